#include "metrics/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <random>
#include <vector>

#include "absl/time/time.h"

namespace sanad::metrics {
namespace {

constexpr uint32_t kSeed = 20261125;

// From microseconds to decades.
std::vector<absl::Duration> RandomLengths(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> magnitude(0, 15);
  std::vector<absl::Duration> lengths;
  for (int i = 0; i < count; ++i) {
    const double micros = std::pow(10.0, magnitude(random));
    lengths.push_back(absl::Microseconds(static_cast<int64_t>(micros)));
  }
  return lengths;
}

Spread SpreadOf(const std::vector<absl::Duration>& lengths) {
  Spread spread;
  for (const absl::Duration length : lengths) spread.Add(length);
  return spread;
}

void ExpectNear(absl::Duration told, absl::Duration truth) {
  const absl::Duration error = absl::AbsDuration(told - truth);
  EXPECT_LE(error, std::max(truth / 100, absl::Microseconds(501)))
      << told << " for " << truth;
}

TEST(Spread, SaysNothingOfNothing) {
  const Spread none;
  EXPECT_EQ(none.count(), 0);
  EXPECT_EQ(none.Mean(), absl::ZeroDuration());
  EXPECT_EQ(none.Quantile(500), absl::ZeroDuration());
}

TEST(Spread, StandsForEveryLengthWithinOnePerCent) {
  for (int64_t micros = 1; micros < int64_t{1} << 52;
       micros += 1 + micros / 7) {
    const absl::Duration length = absl::Microseconds(micros);
    ExpectNear(LengthOfBucket(BucketOf(length)), length);
  }
}

TEST(Spread, KeepsNoTimeAtAllApart) {
  Spread spread;
  spread.Add(absl::ZeroDuration(), 9);
  spread.Add(absl::Hours(1));
  EXPECT_EQ(spread.Quantile(900), absl::ZeroDuration());
  ExpectNear(spread.Quantile(901), absl::Hours(1));
}

TEST(Spread, NeitherOverflowsNorEnds) {
  Spread spread;
  spread.Add(absl::Hours(24 * 365 * 1000));
  EXPECT_GT(spread.Longest(), absl::Hours(24 * 365 * 280));
}

TEST(Spread, TellsQuantilesOfRandomLengthsWithinOnePerCent) {
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 50; ++round) {
    auto lengths = RandomLengths(random, 1 + static_cast<int>(random() % 500));
    const Spread spread = SpreadOf(lengths);
    std::sort(lengths.begin(), lengths.end());
    const auto count = static_cast<int64_t>(lengths.size());
    for (const int64_t permille : {1, 500, 900, 950, 1000}) {
      const auto rank = static_cast<size_t>(RankOf(permille, count));
      ExpectNear(spread.Quantile(permille), lengths[rank - 1]);
    }
  }
}

TEST(Spread, KnowsTheSumExactly) {
  Spread spread;
  spread.Add(absl::Microseconds(1));
  spread.Add(absl::Hours(5));
  spread.Add(absl::Seconds(7));
  EXPECT_EQ(spread.total(),
            absl::Hours(5) + absl::Seconds(7) + absl::Microseconds(1));
  EXPECT_EQ(spread.Mean(), absl::Microseconds(6002333333));
}

TEST(Spread, AddedUpIsAllOfThem) {
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const auto some = RandomLengths(random, 300);
  const auto others = RandomLengths(random, 200);
  std::vector<absl::Duration> all = some;
  all.insert(all.end(), others.begin(), others.end());
  Spread sum = SpreadOf(some);
  sum.Add(SpreadOf(others));
  EXPECT_EQ(sum, SpreadOf(all));
}

TEST(Spread, TakesBackWithoutATrace) {
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const auto some = RandomLengths(random, 300);
  const auto others = RandomLengths(random, 200);
  Spread sum = SpreadOf(some);
  sum.Add(SpreadOf(others));
  sum.Add(SpreadOf(others), -1);
  EXPECT_EQ(sum, SpreadOf(some));
  for (const absl::Duration length : some) sum.Add(length, -1);
  EXPECT_EQ(sum, Spread());
}

TEST(Spread, CanBeMadeAgainOfItsBuckets) {
  std::mt19937 random(kSeed);
  const Spread spread = SpreadOf(RandomLengths(random, 100));
  EXPECT_EQ(Spread(spread.total(), spread.buckets()), spread);
}

TEST(RankOf, IsRoundedUpAndWithinTheCount) {
  EXPECT_EQ(RankOf(500, 1), 1);
  EXPECT_EQ(RankOf(500, 2), 1);
  EXPECT_EQ(RankOf(500, 3), 2);
  EXPECT_EQ(RankOf(900, 10), 9);
  EXPECT_EQ(RankOf(901, 10), 10);
  EXPECT_EQ(RankOf(1000, 7), 7);
  EXPECT_EQ(RankOf(0, 7), 1);
  EXPECT_EQ(RankOf(950, int64_t{1} << 60), 1095275429376504628);
}

}  // namespace
}  // namespace sanad::metrics
