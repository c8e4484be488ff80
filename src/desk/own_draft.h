// The draft of the agent who acts.

#ifndef SANAD_SRC_DESK_OWN_DRAFT_H_
#define SANAD_SRC_DESK_OWN_DRAFT_H_

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/id.h"

namespace sanad {

// Plans its end, if there is one: what it was for is said.
absl::Status EndOwnDraft(Act& act, ConversationId conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_OWN_DRAFT_H_
