#include "desk/sla_case.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "record/interpret.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

// Where the parts of a clock stand: the one table.
struct ClockParts {
  SlaClock clock;
  SlaVerdict SlaReport::*verdict;
  SlaTold ConversationSla::*told;
};

constexpr ClockParts kClocks[] = {
    {SlaClock::kFirstResponse, &SlaReport::first_response,
     &ConversationSla::first_response_told},
    {SlaClock::kNextResponse, &SlaReport::next_response,
     &ConversationSla::next_response_told},
    {SlaClock::kResolution, &SlaReport::resolution,
     &ConversationSla::resolution_told}};

std::string Packed(const std::vector<TimelineEvent>& events) {
  SlaMoments packed;
  packed.moments.reserve(events.size());
  for (const TimelineEvent& event : events) {
    packed.moments.push_back({event.kind, event.at, event.by, event.status});
  }
  return record::ToBytes(packed);
}

sla::CondensedTimeline Unpacked(const ConversationSla& row) {
  const auto packed = record::FromBytes<SlaMoments>(row.timeline);
  std::vector<TimelineEvent> events;
  if (packed) {
    events.reserve(packed->moments.size());
    for (const SlaMoment& moment : packed->moments) {
      events.push_back({.kind = moment.kind,
                        .at = moment.at,
                        .by = moment.by,
                        .status = moment.status});
    }
  }
  return {std::move(events), row.last_at, row.awakens_at};
}

bool IsOver(const Conversation& conversation) {
  return conversation.status == ConversationStatus::kResolved ||
         conversation.status == ConversationStatus::kClosed;
}

// When the target is missed: unless the verdict changes before, just after it
// is due.
std::optional<absl::Time> LateFrom(const SlaVerdict& verdict) {
  if (verdict.late_from || !verdict.due) return verdict.late_from;
  return *verdict.due + absl::Microseconds(1);
}

// What there is to be told of a clock next, also in the future.
std::optional<Telling> NextOf(const SlaVerdict& verdict, SlaClock clock,
                              SlaTold told) {
  const auto late_from = LateFrom(verdict);
  const auto& at_risk_from = verdict.at_risk_from;
  const bool warns =
      at_risk_from && (!late_from || *at_risk_from <= *late_from);
  if (told < SlaTold::kAtRisk && warns) {
    return Telling{*at_risk_from, clock, SlaTold::kAtRisk};
  }
  if (told < SlaTold::kBreached && late_from) {
    return Telling{*late_from, clock, SlaTold::kBreached};
  }
  return std::nullopt;
}

}  // namespace

SlaCase::SlaCase(const ConversationSla& row, std::vector<SlaTerms> terms)
    : row_(row), timeline_(Unpacked(row)), terms_(std::move(terms)) {}

SlaCase::SlaCase(ConversationId conversation,
                 const std::vector<Moment>& moments,
                 const std::vector<Telling>& told, std::vector<SlaTerms> terms)
    : terms_(std::move(terms)) {
  row_.conversation = conversation;
  auto telling = told.begin();
  for (const Moment& moment : moments) {
    for (; telling != told.end() && telling->number < moment.event.number;
         ++telling) {
      Take(*telling);
    }
    Add(moment);
  }
  for (; telling != told.end(); ++telling) Take(*telling);
}

// To whom it is assigned is nothing to a clock, nor what its customer is asked.
void SlaCase::Add(const Moment& moment) {
  if (moment.event.kind == TimelineKind::kAssigned ||
      moment.event.kind == TimelineKind::kFeedbackAsked) {
    return;
  }
  timeline_.Add(moment.event, moment.until);
}

SlaReport SlaCase::Judge(absl::Time now) const {
  return JudgeSla(timeline_.At(now), terms_, now);
}

std::vector<SlaSpan> SlaCase::Explain(SlaClock clock, absl::Time now) const {
  return ExplainSla(timeline_.At(now), terms_, now, clock);
}

// Whoever waits anew is told of anew.
void SlaCase::BeginTurn() {
  if (row_.turn == timeline_.turns()) return;
  row_.turn = timeline_.turns();
  row_.next_response_told = SlaTold::kNothing;
}

void SlaCase::Take(const Telling& telling) {
  BeginTurn();
  for (const ClockParts& parts : kClocks) {
    if (parts.clock != telling.clock) continue;
    row_.*parts.told = std::max(row_.*parts.told, telling.told);
  }
}

// The moment from which on only time has passed.
absl::Time SlaCase::LastKnown() const {
  const absl::Time at = timeline_.last_at();
  return terms_.empty() ? at : std::max(at, terms_.back().from);
}

std::vector<Telling> SlaCase::Untold(const SlaReport& report) const {
  std::vector<Telling> untold;
  for (const ClockParts& parts : kClocks) {
    const auto next =
        NextOf(report.*parts.verdict, parts.clock, row_.*parts.told);
    if (next) untold.push_back(*next);
  }
  std::stable_sort(
      untold.begin(), untold.end(),
      [](const Telling& a, const Telling& b) { return a.at < b.at; });
  return untold;
}

std::vector<Telling> SlaCase::Tell(absl::Time now) {
  BeginTurn();
  const SlaReport report = Judge(now);
  std::vector<Telling> told;
  while (true) {
    const std::vector<Telling> untold = Untold(report);
    if (untold.empty() || untold.front().at > now) return told;
    Take(untold.front());
    told.push_back(untold.front());
  }
}

ConversationSla SlaCase::Row(const Conversation& conversation, int64_t number) {
  BeginTurn();
  const SlaReport report = Judge(LastKnown());
  next_due_ = report.next_due;
  row_.inbox = conversation.inbox;
  row_.live = !IsOver(conversation);
  row_.number = number;
  row_.timeline = Packed(timeline_.events());
  row_.last_at = timeline_.last_at();
  row_.awakens_at = timeline_.awakens_at();
  const std::vector<Telling> untold = Untold(report);
  row_.look_at.reset();
  if (!untold.empty()) row_.look_at = untold.front().at;
  return row_;
}

absl::StatusOr<std::vector<Telling>> LoadTold(storage::Reading& reading,
                                              ConversationId conversation) {
  static const int kind = record::TypeOf<Event>().ByName("kind")->number;
  static const std::vector<Cell> telling = {
      Cell::Integer(static_cast<int64_t>(EventKind::kSlaAtRisk)),
      Cell::Integer(static_cast<int64_t>(EventKind::kSlaBreached))};
  SANAD_ASSIGN_OR_RETURN(
      const auto events,
      storage::ReadAll(
          reading, TableFor<Event>(),
          {.streams = {{.table = &TableFor<Event>(),
                        .index = event_index::kBySubject,
                        .prefix = {Cell::Integer(static_cast<int64_t>(
                                       Stream::kConversation)),
                                   Cell::Integer(conversation.value)},
                        .filters = {{.column = kind,
                                     .op = Filter::Op::kIn,
                                     .values = telling}}}}}));
  std::vector<Telling> told;
  told.reserve(events.size());
  for (const Event& event : events) {
    told.push_back({.at = event.happened_at,
                    .clock = static_cast<SlaClock>(event.object),
                    .told = event.kind == EventKind::kSlaAtRisk
                                ? SlaTold::kAtRisk
                                : SlaTold::kBreached,
                    .number = event.number});
  }
  return told;
}

}  // namespace sanad
