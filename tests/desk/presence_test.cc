#include "sanad/presence.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class Presence : public OfficeTest {
 protected:
  // "نور", or "نور…" if she is typing.
  std::vector<std::string> SeenBy(const Session& session,
                                  ConversationId on) const {
    std::vector<std::string> seen;
    const auto viewers = session.presence().List({on});
    for (const ViewerRow& row : viewers.value()) {
      seen.push_back(row.name + (row.typing ? "…" : ""));
    }
    return seen;
  }

  // How often the store was asked for one call.
  int64_t OperationsOf(const TellPresence& request) {
    const int64_t before = faults().operations();
    EXPECT_THAT(noor().presence().Tell(request), IsOk());
    return faults().operations() - before;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Presence,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Presence, IsSeenByTheStaffUntilItEnds) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().presence().Tell({.conversation = on}), IsOk());
  ASSERT_THAT(hana().presence().Tell({.conversation = on, .typing = true}),
              IsOk());
  EXPECT_THAT(SeenBy(karim(), on), UnorderedElementsAre("نور", "هناء…"));
  clock().Advance(absl::Seconds(6));
  EXPECT_THAT(SeenBy(karim(), on), ElementsAre("نور"));
  clock().Advance(absl::Seconds(24));
  EXPECT_THAT(SeenBy(karim(), on), IsEmpty());
}

TEST_P(Presence, TypingEndsBeforeBeingThere) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().presence().Tell({.conversation = on}), IsOk());
  const auto typing =
      noor().presence().Tell({.conversation = on, .typing = true});
  ASSERT_THAT(typing, IsOk());
  EXPECT_EQ(typing->until, clock().Now() + absl::Seconds(30));
  EXPECT_EQ(typing->typing_until, clock().Now() + absl::Seconds(6));
  EXPECT_THAT(SeenBy(karim(), on), ElementsAre("نور…"));
  clock().Advance(absl::Seconds(6));
  EXPECT_THAT(SeenBy(karim(), on), ElementsAre("نور"));
}

TEST_P(Presence, WhoIsNoLongerTypingSaysSo) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().presence().Tell({.conversation = on, .typing = true}),
              IsOk());
  ASSERT_THAT(noor().presence().Tell({.conversation = on}), IsOk());
  EXPECT_THAT(SeenBy(karim(), on), ElementsAre("نور"));
}

TEST_P(Presence, EndsWithLeaving) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().presence().Tell({.conversation = on}), IsOk());
  EXPECT_EQ(noor().presence().Leave({on})->id, team().noor.value);
  EXPECT_THAT(SeenBy(karim(), on), IsEmpty());
  EXPECT_EQ(noor().presence().Leave({on})->id, 0);
}

TEST_P(Presence, CustomersSeeOnlyThatTheStaffIsTyping) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().presence().Tell({.conversation = on}), IsOk());
  ASSERT_THAT(karim().presence().Tell({.conversation = on, .typing = true}),
              IsOk());
  ASSERT_THAT(hana().presence().Tell({.conversation = on, .typing = true}),
              IsOk());
  EXPECT_THAT(SeenBy(hana(), on), ElementsAre("كريم…"));
  EXPECT_EQ(hana().presence().List({on})->at(0).viewer.id, 0);
}

TEST_P(Presence, IsForThoseWhoMayRead) {
  const ConversationId on = Opened();
  const Session olivia = desk().AsCustomer(team().olivia);
  for (const Session& stranger : {daniel(), olivia}) {
    EXPECT_THAT(stranger.presence().Tell({.conversation = on}),
                IsRefused("access.denied"));
    EXPECT_THAT(stranger.presence().Leave({on}), IsRefused("access.denied"));
    EXPECT_THAT(stranger.presence().List({on}), IsRefused("access.denied"));
  }
  EXPECT_THAT(system().presence().Tell({.conversation = on}),
              IsRefused("access.denied"));
  EXPECT_THAT(salma().presence().Tell({.conversation = {999'999}}),
              IsRefused("conversation.unknown"));
}

TEST_P(Presence, LastsAsLongAsAskedForWithinBounds) {
  const ConversationId on = Opened();
  const auto tell = [&](int64_t seconds) {
    return noor().presence().Tell({.conversation = on, .seconds = seconds});
  };
  EXPECT_EQ(tell(limits::kPresenceSeconds)->until,
            clock().Now() + absl::Seconds(limits::kPresenceSeconds));
  EXPECT_THAT(tell(limits::kPresenceSeconds + 1),
              IsRefusedAt("seconds", "presence.too_long"));
  EXPECT_THAT(tell(-1), IsRefusedAt("seconds", "presence.too_long"));
}

TEST_P(Presence, SayingTheSameAgainWritesNothingBeforeHalfOfItsTime) {
  const ConversationId on = Opened();
  const int64_t writing = OperationsOf({.conversation = on});
  clock().Advance(absl::Seconds(15));
  EXPECT_LT(OperationsOf({.conversation = on}), writing);
  clock().Advance(absl::Seconds(1));
  const auto again = noor().presence().Tell({.conversation = on});
  EXPECT_EQ(again->until, clock().Now() + absl::Seconds(30));
}

TEST_P(Presence, IsNoEventAndNoNewVersion) {
  const ConversationId on = Opened();
  const int64_t event = LastEvent();
  const int64_t version = Now(on).version;
  ASSERT_THAT(noor().presence().Tell({.conversation = on, .typing = true}),
              IsOk());
  ASSERT_THAT(noor().presence().Leave({on}), IsOk());
  EXPECT_EQ(LastEvent(), event);
  EXPECT_EQ(Now(on).version, version);
}

// Whoever tells something clears away what others have left behind.
TEST_P(Presence, WhatHasEndedIsSweptByThoseWhoTell) {
  std::vector<ConversationId> many;
  for (int i = 0; i < 12; ++i) many.push_back(Opened());
  for (const ConversationId on : many) {
    ASSERT_THAT(karim().presence().Tell({.conversation = on}), IsOk());
  }
  clock().Advance(absl::Minutes(1));
  for (int i = 0; i < 3; ++i) {
    ASSERT_THAT(noor().presence().Tell({.conversation = many[i]}), IsOk());
  }
  // What was swept is gone even for a clock that is turned back.
  clock().Advance(-absl::Minutes(1));
  size_t left = 0;
  for (const ConversationId on : many) left += SeenBy(noor(), on).size();
  EXPECT_EQ(left, 3U);
}

TEST_P(Presence, RefusesInBothLanguages) {
  const absl::Status refusal =
      noor()
          .presence()
          .Tell({.conversation = Opened(), .seconds = 301})
          .status();
  EXPECT_EQ(Describe(refusal, Language::kEnglish),
            "presence lasts from 1 to 300 seconds once it is told");
  EXPECT_EQ(Describe(refusal, Language::kArabic),
            "يدوم الحضور بعد الإخبار به من ثانية إلى 300 ثانية");
}

}  // namespace
}  // namespace sanad::test
