// The events of a conversation as clocks count them.

#ifndef SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_
#define SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "desk/moment.h"
#include "sanad/conversation.h"
#include "storage/store.h"

namespace sanad {

// What the store has of a root and of those that were merged into it: what is
// said in any of them, and what became of the root, in the order of events.
// What a split took away is not among it, nor what was withdrawn, nor what a
// merge did to the root that was undone since.
// REQUIRES: the root stands first
absl::StatusOr<std::vector<Moment>> LoadMoments(
    storage::Reading& reading, const std::vector<Conversation>& tree);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_
