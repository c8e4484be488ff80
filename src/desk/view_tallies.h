// Counters of views: what acts add to them, and what one may read of them.

#ifndef SANAD_SRC_DESK_VIEW_TALLIES_H_
#define SANAD_SRC_DESK_VIEW_TALLIES_H_

#include <cstdint>
#include <map>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/conversation_sight.h"
#include "model/view_rows.h"
#include "storage/store.h"

namespace sanad {

// What comes to counters, written once at the end of what brings it.
class TallyChanges {
 public:
  void Add(AgentId agent, InboxId inbox, int64_t number, int64_t by) {
    tallies_.push_back({agent, inbox, number, by});
  }
  void Add(const TallyChanges& others);

  // Reads the counters that move; the changes of their rows.
  absl::StatusOr<std::vector<storage::Change>> Plan(storage::Reading& reading);

 private:
  struct Tally {
    AgentId agent;
    InboxId inbox;
    int64_t number;
    int64_t by;
  };

  std::vector<Tally> tallies_;
};

// The changes that take a number out of every counter.
absl::StatusOr<std::vector<storage::Change>> PlanClearing(
    storage::Reading& reading, int64_t number);

// The conversations by number of view, in the inboxes that are seen whole.
using Tallies = std::map<int64_t, int64_t>;
absl::StatusOr<Tallies> ReadTallies(storage::Reading& reading,
                                    const ConversationSight& sight);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_TALLIES_H_
