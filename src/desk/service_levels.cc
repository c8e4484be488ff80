// What is done to calendars, SLA policies, and where they hold. How they are
// read stands in service_level_reads.cc.

#include "sanad/service_levels.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "calendar/date.h"
#include "calendar/reasons.h"
#include "desk/executor.h"
#include "desk/in_force.h"
#include "desk/kept_rules.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kCalendarChanged = {
    StatusCode::kFailedPrecondition, "calendar.changed",
    "the calendar is at version {present}, not {seen}",
    "التقويم في الإصدار {present} وليس في {seen}"};
constexpr Reason kSlaPolicyChanged = {
    StatusCode::kFailedPrecondition, "policy.changed",
    "the SLA policy is at version {present}, not {seen}",
    "اتفاقية مستوى الخدمة في الإصدار {present} وليست في {seen}"};
constexpr Reason kTooManyCalendars = {
    StatusCode::kFailedPrecondition, "workspace.too_many_calendars",
    "a workspace has at most {limit} calendars",
    "الحد الأقصى لتقويمات العمل في مساحة العمل هو {limit}"};
constexpr Reason kTooManyPolicies = {
    StatusCode::kFailedPrecondition, "workspace.too_many_policies",
    "a workspace has at most {limit} SLA policies",
    "الحد الأقصى لاتفاقيات مستوى الخدمة في مساحة العمل هو {limit}"};
constexpr Reason kTooManyValues = {
    StatusCode::kInvalidArgument, "sla.too_many_values",
    "a list of a rule has at most {limit} values",
    "للقائمة في القاعدة {limit} قيمة على الأكثر"};

// What differs between calendars and policies when they are saved.
struct Shelf {
  EventKind saved;
  Stream stream;
  const Reason& changed;
  const Reason& too_many;
  size_t limit;
};

template <class Version>
Shelf ShelfOf();
template <>
Shelf ShelfOf<CalendarVersion>() {
  return {EventKind::kCalendarSaved, Stream::kCalendar, kCalendarChanged,
          kTooManyCalendars, limits::kCalendars};
}
template <>
Shelf ShelfOf<SlaPolicyVersion>() {
  return {EventKind::kSlaPolicySaved, Stream::kSlaPolicy, kSlaPolicyChanged,
          kTooManyPolicies, limits::kSlaPolicies};
}

// --- versions -------------------------------------------------------------

template <class Version>
absl::Status CheckRoom(Act& act) {
  SANAD_ASSIGN_OR_RETURN(const auto kept, KeptVersions<Version>(act.reading()));
  const auto present = std::count_if(
      kept.begin(), kept.end(), [](const KeptRules& r) { return !r.until; });
  const Shelf shelf = ShelfOf<Version>();
  return std::cmp_less(present, shelf.limit)
             ? absl::OkStatus()
             : Refuse(shelf.too_many, {{"limit", shelf.limit}});
}

// The version that is there, to be replaced; none of what is new.
template <class Version>
absl::StatusOr<std::optional<Version>> LoadBefore(Act& act, int64_t id,
                                                  int64_t seen) {
  if (id == 0) {
    SANAD_RETURN_IF_ERROR(CheckRoom<Version>(act));
    return std::nullopt;
  }
  SANAD_ASSIGN_OR_RETURN(Version before,
                         LoadVersion<Version>(act.reading(), id, 0));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, seen, ShelfOf<Version>().changed));
  return before;
}

