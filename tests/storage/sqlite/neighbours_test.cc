// Several threads, stores and processes on one file.

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "base/refuse.h"
#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/typed.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

constexpr int64_t kWorkspace = 7;
constexpr absl::Duration kLong = absl::Minutes(1);

// One byte from one process to the other, so that neither has to guess when
// the other one is where.
class Signal {
 public:
  Signal() {
    if (pipe(ends_.data()) != 0) ADD_FAILURE() << "no pipe";
  }
  ~Signal() {
    close(ends_[0]);
    close(ends_[1]);
  }
  void Give() {
    const char byte = 1;
    EXPECT_EQ(write(ends_[1], &byte, 1), 1);
  }
  void Await() {
    char byte;
    EXPECT_EQ(read(ends_[0], &byte, 1), 1);
  }
  bool IsGiven() const {
    pollfd end = {.fd = ends_[0], .events = POLLIN, .revents = 0};
    return poll(&end, 1, 0) == 1;
  }

 private:
  std::array<int, 2> ends_;
};

class SqliteNeighbours : public testing::Test {
 protected:
  std::unique_ptr<Store> Open() {
    auto store = OpenSqliteStore({.path = path_}, desk_.schema);
    EXPECT_TRUE(store.ok()) << store.status();
    return *std::move(store);
  }

  // The next person after the newest one.
  absl::Status AddPerson(Store& store) {
    SANAD_ASSIGN_OR_RETURN(const auto writing, store.Write(kWorkspace, kLong));
    SANAD_ASSIGN_OR_RETURN(const auto newest,
                           ReadAll(*writing, desk_.people,
                                   {.streams = {{.table = &desk_.people}},
                                    .direction = Direction::kDescending,
                                    .limit = 1}));
    const int64_t id = newest.empty() ? 1 : newest.front().id + 1;
    const Change change = Insert(desk_.people, Person{.id = id});
    SANAD_RETURN_IF_ERROR(writing->Apply(std::span(&change, 1)));
    return writing->Commit();
  }

  int64_t People(Store& store) {
    const auto reading = store.Read(kWorkspace);
    EXPECT_TRUE(reading.ok()) << reading.status();
    return *(*reading)->Count({.table = &desk_.people}, 1'000'000);
  }

  // Runs `work` in another process, which must not inherit an open store.
  template <class Work>
  pid_t Start(Work work) {
    const pid_t child = fork();
    if (child == 0) _exit(work() ? 0 : 1);
    return child;
  }
  void ExpectSuccess(pid_t child) {
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }

  const SmallDesk desk_;
  const TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
};

TEST_F(SqliteNeighbours, OneWriterAtATimeInAStore) {
  const auto store = Open();
  const auto writing = store->Write(kWorkspace, absl::InfiniteDuration());
  ASSERT_TRUE(writing.ok());
  EXPECT_EQ(ReasonOf(store->Write(kWorkspace, absl::ZeroDuration()).status()),
            "store.busy");
}

TEST_F(SqliteNeighbours, OneWriterAtATimeInAFile) {
  const auto one = Open();
  const auto other = Open();
  auto writing = *one->Write(kWorkspace, absl::InfiniteDuration());
  EXPECT_EQ(ReasonOf(other->Write(kWorkspace, absl::ZeroDuration()).status()),
            "store.busy");
  writing.reset();
  EXPECT_TRUE(other->Write(kWorkspace, absl::ZeroDuration()).ok());
}

TEST_F(SqliteNeighbours, AReaderWaitsForNoWriter) {
  const auto one = Open();
  const auto other = Open();
  const auto writing = *one->Write(kWorkspace, absl::InfiniteDuration());
  const Change change = Insert(desk_.people, Person{.id = 1});
  ASSERT_TRUE(writing->Apply(std::span(&change, 1)).ok());
  EXPECT_EQ(People(*one), 0);
  EXPECT_EQ(People(*other), 0);
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_EQ(People(*one), 1);
  EXPECT_EQ(People(*other), 1);
}

