// How much of a promise one turn has used, span by span.

#ifndef SANAD_SRC_SLA_USAGE_H_
#define SANAD_SRC_SLA_USAGE_H_

#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/sla.h"
#include "sla/phase.h"
#include "sla/turn.h"

namespace sanad::sla {

// The target of one clock among others, and what stops it.
const std::optional<absl::Duration>& TargetOf(const SlaTargets& targets,
                                              SlaClock clock);
SlaSpanReason ReasonOf(const Phase& phase, const SlaConduct& conduct,
                       SlaClock clock);

struct Usage {
  std::vector<SlaSpan> spans;
  absl::Duration used;
  // The first moment after which more was used than was promised then.
  std::optional<absl::Time> breached_at;
  // Whether the clock runs at the end of the turn.
  bool running = false;
};

// REQUIRES: `phases` cover the turn.
Usage UsageOf(const Turn& turn, const std::vector<Phase>& phases,
              std::span<const SlaTerms> terms, SlaClock clock);

// The last moment at which no more than `amount` is used, if the clock runs
// on by the terms in force; absent where it stands still.
std::optional<absl::Time> LastMomentOf(const Usage& usage,
                                       absl::Duration amount,
                                       std::span<const SlaTerms> terms);

}  // namespace sanad::sla

#endif  // SANAD_SRC_SLA_USAGE_H_
