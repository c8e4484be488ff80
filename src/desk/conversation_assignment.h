// Planning who is responsible for a conversation.

#ifndef SANAD_SRC_DESK_CONVERSATION_ASSIGNMENT_H_
#define SANAD_SRC_DESK_CONVERSATION_ASSIGNMENT_H_

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/conversation.h"

namespace sanad {

// Whether the agent, if any, may be assigned what lies in the inbox.
// agent.unknown, assignment.outside_inbox
absl::Status CheckAssignee(Act& act, AgentId id, const Conversation& there);

// Plans, as part of `event`, the end of the present assignment and the
// beginning of the one that `conversation` says.
absl::Status PlanAssignment(Act& act, const Conversation& conversation,
                            PlannedEvent& event);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_ASSIGNMENT_H_
