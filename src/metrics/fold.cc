// The canonical set, in one pass over the timeline: a machine that stands in
// one stage at a time, and sums up how long it stood in each.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

// Microseconds since the epoch, which sum in a fraction of the time. What is
// too far away to be counted in them counts as the farthest that is not.
int64_t MicrosOf(absl::Time at) {
  constexpr int64_t kFarthest = int64_t{1} << 61;
  return std::clamp(absl::ToUnixMicros(at), -kFarthest, kFarthest);
}

// How long something lasted, by the clock and in working time; the latter is
// kept only where there are calendars.
struct Lasted {
  int64_t micros = 0;
  absl::Duration working;
};

class Fold {
 public:
  // Fills in `figures`. The conversation begins at `opened_at`; there will be
  // `events` of it.
  Fold(std::span<const CalendarInForce> calendars, absl::Time opened_at,
       size_t events, Figures& figures)
      : meter_(calendars),
        figures_(figures),
        opened_at_(opened_at),
        since_(opened_at),
        since_micros_(MicrosOf(opened_at)),
        events_(events) {}

  // The event counts as of `now`. REQUIRES: moments ascend.
  void Take(const TimelineEvent& event, absl::Time now) {
    switch (event.kind) {
      case TimelineKind::kOpened:
      case TimelineKind::kCustomerMessage:
        if (IsFromCustomer(event)) TakeCustomerMessage(now);
        break;
      case TimelineKind::kReply:
        TakeReply(event, now);
        if (!state_.touched) Change(event, now);
        break;
      case TimelineKind::kNote:
        if (!state_.touched) Change(event, now);
        break;
      case TimelineKind::kStatusChanged:
        if (event.status != state_.status) ChangeStatus(event, now);
        break;
      case TimelineKind::kAssigned:
        TakeAssignment(event, now);
        Change(event, now);
        break;
      case TimelineKind::kSnoozed:
      case TimelineKind::kAwakened:
        Change(event, now);
        break;
      default:
        break;
    }
  }

  void Finish(absl::Time until) {
    Spend(until);
    for (size_t i = 0; i < kStages; ++i) {
      if (stages_[i].micros > 0) figures_.stages[i] = Span(stages_[i]);
    }
    figures_.age = Span(First(kStages));
    figures_.open = Span(First(kOfOpen));
    figures_.pending = Of(Stage::kCustomer);
    figures_.on_hold = Of(Stage::kThirdParty);
    figures_.resolved = Of(Stage::kUnconfirmed);
    figures_.closed = Of(Stage::kClosed);
    figures_.snoozed = Span(snoozed_);
    figures_.one_touch = IsOver(state_.status) && figures_.replies == 1 &&
                         figures_.reopens == 0 && !message_since_resolved_;
  }

 private:
  // How many stages, the first ones, are those of an open conversation, and
  // of one that is not over. All others are a status of their own.
  static constexpr auto kOfOpen = static_cast<size_t>(Stage::kCustomer);
  static constexpr auto kOfWork = static_cast<size_t>(Stage::kUnconfirmed);

  // All of the first stages together.
  Lasted First(size_t stages) const {
    Lasted all;
    for (size_t i = 0; i < stages; ++i) {
      all.micros += stages_[i].micros;
      if (meter_.has_calendars()) all.working += stages_[i].working;
    }
    return all;
  }
  FigureSpan Span(const Lasted& lasted) const {
    const absl::Duration elapsed = absl::Microseconds(lasted.micros);
    return {elapsed, meter_.has_calendars() ? lasted.working : elapsed};
  }
  const FigureSpan& Of(Stage stage) const {
    return figures_.stages[static_cast<size_t>(stage)];
  }

  // Fills it in where it stands, which costs half of making and copying it.
  void Fix(Figure& figure, absl::Time from, const TimelineEvent& event,
           absl::Time now) const {
    meter_.Measure(from, now, figure.span);
    figure.at = now;
    figure.number = event.number;
    figure.agent = event.agent;
  }

  void TakeCustomerMessage(absl::Time now) {
    ++figures_.customer_messages;
    if (!waiting_since_) waiting_since_ = now;
    message_since_resolved_ = IsOver(state_.status);
  }

