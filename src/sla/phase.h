// A timeline cut where a clock may behave differently: each phase has one
// status, is snoozed or not, and has one set of terms in force.

#ifndef SANAD_SRC_SLA_PHASE_H_
#define SANAD_SRC_SLA_PHASE_H_

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad::sla {

struct Phase {
  absl::Time from;
  absl::Time to;
  ConversationStatus status = ConversationStatus::kOpen;
  bool snoozed = false;
  size_t terms = 0;      // whose calendar counts
  bool promised = true;  // false before the first terms began
};

// The events up to `now`, their moments ascending.
std::vector<TimelineEvent> KnownEvents(std::span<const TimelineEvent> timeline,
                                       absl::Time now);

// From the opening to `now`, without gap; the last one is the present, and
// may be empty. None without an opening. REQUIRES: `terms` are not empty.
std::vector<Phase> PhasesOf(const std::vector<TimelineEvent>& events,
                            std::span<const SlaTerms> terms, absl::Time now);

}  // namespace sanad::sla

#endif  // SANAD_SRC_SLA_PHASE_H_
