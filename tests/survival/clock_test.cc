// A clock that is set back and forward between acts: nothing is refused for
// it, and what is written down never goes back.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "tests/desk/day.h"
#include "tests/storage/sqlite/temporary_folder.h"
#include "tests/survival/work.h"

namespace sanad::survival {
namespace {

using sanad::testing::IsOk;
using test::Office;
using ::testing::IsEmpty;

const absl::Duration kJumps[] = {
    -absl::Hours(1),       absl::Hours(1),         -absl::Hours(24 * 40),
    absl::Seconds(-1),     absl::Hours(30),        absl::Hours(24 * 400),
    absl::Microseconds(1), -absl::Hours(24 * 3000)};

class SteppingClock : public ::testing::TestWithParam<std::string> {
 protected:
  // Forward again, before what waits for its time.
  void Jump(const test::Step& step) {
    auto& clock = *test_.clock;
    clock.Advance(kJumps[jumps_++ % std::size(kJumps)]);
    latest_ = std::max(latest_, clock.Now());
    if (step.waits) clock.Advance(latest_ - clock.Now());
  }

  const storage::TemporaryFolder folder_;
  sanad::testing::TestDesk test_{
      GetParam() == "memory" ? "memory:" : "sqlite:" + folder_.File("desk.db")};
  const Office office_{test_.store, test_.desk,
                       sanad::testing::MakeTeam(test_.desk)};
  test::Things things_;

 private:
  size_t jumps_ = 0;
  absl::Time latest_ = test_.clock->Now();
};
INSTANTIATE_TEST_SUITE_P(On, SteppingClock,
                         ::testing::Values("memory", "sqlite"),
                         [](const auto& test) { return test.param; });

TEST_P(SteppingClock, IsNoReasonToRefuse) {
  for (const auto steps : {test::Acts(), test::Reads()}) {
    for (const test::Step& step : steps) {
      SCOPED_TRACE(step.name);
      Jump(step);
      ASSERT_THAT(step.run(office_, things_, {.idempotency_key = step.name}),
                  IsOk());
      ASSERT_THAT(test_.desk.Verify()->findings, IsEmpty());
    }
  }
}

TEST_P(SteppingClock, NeverTakesEventsBack) {
  for (const test::Step& step : test::Acts()) {
    Jump(step);
    ASSERT_THAT(step.run(office_, things_, {.idempotency_key = step.name}),
                IsOk());
  }
  const auto log = LogAfter(office_, 0).value();
  absl::Time before = absl::InfinitePast();
  for (const Event& event : log) {
    EXPECT_GE(event.at, before) << "event " << event.number;
    before = event.at;
  }
}

}  // namespace
}  // namespace sanad::survival
