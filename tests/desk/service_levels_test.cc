// Calendars and SLA policies under names, in versions, and where they hold.

#include <algorithm>
#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kHolidays[] =
    "BEGIN:VCALENDAR\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260923\r\n"
    "SUMMARY:اليوم الوطني\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART:20260924T090000Z\r\n"
    "SUMMARY:اجتماع\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";

class ServiceLevelsTest : public OfficeTest {
 public:
  ServiceLevels levels() const { return system().service_levels(); }

  static SaveCalendarRequest Office() {
    return {.name = "الدوام",
            .time_zone = "Asia/Riyadh",
            .hours = {{"sun", {{"09:00", "13:00"}, {"14:00", "18:00"}}},
                      {"mon", {{"09:00", "18:00"}}}},
            .holidays = {{"2026-02-22", "يوم التأسيس"}},
            .breaks = {{"2026-03-01", {{"12:00", "12:30"}}}},
            .date_hours = {{"2026-03-02", {}}}};
  }

  static SaveSlaPolicy Basic() {
    return {.name = "أساسي",
            .rules = {{.targets = {.first_response = absl::Hours(4)}}}};
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, ServiceLevelsTest,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- calendars ------------------------------------------------------------

TEST_P(ServiceLevelsTest, ACalendarIsReadAsItWasSaved) {
  const auto saved = levels().SaveCalendar(Office());
  ASSERT_THAT(saved, IsOk());
  EXPECT_EQ(saved->version, 1);
  EXPECT_EQ(saved->from, clock().Now());
  const auto read = levels().GetCalendar({.calendar = saved->id});
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(RulesOf(*read), RulesOf(*saved));
  EXPECT_EQ(read->name, "الدوام");
  EXPECT_EQ(read->holidays, Office().holidays);
  EXPECT_EQ(RulesOf(*read).hours.at("sun").size(), 2);
  EXPECT_EQ(read->until, std::nullopt);
}

TEST_P(ServiceLevelsTest, WhatWasInForceWhenStaysKnown) {
  const auto first = levels().SaveCalendar(Office());
  ASSERT_THAT(first, IsOk());
  clock().Advance(absl::Hours(1));
  SaveCalendarRequest changed = Office();
  changed.calendar = first->id;
  changed.version = 1;
  changed.time_zone = "Africa/Cairo";
  const auto second = levels().SaveCalendar(changed);
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(second->version, 2);
  const auto before = levels().GetCalendar({first->id, 1});
  ASSERT_THAT(before, IsOk());
  EXPECT_EQ(before->time_zone, "Asia/Riyadh");
  EXPECT_EQ(before->from, first->from);
  EXPECT_EQ(before->until, second->from);
  const auto all = levels().ListCalendars();
  ASSERT_THAT(all, IsOk());
  ASSERT_EQ(all->size(), 1);
  EXPECT_EQ(all->front().version, 2);
  EXPECT_THAT(levels().GetCalendar({first->id, 3}),
              IsRefused("calendar.unknown"));
}

TEST_P(ServiceLevelsTest, SayingTheSameMakesNoVersion) {
  const auto first = levels().SaveCalendar(Office());
  ASSERT_THAT(first, IsOk());
  const int64_t before = LastEvent();
  SaveCalendarRequest same = Office();
  same.calendar = first->id;
  const auto again = levels().SaveCalendar(same);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->version, 1);
  EXPECT_THAT(KindsAfter(before), IsEmpty());
}

TEST_P(ServiceLevelsTest,
       ACalendarThatMakesNoSenseIsRefusedWithAllThatIsWrong) {
  SaveCalendarRequest wrong = Office();
  wrong.time_zone = "Mars/Olympus";
  wrong.hours[0].hours[0].opens = "9";
  wrong.hours[1].day = "lundi";
  const auto refused = levels().SaveCalendar(wrong);
  EXPECT_THAT(refused, IsRefused("calendar.zone_unknown"));
  std::vector<std::string> reasons;
  for (const auto& violation : ViolationsOf(refused.status())) {
    reasons.push_back(violation.reason);
  }
  EXPECT_THAT(reasons, ::testing::UnorderedElementsAre(
                           "calendar.zone_unknown", "calendar.time_malformed",
                           "calendar.weekday_unknown"));
}

TEST_P(ServiceLevelsTest, WhoSawAnotherVersionIsRefused) {
  const auto first = levels().SaveCalendar(Office());
  ASSERT_THAT(first, IsOk());
  SaveCalendarRequest stale = Office();
  stale.calendar = first->id;
  stale.version = 7;
  EXPECT_THAT(levels().SaveCalendar(stale), IsRefused("calendar.changed"));
  stale.calendar = {999};
  EXPECT_THAT(levels().SaveCalendar(stale), IsRefused("calendar.unknown"));
  const auto policy = levels().SavePolicy(Basic());
  ASSERT_THAT(policy, IsOk());
  SaveSlaPolicy other = Basic();
  other.policy = policy->id;
  other.version = 2;
  EXPECT_THAT(levels().SavePolicy(other), IsRefused("policy.changed"));
  other.policy = {999};
  EXPECT_THAT(levels().SavePolicy(other), IsRefused("policy.unknown"));
}

TEST_P(ServiceLevelsTest, AWorkspaceHasSoManyCalendars) {
  for (size_t i = 0; i < limits::kCalendars; ++i) {
    ASSERT_THAT(levels().SaveCalendar(Office()), IsOk());
  }
  EXPECT_THAT(levels().SaveCalendar(Office()),
              IsRefused("workspace.too_many_calendars"));
}

TEST_P(ServiceLevelsTest, HolidaysComeFromAFileOnce) {
  const auto saved = levels().SaveCalendar(Office());
  ASSERT_THAT(saved, IsOk());
  const ImportHolidaysRequest wanted = {.calendar = saved->id,
                                        .icalendar = kHolidays,
                                        .first = "2026-01-01",
                                        .last = "2026-12-31"};
  const auto imported = levels().ImportHolidays(wanted);
  ASSERT_THAT(imported, IsOk());
  EXPECT_EQ(imported->added, 1);
  EXPECT_EQ(imported->calendar.version, 2);
  EXPECT_THAT(imported->calendar.holidays,
              ElementsAre(Holiday{"2026-02-22", "يوم التأسيس"},
                          Holiday{"2026-09-23", "اليوم الوطني"}));
  EXPECT_THAT(imported->skipped,
              ElementsAre(SkippedEvent{"اجتماع", SkipReason::kNotAllDay}));
  const auto again = levels().ImportHolidays(wanted);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->added, 0);
  EXPECT_EQ(again->calendar.version, 2);
}

