// What became of a conversation after somebody saw it.

#ifndef SANAD_SRC_DESK_CONVERSATION_SINCE_H_
#define SANAD_SRC_DESK_CONVERSATION_SINCE_H_

#include <cstdint>

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/conversation.h"

namespace sanad {

// The refusal of an act that was built on version `seen` of a conversation
// which is at another by now. Its facts: "present" and "seen"; "count", how
// many versions lie between; "changed", who did what since, for people;
// "kinds" and "actors", the numbers of those event kinds, and "agent 7",
// "customer" or "system". Customers are told that it changed, not how.
absl::Status RefuseChanged(Call& call, const Conversation& present,
                           int64_t seen);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_SINCE_H_
