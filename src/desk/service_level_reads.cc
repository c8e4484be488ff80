// How calendars, SLA policies and standings are read.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/in_force.h"
#include "desk/judging.h"
#include "desk/kept_rules.h"
#include "desk/requests.h"
#include "sanad/limits.h"
#include "sanad/service_levels.h"

namespace sanad {
namespace {

using storage::Cell;

// --- versions -------------------------------------------------------------

template <class Version>
absl::StatusOr<Version> ReadVersion(Call& call, int64_t id, int64_t number) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  return LoadVersion<Version>(call.reading(), id, number);
}

template <class Version>
absl::StatusOr<std::vector<Version>> ReadPresent(Call& call) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(const auto kept,
                         KeptVersions<Version>(call.reading()));
  std::vector<Version> present;
  for (const KeptRules& row : kept) {
    if (row.until) continue;
    SANAD_ASSIGN_OR_RETURN(Version version, Unpacked<Version>(row));
    present.push_back(std::move(version));
  }
  return present;
}

// --- standings ------------------------------------------------------------

// The zone in which moments are told to people.
absl::StatusOr<absl::TimeZone> ZoneOf(Call& call) {
  SANAD_ASSIGN_OR_RETURN(
      const Workspace workspace,
      call.Load<Workspace>(call.desk().workspace.id, kWorkspaceMissing));
  absl::TimeZone zone = absl::UTCTimeZone();
  if (!workspace.time_zone.empty()) {
    absl::LoadTimeZone(workspace.time_zone, &zone);
  }
  return zone;
}

std::vector<ExplainedSpan> Explained(const std::vector<SlaSpan>& spans,
                                     absl::TimeZone zone) {
  const size_t left_out =
      spans.size() - std::min(spans.size(), limits::kSlaSpansExplained);
  std::vector<ExplainedSpan> explained;
  for (size_t i = left_out; i < spans.size(); ++i) {
    const SlaSpan& span = spans[i];
    explained.push_back({.from = span.from,
                         .to = span.to,
                         .reason = span.reason,
                         .counted = span.counted,
                         .used = span.used,
                         .target = span.target,
                         .english = Describe(span, zone, Language::kEnglish),
                         .arabic = Describe(span, zone, Language::kArabic)});
  }
  return explained;
}

ClockStanding StandingOf(const SlaVerdict& verdict) {
  return {.verdict = verdict,
          .english = std::string(NameOf(verdict.state, Language::kEnglish)),
          .arabic = std::string(NameOf(verdict.state, Language::kArabic))};
}

ServiceLevel LevelOf(const SlaReport& report) {
  return {.first_response = StandingOf(report.first_response),
          .next_response = StandingOf(report.next_response),
          .resolution = StandingOf(report.resolution),
          .next_due = report.next_due,
          .longest_answered = report.longest_answered,
          .answered_in_time = report.answered_in_time,
          .answered_late = report.answered_late};
}

absl::Status Explain(Call& call, const SlaCase& held, ServiceLevel& level) {
  SANAD_ASSIGN_OR_RETURN(const absl::TimeZone zone, ZoneOf(call));
  const auto explain = [&](SlaClock clock) {
    return Explained(held.Explain(clock, call.now()), zone);
  };
  level.first_response.spans = explain(SlaClock::kFirstResponse);
  level.next_response.spans = explain(SlaClock::kNextResponse);
  level.resolution.spans = explain(SlaClock::kResolution);
  return absl::OkStatus();
}

void NameInForce(const Levels& levels, InboxId inbox, ServiceLevel& level) {
  const auto rows = levels.Of(inbox);
  if (rows.empty()) return;
  level.policy = rows.back().policy;
  level.policy_version = rows.back().policy_version;
  level.calendar = rows.back().calendar;
  level.calendar_version = rows.back().calendar_version;
}

// By what is kept of it; one that was not taken up yet is held to nothing.
absl::StatusOr<ServiceLevel> ReadLevel(Call& call,
                                       const ServiceLevelRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto levels, call.LoadLevels());
  SANAD_ASSIGN_OR_RETURN(
      const auto row,
      call.Find<ConversationSla>({Cell::Integer(conversation.id.value)}));
  ServiceLevel level;
  if (row) {
    SANAD_ASSIGN_OR_RETURN(const SlaCase held,
                           CaseOf(call.reading(), *levels, conversation, *row));
    level = LevelOf(held.Judge(call.now()));
    if (request.explain) SANAD_RETURN_IF_ERROR(Explain(call, held, level));
    NameInForce(*levels, conversation.inbox, level);
  }
  level.conversation = conversation.id;
  return level;
}

}  // namespace

CalendarRules RulesOf(const CalendarVersion& version) {
  CalendarRules rules = {.time_zone = version.time_zone,
                         .holidays = version.holidays};
  const auto add = [](const std::vector<DayHours>& days, auto& by_day) {
    for (const DayHours& day : days) {
      auto& hours = by_day[day.day];
      hours.insert(hours.end(), day.hours.begin(), day.hours.end());
    }
  };
  add(version.hours, rules.hours);
  add(version.breaks, rules.breaks);
  add(version.date_hours, rules.date_hours);
  return rules;
}

absl::StatusOr<CalendarVersion> ServiceLevels::GetCalendar(
    const CalendarRequest& request) const {
  return Read<CalendarVersion>(
      state(), Operation::kServiceLevelsGetCalendar, [&](Call& call) {
        return ReadVersion<CalendarVersion>(call, request.calendar.value,
                                            request.version);
      });
}

absl::StatusOr<std::vector<CalendarVersion>> ServiceLevels::ListCalendars()
    const {
  return Read<std::vector<CalendarVersion>>(
      state(), Operation::kServiceLevelsListCalendars,
      ReadPresent<CalendarVersion>);
}

absl::StatusOr<SlaPolicyVersion> ServiceLevels::GetPolicy(
    const SlaPolicyRequest& request) const {
  return Read<SlaPolicyVersion>(
      state(), Operation::kServiceLevelsGetPolicy, [&](Call& call) {
        return ReadVersion<SlaPolicyVersion>(call, request.policy.value,
                                             request.version);
      });
}

absl::StatusOr<std::vector<SlaPolicyVersion>> ServiceLevels::ListPolicies()
    const {
  return Read<std::vector<SlaPolicyVersion>>(
      state(), Operation::kServiceLevelsListPolicies,
      ReadPresent<SlaPolicyVersion>);
}

absl::StatusOr<ServiceLevel> ServiceLevels::Judge(
    const ServiceLevelRequest& request) const {
  return Read<ServiceLevel>(
      state(), Operation::kServiceLevelsJudge,
      [&](Call& call) { return ReadLevel(call, request); });
}

}  // namespace sanad
