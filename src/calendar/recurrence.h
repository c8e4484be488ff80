// Days that come again every year (RFC 5545, 3.8.5.3), as far as holidays
// need it.

#ifndef SANAD_SRC_CALENDAR_RECURRENCE_H_
#define SANAD_SRC_CALENDAR_RECURRENCE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/time/civil_time.h"

namespace sanad::calendar {

// "the 4th Thursday", "the last Monday"; 0: each of the month.
struct WeekdayOfMonth {
  int ordinal = 0;
  absl::Weekday weekday = absl::Weekday::monday;
};

struct Recurrence {
  int64_t interval = 1;
  std::optional<int64_t> count;
  std::optional<absl::CivilDay> until;  // included
  std::vector<int> months;
  std::vector<int> month_days;  // -1: the last day
  std::vector<WeekdayOfMonth> weekdays;
};

// A rule that can be followed exactly, or nullopt.
std::optional<Recurrence> ReadRecurrence(std::string_view value);

// Which occurrences are wanted, and how many days may be looked at to find
// them, as rules come from outside.
struct OccurrenceSearch {
  absl::CivilDay first;
  absl::CivilDay last;
  int64_t* days_left;
};

// Calls `visit` with the occurrences of a series that begins with `start`, in
// order: all that are wanted, and maybe some before. False where days ran
// out.
bool ForEachOccurrence(const Recurrence& recurrence, absl::CivilDay start,
                       const OccurrenceSearch& search,
                       const std::function<void(absl::CivilDay)>& visit);

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_RECURRENCE_H_
