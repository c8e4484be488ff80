// Resolved as the customer sees it: asked, confirmed, reopened, or closed
// after silence.

#include <string>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::ElementsAre;
using enum ConversationStatus;

constexpr absl::Duration kSilence = absl::Hours(72);

class Confirmation : public OfficeTest {
 protected:
  void Asks(absl::Duration silence) const {
    ASSERT_THAT(system().inboxes().Change({.inbox = team().support,
                                           .confirms_resolution = true,
                                           .confirmation_silence = silence}),
                IsOk());
  }

  // Resolved in an inbox that asks.
  ConversationId Resolved() const {
    Asks(kSilence);
    const ConversationId id = Opened();
    Bring(id, kResolved);
    return id;
  }

  absl::StatusOr<Conversation> Confirm(const Session& as,
                                       ConversationId id) const {
    return as.conversations().Confirm({id});
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Confirmation,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Confirmation, NobodyIsAskedUnlessTheInboxSaysSo) {
  const ConversationId id = Opened();
  Bring(id, kResolved);
  EXPECT_EQ(Now(id).confirmation_asked_at, std::nullopt);
  EXPECT_EQ(Now(id).closes_at, std::nullopt);
  EXPECT_THAT(Confirm(hana(), id), IsRefused("conversation.not_asked"));
}

TEST_P(Confirmation, ResolvedAsksTheCustomer) {
  Asks(kSilence);
  const ConversationId id = Opened();
  const int64_t before = LastEvent();
  Bring(id, kResolved);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kStatusChanged,
                                              EventKind::kConfirmationAsked));
  EXPECT_EQ(Now(id).confirmation_asked_at, clock().Now());
  EXPECT_EQ(Now(id).closes_at, clock().Now() + kSilence);
}

TEST_P(Confirmation, AReplyThatResolvesAsksTheCustomer) {
  Asks(kSilence);
  const ConversationId id = Opened();
  ASSERT_THAT(noor().conversations().Reply(
                  {.conversation = id, .text = "وصلت", .then = kResolved}),
              IsOk());
  EXPECT_EQ(Now(id).confirmation_asked_at, clock().Now());
}

TEST_P(Confirmation, TheCustomersYesClosesIt) {
  const ConversationId id = Resolved();
  clock().Advance(absl::Hours(5));
  const int64_t before = LastEvent();
  const auto confirmed = Confirm(hana(), id);
  ASSERT_THAT(confirmed, IsOk());
  EXPECT_EQ(confirmed->status, kClosed);
  EXPECT_EQ(confirmed->confirmed_at, clock().Now());
  EXPECT_EQ(confirmed->closed_at, clock().Now());
  EXPECT_EQ(confirmed->closes_at, std::nullopt);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kResolutionConfirmed,
                                              EventKind::kStatusChanged));
  ASSERT_THAT(Confirm(hana(), id), IsOk());
  EXPECT_EQ(Now(id).version, confirmed->version);
}

TEST_P(Confirmation, TheStaffMayConfirmOnTheCustomersWord) {
  const ConversationId id = Resolved();
  EXPECT_THAT(Confirm(desk().AsCustomer(team().olivia), id),
              IsRefused("access.denied"));
  EXPECT_THAT(Confirm(daniel(), id), IsRefused("access.denied"));
  EXPECT_THAT(Confirm(noor(), id), IsOk());
}

TEST_P(Confirmation, SilenceClosesItAtTheMomentThatWasSet) {
  const ConversationId id = Resolved();
  const absl::Time set = *Now(id).closes_at;
  clock().Advance(kSilence - absl::Seconds(1));
  EXPECT_EQ(desk().RunDue()->done, 0);
  clock().Advance(absl::Hours(9));
  EXPECT_EQ(desk().RunDue()->done, 1);
  const Conversation closed = Now(id);
  EXPECT_EQ(closed.status, kClosed);
  EXPECT_EQ(closed.closed_at, set);
  EXPECT_EQ(closed.closes_at, set);
  EXPECT_EQ(closed.confirmed_at, std::nullopt);
  const Event last = EventsAfter(LastEvent() - 1).front();
  EXPECT_EQ(last.kind, EventKind::kStatusChanged);
  EXPECT_EQ(last.actor_kind, ActorKind::kSystem);
  EXPECT_EQ(last.happened_at, set);
  EXPECT_THAT(Confirm(hana(), id), IsRefused("conversation.not_asked"));
}

