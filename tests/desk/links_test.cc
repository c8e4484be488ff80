// Links between conversations, and conversations that go to another inbox.

#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Links : public OfficeTest {
 protected:
  std::vector<LinkedConversation> Of(ConversationId id,
                                     const Session& reader) const {
    return reader.conversations().Get({id}).value().links;
  }
  std::vector<ConversationId> Ends(ConversationId id,
                                   const Session& reader) const {
    std::vector<ConversationId> ends;
    for (const auto& one : Of(id, reader)) ends.push_back(one.conversation);
    return ends;
  }
  ConversationId InBilling() const {
    return system()
        .conversations()
        .Open({.inbox = team().billing,
               .customer = team().hana,
               .subject = "الفاتورة"})
        ->conversation;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Links, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Links, AreSeenFromBothSides) {
  const ConversationId a = Opened("الأولى");
  const ConversationId b = Opened("الثانية");
  const int64_t before = LastEvent();
  ASSERT_THAT(noor().conversations().Link({.conversation = b, .to = a}),
              IsOk());
  ASSERT_THAT(Of(a, noor()), SizeIs(1));
  EXPECT_EQ(Of(a, noor()).front().conversation, b);
  EXPECT_EQ(Of(a, noor()).front().kind, LinkKind::kRelated);
  EXPECT_EQ(Of(a, noor()).front().subject, "الثانية");
  EXPECT_EQ(Of(b, noor()).front().conversation, a);
  EXPECT_THAT(Of(a, hana()), IsEmpty());
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kLinked, EventKind::kLinked));
}

TEST_P(Links, ThatAreThereAreNotMadeAgain) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const auto conversations = noor().conversations();
  ASSERT_THAT(conversations.Link({.conversation = a, .to = b}), IsOk());
  const int64_t before = LastEvent();
  ASSERT_THAT(conversations.Link({.conversation = b, .to = a}), IsOk());
  EXPECT_EQ(LastEvent(), before);
  ASSERT_THAT(conversations.Unlink({.conversation = b, .to = a}), IsOk());
  EXPECT_THAT(Of(a, noor()), IsEmpty());
  ASSERT_THAT(conversations.Unlink({.conversation = b, .to = a}), IsOk());
  EXPECT_EQ(LastEvent(), before + 2);
}

TEST_P(Links, ToItselfAreRefused) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const auto conversations = noor().conversations();
  ASSERT_THAT(conversations.Merge({.conversation = a, .into = b}), IsOk());
  EXPECT_THAT(conversations.Link({.conversation = a, .to = b}),
              IsRefused("conversation.linked_to_itself"));
  EXPECT_THAT(conversations.Unlink({.conversation = a, .to = a}),
              IsRefused("conversation.linked_to_itself"));
}

TEST_P(Links, NeedBothSidesAndShowOnlyWhatOneMayRead) {
  const ConversationId support = Opened();
  const ConversationId billing = InBilling();
  for (const Session& one : {noor(), daniel(), hana()}) {
    EXPECT_THAT(
        one.conversations().Link({.conversation = support, .to = billing}),
        IsRefused("access.denied"));
  }
  ASSERT_THAT(
      salma().conversations().Link({.conversation = support, .to = billing}),
      IsOk());
  EXPECT_THAT(Of(support, noor()), IsEmpty());
  EXPECT_THAT(Of(billing, daniel()), IsEmpty());
  EXPECT_THAT(Of(support, salma()), SizeIs(1));
  EXPECT_THAT(
      noor().conversations().Unlink({.conversation = support, .to = billing}),
      IsRefused("access.denied"));
}

