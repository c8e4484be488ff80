#include "metrics/state.h"

#include "sanad/conversation.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"

namespace sanad::metrics {

Stage State::stage() const {
  switch (status) {
    case ConversationStatus::kPending:
      return Stage::kCustomer;
    case ConversationStatus::kOnHold:
      return Stage::kThirdParty;
    case ConversationStatus::kResolved:
      return Stage::kUnconfirmed;
    case ConversationStatus::kClosed:
      return Stage::kClosed;
    default:
      break;
  }
  if (assignee) return touched ? Stage::kInHand : Stage::kFirstTouch;
  return team != first_team ? Stage::kOtherTeam : Stage::kUnassigned;
}

void State::Take(const TimelineEvent& event) {
  switch (event.kind) {
    case TimelineKind::kStatusChanged:
      status = event.status;
      break;
    case TimelineKind::kSnoozed:
    case TimelineKind::kAwakened:
      snoozed = event.kind == TimelineKind::kSnoozed;
      break;
    case TimelineKind::kReply:
    case TimelineKind::kNote:
      touched = true;
      break;
    case TimelineKind::kAssigned:
      assignee = event.agent;
      // Released by an agent it is still the team's.
      if (event.team) team = event.team;
      if (!first_team) first_team = team;
      break;
    default:
      break;
  }
}

}  // namespace sanad::metrics
