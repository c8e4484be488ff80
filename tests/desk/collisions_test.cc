// Two at one conversation: who built on what is no more is told what came
// between.

#include <string>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;

class Collisions : public OfficeTest {
 protected:
  // Noor's reply, built on a version.
  absl::Status Refused(ConversationId on, int64_t seen) const {
    return noor()
        .conversations()
        .Reply({.conversation = on, .text = "أهلاً", .version = seen})
        .status();
  }

  void Prioritise(ConversationId on, Priority priority) const {
    ASSERT_THAT(karim().conversations().SetPriority(
                    {.conversation = on, .priority = priority}),
                IsOk());
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Collisions,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Collisions, ToldWhatOthersDidSince) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  ASSERT_THAT(
      karim().conversations().Reply({.conversation = on,
                                     .text = "مرحبًا",
                                     .then = ConversationStatus::kPending}),
      IsOk());
  const absl::Status refusal = Refused(on, seen);
  ASSERT_THAT(refusal, IsRefused("conversation.changed"));
  EXPECT_EQ(FactOf(refusal, "changed"),
            "كريم replied, كريم changed the status");
  EXPECT_EQ(FactOf(refusal, "count"), "1");
  EXPECT_EQ(FactOf(refusal, "kinds"), "12, 14");
  EXPECT_EQ(FactOf(refusal, "actors"),
            "agent " + std::to_string(team().karim.value));
  EXPECT_EQ(Describe(refusal, Language::kEnglish),
            "the conversation is at version 3, not 2: كريم replied, كريم "
            "changed the status");
  EXPECT_EQ(Describe(refusal, Language::kArabic),
            "المحادثة في الإصدار 3 وليس 2: كريم ردّ، كريم غيّر الحالة");
}

TEST_P(Collisions, ToldNothingFromBefore) {
  const ConversationId on = Opened();
  Prioritise(on, Priority::kHigh);
  const int64_t seen = Now(on).version;
  ASSERT_THAT(karim().conversations().Take({on}), IsOk());
  EXPECT_EQ(FactOf(Refused(on, seen), "changed"),
            "كريم assigned the conversation");
}

// Events that move no version are told with those that came after them.
TEST_P(Collisions, EventsWithoutAVersionAreNotCountedAsOne) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  Prioritise(on, Priority::kHigh);
  ASSERT_THAT(
      hana().conversations().GiveFeedback({.conversation = on, .rating = 5}),
      IsOk());
  ASSERT_THAT(
      hana().conversations().GiveFeedback({.conversation = on, .rating = 4}),
      IsOk());
  Prioritise(on, Priority::kLow);
  const absl::Status refusal = Refused(on, seen);
  EXPECT_EQ(FactOf(refusal, "count"), "2");
  EXPECT_EQ(FactOf(refusal, "changed"),
            "the customer rated the conversation, كريم changed the priority");
  EXPECT_EQ(FactOf(Refused(on, seen + 1), "changed"),
            "كريم changed the priority");
}

TEST_P(Collisions, CustomersAreNotNamed) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  Prioritise(on, Priority::kHigh);
  ASSERT_THAT(
      hana().conversations().GiveFeedback({.conversation = on, .rating = 5}),
      IsOk());
  const absl::Status refusal = Refused(on, seen);
  EXPECT_EQ(FactOf(refusal, "actors"),
            "agent " + std::to_string(team().karim.value) + ", customer");
  EXPECT_EQ(FactOf(refusal, "changed"),
            "كريم changed the priority, the customer rated the conversation");
}

TEST_P(Collisions, ToldOfTheLatestWhereMuchHappened) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  Prioritise(on, Priority::kHigh);
  ASSERT_THAT(karim().conversations().Take({on}), IsOk());
  for (const char* tag : {"شحن", "جمارك"}) {
    ASSERT_THAT(
        karim().conversations().AddTag({.conversation = on, .tag = tag}),
        IsOk());
  }
  ASSERT_THAT(
      karim().conversations().RemoveTag({.conversation = on, .tag = "شحن"}),
      IsOk());
  ASSERT_THAT(
      karim().conversations().Classify({.conversation = on, .topic = "شحن"}),
      IsOk());
  ASSERT_THAT(karim().conversations().Reply({.conversation = on, .text = "أ"}),
              IsOk());
  const absl::Status refusal = Refused(on, seen);
  EXPECT_EQ(FactOf(refusal, "count"), "7");
  EXPECT_EQ(FactOf(refusal, "kinds"), "16, 21, 17, 18, 20, 12");
  EXPECT_EQ(FactOf(refusal, "changed"),
            "among others, كريم assigned the conversation, كريم added a tag, "
            "كريم removed a tag, كريم classified the conversation, كريم "
            "replied");
}

TEST_P(Collisions, AVersionThatNeverWasIsToldNothing) {
  const ConversationId on = Opened();
  for (const int64_t seen : {int64_t{99}, int64_t{-1}, INT64_MIN}) {
    const absl::Status refusal = Refused(on, seen);
    ASSERT_THAT(refusal, IsRefused("conversation.changed"));
    EXPECT_EQ(FactOf(refusal, "count"), "0");
    EXPECT_EQ(FactOf(refusal, "changed"), "it was changed");
  }
}

TEST_P(Collisions, ARefusalChangesNothing) {
  const ConversationId on = Opened();
  Prioritise(on, Priority::kHigh);
  const int64_t event = LastEvent();
  ASSERT_THAT(Refused(on, 1), IsRefused("conversation.changed"));
  EXPECT_EQ(LastEvent(), event);
}

}  // namespace
}  // namespace sanad::test