TEST_F(SqliteNeighbours, MoreReadersThanAreKept) {
  const auto store = Open();
  ASSERT_EQ(AddPerson(*store), absl::OkStatus());
  std::vector<std::unique_ptr<Reading>> readings;
  for (int i = 0; i < 40; ++i) {
    readings.push_back(*store->Read(kWorkspace));
    EXPECT_EQ(*readings.back()->Count({.table = &desk_.people}, 9), 1);
  }
}

TEST_F(SqliteNeighbours, WritersOfAllThreadsGetTheirTurn) {
  const auto store = Open();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 10; ++n) {
        EXPECT_EQ(AddPerson(*store), absl::OkStatus());
        EXPECT_GT(People(*store), 0);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(People(*store), 40);
}

TEST_F(SqliteNeighbours, TwoProcessesMakeOneStore) {
  for (int round = 0; round < 10; ++round) {
    std::filesystem::remove(path_);
    const pid_t child = Start([&] {
      const auto store = OpenSqliteStore({.path = path_}, desk_.schema);
      return store.ok() && AddPerson(**store).ok();
    });
    {
      const auto store = Open();
      EXPECT_EQ(AddPerson(*store), absl::OkStatus());
    }
    ExpectSuccess(child);
    EXPECT_EQ(People(*Open()), 2);
  }
}

TEST_F(SqliteNeighbours, WritersOfAllProcessesGetTheirTurn) {
  const auto write = [&] {
    const auto store = OpenSqliteStore({.path = path_}, desk_.schema);
    for (int n = 0; n < 20; ++n) {
      if (!store.ok() || !AddPerson(**store).ok()) return false;
    }
    return true;
  };
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) children.push_back(Start(write));
  for (const pid_t child : children) ExpectSuccess(child);
  EXPECT_EQ(People(*Open()), 60);
}

TEST_F(SqliteNeighbours, ASnapshotStaysWhileAnotherProcessWrites) {
  Signal begin;
  Signal done;
  const pid_t child = Start([&] {
    begin.Await();
    const auto store = OpenSqliteStore({.path = path_}, desk_.schema);
    const bool added = store.ok() && AddPerson(**store).ok();
    done.Give();
    return added;
  });
  const auto store = Open();
  const auto before = *store->Read(kWorkspace);
  begin.Give();
  done.Await();
  EXPECT_EQ(*before->Count({.table = &desk_.people}, 9), 0);
  EXPECT_EQ(People(*store), 1);
  ExpectSuccess(child);
}

// The writers go on until they are heard: a commit before the waiting began
// is none that it would hear of.
TEST_F(SqliteNeighbours, HearsWhatItsOwnThreadsCommit) {
  const auto store = Open();
  std::atomic<bool> heard = false;
  std::thread writer([&] {
    while (!heard) EXPECT_EQ(AddPerson(*store), absl::OkStatus());
  });
  const absl::Time start = absl::Now();
  store->WaitForChange(kLong);
  EXPECT_LT(absl::Now() - start, kLong);
  heard = true;
  writer.join();
}

TEST_F(SqliteNeighbours, HearsWhatAnotherProcessCommits) {
  Signal heard;
  const pid_t child = Start([&] {
    const auto store = OpenSqliteStore({.path = path_}, desk_.schema);
    bool added = store.ok();
    while (added && !heard.IsGiven()) added = AddPerson(**store).ok();
    return added;
  });
  const auto store = Open();
  const absl::Time start = absl::Now();
  store->WaitForChange(kLong);
  EXPECT_LT(absl::Now() - start, kLong);
  heard.Give();
  ExpectSuccess(child);
}

TEST_F(SqliteNeighbours, WaitingEndsWithTheTimeout) {
  const auto store = Open();
  store->WaitForChange(absl::ZeroDuration());
  store->WaitForChange(absl::Milliseconds(1));
}

}  // namespace
}  // namespace sanad::storage
