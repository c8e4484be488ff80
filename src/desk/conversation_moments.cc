#include "desk/conversation_moments.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "desk/conversation_events.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using storage::Cell;

// What a message is to whoever waits.
TimelineKind KindOf(const Message& message) {
  if (message.visibility == Visibility::kInternal) return TimelineKind::kNote;
  if (message.automatic != Automatic::kNone) {
    return TimelineKind::kAutomaticMessage;
  }
  return message.author_kind == ActorKind::kCustomer
             ? TimelineKind::kCustomerMessage
             : TimelineKind::kReply;
}

bool IsSpoken(EventKind kind) {
  return kind == EventKind::kMessageReceived || kind == EventKind::kReplySent ||
         kind == EventKind::kNoteAdded;
}

// Of events that are no message.
TimelineKind KindOf(EventKind kind) {
  switch (kind) {
    case EventKind::kConversationOpened:
      return TimelineKind::kOpened;
    case EventKind::kStatusChanged:
    case EventKind::kReopened:
      return TimelineKind::kStatusChanged;
    case EventKind::kSnoozed:
      return TimelineKind::kSnoozed;
    case EventKind::kAwakened:
      return TimelineKind::kAwakened;
    default:
      return TimelineKind::kNone;
  }
}

// The row of `table` that was written last among the changes, or null.
template <class T>
const T* RowIn(const std::vector<storage::Change>& changes) {
  const auto found = std::find_if(
      changes.rbegin(), changes.rend(),
      [](const auto& change) { return change.table == &TableFor<T>(); });
  return found == changes.rend() ? nullptr : &found->row.template As<T>();
}

absl::Time Stored(absl::Time at) {
  return absl::FromUnixMicros(absl::ToUnixMicros(at));
}

// Until when the event says that the conversation sleeps.
std::optional<absl::Time> SnoozedUntil(const Event& event) {
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  if (!changes) return std::nullopt;
  for (const RowChange& change : changes->rows) {
    if (change.table != TableFor<Conversation>().number) continue;
    const auto row = record::FromBytes<Conversation>(change.members);
    if (row) return row->snoozed_until;
  }
  return std::nullopt;
}

// Reads the events of a tree of conversations, each once.
class MomentReader {
 public:
  MomentReader(storage::Reading& reading, const std::vector<Conversation>& tree)
      : reading_(reading), root_(tree.front().id) {}

  absl::Status ReadMessages(ConversationId conversation) {
    static const record::FieldSet columns = ColumnsNamed(
        TableFor<Message>(),
        {"id", "author_kind", "visibility", "automatic", "withdrawn_at"});
    SANAD_ASSIGN_OR_RETURN(
        const auto messages,
        storage::ReadAll(
            reading_, TableFor<Message>(),
            {.streams = {{.table = &TableFor<Message>(),
                          .index = message_index::kByConversation,
                          .prefix = {Cell::Integer(conversation.value)}}},
             .columns = columns}));
    for (const Message& message : messages) {
      if (message.withdrawn_at) continue;
      kinds_[message.id.value] = KindOf(message);
    }
    return absl::OkStatus();
  }

  // REQUIRES: the messages of the whole tree were read
  absl::Status ReadEvents(ConversationId conversation) {
    SANAD_ASSIGN_OR_RETURN(auto streams,
                           EventStreamsOf(reading_, conversation));
    for (storage::Stream& stream : streams) {
      SANAD_ASSIGN_OR_RETURN(
          const auto events,
          storage::ReadAll(reading_, TableFor<Event>(),
                           {.streams = {std::move(stream)}}));
      for (const Event& event : events) Take(event);
    }
    return absl::OkStatus();
  }

  std::vector<Moment> Finish() && {
    std::vector<Moment> moments;
    moments.reserve(moments_.size());
    for (auto& [number, moment] : moments_) moments.push_back(moment);
    return moments;
  }

 private:
  void Take(const Event& event) {
    const TimelineKind kind = KindIn(event);
    if (kind == TimelineKind::kNone) return;
    Moment& moment = moments_[event.number];
    moment.event = {.kind = kind,
                    .at = event.happened_at,
                    .by = event.actor_kind,
                    .number = event.number};
    if (kind == TimelineKind::kStatusChanged) {
      moment.event.status = static_cast<ConversationStatus>(event.object);
    }
    if (kind == TimelineKind::kSnoozed) moment.until = SnoozedUntil(event);
  }

  // What happened to those that were merged is not what happened to the root.
  TimelineKind KindIn(const Event& event) const {
    if (IsSpoken(event.kind)) {
      const auto kind = kinds_.find(event.object);
      return kind == kinds_.end() ? TimelineKind::kNone : kind->second;
    }
    const bool counts = event.subject == root_.value ||
                        event.kind == EventKind::kConversationOpened;
    return counts ? KindOf(event.kind) : TimelineKind::kNone;
  }

  storage::Reading& reading_;
  ConversationId root_;
  std::map<int64_t, TimelineKind> kinds_;  // by message
  std::map<int64_t, Moment> moments_;      // by number of the event
};

}  // namespace

std::optional<Moment> MomentOf(const Act& act, const PlannedEvent& planned) {
  TimelineKind kind = KindOf(planned.kind());
  if (IsSpoken(planned.kind())) {
    const Message* message = RowIn<Message>(planned.changes());
    if (message) kind = KindOf(*message);
  }
  if (kind == TimelineKind::kNone) return std::nullopt;
  Moment moment = {
      .event = {.kind = kind,
                .at = Stored(planned.happened_at().value_or(act.now())),
                .by = act.principal().actor.kind}};
  if (kind == TimelineKind::kStatusChanged) {
    moment.event.status = static_cast<ConversationStatus>(planned.object());
  }
  if (kind == TimelineKind::kSnoozed) {
    moment.until =
        Stored(*RowIn<Conversation>(planned.changes())->snoozed_until);
  }
  return moment;
}

absl::StatusOr<std::vector<Moment>> LoadMoments(
    storage::Reading& reading, const std::vector<Conversation>& tree) {
  MomentReader reader(reading, tree);
  for (const Conversation& row : tree) {
    SANAD_RETURN_IF_ERROR(reader.ReadMessages(row.id));
  }
  for (const Conversation& row : tree) {
    SANAD_RETURN_IF_ERROR(reader.ReadEvents(row.id));
  }
  return std::move(reader).Finish();
}

}  // namespace sanad
