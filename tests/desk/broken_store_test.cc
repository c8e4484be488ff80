// A store that fails at any one of its operations, or from any one of them
// on: every act is wholly done or not at all, and no failure is passed over.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/desk/day.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::Faults;
using sanad::testing::IsOk;
using ::testing::IsEmpty;

using Fail = void (Faults::*)(int64_t after);

class BrokenStore : public OfficeTest {
 protected:
  void ExpectWhole() const {
    EXPECT_THAT(desk().Verify()->findings, IsEmpty());
  }

  // Tries the step with its first operation failing, then its second, until
  // none of it fails any more.
  void TryEachOperation(const Step& step, Fail fail) {
    SCOPED_TRACE(step.name);
    for (int64_t after = 0;; ++after) {
      SCOPED_TRACE(after);
      const int64_t events = LastEvent();
      const int64_t failures = faults().failures();
      (faults().*fail)(after);
      const absl::Status status =
          step.run(office_, things_, {.idempotency_key = step.name});
      faults().Stop();
      const bool failed = faults().failures() > failures;
      ASSERT_EQ(Refusal(status), failed ? "store.failed" : "OK");
      if (!failed) return;
      ASSERT_EQ(LastEvent(), events);
      ExpectWhole();
    }
  }

  void LiveWith(Fail fail) {
    for (const Step& step : Acts()) TryEachOperation(step, fail);
    for (const Step& step : Reads()) TryEachOperation(step, fail);
    EXPECT_EQ(Now(things_.conversation).messages, 7);
  }

 private:
  const Office office_{store(), desk(), team()};
  Things things_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, BrokenStore,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(BrokenStore, EveryActIsWholeWhereverOneOperationFails) {
  LiveWith(&Faults::FailOnce);
}

TEST_P(BrokenStore, EveryActIsWholeWhereverTheStoreGoesAway) {
  LiveWith(&Faults::FailFrom);
}

// Which of a batch was done is what its outcomes say, wherever it failed.
TEST_P(BrokenStore, BatchTellsWhatWasDoneOfIt) {
  for (const Fail fail : {&Faults::FailOnce, &Faults::FailFrom}) {
    int64_t failures = -1;
    for (int64_t after = 0; faults().failures() != failures; ++after) {
      SCOPED_TRACE(after);
      failures = faults().failures();
      const std::vector<ReceiveRequest> requests(
          3, {.inbox = team().support, .text = absl::StrCat("رسالة ", after)});
      const int64_t before = LastEvent();
      (faults().*fail)(after);
      const auto outcomes = system().channels().ReceiveAll(requests);
      faults().Stop();
      std::vector<int64_t> told;
      for (const auto& outcome : outcomes) {
        if (outcome.ok()) told.push_back(outcome->message.value);
        EXPECT_TRUE(outcome.ok() || Refusal(outcome) == "store.failed");
      }
      std::vector<int64_t> done;
      for (const Event& event : EventsAfter(before)) {
        if (event.kind == EventKind::kMessageReceived) {
          done.push_back(event.object);
        }
      }
      EXPECT_EQ(done, told);
      ExpectWhole();
    }
  }
}

}  // namespace
}  // namespace sanad::test
