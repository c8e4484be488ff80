#include "desk/moment.h"

#include <algorithm>
#include <vector>

namespace sanad {
namespace {

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

}  // namespace

bool IsSpoken(EventKind kind) {
  return kind == EventKind::kMessageReceived || kind == EventKind::kReplySent ||
         kind == EventKind::kNoteAdded;
}

TimelineKind TimelineKindOf(const Message& message) {
  if (message.visibility == Visibility::kInternal) return TimelineKind::kNote;
  if (message.automatic != Automatic::kNone) {
    return TimelineKind::kAutomaticMessage;
  }
  return message.author_kind == ActorKind::kCustomer
             ? TimelineKind::kCustomerMessage
             : TimelineKind::kReply;
}

TimelineKind TimelineKindOf(EventKind kind) {
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
    case EventKind::kFeedbackAsked:
      return TimelineKind::kFeedbackAsked;
    default:
      return TimelineKind::kNone;
  }
}

std::optional<Moment> MomentOf(const Act& act, const PlannedEvent& planned) {
  TimelineKind kind = TimelineKindOf(planned.kind());
  if (IsSpoken(planned.kind())) {
    const Message* message = RowIn<Message>(planned.changes());
    if (message) kind = TimelineKindOf(*message);
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

}  // namespace sanad
