// The turn to write: one at a time, in the order of asking.

#ifndef SANAD_SRC_STORAGE_KV_TURN_H_
#define SANAD_SRC_STORAGE_KV_TURN_H_

#include <condition_variable>
#include <list>
#include <mutex>

#include "absl/time/time.h"

namespace sanad::storage {

class Turn {
 public:
  // Waits for the turn, `timeout` at most; whether it came. One who has it
  // gives it back.
  bool Take(absl::Duration timeout);
  void GiveBack();

 private:
  // Each waits by a bell of its own, so that a turn wakes one thread.
  using Bell = std::condition_variable;

  std::mutex mutex_;
  std::list<Bell> waiting_;  // the first has the turn, or is about to
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_TURN_H_
