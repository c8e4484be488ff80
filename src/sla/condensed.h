// A timeline without what no clock looks at, so that it stays small and can
// be kept: judged, it is the same as the whole.
//
// Left out are what clocks never count, a customer's message while one waits
// for a reply, a reply while nobody waits, and what changes no state. What is
// added last has to be judged at or after its moment.

#ifndef SANAD_SRC_SLA_CONDENSED_H_
#define SANAD_SRC_SLA_CONDENSED_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/timeline.h"

namespace sanad::sla {

class CondensedTimeline {
 public:
  CondensedTimeline() = default;
  // Goes on from what `events`, `last_at` and `awakens_at` gave.
  CondensedTimeline(std::vector<TimelineEvent> events, absl::Time last_at,
                    std::optional<absl::Time> awakens_at);

  // `until` is when a snooze ends by itself, whoever notices it when.
  void Add(TimelineEvent event, std::optional<absl::Time> until = {});

  const std::vector<TimelineEvent>& events() const { return events_; }
  // The moment of the last event that was added, left out or not.
  absl::Time last_at() const { return last_at_; }
  std::optional<absl::Time> awakens_at() const { return awakens_at_; }

  // How often somebody has begun to wait.
  int64_t turns() const { return turns_; }

  // The events, and the end of a snooze that has ended by itself.
  std::vector<TimelineEvent> At(absl::Time now) const;

 private:
  bool Matters(const TimelineEvent& event) const;
  void Take(const TimelineEvent& event);
  TimelineEvent Awakening() const;

  std::vector<TimelineEvent> events_;
  absl::Time last_at_ = absl::InfinitePast();
  std::optional<absl::Time> awakens_at_;
  // After the last event:
  ConversationStatus status_ = ConversationStatus::kOpen;
  bool waiting_ = false;
  int64_t turns_ = 0;
  bool snoozed_ = false;
};

}  // namespace sanad::sla

#endif  // SANAD_SRC_SLA_CONDENSED_H_
