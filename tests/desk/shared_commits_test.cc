// Callers of several threads in one commit: each has their own outcome, and
// none is undone with another.

#include <atomic>
#include <latch>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;

constexpr int kThreads = 8;
constexpr int kMostRounds = 2000;

class Commits final : public Wakeup {
 public:
  void Changed() override { ++count_; }
  int count() const { return count_; }

 private:
  std::atomic<int> count_ = 0;
};

class SharedCommits : public ::testing::TestWithParam<std::string> {
 protected:
  SharedCommits() {
    const std::string url = GetParam() == "memory:"
                                ? GetParam()
                                : absl::StrCat("sqlite:", folder_.File("a.db"));
    desk_.emplace(
        Desk::Open(Store::Open(url, {.durability = Durability::kNormal,
                                     .host = {.wakeup = commits_}})
                       .value(),
                   {.workspace = "mersal", .create = true})
            .value());
    inbox_ = sanad::testing::MakeTeam(*desk_).support;
  }

  absl::Status Receive(const std::string& sender, InboxId inbox) const {
    return desk_->AsSystem()
        .channels()
        .Receive({.inbox = inbox,
                  .channel = Channel::kChat,
                  .sender_kind = IdentityKind::kEmail,
                  .sender = sender,
                  .text = "أين شحنتي؟"})
        .status();
  }

  // All at once; every other one is refused if it is to be. How many commits
  // it took.
  int Round(int round, bool some_are_refused) {
    const int before = commits_->count();
    std::latch start(kThreads);
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
      threads.emplace_back([&, i] {
        const bool refused = some_are_refused && i % 2 == 1;
        const InboxId inbox = refused ? InboxId{999'999} : inbox_;
        start.arrive_and_wait();
        const absl::Status status =
            Receive(absl::StrCat("r", round, "-", i, "@example.com"), inbox);
        if (refused) {
          EXPECT_THAT(status, IsRefused("inbox.unknown"));
        } else {
          EXPECT_THAT(status, IsOk());
          ++received_;
        }
      });
    }
    threads.clear();
    return commits_->count() - before;
  }

  int OpenedConversations() const {
    int opened = 0;
    int64_t last = 0;
    while (true) {
      const auto events =
          desk_->AsSystem().events().Read({.after = last}).value();
      if (events.empty()) return opened;
      last = events.back().number;
      for (const Event& event : events) {
        opened += event.kind == EventKind::kConversationOpened ? 1 : 0;
      }
    }
  }

  storage::TemporaryFolder folder_;
  std::shared_ptr<Commits> commits_ = std::make_shared<Commits>();
  std::optional<Desk> desk_;
  InboxId inbox_;
  std::atomic<int> received_ = 0;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, SharedCommits,
                         ::testing::Values("memory:", "sqlite:"),
                         [](const auto& test) {
                           return test.param == "memory:" ? "memory" : "sqlite";
                         });

TEST_P(SharedCommits, AreFewerThanTheActs) {
  int rounds = 0;
  while (rounds < kMostRounds && Round(rounds, false) == kThreads) ++rounds;
  EXPECT_LT(rounds, kMostRounds) << "nobody shared a commit";
  EXPECT_THAT(desk_->Verify().value().findings, ::testing::IsEmpty());
}

TEST_P(SharedCommits, LeaveEachWithTheirOwnOutcome) {
  int rounds = 0;
  while (rounds < kMostRounds && Round(rounds, true) == kThreads / 2) ++rounds;
  EXPECT_LT(rounds, kMostRounds) << "nobody shared a commit";
  EXPECT_EQ(OpenedConversations(), received_);
}

}  // namespace
}  // namespace sanad::test
