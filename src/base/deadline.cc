#include "base/deadline.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/time/time.h"

namespace sanad {
namespace {

using SteadyClock = std::chrono::steady_clock;

// The clock counts 64-bit nanoseconds.
constexpr absl::Duration kLongest = absl::Hours(24 * 365 * 100);

}  // namespace

Deadline::Deadline(absl::Duration timeout, std::stop_token cancel)
    : at_(SteadyClock::now() + absl::ToChronoNanoseconds(std::clamp(
                                   timeout, absl::ZeroDuration(), kLongest))),
      cancel_(std::move(cancel)) {}

absl::Duration Deadline::left() const {
  if (cancelled()) return absl::ZeroDuration();
  return std::max(absl::FromChrono(at_ - SteadyClock::now()),
                  absl::ZeroDuration());
}

}  // namespace sanad
