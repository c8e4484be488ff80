#include "calendar/week.h"

#include <algorithm>
#include <cstdint>

namespace sanad::calendar {

Shifts United(Shifts shifts) {
  std::sort(shifts.begin(), shifts.end());
  Shifts united;
  for (const Shift& shift : shifts) {
    if (shift.opens >= shift.closes) continue;
    if (!united.empty() && shift.opens <= united.back().closes) {
      united.back().closes = std::max(united.back().closes, shift.closes);
    } else {
      united.push_back(shift);
    }
  }
  return united;
}

Week::Week(const Shifts& shifts) {
  for (const Shift& shift : shifts) {
    spans_.push_back({.opens = shift.opens * kMicrosPerMinute,
                      .closes = shift.closes * kMicrosPerMinute,
                      .before = total_});
    total_ += (shift.closes - shift.opens) * kMicrosPerMinute;
  }
  spans_.push_back(
      {.opens = kMicrosPerWeek, .closes = kMicrosPerWeek, .before = total_});
  uint16_t span = 0;
  for (int day = 0; day < kDaysPerWeek; ++day) {
    while (spans_[span].closes <= day * kMicrosPerDay) ++span;
    first_of_day_[day] = span;
  }
}

Micros Week::LastMomentOf(Micros worked) const {
  const Micros week = worked / total_;
  const Micros in_week = worked - week * total_;
  const auto after = std::upper_bound(
      spans_.begin(), spans_.end(), in_week,
      [](Micros value, const Span& span) { return value < span.before; });
  const Span& span = *(after - 1);
  return kAnchor + week * kMicrosPerWeek + span.opens + in_week - span.before;
}

}  // namespace sanad::calendar
