#include "storage/turn.h"

#include <mutex>
#include <utility>

#include "base/refuse.h"
#include "storage/reasons.h"

namespace sanad::storage {

void Turn::GiveBack() {
  if (TurnQueue* queue = std::exchange(queue_, nullptr)) queue->Leave();
}

absl::StatusOr<Turn> TurnQueue::Take(const Deadline& deadline) {
  std::unique_lock lock(mutex_);
  const auto place = waiting_.emplace(waiting_.end());
  const auto is_mine = [&] { return place == waiting_.begin(); };
  if (is_mine() ||
      place->wait_for(lock, deadline.cancel(),
                      absl::ToChronoNanoseconds(deadline.left()), is_mine)) {
    return Turn(*this);
  }
  waiting_.erase(place);
  return WaitedInVain(deadline);
}

void TurnQueue::Leave() {
  const std::lock_guard lock(mutex_);
  waiting_.pop_front();
  if (!waiting_.empty()) waiting_.front().notify_one();
}

absl::Status WaitedInVain(const Deadline& deadline) {
  return deadline.cancelled() ? Refuse(kCallCancelled) : Refuse(kStoreBusy);
}

}  // namespace sanad::storage
