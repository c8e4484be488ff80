#include "sla/phase.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad::sla {
namespace {

// Ends phases where the terms change.
class PhaseBuilder {
 public:
  PhaseBuilder(std::span<const SlaTerms> terms, absl::Time opened_at)
      : terms_(terms) {
    phase_.from = opened_at;
    phase_.promised = false;
    AdvanceTo(opened_at);
  }

  // What happened at `at` is not in effect yet.
  void AdvanceTo(absl::Time at) {
    while (next_terms_ < terms_.size() && terms_[next_terms_].from <= at) {
      EndPhase(terms_[next_terms_].from);
      phase_.promised = true;
      phase_.terms = next_terms_++;
    }
    EndPhase(at);
  }

  void Take(const TimelineEvent& event) {
    if (event.kind == TimelineKind::kStatusChanged) {
      phase_.status = event.status;
    } else if (event.kind == TimelineKind::kSnoozed) {
      phase_.snoozed = true;
    } else if (event.kind == TimelineKind::kAwakened) {
      phase_.snoozed = false;
    }
  }

  std::vector<Phase> Finish(absl::Time now) && {
    AdvanceTo(now);
    phase_.to = now;
    phases_.push_back(phase_);
    return std::move(phases_);
  }

 private:
  void EndPhase(absl::Time at) {
    if (at <= phase_.from) return;
    phase_.to = at;
    phases_.push_back(phase_);
    phase_.from = at;
  }

  std::span<const SlaTerms> terms_;
  size_t next_terms_ = 0;
  Phase phase_;  // the one that has begun
  std::vector<Phase> phases_;
};

bool ChangesPhase(const TimelineEvent& event) {
  return event.kind == TimelineKind::kStatusChanged ||
         event.kind == TimelineKind::kSnoozed ||
         event.kind == TimelineKind::kAwakened;
}

}  // namespace

std::vector<TimelineEvent> KnownEvents(std::span<const TimelineEvent> timeline,
                                       absl::Time now) {
  std::vector<TimelineEvent> events;
  events.reserve(timeline.size());
  absl::Time last = absl::InfinitePast();
  for (const TimelineEvent& event : timeline) {
    last = std::max(last, event.at);
    if (last > now) break;
    events.push_back(event);
    events.back().at = last;
  }
  return events;
}

std::vector<Phase> PhasesOf(const std::vector<TimelineEvent>& events,
                            std::span<const SlaTerms> terms, absl::Time now) {
  if (events.empty()) return {};
  PhaseBuilder builder(terms, events[0].at);
  for (const TimelineEvent& event : events) {
    if (!ChangesPhase(event)) continue;
    builder.AdvanceTo(event.at);
    builder.Take(event);
  }
  return std::move(builder).Finish(now);
}

}  // namespace sanad::sla
