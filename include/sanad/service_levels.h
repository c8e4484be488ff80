// Service levels of a desk (مستويات الخدمة): calendars and SLA policies under
// names, where they hold, and how each conversation stands by them.
//
//   auto levels = desk.AsSystem().service_levels();
//   auto hours = levels.SaveCalendar(
//       {.name = "الدوام", .time_zone = "Asia/Riyadh",
//        .hours = {{"sun", {{"09:00", "17:00"}}}}});
//   auto promise = levels.SavePolicy(
//       {.name = "أساسي", .rules = {{.targets = {
//            .first_response = absl::Hours(4)}}}});
//   levels.Assign({.policy = promise->id, .calendar = hours->id});
//
// Both are kept in versions: saving makes the next one, which is in force
// from then on, and what was in force when stays known. Verdicts go by it
// (sla.h): each stretch of time counts by the calendar of its time, and what
// was late stays late.
//
// A conversation is held to a policy from when it arrives in an inbox that
// has one, or is next touched there. Whatever changes it judges it anew, and
// so does RunDue after a new version: `Conversation::next_due` follows, and
// targets at risk or missed become events (kSlaAtRisk, kSlaBreached).
//
// Refusals that every call may meet: principal.unknown, access.denied,
// text.empty, text.too_long, text.not_utf8 and value.unknown of a field,
// named, store.busy, store.full, store.read_only, store.failed.

#ifndef SANAD_SERVICE_LEVELS_H_
#define SANAD_SERVICE_LEVELS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/call.h"
#include "sanad/holidays.h"
#include "sanad/id.h"
#include "sanad/service.h"
#include "sanad/sla.h"

namespace sanad {

// Hours of a day: of a weekday, "sun", or of a date, "2026-03-20".
struct DayHours {
  std::string day;
  std::vector<WorkingHours> hours;
};

// A version of a calendar. What the lists mean stands at CalendarRules.
struct CalendarVersion {
  CalendarId id;
  int64_t version = 0;  // 1, 2, 3, …
  std::string name;
  std::string time_zone;
  std::vector<DayHours> hours;  // by weekday
  std::vector<Holiday> holidays;
  std::vector<DayHours> breaks;      // by date
  std::vector<DayHours> date_hours;  // by date
  absl::Time from;                   // in force since then,
  std::optional<absl::Time> until;   // until the next one came
};

// The rules that a version holds, to be compiled.
CalendarRules RulesOf(const CalendarVersion& version);

// A version of a policy.
struct SlaPolicyVersion {
  SlaPolicyId id;
  int64_t version = 0;  // 1, 2, 3, …
  SlaPolicy policy;
  absl::Time from;
  std::optional<absl::Time> until;
};

// A new calendar, or the next version of one.
struct SaveCalendarRequest {
  CalendarId calendar;  // none: a new one
  int64_t version = 0;  // as seen; 0: whatever it is
  std::string name;
  std::string time_zone;
  std::vector<DayHours> hours;
  std::vector<Holiday> holidays;
  std::vector<DayHours> breaks;
  std::vector<DayHours> date_hours;
};

struct CalendarRequest {
  CalendarId calendar;
  int64_t version = 0;  // 0: the present one
};

// The all-day events of an iCalendar text between two dates, both included.
struct ImportHolidaysRequest {
  CalendarId calendar;
  int64_t version = 0;  // as seen; 0: whatever it is
  std::string icalendar;
  std::string first;  // "2026-01-01"
  std::string last;
};

struct HolidayImport {
  CalendarVersion calendar;  // with them
  int64_t added = 0;         // that were not there
  std::vector<SkippedEvent> skipped;
};

// A new policy, or the next version of one.
struct SaveSlaPolicy {
  SlaPolicyId policy;   // none: a new one
  int64_t version = 0;  // as seen; 0: whatever it is
  std::string name;
  std::vector<SlaRule> rules;
  std::optional<SlaConduct> conduct;  // absent: as a fresh one has it
};

struct SlaPolicyRequest {
  SlaPolicyId policy;
  int64_t version = 0;  // 0: the present one
};

// What holds from now on, where.
struct AssignServiceLevel {
  InboxId inbox;        // none: of the workspace, for inboxes without their own
  SlaPolicyId policy;   // none: the workspace's, or nothing is promised
  CalendarId calendar;  // none: the workspace's, or round the clock
};

struct TimeZoneRequest {
  std::string time_zone;  // an IANA name; empty: UTC
};

// What holds for the whole workspace.
struct WorkspaceLevels {
  std::string time_zone;  // in which its days begin and end
  SlaPolicyId policy;
  CalendarId calendar;
};

struct ServiceLevelRequest {
  ConversationId conversation;
  bool explain = false;  // with the spans that counted and those that did not
};

// A span of one clock (SlaSpan), with a sentence for people.
struct ExplainedSpan {
  absl::Time from;
  absl::Time to;
  SlaSpanReason reason = SlaSpanReason::kNone;
  absl::Duration counted;
  absl::Duration used;
  std::optional<absl::Duration> target;
  std::string english;
  std::string arabic;
};

struct ClockStanding {
  SlaVerdict verdict;
  std::string english;  // the state, in a word or two
  std::string arabic;
  std::vector<ExplainedSpan> spans;  // at most kSlaSpansExplained, the last
};

// How a conversation stands at the moment of the call.
struct ServiceLevel {
  ConversationId conversation;
  SlaPolicyId policy;  // in force; none: nothing is promised
  int64_t policy_version = 0;
  CalendarId calendar;  // none: round the clock
  int64_t calendar_version = 0;
  ClockStanding first_response;
  ClockStanding next_response;
  ClockStanding resolution;
  std::optional<absl::Time> next_due;
  std::optional<absl::Duration> longest_answered;
  int64_t answered_in_time = 0;
  int64_t answered_late = 0;
};

class ServiceLevels : public Service {
 public:
  using Service::Service;

