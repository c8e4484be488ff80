#include "metrics/facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "metrics/state.h"

namespace sanad::metrics {
namespace {

constexpr std::array<FigureKind, kStages> kStageFigures = {
    FigureKind::kStageUnassigned,  FigureKind::kStageFirstTouch,
    FigureKind::kStageInHand,      FigureKind::kStageOtherTeam,
    FigureKind::kStageCustomer,    FigureKind::kStageThirdParty,
    FigureKind::kStageUnconfirmed, FigureKind::kStageClosed};

// Events at moments that do not go back.
std::vector<TimelineEvent> InOrder(std::span<const TimelineEvent> timeline) {
  std::vector<TimelineEvent> events(timeline.begin(), timeline.end());
  for (size_t i = 1; i < events.size(); ++i) {
    events[i].at = std::max(events[i].at, events[i - 1].at);
  }
  return events;
}

class Facts {
 public:
  // What is counted event by event.
  void Take(const TimelineEvent& event) {
    if (!opened_) Count(FigureKind::kCreated, event, {});
    opened_ = true;
    if (IsFromCustomer(event)) Count(FigureKind::kCustomerMessage, event, {});
    if (event.kind == TimelineKind::kReply) TakeReply(event);
    if (event.kind == TimelineKind::kStatusChanged) TakeStatus(event);
  }

  void Measure(FigureKind kind, const std::optional<Figure>& figure) {
    if (figure) Measure(kind, *figure);
  }
  void Measure(FigureKind kind, const Figure& figure) {
    facts_.push_back({.figure = kind,
                      .number = figure.number,
                      .at = figure.at,
                      .agent = figure.agent,
                      .span = figure.span});
  }

  // Of a conversation that ended, at that event.
  void Total(FigureKind kind, const Figure& end, const FigureSpan& span) {
    if (span == FigureSpan{}) return;
    Figure total = end;
    total.span = span;
    Measure(kind, total);
  }
  void Amount(FigureKind kind, const Figure& end, int64_t amount) {
    if (amount == 0) return;
    Measure(kind, end);
    facts_.back().span = {};
    facts_.back().amount = amount;
  }

  // When it was last resolved or closed.
  std::optional<absl::Time> over_at() const { return over_at_; }
  std::vector<MeasuredFact> Finish() && { return std::move(facts_); }

 private:
  void Count(FigureKind kind, const TimelineEvent& event, AgentId agent) {
    facts_.push_back({.figure = kind,
                      .number = event.number,
                      .at = event.at,
                      .agent = agent});
  }

  void TakeReply(const TimelineEvent& event) {
    Count(FigureKind::kReply, event, event.agent);
    if (!event.agent || !repliers_.insert(event.agent).second) return;
    Count(FigureKind::kWorked, event, event.agent);
  }

  void TakeStatus(const TimelineEvent& event) {
    const bool over = IsOver(event.status);
    if (over != over_) {
      Count(over ? FigureKind::kEnded : FigureKind::kReopened, event,
            event.agent);
    }
    over_ = over;
    if (over) over_at_ = event.at;
  }

  std::vector<MeasuredFact> facts_;
  std::set<AgentId> repliers_;
  bool opened_ = false;
  bool over_ = false;
  std::optional<absl::Time> over_at_;
};

void MeasureEvents(const Figures& figures, Facts& facts) {
  facts.Measure(FigureKind::kFirstReply, figures.first_reply);
  facts.Measure(FigureKind::kFirstReplyFromAssignment,
                figures.first_reply_from_assignment);
  for (const Figure& reply : figures.next_replies) {
    facts.Measure(FigureKind::kNextReply, reply);
  }
  facts.Measure(FigureKind::kTimeToAssign, figures.time_to_assign);
  facts.Measure(FigureKind::kFirstResolution, figures.first_resolution);
  facts.Measure(FigureKind::kFullResolution, figures.full_resolution);
  facts.Measure(FigureKind::kWorkedResolution, figures.worked_resolution);
}

void MeasureTotals(const Figures& figures, const Figure& end, Facts& facts) {
  facts.Total(FigureKind::kCustomerWait, end, figures.customer_wait());
  facts.Total(FigureKind::kAgentWait, end, figures.pending);
  facts.Total(FigureKind::kAgentWork, end, figures.open);
  facts.Total(FigureKind::kOnHold, end, figures.on_hold);
  facts.Total(FigureKind::kSnoozed, end, figures.snoozed);
  for (size_t i = 0; i < kStages; ++i) {
    facts.Total(kStageFigures[i], end, figures.stages[i]);
  }
}

}  // namespace

std::vector<MeasuredFact> FactsOf(std::span<const TimelineEvent> timeline,
                                  std::span<const CalendarInForce> calendars) {
  if (timeline.empty()) return {};
  const std::vector<TimelineEvent> events = InOrder(timeline);
  Facts facts;
  for (const TimelineEvent& event : events) facts.Take(event);
  const Figures figures = FiguresOf(events, calendars, events.back().at);
  MeasureEvents(figures, facts);
  if (figures.full_resolution) {
    const Figure& end = *figures.full_resolution;
    MeasureTotals(FiguresOf(events, calendars, *facts.over_at()), end, facts);
    facts.Amount(FigureKind::kHandoffs, end, figures.handoffs);
    facts.Amount(FigureKind::kOneTouch, end, figures.one_touch ? 1 : 0);
  }
  return std::move(facts).Finish();
}

}  // namespace sanad::metrics
