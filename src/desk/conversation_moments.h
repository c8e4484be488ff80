// The events of a conversation as clocks count them (sanad/timeline.h).

#ifndef SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_
#define SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/timeline.h"

namespace sanad {

struct Moment {
  TimelineEvent event;
  std::optional<absl::Time> until;  // of a snooze that ends by itself
};

// What an event of an act will be; nothing for those that no clock counts.
std::optional<Moment> MomentOf(const Act& act, const PlannedEvent& planned);

// What the store has of a root and of those that were merged into it: what is
// said in any of them, and what became of the root, in the order of events.
// What a split took away is not among it.
// REQUIRES: the root stands first
absl::StatusOr<std::vector<Moment>> LoadMoments(
    storage::Reading& reading, const std::vector<Conversation>& tree);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_MOMENTS_H_
