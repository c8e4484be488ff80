// How the room counts: whole microseconds and whole days since 1970, and the
// minutes that people write down.

#ifndef SANAD_SRC_CALENDAR_UNITS_H_
#define SANAD_SRC_CALENDAR_UNITS_H_

#include <cstdint>

namespace sanad::calendar {

using Micros = int64_t;  // since 1970, in UTC or by the wall clock
using Day = int64_t;     // a date, since 1970-01-01

inline constexpr int kMinutesPerDay = 24 * 60;
inline constexpr int kDaysPerWeek = 7;
inline constexpr int kMinutesPerWeek = kDaysPerWeek * kMinutesPerDay;
inline constexpr Micros kMicrosPerMinute = 60'000'000;
inline constexpr Micros kMicrosPerDay = kMinutesPerDay * kMicrosPerMinute;
inline constexpr Micros kMicrosPerWeek = kDaysPerWeek * kMicrosPerDay;
// The Gregorian calendar repeats itself after 400 years, weekdays included.
inline constexpr Micros kMicrosPerCycle = 146'097 * kMicrosPerDay;

// A Monday before all dates that are counted; 1970-01-01 was a Thursday.
inline constexpr Day kMondayLongAgo = -3 - kDaysPerWeek * Day{400'000};

// Monday is 0.
constexpr int WeekdayOf(Day day) {
  return static_cast<int>((day - kMondayLongAgo) % kDaysPerWeek);
}

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_UNITS_H_
