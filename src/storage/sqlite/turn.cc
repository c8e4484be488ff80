#include "storage/sqlite/turn.h"

#include <mutex>

namespace sanad::storage::sqlite {

bool TurnQueue::Enter(Deadline deadline) {
  std::unique_lock lock(mutex_);
  const auto place = waiting_.emplace(waiting_.end());
  const auto is_mine = [&] { return place == waiting_.begin(); };
  if (place->wait_for(lock, absl::ToChronoNanoseconds(deadline.left()),
                      is_mine)) {
    return true;
  }
  waiting_.erase(place);
  return false;
}

void TurnQueue::Leave() {
  const std::lock_guard lock(mutex_);
  waiting_.pop_front();
  if (!waiting_.empty()) waiting_.front().notify_one();
}

}  // namespace sanad::storage::sqlite
