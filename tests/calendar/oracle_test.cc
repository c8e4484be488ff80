// The closed form against the definition itself, on random calendars around
// the changes of the clock.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/status.h"
#include "tests/calendar/naive_calendar.h"
#include "tests/calendar/seed.h"

namespace sanad {
namespace {

// Lands where the clock has changed in unusual ways: over midnight, by half
// an hour, by a whole day, by two hours, by a decree of three weeks' notice.
const std::vector<std::string>& Zones() {
  static const auto& zones =
      *new std::vector<std::string>{"Africa/Cairo",
                                    "Africa/Casablanca",
                                    "America/New_York",
                                    "America/Sao_Paulo",
                                    "America/St_Johns",
                                    "Antarctica/Troll",
                                    "Asia/Beirut",
                                    "Asia/Gaza",
                                    "Asia/Kathmandu",
                                    "Asia/Riyadh",
                                    "Australia/Lord_Howe",
                                    "Europe/London",
                                    "Pacific/Apia",
                                    "Pacific/Chatham",
                                    "Pacific/Kwajalein",
                                    "Pacific/Kiritimati",
                                    "UTC"};
  return zones;
}

class RandomCalendars {
 public:
  explicit RandomCalendars(uint64_t seed) : random_(seed) {}

  int Below(int bound) {
    return std::uniform_int_distribution<int>(0, bound - 1)(random_);
  }

  // A moment of whole minutes within two days of a change of the clock, or
  // anywhere between 1973 and 2050.
  absl::Time Moment(const absl::TimeZone& zone) {
    const absl::Time any =
        absl::FromCivil(absl::CivilDay(1973, 1, 1), absl::UTCTimeZone()) +
        absl::Minutes(Below(77 * 365 * 24 * 60));
    absl::TimeZone::CivilTransition change;
    if (Below(4) == 0 || !zone.NextTransition(any, &change)) return any;
    return zone.At(change.to).trans + absl::Minutes(Below(5760) - 2880);
  }

  CalendarRules Rules(const std::string& zone, absl::CivilDay around) {
    CalendarRules rules = {.time_zone = zone};
    rules.hours["wed"] = {Hours()};
    for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
      for (int n = Below(3); n > 0; --n) rules.hours[day].push_back(Hours());
    }
    const auto date = [&] {
      return absl::FormatCivilTime(around + Below(12) - 4);
    };
    for (int n = Below(4); n > 0; --n) {
      rules.holidays.push_back({.date = date()});
    }
    for (int n = Below(3); n > 0; --n) {
      rules.date_hours[date()] = Below(3) == 0
                                     ? std::vector<WorkingHours>{}
                                     : std::vector<WorkingHours>{Hours()};
    }
    for (int n = Below(3); n > 0; --n) {
      rules.breaks[date()].push_back(Break());
    }
    return rules;
  }

 private:
  static std::string Time(int minutes) {
    const auto two = [](int n) {
      return std::string(n < 10 ? "0" : "") + std::to_string(n);
    };
    return two(minutes / 60) + ":" + two(minutes % 60);
  }

  // Often around midnight and the hours at which clocks change.
  int Minutes(int bound) {
    return Below(2) == 0 ? Below(bound) : Below(std::min(bound, 16)) * 15;
  }

  WorkingHours Hours() {
    const int opens = Minutes(1440);
    int closes = Minutes(1441);
    if (closes == opens) ++closes;
    return {Time(opens), Time(closes)};
  }

  WorkingHours Break() {
    const int opens = Minutes(1439);
    return {Time(opens), Time(opens + 1 + Below(1440 - opens))};
  }

  std::mt19937_64 random_;
};

class Oracle : public testing::TestWithParam<std::string> {};

TEST_P(Oracle, AgreesWithTheClosedForm) {
  RandomCalendars random(Seed());
  absl::TimeZone zone;
  ASSERT_TRUE(absl::LoadTimeZone(GetParam(), &zone));
  for (int64_t round = 0; round < Rounds(40); ++round) {
    const absl::Time start = random.Moment(zone);
    const CalendarRules rules =
        random.Rules(GetParam(), absl::ToCivilDay(start, zone));
    const auto calendar = Calendar::Compile(rules);
    ASSERT_TRUE(calendar.ok()) << calendar.status();
    const NaiveCalendar naive(rules);
    const absl::Time end = start + absl::Minutes(random.Below(6 * 1440));
    EXPECT_EQ(calendar->IsWorking(start), naive.IsWorking(start)) << start;
    EXPECT_EQ(calendar->WorkingBetween(start, end),
              naive.WorkingBetween(start, end))
        << start << " to " << end;
    const absl::Duration amount = absl::Minutes(random.Below(2000) - 1000);
    EXPECT_EQ(calendar->AddWorking(start, amount),
              naive.AddWorking(start, amount))
        << start << " and " << amount;
    EXPECT_EQ(calendar->NextOpening(start),
              naive.AddWorking(start, absl::ZeroDuration()));
  }
}

// What holds for any moment, not just for whole minutes. A minute a week does
// not add up to thousands of hours before the years end.
TEST_P(Oracle, FindsMeasuringAndAddingToBeInverse) {
  RandomCalendars random(Seed());
  absl::TimeZone zone;
  ASSERT_TRUE(absl::LoadTimeZone(GetParam(), &zone));
  for (int round = 0; round < 300; ++round) {
    const absl::Time start =
        random.Moment(zone) + absl::Microseconds(random.Below(60'000'000));
    const auto calendar = Calendar::Compile(
        random.Rules(GetParam(), absl::ToCivilDay(start, zone)));
    const absl::Duration amount = absl::Seconds(random.Below(100'000'000)) +
                                  absl::Microseconds(random.Below(1'000'000));
    const absl::Time end = calendar->AddWorking(start, amount);
    if (end == absl::InfiniteFuture()) {
      EXPECT_LT(calendar->WorkingBetween(start, end), amount);
      continue;
    }
    EXPECT_TRUE(calendar->IsWorking(end));
    EXPECT_EQ(calendar->WorkingBetween(start, end), amount);
    const absl::Time back = calendar->AddWorking(end, -amount);
    if (back == absl::InfinitePast()) {
      EXPECT_LT(calendar->WorkingBetween(back, end), amount);
    } else {
      EXPECT_EQ(calendar->WorkingBetween(back, end), amount);
      EXPECT_TRUE(calendar->IsWorking(back));
    }
    const absl::Time middle = start + (end - start) / 3;
    EXPECT_EQ(calendar->WorkingBetween(start, middle) +
                  calendar->WorkingBetween(
                      absl::FromUnixMicros(absl::ToUnixMicros(middle)), end),
              amount);
  }
}

INSTANTIATE_TEST_SUITE_P(Of, Oracle, testing::ValuesIn(Zones()),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '/', '_');
                           return name;
                         });

}  // namespace
}  // namespace sanad
