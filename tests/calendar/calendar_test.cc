#include "sanad/calendar.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace sanad {
namespace {

using WeekHours = std::map<std::string, std::vector<WorkingHours>>;

Calendar Compiled(const CalendarRules& rules) {
  return Calendar::Compile(rules).value();
}

absl::Time Utc(const std::string& text) {
  absl::Time at;
  std::string error;
  EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, text, &at, &error)) << error;
  return at;
}

WeekHours Daily(const std::vector<WorkingHours>& hours) {
  return {{"mon", hours}, {"tue", hours}, {"wed", hours}, {"thu", hours},
          {"fri", hours}, {"sat", hours}, {"sun", hours}};
}

// Sunday to Thursday, as offices in Cairo work, closed at noon on 23 July.
CalendarRules CairoOffice() {
  const std::vector<WorkingHours> hours = {{"09:00", "13:00"},
                                           {"14:00", "18:00"}};
  return {.time_zone = "Africa/Cairo",
          .hours = {{"sun", hours},
                    {"mon", hours},
                    {"tue", hours},
                    {"wed", hours},
                    {"thu", hours}},
          .holidays = {{.date = "2026-07-23", .name = "ثورة يوليو"}}};
}

TEST(Calendar, OpensAndDoesNotIncludeItsClosing) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_FALSE(calendar.IsWorking(Utc("2026-01-04T06:59:59.999999Z")));
  EXPECT_TRUE(calendar.IsWorking(Utc("2026-01-04T07:00:00Z")));
  EXPECT_TRUE(calendar.IsWorking(Utc("2026-01-04T10:59:59.999999Z")));
  EXPECT_FALSE(calendar.IsWorking(Utc("2026-01-04T11:00:00Z")));
  EXPECT_FALSE(calendar.IsWorking(Utc("2026-01-02T08:00:00Z")));  // Friday
}

TEST(Calendar, AddsOverBreakNightWeekendAndHoliday) {
  const Calendar calendar = Compiled(CairoOffice());
  // Wednesday 22 July 17:00; Thursday is the holiday, then the weekend.
  EXPECT_EQ(calendar.AddWorking(Utc("2026-07-22T14:00:00Z"), absl::Hours(6)),
            Utc("2026-07-26T12:00:00Z"));
}

TEST(Calendar, UsedUpAtClosingGivesTheNextOpening) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_EQ(calendar.AddWorking(Utc("2026-01-04T07:00:00Z"), absl::Hours(4)),
            Utc("2026-01-04T12:00:00Z"));
}

TEST(Calendar, GoesBackToAnOpening) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_EQ(calendar.AddWorking(Utc("2026-01-04T11:00:00Z"), -absl::Hours(4)),
            Utc("2026-01-04T07:00:00Z"));
}

TEST(Calendar, FindsItsNextOpening) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_EQ(calendar.NextOpening(Utc("2026-01-01T18:00:00Z")),
            Utc("2026-01-04T07:00:00Z"));
  EXPECT_EQ(calendar.NextOpening(Utc("2026-01-04T08:30:00Z")),
            Utc("2026-01-04T08:30:00Z"));
}

TEST(Calendar, MeasuresNothingBackwards) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_EQ(calendar.WorkingBetween(Utc("2026-01-05T07:00:00Z"),
                                    Utc("2026-01-04T07:00:00Z")),
            absl::ZeroDuration());
}

TEST(Calendar, CountsMicroseconds) {
  const Calendar calendar = Compiled(CairoOffice());
  EXPECT_EQ(calendar.AddWorking(Utc("2026-01-04T10:59:59.999999Z"),
                                absl::Microseconds(2)),
            Utc("2026-01-04T12:00:00.000001Z"));
}

TEST(Calendar, KeepsAWindowAtEightHoursWhereTheClockChanges) {
  const Calendar calendar = Compiled(
      {.time_zone = "Africa/Cairo", .hours = Daily({{"09:00", "17:00"}})});
  // Egypt's clock went forward at midnight to 24 April 2026.
  EXPECT_EQ(calendar.WorkingBetween(Utc("2026-04-23T00:00:00Z"),
                                    Utc("2026-04-25T00:00:00Z")),
            absl::Hours(16));
}

TEST(Calendar, HasWholeDaysOf23And25Hours) {
  const Calendar calendar = Compiled(
      {.time_zone = "America/New_York", .hours = Daily({{"00:00", "24:00"}})});
  const auto hours_of = [&](absl::CivilDay day) {
    absl::TimeZone zone;
    EXPECT_TRUE(absl::LoadTimeZone("America/New_York", &zone));
    return calendar.WorkingBetween(absl::FromCivil(day, zone),
                                   absl::FromCivil(day + 1, zone));
  };
  EXPECT_EQ(hours_of(absl::CivilDay(2026, 3, 8)), absl::Hours(23));
  EXPECT_EQ(hours_of(absl::CivilDay(2026, 3, 9)), absl::Hours(24));
  EXPECT_EQ(hours_of(absl::CivilDay(2026, 11, 1)), absl::Hours(25));
}

TEST(Calendar, WorksTwiceInARepeatedHourAndNeverInASkippedOne) {
  const Calendar calendar = Compiled(
      {.time_zone = "America/New_York", .hours = Daily({{"01:15", "02:45"}})});
  EXPECT_EQ(calendar.WorkingBetween(Utc("2026-11-01T00:00:00Z"),
                                    Utc("2026-11-02T00:00:00Z")),
            absl::Minutes(45 + 45 + 45));
  EXPECT_EQ(calendar.WorkingBetween(Utc("2026-03-08T00:00:00Z"),
                                    Utc("2026-03-09T00:00:00Z")),
            absl::Minutes(45));
}

