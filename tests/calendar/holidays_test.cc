#include "sanad/holidays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "sanad/calendar.h"
#include "sanad/limits.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr HolidayRange k2026To2028 = {.first = absl::CivilDay(2026, 1, 1),
                                      .last = absl::CivilDay(2028, 12, 31)};

std::string File(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

std::string Event(const std::string& lines) {
  return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

HolidayList Read(const std::string& events) {
  return ReadHolidays(File(events), k2026To2028).value();
}

std::vector<std::string> DatesOf(const std::string& lines) {
  std::vector<std::string> dates;
  for (const Holiday& holiday : Read(Event(lines)).holidays) {
    dates.push_back(holiday.date);
  }
  return dates;
}

SkipReason WhySkipped(const std::string& lines) {
  const auto skipped = Read(Event(lines)).skipped;
  return skipped.size() == 1 ? skipped[0].reason : SkipReason::kNone;
}

// As Google and most states publish them.
TEST(Holidays, AreReadWithTheirNames) {
  const HolidayList list =
      Read(Event("DTSTART;VALUE=DATE:20260723\r\nDTEND;VALUE=DATE:20260724\r\n"
                 "SUMMARY:ثورة يوليو\r\nTRANSP:TRANSPARENT\r\n"
                 "DESCRIPTION:عطلة رسمية\r\n") +
           Event("DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260323\r\n"
                 "SUMMARY:عيد الفطر\\, أول شوال\r\n"));
  EXPECT_THAT(list.holidays,
              ElementsAre(Holiday{"2026-03-20", "عيد الفطر, أول شوال"},
                          Holiday{"2026-03-21", "عيد الفطر, أول شوال"},
                          Holiday{"2026-03-22", "عيد الفطر, أول شوال"},
                          Holiday{"2026-07-23", "ثورة يوليو"}));
  EXPECT_THAT(list.skipped, IsEmpty());
}

TEST(Holidays, GoIntoACalendar) {
  const HolidayList list =
      Read(Event("DTSTART;VALUE=DATE:20260923\r\nSUMMARY:اليوم الوطني\r\n"));
  const auto calendar =
      Calendar::Compile({.time_zone = "Asia/Riyadh",
                         .hours = {{"wed", {{"08:00", "16:00"}}}},
                         .holidays = list.holidays});
  ASSERT_TRUE(calendar.ok());
  EXPECT_FALSE(calendar->IsWorking(absl::FromUnixSeconds(1790143200)));
  EXPECT_TRUE(calendar->IsWorking(absl::FromUnixSeconds(1790748000)));
}

TEST(Holidays, AreUnfoldedInsideALetter) {
  const std::string name = "عيد";
  const HolidayList list =
      Read(Event("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:" + name.substr(0, 3) +
                 "\r\n " + name.substr(3) + "\r\n"));
  EXPECT_THAT(list.holidays, ElementsAre(Holiday{"2026-01-01", name}));
}

TEST(Holidays, AreReadFromBareLineFeedsAndAByteOrderMark) {
  const auto list = ReadHolidays(
      "\xEF\xBB\xBF"
      "begin:vcalendar\nbegin:vevent\ndtstart;value=date:20260101\n"
      "end:vevent\nend:vcalendar",
      k2026To2028);
  EXPECT_THAT(list.value().holidays, ElementsAre(Holiday{"2026-01-01", ""}));
}

TEST(Holidays, DoNotReadAlarmsInsideAnEvent) {
  EXPECT_THAT(DatesOf("DTSTART;VALUE=DATE:20260101\r\nBEGIN:VALARM\r\n"
                      "DTSTART:20270101\r\nSTATUS:CANCELLED\r\nEND:VALARM\r\n"),
              ElementsAre("2026-01-01"));
}

TEST(Holidays, KeepTheFirstNameOfADate) {
  const HolidayList list =
      Read(Event("DTSTART:20260101\r\nSUMMARY:New Year\r\n") +
           Event("DTSTART:20260101\r\nSUMMARY:رأس السنة\r\n"));
  EXPECT_THAT(list.holidays, ElementsAre(Holiday{"2026-01-01", "New Year"}));
}

struct Case {
  std::string name;
  std::string lines;
  std::vector<std::string> dates;
};

const std::vector<Case>& Cases() {
  static const auto& cases = *new std::vector<Case>{
      {"EndsOnItself",
       "DTSTART:20260101\r\nDTEND:20260101\r\n",
       {"2026-01-01"}},
      {"Duration",
       "DTSTART:20260101\r\nDURATION:P2D\r\n",
       {"2026-01-01", "2026-01-02"}},
      {"ReachesIntoTheRange",
       "DTSTART:20251230\r\nDTEND:20260103\r\n",
       {"2026-01-01", "2026-01-02"}},
      {"EveryYear",
       "DTSTART:19520723\r\nRRULE:FREQ=YEARLY\r\n",
       {"2026-07-23", "2027-07-23", "2028-07-23"}},
      {"EveryYearOverNewYear",
       "DTSTART:20001231\r\nDURATION:P2D\r\nRRULE:FREQ=YEARLY\r\n",
       {"2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01",
        "2028-12-31"}},
      {"EverySecondYear",
       "DTSTART:20250501\r\nRRULE:FREQ=YEARLY;INTERVAL=2\r\n",
       {"2027-05-01"}},
      {"Count",
       "DTSTART:20250501\r\nRRULE:FREQ=YEARLY;COUNT=3\r\n",
       {"2026-05-01", "2027-05-01"}},
      {"UntilThatDay",
       "DTSTART:20250501\r\nRRULE:FREQ=YEARLY;UNTIL=20270501\r\n",
       {"2026-05-01", "2027-05-01"}},
      {"UntilTheDayBefore",
       "DTSTART:20250501\r\nRRULE:FREQ=YEARLY;UNTIL=20270430T235959Z\r\n",
       {"2026-05-01"}},
      {"LeapDay", "DTSTART:20240229\r\nRRULE:FREQ=YEARLY\r\n", {"2028-02-29"}},
      {"LeapDayCountsLeapYears",
       "DTSTART:20200229\r\nRRULE:FREQ=YEARLY;COUNT=2\r\n",
       {}},
      {"Thanksgiving",
       "DTSTART:20201126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\n",
       {"2026-11-26", "2027-11-25", "2028-11-23"}},
      {"LastMonday",
       "DTSTART:20200525\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\r\n",
       {"2026-05-25", "2027-05-31", "2028-05-29"}},
      {"MondayAfterThe17th",
       "DTSTART:20200518\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=MO;"
       "BYMONTHDAY=18,19,20,21,22,23,24\r\n",
       {"2026-05-18", "2027-05-24", "2028-05-22"}},
      {"LastDayOfTwoMonths",
       "DTSTART:20270131\r\nRRULE:FREQ=YEARLY;BYMONTH=2,1;BYMONTHDAY=-1\r\n",
       {"2027-01-31", "2027-02-28", "2028-01-31", "2028-02-29"}},
      {"AddedAndExcepted",
       "DTSTART:20260501\r\nRRULE:FREQ=YEARLY\r\nEXDATE:20270501\r\n"
       "RDATE;VALUE=DATE:20270503,20270505\r\n",
       {"2026-05-01", "2027-05-03", "2027-05-05", "2028-05-01"}},
  };
  return cases;
}

class HolidayDates : public testing::TestWithParam<Case> {};

TEST_P(HolidayDates, AreThoseOfRfc5545) {
  EXPECT_EQ(DatesOf(GetParam().lines), GetParam().dates);
}

INSTANTIATE_TEST_SUITE_P(All, HolidayDates, testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

TEST(Holidays, MoveWithAChangedOccurrence) {
  const HolidayList list =
      Read(Event("UID:labour\r\nDTSTART:20260501\r\nRRULE:FREQ=YEARLY\r\n"
                 "SUMMARY:عيد العمال\r\n") +
           Event("UID:labour\r\nRECURRENCE-ID:20270501\r\nDTSTART:20270502\r\n"
                 "SUMMARY:عيد العمال (مرحّل)\r\n") +
           Event("UID:labour\r\nRECURRENCE-ID:20280501\r\nDTSTART:20280501\r\n"
                 "STATUS:CANCELLED\r\nSUMMARY:عيد العمال\r\n"));
  EXPECT_THAT(list.holidays,
              ElementsAre(Holiday{"2026-05-01", "عيد العمال"},
                          Holiday{"2027-05-02", "عيد العمال (مرحّل)"}));
  EXPECT_THAT(list.skipped,
              ElementsAre(SkippedEvent{"عيد العمال", SkipReason::kCancelled}));
}

TEST(Holidays, SayWhatTheySkip) {
  EXPECT_EQ(WhySkipped("DTSTART:20260101T090000Z\r\n"), SkipReason::kNotAllDay);
  EXPECT_EQ(WhySkipped("DTSTART:20260101\r\nDURATION:PT4H\r\n"),
            SkipReason::kNotAllDay);
  EXPECT_EQ(WhySkipped("DTSTART:20260101\r\nSTATUS:CANCELLED\r\n"),
            SkipReason::kCancelled);
  EXPECT_EQ(WhySkipped("SUMMARY:بلا تاريخ\r\n"), SkipReason::kUnreadable);
  EXPECT_EQ(WhySkipped("DTSTART:20260230\r\n"), SkipReason::kUnreadable);
  EXPECT_EQ(WhySkipped("DTSTART:20260102\r\nDTEND:20260101\r\n"),
            SkipReason::kUnreadable);
  for (const char* rule :
       {"FREQ=WEEKLY", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYDAY=MO", "FREQ=YEARLY;BYMONTH=13", "INTERVAL=2",
        "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;COUNT=x", ""}) {
    EXPECT_EQ(
        WhySkipped(absl::StrCat("DTSTART:20260101\r\nRRULE:", rule, "\r\n")),
        SkipReason::kRecurrence)
        << rule;
  }
  EXPECT_EQ(WhySkipped("DTSTART:20300101\r\n"), SkipReason::kOutOfRange);
}

TEST(Holidays, AreRefusedWhereThereIsNoCalendar) {
  for (const char* text : {"", "<html></html>", "BEGIN:VEVENT\r\n"}) {
    EXPECT_EQ(ReasonOf(ReadHolidays(text, k2026To2028).status()),
              "calendar.not_icalendar");
  }
  EXPECT_EQ(
      ReasonOf(ReadHolidays(std::string(limits::kCalendarFileBytes + 1, 'x'),
                            k2026To2028)
                   .status()),
      "calendar.file_too_large");
}

TEST(Holidays, AreRefusedPastTheBoundOfEvents) {
  std::string events;
  for (size_t i = 0; i <= limits::kCalendarFileEvents; ++i) {
    events += "BEGIN:VEVENT\nEND:VEVENT\n";
  }
  EXPECT_EQ(ReasonOf(ReadHolidays(File(events), k2026To2028).status()),
            "calendar.too_many_events");
}

TEST(Holidays, StopAtTheBoundOfDates) {
  const auto list = ReadHolidays(
      File(Event("DTSTART:00010101\r\nDTEND:99991231\r\nSUMMARY:دائمًا\r\n")),
      {.first = absl::CivilDay::min(), .last = absl::CivilDay::max()});
  EXPECT_THAT(list.value().holidays, SizeIs(limits::kCalendarDates));
  EXPECT_THAT(list->skipped,
              ElementsAre(SkippedEvent{"دائمًا", SkipReason::kTooMany}));
}

// Rules without any day, thousands of them, for ten thousand years.
TEST(Holidays, DoNotLookForDaysForEver) {
  std::string events;
  for (int i = 0; i < 5000; ++i) {
    events += Event(
        "DTSTART:00010101\r\nRRULE:FREQ=YEARLY;COUNT=9999;BYMONTH=2;"
        "BYMONTHDAY=31\r\n");
  }
  const auto list = ReadHolidays(File(events), k2026To2028);
  ASSERT_THAT(list.value().skipped, SizeIs(5000));
  EXPECT_EQ(list->skipped.back().reason, SkipReason::kTooMany);
}

}  // namespace
}  // namespace sanad
