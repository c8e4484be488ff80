#include "model/read_mark.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace sanad {
namespace {

ReadMark Mark(int64_t message, int64_t turns = 0) {
  return {.conversation = {1},
          .reader_kind = ActorKind::kAgent,
          .reader = 7,
          .message = {message},
          .at = absl::FromUnixSeconds(message),
          .turns = turns};
}

TEST(ReadMark, TheOneThatSawMoreIsLeft) {
  EXPECT_EQ(After(Mark(3), Mark(5)).message, MessageId{5});
  EXPECT_EQ(After(Mark(5), Mark(3)).message, MessageId{5});
  EXPECT_EQ(After(std::nullopt, Mark(3)).message, MessageId{3});
}

TEST(ReadMark, SeenAgainKeepsTheMomentOfTheFirstTime) {
  ReadMark again = Mark(3);
  again.at += absl::Hours(1);
  EXPECT_EQ(After(Mark(3), again).at, Mark(3).at);
}

TEST(ReadMark, TurningBackCountsForMoreThanWhatWasSeenBefore) {
  const ReadMark turned = TurnedBack(Mark(5), {2}, absl::FromUnixSeconds(9));
  EXPECT_EQ(turned.message, MessageId{2});
  EXPECT_EQ(turned.at, absl::FromUnixSeconds(9));
  EXPECT_EQ(After(turned, Mark(8)).message, MessageId{2});
  EXPECT_EQ(After(Mark(8), turned).message, MessageId{2});
  EXPECT_EQ(After(turned, Mark(8, turned.turns)).message, MessageId{8});
}

TEST(ReadMark, TheOrderInWhichMarksComeDoesNotMatter) {
  std::vector<ReadMark> marks = {Mark(1), Mark(2),    Mark(4),
                                 Mark(9), Mark(3, 1), Mark(5, 1)};
  const auto less = [](const ReadMark& a, const ReadMark& b) {
    return a.message < b.message;
  };
  std::sort(marks.begin(), marks.end(), less);
  do {
    std::optional<ReadMark> kept;
    for (const ReadMark& mark : marks) kept = After(kept, mark);
    EXPECT_EQ(kept->message, MessageId{5});
  } while (std::next_permutation(marks.begin(), marks.end(), less));
}

}  // namespace
}  // namespace sanad
