#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sanad/calendar.h"
#include "sanad/limits.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::Pair;

CalendarRules GoodRules() {
  return {
      .time_zone = "Africa/Cairo",
      .hours = {{"sun", {{"09:00", "17:00"}}}, {"mon", {{"09:00", "17:00"}}}}};
}

using Fault = std::pair<std::string, std::string>;  // field, reason

std::vector<Fault> FaultsOf(const CalendarRules& rules) {
  std::vector<Fault> faults;
  for (const auto& violation :
       ViolationsOf(Calendar::Compile(rules).status())) {
    faults.emplace_back(violation.field, violation.reason);
  }
  return faults;
}

struct Case {
  std::string name;
  std::function<void(CalendarRules&)> change;
  std::vector<Fault> faults;
};

const std::vector<Case>& Cases() {
  static const auto& cases = *new std::vector<Case>{
      {"Good", [](auto&) {}, {}},
      {"NoZone",
       [](auto& rules) { rules.time_zone = ""; },
       {{"time_zone", "calendar.zone_missing"}}},
      {"UnknownZone",
       [](auto& rules) { rules.time_zone = "Africa/Atlantis"; },
       {{"time_zone", "calendar.zone_unknown"}}},
      {"NoHours",
       [](auto& rules) {
         rules.hours = {{"mon", {}}};
       },
       {{"hours", "calendar.no_hours"}}},
      {"HoursOnOneDateOnly",
       [](auto& rules) {
         rules.hours.clear();
         rules.date_hours["2026-01-01"] = {{"09:00", "17:00"}};
       },
       {{"hours", "calendar.no_hours"}}},
      {"CapitalWeekday",
       [](auto& rules) {
         rules.hours["Tue"] = {{"09:00", "17:00"}};
       },
       {{"hours.Tue", "calendar.weekday_unknown"}}},
      {"ArabicWeekday",
       [](auto& rules) { rules.hours["أحد"]; },
       {{R"(hours.\330\243\330\255\330\257)", "calendar.weekday_unknown"}}},
      {"OneDigit",
       [](auto& rules) { rules.hours["mon"][0].opens = "9:00"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"Seconds",
       [](auto& rules) { rules.hours["mon"][0].closes = "17:00:00"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"Minute60",
       [](auto& rules) { rules.hours["mon"][0].closes = "16:60"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"After24",
       [](auto& rules) { rules.hours["mon"][0].closes = "24:01"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"OpensAt24",
       [](auto& rules) {
         rules.hours["mon"][0] = {"24:00", "06:00"};
       },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"Signed",
       [](auto& rules) { rules.hours["mon"][0].opens = "-9:00"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"ArabicDigits",
       [](auto& rules) { rules.hours["mon"][0].opens = "٠٩:٠٠"; },
       {{"hours.mon[0]", "calendar.time_malformed"}}},
      {"EqualTimes",
       [](auto& rules) {
         rules.hours["mon"][0] = {"00:00", "00:00"};
       },
       {{"hours.mon[0]", "calendar.hours_empty"}}},
      {"EqualTimesOfADate",
       [](auto& rules) {
         rules.date_hours["2026-01-01"] = {{"08:00", "08:00"}};
       },
       {{"date_hours.2026-01-01[0]", "calendar.hours_empty"}}},
      {"BreakOvernight",
       [](auto& rules) {
         rules.breaks["2026-01-01"] = {{"22:00", "06:00"}};
       },
       {{"breaks.2026-01-01[0]", "calendar.break_backwards"}}},
      {"EmptyBreak",
       [](auto& rules) {
         rules.breaks["2026-01-01"] = {{"12:00", "12:00"}};
       },
       {{"breaks.2026-01-01[0]", "calendar.break_backwards"}}},
      {"BreakUntil24",
       [](auto& rules) {
         rules.breaks["2026-01-01"] = {{"22:00", "24:00"}};
       },
       {}},
      {"LeapDay",
       [](auto& rules) {
         rules.holidays = {{.date = "2024-02-29"}, {.date = "2023-02-29"}};
       },
       {{"holidays[1]", "calendar.date_unknown"}}},
      {"CompactDate",
       [](auto& rules) { rules.holidays = {{.date = "20240229"}}; },
       {{"holidays[0]", "calendar.date_unknown"}}},
      {"YearZero",
       [](auto& rules) { rules.holidays = {{.date = "0000-01-01"}}; },
       {{"holidays[0]", "calendar.date_unknown"}}},
      {"DateWithTooManyDashes",
       [](auto& rules) { rules.breaks["2024--1-01"]; },
       {{"breaks.2024--1-01", "calendar.date_unknown"}}},
      {"DayOutOfMonth",
       [](auto& rules) { rules.date_hours["2024-04-31"]; },
       {{"date_hours.2024-04-31", "calendar.date_unknown"}}},
      {"TooManyDates",
       [](auto& rules) {
         rules.holidays.resize(limits::kCalendarDates + 1,
                               {.date = "2026-01-01"});
       },
       {{"holidays", "calendar.too_many"}}},
      {"TooManyHours",
       [](auto& rules) {
         rules.hours["mon"].resize(limits::kCalendarHoursPerDay + 1,
                                   {"09:00", "17:00"});
       },
       {{"hours.mon", "calendar.too_many"}}},
  };
  return cases;
}

class Rules : public testing::TestWithParam<Case> {};

TEST_P(Rules, AreRefusedByTheFieldThatMakesNoSense) {
  CalendarRules rules = GoodRules();
  GetParam().change(rules);
  EXPECT_EQ(FaultsOf(rules), GetParam().faults);
}

INSTANTIATE_TEST_SUITE_P(All, Rules, testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

TEST(CalendarRefusal, GivesEveryReasonAtOnce) {
  const CalendarRules rules = {
      .time_zone = "Africa/Atlantis",
      .hours = {{"fri", {{"25:00", "26:00"}, {"09:00", "09:00"}}},
                {"yom", {{"09:00", "17:00"}}}},
      .holidays = {{.date = "2026-13-01"}},
      .breaks = {{"2026-01-01", {{"13:00", "12:00"}}}},
      .date_hours = {{"2026-02-30", {{"09:00", "9pm"}}}}};
  EXPECT_THAT(
      FaultsOf(rules),
      ElementsAre(Pair("time_zone", "calendar.zone_unknown"),
                  Pair("hours.fri[0]", "calendar.time_malformed"),
                  Pair("hours.fri[1]", "calendar.hours_empty"),
                  Pair("hours.yom", "calendar.weekday_unknown"),
                  Pair("holidays[0]", "calendar.date_unknown"),
                  Pair("breaks.2026-01-01[0]", "calendar.break_backwards"),
                  Pair("date_hours.2026-02-30", "calendar.date_unknown"),
                  Pair("date_hours.2026-02-30[0]", "calendar.time_malformed")));
}

TEST(CalendarRefusal, IsSaidInArabic) {
  CalendarRules rules = GoodRules();
  rules.hours.clear();
  EXPECT_EQ(Describe(Calendar::Compile(rules).status(), Language::kArabic),
            "ليس في الأسبوع يوم له ساعات عمل");
}

}  // namespace
}  // namespace sanad
