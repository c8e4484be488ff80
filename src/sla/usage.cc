#include "sla/usage.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/conversation.h"
#include "sanad/sla.h"
#include "sla/phase.h"
#include "sla/turn.h"

namespace sanad::sla {
namespace {

const SlaPauses& PausesOf(const SlaConduct& conduct, SlaClock clock) {
  switch (clock) {
    case SlaClock::kFirstResponse:
      return conduct.first_response;
    case SlaClock::kNextResponse:
      return conduct.next_response;
    default:
      return conduct.resolution;
  }
}

// When the span passed its target; nullopt where it did not.
std::optional<absl::Time> BreachIn(const SlaSpan& span,
                                   const Calendar& calendar) {
  if (!span.target || span.used <= *span.target) return std::nullopt;
  const absl::Duration before = span.used - span.counted;
  if (before > *span.target) return span.from;  // the target was shortened
  return calendar.AddWorking(span.from, *span.target - before);
}

// The phase in which the turn begins.
std::vector<Phase>::const_iterator FirstOf(const Turn& turn,
                                           const std::vector<Phase>& phases) {
  const auto first =
      std::partition_point(phases.begin(), phases.end(),
                           [&](const Phase& p) { return p.to <= turn.from; });
  return std::min(first, std::prev(phases.end()));
}

}  // namespace

const std::optional<absl::Duration>& TargetOf(const SlaTargets& targets,
                                              SlaClock clock) {
  switch (clock) {
    case SlaClock::kFirstResponse:
      return targets.first_response;
    case SlaClock::kNextResponse:
      return targets.next_response;
    default:
      return targets.resolution;
  }
}

SlaSpanReason ReasonOf(const Phase& phase, const SlaConduct& conduct,
                       SlaClock clock) {
  const SlaPauses& pauses = PausesOf(conduct, clock);
  switch (phase.status) {
    case ConversationStatus::kResolved:
      return SlaSpanReason::kResolved;
    case ConversationStatus::kClosed:
      return SlaSpanReason::kClosed;
    case ConversationStatus::kPending:
      if (pauses.pending) return SlaSpanReason::kPending;
      break;
    case ConversationStatus::kOnHold:
      if (pauses.on_hold) return SlaSpanReason::kOnHold;
      break;
    default:
      break;
  }
  return phase.snoozed && pauses.snoozed ? SlaSpanReason::kSnoozed
                                         : SlaSpanReason::kCounted;
}

Usage UsageOf(const Turn& turn, const std::vector<Phase>& phases,
              std::span<const SlaTerms> terms, SlaClock clock) {
  Usage usage;
  const absl::Time end = turn.met_at.value_or(absl::InfiniteFuture());
  for (auto phase_at = FirstOf(turn, phases); phase_at != phases.end();
       ++phase_at) {
    const Phase& phase = *phase_at;
    if (phase.from > end) break;
    const SlaTerms& held_to = terms[phase.terms];
    SlaSpan span = {.from = std::max(phase.from, turn.from),
                    .to = std::min(phase.to, end),
                    .reason = ReasonOf(phase, held_to.conduct, clock),
                    .terms = phase.terms};
    if (phase.promised) span.target = TargetOf(held_to.targets, clock);
    if (span.reason == SlaSpanReason::kCounted) {
      span.counted = held_to.calendar.WorkingBetween(span.from, span.to);
    }
    usage.used += span.counted;
    span.used = usage.used;
    usage.running = span.reason == SlaSpanReason::kCounted;
    if (!usage.breached_at && usage.running) {
      usage.breached_at = BreachIn(span, held_to.calendar);
    }
    usage.spans.push_back(span);
  }
  return usage;
}

std::optional<absl::Time> LastMomentOf(const Usage& usage,
                                       absl::Duration amount,
                                       std::span<const SlaTerms> terms) {
  if (!usage.running) return std::nullopt;
  // The span in which it is used up, or the present one.
  for (auto span = usage.spans.rbegin(); span != usage.spans.rend(); ++span) {
    if (span->reason != SlaSpanReason::kCounted) continue;
    const absl::Duration before = span->used - span->counted;
    if (before > amount) continue;
    return terms[span->terms].calendar.AddWorking(span->from, amount - before);
  }
  return usage.spans.front().from;
}

}  // namespace sanad::sla
