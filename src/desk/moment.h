// One event of a conversation as clocks count it (sanad/timeline.h).

#ifndef SANAD_SRC_DESK_MOMENT_H_
#define SANAD_SRC_DESK_MOMENT_H_

#include <optional>

#include "absl/time/time.h"
#include "desk/act.h"
#include "sanad/event.h"
#include "sanad/feedback.h"
#include "sanad/message.h"
#include "sanad/timeline.h"

namespace sanad {

struct Moment {
  TimelineEvent event;
  std::optional<absl::Time> until;  // of a snooze that ends by itself
  FeedbackKind asked = FeedbackKind::kNone;
};

// Whether the event says that something was said.
bool IsSpoken(EventKind kind);

// What a message is to whoever waits.
TimelineKind TimelineKindOf(const Message& message);

// Of events that are no message; kNone for what no clock counts.
TimelineKind TimelineKindOf(EventKind kind);

// What an event of an act will be; nothing for those that no clock counts.
std::optional<Moment> MomentOf(const Act& act, const PlannedEvent& planned);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MOMENT_H_