// Plans the next version, which is in force from now on; what says the same
// is none.
template <class Version>
absl::StatusOr<Version> PlanVersion(Act& act,
                                    const std::optional<Version>& before,
                                    Version next) {
  if (before && Packed(*before).content == Packed(next).content) return *before;
  next.id = before ? before->id : act.NewId<decltype(next.id)>();
  next.version = before ? before->version + 1 : 1;
  next.from = act.now();
  const Shelf shelf = ShelfOf<Version>();
  PlannedEvent& event =
      act.Plan(shelf.saved, shelf.stream, next.id.value, next.version);
  if (before) {
    Version replaced = *before;
    replaced.until = act.now();
    event.Update(Packed(*before), Packed(std::move(replaced)));
  }
  event.Insert(Packed(next));
  SANAD_RETURN_IF_ERROR(PlanInForce(act,
                                    {.kind = kRulesKind<Version>,
                                     .id = next.id.value,
                                     .version = next.version},
                                    event));
  return next;
}

// --- calendars ------------------------------------------------------------

CalendarVersion Written(const SaveCalendarRequest& request) {
  return {.name = request.name,
          .time_zone = request.time_zone,
          .hours = request.hours,
          .holidays = request.holidays,
          .breaks = request.breaks,
          .date_hours = request.date_hours};
}

absl::Status CheckCalendar(const CalendarVersion& calendar) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", calendar.name, limits::kNameBytes, Blank::kRefused));
  for (size_t i = 0; i < calendar.holidays.size(); ++i) {
    SANAD_RETURN_IF_ERROR(CheckText(fmt::format("holidays[{}].name", i),
                                    calendar.holidays[i].name,
                                    limits::kNameBytes, Blank::kAllowed));
  }
  return Calendar::Compile(RulesOf(calendar)).status();
}

absl::StatusOr<CalendarVersion> DecideSave(Act& act,
                                           const SaveCalendarRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         LoadBefore<CalendarVersion>(
                             act, request.calendar.value, request.version));
  return PlanVersion(act, before, Written(request));
}

absl::StatusOr<absl::CivilDay> ReadDay(std::string_view field,
                                       const std::string& date) {
  absl::CivilDay day;
  if (!calendar::ReadDate(date) ||
      !absl::ParseCivilTime(absl::string_view(date.data(), date.size()),
                            &day)) {
    return RefuseField(field, calendar::kDateUnknown);
  }
  return day;
}

absl::StatusOr<HolidayList> ReadFile(const ImportHolidaysRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const auto first, ReadDay("first", request.first));
  SANAD_ASSIGN_OR_RETURN(const auto last, ReadDay("last", request.last));
  return ReadHolidays(request.icalendar, {.first = first, .last = last});
}

// Adds those whose day is not there yet, by date; answers how many.
int64_t AddNew(const std::vector<Holiday>& read,
               std::vector<Holiday>& holidays) {
  const auto by_date = [](const Holiday& a, const Holiday& b) {
    return a.date < b.date;
  };
  std::stable_sort(holidays.begin(), holidays.end(), by_date);
  std::vector<Holiday> fresh;
  std::set_difference(read.begin(), read.end(), holidays.begin(),
                      holidays.end(), std::back_inserter(fresh), by_date);
  holidays.insert(holidays.end(), fresh.begin(), fresh.end());
  std::stable_sort(holidays.begin(), holidays.end(), by_date);
  return std::ssize(fresh);
}

absl::StatusOr<HolidayImport> DecideImport(Act& act,
                                           const ImportHolidaysRequest& request,
                                           const HolidayList& read) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  if (!request.calendar) return Refuse(kCalendarUnknown);
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         LoadBefore<CalendarVersion>(
                             act, request.calendar.value, request.version));
  HolidayImport import{.calendar = *before, .skipped = read.skipped};
  import.added = AddNew(read.holidays, import.calendar.holidays);
  if (import.added == 0) {
    import.calendar = *before;
    return import;
  }
  SANAD_RETURN_IF_ERROR(CheckCalendar(import.calendar));
  SANAD_ASSIGN_OR_RETURN(import.calendar,
                         PlanVersion(act, before, import.calendar));
  return import;
}

// --- policies -------------------------------------------------------------