TEST_P(Confirmation, TheCustomersNoOpensItAgain) {
  Asks(kSilence);
  const auto first =
      system().channels().Receive({.inbox = team().support,
                                   .channel = Channel::kEmail,
                                   .sender_kind = IdentityKind::kEmail,
                                   .sender = "hana@example.com",
                                   .text = "متى تصل؟",
                                   .mail_id = "1@example.com"});
  ASSERT_THAT(first, IsOk());
  Bring(first->conversation, kResolved);
  ASSERT_THAT(system().channels().Receive({.inbox = team().support,
                                           .channel = Channel::kEmail,
                                           .sender_kind = IdentityKind::kEmail,
                                           .sender = "hana@example.com",
                                           .text = "لم يُحل شيء",
                                           .in_reply_to = {"1@example.com"}}),
              IsOk());
  const Conversation open = Now(first->conversation);
  EXPECT_EQ(open.status, kOpen);
  EXPECT_EQ(open.reopens, 1);
  EXPECT_EQ(open.confirmation_asked_at, std::nullopt);
  clock().Advance(2 * kSilence);
  EXPECT_EQ(desk().RunDue()->done, 0);
}

TEST_P(Confirmation, ClosingByHandEndsTheWaiting) {
  const ConversationId id = Resolved();
  Bring(id, kClosed);
  EXPECT_EQ(Now(id).closes_at, std::nullopt);
  clock().Advance(2 * kSilence);
  EXPECT_EQ(desk().RunDue()->done, 0);
}

TEST_P(Confirmation, ResolvedAnewAsksAnew) {
  const ConversationId id = Resolved();
  Bring(id, kOpen);
  EXPECT_EQ(Now(id).closes_at, std::nullopt);
  clock().Advance(absl::Hours(1));
  Bring(id, kResolved);
  EXPECT_EQ(Now(id).confirmation_asked_at, clock().Now());
  EXPECT_EQ(Now(id).closes_at, clock().Now() + kSilence);
}

TEST_P(Confirmation, AnotherSilenceIsForWhatIsResolvedFromThenOn) {
  const ConversationId id = Resolved();
  const auto set = Now(id).closes_at;
  Asks(absl::Hours(1));
  EXPECT_EQ(Now(id).closes_at, set);
}

TEST_P(Confirmation, TheSilenceIsFromAMinuteToAYear) {
  const auto change = [&](absl::Duration silence) {
    return system().inboxes().Change({.inbox = team().support,
                                      .confirms_resolution = true,
                                      .confirmation_silence = silence});
  };
  for (const absl::Duration silence :
       {absl::ZeroDuration(), absl::Seconds(59), absl::Hours(24 * 366),
        -absl::Hours(1)}) {
    EXPECT_THAT(change(silence), IsRefusedAt("confirmation_silence",
                                             "inbox.silence_out_of_range"));
  }
  EXPECT_THAT(change(absl::Minutes(1)), IsOk());
  EXPECT_THAT(change(absl::Hours(24 * 365)), IsOk());
}

TEST_P(Confirmation, ANewInboxMayAsk) {
  const CreateInbox asked = {.name = "المرتجعات",
                             .team = team().support_team,
                             .confirms_resolution = true};
  EXPECT_THAT(
      system().inboxes().Create(asked),
      IsRefusedAt("confirmation_silence", "inbox.silence_out_of_range"));
  const auto made =
      system().inboxes().Create({.name = "المرتجعات",
                                 .team = team().support_team,
                                 .confirms_resolution = true,
                                 .confirmation_silence = kSilence});
  ASSERT_THAT(made, IsOk());
  EXPECT_TRUE(made->confirms_resolution);
  EXPECT_EQ(made->confirmation_silence, kSilence);
}

}  // namespace
}  // namespace sanad::test
