#include "calendar/schedule.h"

#include <algorithm>
#include <set>

#include "calendar/units.h"
#include "calendar/week.h"

namespace sanad::calendar {
namespace {

const Shifts& OpeningOn(const Schedule& schedule, Day day) {
  const auto special = schedule.date_hours.find(day);
  if (special != schedule.date_hours.end()) return special->second;
  return schedule.weekdays[WeekdayOf(day)];
}

// The part of `shifts` within the day that begins `from` minutes later.
void AddPartOfDay(const Shifts& shifts, int from, Shifts& part) {
  for (const Shift& shift : shifts) {
    const Shift cut = {std::max(shift.opens - from, 0),
                       std::min(shift.closes - from, kMinutesPerDay)};
    if (cut.opens < cut.closes) part.push_back(cut);
  }
}

// REQUIRES: both are united.
Shifts Without(const Shifts& shifts, const Shifts& removed) {
  Shifts left;
  for (Shift shift : shifts) {
    for (const Shift& hole : removed) {
      if (hole.closes <= shift.opens || hole.opens >= shift.closes) continue;
      if (hole.opens > shift.opens) left.push_back({shift.opens, hole.opens});
      shift.opens = std::min(hole.closes, shift.closes);
    }
    if (shift.opens < shift.closes) left.push_back(shift);
  }
  return left;
}

}  // namespace

Shifts UsualWeek(const Schedule& schedule) {
  Shifts week;
  for (int day = 0; day < kDaysPerWeek; ++day) {
    for (const Shift& shift : schedule.weekdays[day]) {
      const int opens = day * kMinutesPerDay + shift.opens;
      const int closes = day * kMinutesPerDay + shift.closes;
      week.push_back({opens, std::min(closes, kMinutesPerWeek)});
      week.push_back({0, closes - kMinutesPerWeek});  // of Sunday's night
    }
  }
  return United(std::move(week));
}

std::set<Day> SpecialDays(const Schedule& schedule) {
  std::set<Day> days = schedule.holidays;
  for (const auto& [day, shifts] : schedule.breaks) days.insert(day);
  for (const auto& [day, shifts] : schedule.date_hours) {
    days.insert(day);
    days.insert(day + 1);  // the night that follows
  }
  return days;
}

Shifts HoursOf(const Schedule& schedule, Day day) {
  if (schedule.holidays.contains(day)) return {};
  Shifts hours;
  AddPartOfDay(OpeningOn(schedule, day), 0, hours);
  AddPartOfDay(OpeningOn(schedule, day - 1), kMinutesPerDay, hours);
  const auto breaks = schedule.breaks.find(day);
  if (breaks == schedule.breaks.end()) return United(std::move(hours));
  return Without(United(std::move(hours)), United(breaks->second));
}

}  // namespace sanad::calendar