TEST_P(Links, OfAMergedOneShowThroughItsRoot) {
  const ConversationId a = Opened();
  const ConversationId b = Opened();
  const ConversationId c = Opened();
  const ConversationId d = Opened();
  const auto conversations = noor().conversations();
  ASSERT_THAT(conversations.Link({.conversation = a, .to = b}), IsOk());
  ASSERT_THAT(conversations.Merge({.conversation = a, .into = c}), IsOk());
  ASSERT_THAT(conversations.Merge({.conversation = b, .into = d}), IsOk());
  EXPECT_THAT(Ends(c, noor()), ElementsAre(d));
  EXPECT_THAT(Ends(d, noor()), ElementsAre(c));
  ASSERT_THAT(conversations.Unmerge({.conversation = a}), IsOk());
  EXPECT_THAT(Ends(c, noor()), IsEmpty());
  EXPECT_THAT(Ends(a, noor()), ElementsAre(d));
  ASSERT_THAT(conversations.Unlink({.conversation = d, .to = a}), IsOk());
  EXPECT_THAT(Ends(a, noor()), IsEmpty());
}

TEST_P(Links, AreBounded) {
  const ConversationId hub = Opened();
  const auto conversations = noor().conversations();
  for (size_t i = 0; i < limits::kLinksPerConversation; ++i) {
    ASSERT_THAT(conversations.Link({.conversation = hub, .to = Opened()}),
                IsOk());
  }
  const ConversationId other = Opened();
  EXPECT_THAT(conversations.Link({.conversation = hub, .to = other}),
              IsRefused("conversation.too_many_links"));
  EXPECT_THAT(conversations.Link({.conversation = other, .to = hub}),
              IsRefused("conversation.too_many_links"));
  EXPECT_THAT(Of(hub, noor()), SizeIs(limits::kLinksPerConversation));
}

// --- moving ---------------------------------------------------------------

class Move : public OfficeTest {};
INSTANTIATE_TEST_SUITE_P(EveryStore, Move, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Move, GoesToTheTeamOfTheOtherInbox) {
  const ConversationId id = Opened();
  ASSERT_THAT(noor().conversations().Take({id}), IsOk());
  const int64_t before = LastEvent();
  const auto moved = salma().conversations().Move(
      {.conversation = id, .inbox = team().billing});
  ASSERT_THAT(moved, IsOk());
  EXPECT_EQ(moved->inbox, team().billing);
  EXPECT_EQ(moved->team, team().billing_team);
  EXPECT_EQ(moved->assignee, AgentId{});
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMoved));
  EXPECT_EQ(EventsAfter(before).front().object, team().billing.value);
  EXPECT_THAT(noor().conversations().List({.inbox = team().support})->rows,
              IsEmpty());
  EXPECT_THAT(daniel().conversations().List({.inbox = team().billing})->rows,
              SizeIs(1));
  EXPECT_THAT(noor().conversations().Get({id}), IsRefused("access.denied"));
  EXPECT_THAT(
      daniel().conversations().Reply({.conversation = id, .text = "مرحبًا"}),
      IsOk());
}

TEST_P(Move, KeepsWhoeverServesBoth) {
  const ConversationId id = Opened();
  ASSERT_THAT(noor().conversations().Take({id}), IsOk());
  const auto moved = noor().conversations().Move(
      {.conversation = id, .inbox = team().customs});
  ASSERT_THAT(moved, IsOk());
  EXPECT_EQ(moved->assignee, team().noor);
}

TEST_P(Move, ToWhereItIsIsNoChange) {
  const ConversationId id = Opened();
  const int64_t before = LastEvent();
  EXPECT_THAT(noor().conversations().Move(
                  {.conversation = id, .inbox = team().support}),
              IsOk());
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Move, NeedsBothInboxes) {
  const ConversationId id = Opened();
  for (const Session& one : {noor(), daniel(), hana()}) {
    EXPECT_THAT(
        one.conversations().Move({.conversation = id, .inbox = team().billing}),
        IsRefused("access.denied"));
  }
  EXPECT_THAT(
      salma().conversations().Move({.conversation = id, .inbox = {999}}),
      IsRefused("inbox.unknown"));
  EXPECT_THAT(salma().conversations().Move(
                  {.conversation = id, .inbox = team().billing, .version = 99}),
              IsRefused("conversation.changed"));
}

}  // namespace
}  // namespace sanad::test
