// Which conversations events touched: those whose facts they may have
// changed.

#ifndef SANAD_SRC_DESK_REPORTS_TOUCHED_H_
#define SANAD_SRC_DESK_REPORTS_TOUCHED_H_

#include <cstdint>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "sanad/id.h"
#include "storage/store.h"

namespace sanad {

struct Touched {
  std::set<ConversationId> conversations;  // with those that stand for them
  int64_t last = 0;                        // the last event looked at,
  std::string last_hash;                   // and its hash; none: no event
  bool more = false;                       // there are events after it
};

// Of the events after `after`, up to so many conversations or events (0: all).
absl::StatusOr<Touched> TouchedAfter(storage::Reading& reading, int64_t after,
                                     size_t conversations, size_t events);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_TOUCHED_H_
