// The outbox: how replies leave, once, and how they are taken back.

#include <set>
#include <string>
#include <thread>
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
using enum ConversationStatus;

constexpr absl::Duration kUndo = absl::Seconds(30);

class Outbox : public OfficeTest {
 protected:
  sanad::Outbox outbox() const { return system().outbox(); }

  void HoldBack(absl::Duration undo_window) const {
    ASSERT_THAT(system().inboxes().Change(
                    {.inbox = team().support, .undo_window = undo_window}),
                IsOk());
  }

  MessageId Reply(ConversationId id, ConversationStatus then = kNone,
                  Channel channel = Channel::kEmail) const {
    return noor()
        .conversations()
        .Reply({.conversation = id,
                .text = "شحنتك في الطريق",
                .channel = channel,
                .then = then})
        .value()
        .message;
  }

  std::vector<ClaimedMessage> Claim(const ClaimRequest& request = {}) const {
    const auto claimed = outbox().Claim(request);
    EXPECT_THAT(claimed, IsOk());
    return claimed.value_or(std::vector<ClaimedMessage>());
  }

  std::vector<MessageId> Ids(const std::vector<ClaimedMessage>& claimed) const {
    std::vector<MessageId> ids;
    for (const ClaimedMessage& one : claimed) ids.push_back(one.message.id);
    return ids;
  }

  absl::StatusOr<Outgoing> Acknowledge(const ClaimedMessage& one) const {
    return outbox().Acknowledge(
        {.message = one.message.id, .token = one.token});
  }

  absl::StatusOr<OutboxItem> Fail(const ClaimedMessage& one,
                                  bool permanent = false) const {
    return outbox().Fail({.message = one.message.id,
                          .token = one.token,
                          .permanent = permanent,
                          .error = "421 busy"});
  }

