// The definition of working time, minute by minute and straight from the
// rules as written: slow, and too simple to be wrong.

#ifndef SANAD_TESTS_CALENDAR_NAIVE_CALENDAR_H_
#define SANAD_TESTS_CALENDAR_NAIVE_CALENDAR_H_

#include <set>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"

namespace sanad {

class NaiveCalendar {
 public:
  explicit NaiveCalendar(CalendarRules rules);

  bool IsWorking(absl::Time at) const;

  // REQUIRES: whole minutes everywhere, and offsets of whole minutes.
  absl::Duration WorkingBetween(absl::Time from, absl::Time to) const;
  absl::Time AddWorking(absl::Time start, absl::Duration amount) const;

 private:
  const std::vector<WorkingHours>& OpeningOn(absl::CivilDay day) const;

  CalendarRules rules_;
  std::set<std::string> holidays_;
  absl::TimeZone zone_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_CALENDAR_NAIVE_CALENDAR_H_
