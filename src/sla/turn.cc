#include "sla/turn.h"

#include <vector>

#include "sanad/conversation.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad::sla {
namespace {

std::vector<Turn> ResponseTurns(const std::vector<TimelineEvent>& events) {
  std::vector<Turn> turns;
  for (const TimelineEvent& event : events) {
    const bool waiting = !turns.empty() && !turns.back().met_at;
    if (IsFromCustomer(event) && !waiting) {
      turns.push_back({.from = event.at, .number = event.number});
    }
    if (event.kind == TimelineKind::kReply && waiting) {
      turns.back().met_at = event.at;
    }
  }
  return turns;
}

bool IsOver(ConversationStatus status) {
  return status == ConversationStatus::kResolved ||
         status == ConversationStatus::kClosed;
}

std::vector<Turn> ResolutionTurn(const std::vector<TimelineEvent>& events) {
  if (events.empty()) return {};
  Turn turn = {.from = events[0].at, .number = events[0].number};
  for (const TimelineEvent& event : events) {
    if (event.kind != TimelineKind::kStatusChanged) continue;
    if (!IsOver(event.status)) {
      turn.met_at.reset();
    } else if (!turn.met_at) {
      turn.met_at = event.at;
    }
  }
  return {turn};
}

}  // namespace

std::vector<Turn> TurnsOf(SlaClock clock,
                          const std::vector<TimelineEvent>& events) {
  if (clock == SlaClock::kResolution) return ResolutionTurn(events);
  std::vector<Turn> turns = ResponseTurns(events);
  if (clock == SlaClock::kFirstResponse && turns.size() > 1) turns.resize(1);
  return turns;
}

}  // namespace sanad::sla