  Outgoing OutgoingOf(ConversationId id, MessageId message) const {
    for (const TimelineItem& item : TimelineOf(id, noor())) {
      if (item.outgoing && item.outgoing->message == message) {
        return *item.outgoing;
      }
    }
    ADD_FAILURE() << "message " << message.value << " does not leave";
    return {};
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Outbox, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- claiming -------------------------------------------------------------

TEST_P(Outbox, AReplyWaitsInItFromTheActThatSendsIt) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  EXPECT_EQ(OutgoingOf(id, reply).state, OutgoingState::kWaiting);
  const auto claimed = Claim();
  ASSERT_THAT(claimed, SizeIs(1));
  EXPECT_EQ(claimed[0].message.id, reply);
  EXPECT_EQ(claimed[0].message.text, "شحنتك في الطريق");
  EXPECT_EQ(claimed[0].customer, team().hana);
  EXPECT_EQ(claimed[0].attempt, 1);
  EXPECT_THAT(claimed[0].token, SizeIs(16));
}

TEST_P(Outbox, WhatIsSaidOnTheTelephoneOrInPersonDoesNotLeave) {
  const ConversationId id = Opened();
  for (const Channel channel :
       {Channel::kPhone, Channel::kInPerson, Channel::kInternal}) {
    Reply(id, kNone, channel);
  }
  EXPECT_THAT(Claim(), IsEmpty());
}

TEST_P(Outbox, WhatIsClaimedIsOfferedToNobodyElse) {
  Reply(Opened());
  ASSERT_THAT(Claim(), SizeIs(1));
  EXPECT_THAT(Claim(), IsEmpty());
}

TEST_P(Outbox, TheOldestIsOfferedFirst) {
  std::vector<MessageId> replies;
  for (int i = 0; i < 5; ++i) {
    replies.push_back(Reply(Opened()));
    clock().Advance(absl::Seconds(1));
  }
  EXPECT_EQ(Ids(Claim({.messages = 3})),
            std::vector(replies.begin(), replies.begin() + 3));
  EXPECT_EQ(Ids(Claim()), std::vector(replies.begin() + 3, replies.end()));
}

TEST_P(Outbox, AWorkerMayServeOneInboxOrOneChannel) {
  const MessageId mail = Reply(Opened());
  const MessageId chat = Reply(Opened(), kNone, Channel::kChat);
  EXPECT_THAT(Claim({.inbox = team().billing}), IsEmpty());
  EXPECT_THAT(Ids(Claim({.channel = Channel::kChat})), ElementsAre(chat));
  EXPECT_THAT(Claim({.channel = Channel::kSocial}), IsEmpty());
  EXPECT_THAT(Ids(Claim({.inbox = team().support})), ElementsAre(mail));
}

TEST_P(Outbox, RepliesOfAConversationLeaveInTheirOrder) {
  const ConversationId id = Opened();
  const MessageId first = Reply(id);
  const MessageId chat = Reply(id, kNone, Channel::kChat);
  const MessageId second = Reply(id);
  const MessageId third = Reply(id);
  const auto claimed = Claim();
  ASSERT_THAT(Ids(claimed), ElementsAre(first, chat));
  EXPECT_THAT(Claim(), IsEmpty());
  ASSERT_THAT(Acknowledge(claimed[0]), IsOk());
  const auto next = Claim();
  ASSERT_THAT(Ids(next), ElementsAre(second));
  ASSERT_THAT(Fail(next[0], true), IsOk());
  EXPECT_THAT(Ids(Claim()), ElementsAre(third));
}

struct WrongClaim {
  ClaimRequest request;
  std::string field;
  std::string reason;
};

TEST_P(Outbox, AClaimIsBounded) {
  const WrongClaim cases[] = {
      {{.messages = 0}, "messages", "outbox.claim_out_of_range"},
      {{.messages = 101}, "messages", "outbox.claim_out_of_range"},
      {{.lease = absl::Milliseconds(999)},
       "lease",
       "outbox.lease_out_of_range"},
      {{.lease = absl::Hours(25)}, "lease", "outbox.lease_out_of_range"},
      {{.channel = static_cast<Channel>(9)}, "channel", "value.unknown"}};
  for (const WrongClaim& c : cases) {
    EXPECT_THAT(outbox().Claim(c.request), IsRefusedAt(c.field, c.reason));
  }
  EXPECT_THAT(outbox().Claim({.messages = 100, .lease = absl::Hours(24)}),
              IsOk());
}

// --- acknowledging --------------------------------------------------------

TEST_P(Outbox, WhatIsAcknowledgedIsNeverOfferedAgain) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  const auto claimed = Claim();
  const int64_t before = LastEvent();
  const auto sent = Acknowledge(claimed[0]);
  ASSERT_THAT(sent, IsOk());
  EXPECT_EQ(sent->state, OutgoingState::kSent);
  EXPECT_EQ(sent->sent_at, clock().Now());
  EXPECT_EQ(OutgoingOf(id, reply).attempts, 1);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMessageSent));
  clock().Advance(absl::Hours(1000));
  EXPECT_THAT(Claim(), IsEmpty());
  EXPECT_THAT(Acknowledge(claimed[0]), IsRefused("outbox.claim_lost"));
}

TEST_P(Outbox, AfterItsLeaseAMessageIsOfferedAgain) {
  Reply(Opened());
  const auto first = Claim({.lease = absl::Minutes(1)});
  clock().Advance(absl::Minutes(1));
  const auto second = Claim();
  ASSERT_THAT(second, SizeIs(1));
  EXPECT_EQ(second[0].attempt, 2);
  EXPECT_NE(second[0].token, first[0].token);
  EXPECT_THAT(Acknowledge(first[0]), IsRefused("outbox.claim_lost"));
  EXPECT_THAT(Fail(first[0]), IsRefused("outbox.claim_lost"));
  EXPECT_THAT(Acknowledge(second[0]), IsOk());
}

