// The canonical set, in one pass over the timeline.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "metrics/meter.h"
#include "metrics/state.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"

namespace sanad {
namespace {

using metrics::IsOver;
using metrics::Meter;
using metrics::State;

struct AssignmentMoment {
  AgentId agent;
  absl::Time at;
};

class Fold {
 public:
  explicit Fold(std::span<const CalendarInForce> calendars)
      : meter_(calendars) {}

  // REQUIRES: moments ascend.
  void Take(const TimelineEvent& event) {
    if (!opened_) Open(event);
    if (IsFromCustomer(event)) TakeCustomerMessage(event);
    if (event.kind == TimelineKind::kReply) TakeReply(event);
    if (event.kind == TimelineKind::kAssigned) TakeAssignment(event);
    State next = state_;
    next.Take(event);
    if (next == state_) return;
    Spend(event.at);
    if (next.status != state_.status) ChangeStatus(next.status, event);
    state_ = next;
  }

  Figures Finish(absl::Time until) && {
    if (!opened_) return std::move(figures_);
    Spend(until);
    for (const FigureSpan& stage : figures_.stages) figures_.age += stage;
    figures_.one_touch = IsOver(state_.status) && figures_.replies == 1 &&
                         figures_.reopens == 0 && !message_since_resolved_;
    return std::move(figures_);
  }

 private:
  void Open(const TimelineEvent& event) {
    opened_ = true;
    opened_at_ = event.at;
    since_ = event.at;
  }

  Figure Fixed(absl::Time from, const TimelineEvent& event) const {
    return {.span = meter_.Between(from, event.at),
            .at = event.at,
            .number = event.number,
            .agent = event.agent};
  }

  void TakeCustomerMessage(const TimelineEvent& event) {
    ++figures_.customer_messages;
    if (!waiting_since_) waiting_since_ = event.at;
    message_since_resolved_ = IsOver(state_.status);
  }

  void TakeReply(const TimelineEvent& event) {
    ++figures_.replies;
    if (!waiting_since_) return;
    if (figures_.first_reply) {
      figures_.next_replies.push_back(Fixed(*waiting_since_, event));
    } else {
      figures_.first_reply = Fixed(*waiting_since_, event);
      FixFromAssignment(event);
    }
    waiting_since_.reset();
  }

  // From when the one who replied was last made responsible.
  void FixFromAssignment(const TimelineEvent& reply) {
    const auto mine =
        std::find_if(assignments_.rbegin(), assignments_.rend(),
                     [&](const auto& a) { return a.agent == reply.agent; });
    if (mine == assignments_.rend()) return;
    figures_.first_reply_from_assignment = Fixed(mine->at, reply);
  }

  void TakeAssignment(const TimelineEvent& event) {
    if (!event.agent) return;
    if (assignments_.empty()) {
      figures_.time_to_assign = Fixed(opened_at_, event);
    } else if (std::none_of(
                   assignments_.begin(), assignments_.end(),
                   [&](const auto& a) { return a.agent == event.agent; })) {
      ++figures_.handoffs;
    }
    assignments_.push_back({event.agent, event.at});
  }

  // The present state lasted until `at`.
  void Spend(absl::Time at) {
    if (at <= since_) return;
    const FigureSpan span = meter_.Between(since_, at);
    InStatus() += span;
    figures_.stages[static_cast<size_t>(state_.stage())] += span;
    if (state_.snoozed) figures_.snoozed += span;
    since_ = at;
  }

  FigureSpan& InStatus() {
    switch (state_.status) {
      case ConversationStatus::kPending:
        return figures_.pending;
      case ConversationStatus::kOnHold:
        return figures_.on_hold;
      case ConversationStatus::kResolved:
        return figures_.resolved;
      case ConversationStatus::kClosed:
        return figures_.closed;
      default:
        return figures_.open;
    }
  }

  // Closed after resolved changes nothing.
  void ChangeStatus(ConversationStatus to, const TimelineEvent& event) {
    if (IsOver(state_.status) == IsOver(to)) return;
    if (!IsOver(to)) {
      ++figures_.reopens;
      return;
    }
    message_since_resolved_ = false;
    figures_.full_resolution = Fixed(opened_at_, event);
    if (!figures_.first_resolution) {
      figures_.first_resolution = figures_.full_resolution;
    }
    figures_.worked_resolution = figures_.full_resolution;
    figures_.worked_resolution->span =
        figures_.open + figures_.pending + figures_.on_hold;
  }

  Meter meter_;
  Figures figures_;
  State state_;
  bool opened_ = false;
  absl::Time opened_at_;
  absl::Time since_;  // when `state_` began, or was last counted
  std::optional<absl::Time> waiting_since_;
  bool message_since_resolved_ = false;
  std::vector<AssignmentMoment> assignments_;
};

}  // namespace

Figures FiguresOf(std::span<const TimelineEvent> timeline,
                  std::span<const CalendarInForce> calendars,
                  absl::Time until) {
  Fold fold(calendars);
  absl::Time last = absl::InfinitePast();
  for (TimelineEvent event : timeline) {
    last = std::max(last, event.at);
    if (last > until) break;
    event.at = last;
    fold.Take(event);
  }
  return std::move(fold).Finish(until);
}

}  // namespace sanad
