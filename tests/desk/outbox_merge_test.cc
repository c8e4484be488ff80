// What leaves and is taken back in conversations that are merged or split.

#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum ConversationStatus;

constexpr absl::Duration kUndo = absl::Minutes(10);

class OutboxMerge : public OfficeTest {
 protected:
  OutboxMerge() {
    EXPECT_THAT(system().inboxes().Change(
                    {.inbox = team().support, .undo_window = kUndo}),
                IsOk());
  }

  MessageId Reply(ConversationId id, ConversationStatus then = kNone) const {
    return noor()
        .conversations()
        .Reply({.conversation = id, .text = "شحنتك في الطريق", .then = then})
        .value()
        .message;
  }
  void Merge(ConversationId one, ConversationId into) const {
    ASSERT_THAT(
        noor().conversations().Merge({.conversation = one, .into = into}),
        IsOk());
  }
  MessageReceipt Withdrawn(MessageId reply) const {
    const auto receipt = noor().outbox().Withdraw({reply});
    EXPECT_THAT(receipt, IsOk());
    return receipt.value_or(MessageReceipt{});
  }
  // One that waits for nobody.
  ConversationId Quiet(ConversationStatus status = kOpen) const {
    const ConversationId id =
        noor()
            .conversations()
            .Open({.inbox = team().support, .customer = team().hana})
            ->conversation;
    if (status != kOpen) Bring(id, status);
    return id;
  }
  // Claims and acknowledges whatever is offered.
  std::vector<MessageId> Sent() const {
    std::vector<MessageId> sent;
    const auto claimed = system().outbox().Claim({}).value();
    for (const ClaimedMessage& one : claimed) {
      sent.push_back(one.message.id);
      EXPECT_THAT(system().outbox().Acknowledge(
                      {.message = one.message.id, .token = one.token}),
                  IsOk());
    }
    return sent;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, OutboxMerge,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- taking back ----------------------------------------------------------

TEST_P(OutboxMerge, AReplyTakenBackInAMergedOneIsToldUpToTheRoot) {
  const ConversationId merged = Opened();
  const absl::Time asked = clock().Now();
  clock().Advance(absl::Minutes(1));
  const MessageId reply = Reply(merged);
  const ConversationId between = Quiet();
  const ConversationId root = Quiet(kPending);
  Merge(merged, between);
  Merge(between, root);
  ASSERT_EQ(Now(root).waiting_since, std::nullopt);
  ASSERT_EQ(Now(root).replies, 1);

  const MessageReceipt receipt = Withdrawn(reply);
  EXPECT_EQ(receipt.conversation, root);
  EXPECT_EQ(receipt.version, Now(root).version);
  EXPECT_EQ(Now(root).status, kOpen);
  EXPECT_EQ(Now(root).waiting_since, asked);
  EXPECT_EQ(Now(root).replies, 0);
  EXPECT_EQ(Now(root).last_reply_at, std::nullopt);

  ASSERT_THAT(noor().conversations().Unmerge({.conversation = merged}), IsOk());
  EXPECT_EQ(Now(merged).waiting_since, asked);
  EXPECT_EQ(Now(root).status, kPending);
  EXPECT_EQ(Now(root).waiting_since, std::nullopt);
}

TEST_P(OutboxMerge, AReplyTakenBackIsForgottenWithItsStatus) {
  const ConversationId id = Opened();
  const absl::Time asked = clock().Now();
  const MessageId reply = Reply(id, kResolved);
  clock().Advance(absl::Minutes(1));
  Bring(id, kOpen);
  ASSERT_EQ(Now(id).reopens, 1);
  Withdrawn(reply);
  EXPECT_EQ(Now(id).status, kOpen);
  EXPECT_EQ(Now(id).reopens, 0);
  EXPECT_EQ(Now(id).waiting_since, asked);
}

TEST_P(OutboxMerge, WhatWasResolvedBeforeTheReplyIsResolvedAgain) {
  const ConversationId id = Opened();
  Bring(id, kResolved);
  const Conversation before = Now(id);
  clock().Advance(absl::Minutes(1));
  const MessageId reply = Reply(id, kOpen);
  ASSERT_EQ(Now(id).status, kOpen);
  Withdrawn(reply);
  EXPECT_EQ(Now(id).status, kResolved);
  EXPECT_EQ(Now(id).resolved_at, before.resolved_at);
  EXPECT_EQ(Now(id).reopens, 0);
}

// --- leaving --------------------------------------------------------------

TEST_P(OutboxMerge, WhatWaitsInAMergedOneLeaves) {
  const ConversationId merged = Opened();
  const ConversationId root = Opened();
  const MessageId first = Reply(merged);
  Merge(merged, root);
  const MessageId second = Reply(merged);
  clock().Advance(kUndo);
  EXPECT_THAT(Sent(), ElementsAre(first, second));
}

TEST_P(OutboxMerge, ASplitTakesAlongWhatWaits) {
  const ConversationId id = Opened();
  const MessageId first = Reply(id);
  const MessageId second = Reply(id);
  const MessageId third = Reply(id);
  const MessageId fourth = Reply(id);
  const auto part = noor().conversations().Split(
      {.conversation = id, .messages = {second, fourth}});
  ASSERT_THAT(part, IsOk());
  Withdrawn(fourth);
  EXPECT_EQ(Now(part->id).replies, 1);
  EXPECT_EQ(Now(id).replies, 2);
  const MessageId fifth = Reply(part->id);
  clock().Advance(kUndo);
  EXPECT_THAT(Sent(), ElementsAre(first, second));
  EXPECT_THAT(Sent(), ElementsAre(third, fifth));
  EXPECT_THAT(Sent(), IsEmpty());
}

TEST_P(OutboxMerge, WhatWasTakenBackSaysNothingWhereASplitBringsIt) {
  const ConversationId id = Opened();
  const MessageId reply = Reply(id, kPending);
  Withdrawn(reply);
  const auto part =
      noor().conversations().Split({.conversation = id, .messages = {reply}});
  ASSERT_THAT(part, IsOk());
  EXPECT_EQ(part->replies, 0);
  EXPECT_EQ(part->messages, 1);
  EXPECT_EQ(Now(id).status, kOpen);
}

}  // namespace
}  // namespace sanad::test
