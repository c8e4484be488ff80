// From when to when somebody waits for what a clock measures.

#ifndef SANAD_SRC_SLA_TURN_H_
#define SANAD_SRC_SLA_TURN_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad::sla {

struct Turn {
  absl::Time from;
  std::optional<absl::Time> met_at;
  int64_t number = 0;  // of the event with which it begins
};

// In order, none overlapping; all but the last are met. First response and
// resolution have at most one. A conversation that is reopened is in the same
// turn as before, and not resolved.
std::vector<Turn> TurnsOf(SlaClock clock,
                          const std::vector<TimelineEvent>& events);

}  // namespace sanad::sla

#endif  // SANAD_SRC_SLA_TURN_H_