TEST_P(Outbox, AfterItsLeaseWhoStillHoldsItMayAcknowledge) {
  Reply(Opened());
  const auto claimed = Claim({.lease = absl::Minutes(1)});
  clock().Advance(absl::Hours(1));
  EXPECT_THAT(Acknowledge(claimed[0]), IsOk());
}

TEST_P(Outbox, AGuessedTokenIsRefused) {
  const MessageId reply = Reply(Opened());
  EXPECT_THAT(outbox().Acknowledge({.message = reply}),
              IsRefused("outbox.claim_lost"));
  Claim();
  EXPECT_THAT(outbox().Acknowledge({.message = reply}),
              IsRefused("outbox.claim_lost"));
  EXPECT_THAT(
      outbox().Acknowledge({.message = reply, .token = std::string(16, 'x')}),
      IsRefused("outbox.claim_lost"));
}

// --- failing --------------------------------------------------------------

TEST_P(Outbox, AFailureIsTriedAgainAfterAWhileThatDoubles) {
  Reply(Opened());
  absl::Duration most = absl::Minutes(1);
  for (int attempt = 1; attempt < 10; ++attempt) {
    const auto claimed = Claim();
    ASSERT_THAT(claimed, SizeIs(1));
    EXPECT_EQ(claimed[0].attempt, attempt);
    const int64_t before = LastEvent();
    const auto failed = Fail(claimed[0]);
    ASSERT_THAT(failed, IsOk());
    EXPECT_EQ(failed->outgoing.state, OutgoingState::kWaiting);
    EXPECT_EQ(failed->error, "421 busy");
    const absl::Duration wait = failed->ready_at - clock().Now();
    EXPECT_GE(wait, most / 2);
    EXPECT_LE(wait, most);
    EXPECT_EQ(LastEvent(), before);
    EXPECT_THAT(Claim(), IsEmpty());
    clock().Advance(wait);
    most = std::min(2 * most, absl::Hours(2));
  }
}

TEST_P(Outbox, TheTenthFailureIsTheLast) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  for (int attempt = 1; attempt <= 10; ++attempt) {
    ASSERT_THAT(Fail(Claim().at(0)), IsOk());
    clock().Advance(absl::Hours(2));
  }
  EXPECT_THAT(Claim(), IsEmpty());
  const Outgoing dead = OutgoingOf(id, reply);
  EXPECT_EQ(dead.state, OutgoingState::kFailed);
  EXPECT_EQ(dead.attempts, 10);
  EXPECT_EQ(dead.error, "421 busy");
}

TEST_P(Outbox, ClaimedTenTimesWithoutAWordItFails) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  for (int attempt = 1; attempt <= 10; ++attempt) {
    ASSERT_THAT(Claim(), SizeIs(1));
    clock().Advance(absl::Hours(1));
  }
  EXPECT_THAT(Claim(), IsEmpty());
  EXPECT_EQ(OutgoingOf(id, reply).state, OutgoingState::kFailed);
}

TEST_P(Outbox, WhatFailedIsListedAndSentAnew) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  EXPECT_THAT(noor().outbox().Retry({reply}), IsRefused("outbox.not_failed"));
  const int64_t before = LastEvent();
  ASSERT_THAT(Fail(Claim().at(0), true), IsOk());
  const OutboxRequest failed = {.state = OutgoingState::kFailed,
                                .inbox = team().support};
  const auto dead = noor().outbox().List(failed);
  ASSERT_THAT(dead, IsOk());
  ASSERT_THAT(dead->rows, SizeIs(1));
  EXPECT_EQ(dead->rows[0].outgoing.message, reply);
  ASSERT_THAT(noor().outbox().Retry({reply}), IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMessageFailed,
                                              EventKind::kMessageRetried));
  EXPECT_THAT(noor().outbox().List(failed)->rows, IsEmpty());
  const auto again = Claim();
  ASSERT_THAT(again, SizeIs(1));
  EXPECT_EQ(again[0].attempt, 1);
  EXPECT_THAT(Acknowledge(again[0]), IsOk());
}

