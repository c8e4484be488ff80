// Splitting conversations: some messages become one of their own.

#include <algorithm>
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
using enum ConversationStatus;

class Split : public OfficeTest {
 protected:
  sanad::Conversations by_noor() const { return noor().conversations(); }

  Arrival Mailed(const std::string& id, const std::string& in_reply_to = "",
                 const std::string& text = "متى تصل شحنتي؟") const {
    return system()
        .channels()
        .Receive({.inbox = team().support,
                  .channel = Channel::kEmail,
                  .sender_kind = IdentityKind::kEmail,
                  .sender = "hana@example.com",
                  .subject = "أين شحنتي؟",
                  .text = text,
                  .attachments = {{.name = "فاتورة.pdf", .bytes = "pdf " + id}},
                  .mail_id = id,
                  .in_reply_to = in_reply_to.empty()
                                     ? std::vector<std::string>{}
                                     : std::vector<std::string>{in_reply_to}})
        .value();
  }
  absl::StatusOr<Conversation> Part(ConversationId from,
                                    std::vector<MessageId> messages) const {
    return by_noor().Split(
        {.conversation = from, .messages = std::move(messages)});
  }
  std::vector<MessageId> MessagesIn(ConversationId id,
                                    const Session& reader) const {
    std::vector<MessageId> ids;
    for (const TimelineItem& item : TimelineOf(id, reader)) {
      if (item.message) ids.push_back(item.message->id);
    }
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Split, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Split, BringsMessagesToANewConversation) {
  const Arrival first = Mailed("1@example.com");
  const absl::Time asked = clock().Now();
  clock().Advance(absl::Minutes(5));
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const absl::Time asked_again = clock().Now();
  clock().Advance(absl::Minutes(5));

  const auto part = by_noor().Split({.conversation = first.conversation,
                                     .messages = {second.message},
                                     .subject = "الفاتورة"});
  ASSERT_THAT(part, IsOk());
  EXPECT_EQ(part->inbox, team().support);
  EXPECT_EQ(part->customer, team().hana);
  EXPECT_EQ(part->status, kOpen);
  EXPECT_EQ(part->subject, "الفاتورة");
  EXPECT_EQ(part->messages, 1);
  EXPECT_EQ(part->waiting_since, asked_again);
  EXPECT_EQ(part->created_at, clock().Now());
  const Conversation rest = Now(first.conversation);
  EXPECT_EQ(rest.messages, 1);
  EXPECT_EQ(rest.waiting_since, asked);
  EXPECT_EQ(rest.last_activity_at, asked);
}

TEST_P(Split, TellsBothTimelinesWholly) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const auto part = Part(first.conversation, {second.message});
  ASSERT_THAT(part, IsOk());
  EXPECT_THAT(MessagesIn(part->id, hana()), ElementsAre(second.message));
  EXPECT_THAT(MessagesIn(first.conversation, hana()),
              ElementsAre(first.message));
  const auto there = TimelineOf(part->id, noor());
  ASSERT_THAT(there, SizeIs(3));
  EXPECT_EQ(there[0].event.kind, EventKind::kMessageReceived);
  EXPECT_THAT(there[0].attachments, SizeIs(1));
  EXPECT_EQ(there[1].event.kind, EventKind::kConversationOpened);
  EXPECT_EQ(there[2].event.kind, EventKind::kSplit);
  EXPECT_EQ(there[2].event.object, first.conversation.value);
  const auto here = TimelineOf(first.conversation, noor());
  ASSERT_THAT(here, SizeIs(4));
  EXPECT_EQ(here[2].event.object, second.message.value);
  EXPECT_FALSE(here[2].message.has_value());
  EXPECT_THAT(here[2].attachments, IsEmpty());
  EXPECT_EQ(here[3].event.object, part->id.value);
}

TEST_P(Split, LinksBoth) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const auto part = Part(first.conversation, {second.message});
  ASSERT_THAT(part, IsOk());
  const auto links = [&](ConversationId id) {
    return by_noor().Get({id})->links;
  };
  ASSERT_THAT(links(part->id), SizeIs(1));
  EXPECT_EQ(links(part->id).front().conversation, first.conversation);
  EXPECT_EQ(links(part->id).front().kind, LinkKind::kSplitFrom);
  EXPECT_EQ(links(first.conversation).front().kind, LinkKind::kSplitInto);
}

TEST_P(Split, WhatAnswersItsMailsGoesToTheNewOne) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const auto part = Part(first.conversation, {second.message});
  ASSERT_THAT(part, IsOk());
  EXPECT_EQ(Mailed("3@example.com", "2@example.com").conversation, part->id);
  EXPECT_EQ(Mailed("4@example.com", "1@example.com").conversation,
            first.conversation);
  // A copy of it is found where it is.
  EXPECT_EQ(Now(part->id).messages, 2);
}

