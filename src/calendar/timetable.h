// Working time as a function of the moment, and back, at a cost that does not
// depend on the span.
//
// Time is cut into stretches within which the zone keeps its offset and every
// week is the same; a date with hours of its own is a stretch, too, or two
// where the clock is set back over midnight. Within a stretch the week's
// closed form holds; a ladder finds the stretch.

#ifndef SANAD_SRC_CALENDAR_TIMETABLE_H_
#define SANAD_SRC_CALENDAR_TIMETABLE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "calendar/ladder.h"
#include "calendar/schedule.h"
#include "calendar/units.h"
#include "calendar/week.h"
#include "calendar/zone.h"

namespace sanad::calendar {

class Timetable {
 public:
  // REQUIRES: some hours in `schedule`; so, in time, work goes on.
  Timetable(const Schedule& schedule, Zone zone);

  bool IsWorking(Micros at) const {
    const Stretch& stretch = At(at - WholeCyclesUpTo(at) * kMicrosPerCycle);
    return weeks_[stretch.week].IsWorking(at + stretch.offset);
  }

  // Working time from some moment long ago up to `at`. REQUIRES: a moment of
  // the years 1 to 9999.
  Micros WorkedUntil(Micros at) const {
    const int64_t cycles = WholeCyclesUpTo(at);
    return InTable(at - cycles * kMicrosPerCycle) + cycles * cycle_worked_;
  }

  // The last moment with `worked` until then, which is a working one.
  // REQUIRES: above zero, and not past what is worked until the year 10000.
  Micros LastMomentOf(Micros worked) const;

 private:
  struct Stretch {
    Micros begins;  // UTC
    Micros offset;  // wall clock minus UTC
    Micros base;    // WorkedUntil(at) - Week::WorkedUntil(at + offset)
    uint32_t week;  // of `weeks_`
  };
  class Builder;

  const Stretch& At(Micros in_table) const {
    return stretches_[begins_.LastUpTo(in_table)];
  }

  Micros InStretch(const Stretch& stretch, Micros at) const {
    return stretch.base + weeks_[stretch.week].WorkedUntil(at + stretch.offset);
  }

  Micros InTable(Micros at) const { return InStretch(At(at), at); }

  // By how many cycles of 400 years a moment past the table is moved to one
  // in it that is alike.
  int64_t WholeCyclesUpTo(Micros at) const {
    if (at < ends_) return 0;
    return (at - ends_) / kMicrosPerCycle + 1;
  }

  std::vector<Week> weeks_;
  std::vector<Stretch> stretches_;
  Ladder begins_ = Ladder({0});
  Ladder worked_ = Ladder({0});  // at the beginning of each stretch
  // INVARIANT: from `ends_` - 400 years on, everything repeats itself.
  Micros ends_ = std::numeric_limits<Micros>::max();
  Micros ends_worked_ = std::numeric_limits<Micros>::max();
  Micros cycle_worked_ = 0;
};

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_TIMETABLE_H_
