// What a conversation is like at one moment of its timeline.

#ifndef SANAD_SRC_METRICS_STATE_H_
#define SANAD_SRC_METRICS_STATE_H_

#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"

namespace sanad::metrics {

inline bool IsOver(ConversationStatus status) {
  return status == ConversationStatus::kResolved ||
         status == ConversationStatus::kClosed;
}

struct State {
  ConversationStatus status = ConversationStatus::kOpen;
  bool snoozed = false;
  AgentId assignee;
  TeamId team;
  TeamId first_team;
  bool touched = false;  // by a reply or note of the staff

  Stage stage() const;
  void Take(const TimelineEvent& event);
};

}  // namespace sanad::metrics

#endif  // SANAD_SRC_METRICS_STATE_H_
