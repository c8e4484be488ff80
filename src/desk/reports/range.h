// How a range is answered: by sums of whole months in its middle, of whole
// days at its edges, and by single facts where it cuts a day.

#ifndef SANAD_SRC_DESK_REPORTS_RANGE_H_
#define SANAD_SRC_DESK_REPORTS_RANGE_H_

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "sanad/figure.h"
#include "sanad/reports.h"

namespace sanad {

// Half-open.
struct Span {
  absl::Time from;
  absl::Time to;

  bool Holds(absl::Time at) const { return from <= at && at < to; }

  friend bool operator==(const Span&, const Span&) = default;
};

// Sums from one day up to, not including, another, as numbers.
struct SummedSpan {
  Grain grain = Grain::kNone;
  int64_t from = 0;
  int64_t to = 0;

  friend bool operator==(const SummedSpan&, const SummedSpan&) = default;
};

struct Pieces {
  std::vector<Span> facts;
  std::vector<SummedSpan> sums;
};

Pieces Split(const Span& span, absl::TimeZone zone);

// The points of a series, the first and last cut to the span.
// REQUIRES: `grain` is one
std::vector<Span> PointsOf(const Span& span, Grain grain, absl::TimeZone zone);

// The range just before, as long by the clock of the zone.
Span Before(const Span& span, absl::TimeZone zone);

// report.range_backwards, report.range_too_long
absl::Status CheckRange(absl::Time from, absl::Time to, int64_t days);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_RANGE_H_
