// Every allocation of every function fails, alone or with all after it. The
// caller is told, what was begun is undone, and the next call works; mail is
// left out, as GLib ends the process when it has no memory.

#include <string>
#include <tuple>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/capi/allocations.h"
#include "tests/capi/steps.h"

namespace sanad::capi::test {
namespace {

class Memory : public testing::TestWithParam<std::tuple<Step, Place, Lack>> {};

// Whoever is told that there was no memory knows that nothing was done.
TEST_P(Memory, ThatIsLackingLeavesNothingDone) {
  const auto& [step, place, lack] = GetParam();
  Host host(place, nullptr);
  // What is made once in a process, and then kept.
  ASSERT_EQ((host.*step.take)(), SANAD_OK);
  bool failed = true;
  for (int64_t pass = 0; failed; ++pass) {
    host.NewEvents();
    FailAllocationAfter(pass, lack);
    const sanad_status status = (host.*step.take)();
    failed = AllocationFailed();
    if (status != SANAD_OK) {
      EXPECT_TRUE(failed) << "allocation " << pass;
      EXPECT_EQ(status, SANAD_RESOURCE_EXHAUSTED) << "allocation " << pass;
      ASSERT_EQ(host.NewEvents(), 0) << "allocation " << pass;
      EXPECT_EQ((host.*step.take)(), SANAD_OK) << "allocation " << pass;
    }
    ASSERT_EQ(host.added(), host.found()) << "allocation " << pass;
    ASSERT_THAT(host.Findings(), testing::IsEmpty()) << "allocation " << pass;
  }
}

std::string NameOf(Lack lack) {
  return lack == Lack::kOnce ? "Once" : "FromThenOn";
}

INSTANTIATE_TEST_SUITE_P(
    In, Memory,
    testing::Combine(testing::ValuesIn(Steps()),
                     testing::Values(Place::kMemory, Place::kFile),
                     testing::Values(Lack::kOnce, Lack::kFromThenOn)),
    [](const auto& test) {
      return NameOf(std::get<Step>(test.param), std::get<Place>(test.param)) +
             NameOf(std::get<Lack>(test.param));
    });

// The slot that the next handle will take; the rest of a token tells the
// kind and how often the slot was used.
uintptr_t NextSlot() {
  constexpr uintptr_t kSlot = 0xFFFFFF;
  sanad_cancel* cancel = nullptr;
  EXPECT_EQ(sanad_cancel_new(&cancel), SANAD_OK);
  EXPECT_EQ(sanad_cancel_free(cancel), SANAD_OK);
  return reinterpret_cast<uintptr_t>(cancel) & kSlot;
}

TEST(Handle, ThatCannotBeGivenOutTakesNoSlot) {
  bool failed = true;
  for (int64_t pass = 0; failed; ++pass) {
    // A new one, whose list of sessions is full.
    const Host host(Place::kMemory, nullptr);
    const uintptr_t slot = NextSlot();
    sanad_session* session = nullptr;
    FailAllocationAfter(pass);
    const sanad_status status = host.OpenSession(&session);
    failed = AllocationFailed();
    EXPECT_EQ(status, failed ? SANAD_RESOURCE_EXHAUSTED : SANAD_OK);
    if (failed) {
      EXPECT_EQ(NextSlot(), slot) << "allocation " << pass;
    }
  }
}

}  // namespace
}  // namespace sanad::capi::test
