#include "sanad/conversation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sanad {
namespace {

using testing::IsEmpty;
using enum ConversationStatus;

constexpr ConversationStatus kStatuses[] = {kOpen, kPending, kOnHold, kResolved,
                                            kClosed};

struct Row {
  std::string name;
  ConversationStatus from;
  // To open, pending, on hold, resolved, closed: y or n.
  std::string to;
  std::string to_if_closed_may_reopen;
};

class Transition : public testing::TestWithParam<Row> {
 protected:
  static bool Expected(ConversationStatus to, bool reopening_allowed) {
    const Row& row = GetParam();
    const std::string& marks =
        reopening_allowed ? row.to_if_closed_may_reopen : row.to;
    return marks.at(std::ranges::find(kStatuses, to) - kStatuses) == 'y';
  }
};

TEST_P(Transition, IsLegalAsInTheTable) {
  for (const bool allowed : {false, true}) {
    for (const auto to : kStatuses) {
      EXPECT_EQ(IsLegalTransition(GetParam().from, to, allowed),
                Expected(to, allowed))
          << "to " << NameOf(to, Language::kEnglish);
    }
  }
}

TEST_P(Transition, IsListedUnlessItChangesNothing) {
  for (const bool allowed : {false, true}) {
    std::vector<ConversationStatus> expected;
    for (const auto to : kStatuses) {
      if (to != GetParam().from && Expected(to, allowed)) {
        expected.push_back(to);
      }
    }
    EXPECT_EQ(LegalTransitions(GetParam().from, allowed), expected);
  }
}

TEST_P(Transition, NeverComesFromOrLeadsToWhatIsNoStatus) {
  for (const int number : {-1, 0, 6}) {
    const auto none = static_cast<ConversationStatus>(number);
    EXPECT_FALSE(IsLegalTransition(none, GetParam().from, true));
    EXPECT_FALSE(IsLegalTransition(GetParam().from, none, true));
    EXPECT_FALSE(IsLegalTransition(none, none, true));
  }
}

INSTANTIATE_TEST_SUITE_P(
    From, Transition,
    testing::Values(Row{"Open", kOpen, "yyyyn", "yyyyn"},
                    Row{"Pending", kPending, "yyyyn", "yyyyn"},
                    Row{"OnHold", kOnHold, "yyyyn", "yyyyn"},
                    Row{"Resolved", kResolved, "ynnyy", "ynnyy"},
                    Row{"Closed", kClosed, "nnnny", "ynnny"}),
    [](const auto& row) { return row.param.name; });

TEST(TransitionOfNone, IsNeverLegal) {
  EXPECT_FALSE(IsLegalTransition(kNone, kNone, true));
  EXPECT_THAT(LegalTransitions(kNone, true), IsEmpty());
}

}  // namespace
}  // namespace sanad
