#include "storage/kv/memory_store.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/typed.h"
#include "tests/storage/kv/tickets.h"

namespace sanad::storage {
namespace {

using storage::testing::kByInbox;
using storage::testing::kTickets;
using storage::testing::Ticket;
using storage::testing::TicketSchema;

constexpr int64_t kWorkspace = 1;

Stream All() { return {.table = &kTickets, .index = kByInbox}; }

absl::Status Add(Store& store, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto writing,
                         store.Write(kWorkspace, absl::InfiniteDuration()));
  const Change change = Insert(kTickets, Ticket{.id = id, .title = "تذكرة"});
  SANAD_RETURN_IF_ERROR(writing->Apply({&change, 1}));
  return writing->Commit();
}

TEST(MemoryStore, IsTinyWhenEmpty) {
  const auto store = OpenMemoryStore(TicketSchema());
  EXPECT_LE(*store->SizeInBytes(), 512);
}

TEST(MemoryStore, GivesBackWhatIsDeleted) {
  const auto store = OpenMemoryStore(TicketSchema());
  const int64_t empty = *store->SizeInBytes();
  for (int id = 1; id <= 500; ++id) ASSERT_TRUE(Add(*store, id).ok());
  EXPECT_GT(*store->SizeInBytes(), empty + 500 * 20);
  auto writing = *store->Write(kWorkspace, absl::InfiniteDuration());
  for (int id = 1; id <= 500; ++id) {
    const Change change = Delete(kTickets, Ticket{.id = id});
    ASSERT_TRUE(writing->Apply({&change, 1}).ok());
  }
  ASSERT_TRUE(writing->Commit().ok());
  writing.reset();
  EXPECT_LE(*store->SizeInBytes(), 4096) << "more than one node";
}

TEST(MemoryStore, TheTurnToWriteComesOrIsRefused) {
  const auto store = OpenMemoryStore(TicketSchema());
  auto writing = *store->Write(kWorkspace, absl::InfiniteDuration());
  EXPECT_EQ(ReasonOf(store->Write(kWorkspace, absl::ZeroDuration()).status()),
            "store.busy");
  writing.reset();
  EXPECT_TRUE(store->Write(kWorkspace, absl::ZeroDuration()).ok());
}

TEST(MemoryStore, ACommittedWritingThatIsStillHeldBlocksNobody) {
  const auto store = OpenMemoryStore(TicketSchema());
  auto writing = *store->Write(kWorkspace, absl::InfiniteDuration());
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_TRUE(store->Write(kWorkspace, absl::ZeroDuration()).ok());
}

TEST(MemoryStore, WaitingEndsWithTheNextCommit) {
  const auto store = OpenMemoryStore(TicketSchema());
  std::atomic<bool> woken = false;
  std::thread waiter([&] {
    store->WaitForChange(absl::InfiniteDuration());
    woken = true;
  });
  for (int id = 1; !woken; ++id) ASSERT_TRUE(Add(*store, id).ok());
  waiter.join();
}

TEST(MemoryStore, WaitingEndsWithTheTime) {
  const auto store = OpenMemoryStore(TicketSchema());
  store->WaitForChange(absl::Milliseconds(1));
  store->WaitForChange(absl::ZeroDuration());
}

// Every commit adds two tickets, so that no reader may see an odd number.
TEST(MemoryStore, ReadersSeeWholeCommitsWhileWritersWrite) {
  const auto store = OpenMemoryStore(TicketSchema());
  constexpr int kWriters = 3;
  constexpr int kCommits = 200;
  std::atomic<int> writing_threads = kWriters;
  std::vector<std::thread> threads;
  for (int w = 0; w < kWriters; ++w) {
    threads.emplace_back([&, w] {
      for (int i = 0; i < kCommits; ++i) {
        const auto writing =
            *store->Write(kWorkspace, absl::InfiniteDuration());
        const int64_t id = (w * kCommits + i) * 2 + 1;
        const Change changes[] = {Insert(kTickets, Ticket{.id = id}),
                                  Insert(kTickets, Ticket{.id = id + 1})};
        EXPECT_TRUE(writing->Apply({changes, 1}).ok());
        EXPECT_TRUE(writing->Apply({changes + 1, 1}).ok());
        EXPECT_TRUE(writing->Commit().ok());
      }
      --writing_threads;
    });
  }
  for (int r = 0; r < 3; ++r) {
    threads.emplace_back([&] {
      int64_t last = 0;
      while (writing_threads > 0) {
        const auto reading = *store->Read(kWorkspace);
        const int64_t count = *reading->Count(All(), 1 << 20);
        EXPECT_EQ(count % 2, 0);
        EXPECT_GE(count, last);
        EXPECT_EQ(*reading->Count(All(), 1 << 20), count);
        last = count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(*(*store->Read(kWorkspace))->Count(All(), 1 << 20),
            2 * kWriters * kCommits);
  EXPECT_TRUE(store->CheckIntegrity().ok());
}

TEST(MemoryStore, ManyOpenQuickly) {
  for (int i = 0; i < 2000; ++i) {
    ASSERT_TRUE(Add(*OpenMemoryStore(TicketSchema()), 1).ok());
  }
}

}  // namespace
}  // namespace sanad::storage
