#include "desk/reports/range.h"

#include <algorithm>

#include "absl/time/civil_time.h"
#include "base/refuse.h"
#include "desk/reports/places.h"

namespace sanad {
namespace {

constexpr Reason kRangeBackwards = {
    absl::StatusCode::kInvalidArgument, "report.range_backwards",
    "a report ends after it begins", "ينتهي التقرير بعد بدايته"};
constexpr Reason kRangeTooLong = {absl::StatusCode::kInvalidArgument,
                                  "report.range_too_long",
                                  "the range is longer than {limit} days",
                                  "المدة أطول من الحد الأقصى وهو {limit} يومًا"};

// The first day that begins at or after that time.
absl::CivilDay FirstWhole(absl::Time at, absl::TimeZone zone) {
  const absl::CivilDay day = DayOf(at, zone);
  return StartOf(day, zone) == at ? day : day + 1;
}

absl::CivilDay FirstWholeMonth(absl::CivilDay day) {
  const absl::CivilDay month = MonthOf(day);
  return month == day ? day : absl::CivilDay(absl::CivilMonth(day) + 1);
}

void AddSums(Grain grain, absl::CivilDay from, absl::CivilDay to,
             Pieces& pieces) {
  if (from < to) {
    pieces.sums.push_back({grain, NumberOf(from), NumberOf(to)});
  }
}

// When the point that holds `at` ends.
absl::Time EndOfPoint(absl::Time at, Grain grain, absl::TimeZone zone) {
  if (grain == Grain::kHour) {
    // Hours of the clock: one that is repeated is one point.
    return absl::FromCivil(absl::ToCivilHour(at, zone) + 1, zone);
  }
  const absl::CivilDay day = DayOf(at, zone);
  if (grain == Grain::kMonth) {
    return StartOf(absl::CivilDay(absl::CivilMonth(day) + 1), zone);
  }
  return StartOf(grain == Grain::kWeek ? WeekOf(day) + 7 : day + 1, zone);
}

}  // namespace

Pieces Split(const Span& span, absl::TimeZone zone) {
  Pieces pieces;
  const absl::CivilDay first = FirstWhole(span.from, zone);
  const absl::CivilDay last = DayOf(span.to, zone);
  if (first >= last) {
    if (span.from < span.to) pieces.facts.push_back(span);
    return pieces;
  }
  const absl::Time begins = StartOf(first, zone);
  const absl::Time ends = StartOf(last, zone);
  if (span.from < begins) pieces.facts.push_back({span.from, begins});
  if (ends < span.to) pieces.facts.push_back({ends, span.to});
  const absl::CivilDay first_month = std::min(FirstWholeMonth(first), last);
  const absl::CivilDay last_month = std::max(MonthOf(last), first_month);
  AddSums(Grain::kDay, first, first_month, pieces);
  AddSums(Grain::kMonth, first_month, last_month, pieces);
  AddSums(Grain::kDay, last_month, last, pieces);
  return pieces;
}

std::vector<Span> PointsOf(const Span& span, Grain grain, absl::TimeZone zone) {
  std::vector<Span> points;
  absl::Time at = span.from;
  while (at < span.to) {
    const absl::Time end = std::min(EndOfPoint(at, grain, zone), span.to);
    points.push_back({at, end});
    at = end;
  }
  return points;
}

Span Before(const Span& span, absl::TimeZone zone) {
  const absl::CivilSecond from = absl::ToCivilSecond(span.from, zone);
  const absl::CivilSecond to = absl::ToCivilSecond(span.to, zone);
  // A whole number of months goes back by months: March, then February.
  const absl::CivilMonth first(from);
  const absl::CivilMonth last(to);
  if (absl::CivilSecond(first) == from && absl::CivilSecond(last) == to) {
    const absl::CivilMonth back = first - (last - first);
    return {absl::FromCivil(back, zone), span.from};
  }
  return {absl::FromCivil(from - (to - from), zone), span.from};
}

absl::Status CheckRange(absl::Time from, absl::Time to, int64_t days) {
  if (to <= from) return RefuseField("to", kRangeBackwards);
  if (to - from > absl::Hours(24) * days) {
    return RefuseField("to", kRangeTooLong, {{"limit", days}});
  }
  return absl::OkStatus();
}

}  // namespace sanad
