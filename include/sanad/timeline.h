// The timeline (الخط الزمني) of one conversation, as far as promises and
// figures count it: what happened, in order. A desk makes it of its events;
// a host may make one of anything.
//
//   const std::vector<sanad::TimelineEvent> timeline = {
//       {.kind = TimelineKind::kOpened, .at = t0, .by = ActorKind::kCustomer},
//       {.kind = TimelineKind::kReply, .at = t1, .by = ActorKind::kAgent,
//        .agent = noor}};
//
// The order is that of the events; a moment before that of the event before
// counts as that one, since channels and imports tell times late. Events at
// one moment count in their order.

#ifndef SANAD_TIMELINE_H_
#define SANAD_TIMELINE_H_

#include <cstdint>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

enum class TimelineKind {
  kNone = 0,
  // By a customer it is a customer's message as well. A second one, of a
  // conversation merged into this one, is only that.
  kOpened = 1,
  kCustomerMessage = 2,
  kReply = 3,             // an agent's public message
  kNote = 4,              // seen by the staff only: never a reply
  kAutomaticMessage = 5,  // a machine's, whoever's it is: never a reply
  kStatusChanged = 6,
  kAssigned = 7,  // to `agent`, `team` or both; to none: released
  kSnoozed = 8,
  kAwakened = 9,
  kFeedbackAsked = 10,  // of the customer, who does not wait because of it
};

struct TimelineEvent {
  TimelineKind kind = TimelineKind::kNone;
  absl::Time at;
  ActorKind by = ActorKind::kNone;
  ConversationStatus status = ConversationStatus::kNone;  // the new one
  AgentId agent;       // who did it, if one did; to whom it was assigned
  TeamId team;         // to which it was assigned
  int64_t number = 0;  // of the event, for whoever wants to look it up

  friend bool operator==(const TimelineEvent&, const TimelineEvent&) = default;
};

// Whether a customer begins to wait with it, unless they waited before.
inline bool IsFromCustomer(const TimelineEvent& event) {
  return event.kind == TimelineKind::kCustomerMessage ||
         (event.kind == TimelineKind::kOpened &&
          event.by == ActorKind::kCustomer);
}

}  // namespace sanad

#endif  // SANAD_TIMELINE_H_
