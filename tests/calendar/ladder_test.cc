#include "calendar/ladder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace sanad::calendar {
namespace {

constexpr int64_t kLowest = std::numeric_limits<int64_t>::min();
constexpr int64_t kHighest = std::numeric_limits<int64_t>::max();

size_t Plainly(const std::vector<int64_t>& rungs, int64_t value) {
  const auto after = std::upper_bound(rungs.begin() + 1, rungs.end(), value);
  return after - rungs.begin() - 1;
}

// Beside every rung, and at both ends of all numbers.
void ExpectAsPlainly(const std::vector<int64_t>& rungs) {
  const Ladder ladder(rungs);
  std::vector<int64_t> values = {kLowest, -1, 0, 1, kHighest};
  for (size_t i = 1; i < rungs.size(); ++i) {
    values.insert(values.end(), {rungs[i] - 1, rungs[i], rungs[i] + 1});
  }
  for (const int64_t value : values) {
    EXPECT_EQ(ladder.LastUpTo(value), Plainly(rungs, value)) << value;
  }
}

TEST(Ladder, OfOneRungIsAlwaysOnIt) { ExpectAsPlainly({kLowest}); }

TEST(Ladder, StandsOnTheFirstBelowTheSecond) {
  ExpectAsPlainly({kLowest, 500});
}

TEST(Ladder, FindsUnevenRungs) {
  std::vector<int64_t> rungs = {kLowest, -4'000'000'000'000'000};
  for (int64_t i = 0; i < 500; ++i) rungs.push_back(i * i * i);
  rungs.push_back(13'000'000'000'000'000);
  ExpectAsPlainly(rungs);
}

TEST(Ladder, TakesTheLastOfEqualRungs) {
  ExpectAsPlainly({kLowest, 7, 7, 7, 9, 9, 1'000'000});
  ExpectAsPlainly({0, 7, 7, 7});
}

}  // namespace
}  // namespace sanad::calendar
