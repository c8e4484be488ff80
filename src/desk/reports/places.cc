#include "desk/reports/places.h"

#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

namespace sanad {
namespace {

// 0: nothing to count by.
std::vector<DimensionValue> Given(int64_t value) {
  if (value == 0) return {};
  return {{value, ""}};
}

template <class E>
std::vector<DimensionValue> Given(E value) {
  return Given(static_cast<int64_t>(value));
}

std::vector<DimensionValue> TagsIn(const std::string& tags) {
  std::vector<DimensionValue> values;
  if (tags.empty()) return values;
  for (const auto tag : absl::StrSplit(tags, ',')) {
    int64_t id = 0;
    if (absl::SimpleAtoi(tag, &id)) values.emplace_back(id, "");
  }
  return values;
}

int64_t DaysSinceSunday(absl::CivilDay day) {
  // absl::Weekday begins with Monday.
  return (static_cast<int64_t>(absl::GetWeekday(day)) + 1) % 7;
}

std::vector<DimensionValue> HourOf(const FigureFact& fact,
                                   absl::TimeZone zone) {
  if (UnitOf(fact.figure) != FigureUnit::kTimes) return {};
  const absl::CivilHour hour = absl::ToCivilHour(fact.at, zone);
  const int64_t days = DaysSinceSunday(absl::CivilDay(hour));
  return {{days * 24 + hour.hour(), ""}};
}

}  // namespace

std::vector<DimensionValue> ValuesOf(Dimension dimension,
                                     const FigureFact& fact,
                                     const FigureSubject& subject,
                                     absl::TimeZone zone) {
  switch (dimension) {
    case Dimension::kNone:
      return {{0, ""}};
    case Dimension::kInbox:
      return Given(subject.inbox.value);
    case Dimension::kAgent:
      return Given(fact.agent.value);
    case Dimension::kTeam:
      return Given(subject.team.value);
    case Dimension::kChannel:
      return Given(subject.channel);
    case Dimension::kTag:
      return TagsIn(subject.tags);
    case Dimension::kPriority:
      return Given(subject.priority);
    case Dimension::kKind:
      return Given(subject.kind);
    case Dimension::kTopic:
      if (subject.topic.empty()) return {};
      return {{0, subject.topic}};
    case Dimension::kHour:
      return HourOf(fact, zone);
  }
  return {};
}

int64_t GrowthOf(FigureKind figure) {
  switch (figure) {
    case FigureKind::kCreated:
    case FigureKind::kReopened:
      return 1;
    case FigureKind::kEnded:
      return -1;
    default:
      return 0;
  }
}

std::optional<absl::TimeZone> ZoneNamed(std::string_view name) {
  absl::TimeZone zone = absl::UTCTimeZone();
  if (name.empty() || absl::LoadTimeZone(std::string(name), &zone)) return zone;
  return std::nullopt;
}

int64_t NumberOf(absl::CivilDay day) { return day - absl::CivilDay(); }

absl::CivilDay DayOf(int64_t number) { return absl::CivilDay() + number; }

absl::CivilDay DayOf(absl::Time at, absl::TimeZone zone) {
  return absl::ToCivilDay(at, zone);
}

absl::CivilDay MonthOf(absl::CivilDay day) {
  return absl::CivilDay(absl::CivilMonth(day));
}

absl::CivilDay WeekOf(absl::CivilDay day) { return day - DaysSinceSunday(day); }

absl::Time StartOf(absl::CivilDay day, absl::TimeZone zone) {
  return absl::FromCivil(day, zone);
}

}  // namespace sanad
