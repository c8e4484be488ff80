// The rules of a calendar as numbers, and which hours of a date work by the
// wall clock, whatever the zone does to that day.

#ifndef SANAD_SRC_CALENDAR_SCHEDULE_H_
#define SANAD_SRC_CALENDAR_SCHEDULE_H_

#include <array>
#include <map>
#include <set>

#include "base/refuse.h"
#include "calendar/units.h"
#include "calendar/week.h"
#include "sanad/calendar.h"

namespace sanad::calendar {

// Shifts count minutes from the day they open on; overnight ones close past
// its end, and at most a day later.
struct Schedule {
  std::array<Shifts, kDaysPerWeek> weekdays;
  std::map<Day, Shifts> date_hours;
  std::map<Day, Shifts> breaks;
  std::set<Day> holidays;
};

// Says in `violations` what makes no sense; the schedule is whole where it
// says nothing.
Schedule ReadSchedule(const CalendarRules& rules, Violations& violations);

// The hours of a week without special dates, in minutes from Monday.
Shifts UsualWeek(const Schedule& schedule);

// The dates whose hours may be others than usual.
std::set<Day> SpecialDays(const Schedule& schedule);

// The working hours of a date, in minutes from its beginning.
Shifts HoursOf(const Schedule& schedule, Day day);

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_SCHEDULE_H_
