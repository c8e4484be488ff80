// Tells waiting threads that something was committed: by this process at
// once, by another one when the file is looked at next.

#ifndef SANAD_SRC_STORAGE_SQLITE_CHANGE_WATCH_H_
#define SANAD_SRC_STORAGE_SQLITE_CHANGE_WATCH_H_

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "storage/sqlite/connection.h"

namespace sanad::storage::sqlite {

class ChangeWatch {
 public:
  explicit ChangeWatch(Access access) : access_(std::move(access)) {}

  // This process has committed.
  void Announce();

  // Waits until a commit after the call began, or the timeout.
  void Wait(absl::Duration timeout);

 private:
  // A number that another one follows when the file has changed; 0 when the
  // file cannot be read, in which case only this process is heard.
  int64_t FileVersion();

  const Access access_;
  std::mutex mutex_;
  std::condition_variable announced_;
  int64_t commits_ = 0;

  std::mutex file_mutex_;
  std::unique_ptr<Connection> file_;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_CHANGE_WATCH_H_
