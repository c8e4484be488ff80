#include "desk/reports/range.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "absl/time/civil_time.h"
#include "desk/reports/places.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

absl::TimeZone Cairo() { return *ZoneNamed("Africa/Cairo"); }

absl::Time At(int year, int month, int day, int hour = 0) {
  return absl::FromCivil(absl::CivilHour(year, month, day, hour), Cairo());
}

int64_t Day(int year, int month, int day) {
  return NumberOf(absl::CivilDay(year, month, day));
}

TEST(Split, TakesWholeMonthsInTheMiddleAndDaysAtTheEdges) {
  const Pieces pieces = Split({At(2026, 1, 30, 5), At(2026, 4, 3, 7)}, Cairo());
  EXPECT_THAT(pieces.facts,
              ElementsAre(Span{At(2026, 1, 30, 5), At(2026, 1, 31)},
                          Span{At(2026, 4, 3), At(2026, 4, 3, 7)}));
  EXPECT_THAT(
      pieces.sums,
      ElementsAre(SummedSpan{Grain::kDay, Day(2026, 1, 31), Day(2026, 2, 1)},
                  SummedSpan{Grain::kMonth, Day(2026, 2, 1), Day(2026, 4, 1)},
                  SummedSpan{Grain::kDay, Day(2026, 4, 1), Day(2026, 4, 3)}));
}

TEST(Split, LeavesPartsOfOneDayToFacts) {
  const Span part = {At(2026, 1, 30, 5), At(2026, 1, 30, 7)};
  const Pieces pieces = Split(part, Cairo());
  EXPECT_THAT(pieces.facts, ElementsAre(part));
  EXPECT_THAT(pieces.sums, IsEmpty());
}

// Every hour of a span is in just one piece.
TEST(Split, CutsRandomSpansWithoutGapOrOverlap) {
  constexpr uint32_t kSeed = 20261125;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const absl::Time begin = At(2026, 1, 1);
  for (int round = 0; round < 300; ++round) {
    const absl::Time from = begin + absl::Hours(random() % 20000);
    const Span span = {from, from + absl::Hours(1 + random() % 5000)};
    const Pieces pieces = Split(span, Cairo());
    for (absl::Time at = from - absl::Hours(30); at < span.to + absl::Hours(30);
         at += absl::Hours(1)) {
      int held = 0;
      for (const Span& piece : pieces.facts) held += piece.Holds(at) ? 1 : 0;
      for (const SummedSpan& sum : pieces.sums) {
        const Span piece = {StartOf(DayOf(sum.from), Cairo()),
                            StartOf(DayOf(sum.to), Cairo())};
        held += piece.Holds(at) ? 1 : 0;
      }
      ASSERT_EQ(held, span.Holds(at) ? 1 : 0) << at;
    }
  }
}

TEST(Points, AreDaysOfTheZoneEvenWhereClocksChange) {
  // 24 April 2026 has no first hour in Cairo.
  const auto points =
      PointsOf({At(2026, 4, 23), At(2026, 4, 26)}, Grain::kDay, Cairo());
  ASSERT_THAT(points, SizeIs(3));
  EXPECT_EQ(points[1].to - points[1].from, absl::Hours(23));
}

TEST(Points, CutTheFirstAndTheLast) {
  const auto points =
      PointsOf({At(2026, 1, 6, 5), At(2026, 1, 12, 1)}, Grain::kWeek, Cairo());
  EXPECT_THAT(points, ElementsAre(Span{At(2026, 1, 6, 5), At(2026, 1, 11)},
                                  Span{At(2026, 1, 11), At(2026, 1, 12, 1)}));
}

TEST(BeforeIt, IsAsLongARangeByTheClock) {
  EXPECT_EQ(Before({At(2026, 4, 20), At(2026, 4, 27)}, Cairo()),
            (Span{At(2026, 4, 13), At(2026, 4, 20)}));
  EXPECT_EQ(Before({At(2026, 3, 1), At(2026, 4, 1)}, Cairo()),
            (Span{At(2026, 2, 1), At(2026, 3, 1)}));
}

TEST(Values, CountHoursFromSundayMidnight) {
  const FigureFact fact = {.figure = FigureKind::kCreated,
                           .at = At(2026, 1, 5, 9)};  // a Monday
  EXPECT_THAT(ValuesOf(Dimension::kHour, fact, {}, Cairo()),
              ElementsAre(DimensionValue(33, "")));
}

TEST(Values, AreThoseOfEveryTag) {
  EXPECT_THAT(ValuesOf(Dimension::kTag, {}, {.tags = "3,17"}, Cairo()),
              ElementsAre(DimensionValue(3, ""), DimensionValue(17, "")));
  EXPECT_THAT(ValuesOf(Dimension::kTag, {}, {}, Cairo()), IsEmpty());
}

}  // namespace
}  // namespace sanad
