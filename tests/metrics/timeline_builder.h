// Timelines in hours from Monday 5 January 2026, 00:00 UTC.

#ifndef SANAD_TESTS_METRICS_TIMELINE_BUILDER_H_
#define SANAD_TESTS_METRICS_TIMELINE_BUILDER_H_

#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/timeline.h"

namespace sanad {

inline absl::Time At(double hours) {
  return absl::FromCivil(absl::CivilDay(2026, 1, 5), absl::UTCTimeZone()) +
         absl::Hours(1) * hours;
}

class TimelineBuilder {
 public:
  TimelineBuilder& Opened(double hours, ActorKind by = ActorKind::kCustomer) {
    return Add({.kind = TimelineKind::kOpened, .at = At(hours), .by = by});
  }
  TimelineBuilder& Message(double hours) {
    return Add({.kind = TimelineKind::kCustomerMessage,
                .at = At(hours),
                .by = ActorKind::kCustomer});
  }
  TimelineBuilder& Reply(double hours, AgentId agent = AgentId{1}) {
    return Add({.kind = TimelineKind::kReply,
                .at = At(hours),
                .by = ActorKind::kAgent,
                .agent = agent});
  }
  TimelineBuilder& Other(double hours, TimelineKind kind) {
    return Add({.kind = kind, .at = At(hours), .by = ActorKind::kSystem});
  }
  TimelineBuilder& Status(double hours, ConversationStatus status) {
    return Add({.kind = TimelineKind::kStatusChanged,
                .at = At(hours),
                .status = status});
  }
  TimelineBuilder& Assigned(double hours, AgentId agent, TeamId team = {}) {
    return Add({.kind = TimelineKind::kAssigned,
                .at = At(hours),
                .agent = agent,
                .team = team});
  }

  operator const std::vector<TimelineEvent>&() const { return events_; }

 private:
  TimelineBuilder& Add(TimelineEvent event) {
    event.number = static_cast<int64_t>(events_.size()) + 1;
    events_.push_back(event);
    return *this;
  }

  std::vector<TimelineEvent> events_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_METRICS_TIMELINE_BUILDER_H_
