// SANAD_STORM_SECONDS is the time, SANAD_STORM_SEED the first seed.

#include "tests/survival/storm.h"

#include <iostream>

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "tests/survival/environment.h"

namespace sanad::survival {
namespace {

TEST(Storm, LosesNothingAndDoublesNothing) {
  const auto seed =
      static_cast<uint64_t>(FromEnvironment("SANAD_STORM_SEED", 20260104));
  const StormTally count =
      Storm(seed, absl::Seconds(FromEnvironment("SANAD_STORM_SECONDS", 10)));
  std::cout << count.faults << " faults from seed " << seed << " in "
            << count.acts << " acts, of which " << count.failed << " failed\n";
  EXPECT_GT(count.failed, 0);
  EXPECT_EQ(count.tally.lost + count.tally.doubled, 0)
      << absl::StrJoin(count.tally.findings, "\n");
}

}  // namespace
}  // namespace sanad::survival
