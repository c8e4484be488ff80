#include "storage/turn.h"

#include <atomic>
#include <stop_token>
#include <thread>
#include <vector>

#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "sanad/status.h"

namespace sanad::storage {
namespace {

TEST(Turn, ComesAtOnceWhenNobodyHasIt) {
  TurnQueue queue;
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(queue.Take(absl::ZeroDuration()).ok());
  }
}

TEST(Turn, DoesNotComeBeforeItIsGivenBack) {
  TurnQueue queue;
  auto turn = queue.Take(absl::InfiniteDuration());
  ASSERT_TRUE(turn.ok());
  for (const auto timeout : {absl::ZeroDuration(), absl::Milliseconds(2)}) {
    EXPECT_EQ(ReasonOf(queue.Take(timeout).status()), "store.busy");
  }
  turn->GiveBack();
  EXPECT_TRUE(queue.Take(absl::ZeroDuration()).ok());
}

TEST(Turn, IsNoLongerWaitedForOnceCancelled) {
  TurnQueue queue;
  const auto turn = queue.Take(absl::InfiniteDuration());
  ASSERT_TRUE(turn.ok());
  std::stop_source cancel;
  std::thread waiter([&] {
    const auto late =
        queue.Take({absl::InfiniteDuration(), cancel.get_token()});
    EXPECT_EQ(ReasonOf(late.status()), "call.cancelled");
  });
  cancel.request_stop();
  waiter.join();
}

TEST(Turn, IsHadByOneAtATime) {
  TurnQueue queue;
  int having = 0;  // guarded by the turn
  std::atomic<int> most = 0;
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 500; ++i) {
        // Some do not wait for long.
        const bool hasty = (t + i) % 5 == 0;
        const auto turn =
            queue.Take(hasty ? absl::ZeroDuration() : absl::InfiniteDuration());
        if (!turn.ok()) continue;
        if (++having > most) most = having;
        --having;
        ++taken;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(most, 1);
  EXPECT_GE(taken, 8 * 400);
}

}  // namespace
}  // namespace sanad::storage
