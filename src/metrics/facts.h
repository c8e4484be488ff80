// The facts of one conversation: what reports count of its timeline, each at
// the moment by which it falls into a report (sanad/figure.h).

#ifndef SANAD_SRC_METRICS_FACTS_H_
#define SANAD_SRC_METRICS_FACTS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/figure.h"
#include "sanad/id.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"

namespace sanad::metrics {

struct MeasuredFact {
  FigureKind figure = FigureKind::kNone;
  int64_t number = 0;  // of the event: tells it from others of the figure
  absl::Time at;
  AgentId agent;  // to whom it is credited
  FigureSpan span;
  int64_t amount = 0;  // of what is an amount

  friend bool operator==(const MeasuredFact&, const MeasuredFact&) = default;
};

// All of them, in no particular order. They depend on the timeline alone, not
// on when they are asked for: totals go to the last time that the
// conversation was resolved or closed.
std::vector<MeasuredFact> FactsOf(std::span<const TimelineEvent> timeline,
                                  std::span<const CalendarInForce> calendars);

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_FACTS_H_
