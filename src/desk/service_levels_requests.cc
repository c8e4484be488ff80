// The field lists of the requests and answers of service_levels.h.

#include "desk/lists.h"
#include "desk/requests.h"

namespace sanad::record {

// --- calendars ------------------------------------------------------------

template <>
const RecordType& TypeOf<WorkingHours>() {
  static const RecordType type = Record<WorkingHours>(
      "WorkingHours", {{"opens", 1, &WorkingHours::opens},
                       {"closes", 2, &WorkingHours::closes}});
  return type;
}

template <>
const RecordType& TypeOf<DayHours>() {
  static const RecordType type = Record<DayHours>(
      "DayHours", {{"day", 1, &DayHours::day}, {"hours", 2, &DayHours::hours}});
  return type;
}

template <>
const RecordType& TypeOf<Holiday>() {
  static const RecordType type = Record<Holiday>(
      "Holiday", {{"date", 1, &Holiday::date}, {"name", 2, &Holiday::name}});
  return type;
}

template <>
const RecordType& TypeOf<CalendarVersion>() {
  static const RecordType type = Record<CalendarVersion>(
      "CalendarVersion", {{"id", 1, &CalendarVersion::id},
                          {"version", 2, &CalendarVersion::version},
                          {"name", 3, &CalendarVersion::name},
                          {"time_zone", 4, &CalendarVersion::time_zone},
                          {"hours", 5, &CalendarVersion::hours},
                          {"holidays", 6, &CalendarVersion::holidays},
                          {"breaks", 7, &CalendarVersion::breaks},
                          {"date_hours", 8, &CalendarVersion::date_hours},
                          {"from", 9, &CalendarVersion::from},
                          {"until", 10, &CalendarVersion::until}});
  return type;
}

template <>
const RecordType& TypeOf<SaveCalendarRequest>() {
  static const RecordType type = Record<SaveCalendarRequest>(
      "SaveCalendarRequest",
      {{"calendar", 1, &SaveCalendarRequest::calendar},
       {"version", 2, &SaveCalendarRequest::version},
       {"name", 3, &SaveCalendarRequest::name},
       {"time_zone", 4, &SaveCalendarRequest::time_zone},
       {"hours", 5, &SaveCalendarRequest::hours},
       {"holidays", 6, &SaveCalendarRequest::holidays},
       {"breaks", 7, &SaveCalendarRequest::breaks},
       {"date_hours", 8, &SaveCalendarRequest::date_hours}});
  return type;
}

template <>
const RecordType& TypeOf<CalendarRequest>() {
  static const RecordType type = Record<CalendarRequest>(
      "CalendarRequest", {{"calendar", 1, &CalendarRequest::calendar},
                          {"version", 2, &CalendarRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<ImportHolidaysRequest>() {
  static const RecordType type = Record<ImportHolidaysRequest>(
      "ImportHolidaysRequest",
      {{"calendar", 1, &ImportHolidaysRequest::calendar},
       {"version", 2, &ImportHolidaysRequest::version},
       {"icalendar", 3, &ImportHolidaysRequest::icalendar},
       {"first", 4, &ImportHolidaysRequest::first},
       {"last", 5, &ImportHolidaysRequest::last}});
  return type;
}

template <>
const RecordType& TypeOf<SkippedEvent>() {
  static const RecordType type = Record<SkippedEvent>(
      "SkippedEvent",
      {{"name", 1, &SkippedEvent::name}, {"reason", 2, &SkippedEvent::reason}});
  return type;
}

template <>
const RecordType& TypeOf<HolidayImport>() {
  static const RecordType type = Record<HolidayImport>(
      "HolidayImport", {{"calendar", 1, &HolidayImport::calendar},
                        {"added", 2, &HolidayImport::added},
                        {"skipped", 3, &HolidayImport::skipped}});
  return type;
}

// --- policies -------------------------------------------------------------

template <>
const RecordType& TypeOf<SlaTargets>() {
  static const RecordType type = Record<SlaTargets>(
      "SlaTargets", {{"first_response", 1, &SlaTargets::first_response},
                     {"next_response", 2, &SlaTargets::next_response},
                     {"resolution", 3, &SlaTargets::resolution}});
  return type;
}

template <>
const RecordType& TypeOf<SlaPauses>() {
  static const RecordType type =
      Record<SlaPauses>("SlaPauses", {{"pending", 1, &SlaPauses::pending},
                                      {"on_hold", 2, &SlaPauses::on_hold},
                                      {"snoozed", 3, &SlaPauses::snoozed}});
  return type;
}

template <>
const RecordType& TypeOf<SlaConduct>() {
  static const RecordType type = Record<SlaConduct>(
      "SlaConduct", {{"first_response", 1, &SlaConduct::first_response},
                     {"next_response", 2, &SlaConduct::next_response},
                     {"resolution", 3, &SlaConduct::resolution},
                     {"warning_percent", 4, &SlaConduct::warning_percent}});
  return type;
}

template <>
const RecordType& TypeOf<SlaRule>() {
  static const RecordType type =
      Record<SlaRule>("SlaRule", {{"priorities", 1, &SlaRule::priorities},
                                  {"inboxes", 2, &SlaRule::inboxes},
                                  {"tiers", 3, &SlaRule::tiers},
                                  {"channels", 4, &SlaRule::channels},
                                  {"targets", 5, &SlaRule::targets}});
  return type;
}

template <>
const RecordType& TypeOf<SlaPolicy>() {
  static const RecordType type =
      Record<SlaPolicy>("SlaPolicy", {{"name", 1, &SlaPolicy::name},
                                      {"rules", 2, &SlaPolicy::rules},
                                      {"conduct", 3, &SlaPolicy::conduct}});
  return type;
}

template <>
const RecordType& TypeOf<SlaPolicyVersion>() {
  static const RecordType type = Record<SlaPolicyVersion>(
      "SlaPolicyVersion", {{"id", 1, &SlaPolicyVersion::id},
                           {"version", 2, &SlaPolicyVersion::version},
                           {"policy", 3, &SlaPolicyVersion::policy},
                           {"from", 4, &SlaPolicyVersion::from},
                           {"until", 5, &SlaPolicyVersion::until}});
  return type;
}

template <>
const RecordType& TypeOf<SaveSlaPolicy>() {
  static const RecordType type = Record<SaveSlaPolicy>(
      "SaveSlaPolicy", {{"policy", 1, &SaveSlaPolicy::policy},
                        {"version", 2, &SaveSlaPolicy::version},
                        {"name", 3, &SaveSlaPolicy::name},
                        {"rules", 4, &SaveSlaPolicy::rules},
                        {"conduct", 5, &SaveSlaPolicy::conduct}});
  return type;
}

template <>
const RecordType& TypeOf<SlaPolicyRequest>() {
  static const RecordType type = Record<SlaPolicyRequest>(
      "SlaPolicyRequest", {{"policy", 1, &SlaPolicyRequest::policy},
                           {"version", 2, &SlaPolicyRequest::version}});
  return type;
}

// --- where they hold ------------------------------------------------------

template <>
const RecordType& TypeOf<AssignServiceLevel>() {
  static const RecordType type = Record<AssignServiceLevel>(
      "AssignServiceLevel", {{"inbox", 1, &AssignServiceLevel::inbox},
                             {"policy", 2, &AssignServiceLevel::policy},
                             {"calendar", 3, &AssignServiceLevel::calendar}});
  return type;
}

template <>
const RecordType& TypeOf<TimeZoneRequest>() {
  static const RecordType type = Record<TimeZoneRequest>(
      "TimeZoneRequest", {{"time_zone", 1, &TimeZoneRequest::time_zone}});
  return type;
}

template <>
const RecordType& TypeOf<WorkspaceLevels>() {
  static const RecordType type = Record<WorkspaceLevels>(
      "WorkspaceLevels", {{"time_zone", 1, &WorkspaceLevels::time_zone},
                          {"policy", 2, &WorkspaceLevels::policy},
                          {"calendar", 3, &WorkspaceLevels::calendar}});
  return type;
}

// --- standings ------------------------------------------------------------

template <>
const RecordType& TypeOf<ServiceLevelRequest>() {
  static const RecordType type = Record<ServiceLevelRequest>(
      "ServiceLevelRequest",
      {{"conversation", 1, &ServiceLevelRequest::conversation},
       {"explain", 2, &ServiceLevelRequest::explain}});
  return type;
}

template <>
const RecordType& TypeOf<SlaVerdict>() {
  static const RecordType type = Record<SlaVerdict>(
      "SlaVerdict", {{"state", 1, &SlaVerdict::state},
                     {"target", 2, &SlaVerdict::target},
                     {"started_at", 3, &SlaVerdict::started_at},
                     {"met_at", 4, &SlaVerdict::met_at},
                     {"used", 5, &SlaVerdict::used},
                     {"remaining", 6, &SlaVerdict::remaining},
                     {"due", 7, &SlaVerdict::due},
                     {"at_risk_from", 8, &SlaVerdict::at_risk_from},
                     {"late_from", 9, &SlaVerdict::late_from},
                     {"breached", 10, &SlaVerdict::breached},
                     {"breached_at", 11, &SlaVerdict::breached_at}});
  return type;
}

template <>
const RecordType& TypeOf<ExplainedSpan>() {
  static const RecordType type = Record<ExplainedSpan>(
      "ExplainedSpan", {{"from", 1, &ExplainedSpan::from},
                        {"to", 2, &ExplainedSpan::to},
                        {"reason", 3, &ExplainedSpan::reason},
                        {"counted", 4, &ExplainedSpan::counted},
                        {"used", 5, &ExplainedSpan::used},
                        {"target", 6, &ExplainedSpan::target},
                        {"english", 7, &ExplainedSpan::english},
                        {"arabic", 8, &ExplainedSpan::arabic}});
  return type;
}

template <>
const RecordType& TypeOf<ClockStanding>() {
  static const RecordType type = Record<ClockStanding>(
      "ClockStanding", {{"verdict", 1, &ClockStanding::verdict},
                        {"english", 2, &ClockStanding::english},
                        {"arabic", 3, &ClockStanding::arabic},
                        {"spans", 4, &ClockStanding::spans}});
  return type;
}

template <>
const RecordType& TypeOf<ServiceLevel>() {
  static const RecordType type = Record<ServiceLevel>(
      "ServiceLevel",
      {{"conversation", 1, &ServiceLevel::conversation},
       {"policy", 2, &ServiceLevel::policy},
       {"policy_version", 3, &ServiceLevel::policy_version},
       {"calendar", 4, &ServiceLevel::calendar},
       {"calendar_version", 5, &ServiceLevel::calendar_version},
       {"first_response", 6, &ServiceLevel::first_response},
       {"next_response", 7, &ServiceLevel::next_response},
       {"resolution", 8, &ServiceLevel::resolution},
       {"next_due", 9, &ServiceLevel::next_due},
       {"longest_answered", 10, &ServiceLevel::longest_answered},
       {"answered_in_time", 11, &ServiceLevel::answered_in_time},
       {"answered_late", 12, &ServiceLevel::answered_late}});
  return type;
}

}  // namespace sanad::record
