// Snoozes, and what is done of itself when its time has come.

#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using enum ConversationStatus;

class Due : public OfficeTest {
 protected:
  absl::Time In(absl::Duration length) { return clock().Now() + length; }

  absl::StatusOr<Conversation> Snooze(ConversationId id,
                                      absl::Duration length) {
    return noor().conversations().Snooze(
        {.conversation = id, .until = In(length)});
  }

  DueRun Run() const {
    const auto run = desk().RunDue();
    EXPECT_THAT(run, IsOk());
    return run.value_or(DueRun{});
  }

  Event Last() const { return EventsAfter(LastEvent() - 1).front(); }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Due, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- snoozing -------------------------------------------------------------

TEST_P(Due, ASnoozeStandsBesideTheStatus) {
  const ConversationId id = Opened();
  const int64_t before = LastEvent();
  const auto snoozed = Snooze(id, absl::Hours(3));
  ASSERT_THAT(snoozed, IsOk());
  EXPECT_EQ(snoozed->snoozed_until, In(absl::Hours(3)));
  EXPECT_EQ(snoozed->status, kOpen);
  EXPECT_EQ(snoozed->version, 3);
  EXPECT_EQ(Now(id).snoozed_until, snoozed->snoozed_until);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kSnoozed));
  EXPECT_EQ(noor().conversations().List({.inbox = team().support})->rows.size(),
            1);
}

TEST_P(Due, SnoozingAnewSetsAnotherMoment) {
  const ConversationId id = Opened();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  const int64_t before = LastEvent();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  EXPECT_THAT(KindsAfter(before), IsEmpty());
  ASSERT_THAT(Snooze(id, absl::Hours(2)), IsOk());
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Run().done, 0);
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Run().done, 1);
}

TEST_P(Due, ASnoozeEndsInTheFutureAndWithinFiveYears) {
  const ConversationId id = Opened();
  const absl::Duration most = absl::Hours(24 * limits::kSnoozeDays);
  EXPECT_THAT(Snooze(id, absl::ZeroDuration()),
              IsRefusedAt("until", "snooze.not_ahead"));
  EXPECT_THAT(Snooze(id, -absl::Hours(1)),
              IsRefusedAt("until", "snooze.not_ahead"));
  EXPECT_THAT(Snooze(id, most + absl::Microseconds(1)),
              IsRefusedAt("until", "snooze.too_far"));
  EXPECT_THAT(Snooze(id, most), IsOk());
}

TEST_P(Due, WhatIsDoneIsNotSnoozed) {
  for (const auto status : {kOpen, kPending, kOnHold, kResolved, kClosed}) {
    SCOPED_TRACE(NameOf(status, Language::kEnglish));
    const ConversationId id = Opened();
    Bring(id, status);
    const auto snoozed = Snooze(id, absl::Hours(1));
    if (status == kResolved || status == kClosed) {
      EXPECT_THAT(snoozed, IsRefused("conversation.not_to_snooze"));
    } else {
      EXPECT_THAT(snoozed, IsOk());
    }
  }
}

TEST_P(Due, ASnoozeByWhoSawAnotherVersionIsRefused) {
  const ConversationId id = Opened();
  EXPECT_THAT(
      noor().conversations().Snooze(
          {.conversation = id, .until = In(absl::Hours(1)), .version = 1}),
      IsRefused("conversation.changed"));
}

TEST_P(Due, AwakeningByHandEndsTheSnooze) {
  const ConversationId id = Opened();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  const int64_t before = LastEvent();
  ASSERT_THAT(noor().conversations().Awaken({id}), IsOk());
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
  ASSERT_THAT(noor().conversations().Awaken({id}), IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kAwakened));
  clock().Advance(absl::Hours(2));
  EXPECT_EQ(Run().done, 0);
}

TEST_P(Due, TheCustomersMessageEndsTheSnooze) {
  const auto first =
      system().channels().Receive({.inbox = team().support,
                                   .channel = Channel::kEmail,
                                   .sender_kind = IdentityKind::kEmail,
                                   .sender = "hana@example.com",
                                   .text = "متى تصل؟",
                                   .mail_id = "1@example.com"});
  ASSERT_THAT(first, IsOk());
  const ConversationId id = first->conversation;
  Bring(id, kPending);
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  const int64_t before = LastEvent();
  ASSERT_THAT(system().channels().Receive({.inbox = team().support,
                                           .channel = Channel::kEmail,
                                           .sender_kind = IdentityKind::kEmail,
                                           .sender = "hana@example.com",
                                           .text = "لم تصل بعد",
                                           .in_reply_to = {"1@example.com"}}),
              IsOk());
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kMessageReceived,
                          EventKind::kStatusChanged, EventKind::kAwakened));
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Run().done, 0);
}

