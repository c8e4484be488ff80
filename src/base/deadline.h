// Until when to wait, in real time: of a clock that only goes forward,
// whatever the host's clock says.

#ifndef SANAD_SRC_BASE_DEADLINE_H_
#define SANAD_SRC_BASE_DEADLINE_H_

#include <chrono>

#include "absl/time/time.h"

namespace sanad {

class Deadline {
 public:
  // So long from now; an infinite wait is cut to some centuries.
  static Deadline In(absl::Duration timeout);

  absl::Duration left() const;  // zero once it has passed

 private:
  explicit Deadline(std::chrono::steady_clock::time_point at) : at_(at) {}

  std::chrono::steady_clock::time_point at_;
};

}  // namespace sanad

#endif  // SANAD_SRC_BASE_DEADLINE_H_