TEST_P(Outbox, WhatIsSentAnewLeavesBeforeWhatCameAfterIt) {
  const ConversationId id = Opened();
  const MessageId first = Reply(id);
  ASSERT_THAT(Fail(Claim().at(0), true), IsOk());
  const MessageId second = Reply(id);
  ASSERT_THAT(noor().outbox().Retry({first}), IsOk());
  const auto claimed = Claim();
  ASSERT_THAT(Ids(claimed), ElementsAre(first));
  ASSERT_THAT(Acknowledge(claimed[0]), IsOk());
  EXPECT_THAT(Ids(Claim()), ElementsAre(second));
}

TEST_P(Outbox, ListsAreForThoseWhoServeTheInbox) {
  const OutboxRequest all = {.state = OutgoingState::kWaiting};
  Reply(Opened());
  EXPECT_THAT(noor().outbox().List(all)->rows, SizeIs(1));
  EXPECT_THAT(salma().outbox().List(all)->rows, SizeIs(1));
  EXPECT_THAT(daniel().outbox().List(all)->rows, IsEmpty());
  EXPECT_THAT(daniel().outbox().List(
                  {.state = OutgoingState::kWaiting, .inbox = team().support}),
              IsRefused("access.denied"));
  EXPECT_THAT(outbox().List({}), IsRefusedAt("state", "value.unknown"));
}

// --- what the channel tells -----------------------------------------------

class Reports : public Outbox {
 protected:
  absl::StatusOr<Outgoing> Tell(MessageId message, OutgoingState state) const {
    return outbox().Report({.message = message, .state = state});
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Reports, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Reports, DeliveredAndReadAreRecorded) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  ASSERT_THAT(Acknowledge(Claim().at(0)), IsOk());
  const int64_t before = LastEvent();
  ASSERT_THAT(Tell(reply, OutgoingState::kDelivered), IsOk());
  ASSERT_THAT(Tell(reply, OutgoingState::kDelivered), IsOk());
  ASSERT_THAT(Tell(reply, OutgoingState::kRead), IsOk());
  ASSERT_THAT(Tell(reply, OutgoingState::kDelivered), IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMessageDelivered,
                                              EventKind::kMessageRead));
  EXPECT_EQ(OutgoingOf(id, reply).state, OutgoingState::kRead);
  EXPECT_EQ(OutgoingOf(id, reply).delivered_at, clock().Now());
}

TEST_P(Reports, ABounceFailsIt) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  ASSERT_THAT(Acknowledge(Claim().at(0)), IsOk());
  ASSERT_THAT(outbox().Report({.message = reply,
                               .state = OutgoingState::kFailed,
                               .happened_at = clock().Now() - absl::Minutes(2),
                               .error = "550 no such user"}),
              IsOk());
  EXPECT_EQ(OutgoingOf(id, reply).failed_at, clock().Now() - absl::Minutes(2));
  EXPECT_EQ(OutgoingOf(id, reply).error, "550 no such user");
}

TEST_P(Reports, OneThatOvertakesTheAcknowledgementSaysThatItLeft) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  EXPECT_THAT(Tell(reply, OutgoingState::kDelivered),
              IsRefused("outbox.not_sent"));
  const auto claimed = Claim();
  const int64_t before = LastEvent();
  ASSERT_THAT(Tell(reply, OutgoingState::kDelivered), IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMessageSent,
                                              EventKind::kMessageDelivered));
  EXPECT_THAT(Acknowledge(claimed[0]), IsRefused("outbox.claim_lost"));
  clock().Advance(absl::Hours(1));
  EXPECT_THAT(Claim(), IsEmpty());
}

