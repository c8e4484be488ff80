#include "calendar/week.h"

#include <algorithm>
#include <cstddef>
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
  if (total_ == 0) return;
  weeks_per_micro_ = 1.0 / static_cast<double>(total_);
  span = 0;
  for (int part = 0; part <= kParts; ++part) {
    while (spans_[span + 1].before <= total_ / kParts * part &&
           span + 2u < spans_.size()) {
      ++span;
    }
    first_of_part_[part] = span;
  }
}

Micros Week::LastMomentOf(Micros worked) const {
  auto week =
      static_cast<Micros>(static_cast<double>(worked) * weeks_per_micro_);
  Micros in_week = worked - week * total_;
  if (in_week < 0) {
    --week;
    in_week += total_;
  } else if (in_week >= total_) {
    ++week;
    in_week -= total_;
  }
  const auto part = static_cast<size_t>(static_cast<double>(in_week) *
                                        (kParts * weeks_per_micro_));
  const Span* span = &spans_[first_of_part_[part]];
  while (span->before > in_week) --span;
  while ((span + 1)->before <= in_week) ++span;
  return kAnchor + week * kMicrosPerWeek + span->opens + in_week - span->before;
}

}  // namespace sanad::calendar
