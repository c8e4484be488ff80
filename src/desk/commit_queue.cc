#include "desk/commit_queue.h"

#include "storage/turn.h"

namespace sanad {

absl::StatusOr<CommitQueue::Part> CommitQueue::Join(Place& place) {
  using State = Place::State;
  std::unique_lock lock(mutex_);
  if (!led_) {
    led_ = true;
    return Part::kLeader;
  }
  waiting_.push_back(&place);
  const auto moved = [&] { return place.state_ != State::kWaiting; };
  const auto ended = [&] { return place.state_ != State::kTaken; };
  while (true) {
    if (place.state_ == State::kLeader) return Part::kLeader;
    if (place.state_ == State::kDone) return Part::kDone;
    if (place.state_ == State::kTaken) {
      place.bell_.wait(lock, ended);
      continue;
    }
    const Deadline& deadline = place.deadline_;
    if (place.bell_.wait_for(lock, deadline.cancel(),
                             absl::ToChronoNanoseconds(deadline.left()),
                             moved)) {
      continue;
    }
    waiting_.remove(&place);
    return storage::WaitedInVain(deadline);
  }
}

bool CommitQueue::TakeAnother(Places& taken) {
  const std::lock_guard lock(mutex_);
  if (waiting_.empty() || waiting_.front()->alone_) return false;
  waiting_.front()->state_ = Place::State::kTaken;
  taken.splice(taken.end(), waiting_, waiting_.begin());
  return true;
}

// Bells are rung under the lock: once it is open, a place may be gone.
void CommitQueue::Finish(Places& taken) {
  const std::lock_guard lock(mutex_);
  for (Place* const place : taken) {
    place->state_ = Place::State::kDone;
    place->bell_.notify_one();
  }
  taken.clear();
}

void CommitQueue::PutBack(Places& taken) {
  const std::lock_guard lock(mutex_);
  for (Place* const place : taken) {
    place->state_ = Place::State::kWaiting;
    place->alone_ = true;
    place->bell_.notify_one();
  }
  waiting_.splice(waiting_.begin(), taken);
}

void CommitQueue::Leave() {
  const std::lock_guard lock(mutex_);
  led_ = !waiting_.empty();
  if (!led_) return;
  Place* const next = waiting_.front();
  waiting_.pop_front();
  next->state_ = Place::State::kLeader;
  next->bell_.notify_one();
}

}  // namespace sanad
