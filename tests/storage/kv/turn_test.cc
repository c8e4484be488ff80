#include "storage/kv/turn.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace sanad::storage {
namespace {

TEST(Turn, ComesAtOnceWhenNobodyHasIt) {
  Turn turn;
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(turn.Take(absl::ZeroDuration()));
    turn.GiveBack();
  }
}

TEST(Turn, DoesNotComeBeforeItIsGivenBack) {
  Turn turn;
  ASSERT_TRUE(turn.Take(absl::InfiniteDuration()));
  EXPECT_FALSE(turn.Take(absl::ZeroDuration()));
  EXPECT_FALSE(turn.Take(absl::Milliseconds(2)));
  turn.GiveBack();
  EXPECT_TRUE(turn.Take(absl::ZeroDuration()));
  turn.GiveBack();
}

TEST(Turn, IsHadByOneAtATime) {
  Turn turn;
  int having = 0;  // guarded by the turn
  std::atomic<int> most = 0;
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 500; ++i) {
        // Some do not wait for long.
        const bool hasty = (t + i) % 5 == 0;
        if (!turn.Take(hasty ? absl::ZeroDuration() : absl::InfiniteDuration()))
          continue;
        if (++having > most) most = having;
        --having;
        ++taken;
        turn.GiveBack();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(most, 1);
  EXPECT_GE(taken, 8 * 400);
}

}  // namespace
}  // namespace sanad::storage
