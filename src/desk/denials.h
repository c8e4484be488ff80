// Denials on their way to the store: counted by any thread, written together
// with an act, by RunDue, or when they are read. Being refused writes nothing
// by itself, and however often somebody is, there is one row for each
// operation.

#ifndef SANAD_SRC_DESK_DENIALS_H_
#define SANAD_SRC_DESK_DENIALS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

#include "absl/status/status.h"
#include "sanad/actor.h"
#include "sanad/denial.h"
#include "storage/store.h"

namespace sanad {

// How many may wait. Of somebody else nothing is counted until there is room.
inline constexpr size_t kDenialsWaiting = 1024;
// Written with one act of something else.
inline constexpr size_t kDenialsPerAct = 8;

// Those of one desk. Thread-safe.
class Denials {
 public:
  void Count(const Denial& one);

  // Takes away at most so many of those that wait; who cannot write them
  // counts them again.
  std::vector<Denial> Take(size_t limit = kDenialsWaiting);
  bool empty() const;

 private:
  using Key = std::tuple<ActorKind, int64_t, int64_t>;
  static Key KeyOf(const Denial& denial) {
    return {denial.actor_kind, denial.actor, denial.operation};
  }

  mutable std::mutex mutex_;
  std::map<Key, Denial> waiting_;
};

// Adds them to those that are stored.
absl::Status WriteDenials(storage::Writing& writing,
                          const std::vector<Denial>& denials);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_DENIALS_H_
