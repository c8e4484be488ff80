#include "metrics/moments.h"

#include <algorithm>
#include <optional>
#include <span>

#include "absl/time/time.h"
#include "metrics/state.h"
#include "sanad/timeline.h"

namespace sanad::metrics {
namespace {

class MomentFinder {
 public:
  void Take(const TimelineEvent& event) {
    if (!moments_.opened_at) {
      moments_.opened_at = event.at;
      active_since_ = event.at;
    }
    if (IsFromCustomer(event)) {
      if (!waiting_since_) waiting_since_ = event.at;
      if (!moments_.first_customer_message) {
        moments_.first_customer_message = event.at;
      }
    }
    if (event.kind == TimelineKind::kReply) {
      moments_.replies.push_back({event, waiting_since_, active_since_});
      waiting_since_.reset();
    }
    if (event.kind == TimelineKind::kStatusChanged) TakeStatus(event);
  }

  Moments Finish() && { return std::move(moments_); }

 private:
  void TakeStatus(const TimelineEvent& event) {
    const bool over = IsOver(event.status);
    if (over && !moments_.over) moments_.resolutions.push_back(event);
    if (!over && moments_.over) active_since_ = event.at;
    moments_.over = over;
  }

  Moments moments_;
  std::optional<absl::Time> waiting_since_;
  absl::Time active_since_;
};

}  // namespace

Moments MomentsOf(std::span<const TimelineEvent> timeline, absl::Time until) {
  MomentFinder finder;
  absl::Time last = absl::InfinitePast();
  for (TimelineEvent event : timeline) {
    last = std::max(last, event.at);
    if (last > until) break;
    event.at = last;
    finder.Take(event);
  }
  return std::move(finder).Finish();
}

}  // namespace sanad::metrics