TEST_P(Split, FilesAndNotesGoWithTheirMessages) {
  const Arrival first = Mailed("1@example.com");
  const auto note =
      by_noor().AddNote({.conversation = first.conversation,
                         .text = "كريم، انظر",
                         .mentions = {team().karim},
                         .attachments = {{.name = "a.txt", .bytes = "سري"}}});
  ASSERT_THAT(note, IsOk());
  const auto part = Part(first.conversation, {note->message});
  ASSERT_THAT(part, IsOk());
  EXPECT_EQ(part->waiting_since, std::nullopt);
  const auto items = TimelineOf(part->id, noor());
  ASSERT_THAT(items.front().attachments, SizeIs(1));
  const auto content = noor().channels().GetAttachment(
      {.attachment = items.front().attachments.front().id});
  ASSERT_THAT(content, IsOk());
  EXPECT_EQ(content->bytes, "سري");
  EXPECT_EQ(content->attachment.conversation, part->id);
  EXPECT_THAT(MessagesIn(part->id, hana()), IsEmpty());
}

TEST_P(Split, RepliesAreTakenBackFromTheCount) {
  const Arrival first = Mailed("1@example.com");
  const absl::Time asked = clock().Now();
  const auto reply =
      by_noor().Reply({.conversation = first.conversation, .text = "أهلاً"});
  ASSERT_THAT(reply, IsOk());
  ASSERT_EQ(Now(first.conversation).waiting_since, std::nullopt);
  const auto part = Part(first.conversation, {reply->message});
  ASSERT_THAT(part, IsOk());
  EXPECT_EQ(part->replies, 1);
  EXPECT_EQ(part->first_reply_at, std::nullopt);
  EXPECT_EQ(Now(first.conversation).replies, 0);
  EXPECT_EQ(Now(first.conversation).waiting_since, asked);
}

TEST_P(Split, MayBeSplitAgainAndMergedBack) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const Arrival third = Mailed("3@example.com", "1@example.com");
  const auto part =
      Part(first.conversation, {third.message, second.message, third.message});
  ASSERT_THAT(part, IsOk());
  const auto last = Part(part->id, {third.message});
  ASSERT_THAT(last, IsOk());
  EXPECT_THAT(MessagesIn(part->id, noor()), ElementsAre(second.message));
  EXPECT_THAT(MessagesIn(last->id, noor()), ElementsAre(third.message));
  ASSERT_THAT(
      by_noor().Merge({.conversation = last->id, .into = first.conversation}),
      IsOk());
  EXPECT_THAT(MessagesIn(first.conversation, noor()),
              ElementsAre(first.message, third.message));
  ASSERT_THAT(
      by_noor().Merge({.conversation = part->id, .into = first.conversation}),
      IsOk());
  EXPECT_THAT(MessagesIn(first.conversation, noor()),
              ElementsAre(first.message, second.message, third.message));
  EXPECT_EQ(Now(first.conversation).messages, 3);
  ASSERT_THAT(by_noor().Unmerge({.conversation = part->id}), IsOk());
  EXPECT_EQ(Now(part->id).messages, 1);
  EXPECT_EQ(Now(first.conversation).messages, 2);
}

TEST_P(Split, OfAMergedOneIsToldToItsRoot) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const ConversationId root = Opened();
  ASSERT_THAT(
      by_noor().Merge({.conversation = first.conversation, .into = root}),
      IsOk());
  ASSERT_EQ(Now(root).messages, 3);
  EXPECT_THAT(Part(root, {second.message}), IsOk());
  EXPECT_EQ(Now(root).messages, 2);
  ASSERT_THAT(by_noor().Unmerge({.conversation = first.conversation}), IsOk());
  EXPECT_EQ(Now(first.conversation).messages, 1);
  EXPECT_EQ(Now(root).messages, 1);
}

TEST_P(Split, RefusesWhatMakesNoSense) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  const Arrival other = Mailed("9@example.com");
  const ConversationId id = first.conversation;
  EXPECT_THAT(Part(id, {}), IsRefusedAt("messages", "split.no_messages"));
  EXPECT_THAT(Part(id, std::vector<MessageId>(limits::kMessagesPerSplit + 1)),
              IsRefusedAt("messages", "split.too_many_messages"));
  EXPECT_THAT(Part(id, {first.message, second.message}),
              IsRefused("split.nothing_left"));
  EXPECT_THAT(Part(id, {other.message}), IsRefused("message.unknown"));
  EXPECT_THAT(Part(id, {{9999}}), IsRefused("message.unknown"));
  EXPECT_THAT(
      by_noor().Split(
          {.conversation = id, .messages = {second.message}, .version = 1}),
      IsRefused("conversation.changed"));
  ASSERT_THAT(by_noor().Merge({.conversation = other.conversation, .into = id}),
              IsOk());
  EXPECT_THAT(Part(id, {other.message, second.message}),
              IsRefused("split.from_several"));
}

TEST_P(Split, IsForThoseWhoServeTheInbox) {
  const Arrival first = Mailed("1@example.com");
  const Arrival second = Mailed("2@example.com", "1@example.com");
  for (const Session& one : {daniel(), hana()}) {
    EXPECT_THAT(one.conversations().Split({.conversation = first.conversation,
                                           .messages = {second.message}}),
                IsRefused("access.denied"));
  }
}

}  // namespace
}  // namespace sanad::test
