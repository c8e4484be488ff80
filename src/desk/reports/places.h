// Where a fact counts: in which values of a dimension, and in which day and
// month of a zone.

#ifndef SANAD_SRC_DESK_REPORTS_PLACES_H_
#define SANAD_SRC_DESK_REPORTS_PLACES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "model/figures.h"

namespace sanad {

// A value of a dimension: a number or, of a topic, its text.
using DimensionValue = std::pair<int64_t, std::string>;

// The values by which the fact counts. None where it has none. By the hour
// counts how often something happened, not how long it took.
std::vector<DimensionValue> ValuesOf(Dimension dimension,
                                     const FigureFact& fact,
                                     const FigureSubject& subject,
                                     absl::TimeZone zone);

// All dimensions that have sums of their own.
inline constexpr Dimension kSummedDimensions[] = {
    Dimension::kNone,    Dimension::kAgent, Dimension::kTeam,
    Dimension::kChannel, Dimension::kTag,   Dimension::kPriority,
    Dimension::kKind,    Dimension::kTopic, Dimension::kHour};

// By how much the fact changes the number of those that are not over.
int64_t GrowthOf(FigureKind figure);

// The zone of that name; empty: UTC. Nothing: there is none.
std::optional<absl::TimeZone> ZoneNamed(std::string_view name);

// The day as a number, from 1970-01-01, and back.
int64_t NumberOf(absl::CivilDay day);
absl::CivilDay DayOf(int64_t number);
absl::CivilDay DayOf(absl::Time at, absl::TimeZone zone);
absl::CivilDay MonthOf(absl::CivilDay day);  // its first
absl::CivilDay WeekOf(absl::CivilDay day);   // its Sunday
// When the day begins there.
absl::Time StartOf(absl::CivilDay day, absl::TimeZone zone);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_PLACES_H_