TEST_P(ServiceLevelsTest, WhatIsNoFileOrNoDateIsRefused) {
  const auto saved = levels().SaveCalendar(Office());
  ASSERT_THAT(saved, IsOk());
  ImportHolidaysRequest wanted = {.calendar = saved->id,
                                  .icalendar = "مرحبًا",
                                  .first = "2026-01-01",
                                  .last = "2026-12-31"};
  EXPECT_THAT(levels().ImportHolidays(wanted),
              IsRefused("calendar.not_icalendar"));
  wanted.last = "2026-02-30";
  EXPECT_THAT(levels().ImportHolidays(wanted),
              IsRefusedAt("last", "calendar.date_unknown"));
  wanted = {
      .icalendar = kHolidays, .first = "2026-01-01", .last = "2026-02-01"};
  EXPECT_THAT(levels().ImportHolidays(wanted), IsRefused("calendar.unknown"));
}

// --- policies -------------------------------------------------------------

TEST_P(ServiceLevelsTest, APolicyIsReadAsItWasSaved) {
  SaveSlaPolicy wanted = Basic();
  wanted.rules.insert(wanted.rules.begin(),
                      {.priorities = {Priority::kUrgent},
                       .inboxes = {team().support},
                       .tiers = {"ذهبي"},
                       .channels = {Channel::kPhone},
                       .targets = {.next_response = absl::Minutes(30),
                                   .resolution = absl::Hours(8)}});
  wanted.conduct = SlaConduct{.warning_percent = 50};
  wanted.conduct->resolution.pending = false;
  const auto saved = levels().SavePolicy(wanted);
  ASSERT_THAT(saved, IsOk());
  const auto read = levels().GetPolicy({.policy = saved->id});
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->policy, saved->policy);
  EXPECT_EQ(read->policy.rules, wanted.rules);
  EXPECT_EQ(read->policy.conduct, *wanted.conduct);
  const auto all = levels().ListPolicies();
  ASSERT_THAT(all, IsOk());
  EXPECT_EQ(all->size(), 1);
}

