#include "metrics/tallies.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "sanad/figure.h"
#include "sanad/metrics.h"

namespace sanad::metrics {
namespace {

FigureSpan HoursOf(int hours) {
  return {.elapsed = absl::Hours(hours), .working = absl::Hours(hours / 2)};
}

TEST(Tallies, CountWhatTakesTimeAndWhatDoesNot) {
  Tallies tallies;
  tallies.Add(FigureKind::kFirstReply, HoursOf(4), 0, 1);
  tallies.Add(FigureKind::kFirstReply, HoursOf(2), 0, 1);
  tallies.Add(FigureKind::kRating, {}, 5, 1);
  tallies.Add(FigureKind::kRating, {}, 4, 1);
  EXPECT_EQ(tallies.CountOf(FigureKind::kFirstReply), 2);
  EXPECT_EQ(tallies.Of(FigureKind::kFirstReply).elapsed.total(),
            absl::Hours(6));
  EXPECT_EQ(tallies.Of(FigureKind::kFirstReply).working.total(),
            absl::Hours(3));
  EXPECT_EQ(tallies.Of(FigureKind::kRating).amount, 9);
  EXPECT_EQ(tallies.Of(FigureKind::kRating).elapsed.count(), 0);
  EXPECT_EQ(tallies.CountOf(FigureKind::kReopened), 0);
}

TEST(Tallies, AreEmptyOnceAllIsTakenBack) {
  Tallies tallies;
  tallies.Add(FigureKind::kFirstReply, HoursOf(4), 0, 1);
  tallies.Add(FigureKind::kCreated, {}, 0, 1);
  Tallies sum = tallies;
  sum.Add(tallies);
  sum.Add(tallies, -2);
  EXPECT_TRUE(sum.empty());
}

TEST(FigureKind, HasADefinitionOfItsOwnAndNames) {
  std::set<std::string_view> ids;
  for (const Definition& definition : Definitions()) ids.insert(definition.id);
  std::set<std::string_view> used;
  for (int i = 1; i <= kLastFigure; ++i) {
    const auto kind = static_cast<FigureKind>(i);
    SCOPED_TRACE(i);
    EXPECT_TRUE(ids.contains(DefinitionOf(kind))) << DefinitionOf(kind);
    EXPECT_TRUE(used.insert(DefinitionOf(kind)).second);
    EXPECT_NE(NameOf(kind, Language::kArabic), "غير معروف");
    EXPECT_NE(NameOf(kind, Language::kEnglish), "unknown");
  }
}

}  // namespace
}  // namespace sanad::metrics
