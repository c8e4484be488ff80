// What customers do for themselves: in conversations of their own, with their
// own data, and nowhere else.

#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;
using enum ConversationStatus;

class SelfService : public OfficeTest {
 protected:
  sanad::Conversations own() const { return hana().conversations(); }

  // In an inbox whose closed conversations are opened again.
  ConversationId InReopeningInbox() const {
    EXPECT_THAT(system().inboxes().Change(
                    {.inbox = team().support, .follow_up = FollowUp::kReopen}),
                IsOk());
    return Opened();
  }

  std::vector<EventKind> KindsAfter(int64_t number) const {
    std::vector<EventKind> kinds;
    for (const Event& event : EventsAfter(number)) kinds.push_back(event.kind);
    return kinds;
  }
  int64_t LastEvent() const {
    const auto events = EventsAfter(0);
    return events.empty() ? 0 : events.back().number;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, SelfService,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(SelfService, WhatOneWritesArrivesAsByItsChannel) {
  const ConversationId id = Opened();
  Bring(id, kResolved);
  const auto written = own().Write(
      {.conversation = id,
       .text = "لم تصل بعد",
       .attachments = {{.name = "صورة.png", .bytes = "\x89PNG\r\n\x1a\n"}}});
  ASSERT_THAT(written, IsOk());
  const Conversation after = Now(id);
  EXPECT_EQ(after.status, kOpen);
  EXPECT_EQ(after.version, written->version);
  EXPECT_TRUE(after.waiting_since);
  const TimelineItem last = TimelineOf(id, noor()).end()[-2];
  ASSERT_TRUE(last.message);
  EXPECT_EQ(last.message->id, written->message);
  EXPECT_EQ(last.message->text, "لم تصل بعد");
  EXPECT_EQ(last.message->author, team().hana.value);
  EXPECT_EQ(last.message->channel, after.channel);
  EXPECT_EQ(last.actor_name, "هناء");
  EXPECT_THAT(last.attachments, SizeIs(1));
}

TEST_P(SelfService, WhoWritesSaysSomething) {
  EXPECT_THAT(own().Write({.conversation = Opened()}),
              IsRefusedAt("text", "text.empty"));
}

TEST_P(SelfService, OnesOwnWordEndsAConversation) {
  for (const ConversationStatus from : {kOpen, kPending, kOnHold, kResolved}) {
    const ConversationId id = Opened();
    Bring(id, from);
    const int64_t before = LastEvent();
    ASSERT_THAT(own().End({.conversation = id}), IsOk());
    const Conversation ended = Now(id);
    EXPECT_EQ(ended.status, kClosed);
    EXPECT_TRUE(ended.resolved_at && ended.closed_at && ended.confirmed_at);
    if (from == kResolved) {
      EXPECT_THAT(KindsAfter(before),
                  ElementsAre(EventKind::kResolutionConfirmed,
                              EventKind::kStatusChanged));
    } else {
      EXPECT_THAT(
          KindsAfter(before),
          ElementsAre(EventKind::kResolutionConfirmed,
                      EventKind::kStatusChanged, EventKind::kStatusChanged));
    }
    EXPECT_THAT(own().End({.conversation = id}), IsRefused("access.denied"));
  }
}

TEST_P(SelfService, ASnoozeEndsWithTheConversation) {
  const ConversationId id = Opened();
  ASSERT_THAT(
      noor().conversations().Snooze(
          {.conversation = id, .until = clock().Now() + absl::Hours(5)}),
      IsOk());
  const auto ended = own().End({.conversation = id});
  ASSERT_THAT(ended, IsOk());
  EXPECT_FALSE(ended->snoozed_until);
}

TEST_P(SelfService, WhatIsEndedCanBeOpenedAgainWhereItsInboxSaysSo) {
  const ConversationId id = InReopeningInbox();
  ASSERT_THAT(own().End({.conversation = id}), IsOk());
  EXPECT_THAT(own().End({.conversation = id}), IsOk());  // no change
  ASSERT_THAT(own().Reopen({.conversation = id}), IsOk());
  const Conversation open = Now(id);
  EXPECT_EQ(open.status, kOpen);
  EXPECT_EQ(open.reopens, 1);
  EXPECT_FALSE(open.confirmed_at);
  const int64_t before = LastEvent();
  EXPECT_EQ(own().Reopen({.conversation = id})->version, open.version);
  EXPECT_EQ(LastEvent(), before);
}

// Elsewhere a closed one is shut: what they have to say begins another.
TEST_P(SelfService, WhatIsShutTakesNoMore) {
  const ConversationId id = Opened();
  ASSERT_THAT(own().End({.conversation = id}), IsOk());
  EXPECT_THAT(own().Reopen({.conversation = id}), IsRefused("access.denied"));
  EXPECT_THAT(own().Write({.conversation = id, .text = "لم تصل"}),
              IsRefused("access.denied"));
}

TEST_P(SelfService, AnEndStaysThroughAMergeAndItsUndoing) {
  const ConversationId ended = InReopeningInbox();
  const ConversationId other = Opened();
  ASSERT_THAT(own().End({.conversation = ended}), IsOk());
  ASSERT_THAT(
      system().conversations().Merge({.conversation = other, .into = ended}),
      IsOk());
  EXPECT_EQ(Now(ended).status, kOpen);
  ASSERT_THAT(system().conversations().Unmerge({.conversation = other}),
              IsOk());
  EXPECT_EQ(Now(ended).status, kClosed);
}

TEST_P(SelfService, IsForTheirOwnConversationsOnly) {
  const ConversationId id = Opened();
  const Session youssef = desk().AsCustomer(team().youssef);
  for (const Session& other : {youssef, noor(), salma()}) {
    const auto conversations = other.conversations();
    EXPECT_THAT(conversations.Write({.conversation = id, .text = "أنا"}),
                IsRefused("access.denied"));
    EXPECT_THAT(conversations.End({.conversation = id}),
                IsRefused("access.denied"));
    EXPECT_THAT(conversations.Reopen({.conversation = id}),
                IsRefused("access.denied"));
  }
  EXPECT_EQ(Now(id).status, kOpen);
}

TEST_P(SelfService, TheSystemSpeaksInTheirName) {
  const ConversationId id = Opened();
  ASSERT_THAT(
      system().conversations().Write({.conversation = id, .text = "أين هي؟"}),
      IsOk());
  EXPECT_EQ(TimelineOf(id, noor()).back().message->author, team().hana.value);
  ASSERT_THAT(system().conversations().End({.conversation = id}), IsOk());
  EXPECT_EQ(Now(id).status, kClosed);
}

TEST_P(SelfService, OnesNameAndLanguageAreOnesOwn) {
  const auto customers = hana().customers();
  ASSERT_THAT(
      customers.Change(
          {.customer = team().hana, .name = "هناء علي", .language = "ar"}),
      IsOk());
  EXPECT_EQ(customers.Get({team().hana})->customer.name, "هناء علي");
  EXPECT_THAT(customers.Change({.customer = team().hana, .tier = "gold"}),
              IsRefused("access.denied"));
  EXPECT_THAT(
      customers.Change({.customer = team().hana, .company = CompanyId{7}}),
      IsRefused("access.denied"));
  EXPECT_THAT(customers.Change({.customer = team().youssef, .name = "يوسف"}),
              IsRefused("access.denied"));
}

}  // namespace
}  // namespace sanad::test
