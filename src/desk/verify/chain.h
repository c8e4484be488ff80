// Follows the events one by one and makes the head again that the ledger
// made (ledger.h), so that both can be compared.

#ifndef SANAD_SRC_DESK_VERIFY_CHAIN_H_
#define SANAD_SRC_DESK_VERIFY_CHAIN_H_

#include <cstdint>

#include "desk/verify/findings.h"
#include "model/bookkeeping.h"
#include "sanad/event.h"

namespace sanad {

class Chain {
 public:
  explicit Chain(Findings& findings) : findings_(findings) {}

  // Takes the events in the order of their numbers. One that was altered is
  // named; the next is judged by the hash that is stored, so that each
  // finding is about its own event.
  void Follow(const Event& event);

  // What is missing at the end, and where the stored head says otherwise.
  void Compare(const Head& head);

  int64_t events() const { return events_; }

 private:
  void NameMissing(int64_t first, int64_t end);
  void CheckHash(const Event& event);
  void CheckSalt(const Event& event, const RowChanges& changes);
  void Count(const RowChange& change);

  Findings& findings_;
  Head made_;
  int64_t events_ = 0;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_CHAIN_H_
