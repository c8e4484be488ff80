#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"
#include "sla/phase.h"
#include "sla/turn.h"
#include "sla/usage.h"

namespace sanad {
namespace {

using sla::Phase;
using sla::Turn;
using sla::Usage;

SlaState StateOf(const SlaVerdict& verdict, const Usage& usage,
                 int64_t warning_percent) {
  const bool late = usage.breached_at.has_value();
  if (!verdict.target && !late) return SlaState::kNone;
  if (verdict.met_at) return late ? SlaState::kMetLate : SlaState::kMet;
  if (late) return SlaState::kLate;
  if (!usage.running) return SlaState::kPaused;
  const bool warned = usage.used * 100 >= *verdict.target * warning_percent;
  return warned ? SlaState::kAtRisk : SlaState::kRunning;
}

// What is held of one turn.
SlaVerdict VerdictOf(const Turn& turn, const Usage& usage,
                     std::span<const SlaTerms> terms) {
  const SlaSpan& present = usage.spans.back();
  const int64_t warning = terms[present.terms].conduct.warning_percent;
  SlaVerdict verdict = {.target = present.target,
                        .started_at = turn.from,
                        .met_at = turn.met_at,
                        .used = usage.used,
                        .late_from = usage.breached_at,
                        .breached = usage.breached_at.has_value(),
                        .breached_at = usage.breached_at};
  verdict.state = StateOf(verdict, usage, warning);
  if (!verdict.target) return verdict;
  verdict.remaining = *verdict.target - usage.used;
  if (turn.met_at) return verdict;
  verdict.due = LastMomentOf(usage, *verdict.target, terms);
  verdict.at_risk_from =
      LastMomentOf(usage, *verdict.target * warning / 100, terms);
  return verdict;
}

std::optional<absl::Time> Earlier(std::optional<absl::Time> a,
                                  std::optional<absl::Time> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

// A verdict changes when it becomes at risk, and just after it was due.
std::optional<absl::Time> NextChange(const SlaVerdict& verdict,
                                     absl::Time now) {
  if (verdict.at_risk_from && *verdict.at_risk_from > now) {
    return verdict.at_risk_from;
  }
  if (verdict.due && *verdict.due >= now) {
    return *verdict.due + absl::Microseconds(1);
  }
  return std::nullopt;
}

// The clocks of one conversation at one moment.
class Judge {
 public:
  Judge(std::span<const TimelineEvent> timeline,
        std::span<const SlaTerms> terms, absl::Time now)
      : events_(sla::KnownEvents(timeline, now)),
        phases_(sla::PhasesOf(events_, terms, now)),
        terms_(terms) {}

  SlaReport Report(absl::Time now) const {
    SlaReport report;
    report.first_response = OnlyTurn(SlaClock::kFirstResponse);
    report.next_response = LastTurn(report);
    report.resolution = OnlyTurn(SlaClock::kResolution);
    for (const SlaVerdict* verdict :
         {&report.first_response, &report.next_response, &report.resolution}) {
      report.next_due = Earlier(report.next_due, verdict->due);
      report.next_change =
          Earlier(report.next_change, NextChange(*verdict, now));
    }
    return report;
  }

  std::vector<SlaSpan> Explain(SlaClock clock) const;
  void AddOutcomes(SlaClock clock, std::vector<SlaOutcome>& outcomes) const;

 private:
  SlaVerdict OnlyTurn(SlaClock clock) const {
    const std::vector<Turn> turns = sla::TurnsOf(clock, events_);
    if (turns.empty()) return SlaVerdict();
    const Usage usage = UsageOf(turns[0], phases_, terms_, clock);
    return VerdictOf(turns[0], usage, terms_);
  }

  SlaVerdict LastTurn(SlaReport& report) const {
    SlaVerdict last;
    std::optional<absl::Time> breached_at;
    for (const Turn& turn : sla::TurnsOf(SlaClock::kNextResponse, events_)) {
      const Usage usage =
          UsageOf(turn, phases_, terms_, SlaClock::kNextResponse);
      last = VerdictOf(turn, usage, terms_);
      if (!breached_at) breached_at = last.breached_at;
      if (turn.met_at) CountAnswered(last, report);
    }
    last.breached = breached_at.has_value();
    last.breached_at = breached_at;
    return last;
  }

  static void CountAnswered(const SlaVerdict& turn, SlaReport& report) {
    report.longest_answered =
        std::max(report.longest_answered.value_or(turn.used), turn.used);
    if (turn.state == SlaState::kMet) ++report.answered_in_time;
    if (turn.state == SlaState::kMetLate) ++report.answered_late;
  }

  std::vector<TimelineEvent> events_;
  std::vector<Phase> phases_;
  std::span<const SlaTerms> terms_;
};

// Between turns nobody waits; what was used begins anew with each.
std::vector<SlaSpan> Judge::Explain(SlaClock clock) const {
  std::vector<SlaSpan> spans;
  for (const Turn& turn : sla::TurnsOf(clock, events_)) {
    const Usage usage = UsageOf(turn, phases_, terms_, clock);
    if (!spans.empty() && spans.back().to < turn.from) {
      spans.push_back({.from = spans.back().to,
                       .to = turn.from,
                       .reason = SlaSpanReason::kNotWaiting,
                       .terms = usage.spans.front().terms});
    }
    for (const SlaSpan& span : usage.spans) {
      if (span.from < span.to) spans.push_back(span);
    }
  }
  return spans;
}

void Judge::AddOutcomes(SlaClock clock,
                        std::vector<SlaOutcome>& outcomes) const {
  for (const Turn& turn : sla::TurnsOf(clock, events_)) {
    const Usage usage = UsageOf(turn, phases_, terms_, clock);
    const SlaVerdict verdict = VerdictOf(turn, usage, terms_);
    const bool kept = verdict.state == SlaState::kMet;
    if (!kept && !verdict.breached) continue;
    outcomes.push_back({.clock = clock,
                        .number = turn.number,
                        .at = kept ? *verdict.met_at : *verdict.breached_at,
                        .kept = kept});
  }
}

}  // namespace

std::vector<SlaOutcome> SlaOutcomes(std::span<const TimelineEvent> timeline,
                                    std::span<const SlaTerms> terms,
                                    absl::Time now) {
  std::vector<SlaOutcome> outcomes;
  if (terms.empty()) return outcomes;
  const Judge judge(timeline, terms, now);
  for (const SlaClock clock :
       {SlaClock::kFirstResponse, SlaClock::kNextResponse,
        SlaClock::kResolution}) {
    judge.AddOutcomes(clock, outcomes);
  }
  return outcomes;
}

SlaReport JudgeSla(std::span<const TimelineEvent> timeline,
                   std::span<const SlaTerms> terms, absl::Time now) {
  if (terms.empty()) return SlaReport();
  return Judge(timeline, terms, now).Report(now);
}

std::vector<SlaSpan> ExplainSla(std::span<const TimelineEvent> timeline,
                                std::span<const SlaTerms> terms, absl::Time now,
                                SlaClock clock) {
  if (terms.empty()) return {};
  return Judge(timeline, terms, now).Explain(clock);
}

}  // namespace sanad