TEST_P(Due, ResolvingEndsTheSnooze) {
  const ConversationId id = Opened();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  const int64_t before = LastEvent();
  Bring(id, kResolved);
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kStatusChanged, EventKind::kAwakened));
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
}

// --- what is due ----------------------------------------------------------

TEST_P(Due, ALateRunChangesNoVerdict) {
  const ConversationId id = Opened();
  const auto snoozed = Snooze(id, absl::Hours(1));
  ASSERT_THAT(snoozed, IsOk());
  clock().Advance(absl::Hours(30));
  EXPECT_EQ(Run().done, 1);
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
  const Event event = Last();
  EXPECT_EQ(event.kind, EventKind::kAwakened);
  EXPECT_EQ(event.actor_kind, ActorKind::kSystem);
  EXPECT_EQ(event.happened_at, *snoozed->snoozed_until);
  EXPECT_EQ(event.at, clock().Now());
}

TEST_P(Due, WhatIsDoneIsDoneOnce) {
  ASSERT_THAT(Snooze(Opened(), absl::Hours(1)), IsOk());
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Run().done, 1);
  const int64_t before = LastEvent();
  EXPECT_EQ(Run().done, 0);
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Due, TheNextRunIsAtTheNextMomentAtMostHalfAMinuteAhead) {
  EXPECT_EQ(Run().next, In(absl::Seconds(30)));
  ASSERT_THAT(Snooze(Opened(), absl::Hours(1)), IsOk());
  EXPECT_EQ(Run().next, In(absl::Seconds(30)));
  ASSERT_THAT(Snooze(Opened(), absl::Seconds(7)), IsOk());
  EXPECT_EQ(Run().next, In(absl::Seconds(7)));
}

TEST_P(Due, ARunDoesABoundedShare) {
  std::vector<ConversationId> ids;
  for (int i = 0; i < 1003; ++i) {
    ids.push_back(system()
                      .conversations()
                      .Open({.inbox = team().support, .customer = team().hana})
                      ->conversation);
    ASSERT_THAT(Snooze(ids.back(), absl::Seconds(i + 1)), IsOk());
  }
  clock().Advance(absl::Hours(1));
  const DueRun first = Run();
  EXPECT_EQ(first.done, 1000);
  EXPECT_EQ(first.next, clock().Now());
  EXPECT_EQ(Run().done, 3);
  for (const ConversationId id : ids) {
    ASSERT_EQ(Now(id).snoozed_until, std::nullopt);
  }
}

TEST_P(Due, AClockThatIsSetBackDoesNothingBeforeItsTime) {
  const ConversationId id = Opened();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  clock().Advance(-absl::Hours(24));
  EXPECT_EQ(Run().done, 0);
  clock().Advance(absl::Hours(25));
  EXPECT_EQ(Run().done, 1);
  clock().Advance(-absl::Hours(25));
  EXPECT_EQ(Run().done, 0);
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
}

TEST_P(Due, AStoreThatFailsLeavesEverythingToTheNextRun) {
  const ConversationId id = Opened();
  ASSERT_THAT(Snooze(id, absl::Hours(1)), IsOk());
  clock().Advance(absl::Hours(1));
  for (int after = 0; after < 60; ++after) {
    faults().FailOnce(after);
    const auto run = desk().RunDue();
    faults().Stop();
    if (!run.ok()) {
      EXPECT_THAT(run, IsRefused("store.failed"));
    }
  }
  Run();
  EXPECT_EQ(Now(id).snoozed_until, std::nullopt);
  const auto timeline = TimelineOf(id, noor());
  EXPECT_EQ(std::count_if(timeline.begin(), timeline.end(),
                          [](const TimelineItem& item) {
                            return item.event.kind == EventKind::kAwakened;
                          }),
            1);
}

}  // namespace
}  // namespace sanad::test
