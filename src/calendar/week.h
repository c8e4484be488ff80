// Working time by the wall clock as it would be if every week were the same:
// a closed form, both ways.

#ifndef SANAD_SRC_CALENDAR_WEEK_H_
#define SANAD_SRC_CALENDAR_WEEK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "calendar/units.h"

namespace sanad::calendar {

// [opens, closes), in minutes from the beginning of a day or a week.
struct Shift {
  int opens = 0;
  int closes = 0;

  friend auto operator<=>(const Shift&, const Shift&) = default;
};
using Shifts = std::vector<Shift>;

// The union of the shifts, in order, none touching another.
Shifts United(Shifts shifts);

class Week {
 public:
  // REQUIRES: `shifts` are united and lie within a week from Monday.
  explicit Week(const Shifts& shifts);

  bool IsWorking(Micros wall) const {
    const Micros in_week = SinceAnchor(wall) % kMicrosPerWeek;
    return At(in_week).opens <= in_week;
  }

  // Working time from a Monday long ago up to `wall`.
  Micros WorkedUntil(Micros wall) const {
    const Micros since = SinceAnchor(wall);
    const Micros week = since / kMicrosPerWeek;
    const Micros in_week = since - week * kMicrosPerWeek;
    const Span& span = At(in_week);
    const Micros begun = in_week > span.opens ? in_week - span.opens : 0;
    return week * total_ + span.before + begun;
  }

  // The last moment with `worked` until then: where a shift has just been
  // used up, the next opening. REQUIRES: total() > 0, `worked` >= 0.
  Micros LastMomentOf(Micros worked) const;

  Micros total() const { return total_; }

 private:
  struct Span {
    Micros opens;
    Micros closes;
    Micros before;  // working time of the week before it
  };

  static Micros SinceAnchor(Micros wall) { return wall - kAnchor; }

  // The first span that closes after `in_week`.
  const Span& At(Micros in_week) const {
    const Span* span = &spans_[first_of_day_[in_week / kMicrosPerDay]];
    while (span->closes <= in_week) ++span;
    return *span;
  }

  // A Monday before all time that is counted, so that nothing is negative.
  static constexpr Micros kAnchor =
      (-3 - kDaysPerWeek * Day{200'000}) * kMicrosPerDay;

  // INVARIANT: in order; the last one is empty, at the end of the week.
  std::vector<Span> spans_;
  std::array<uint16_t, kDaysPerWeek> first_of_day_{};
  Micros total_ = 0;

  // The way back guesses by floating point, which is quicker than a division,
  // and corrects the guess: the week, and the span by parts of equal work.
  static constexpr int kParts = 16;
  double weeks_per_micro_ = 0;
  std::array<uint16_t, kParts + 1> first_of_part_{};
};

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_WEEK_H_
