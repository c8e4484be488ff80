// Who writes, within this process, to a workspace: the first leads, does what
// the others want beside what he wants himself, commits once and answers all.
//
//   CommitQueue::Place mine(deadline);
//   SANAD_ASSIGN_OR_RETURN(const auto part, queue.Join(mine));
//   if (part == CommitQueue::Part::kDone) return;       // another did it
//   while (queue.TakeAnother(others)) ...                // mine, and theirs
//   queue.Finish(others);
//   queue.Leave();
//
// Whoever waits may give up as long as nobody has begun with what they want.

#ifndef SANAD_SRC_DESK_COMMIT_QUEUE_H_
#define SANAD_SRC_DESK_COMMIT_QUEUE_H_

#include <condition_variable>
#include <list>
#include <mutex>

#include "absl/status/statusor.h"
#include "base/deadline.h"

namespace sanad {

class CommitQueue {
 public:
  enum class Part { kLeader, kDone };

  // Of one who wants something; must stay until Join has returned.
  class Place {
   public:
    explicit Place(const Deadline& deadline) : deadline_(deadline) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    // How long its owner waits.
    const Deadline& deadline() const { return deadline_; }
    // Whether it shares its transaction with nobody.
    bool alone() const { return alone_; }

   private:
    friend class CommitQueue;
    enum class State { kWaiting, kTaken, kLeader, kDone };

    const Deadline deadline_;
    State state_ = State::kWaiting;
    bool alone_ = false;
    std::condition_variable_any bell_;
  };

  // Waits until the caller is to lead, or another has done what they want.
  // store.busy, call.cancelled
  absl::StatusOr<Part> Join(Place& place);

  // The rest is the leader's, and needs no memory.
  using Places = std::list<Place*>;

  // Moves the next who waits to the end of `taken`; false if nobody does, or
  // they want to be alone.
  bool TakeAnother(Places& taken);
  // What these wanted was done.
  void Finish(Places& taken);
  // Nothing was done of it. They come next, each alone.
  void PutBack(Places& taken);
  // Another leads.
  void Leave();

 private:
  std::mutex mutex_;
  bool led_ = false;
  std::list<Place*> waiting_;  // none while nobody leads
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_COMMIT_QUEUE_H_
