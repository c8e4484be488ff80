// Callers of several threads in one commit: each has their own outcome, and
// none is undone with another.

#include <algorithm>
#include <atomic>
#include <latch>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/host.h"
#include "base/refuse.h"
#include "desk/session_state.h"
#include "desk/tables.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "storage/kv/memory_store.h"
#include "storage/reasons.h"
#include "storage/store.h"
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

// Commits, and then says that nobody knows.
class ForgetfulWriting final : public storage::Writing {
 public:
  explicit ForgetfulWriting(std::unique_ptr<storage::Writing> inner)
      : inner_(std::move(inner)) {}

  absl::StatusOr<bool> Get(const storage::Table& table, int index,
                           std::span<const storage::Cell> cells,
                           void* record) override {
    return inner_->Get(table, index, cells, record);
  }
  absl::StatusOr<std::unique_ptr<storage::Rows>> OpenStream(
      const storage::Stream& stream, const storage::Scan& scan) override {
    return inner_->OpenStream(stream, scan);
  }
  absl::StatusOr<int64_t> Count(const storage::Stream& stream,
                                int64_t cap) override {
    return inner_->Count(stream, cap);
  }
  absl::Status Apply(std::span<const storage::Change> changes) override {
    return inner_->Apply(changes);
  }
  absl::Status SetSavepoint() override { return inner_->SetSavepoint(); }
  absl::Status RollBackToSavepoint() override {
    return inner_->RollBackToSavepoint();
  }
  absl::Status Commit() override {
    const absl::Status committed = inner_->Commit();
    return committed.ok() ? Refuse(storage::kStoreOutcomeUnknown) : committed;
  }

 private:
  std::unique_ptr<storage::Writing> inner_;
};

class ForgetfulStore final : public storage::Store {
 public:
  ForgetfulStore(std::unique_ptr<storage::Store> inner,
                 const std::atomic<bool>& forgets)
      : inner_(std::move(inner)), forgets_(forgets) {}

  absl::StatusOr<std::unique_ptr<storage::Reading>> Read(
      int64_t workspace) override {
    return inner_->Read(workspace);
  }
  absl::StatusOr<std::unique_ptr<storage::Writing>> Write(
      int64_t workspace, const Deadline& deadline) override {
    auto writing = inner_->Write(workspace, deadline);
    if (!writing.ok() || !forgets_) return writing;
    return std::make_unique<ForgetfulWriting>(*std::move(writing));
  }
  void WaitForChange(absl::Duration timeout) override {
    inner_->WaitForChange(timeout);
  }
  absl::Status CheckIntegrity() override { return inner_->CheckIntegrity(); }
  absl::StatusOr<int64_t> SizeInBytes() override {
    return inner_->SizeInBytes();
  }

 private:
  std::unique_ptr<storage::Store> inner_;
  const std::atomic<bool>& forgets_;
};

// So many times the work, on threads that begin together.
template <class Work>
void Together(Work work) {
  std::latch start(kThreads);
  std::vector<std::jthread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      work(i);
    });
  }
}

int64_t EventsOfKind(const Desk& desk, EventKind kind) {
  int64_t count = 0;
  int64_t last = 0;
  while (true) {
    const auto events = desk.AsSystem().events().Read({.after = last}).value();
    if (events.empty()) return count;
    last = events.back().number;
    count += std::count_if(events.begin(), events.end(),
                           [&](const Event& e) { return e.kind == kind; });
  }
}

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
    Together([&](int i) {
      const bool refused = some_are_refused && i % 2 == 1;
      const absl::Status status =
          Receive(absl::StrCat("r", round, "-", i, "@example.com"),
                  refused ? InboxId{999'999} : inbox_);
      if (refused) {
        EXPECT_THAT(status, IsRefused("inbox.unknown"));
      } else {
        EXPECT_THAT(status, IsOk());
        ++received_;
      }
    });
    return commits_->count() - before;
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
  EXPECT_EQ(EventsOfKind(*desk_, EventKind::kConversationOpened), received_);
}

// What has no key and may have been done is not done again: each is told.
TEST(SharedCommit, OfWhichNobodyKnowsIsNotRunAgain) {
  std::atomic<bool> forgets = false;
  auto backend = std::make_shared<Store::Backend>();
  backend->store = std::make_unique<ForgetfulStore>(
      storage::OpenMemoryStore(DeskSchema()), forgets);
  backend->host = WithDefaults({});
  const Desk desk =
      Desk::Open(Store(backend), {.workspace = "mersal", .create = true})
          .value();
  const InboxId inbox = sanad::testing::MakeTeam(desk).support;
  forgets = true;
  constexpr int kRounds = 50;
  for (int round = 0; round < kRounds; ++round) {
    Together([&](int i) {
      EXPECT_THAT(desk.AsSystem().channels().Receive(
                      {.inbox = inbox,
                       .channel = Channel::kChat,
                       .sender_kind = IdentityKind::kEmail,
                       .sender = absl::StrCat(round, "-", i, "@example.com"),
                       .text = "أين شحنتي؟"}),
                  IsRefused("store.outcome_unknown"));
    });
  }
  forgets = false;
  EXPECT_EQ(EventsOfKind(desk, EventKind::kMessageReceived),
            kRounds * kThreads);
}

}  // namespace
}  // namespace sanad::test
