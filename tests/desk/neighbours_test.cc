// Processes that work on one file: whatever is due or waits to leave is done
// by one of them.

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::test {
namespace {

constexpr int kProcesses = 4;
constexpr int kThings = 150;

class Neighbours : public ::testing::Test {
 protected:
  // A desk whose clock stands `later` after the kit's first moment.
  Desk Open(absl::Duration later) const {
    auto clock = std::make_shared<sanad::testing::ManualClock>();
    clock->Advance(later);
    const auto store =
        Store::Open("sqlite:" + file_, {.durability = Durability::kNormal,
                                        .host = {.clock = std::move(clock)}});
    return Desk::Open(store.value(), {.workspace = "test", .create = true})
        .value();
  }

  // What every process says, a number at a time. No store may be open.
  template <class Work>
  std::vector<int64_t> InEveryProcess(Work work) const {
    std::array<int, 2> ends;
    EXPECT_EQ(pipe(ends.data()), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < kProcesses; ++i) {
      children.push_back(fork());
      if (children.back() == 0) {
        const bool good = work(Open(absl::Hours(2)), [&](int64_t number) {
          return write(ends[1], &number, sizeof number) == sizeof number;
        });
        _exit(good ? 0 : 1);
      }
    }
    close(ends[1]);
    std::vector<int64_t> said;
    int64_t number = 0;
    while (read(ends[0], &number, sizeof number) == sizeof number) {
      said.push_back(number);
    }
    close(ends[0]);
    for (const pid_t child : children) {
      int status = 0;
      EXPECT_EQ(waitpid(child, &status, 0), child);
      EXPECT_EQ(status, 0);
    }
    return said;
  }

  void ExpectWhole() const {
    const auto verification = Open(absl::Hours(3)).Verify();
    ASSERT_TRUE(verification.ok()) << verification.status();
    for (const Finding& finding : verification->findings) {
      ADD_FAILURE() << finding.where << ": " << finding.what;
    }
  }

  const storage::TemporaryFolder folder_;
  const std::string file_ = folder_.File("desk.db");
};

TEST_F(Neighbours, WhatIsDueIsDoneByOneProcess) {
  {
    const Desk desk = Open({});
    const auto team = sanad::testing::MakeTeam(desk);
    const auto conversations = desk.AsSystem().conversations();
    for (int i = 0; i < kThings; ++i) {
      const auto opened =
          conversations.Open({.inbox = team.support, .customer = team.hana});
      ASSERT_TRUE(conversations
                      .Snooze({.conversation = opened->conversation,
                               .until = sanad::testing::ManualClock().Now() +
                                        absl::Seconds(i + 1)})
                      .ok());
    }
  }
  const auto done = InEveryProcess([](const Desk& desk, const auto& say) {
    const auto run = desk.RunDue();
    return run.ok() && run->failed == 0 && say(run->done);
  });
  int64_t sum = 0;
  for (const int64_t by_one : done) sum += by_one;
  EXPECT_EQ(sum, kThings);
  ExpectWhole();
}

TEST_F(Neighbours, WhatLeavesIsCarriedByOneProcess) {
  std::multiset<int64_t> replies;
  {
    const Desk desk = Open({});
    const auto team = sanad::testing::MakeTeam(desk);
    const auto conversations = desk.AsSystem().conversations();
    for (int i = 0; i < kThings; ++i) {
      const auto opened =
          conversations.Open({.inbox = team.support, .customer = team.hana});
      replies.insert(conversations
                         .Reply({.conversation = opened->conversation,
                                 .text = "شحنتك في الطريق"})
                         ->message.value);
    }
  }
  const auto sent = InEveryProcess([](const Desk& desk, const auto& say) {
    const auto outbox = desk.AsSystem().outbox();
    while (true) {
      const auto claimed = outbox.Claim({.messages = 5});
      if (!claimed.ok()) return false;
      if (claimed->empty()) return true;
      for (const ClaimedMessage& one : *claimed) {
        const bool gone = outbox.Acknowledge({one.message.id, one.token}).ok();
        if (!gone || !say(one.message.id.value)) return false;
      }
    }
  });
  EXPECT_EQ(std::multiset(sent.begin(), sent.end()), replies);
  ExpectWhole();
}

}  // namespace
}  // namespace sanad::test
