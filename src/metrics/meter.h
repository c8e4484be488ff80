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

  bool has_calendars() const { return !calendars_.empty(); }

  // REQUIRES: `to` is not before `from`.
  void Measure(absl::Time from, absl::Time to, FigureSpan& span) const {
    const absl::Duration elapsed = to - from;
    span.elapsed = elapsed;
    span.working = elapsed;
    if (has_calendars()) span.working = Working(from, to);
  }
  FigureSpan Between(absl::Time from, absl::Time to) const {
    FigureSpan span;
    Measure(from, to, span);
    return span;
  }
  // REQUIRES: has_calendars()
  absl::Duration Working(absl::Time from, absl::Time to) const;

 private:
  std::span<const CalendarInForce> calendars_;
};

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_METER_H_
