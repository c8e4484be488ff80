#include "tests/calendar/naive_calendar.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace sanad {
namespace {

std::string DateOf(absl::CivilDay day) { return absl::FormatCivilTime(day); }

std::string WeekdayOf(absl::CivilDay day) {
  switch (absl::GetWeekday(day)) {
    case absl::Weekday::monday:
      return "mon";
    case absl::Weekday::tuesday:
      return "tue";
    case absl::Weekday::wednesday:
      return "wed";
    case absl::Weekday::thursday:
      return "thu";
    case absl::Weekday::friday:
      return "fri";
    case absl::Weekday::saturday:
      return "sat";
    case absl::Weekday::sunday:
      return "sun";
  }
  return "";
}

// "HH:MM" sorts as time does.
std::string TimeOf(absl::CivilSecond wall) {
  const auto two = [](int n) {
    return std::string(n < 10 ? "0" : "") + std::to_string(n);
  };
  return two(wall.hour()) + ":" + two(wall.minute());
}

bool IsOvernight(const WorkingHours& hours) {
  return hours.closes <= hours.opens;
}

}  // namespace

NaiveCalendar::NaiveCalendar(CalendarRules rules) : rules_(std::move(rules)) {
  for (const Holiday& holiday : rules_.holidays) holidays_.insert(holiday.date);
  absl::LoadTimeZone(rules_.time_zone, &zone_);
}

const std::vector<WorkingHours>& NaiveCalendar::OpeningOn(
    absl::CivilDay day) const {
  static const auto& none = *new std::vector<WorkingHours>();
  const auto date = rules_.date_hours.find(DateOf(day));
  if (date != rules_.date_hours.end()) return date->second;
  const auto weekday = rules_.hours.find(WeekdayOf(day));
  return weekday == rules_.hours.end() ? none : weekday->second;
}

bool NaiveCalendar::IsWorking(absl::Time at) const {
  const absl::CivilSecond wall = absl::ToCivilSecond(at, zone_);
  const absl::CivilDay day(wall);
  const std::string time = TimeOf(wall);
  if (holidays_.contains(DateOf(day))) return false;
  if (const auto breaks = rules_.breaks.find(DateOf(day));
      breaks != rules_.breaks.end()) {
    for (const WorkingHours& hours : breaks->second) {
      if (time >= hours.opens && time < hours.closes) return false;
    }
  }
  for (const WorkingHours& hours : OpeningOn(day)) {
    if (time >= hours.opens && (IsOvernight(hours) || time < hours.closes)) {
      return true;
    }
  }
  for (const WorkingHours& hours : OpeningOn(day - 1)) {
    if (IsOvernight(hours) && time < hours.closes) return true;
  }
  return false;
}

absl::Duration NaiveCalendar::WorkingBetween(absl::Time from,
                                             absl::Time to) const {
  absl::Duration worked;
  for (absl::Time at = from; at < to; at += absl::Minutes(1)) {
    if (IsWorking(at)) worked += absl::Minutes(1);
  }
  return worked;
}

absl::Time NaiveCalendar::AddWorking(absl::Time start,
                                     absl::Duration amount) const {
  absl::Time at = start;
  while (amount < absl::ZeroDuration()) {
    at -= absl::Minutes(1);
    if (IsWorking(at)) amount += absl::Minutes(1);
  }
  while (amount > absl::ZeroDuration() || !IsWorking(at)) {
    if (IsWorking(at)) amount -= absl::Minutes(1);
    at += absl::Minutes(1);
  }
  return at;
}

}  // namespace sanad
