// Dates as people and files write them.

#ifndef SANAD_SRC_CALENDAR_DATE_H_
#define SANAD_SRC_CALENDAR_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "calendar/units.h"

namespace sanad::calendar {

// "2026-04-20", of the years 1 to 9999; nullopt for a date that is none.
std::optional<Day> ReadDate(std::string_view text);

// "20260420", as iCalendar writes it.
std::optional<absl::CivilDay> ReadCompactDate(std::string_view text);

std::string FormatDate(absl::CivilDay day);

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_DATE_H_
