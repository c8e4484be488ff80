// Who leads, who is taken along, who gives up.

#include "desk/commit_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <stop_token>
#include <thread>

#include "sanad/status.h"

namespace sanad {
namespace {

using Part = CommitQueue::Part;

// One who joins on a thread of their own.
class Joining {
 public:
  Joining(CommitQueue& queue, absl::Duration patience)
      : place_({patience, stop_.get_token()}),
        thread_([&] { part_ = queue.Join(place_); }) {}

  CommitQueue::Place& place() { return place_; }
  void Cancel() { stop_.request_stop(); }
  // What came of it.
  absl::StatusOr<Part> Outcome() {
    thread_.join();
    return part_;
  }

 private:
  std::stop_source stop_;
  CommitQueue::Place place_;
  absl::StatusOr<Part> part_;
  std::thread thread_;
};

class CommitQueueTest : public testing::Test {
 protected:
  CommitQueueTest() { EXPECT_EQ(queue_.Join(leader_).value(), Part::kLeader); }

  // Waits until another is there to be taken.
  void Take() {
    while (!queue_.TakeAnother(taken_)) std::this_thread::yield();
  }

  CommitQueue queue_;
  CommitQueue::Place leader_{absl::ZeroDuration()};
  CommitQueue::Places taken_;
};

TEST_F(CommitQueueTest, LetsTheNextOneLeadAtOnceWhereNobodyDoes) {
  queue_.Leave();
  CommitQueue::Place next(absl::ZeroDuration());
  EXPECT_EQ(queue_.Join(next).value(), Part::kLeader);
}

TEST_F(CommitQueueTest, TellsThoseWhoWereTakenThatTheirWishIsDone) {
  Joining other(queue_, absl::InfiniteDuration());
  Take();
  EXPECT_FALSE(queue_.TakeAnother(taken_));
  queue_.Finish(taken_);
  EXPECT_EQ(other.Outcome().value(), Part::kDone);
}

TEST_F(CommitQueueTest, HandsTheLeadToTheFirstWhoWaits) {
  Joining other(queue_, absl::InfiniteDuration());
  Take();
  queue_.PutBack(taken_);
  queue_.Leave();
  EXPECT_EQ(other.Outcome().value(), Part::kLeader);
}

TEST_F(CommitQueueTest, TakesNobodyAlongWhoWasPutBack) {
  Joining other(queue_, absl::InfiniteDuration());
  Take();
  EXPECT_FALSE(other.place().alone());
  queue_.PutBack(taken_);
  EXPECT_FALSE(queue_.TakeAnother(taken_));
  EXPECT_TRUE(other.place().alone());
  queue_.Leave();
  EXPECT_EQ(other.Outcome().value(), Part::kLeader);
}

TEST_F(CommitQueueTest, LetsNobodyWaitLongerThanTheyWant) {
  CommitQueue::Place hurried(absl::ZeroDuration());
  EXPECT_EQ(ReasonOf(queue_.Join(hurried).status()), "store.busy");
}

TEST_F(CommitQueueTest, LetsWaitersBeCancelled) {
  Joining other(queue_, absl::InfiniteDuration());
  other.Cancel();
  EXPECT_EQ(ReasonOf(other.Outcome().status()), "call.cancelled");
  EXPECT_FALSE(queue_.TakeAnother(taken_));
}

TEST_F(CommitQueueTest, HoldsOnToWhomItHasTaken) {
  Joining other(queue_, absl::InfiniteDuration());
  Take();
  other.Cancel();
  queue_.Finish(taken_);
  EXPECT_EQ(other.Outcome().value(), Part::kDone);
}

}  // namespace
}  // namespace sanad
