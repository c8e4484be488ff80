#include "calendar/timetable.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "calendar/ladder.h"
#include "calendar/schedule.h"
#include "calendar/units.h"
#include "calendar/week.h"
#include "calendar/zone.h"

namespace sanad::calendar {
namespace {

constexpr uint32_t kUsualWeek = 0;

// Rounds towards the past, also before 1970.
Day DayOf(Micros wall) {
  const Day day = wall / kMicrosPerDay;
  return wall % kMicrosPerDay < 0 ? day - 1 : day;
}

}  // namespace

// Appends stretches from the oldest on.
class Timetable::Builder {
 public:
  Builder(const Schedule& schedule, Timetable& table)
      : schedule_(schedule), table_(table), special_(SpecialDays(schedule)) {
    table_.weeks_.emplace_back(UsualWeek(schedule));
  }

  std::optional<Day> last_special() const {
    if (special_.empty()) return std::nullopt;
    return *special_.rbegin();
  }

  // The time from `from` to `to`, in which the zone keeps its offset.
  void AddPiece(Micros from, Micros to, Micros offset) {
    const bool from_ever = from == std::numeric_limits<Micros>::min();
    auto day = from_ever ? special_.begin()
                         : special_.lower_bound(DayOf(from + offset));
    Micros at = from;
    for (; day != special_.end(); ++day) {
      const Micros begins = *day * kMicrosPerDay - offset;
      if (begins >= to) break;
      if (begins > at) Add(at, offset, kUsualWeek);
      Add(std::max(begins, at), offset, WeekWith(*day));
      at = std::min(begins + kMicrosPerDay, to);
    }
    if (at < to) Add(at, offset, kUsualWeek);
  }

 private:
  void Add(Micros begins, Micros offset, uint32_t week) {
    auto& stretches = table_.stretches_;
    if (stretches.empty()) {
      stretches.push_back({begins, offset, 0, week});
      return;
    }
    const Stretch& last = stretches.back();
    if (last.offset == offset && last.week == week) return;
    Stretch next = {begins, offset, 0, week};
    next.base = table_.InStretch(last, begins) - table_.InStretch(next, begins);
    stretches.push_back(next);
  }

  // A week that has the hours of this date and no others. Dates with the
  // same weekday and hours share one.
  uint32_t WeekWith(Day day) {
    Shifts hours = HoursOf(schedule_, day);
    for (Shift& shift : hours) {
      shift.opens += WeekdayOf(day) * kMinutesPerDay;
      shift.closes += WeekdayOf(day) * kMinutesPerDay;
    }
    const auto next = static_cast<uint32_t>(table_.weeks_.size());
    const auto [known, is_new] = weeks_.emplace(hours, next);
    if (is_new) table_.weeks_.emplace_back(hours);
    return known->second;
  }

  const Schedule& schedule_;
  Timetable& table_;
  std::set<Day> special_;
  std::map<Shifts, uint32_t> weeks_;
};

Timetable::Timetable(const Schedule& schedule, Zone zone) {
  Builder builder(schedule, *this);
  if (zone.repeats) {
    ends_ = zone.changes.back().from;
    if (const auto day = builder.last_special()) {
      // Two days later no zone is still in it.
      ends_ = std::max(ends_, (*day + 2) * kMicrosPerDay + kMicrosPerCycle);
    }
    zone.ExtendTo(ends_);
  }
  for (size_t i = 0; i < zone.changes.size(); ++i) {
    const Micros to = i + 1 < zone.changes.size()
                          ? zone.changes[i + 1].from
                          : std::numeric_limits<Micros>::max();
    builder.AddPiece(zone.changes[i].from, to, zone.changes[i].offset);
  }
  std::vector<Micros> begins;
  std::vector<Micros> worked;
  for (const Stretch& stretch : stretches_) {
    begins.push_back(stretch.begins);
    worked.push_back(worked.empty() ? 0 : InStretch(stretch, stretch.begins));
  }
  begins_ = Ladder(std::move(begins));
  worked_ = Ladder(std::move(worked));
  if (!zone.repeats) return;
  ends_worked_ = InTable(ends_);
  cycle_worked_ = ends_worked_ - InTable(ends_ - kMicrosPerCycle);
}

Micros Timetable::LastMomentOf(Micros worked) const {
  int64_t cycles = 0;
  if (worked >= ends_worked_) {
    cycles = (worked - ends_worked_) / cycle_worked_ + 1;
    worked -= cycles * cycle_worked_;
  }
  const Stretch& stretch = stretches_[worked_.LastUpTo(worked)];
  const Micros wall = weeks_[stretch.week].LastMomentOf(worked - stretch.base);
  return wall - stretch.offset + cycles * kMicrosPerCycle;
}

}  // namespace sanad::calendar