TEST_P(Reports, OnlyOfWhatLeavesAndOfWhatCanBeTold) {
  const MessageId reply = Reply(Opened());
  EXPECT_THAT(Tell(reply, OutgoingState::kSent),
              IsRefusedAt("state", "value.unknown"));
  EXPECT_THAT(Tell({999}, OutgoingState::kRead), IsRefused("message.unknown"));
  const MessageId said = Reply(Opened(), kNone, Channel::kPhone);
  EXPECT_THAT(Tell(said, OutgoingState::kRead),
              IsRefused("message.not_outgoing"));
}

// --- taking back ----------------------------------------------------------

class Withdrawals : public Outbox {};
INSTANTIATE_TEST_SUITE_P(EveryStore, Withdrawals,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Withdrawals, AReplyIsTakenBackWithinTheUndoWindow) {
  HoldBack(kUndo);
  const ConversationId id = Opened();
  const Conversation before = Now(id);
  clock().Advance(absl::Minutes(1));
  const MessageId reply = Reply(id, kPending);
  EXPECT_THAT(Claim(), IsEmpty());
  const int64_t event = LastEvent();
  const auto receipt = noor().outbox().Withdraw({reply});
  ASSERT_THAT(receipt, IsOk());
  EXPECT_THAT(KindsAfter(event), ElementsAre(EventKind::kReplyWithdrawn,
                                             EventKind::kStatusChanged));
  const Conversation after = Now(id);
  EXPECT_EQ(after.status, kOpen);
  EXPECT_EQ(after.waiting_since, before.waiting_since);
  EXPECT_EQ(after.replies, 0);
  EXPECT_EQ(after.first_reply_at, std::nullopt);
  EXPECT_EQ(after.last_reply_at, std::nullopt);
  EXPECT_EQ(after.last_activity_at, before.last_activity_at);
  EXPECT_EQ(after.messages, 2);
  EXPECT_EQ(OutgoingOf(id, reply).state, OutgoingState::kWithdrawn);
  clock().Advance(absl::Hours(1));
  EXPECT_THAT(Claim(), IsEmpty());
  EXPECT_THAT(noor().channels().ComposeEmail({reply}),
              IsRefused("message.not_outgoing"));
}

TEST_P(Withdrawals, WhatStaysClosedIsResolvedByThat) {
  HoldBack(kUndo);
  const ConversationId id = Opened();
  const MessageId resolving = Reply(id, ConversationStatus::kResolved);
  clock().Advance(absl::Seconds(1));
  Reply(id, ConversationStatus::kClosed);
  ASSERT_THAT(noor().outbox().Withdraw({resolving}), IsOk());
  EXPECT_EQ(Now(id).status, ConversationStatus::kClosed);
  EXPECT_EQ(Now(id).resolved_at, Now(id).closed_at);
  EXPECT_THAT(desk().Verify()->findings, IsEmpty());
}

TEST_P(Withdrawals, TheCustomerNeverSeesIt) {
  HoldBack(kUndo);
  const ConversationId id = Opened();
  const MessageId first = Reply(id);
  EXPECT_THAT(TimelineOf(id, hana()), SizeIs(1));
  ASSERT_THAT(noor().outbox().Withdraw({first}), IsOk());
  Reply(id);
  clock().Advance(kUndo);
  EXPECT_THAT(TimelineOf(id, hana()), SizeIs(2));
}

TEST_P(Withdrawals, AfterTheWindowItHasLeft) {
  const MessageId at_once = Reply(Opened());
  EXPECT_THAT(noor().outbox().Withdraw({at_once}), IsRefused("outbox.left"));
  HoldBack(kUndo);
  const MessageId reply = Reply(Opened());
  clock().Advance(kUndo);
  EXPECT_THAT(noor().outbox().Withdraw({reply}), IsRefused("outbox.left"));
}

