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
// version. `object` is what the event concerns, by its kind.
PlannedEvent& PlanChange(Act& act, EventKind kind, const Conversation& before,
                         Conversation& after, int64_t object = 0);

// The conversation in another status, as its inbox's policy allows.
// conversation.transition_illegal
absl::StatusOr<Conversation> MoveTo(Act& act, const Conversation& conversation,
                                    ConversationStatus status);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_CHANGE_H_