  // calendar.unknown, calendar.changed, workspace.too_many_calendars, and
  // what Calendar::Compile refuses, every violation at once
  absl::StatusOr<CalendarVersion> SaveCalendar(
      const SaveCalendarRequest& request,
      const CallOptions& options = {}) const;
  // calendar.unknown
  absl::StatusOr<CalendarVersion> GetCalendar(
      const CalendarRequest& request) const;
  // The present version of each.
  absl::StatusOr<std::vector<CalendarVersion>> ListCalendars() const;
  // Days that are there already stay as they are; without anything new there
  // is no new version. calendar.unknown, calendar.changed,
  // calendar.date_unknown of `first` and `last`, and what ReadHolidays and
  // Calendar::Compile refuse
  absl::StatusOr<HolidayImport> ImportHolidays(
      const ImportHolidaysRequest& request,
      const CallOptions& options = {}) const;

  // policy.unknown, policy.changed, workspace.too_many_policies, and what
  // CheckPolicy refuses, every violation at once
  absl::StatusOr<SlaPolicyVersion> SavePolicy(
      const SaveSlaPolicy& request, const CallOptions& options = {}) const;
  // policy.unknown
  absl::StatusOr<SlaPolicyVersion> GetPolicy(
      const SlaPolicyRequest& request) const;
  // The present version of each.
  absl::StatusOr<std::vector<SlaPolicyVersion>> ListPolicies() const;

  // inbox.unknown, policy.unknown, calendar.unknown
  absl::StatusOr<AssignServiceLevel> Assign(
      const AssignServiceLevel& request, const CallOptions& options = {}) const;

  // calendar.zone_unknown
  absl::StatusOr<WorkspaceLevels> SetTimeZone(
      const TimeZoneRequest& request, const CallOptions& options = {}) const;
  absl::StatusOr<WorkspaceLevels> GetWorkspace() const;

  // For the staff who may read the conversation. conversation.unknown
  absl::StatusOr<ServiceLevel> Judge(const ServiceLevelRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_SERVICE_LEVELS_H_
