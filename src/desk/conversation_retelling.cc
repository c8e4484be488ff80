#include "desk/conversation_retelling.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "desk/conversation_events.h"
#include "desk/due.h"
#include "desk/merge_tree.h"
#include "desk/tables.h"
#include "model/conversation_life.h"
#include "model/merging.h"

namespace sanad {
namespace {

using storage::Cell;

// Of messages, only what says something of the conversation.
absl::StatusOr<std::vector<Message>> MessagesOf(Call& call,
                                                ConversationId conversation,
                                                const MessageIds& gone) {
  static const record::FieldSet columns = ColumnsNamed(
      TableFor<Message>(), {"id", "conversation", "author_kind", "visibility",
                            "automatic", "at", "joined_by"});
  SANAD_ASSIGN_OR_RETURN(
      auto messages,
      storage::ReadAll(
          call.reading(), TableFor<Message>(),
          {.streams = {{.table = &TableFor<Message>(),
                        .index = message_index::kByConversation,
                        .prefix = {Cell::Integer(conversation.value)}}},
           .columns = columns}));
  std::erase_if(messages, [&](const Message& message) {
    return gone.contains(message.id);
  });
  return messages;
}

bool TellsWhoseTurnItIs(const Event& event) {
  switch (event.kind) {
    case EventKind::kMessageReceived:
    case EventKind::kReplySent:
    case EventKind::kStatusChanged:
    case EventKind::kReopened:
    case EventKind::kMerged:
      return true;
    default:
      return false;
  }
}

// The conversation's events that may tell whose turn it is, in their order.
absl::StatusOr<std::vector<Event>> EventsOf(Call& call,
                                            ConversationId conversation) {
  static const record::FieldSet columns =
      ColumnsNamed(TableFor<Event>(),
                   {"number", "kind", "object", "happened_at", "changes"});
  SANAD_ASSIGN_OR_RETURN(auto streams, EventStreamsOf(call, conversation));
  std::vector<Event> all;
  for (storage::Stream& stream : streams) {
    SANAD_ASSIGN_OR_RETURN(
        auto events,
        storage::ReadAll(call.reading(), TableFor<Event>(),
                         {.streams = {std::move(stream)}, .columns = columns}));
    std::copy_if(events.begin(), events.end(), std::back_inserter(all),
                 TellsWhoseTurnItIs);
  }
  std::sort(all.begin(), all.end(),
            [](const Event& a, const Event& b) { return a.number < b.number; });
  return all;
}

// The turns of one conversation, from its events.
class Turns {
 public:
  Turns(const std::vector<Conversation>& tree,
        const std::vector<Message>& messages, const std::vector<Event>& events)
      : top_(tree.front().id), events_(events) {
    for (const Conversation& row : tree) {
      if (row.merged_into == top_) merged_[row.id.value] = row.waiting_since;
    }
    for (const Message& message : messages) {
      if (message.automatic == Automatic::kNone) {
        at_[message.id.value] = message.at;
      }
    }
    // Of one that was merged, left and came back, the last time counts.
    for (const Event& event : events) {
      if (event.kind == EventKind::kMerged) last_[event.object] = event.number;
    }
  }

  std::vector<Turn> All() const {
    std::vector<Turn> turns;
    for (size_t i = 0; i < events_.size(); ++i) {
      if (i > 0 && IsForOneWhoLeft(events_[i - 1], events_[i])) continue;
      const auto turn = TurnOf(events_[i]);
      if (turn) turns.push_back(*turn);
    }
    return turns;
  }

 private:
  std::optional<Turn> TurnOf(const Event& event) const {
    switch (event.kind) {
      case EventKind::kMessageReceived:
        return Spoken(Turn::Kind::kHeard, event);
      case EventKind::kReplySent:
        return Spoken(Turn::Kind::kAnswered, event);
      case EventKind::kMerged:
        if (!IsThere(event)) return std::nullopt;
        return Turn{.kind = Turn::Kind::kMerged,
                    .at = event.happened_at,
                    .waiting_since = merged_.at(event.object)};
      default:
        return Turn{.kind = Turn::Kind::kStatus,
                    .at = event.happened_at,
                    .status = static_cast<ConversationStatus>(event.object)};
    }
  }

  // Nothing, of a message that went elsewhere or that a machine wrote.
  std::optional<Turn> Spoken(Turn::Kind kind, const Event& event) const {
    const auto at = at_.find(event.object);
    if (at == at_.end()) return std::nullopt;
    return Turn{.kind = kind, .at = at->second};
  }

  // Whether what came with this merge is still there.
  bool IsThere(const Event& merge) const {
    return merged_.contains(merge.object) &&
           last_.at(merge.object) == merge.number;
  }

  // A merge that opens the conversation says so with its next event, which
  // changes no row of its own.
  bool IsForOneWhoLeft(const Event& before, const Event& event) const {
    return before.kind == EventKind::kMerged &&
           event.number == before.number + 1 && event.changes.empty() &&
           (event.kind == EventKind::kStatusChanged ||
            event.kind == EventKind::kReopened) &&
           !IsThere(before);
  }

  ConversationId top_;
  const std::vector<Event>& events_;
  std::map<int64_t, std::optional<absl::Time>> merged_;  // waiting since
  std::map<int64_t, absl::Time> at_;                     // of messages
  std::map<int64_t, int64_t> last_;                      // merge of each
};

}  // namespace

absl::StatusOr<Said> HearAll(Call& call, const std::vector<Conversation>& tree,
                             const MessageIds& gone) {
  std::vector<Message> messages;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(auto own, MessagesOf(call, row.id, gone));
    std::move(own.begin(), own.end(), std::back_inserter(messages));
  }
  std::sort(messages.begin(), messages.end(),
            [](const Message& a, const Message& b) { return a.id < b.id; });
  return HearAll(messages);
}

absl::StatusOr<Conversation> Retold(Call& call,
                                    const std::vector<Conversation>& tree,
                                    const MessageIds& gone) {
  const Conversation& top = tree.front();
  SANAD_ASSIGN_OR_RETURN(const Said said, HearAll(call, tree, gone));
  SANAD_ASSIGN_OR_RETURN(const auto messages, MessagesOf(call, top.id, gone));
  SANAD_ASSIGN_OR_RETURN(const auto events, EventsOf(call, top.id));
  const Turns turns(tree, messages, events);
  return AfterTurns(WithSaid(top, said), turns.All());
}

absl::Status PlanRetelling(Act& act, std::vector<Conversation>& tree,
                           ConversationId from, const MessageIds& gone,
                           PlannedEvent& event) {
  for (ConversationId id = from; id;) {
    const auto subtree = Subtree(tree, id);
    const Conversation& before = subtree.front();
    SANAD_ASSIGN_OR_RETURN(Conversation after, Retold(act, subtree, gone));
    ++after.version;
    PlanDue(act, DueOf(before), DueOf(after));
    event.Update(before, after);
    const auto row =
        std::find_if(tree.begin(), tree.end(),
                     [&](const Conversation& one) { return one.id == id; });
    id = after.merged_into;
    *row = std::move(after);
  }
  return absl::OkStatus();
}

void PlanStatusEvent(Act& act, const Conversation& before,
                     const Conversation& after) {
  if (before.status == after.status) return;
  const bool reopened = before.status != ConversationStatus::kPending &&
                        after.status == ConversationStatus::kOpen;
  act.Plan(reopened ? EventKind::kReopened : EventKind::kStatusChanged,
           Stream::kConversation, before.id.value,
           static_cast<int64_t>(after.status));
}

}  // namespace sanad
