// Holidays (عطلات): whole days on which nobody works, typed by hand or taken
// from an iCalendar file (RFC 5545), as states and calendar programs publish
// them.
//
//   auto read = sanad::ReadHolidays(ics, {.first = absl::CivilDay(2026, 1, 1),
//                                         .last = absl::CivilDay(2028, 12,
//                                         31)});
//   if (read.ok()) rules.holidays = read->holidays;
//   for (const auto& event : read->skipped) Show(event.name, event.reason);

#ifndef SANAD_HOLIDAYS_H_
#define SANAD_HOLIDAYS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"

namespace sanad {

// A local calendar day, from midnight to midnight by the wall clock.
struct Holiday {
  std::string date;  // "2026-04-20"
  std::string name;  // for people; may be empty

  friend bool operator==(const Holiday&, const Holiday&) = default;
};

// Which days are wanted, both included. A file may name days for ever.
struct HolidayRange {
  absl::CivilDay first;
  absl::CivilDay last;
};

// Why an event of the file gave no holiday, or not all of its days.
enum class SkipReason {
  kNone = 0,
  kNotAllDay = 1,   // it has hours: a meeting, not a holiday
  kCancelled = 2,   // STATUS:CANCELLED
  kUnreadable = 3,  // its dates cannot be read
  kRecurrence = 4,  // it repeats by a rule other than those below
  kOutOfRange = 5,  // none of its days is wanted
  kTooMany = 6,     // past limits::kCalendarDates days
};

struct SkippedEvent {
  std::string name;
  SkipReason reason = SkipReason::kNone;

  friend bool operator==(const SkippedEvent&, const SkippedEvent&) = default;
};

struct HolidayList {
  std::vector<Holiday> holidays;  // by date; each date once, named first come
  std::vector<SkippedEvent> skipped;  // in the order of the file
};

// Reads the all-day events of an iCalendar text: DTSTART, DTEND or DURATION,
// SUMMARY, RDATE, EXDATE, changed occurrences (RECURRENCE-ID), and RRULE as
// far as holidays need it: FREQ=YEARLY with INTERVAL, COUNT, UNTIL, BYMONTH,
// BYMONTHDAY and BYDAY in a month. What cannot be followed exactly is
// skipped and said, never guessed. Pure; the text may be anybody's.
//
//   calendar.not_icalendar  there is no VCALENDAR in it
//   calendar.file_too_large past limits::kCalendarFileBytes
//   calendar.too_many_events past limits::kCalendarFileEvents
absl::StatusOr<HolidayList> ReadHolidays(std::string_view icalendar,
                                         const HolidayRange& range);

}  // namespace sanad

#endif  // SANAD_HOLIDAYS_H_
