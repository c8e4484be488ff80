// A ledger notices what it is there to notice.

#include "tests/survival/ledger.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace sanad::survival {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Three acts of two events each, after the event that opened the desk, all
// written down as they were answered.
class LedgerTest : public ::testing::Test {
 protected:
  LedgerTest() {
    Grow(1);
    ledger_ = Ledger(End());
    for (const char* key : {"open", "reply", "note"}) {
      const Place begun = End();
      Grow(2);
      ledger_.Write({.key = key},
                    {.done = true, .begun = begun, .ended = End()});
    }
  }

  // The log goes on by so many events.
  void Grow(int events, char of = 'a') {
    for (int i = 0; i < events; ++i) {
      log_.push_back(
          {.number = static_cast<int64_t>(log_.size()) + 1,
           .hash = std::string(32, static_cast<char>(of + log_.size() % 20))});
    }
  }
  Place End() const { return log_.empty() ? Place{} : PlaceOf(log_.back()); }

  std::vector<std::string> Found() const {
    const Tally tally = ledger_.Compare(log_);
    EXPECT_EQ(tally.lost + tally.doubled,
              static_cast<int64_t>(tally.findings.size()));
    return tally.findings;
  }

  std::vector<Event> log_;
  Ledger ledger_{{}};
};

TEST_F(LedgerTest, IsContentWithWhatWasAnswered) {
  EXPECT_THAT(Found(), IsEmpty());
}

TEST_F(LedgerTest, NamesAnActThatIsNotThere) {
  log_.resize(5);
  EXPECT_THAT(Found(), ElementsAre("lost: note"));
}

TEST_F(LedgerTest, NamesAnActOfWhichHalfIsThere) {
  log_.resize(6);
  EXPECT_THAT(Found(), ElementsAre("lost: note"));
}

TEST_F(LedgerTest, NamesActsThatAreNotAsTheyWereAnswered) {
  log_[2].hash = std::string(32, 'x');
  EXPECT_THAT(Found(), ElementsAre("lost: open"));
}

TEST_F(LedgerTest, NamesAHoleInTheLog) {
  log_.erase(log_.begin() + 3);
  EXPECT_THAT(Found(), ElementsAre("lost: event 4: the log goes on with 5",
                                   "lost: reply", "lost: note"));
}

TEST_F(LedgerTest, NamesWhatNobodyDid) {
  Grow(2);
  EXPECT_THAT(Found(), ElementsAre("doubled: events 8 to 9 belong to no act"));
}

TEST_F(LedgerTest, TakesAnActThatWasDoneBeforeItCouldAnswer) {
  Grow(2);
  ledger_.Write({.key = "tag"}, {.done = true, .begun = End(), .ended = End()});
  EXPECT_THAT(Found(), IsEmpty());
}

TEST_F(LedgerTest, NamesAnActThatIsDoneOnceMore) {
  Grow(2);
  const Place begun = End();
  Grow(2);
  ledger_.Write({.key = "tag"}, {.done = true, .begun = begun, .ended = End()});
  EXPECT_THAT(Found(), ElementsAre("doubled: tag"));
}

TEST_F(LedgerTest, NamesAnActWhoseAnswerIsGone) {
  Grow(2);
  ledger_.Write({.key = "tag"}, {.begun = End(), .ended = End()});
  EXPECT_THAT(Found(), ElementsAre("lost: tag: done, and then refused"));
}

TEST_F(LedgerTest, NamesAnActThatIsDoneAgainWhenAskedAgain) {
  const Place begun = End();
  Grow(2);
  const auto first = ledger_.entries().front();
  ledger_.WriteAgain(first, {.done = true, .begun = begun, .ended = End()});
  EXPECT_THAT(Found(),
              ElementsAre("doubled: open: done again when asked again"));
}

TEST_F(LedgerTest, NamesAnotherAnswerThanTheFirst) {
  const auto first = ledger_.entries().front();
  ledger_.WriteAgain(
      first,
      {.done = true, .given = {.message = 7}, .begun = End(), .ended = End()});
  EXPECT_THAT(Found(),
              ElementsAre("lost: open: answered differently when asked again"));
}

}  // namespace
}  // namespace sanad::survival
