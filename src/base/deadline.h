// Until when to wait, in real time: of a clock that only goes forward,
// whatever the host's clock says. Who waits may be told to stop.

#ifndef SANAD_SRC_BASE_DEADLINE_H_
#define SANAD_SRC_BASE_DEADLINE_H_

#include <chrono>
#include <stop_token>

#include "absl/time/time.h"

namespace sanad {

class Deadline {
 public:
  // So long from now; an endless wait is cut to some centuries. A length of
  // time is a deadline wherever one is asked for.
  Deadline(absl::Duration timeout,  // NOLINT(google-explicit-constructor)
           std::stop_token cancel = {});

  absl::Duration left() const;  // zero once it has passed or was cancelled
  const std::stop_token& cancel() const { return cancel_; }
  bool cancelled() const { return cancel_.stop_requested(); }

 private:
  std::chrono::steady_clock::time_point at_;
  std::stop_token cancel_;
};

}  // namespace sanad

#endif  // SANAD_SRC_BASE_DEADLINE_H_
