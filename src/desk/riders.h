// What a desk keeps in memory for a while and no event tells of: it is written
// with the next act, whoever's, or by itself.

#ifndef SANAD_SRC_DESK_RIDERS_H_
#define SANAD_SRC_DESK_RIDERS_H_

#include <cstddef>
#include <vector>

#include "absl/status/status.h"
#include "base/deadline.h"
#include "desk/session_state.h"
#include "sanad/denial.h"
#include "sanad/read_mark.h"
#include "storage/store.h"

namespace sanad {

// Those that one transaction takes along. REQUIRES: it is the writer's turn.
class Riders {
 public:
  Riders(const Desk::State& desk, size_t marks, size_t denials);
  Riders(const Riders&) = delete;
  Riders& operator=(const Riders&) = delete;
  ~Riders();  // unless they are committed, they wait on

  absl::Status Write(storage::Writing& writing) const;
  void Committed();

 private:
  const Desk::State& desk_;
  std::vector<ReadMark> marks_;
  std::vector<Denial> denials_;
};

// Writes all that wait, if any do, in a transaction of its own.
absl::Status WriteRiders(const Desk::State& desk, const Deadline& deadline);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_RIDERS_H_
