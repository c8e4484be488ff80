// Planning the change of a conversation.

#ifndef SANAD_SRC_DESK_CONVERSATION_CHANGE_H_
#define SANAD_SRC_DESK_CONVERSATION_CHANGE_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/event.h"

namespace sanad {

// One event, to which the act may add further rows; moves `after` to its next
// version, and what is due of it along. `object` is what the event concerns,
// by its kind.
PlannedEvent& PlanChange(Act& act, EventKind kind, const Conversation& before,
                         Conversation& after, int64_t object = 0);

// Events of what followed by itself from a change that was planned: the
// snooze ended, the customer was asked.
void PlanConsequences(Act& act, const Conversation& before,
                      const Conversation& after);

// The conversation in another status, as its inbox's policy allows; where
// that is so, the customer is asked whether it is resolved.
// conversation.transition_illegal
absl::StatusOr<Conversation> MoveTo(Act& act, const Conversation& conversation,
                                    ConversationStatus status);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_CHANGE_H_
