#include "sla/condensed.h"

#include <algorithm>
#include <utility>

namespace sanad::sla {

CondensedTimeline::CondensedTimeline(std::vector<TimelineEvent> events,
                                     absl::Time last_at,
                                     std::optional<absl::Time> awakens_at)
    : events_(std::move(events)), last_at_(last_at) {
  for (const TimelineEvent& event : events_) Take(event);
  awakens_at_ = awakens_at;
}

void CondensedTimeline::Add(TimelineEvent event,
                            std::optional<absl::Time> until) {
  last_at_ = std::max(last_at_, event.at);
  event.at = last_at_;
  if (awakens_at_ && *awakens_at_ <= event.at) {
    const TimelineEvent awakening = Awakening();
    events_.push_back(awakening);
    Take(awakening);
  }
  if (Matters(event)) {
    events_.push_back(event);
    Take(event);
  }
  if (event.kind == TimelineKind::kSnoozed) awakens_at_ = until;
}

std::vector<TimelineEvent> CondensedTimeline::At(absl::Time now) const {
  std::vector<TimelineEvent> events = events_;
  if (awakens_at_ && *awakens_at_ <= now) events.push_back(Awakening());
  return events;
}

bool CondensedTimeline::Matters(const TimelineEvent& event) const {
  if (events_.empty()) return true;
  switch (event.kind) {
    case TimelineKind::kReply:
      return waiting_;
    case TimelineKind::kStatusChanged:
      return event.status != status_;
    case TimelineKind::kSnoozed:
      return !snoozed_;
    case TimelineKind::kAwakened:
      return snoozed_;
    default:
      return IsFromCustomer(event) && !waiting_;
  }
}

void CondensedTimeline::Take(const TimelineEvent& event) {
  switch (event.kind) {
    case TimelineKind::kReply:
      waiting_ = false;
      break;
    case TimelineKind::kStatusChanged:
      status_ = event.status;
      break;
    case TimelineKind::kSnoozed:
      snoozed_ = true;
      break;
    case TimelineKind::kAwakened:
      snoozed_ = false;
      awakens_at_.reset();
      break;
    default:
      if (waiting_ || !IsFromCustomer(event)) break;
      waiting_ = true;
      ++turns_;
  }
}

TimelineEvent CondensedTimeline::Awakening() const {
  return {.kind = TimelineKind::kAwakened, .at = *awakens_at_};
}

}  // namespace sanad::sla
