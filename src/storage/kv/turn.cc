#include "storage/kv/turn.h"

#include <mutex>

#include "absl/time/time.h"

namespace sanad::storage {
namespace {

// Past this, clocks would overflow.
constexpr absl::Duration kEndless = absl::Hours(24 * 365);

}  // namespace

bool Turn::Take(absl::Duration timeout) {
  std::unique_lock lock(mutex_);
  const auto place = waiting_.emplace(waiting_.end());
  const auto first = [&] { return place == waiting_.begin(); };
  if (timeout >= kEndless) {
    place->wait(lock, first);
  } else if (!place->wait_for(lock, absl::ToChronoNanoseconds(timeout),
                              first)) {
    waiting_.erase(place);
    return false;
  }
  return true;
}

void Turn::GiveBack() {
  const std::lock_guard lock(mutex_);
  waiting_.pop_front();
  if (!waiting_.empty()) waiting_.front().notify_one();
}

}  // namespace sanad::storage
