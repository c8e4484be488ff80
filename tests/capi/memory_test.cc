// Every allocation of every function fails once. The caller is told, what
// was begun is undone, and the next call works; mail is left out, as GLib
// ends the process when it has no memory.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/capi/allocations.h"
#include "tests/capi/steps.h"

namespace sanad::capi::test {
namespace {

std::vector<Step> OwnSteps() {
  std::vector<Step> steps = Steps();
  std::erase_if(steps, [](const Step& step) {
    return step.take == &Host::AddTeamByJson || step.take == &Host::ReadSchema;
  });
  return steps;
}

class Memory : public testing::TestWithParam<Step> {};

TEST_P(Memory, ThatIsLackingLeavesNothingHalfDone) {
  Host host("memory:", nullptr);
  // What is made once in a process, and then kept.
  ASSERT_EQ((host.*GetParam().take)(), SANAD_OK);
  bool failed = true;
  for (int64_t pass = 0; failed; ++pass) {
    FailAllocationAfter(pass);
    const sanad_status status = (host.*GetParam().take)();
    failed = AllocationFailed();
    if (status != SANAD_OK) {
      EXPECT_TRUE(failed) << "allocation " << pass;
      EXPECT_EQ(status, SANAD_RESOURCE_EXHAUSTED) << "allocation " << pass;
      // It works when it is taken again, and is done once.
      EXPECT_EQ((host.*GetParam().take)(), SANAD_OK) << "allocation " << pass;
    }
    ASSERT_EQ(host.added(), host.found()) << "allocation " << pass;
    ASSERT_THAT(host.Findings(), testing::IsEmpty()) << "allocation " << pass;
  }
}

INSTANTIATE_TEST_SUITE_P(In, Memory, testing::ValuesIn(OwnSteps()),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace sanad::capi::test
