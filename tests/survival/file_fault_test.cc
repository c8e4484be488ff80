// Files whose every read, write, sync, lock, … fails once, or from there on:
// each act is wholly done or not at all, its failure is told, and the next
// one works.

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "tests/desk/day.h"
#include "tests/storage/sqlite/temporary_folder.h"
#include "tests/survival/fault_vfs.h"
#include "tests/survival/work.h"

namespace sanad::survival {
namespace {

using sanad::testing::IsOk;
using test::Office;
using test::Step;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

using Fail = void (FaultVfs::*)(const Fault& fault, int64_t after);

struct Way {
  const char* name;
  Fail fail;
};

constexpr Way kWays[] = {{"once", &FaultVfs::FailOnce},
                         {"from_then_on", &FaultVfs::FailFrom}};

using Parameter = std::tuple<Fault, Way>;

std::string NameOf(const ::testing::TestParamInfo<Parameter>& test) {
  return std::string(std::get<Fault>(test.param).name) + "_" +
         std::get<Way>(test.param).name;
}

// The reason of a refusal, or "OK".
std::string ReasonIn(const absl::Status& status) {
  return status.ok() ? "OK" : ReasonOf(status);
}

class FileFault : public ::testing::TestWithParam<Parameter> {
 protected:
  const Fault& fault() const { return std::get<Fault>(GetParam()); }
  const Office& office() const { return *office_; }

  void SetUp() override {
    auto made = MakeOffice(path_);
    ASSERT_THAT(made, IsOk());
    team_ = made->team();
    office_ = *std::move(made);
  }

  // Closes the file and opens it again, so that nothing of it is remembered.
  void Reopen() {
    office_.reset();
    auto opened = Reenter(path_, team_);
    ASSERT_THAT(opened, IsOk());
    office_ = *std::move(opened);
  }

  // What `act` answers while its asking number `after` fails; whether one
  // did is to be seen in `files_`.
  template <class Act>
  auto WithFault(int64_t after, Act act) {
    (files_.*std::get<Way>(GetParam()).fail)(fault(), after);
    auto answer = act();
    files_.Stop();
    faults_ += files_.given();
    return answer;
  }

  int64_t LastEvent() const { return EndOfLog(office(), {}).value().number; }
  void ExpectWhole() const {
    const auto verified = office().desk().Verify();
    ASSERT_THAT(verified, IsOk());
    ASSERT_THAT(verified->findings, IsEmpty());
  }

  FaultVfs& files_ = FaultVfs::Get();
  storage::TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
  sanad::testing::Team team_;
  std::optional<Office> office_;
  int64_t faults_ = 0;
};

// --- a day ----------------------------------------------------------------

enum class Memory { kWarm, kCold };

class DayOfFaults : public FileFault {
 protected:
  void LiveThrough(Memory memory) {
    for (const auto steps : {test::Acts(), test::Reads()}) {
      for (const Step& step : steps) {
        Take(step, memory);
        if (HasFatalFailure()) return;
      }
    }
    Reopen();
    ExpectWhole();
    RecordProperty("faults", static_cast<int>(faults_));
  }

 private:
  // With its first asking failing, then with its second, until none does.
  void Take(const Step& step, Memory memory) {
    SCOPED_TRACE(step.name);
    for (int64_t after = 0;; ++after) {
      SCOPED_TRACE(after);
      const int64_t before = LastEvent();
      if (memory == Memory::kCold) Reopen();
      const absl::Status status = WithFault(after, [&] {
        return step.run(office(), things_, {.idempotency_key = step.name});
      });
      if (files_.given() == 0) {
        ASSERT_EQ(ReasonIn(status), "OK");
        return;
      }
      if (!status.ok()) {
        ASSERT_EQ(ReasonIn(status), fault().reason) << status;
        ASSERT_EQ(LastEvent(), before);
      }
      ExpectWhole();
    }
  }

