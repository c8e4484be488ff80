#include "model/viewer.h"

#include <gtest/gtest.h>

namespace sanad {
namespace {

constexpr PresenceTold kViewing = {.lasts = absl::Seconds(30)};
constexpr PresenceTold kTyping = {.typing = true, .lasts = absl::Seconds(6)};

const absl::Time kNow = absl::FromUnixSeconds(1'767'225'600);

TEST(Viewer, IsThereUntilTheMomentAndNotAtIt) {
  const Viewer viewer = AfterTold({}, kViewing, kNow);
  EXPECT_TRUE(
      IsThere(viewer, kNow + absl::Seconds(30) - absl::Microseconds(1)));
  EXPECT_FALSE(IsThere(viewer, kNow + absl::Seconds(30)));
  EXPECT_FALSE(IsTyping(viewer, kNow));
}

TEST(Viewer, TypingIsBeingThere) {
  const Viewer viewer = AfterTold({}, kTyping, kNow);
  EXPECT_TRUE(IsThere(viewer, kNow));
  EXPECT_TRUE(IsTyping(viewer, kNow));
  EXPECT_FALSE(IsThere(viewer, kNow + absl::Seconds(6)));
}

TEST(Viewer, TypingNeverEndsBeingThereEarlier) {
  const Viewer viewing = AfterTold({}, kViewing, kNow);
  const Viewer typing = AfterTold(viewing, kTyping, kNow + absl::Seconds(1));
  EXPECT_EQ(typing.until, viewing.until);
  EXPECT_EQ(typing.typing_until, kNow + absl::Seconds(7));
  const Viewer late = AfterTold(viewing, kTyping, kNow + absl::Seconds(29));
  EXPECT_EQ(late.until, kNow + absl::Seconds(35));
}

TEST(Viewer, SaysStillTheSameForHalfOfItsTime) {
  const Viewer viewing = AfterTold({}, kViewing, kNow);
  EXPECT_TRUE(SaysStill(viewing, kViewing, kNow + absl::Seconds(15)));
  EXPECT_FALSE(SaysStill(viewing, kViewing, kNow + absl::Seconds(16)));
  EXPECT_FALSE(SaysStill(viewing, kTyping, kNow));

  const Viewer typing = AfterTold(viewing, kTyping, kNow);
  EXPECT_TRUE(SaysStill(typing, kTyping, kNow + absl::Seconds(3)));
  EXPECT_FALSE(SaysStill(typing, kTyping, kNow + absl::Seconds(4)));
  EXPECT_FALSE(SaysStill(typing, kViewing, kNow));
  EXPECT_TRUE(SaysStill(typing, kViewing, kNow + absl::Seconds(7)));
}

}  // namespace
}  // namespace sanad