TEST(Calendar, HasNoWorkingTimeOnASkippedDay) {
  const Calendar calendar = Compiled(
      {.time_zone = "Pacific/Apia", .hours = {{"fri", {{"22:00", "06:00"}}}}});
  // Samoa had no Friday 30 December 2011; its night is Saturday's morning.
  EXPECT_EQ(calendar.WorkingBetween(Utc("2011-12-28T00:00:00Z"),
                                    Utc("2012-01-02T00:00:00Z")),
            absl::Hours(6));
  EXPECT_EQ(calendar.NextOpening(Utc("2011-12-29T00:00:00Z")),
            Utc("2011-12-30T10:00:00Z"));
}

TEST(Calendar, KeepsTheEveningBeforeAHolidayAndTheMorningAfter) {
  CalendarRules rules = {
      .time_zone = "Asia/Riyadh",
      .hours = Daily({{"22:00", "06:00"}}),
      .holidays = {{.date = "2026-09-23", .name = "اليوم الوطني"}}};
  const Calendar calendar = Compiled(rules);
  EXPECT_TRUE(calendar.IsWorking(Utc("2026-09-22T20:59:59Z")));   // 23:59:59
  EXPECT_FALSE(calendar.IsWorking(Utc("2026-09-22T21:00:00Z")));  // midnight
  EXPECT_FALSE(calendar.IsWorking(Utc("2026-09-23T19:30:00Z")));  // 22:30
  EXPECT_TRUE(calendar.IsWorking(Utc("2026-09-23T21:00:00Z")));   // midnight
}

TEST(Calendar, ReplacesTheHoursThatOpenOnADate) {
  CalendarRules rules = CairoOffice();
  rules.date_hours["2026-02-18"] = {{"10:00", "15:00"}};  // first of Ramadan
  rules.date_hours["2026-02-19"] = {};
  rules.breaks["2026-02-18"] = {{"12:00", "12:30"}};
  const Calendar calendar = Compiled(rules);
  EXPECT_EQ(calendar.WorkingBetween(Utc("2026-02-18T00:00:00Z"),
                                    Utc("2026-02-20T00:00:00Z")),
            absl::Minutes(270));
}

// A rule of daylight saving goes on for ever; so must the table.
TEST(Calendar, IsExactInFarCenturies) {
  const Calendar calendar =
      Compiled({.time_zone = "America/New_York",
                .hours = Daily({{"00:00", "24:00"}}),
                .holidays = {{.date = "3000-07-04"}, {.date = "0900-01-01"}}});
  absl::TimeZone zone;
  ASSERT_TRUE(absl::LoadTimeZone("America/New_York", &zone));
  for (const int year : {2026, 2436, 2437, 2438, 2999, 3001, 3400, 9998}) {
    const absl::Time from = absl::FromCivil(absl::CivilYear(year), zone);
    const absl::Time to = absl::FromCivil(absl::CivilYear(year + 1), zone);
    EXPECT_EQ(calendar.WorkingBetween(from, to), to - from) << year;
    EXPECT_EQ(calendar.AddWorking(from, to - from), to) << year;
    EXPECT_EQ(calendar.AddWorking(to, from - to), from) << year;
  }
  EXPECT_FALSE(calendar.IsWorking(Utc("3000-07-04T12:00:00Z")));
  EXPECT_FALSE(calendar.IsWorking(Utc("0900-01-01T12:00:00Z")));
}

TEST(Calendar, EndsWithTheYear9999) {
  for (const Calendar& calendar :
       {Compiled(CairoOffice()), Calendar(),
        Compiled(
            {.time_zone = "UTC", .hours = {{"wed", {{"10:00", "10:01"}}}}})}) {
    const absl::Time now = Utc("2026-01-04T07:00:00Z");
    EXPECT_EQ(calendar.AddWorking(now, absl::InfiniteDuration()),
              absl::InfiniteFuture());
    EXPECT_EQ(calendar.AddWorking(now, -absl::InfiniteDuration()),
              absl::InfinitePast());
    EXPECT_EQ(calendar.AddWorking(absl::InfiniteFuture(), absl::Hours(1)),
              absl::InfiniteFuture());
    EXPECT_EQ(calendar.AddWorking(absl::InfinitePast(), -absl::Hours(1)),
              absl::InfinitePast());
    EXPECT_EQ(calendar.WorkingBetween(now, absl::InfiniteFuture()),
              calendar.WorkingBetween(
                  now, Utc("9999-12-31T23:59:59Z") + absl::Seconds(1)));
  }
}

TEST(Calendar, RoundTheClockIsTimeItself) {
  const Calendar calendar;
  const absl::Time now = Utc("2026-01-02T03:04:05.678901Z");
  EXPECT_TRUE(calendar.IsWorking(now));
  EXPECT_EQ(calendar.AddWorking(now, absl::Hours(100)), now + absl::Hours(100));
  EXPECT_EQ(calendar.WorkingBetween(now, now + absl::Hours(5)), absl::Hours(5));
  EXPECT_EQ(calendar.rules(), CalendarRules());
}

TEST(Calendar, KeepsItsRules) {
  EXPECT_EQ(Compiled(CairoOffice()).rules(), CairoOffice());
}

}  // namespace
}  // namespace sanad
