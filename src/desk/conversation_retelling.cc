#include "desk/conversation_retelling.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
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
                                                ChangedMessages changed) {
  static const record::FieldSet columns = ColumnsNamed(
      TableFor<Message>(), {"id", "conversation", "author_kind", "visibility",
                            "automatic", "at", "joined_by", "withdrawn_at"});
  SANAD_ASSIGN_OR_RETURN(
      auto messages,
      storage::ReadAll(
          call.reading(), TableFor<Message>(),
          {.streams = {{.table = &TableFor<Message>(),
                        .index = message_index::kByConversation,
                        .prefix = {Cell::Integer(conversation.value)}}},
           .columns = columns}));
  for (Message& message : messages) {
    const auto after = std::lower_bound(
        changed.begin(), changed.end(), message.id,
        [](const Message& one, MessageId sought) { return one.id < sought; });
    if (after != changed.end() && after->id == message.id) message = *after;
  }
  std::erase_if(messages, [&](const Message& message) {
    return message.conversation != conversation;
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
    case EventKind::kResolutionConfirmed:
      return true;
    default:
      return false;
  }
}

bool IsStatus(const Event& event) {
  return event.kind == EventKind::kStatusChanged ||
         event.kind == EventKind::kReopened;
}

// The conversation's events that may tell whose turn it is, in their order.
absl::StatusOr<std::vector<Event>> EventsOf(Call& call,
                                            ConversationId conversation) {
  static const record::FieldSet columns =
      ColumnsNamed(TableFor<Event>(),
                   {"number", "kind", "object", "happened_at", "changes"});
  SANAD_ASSIGN_OR_RETURN(auto streams,
                         EventStreamsOf(call.reading(), conversation));
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

// Of the replies that were sent here, those that were taken back, wherever
// they are now.
absl::StatusOr<std::set<int64_t>> TakenBack(
    Call& call, const std::vector<Message>& messages,
    const std::vector<Event>& events) {
  std::set<int64_t> here;
  std::set<int64_t> taken_back;
  for (const Message& message : messages) {
    here.insert(message.id.value);
    if (message.withdrawn_at) taken_back.insert(message.id.value);
  }
  for (const Event& event : events) {
    if (event.kind != EventKind::kReplySent || here.contains(event.object)) {
      continue;
    }
    SANAD_ASSIGN_OR_RETURN(const auto message,
                           call.Find<Message>({Cell::Integer(event.object)}));
    if (message && message->withdrawn_at) taken_back.insert(event.object);
  }
  return taken_back;
}

// The turns of one conversation, from its events.
class Turns {
 public:
  Turns(const std::vector<Conversation>& tree,
        const std::vector<Message>& messages, const std::vector<Event>& events,
        const std::set<int64_t>& taken_back)
      : top_(tree.front().id), events_(events), taken_back_(taken_back) {
    for (const Conversation& row : tree) {
      if (row.merged_into == top_) merged_[row.id.value] = row.waiting_since;
    }
    for (const Message& message : messages) {
      if (message.automatic == Automatic::kNone && !message.withdrawn_at) {
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
      if (Follows(events_[i]) &&
          !(i > 0 && Brings(events_[i - 1], events_[i]))) {
        continue;
      }
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
      case EventKind::kResolutionConfirmed:
        return std::nullopt;
      default:
        return Turn{.kind = Turn::Kind::kStatus,
                    .at = event.happened_at,
                    .status = static_cast<ConversationStatus>(event.object)};
    }
  }

  // Nothing, of a message that went elsewhere, that was taken back or that a
  // machine wrote.
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

  // A status that came with something else is told by an event that changes
  // no row of its own, right after the event of that. Where there is none in
  // this conversation, something was told anew, as it is now again.
  static bool Follows(const Event& event) {
    return IsStatus(event) && event.changes.empty();
  }

  // What a merge brings is told by who waits in what was merged.
  bool Brings(const Event& before, const Event& event) const {
    const bool is_gone = before.kind == EventKind::kReplySent &&
                         taken_back_.contains(before.object);
    return event.number == before.number + 1 && !is_gone &&
           before.kind != EventKind::kMerged;
  }

  ConversationId top_;
  const std::vector<Event>& events_;
  const std::set<int64_t>& taken_back_;                  // replies
  std::map<int64_t, std::optional<absl::Time>> merged_;  // waiting since
  std::map<int64_t, absl::Time> at_;                     // of messages
  std::map<int64_t, int64_t> last_;                      // merge of each
};

}  // namespace

absl::StatusOr<Said> HearAll(Call& call, const std::vector<Conversation>& tree,
                             ChangedMessages changed) {
  std::vector<Message> messages;
  for (const Conversation& row : tree) {
    SANAD_ASSIGN_OR_RETURN(auto own, MessagesOf(call, row.id, changed));
    std::move(own.begin(), own.end(), std::back_inserter(messages));
  }
  std::sort(messages.begin(), messages.end(),
            [](const Message& a, const Message& b) { return a.id < b.id; });
  return HearAll(messages);
}

absl::StatusOr<Conversation> Retold(Call& call,
                                    const std::vector<Conversation>& tree,
                                    ChangedMessages changed) {
  const Conversation& top = tree.front();
  SANAD_ASSIGN_OR_RETURN(const Said said, HearAll(call, tree, changed));
  SANAD_ASSIGN_OR_RETURN(const auto messages,
                         MessagesOf(call, top.id, changed));
  SANAD_ASSIGN_OR_RETURN(const auto events, EventsOf(call, top.id));
  SANAD_ASSIGN_OR_RETURN(const auto taken_back,
                         TakenBack(call, messages, events));
  const Turns turns(tree, messages, events, taken_back);
  return AfterTurns(WithSaid(top, said), turns.All());
}

absl::Status PlanRetelling(Act& act, std::vector<Conversation>& tree,
                           ConversationId from, ChangedMessages changed,
                           PlannedEvent& event) {
  for (ConversationId id = from; id;) {
    const auto subtree = Subtree(tree, id);
    const Conversation& before = subtree.front();
    SANAD_ASSIGN_OR_RETURN(Conversation after, Retold(act, subtree, changed));
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
