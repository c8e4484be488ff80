#include "calendar/week.h"

#include <gtest/gtest.h>

#include <random>

#include "calendar/units.h"
#include "tests/calendar/seed.h"

namespace sanad::calendar {
namespace {

TEST(United, SortsMergesAndDropsWhatIsEmpty) {
  EXPECT_EQ(United({{720, 900}, {540, 780}, {900, 960}, {10, 10}, {1000, 5}}),
            (Shifts{{540, 960}}));
}

// The guess of the way back is off by one at most where weeks are many and
// shifts are short; it is corrected, or the two ways would not meet.
TEST(Week, FindsTheWayBackOverTenThousandYears) {
  std::mt19937_64 random(Seed());
  for (const Shifts& shifts :
       {Shifts{{600, 601}}, Shifts{{0, kMinutesPerWeek}},
        Shifts{{0, 1}, {9, 10}, {5000, 10000}},
        Shifts{{540, 780}, {840, 1080}, {1980, 2220}, {10079, 10080}}}) {
    const Week week(shifts);
    std::uniform_int_distribution<Micros> worked(
        1, week.WorkedUntil(250'000'000'000'000'000));
    for (int i = 0; i < 20'000; ++i) {
      Micros amount = worked(random);
      if (i % 2 == 0) amount -= amount % kMicrosPerMinute;
      const Micros at = week.LastMomentOf(amount);
      EXPECT_TRUE(week.IsWorking(at));
      EXPECT_EQ(week.WorkedUntil(at), amount);
      EXPECT_EQ(week.WorkedUntil(at + 1), amount + 1);
    }
  }
}

}  // namespace
}  // namespace sanad::calendar
