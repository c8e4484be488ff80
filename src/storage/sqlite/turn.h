// The turn to write, within this process: first come, first served.
//
// SQLite would let its callers poll for the lock, which starves some and
// wastes the others' time; only the one whose turn it is asks SQLite.

#ifndef SANAD_SRC_STORAGE_SQLITE_TURN_H_
#define SANAD_SRC_STORAGE_SQLITE_TURN_H_

#include <condition_variable>
#include <list>
#include <mutex>
#include <utility>

#include "base/deadline.h"

namespace sanad::storage::sqlite {

class TurnQueue {
 public:
  // Waits for the turn; false if it has not come by `deadline`.
  bool Enter(Deadline deadline);
  void Leave();

 private:
  std::mutex mutex_;
  std::list<std::condition_variable> waiting_;  // in front: whose turn it is
};

// A turn, given back when it goes out of scope.
class Turn {
 public:
  explicit Turn(TurnQueue& queue) : queue_(&queue) {}
  Turn(Turn&& other) noexcept : queue_(std::exchange(other.queue_, nullptr)) {}
  Turn& operator=(Turn&&) = delete;
  ~Turn() {
    if (queue_) queue_->Leave();
  }

 private:
  TurnQueue* queue_;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_TURN_H_