  void TakeReply(const TimelineEvent& event, absl::Time now) {
    ++figures_.replies;
    if (!waiting_since_) return;
    if (figures_.first_reply) {
      if (figures_.next_replies.empty()) {
        figures_.next_replies.reserve(events_ / kEventsATurn);
      }
      Fix(figures_.next_replies.emplace_back(), *waiting_since_, event, now);
    } else {
      Fix(figures_.first_reply.emplace(), *waiting_since_, event, now);
      FixFromAssignment(event, now);
    }
    waiting_since_.reset();
  }

  // From when the one who replied was last made responsible.
  void FixFromAssignment(const TimelineEvent& reply, absl::Time now) {
    const auto mine =
        std::find_if(assignments_.rbegin(), assignments_.rend(),
                     [&](const auto& a) { return a.agent == reply.agent; });
    if (mine == assignments_.rend()) return;
    Fix(figures_.first_reply_from_assignment.emplace(), mine->at, reply, now);
  }

  void TakeAssignment(const TimelineEvent& event, absl::Time now) {
    if (!event.agent) return;
    if (assignments_.empty()) {
      Fix(figures_.time_to_assign.emplace(), opened_at_, event, now);
    } else if (std::none_of(
                   assignments_.begin(), assignments_.end(),
                   [&](const auto& a) { return a.agent == event.agent; })) {
      ++figures_.handoffs;
    }
    assignments_.push_back({event.agent, now});
  }

  void Change(const TimelineEvent& event, absl::Time now) {
    Spend(now);
    state_.Take(event);
    stage_ = state_.stage();
  }

  // The present state lasted until `now`.
  void Spend(absl::Time now) {
    const int64_t now_micros = MicrosOf(now);
    const int64_t micros = now_micros - since_micros_;
    if (micros <= 0) return;
    Lasted& stage = stages_[static_cast<size_t>(stage_)];
    stage.micros += micros;
    if (state_.snoozed) snoozed_.micros += micros;
    if (meter_.has_calendars()) {
      const absl::Duration working = meter_.Working(since_, now);
      stage.working += working;
      if (state_.snoozed) snoozed_.working += working;
    }
    since_ = now;
    since_micros_ = now_micros;
  }

  // Closed after resolved changes nothing.
  void ChangeStatus(const TimelineEvent& event, absl::Time now) {
    const bool was_over = IsOver(state_.status);
    Change(event, now);
    if (was_over == IsOver(event.status)) return;
    if (was_over) {
      ++figures_.reopens;
    } else {
      Resolve(event, now);
    }
  }

  void Resolve(const TimelineEvent& event, absl::Time now) {
    message_since_resolved_ = false;
    Fix(figures_.full_resolution.emplace(), opened_at_, event, now);
    if (!figures_.first_resolution) {
      figures_.first_resolution = figures_.full_resolution;
    }
    figures_.worked_resolution = figures_.full_resolution;
    figures_.worked_resolution->span = Span(First(kOfWork));
  }

  // Message, reply, and what the status becomes with each.
  static constexpr size_t kEventsATurn = 4;

  Meter meter_;
  Figures& figures_;
  State state_;
  Stage stage_ = Stage::kUnassigned;
  absl::Time opened_at_;
  absl::Time since_;  // when `stage_` began, or was last counted
  int64_t since_micros_;
  std::array<Lasted, kStages> stages_;
  Lasted snoozed_;
  std::optional<absl::Time> waiting_since_;
  bool message_since_resolved_ = false;
  std::vector<AssignmentMoment> assignments_;
  size_t events_;
};

}  // namespace

Figures FiguresOf(std::span<const TimelineEvent> timeline,
                  std::span<const CalendarInForce> calendars,
                  absl::Time until) {
  Figures figures;
  if (timeline.empty() || timeline.front().at > until) return figures;
  absl::Time now = timeline.front().at;
  Fold fold(calendars, now, timeline.size(), figures);
  for (const TimelineEvent& event : timeline) {
    if (event.at > now) {
      if (event.at > until) break;
      now = event.at;
    }
    fold.Take(event, now);
  }
  fold.Finish(until);
  return figures;
}

}  // namespace sanad
