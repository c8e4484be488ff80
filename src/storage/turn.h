// The turn to write, within this process: one at a time, first come, first
// served. Who has it holds a `Turn`.
//
//   SANAD_ASSIGN_OR_RETURN(Turn turn, queue.Take(deadline));

#ifndef SANAD_SRC_STORAGE_TURN_H_
#define SANAD_SRC_STORAGE_TURN_H_

#include <condition_variable>
#include <list>
#include <mutex>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/deadline.h"

namespace sanad::storage {

class TurnQueue;

// A turn, given back when it goes out of scope, or before.
class Turn {
 public:
  Turn(Turn&& other) noexcept : queue_(std::exchange(other.queue_, nullptr)) {}
  Turn& operator=(Turn&&) = delete;
  ~Turn() { GiveBack(); }

  void GiveBack();

 private:
  friend class TurnQueue;
  explicit Turn(TurnQueue& queue) : queue_(&queue) {}

  TurnQueue* queue_;
};

class TurnQueue {
 public:
  // Waits for the turn. store.busy, call.cancelled
  absl::StatusOr<Turn> Take(const Deadline& deadline);

 private:
  friend class Turn;
  void Leave();

  // Each waits by a bell of its own, so that a turn wakes one thread.
  using Bell = std::condition_variable_any;

  std::mutex mutex_;
  std::list<Bell> waiting_;  // in front: whose turn it is
};

// Why somebody who waited has to give up: the time passed, or they were told
// to.
absl::Status WaitedInVain(const Deadline& deadline);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_TURN_H_
