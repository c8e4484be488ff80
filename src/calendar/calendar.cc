#include "sanad/calendar.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "calendar/reasons.h"
#include "calendar/schedule.h"
#include "calendar/timetable.h"
#include "calendar/units.h"
#include "calendar/zone.h"

namespace sanad {

using calendar::Micros;

struct Calendar::Compiled {
  CalendarRules rules;
  calendar::Timetable timetable;
  Micros worked_in_all;  // until the end of time
};

namespace {

// The years that are counted: 1 to 9999.
constexpr Micros kFirstMoment = -62'135'596'800'000'000;
constexpr Micros kEndOfTime = 253'402'300'800'000'000;
// More than all of them have.
constexpr Micros kMostAmount = 1'000'000'000'000'000'000;

Micros MicrosOf(absl::Time at) {
  return std::clamp(absl::ToUnixMicros(at), kFirstMoment, kEndOfTime);
}

absl::Time MomentOf(Micros at) {
  if (at < kFirstMoment) return absl::InfinitePast();
  if (at >= kEndOfTime) return absl::InfiniteFuture();
  return absl::FromUnixMicros(at);
}

calendar::Timetable TimetableRoundTheClock() {
  calendar::Schedule schedule;
  schedule.weekdays.fill({{0, calendar::kMinutesPerDay}});
  return calendar::Timetable(schedule, calendar::Zone::Utc());
}

}  // namespace

Calendar::Calendar() {
  static const auto& round_the_clock =
      *new Calendar(CalendarRules(), TimetableRoundTheClock());
  compiled_ = round_the_clock.compiled_;
}

Calendar::Calendar(CalendarRules rules, calendar::Timetable timetable) {
  const Micros worked_in_all = timetable.WorkedUntil(kEndOfTime);
  compiled_ = std::shared_ptr<const Compiled>(
      new Compiled{std::move(rules), std::move(timetable), worked_in_all});
}

absl::StatusOr<Calendar> Calendar::Compile(CalendarRules rules) {
  Violations violations;
  auto zone = calendar::LoadZone(rules.time_zone);
  if (!zone) {
    violations.Add("time_zone", rules.time_zone.empty()
                                    ? calendar::kZoneMissing
                                    : calendar::kZoneUnknown);
  }
  const calendar::Schedule schedule = calendar::ReadSchedule(rules, violations);
  SANAD_RETURN_IF_ERROR(violations.ToStatus());
  return Calendar(std::move(rules),
                  calendar::Timetable(schedule, *std::move(zone)));
}

bool Calendar::IsWorking(absl::Time at) const {
  return compiled_->timetable.IsWorking(MicrosOf(at));
}

absl::Duration Calendar::WorkingBetween(absl::Time from, absl::Time to) const {
  if (to <= from) return absl::ZeroDuration();
  const calendar::Timetable& timetable = compiled_->timetable;
  return absl::Microseconds(timetable.WorkedUntil(MicrosOf(to)) -
                            timetable.WorkedUntil(MicrosOf(from)));
}

absl::Time Calendar::AddWorking(absl::Time start, absl::Duration amount) const {
  const calendar::Timetable& timetable = compiled_->timetable;
  const Micros added =
      std::clamp(absl::ToInt64Microseconds(amount), -kMostAmount, kMostAmount);
  const Micros worked = timetable.WorkedUntil(MicrosOf(start)) + added;
  if (worked <= 0) return absl::InfinitePast();
  if (worked >= compiled_->worked_in_all) return absl::InfiniteFuture();
  return MomentOf(timetable.LastMomentOf(worked));
}

absl::Time Calendar::NextOpening(absl::Time at) const {
  return AddWorking(at, absl::ZeroDuration());
}

const CalendarRules& Calendar::rules() const { return compiled_->rules; }

}  // namespace sanad
