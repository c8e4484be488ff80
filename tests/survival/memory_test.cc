// A day in the office in which every allocation fails, once or from there on:
// nothing ends, nothing leaks, each act is wholly done or not at all, and done
// once when it is asked again.
//
// GLib ends the process when it has no memory, so mail comes and goes
// undisturbed.

#include <cstdint>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "tests/capi/allocations.h"
#include "tests/desk/day.h"
#include "tests/storage/sqlite/temporary_folder.h"
#include "tests/survival/sqlite_memory.h"
#include "tests/survival/work.h"

namespace sanad::survival {
namespace {

using capi::test::AllocationFailed;
using capi::test::FailAllocationAfter;
using capi::test::Lack;
using capi::test::LiveAllocations;
using sanad::testing::IsOk;
using test::Office;
using test::Step;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Way {
  const char* name;
  Lack lack;
};

constexpr Way kWays[] = {{"once", Lack::kOnce},
                         {"from_then_on", Lack::kFromThenOn}};

using Parameter = std::tuple<const char*, Way>;

std::vector<Parameter> EveryLack() {
  std::vector<Parameter> lacks;
  for (const char* store : {"memory", "sqlite"}) {
    for (const Way& way : kWays) lacks.push_back({store, way});
  }
  return lacks;
}

std::string NameOf(const ::testing::TestParamInfo<Parameter>& test) {
  return std::string(std::get<0>(test.param)) + "_" +
         std::get<1>(test.param).name;
}

// A look at everything takes its time.
constexpr int64_t kFailuresPerLook = 50;

// One day, from opening to closing.
class Day {
 public:
  Day(const std::string& url, const Way& way)
      : way_(way),
        test_(url),
        office_(test_.store, test_.desk, sanad::testing::MakeTeam(test_.desk)),
        end_(EndOfLog(office_, {}).value()) {}

  void LiveThrough() {
    for (const auto steps : {test::Acts(), test::Reads()}) {
      for (const Step& step : steps) {
        SCOPED_TRACE(step.name);
        if (step.is_mail) {
          ASSERT_THAT(Run(step), IsOk());
          Grew();
        } else {
          Take(step);
        }
        if (::testing::Test::HasFatalFailure()) return;
        ExpectWhole();
      }
    }
  }

  int64_t failures() const { return failures_; }

 private:
  absl::Status Run(const Step& step) {
    return step.run(office_, things_, {.idempotency_key = step.name});
  }

  // What it answers; nothing if it had no memory for that.
  std::optional<absl::Status> RunWithout(const Step& step, int64_t pass) {
    std::optional<absl::Status> status;
    FailAllocationAfter(pass, way_.lack);
    try {
      status = Run(step);
    } catch (const std::bad_alloc&) {
    }
    return status;
  }

  // With its first allocation failing, then with its second, until none does.
  void Take(const Step& step) {
    int times_done = 0;
    for (int64_t pass = 0;; ++pass) {
      SCOPED_TRACE(pass);
      const auto status = RunWithout(step, pass);
      const bool failed = AllocationFailed();
      times_done += Grew();
      ASSERT_LE(times_done, 1);
      if (!failed) {
        ASSERT_TRUE(status.has_value());
        ASSERT_THAT(*status, IsOk());
        return;
      }
      if (status && !status->ok()) {
        ASSERT_THAT(ReasonOf(*status), StartsWith("store."));
      }
      if (++failures_ % kFailuresPerLook == 0) ExpectWhole();
    }
  }

  // Whether the log did since the last look.
  bool Grew() {
    const Place before = std::exchange(end_, EndOfLog(office_, end_).value());
    return end_ != before;
  }

  void ExpectWhole() const {
    const auto verified = office_.desk().Verify();
    ASSERT_THAT(verified, IsOk());
    ASSERT_THAT(verified->findings, IsEmpty());
  }

  const Way way_;
  sanad::testing::TestDesk test_;
  Office office_;
  test::Things things_;
  Place end_;
  int64_t failures_ = 0;
};

class Memory : public ::testing::TestWithParam<Parameter> {
 protected:
  static std::string Url(const std::string& path) {
    const bool in_memory = std::get<0>(GetParam()) == std::string("memory");
    return in_memory ? "memory:" : "sqlite:" + path;
  }

  // How many acts and reads failed.
  static int64_t LiveThroughOneDay(const std::string& path) {
    Day day(Url(path), std::get<1>(GetParam()));
    day.LiveThrough();
    return day.failures();
  }
};
INSTANTIATE_TEST_SUITE_P(Of, Memory, ::testing::ValuesIn(EveryLack()), NameOf);

TEST_P(Memory, ThatIsLackingLeavesEveryActWholeAndIsGivenBack) {
  const storage::TemporaryFolder folder;
  const std::string path = folder.File("desk.db");
  // What is made once in a process, and then kept, comes on the first day.
  const int64_t failures = LiveThroughOneDay(folder.File("first.db"));
  EXPECT_GT(failures, 1000);
  RecordProperty("failures", static_cast<int>(failures));
  const int64_t live = LiveAllocations();
  LiveThroughOneDay(path);
  EXPECT_EQ(LiveAllocations(), live);
}

// --- the door -------------------------------------------------------------

// Opens a store and a desk in it, which is made if need be; nothing if it had
// no memory for that.
std::optional<absl::Status> OpenWithout(const std::string& url, const Way& way,
                                        int64_t pass) {
  std::optional<absl::Status> status;
  FailAllocationAfter(pass, way.lack);
  try {
    const auto store = Store::Open(url);
    status = store.status();
    if (store.ok()) {
      status =
          Desk::Open(*store, {.workspace = "mersal", .create = true}).status();
    }
  } catch (const std::bad_alloc&) {
  }
  return status;
}

class Door : public Memory {
 protected:
  // Whether an allocation failed; if so, the next one who comes gets in.
  bool TryToEnter(int64_t pass) {
    const auto status = OpenWithout(url_, std::get<1>(GetParam()), pass);
    const bool failed = AllocationFailed();
    if (status && !status->ok()) {
      EXPECT_THAT(ReasonOf(*status), StartsWith("store."));
    }
    const auto store = Store::Open(url_);
    EXPECT_THAT(store, IsOk());
    const auto desk =
        Desk::Open(*store, {.workspace = "mersal", .create = true});
    EXPECT_THAT(desk, IsOk());
    EXPECT_THAT(desk->Verify()->findings, IsEmpty());
    return failed;
  }

  const storage::TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
  const std::string url_ = Url(path_);
};
INSTANTIATE_TEST_SUITE_P(OfMemory, Door, ::testing::ValuesIn(EveryLack()),
                         NameOf);

// To open a file, and more so to make one, takes thousands of allocations and
// long: the further, the fewer of them are tried.
int64_t After(int64_t pass) { return pass + 1 + pass / 12; }

TEST_P(Door, IsOpenAfterwards) {
  ASSERT_THAT(*OpenWithout(url_, std::get<1>(GetParam()), INT64_MAX), IsOk());
  int64_t pass = 0;
  while (TryToEnter(pass) && !HasFailure()) pass = After(pass);
}

TEST_P(Door, IsOpenAfterwardsWhereNothingWas) {
  int64_t pass = 0;
  while (TryToEnter(pass) && !HasFailure()) {
    std::filesystem::remove(path_);
    pass = After(pass);
  }
}

}  // namespace
}  // namespace sanad::survival

int main(int argc, char** argv) {
  sanad::survival::GiveSqliteOurMemory();
  ::testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