TEST_P(ServiceLevelsTest, APolicyThatMakesNoSenseIsRefusedWithAllThatIsWrong) {
  const auto refused = levels().SavePolicy(
      {.name = "سالب",
       .rules = {{.targets = {.first_response = -absl::Hours(1),
                              .resolution = absl::InfiniteDuration()}}},
       .conduct = SlaConduct{.warning_percent = 0}});
  EXPECT_THAT(refused, IsRefused("sla.target_negative"));
  EXPECT_EQ(ViolationsOf(refused.status()).size(), 3);
  EXPECT_THAT(levels().SavePolicy({.name = "خالٍ"}),
              IsRefusedAt("rules", "sla.no_rules"));
  EXPECT_THAT(levels().SavePolicy({.rules = Basic().rules}),
              IsRefusedAt("name", "text.empty"));
  SaveSlaPolicy elsewhere = Basic();
  elsewhere.rules[0].inboxes = {InboxId{999}};
  EXPECT_THAT(levels().SavePolicy(elsewhere), IsRefused("inbox.unknown"));
  SaveSlaPolicy long_list = Basic();
  long_list.rules[0].tiers.assign(limits::kSlaRuleValues + 1, "ذهبي");
  EXPECT_THAT(levels().SavePolicy(long_list),
              IsRefusedAt("rules[0].tiers", "sla.too_many_values"));
}

// --- where they hold ------------------------------------------------------

TEST_P(ServiceLevelsTest, WhatHoldsIsKnownOfTheWorkspaceAndTheInbox) {
  const auto policy = levels().SavePolicy(Basic());
  const auto hours = levels().SaveCalendar(Office());
  ASSERT_THAT(levels().Assign({.policy = policy->id, .calendar = hours->id}),
              IsOk());
  ASSERT_THAT(levels().Assign({.inbox = team().billing, .policy = policy->id}),
              IsOk());
  ASSERT_THAT(levels().SetTimeZone({"Asia/Riyadh"}), IsOk());
  const auto workspace = noor().service_levels().GetWorkspace();
  ASSERT_THAT(workspace, IsOk());
  EXPECT_EQ(workspace->policy, policy->id);
  EXPECT_EQ(workspace->calendar, hours->id);
  EXPECT_EQ(workspace->time_zone, "Asia/Riyadh");
  const auto inboxes = system().inboxes().List();
  const auto billing =
      std::find_if(inboxes->begin(), inboxes->end(),
                   [&](const Inbox& i) { return i.id == team().billing; });
  EXPECT_EQ(billing->sla_policy, policy->id);
  EXPECT_EQ(billing->calendar, CalendarId{});
}

TEST_P(ServiceLevelsTest, OnlyWhatIsThereCanHold) {
  EXPECT_THAT(levels().Assign({.policy = {999}}), IsRefused("policy.unknown"));
  EXPECT_THAT(levels().Assign({.calendar = {999}}),
              IsRefused("calendar.unknown"));
  EXPECT_THAT(levels().Assign({.inbox = {999}}), IsRefused("inbox.unknown"));
  EXPECT_THAT(levels().SetTimeZone({"Mars/Olympus"}),
              IsRefused("calendar.zone_unknown"));
}

TEST_P(ServiceLevelsTest, OwnersSayWhatHoldsAndAgentsReadIt) {
  ASSERT_THAT(salma().service_levels().SavePolicy(Basic()), IsOk());
  const ServiceLevels agents = noor().service_levels();
  EXPECT_THAT(agents.SavePolicy(Basic()), IsRefused("access.denied"));
  EXPECT_THAT(agents.SaveCalendar(Office()), IsRefused("access.denied"));
  EXPECT_THAT(agents.Assign({}), IsRefused("access.denied"));
  EXPECT_THAT(agents.ListPolicies(), IsOk());
  EXPECT_THAT(hana().service_levels().ListPolicies(),
              IsRefused("access.denied"));
}

}  // namespace
}  // namespace sanad::test
