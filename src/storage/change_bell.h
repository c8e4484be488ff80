// Tells waiting threads that something was committed: by this process at
// once, by another one when they look next.

#ifndef SANAD_SRC_STORAGE_CHANGE_BELL_H_
#define SANAD_SRC_STORAGE_CHANGE_BELL_H_

#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "absl/time/time.h"

namespace sanad::storage {

class ChangeBell {
 public:
  // This process has committed.
  void Ring();

  // Waits until it rings, or long enough that looking again is worth it.
  void Wait(absl::Duration timeout);

 private:
  std::mutex mutex_;
  std::condition_variable rung_;
  int64_t commits_ = 0;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_CHANGE_BELL_H_