TEST_P(Withdrawals, WhatResolvedIsOpenAgainAndAsksNobody) {
  HoldBack(kUndo);
  ASSERT_THAT(
      system().inboxes().Change({.inbox = team().support,
                                 .confirms_resolution = true,
                                 .confirmation_silence = absl::Hours(72)}),
      IsOk());
  const ConversationId id = Opened();
  const MessageId reply = Reply(id, kResolved);
  ASSERT_TRUE(Now(id).closes_at.has_value());
  ASSERT_THAT(noor().outbox().Withdraw({reply}), IsOk());
  EXPECT_EQ(Now(id).status, kOpen);
  EXPECT_EQ(Now(id).reopens, 0);
  EXPECT_EQ(Now(id).closes_at, std::nullopt);
  EXPECT_TRUE(Now(id).waiting_since.has_value());
}

TEST_P(Withdrawals, AStatusThatSomebodyChangedSinceStays) {
  HoldBack(kUndo);
  const ConversationId id = Opened();
  const MessageId reply = Reply(id, kPending);
  Bring(id, kOnHold);
  ASSERT_THAT(noor().outbox().Withdraw({reply}), IsOk());
  EXPECT_EQ(Now(id).status, kOnHold);
}

TEST_P(Withdrawals, EachOfSeveralIsTakenBackByItself) {
  HoldBack(kUndo);
  const ConversationId id = Opened();
  const auto waited = Now(id).waiting_since;
  const MessageId first = Reply(id);
  const MessageId second = Reply(id);
  const MessageId third = Reply(id);
  ASSERT_THAT(noor().outbox().Withdraw({second}), IsOk());
  EXPECT_EQ(Now(id).replies, 2);
  EXPECT_EQ(Now(id).waiting_since, std::nullopt);
  ASSERT_THAT(noor().outbox().Withdraw({first}), IsOk());
  clock().Advance(kUndo);
  EXPECT_THAT(Ids(Claim()), ElementsAre(third));
  EXPECT_EQ(waited.has_value(), true);
}

// --- the same bytes -------------------------------------------------------

TEST_P(Outbox, ARetrySendsTheSameBytesWhateverChanges) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id);
  const auto claimed = Claim();
  const auto first = system().channels().ComposeEmail({reply});
  if (ReasonOf(first.status()) == "mail.not_built") GTEST_SKIP() << "no mail";
  ASSERT_THAT(first, IsOk());
  ASSERT_THAT(Fail(claimed[0]), IsOk());
  ASSERT_THAT(system().inboxes().Change(
                  {.inbox = team().support, .name = "دعم العملاء"}),
              IsOk());
  ASSERT_THAT(system().customers().Change(
                  {.customer = team().hana, .name = "هناء عبد الله"}),
              IsOk());
  clock().Advance(absl::Hours(1));
  ASSERT_THAT(Claim(), SizeIs(1));
  const auto second = system().channels().ComposeEmail({reply});
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(first->raw, second->raw);
  EXPECT_EQ(first->to, second->to);
}

// --- many at once ---------------------------------------------------------

TEST_P(Outbox, ManyWorkersSendEachOnce) {
  constexpr int kReplies = 120;
  for (int i = 0; i < kReplies; ++i) Reply(Opened());
  std::mutex mutex;
  std::multiset<int64_t> sent;
  {
    std::vector<std::jthread> workers;
    for (int i = 0; i < 8; ++i) {
      workers.emplace_back([&] {
        while (true) {
          const auto claimed = Claim({.messages = 7});
          if (claimed.empty()) return;
          for (const ClaimedMessage& one : claimed) {
            EXPECT_THAT(Acknowledge(one), IsOk());
            const std::lock_guard lock(mutex);
            sent.insert(one.message.id.value);
          }
        }
      });
    }
  }
  EXPECT_EQ(sent.size(), kReplies);
  EXPECT_EQ(std::set(sent.begin(), sent.end()).size(), kReplies);
}

}  // namespace
}  // namespace sanad::test