template <class T>
absl::Status CheckList(const std::string& path, const std::vector<T>& values) {
  return values.size() <= limits::kSlaRuleValues
             ? absl::OkStatus()
             : RefuseField(path, kTooManyValues,
                           {{"limit", limits::kSlaRuleValues}});
}

absl::Status CheckRule(const std::string& path, const SlaRule& rule) {
  SANAD_RETURN_IF_ERROR(CheckList(path + "priorities", rule.priorities));
  SANAD_RETURN_IF_ERROR(CheckList(path + "inboxes", rule.inboxes));
  SANAD_RETURN_IF_ERROR(CheckList(path + "tiers", rule.tiers));
  SANAD_RETURN_IF_ERROR(CheckList(path + "channels", rule.channels));
  for (const Priority priority : rule.priorities) {
    SANAD_RETURN_IF_ERROR(CheckKnown(path + "priorities", priority,
                                     Priority::kUrgent, Priority::kLow));
  }
  for (const Channel channel : rule.channels) {
    SANAD_RETURN_IF_ERROR(CheckKnown(path + "channels", channel, Channel::kNone,
                                     Channel::kInternal));
  }
  for (const std::string& tier : rule.tiers) {
    SANAD_RETURN_IF_ERROR(
        CheckText(path + "tiers", tier, limits::kKeyBytes, Blank::kAllowed));
  }
  return absl::OkStatus();
}

SlaPolicyVersion Written(const SaveSlaPolicy& request) {
  return {.policy = {.name = request.name,
                     .rules = request.rules,
                     .conduct = request.conduct.value_or(SlaConduct())}};
}

absl::Status CheckSave(const SaveSlaPolicy& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(sanad::CheckPolicy(Written(request).policy));
  for (size_t i = 0; i < request.rules.size(); ++i) {
    SANAD_RETURN_IF_ERROR(
        CheckRule(fmt::format("rules[{}].", i), request.rules[i]));
  }
  return absl::OkStatus();
}

absl::StatusOr<SlaPolicyVersion> DecideSave(Act& act,
                                            const SaveSlaPolicy& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  for (const SlaRule& rule : request.rules) {
    for (const InboxId inbox : rule.inboxes) {
      SANAD_RETURN_IF_ERROR(act.Load<Inbox>(inbox, kInboxUnknown).status());
    }
  }
  SANAD_ASSIGN_OR_RETURN(
      const auto before,
      LoadBefore<SlaPolicyVersion>(act, request.policy.value, request.version));
  return PlanVersion(act, before, Written(request));
}

// --- where they hold ------------------------------------------------------

absl::Status CheckThere(Act& act, const AssignServiceLevel& request) {
  if (request.policy) {
    SANAD_RETURN_IF_ERROR(
        LoadVersion<SlaPolicyVersion>(act.reading(), request.policy.value, 0)
            .status());
  }
  if (!request.calendar) return absl::OkStatus();
  return LoadVersion<CalendarVersion>(act.reading(), request.calendar.value, 0)
      .status();
}

absl::StatusOr<Workspace> LoadWorkspace(Call& call) {
  return call.Load<Workspace>(call.desk().workspace.id, kWorkspaceMissing);
}

absl::StatusOr<AssignServiceLevel> AssignToWorkspace(
    Act& act, const AssignServiceLevel& request) {
  SANAD_ASSIGN_OR_RETURN(const Workspace before, LoadWorkspace(act));
  Workspace after = before;
  after.sla_policy = request.policy;
  after.calendar = request.calendar;
  if (record::Difference(before, after).empty()) return request;
  PlannedEvent& event = act.Plan(EventKind::kWorkspaceChanged,
                                 Stream::kWorkspace, before.id.value);
  event.Update(before, after);
  SANAD_RETURN_IF_ERROR(PlanInForce(act, {.workspace = after}, event));
  return request;
}

