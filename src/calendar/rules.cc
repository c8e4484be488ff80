// From what somebody wrote down to a schedule: every field is read, whatever
// was wrong with those before.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "base/refuse.h"
#include "calendar/date.h"
#include "calendar/reasons.h"
#include "calendar/schedule.h"
#include "calendar/units.h"
#include "calendar/week.h"
#include "sanad/calendar.h"
#include "sanad/limits.h"

namespace sanad::calendar {
namespace {

constexpr std::array<std::string_view, kDaysPerWeek> kWeekdays = {
    "mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::optional<int> WeekdayNamed(std::string_view name) {
  for (int day = 0; day < kDaysPerWeek; ++day) {
    if (kWeekdays[day] == name) return day;
  }
  return std::nullopt;
}

constexpr size_t kShownBytes = 32;

// A key that came from outside, fit to be part of a field's path.
std::string PathOf(std::string_view list, std::string_view key) {
  key = key.substr(0, kShownBytes);
  return std::string(list) + "." +
         absl::CEscape(absl::string_view(key.data(), key.size()));
}

std::string PathOf(std::string_view list, size_t place) {
  return std::string(list) + "[" + std::to_string(place) + "]";
}

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

// The minutes of "HH:MM" from midnight; 24:00 is the last.
std::optional<int> ReadTime(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const size_t place : {0, 1, 3, 4}) {
    if (!IsDigit(text[place])) return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  const int minutes = hour * 60 + minute;
  if (minute > 59 || minutes > kMinutesPerDay) return std::nullopt;
  return minutes;
}

// As written: the closing time may still be that of the next day.
std::optional<Shift> ReadTimes(const WorkingHours& hours,
                               const std::string& path,
                               Violations& violations) {
  const auto opens = ReadTime(hours.opens);
  const auto closes = ReadTime(hours.closes);
  if (!opens || !closes || *opens == kMinutesPerDay) {
    violations.Add(path, kTimeMalformed);
    return std::nullopt;
  }
  return Shift{*opens, *closes};
}

std::optional<Shift> ReadHours(const WorkingHours& hours,
                               const std::string& path,
                               Violations& violations) {
  auto shift = ReadTimes(hours, path, violations);
  if (!shift) return std::nullopt;
  if (shift->opens == shift->closes) {
    violations.Add(path, kHoursEmpty);
    return std::nullopt;
  }
  if (shift->closes < shift->opens) shift->closes += kMinutesPerDay;
  return shift;
}

std::optional<Shift> ReadBreak(const WorkingHours& hours,
                               const std::string& path,
                               Violations& violations) {
  auto shift = ReadTimes(hours, path, violations);
  if (!shift) return std::nullopt;
  if (shift->closes <= shift->opens) {
    violations.Add(path, kBreakBackwards);
    return std::nullopt;
  }
  return shift;
}

using ReadOne = std::optional<Shift> (*)(const WorkingHours&,
                                         const std::string&, Violations&);

// Whether a list from outside keeps its bound.
bool IsBounded(size_t size, size_t limit, const std::string& path,
               Violations& violations) {
  if (size <= limit) return true;
  violations.Add(path, kTooMany, {{"limit", limit}});
  return false;
}

Shifts ReadAll(const std::vector<WorkingHours>& all, const std::string& path,
               ReadOne read, Violations& violations) {
  Shifts shifts;
  if (!IsBounded(all.size(), limits::kCalendarHoursPerDay, path, violations)) {
    return shifts;
  }
  for (size_t i = 0; i < all.size(); ++i) {
    if (auto shift = read(all[i], PathOf(path, i), violations)) {
      shifts.push_back(*shift);
    }
  }
  return shifts;
}

using HoursByName = std::map<std::string, std::vector<WorkingHours>>;

std::map<Day, Shifts> ReadDates(const HoursByName& dates,
                                const std::string& path, ReadOne read,
                                Violations& violations) {
  std::map<Day, Shifts> shifts;
  if (!IsBounded(dates.size(), limits::kCalendarDates, path, violations)) {
    return shifts;
  }
  for (const auto& [name, hours] : dates) {
    const std::string field = PathOf(path, name);
    const auto day = ReadDate(name);
    if (!day) violations.Add(field, kDateUnknown);
    shifts[day.value_or(0)] = ReadAll(hours, field, read, violations);
  }
  return shifts;
}

void ReadWeekdays(const HoursByName& hours, Schedule& schedule,
                  Violations& violations) {
  bool any = false;
  for (const auto& [name, shifts] : hours) {
    const std::string field = PathOf("hours", name);
    const auto weekday = WeekdayNamed(name);
    if (!weekday) violations.Add(field, kWeekdayUnknown);
    schedule.weekdays[weekday.value_or(0)] =
        ReadAll(shifts, field, ReadHours, violations);
    any = any || !shifts.empty();
  }
  if (!any) violations.Add("hours", kNoHours);
}

void ReadHolidays(const std::vector<Holiday>& holidays, Schedule& schedule,
                  Violations& violations) {
  if (!IsBounded(holidays.size(), limits::kCalendarDates, "holidays",
                 violations)) {
    return;
  }
  for (size_t i = 0; i < holidays.size(); ++i) {
    if (const auto day = ReadDate(holidays[i].date)) {
      schedule.holidays.insert(*day);
    } else {
      violations.Add(PathOf("holidays", i), kDateUnknown);
    }
  }
}

}  // namespace

Schedule ReadSchedule(const CalendarRules& rules, Violations& violations) {
  Schedule schedule;
  ReadWeekdays(rules.hours, schedule, violations);
  ReadHolidays(rules.holidays, schedule, violations);
  schedule.breaks = ReadDates(rules.breaks, "breaks", ReadBreak, violations);
  schedule.date_hours =
      ReadDates(rules.date_hours, "date_hours", ReadHours, violations);
  return schedule;
}

}  // namespace sanad::calendar