  test::Things things_;
};

// What is asked of files that have just been used, …
class Warm : public DayOfFaults {};
INSTANTIATE_TEST_SUITE_P(Day, Warm,
                         ::testing::Combine(::testing::ValuesIn(FaultsOf(
                                                {Asked::kWrite, Asked::kSync,
                                                 Asked::kLock})),
                                            ::testing::ValuesIn(kWays)),
                         NameOf);
TEST_P(Warm, LeavesEveryActWhole) { LiveThrough(Memory::kWarm); }

// … and of files that have just been opened.
class Cold : public DayOfFaults {};
INSTANTIATE_TEST_SUITE_P(Day, Cold,
                         ::testing::Combine(::testing::ValuesIn(FaultsOf(
                                                {Asked::kRead, Asked::kLock,
                                                 Asked::kShare, Asked::kOpen})),
                                            ::testing::ValuesIn(kWays)),
                         NameOf);
TEST_P(Cold, LeavesEveryActWhole) { LiveThrough(Memory::kCold); }

// --- groups ---------------------------------------------------------------

class GroupOfFaults : public FileFault {};
INSTANTIATE_TEST_SUITE_P(Every, GroupOfFaults,
                         ::testing::Combine(::testing::ValuesIn(EveryFault()),
                                            ::testing::ValuesIn(kWays)),
                         NameOf);

// Which of a group was done is what its outcomes say, wherever it failed.
TEST_P(GroupOfFaults, TellsWhatWasDone) {
  int64_t after = 0;
  do {
    SCOPED_TRACE(after);
    Reopen();
    std::vector<ReceiveRequest> lines;
    for (int i = 0; i < 4; ++i) {
      lines.push_back({.inbox = team_.support,
                       .channel = Channel::kChat,
                       .sender_kind = IdentityKind::kEmail,
                       .sender = "guest" + std::to_string(i) + "@example.net",
                       .text = "رسالة " + std::to_string(after)});
    }
    const int64_t before = LastEvent();
    Reopen();
    const auto outcomes = WithFault(
        after, [&] { return office().system().channels().ReceiveAll(lines); });
    std::vector<int64_t> told;
    for (const auto& outcome : outcomes) {
      if (outcome.ok()) {
        told.push_back(outcome->message.value);
      } else {
        EXPECT_EQ(ReasonIn(outcome.status()), fault().reason);
      }
    }
    std::vector<int64_t> done;
    const auto log = LogAfter(office(), before).value();
    for (const Event& event : log) {
      if (event.kind == EventKind::kMessageReceived) {
        done.push_back(event.object);
      }
    }
    ASSERT_THAT(done, ElementsAreArray(told));
    ExpectWhole();
    ++after;
  } while (files_.given() > 0 && !HasFailure());
}

// --- opening --------------------------------------------------------------

class OpeningOfFaults : public FileFault {};
INSTANTIATE_TEST_SUITE_P(Every, OpeningOfFaults,
                         ::testing::Combine(::testing::ValuesIn(EveryFault()),
                                            ::testing::ValuesIn(kWays)),
                         NameOf);

TEST_P(OpeningOfFaults, OfANewFileIsTriedAgain) {
  const std::string path = folder_.File("new.db");
  const auto make = [&]() -> absl::Status {
    const auto store = Store::Open("sqlite:" + path);
    if (!store.ok()) return store.status();
    return Desk::Open(*store, {.workspace = "mersal", .create = true}).status();
  };
  int64_t after = 0;
  do {
    SCOPED_TRACE(after);
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
      std::filesystem::remove(path + suffix);
    }
    const absl::Status made = WithFault(after++, make);
    if (!made.ok()) {
      EXPECT_EQ(ReasonIn(made), fault().reason) << made;
    }
    ASSERT_THAT(make(), IsOk());
    const Desk desk =
        Desk::Open(*Store::Open("sqlite:" + path), {.workspace = "mersal"})
            .value();
    ASSERT_THAT(desk.Verify()->findings, IsEmpty());
  } while (files_.given() > 0 && !HasFailure());
}

// A file that opens can be worked with: no failure for a moment makes a store
// that only reads.
TEST_P(OpeningOfFaults, OfAClosedFileGivesAStoreThatWorks) {
  int64_t after = 0;
  do {
    SCOPED_TRACE(after);
    office_.reset();
    const auto opened =
        WithFault(after++, [&] { return Reenter(path_, team_); });
    if (opened.ok()) {
      EXPECT_THAT(opened->system().customers().Create({.name = "سامي"}),
                  IsOk());
    } else {
      EXPECT_EQ(ReasonIn(opened.status()), fault().reason) << opened.status();
    }
  } while (files_.given() > 0 && !HasFailure());
}

// The files as a process leaves them that is killed.
TEST_P(OpeningOfFaults, RecoversWhatWasAnswered) {
  const std::string left = folder_.File("left.db");
  const int64_t last = LastEvent();
  for (const char* suffix : {"", "-wal"}) {
    std::filesystem::copy(path_ + suffix, left + suffix);
  }
  office_.reset();
  int64_t after = 0;
  do {
    SCOPED_TRACE(after);
    for (const char* suffix : {"", "-wal"}) {
      std::filesystem::copy(left + suffix, path_ + suffix,
                            std::filesystem::copy_options::overwrite_existing);
    }
    const absl::Status opened =
        WithFault(after++, [&] { return Reenter(path_, team_).status(); });
    if (!opened.ok()) {
      EXPECT_EQ(ReasonIn(opened), fault().reason) << opened;
    }
    Reopen();
    ASSERT_EQ(LastEvent(), last);
    ExpectWhole();
    office_.reset();
  } while (files_.given() > 0 && !HasFailure());
}

}  // namespace
}  // namespace sanad::survival