absl::StatusOr<AssignServiceLevel> AssignToInbox(
    Act& act, const AssignServiceLevel& request) {
  SANAD_ASSIGN_OR_RETURN(const Inbox before,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  Inbox after = before;
  after.sla_policy = request.policy;
  after.calendar = request.calendar;
  if (record::Difference(before, after).empty()) return request;
  ++after.version;
  PlannedEvent& event =
      act.Plan(EventKind::kInboxChanged, Stream::kInbox, before.id.value);
  event.Update(before, after);
  SANAD_RETURN_IF_ERROR(PlanInForce(act, {.inbox = after}, event));
  return request;
}

absl::StatusOr<AssignServiceLevel> DecideAssign(
    Act& act, const AssignServiceLevel& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(CheckThere(act, request));
  return request.inbox ? AssignToInbox(act, request)
                       : AssignToWorkspace(act, request);
}

// --- the workspace's days -------------------------------------------------

// As a calendar would refuse it.
absl::Status CheckZone(const std::string& zone) {
  if (zone.empty()) return absl::OkStatus();
  return Calendar::Compile(
             {.time_zone = zone, .hours = {{"mon", {{"00:00", "24:00"}}}}})
      .status();
}

WorkspaceLevels LevelsOf(const Workspace& workspace) {
  return {.time_zone = workspace.time_zone,
          .policy = workspace.sla_policy,
          .calendar = workspace.calendar};
}

absl::StatusOr<WorkspaceLevels> DecideZone(Act& act,
                                           const TimeZoneRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_ASSIGN_OR_RETURN(const Workspace before, LoadWorkspace(act));
  Workspace after = before;
  after.time_zone = request.time_zone;
  if (after.time_zone != before.time_zone) {
    act.Plan(EventKind::kWorkspaceChanged, Stream::kWorkspace, before.id.value)
        .Update(before, after);
  }
  return LevelsOf(after);
}

}  // namespace

absl::StatusOr<CalendarVersion> ServiceLevels::SaveCalendar(
    const SaveCalendarRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckCalendar(Written(request)));
  return RunAct<SaveCalendarRequest, CalendarVersion>(
      state(), Operation::kServiceLevelsSaveCalendar, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<HolidayImport> ServiceLevels::ImportHolidays(
    const ImportHolidaysRequest& request, const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const HolidayList read, ReadFile(request));
  return RunAct<ImportHolidaysRequest, HolidayImport>(
      state(), Operation::kServiceLevelsImportHolidays, request, options,
      [&](Act& act) { return DecideImport(act, request, read); });
}

absl::StatusOr<SlaPolicyVersion> ServiceLevels::SavePolicy(
    const SaveSlaPolicy& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckSave(request));
  return RunAct<SaveSlaPolicy, SlaPolicyVersion>(
      state(), Operation::kServiceLevelsSavePolicy, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<AssignServiceLevel> ServiceLevels::Assign(
    const AssignServiceLevel& request, const CallOptions& options) const {
  return RunAct<AssignServiceLevel, AssignServiceLevel>(
      state(), Operation::kServiceLevelsAssign, request, options,
      [&](Act& act) { return DecideAssign(act, request); });
}

absl::StatusOr<WorkspaceLevels> ServiceLevels::SetTimeZone(
    const TimeZoneRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckZone(request.time_zone));
  return RunAct<TimeZoneRequest, WorkspaceLevels>(
      state(), Operation::kServiceLevelsSetTimeZone, request, options,
      [&](Act& act) { return DecideZone(act, request); });
}

absl::StatusOr<WorkspaceLevels> ServiceLevels::GetWorkspace() const {
  return Read<WorkspaceLevels>(
      state(), Operation::kServiceLevelsGetWorkspace,
      [&](Call& call) -> absl::StatusOr<WorkspaceLevels> {
        SANAD_RETURN_IF_ERROR(call.PermitOwn());
        SANAD_ASSIGN_OR_RETURN(const Workspace workspace, LoadWorkspace(call));
        return LevelsOf(workspace);
      });
}

}  // namespace sanad
