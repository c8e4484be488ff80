// The moments of a timeline by which others count it.

#ifndef SANAD_SRC_METRICS_MOMENTS_H_
#define SANAD_SRC_METRICS_MOMENTS_H_

#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/timeline.h"

namespace sanad::metrics {

struct ReplyMoment {
  TimelineEvent event;
  std::optional<absl::Time> waiting_since;  // nobody waited: absent
  // When the conversation was last opened or reopened before it.
  absl::Time active_since;
};

struct Moments {
  std::optional<absl::Time> opened_at;
  std::optional<absl::Time> first_customer_message;
  std::vector<ReplyMoment> replies;
  std::vector<TimelineEvent> resolutions;  // each time that it became over
  bool over = false;                       // at the end
};

Moments MomentsOf(std::span<const TimelineEvent> timeline, absl::Time until);

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_MOMENTS_H_
