#include "metrics/meter.h"

#include <algorithm>
#include <cstddef>

#include "absl/time/time.h"
#include "sanad/metrics.h"

namespace sanad {

FigureSpan& FigureSpan::operator+=(const FigureSpan& other) {
  elapsed += other.elapsed;
  working += other.working;
  return *this;
}

namespace metrics {

absl::Duration Meter::Working(absl::Time from, absl::Time to) const {
  absl::Duration working;
  for (size_t i = 0; i < calendars_.size(); ++i) {
    const bool is_last = i + 1 == calendars_.size();
    const absl::Time begins = i == 0 ? from : calendars_[i].from;
    const absl::Time ends = is_last ? to : calendars_[i + 1].from;
    working += calendars_[i].calendar.WorkingBetween(std::max(from, begins),
                                                     std::min(to, ends));
  }
  return working;
}

}  // namespace metrics
}  // namespace sanad
