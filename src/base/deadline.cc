#include "base/deadline.h"

#include <algorithm>
#include <chrono>

#include "absl/time/time.h"

namespace sanad {
namespace {

using SteadyClock = std::chrono::steady_clock;

// The clock counts 64-bit nanoseconds.
constexpr absl::Duration kLongest = absl::Hours(24 * 365 * 100);

}  // namespace

Deadline Deadline::In(absl::Duration timeout) {
  const absl::Duration wait =
      std::clamp(timeout, absl::ZeroDuration(), kLongest);
  return Deadline(SteadyClock::now() + absl::ToChronoNanoseconds(wait));
}

absl::Duration Deadline::left() const {
  return std::max(absl::FromChrono(at_ - SteadyClock::now()),
                  absl::ZeroDuration());
}

}  // namespace sanad
