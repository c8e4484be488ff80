// Measures spans by the calendars in force.

#ifndef SANAD_SRC_METRICS_METER_H_
#define SANAD_SRC_METRICS_METER_H_

#include <span>

#include "absl/time/time.h"
#include "sanad/metrics.h"

namespace sanad::metrics {

class Meter {
 public:
  explicit Meter(std::span<const CalendarInForce> calendars)
      : calendars_(calendars) {}

  // REQUIRES: `to` is not before `from`.
  FigureSpan Between(absl::Time from, absl::Time to) const;

 private:
  std::span<const CalendarInForce> calendars_;
};

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_METER_H_
