#include "storage/sqlite/change_watch.h"

#include <algorithm>
#include <mutex>

#include "absl/time/time.h"

namespace sanad::storage::sqlite {
namespace {

constexpr absl::Duration kBetweenLooks = absl::Milliseconds(50);

}  // namespace

void ChangeWatch::Announce() {
  {
    const std::lock_guard lock(mutex_);
    ++commits_;
  }
  announced_.notify_all();
}

void ChangeWatch::Wait(absl::Duration timeout) {
  std::unique_lock lock(mutex_);
  const int64_t seen_commits = commits_;
  lock.unlock();
  const int64_t seen_version = FileVersion();
  for (absl::Duration left = timeout; left > absl::ZeroDuration();
       left -= kBetweenLooks) {
    lock.lock();
    const bool heard = announced_.wait_for(
        lock, absl::ToChronoNanoseconds(std::min(left, kBetweenLooks)),
        [&] { return commits_ != seen_commits; });
    lock.unlock();
    if (heard || FileVersion() != seen_version) return;
  }
}

int64_t ChangeWatch::FileVersion() {
  const std::lock_guard lock(file_mutex_);
  if (!file_) {
    auto opened = Connection::Open(access_, absl::ZeroDuration());
    if (!opened.ok()) return 0;
    file_ = *std::move(opened);
  }
  return file_->Ask(Command::kDataVersion).value_or(0);
}

}  // namespace sanad::storage::sqlite
