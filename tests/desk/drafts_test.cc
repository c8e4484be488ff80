#include "sanad/drafts.h"

#include <string>
#include <vector>

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

class Drafts : public OfficeTest {
 protected:
  void Save(const Session& session, ConversationId on,
            const std::string& text) const {
    ASSERT_THAT(session.drafts().Save({.conversation = on, .text = text}),
                IsOk());
  }

  static std::vector<std::string> Texts(const Session& session) {
    std::vector<std::string> texts;
    const auto drafts = session.drafts().List();
    for (const DraftRow& row : drafts.value()) {
      texts.push_back(row.text);
    }
    return texts;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Drafts, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Drafts, AreKeptAsTheyWereWritten) {
  const ConversationId on = Opened();
  const auto receipt = noor().drafts().Save({.conversation = on,
                                             .text = "أهلاً هناء، شحنتك",
                                             .html = "<p>أهلاً هناء</p>",
                                             .channel = Channel::kChat,
                                             .version = 2});
  ASSERT_THAT(receipt, IsOk());
  EXPECT_EQ(receipt->updated_at, clock().Now());
  const auto draft = noor().drafts().Get({on});
  ASSERT_THAT(draft, IsOk());
  EXPECT_EQ(draft->text, "أهلاً هناء، شحنتك");
  EXPECT_EQ(draft->html, "<p>أهلاً هناء</p>");
  EXPECT_EQ(draft->channel, Channel::kChat);
  EXPECT_EQ(draft->version, 2);
}

TEST_P(Drafts, ThereIsOneForEachAgentAndConversation) {
  const ConversationId on = Opened();
  Save(noor(), on, "أهلاً");
  Save(noor(), on, "أهلاً هناء");
  Save(karim(), on, "مرحبًا");
  EXPECT_EQ(noor().drafts().Get({on})->text, "أهلاً هناء");
  EXPECT_EQ(karim().drafts().Get({on})->text, "مرحبًا");
  EXPECT_THAT(Texts(noor()), SizeIs(1));
}

TEST_P(Drafts, AreSeenByNobodyElse) {
  const ConversationId on = Opened();
  Save(noor(), on, "أهلاً");
  EXPECT_THAT(salma().drafts().Get({on}), IsRefused("draft.unknown"));
  EXPECT_THAT(Texts(salma()), IsEmpty());
  EXPECT_THAT(system().drafts().Get({on}), IsRefused("access.denied"));
  EXPECT_THAT(system().drafts().List(), IsRefused("access.denied"));
  EXPECT_THAT(hana().drafts().Get({on}), IsRefused("access.denied"));
  EXPECT_THAT(hana().drafts().List(), IsRefused("access.denied"));
}

TEST_P(Drafts, EnterNoEvent) {
  const ConversationId on = Opened();
  const int64_t event = LastEvent();
  Save(noor(), on, "أهلاً");
  ASSERT_THAT(noor().drafts().Delete({on}), IsOk());
  EXPECT_EQ(LastEvent(), event);
}

TEST_P(Drafts, EndWithAReplyOfTheirAgent) {
  const ConversationId on = Opened();
  Save(noor(), on, "أهلاً");
  Save(karim(), on, "مرحبًا");
  ASSERT_THAT(
      noor().conversations().Reply({.conversation = on, .text = "أهلاً هناء"}),
      IsOk());
  EXPECT_THAT(noor().drafts().Get({on}), IsRefused("draft.unknown"));
  EXPECT_THAT(karim().drafts().Get({on}), IsOk());
}

TEST_P(Drafts, OutliveAReplyThatIsRefused) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  Save(noor(), on, "أهلاً");
  ASSERT_THAT(
      karim().conversations().Reply({.conversation = on, .text = "مرحبًا"}),
      IsOk());
  ASSERT_THAT(noor().conversations().Reply(
                  {.conversation = on, .text = "أهلاً", .version = seen}),
              IsRefused("conversation.changed"));
  EXPECT_EQ(noor().drafts().Get({on})->text, "أهلاً");
}

TEST_P(Drafts, AreThrownAwayOnce) {
  const ConversationId on = Opened();
  Save(noor(), on, "أهلاً");
  ASSERT_THAT(noor().drafts().Delete({on}), IsOk());
  EXPECT_THAT(noor().drafts().Delete({on}), IsRefused("draft.unknown"));
}

TEST_P(Drafts, AreListedNewestFirstWithWhatHasChanged) {
  const ConversationId first = Opened("شحنة الرياض");
  const ConversationId second = Opened("فاتورة");
  const int64_t seen = Now(first).version;
  ASSERT_THAT(noor().drafts().Save(
                  {.conversation = first, .text = "الأولى", .version = seen}),
              IsOk());
  clock().Advance(absl::Seconds(1));
  Save(noor(), second, "الثانية");
  ASSERT_THAT(karim().conversations().Take({first}), IsOk());
  EXPECT_THAT(Texts(noor()), ElementsAre("الثانية", "الأولى"));
  const DraftRow row = noor().drafts().List()->at(1);
  EXPECT_EQ(row.subject, "شحنة الرياض");
  EXPECT_EQ(row.version, seen);
  EXPECT_EQ(row.present, seen + 1);
}

TEST_P(Drafts, AreOutOfReachWithTheConversation) {
  const ConversationId on = Opened();
  Save(noor(), on, "أهلاً");
  ASSERT_THAT(system().staff().Leave(
                  {.team = team().support_team, .agent = team().noor}),
              IsOk());
  EXPECT_THAT(noor().drafts().Get({on}), IsRefused("access.denied"));
  EXPECT_THAT(noor().drafts().Save({.conversation = on, .text = "أهلاً"}),
              IsRefused("access.denied"));
  EXPECT_THAT(Texts(noor()), IsEmpty());
}

TEST_P(Drafts, OfMoreConversationsThanMayBeAreRefused) {
  for (size_t i = 0; i < limits::kDraftsPerAgent; ++i) {
    Save(noor(), Opened(), "أهلاً");
  }
  const ConversationId on = Opened();
  const auto refused = noor().drafts().Save({.conversation = on, .text = "لا"});
  EXPECT_THAT(refused, IsRefused("draft.too_many"));
  EXPECT_EQ(Describe(refused.status(), Language::kArabic),
            "الحد الأقصى لمسودات الموظف هو 200");
  Save(karim(), on, "مرحبًا");
}

TEST_P(Drafts, OfNothingOrNoKnownChannelAreRefused) {
  const ConversationId on = Opened();
  EXPECT_THAT(noor().drafts().Save({.conversation = on}),
              IsRefusedAt("text", "text.empty"));
  EXPECT_THAT(noor().drafts().Save({.conversation = on,
                                    .text = "أهلاً",
                                    .channel = static_cast<Channel>(9)}),
              IsRefusedAt("channel", "value.unknown"));
}

// A kept answer must not hold what the draft said.
TEST_P(Drafts, SavedTwiceByOneKeyAreSavedOnce) {
  const ConversationId on = Opened();
  const SaveDraft draft = {.conversation = on, .text = "أهلاً"};
  const auto first = noor().drafts().Save(draft, {.idempotency_key = "7"});
  clock().Advance(absl::Seconds(1));
  const auto again = noor().drafts().Save(draft, {.idempotency_key = "7"});
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->updated_at, first->updated_at);
}

}  // namespace
}  // namespace sanad::test
