// A calendar (تقويم العمل): when people work, in one time zone. It needs no
// desk; a host may use it alone.
//
//   auto hours = sanad::Calendar::Compile(
//       {.time_zone = "Africa/Cairo",
//        .hours = {{"sun", {{"09:00", "13:00"}, {"14:00", "18:00"}}},
//                  {"thu", {{"22:00", "06:00"}}}},
//        .holidays = {{.date = "2026-07-23", .name = "ثورة يوليو"}}});
//   absl::Time due = hours->AddWorking(arrived, absl::Hours(4));
//
// A moment is working time if and only if its wall-clock time in the zone
// falls into working hours. All else follows from this sentence: where the
// clock changes, a window of 09:00 to 17:00 still has eight hours; a whole
// day has 23 or 25; a window inside a skipped hour is empty on that day, one
// inside a repeated hour works twice; a skipped day has no working time.
//
// What a call costs does not depend on the span. Moments and lengths count
// in whole microseconds, cut downwards. Calendars are immutable handles:
// cheap to copy, safe to use from any number of threads.

#ifndef SANAD_CALENDAR_H_
#define SANAD_CALENDAR_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/holidays.h"

namespace sanad {

namespace calendar {
class Timetable;
}

// From `opens` up to, not including, `closes`, as wall-clock times "HH:MM".
// "24:00" may close. A closing time that is not after the opening time is
// that of the next day: 22:00 to 06:00 works overnight.
struct WorkingHours {
  std::string opens;
  std::string closes;

  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

// What somebody may write down about working time.
struct CalendarRules {
  std::string time_zone;  // an IANA name, such as "Asia/Riyadh"
  // By weekday: "mon", "tue", "wed", "thu", "fri", "sat", "sun". In any
  // order; hours that touch or overlap count as their union.
  std::map<std::string, std::vector<WorkingHours>> hours;
  // Remove every moment of their date, also the morning of a shift that
  // began the evening before; the evening before them stays.
  std::vector<Holiday> holidays;
  // By date, "2026-03-20": removed from that date. They end on it, too.
  std::map<std::string, std::vector<WorkingHours>> breaks;
  // By date: stand for what opens on that date by weekday; no hours: nothing
  // opens. The morning of a shift from the evening before stays.
  std::map<std::string, std::vector<WorkingHours>> date_hours;

  friend bool operator==(const CalendarRules&, const CalendarRules&) = default;
};

class Calendar {
 public:
  // Round the clock, every day: all time is working time.
  Calendar();

  // Rules that make no sense are refused (INVALID_ARGUMENT) with a violation
  // for each field that is wrong: calendar.zone_missing,
  // calendar.zone_unknown, calendar.no_hours, calendar.weekday_unknown,
  // calendar.time_malformed, calendar.hours_empty, calendar.break_backwards,
  // calendar.date_unknown, calendar.too_many. Reads the zone from the
  // system's zone data.
  static absl::StatusOr<Calendar> Compile(CalendarRules rules);

  bool IsWorking(absl::Time at) const;

  // Working time from `from` up to `to`; zero where `to` is not after it.
  absl::Duration WorkingBetween(absl::Time from, absl::Time to) const;

  // The first working moment at or after `start` with exactly `amount` of
  // working time between them: an amount that is used up at closing time
  // gives the next opening, and zero moves to the next opening unless
  // `start` works. A negative amount goes back: the latest such moment
  // before `start`. Past the years 1 to 9999: infinite.
  absl::Time AddWorking(absl::Time start, absl::Duration amount) const;

  // The first working moment at or after `at`; `at` itself while it works.
  absl::Time NextOpening(absl::Time at) const;

  // As they were given; those of a calendar round the clock are empty.
  const CalendarRules& rules() const;

 private:
  struct Compiled;
  Calendar(CalendarRules rules, calendar::Timetable timetable);

  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace sanad

#endif  // SANAD_CALENDAR_H_
