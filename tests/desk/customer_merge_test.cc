// Merging customers and undoing it.

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

// Olivia turns out to be Hana, writing from her other address.
class CustomerMerge : public OfficeTest {
 protected:
  sanad::Customers by_noor() const { return noor().customers(); }

  void MergeOlivia() const {
    const auto root =
        by_noor().Merge({.customer = team().olivia, .into = team().hana});
    ASSERT_THAT(root, IsOk());
    EXPECT_EQ(root->id, team().hana);
  }
  void UnmergeOlivia() const {
    const auto back = by_noor().Unmerge({.customer = team().olivia});
    ASSERT_THAT(back, IsOk());
    EXPECT_EQ(back->id, team().olivia);
  }
  ConversationId OpenedFor(CustomerId customer) const {
    return system()
        .conversations()
        .Open({.inbox = team().support,
               .customer = customer,
               .text = "أين شحنتي؟"})
        ->conversation;
  }
  Arrival Mailed(const std::string& from, const std::string& id,
                 const std::string& in_reply_to = "") const {
    return system()
        .channels()
        .ReceiveEmail(
            {.inbox = team().support,
             .raw = sanad::testing::MakeMail(
                 {.from = from, .message_id = id, .in_reply_to = in_reply_to})})
        .value();
  }
  std::vector<ConversationId> ListOf(CustomerId customer,
                                     const Session& reader) const {
    std::vector<ConversationId> ids;
    const auto page =
        reader.customers().ListConversations({.customer = customer});
    for (const Conversation& row : page.value().rows) ids.push_back(row.id);
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, CustomerMerge,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(CustomerMerge, NewCustomersStandForThemselves) {
  EXPECT_EQ(by_noor().Get({team().hana})->customer.root, team().hana);
  const Arrival arrival = Mailed("layla@example.net", "1@example.net");
  EXPECT_EQ(by_noor().Get({arrival.customer})->customer.root, arrival.customer);
}

TEST_P(CustomerMerge, RootShowsWhatBothHave) {
  ASSERT_THAT(by_noor().AddNote({.customer = team().olivia, .text = "لندن"}),
              IsOk());
  ASSERT_THAT(by_noor().AddNote({.customer = team().hana, .text = "القاهرة"}),
              IsOk());
  MergeOlivia();
  for (const CustomerId id : {team().hana, team().olivia}) {
    const auto profile = by_noor().Get({id});
    ASSERT_THAT(profile, IsOk());
    EXPECT_EQ(profile->customer.id, team().hana);
    EXPECT_THAT(profile->identities, SizeIs(2));
    ASSERT_THAT(profile->notes, SizeIs(2));
    EXPECT_EQ(profile->notes.front().text, "القاهرة");
    EXPECT_THAT(profile->merged, ElementsAre(team().olivia));
  }
  EXPECT_EQ(
      by_noor()
          .Find({.kind = IdentityKind::kEmail, .value = "olivia@example.org"})
          ->customer.id,
      team().hana);
}

TEST_P(CustomerMerge, UndoneMergeGivesEverythingBack) {
  MergeOlivia();
  UnmergeOlivia();
  for (const CustomerId id : {team().hana, team().olivia}) {
    const auto profile = by_noor().Get({id});
    EXPECT_EQ(profile->customer.id, id);
    EXPECT_EQ(profile->customer.root, id);
    EXPECT_THAT(profile->identities, SizeIs(1));
    EXPECT_THAT(profile->merged, IsEmpty());
  }
}

TEST_P(CustomerMerge, ConversationsOfBothAreOneList) {
  const ConversationId hers = OpenedFor(team().hana);
  const ConversationId others = OpenedFor(team().olivia);
  MergeOlivia();
  const ConversationId later = OpenedFor(team().olivia);
  EXPECT_EQ(Now(later).customer, team().hana);
  EXPECT_THAT(ListOf(team().hana, noor()), ElementsAre(later, others, hers));
  EXPECT_THAT(ListOf(team().olivia, hana()), ElementsAre(later, others, hers));
  UnmergeOlivia();
  EXPECT_THAT(ListOf(team().hana, noor()), ElementsAre(later, hers));
  EXPECT_THAT(ListOf(team().olivia, noor()), ElementsAre(others));
}

TEST_P(CustomerMerge, PagesOfManyCustomersAreOneList) {
  std::vector<ConversationId> expected;
  for (int i = 0; i < 20; ++i) {
    const CustomerId one = AddCustomer("عميل").id;
    expected.insert(expected.begin(), OpenedFor(one));
    ASSERT_THAT(by_noor().Merge({.customer = one, .into = team().hana}),
                IsOk());
  }
  std::vector<ConversationId> listed;
  PageRequest page{.rows = 7};
  do {
    const auto read =
        by_noor().ListConversations({.customer = team().hana, .page = page});
    ASSERT_THAT(read, IsOk());
    for (const Conversation& row : read->rows) listed.push_back(row.id);
    page.cursor = read->next;
  } while (!page.cursor.empty());
  EXPECT_EQ(listed, expected);
}

TEST_P(CustomerMerge, WhoeverWasMergedComesAsTheRoot) {
  const ConversationId hers = OpenedFor(team().hana);
  const ConversationId others = OpenedFor(team().olivia);
  const Session olivia = desk().AsCustomer(team().olivia);
  const auto token =
      system().customers().IssuePortalToken({.customer = team().olivia});
  ASSERT_THAT(token, IsOk());
  const Session portal = desk().AsCustomer(token->token);
  EXPECT_THAT(olivia.conversations().Get({hers}), IsRefused("access.denied"));
  MergeOlivia();
  for (const Session& one : {olivia, portal, hana()}) {
    EXPECT_THAT(one.conversations().Get({hers}), IsOk());
    EXPECT_THAT(one.conversations().Get({others}), IsOk());
    EXPECT_EQ(one.customers().Get({team().olivia})->customer.id, team().hana);
    EXPECT_THAT(TimelineOf(others, one), SizeIs(1));
  }
  UnmergeOlivia();
  EXPECT_THAT(portal.conversations().Get({hers}), IsRefused("access.denied"));
  EXPECT_THAT(portal.conversations().Get({others}), IsOk());
  EXPECT_THAT(hana().conversations().Get({others}), IsRefused("access.denied"));
}

TEST_P(CustomerMerge, MailFromAnyAddressIsTheRoots) {
  const Arrival first = Mailed("olivia@example.org", "1@example.org");
  MergeOlivia();
  const Arrival second =
      Mailed("olivia@example.org", "2@example.org", "1@example.org");
  EXPECT_EQ(second.customer, team().hana);
  EXPECT_EQ(second.conversation, first.conversation);
  EXPECT_EQ(Mailed("olivia@example.org", "3@example.org").customer,
            team().hana);
  // An address that one wrote from is one's own to see, whoever one is now.
  for (const TimelineItem& item : TimelineOf(first.conversation, hana())) {
    EXPECT_FALSE(item.message->sender.masked());
  }
  UnmergeOlivia();
  EXPECT_EQ(Mailed("olivia@example.org", "4@example.org").customer,
            team().olivia);
}

TEST_P(CustomerMerge, RepliesGoToAnAddressOfTheOneWhoWrote) {
  const Arrival first = Mailed("olivia@example.org", "1@example.org");
  MergeOlivia();
  const auto sent = noor().conversations().Reply(
      {.conversation = first.conversation, .text = "أهلاً"});
  ASSERT_THAT(sent, IsOk());
  const auto mail = system().channels().ComposeEmail({sent->message});
  ASSERT_THAT(mail, IsOk());
  EXPECT_THAT(mail->to, ElementsAre("olivia@example.org"));
}

TEST_P(CustomerMerge, IdentitiesAreAddedToTheRoot) {
  MergeOlivia();
  const NewIdentity phone{.kind = IdentityKind::kPhone,
                          .value = "+201112223334"};
  const auto added =
      by_noor().Add({.customer = team().olivia, .identity = phone});
  ASSERT_THAT(added, IsOk());
  EXPECT_EQ(added->customer, team().hana);
  const NewIdentity held{.kind = IdentityKind::kEmail,
                         .value = "olivia@example.org",
                         .verified = true};
  EXPECT_THAT(by_noor().Add({.customer = team().hana, .identity = held}),
              IsOk());
  EXPECT_THAT(by_noor().Add({.customer = team().youssef, .identity = held}),
              IsRefused("identity.taken"));
}

TEST_P(CustomerMerge, IsToldOnBothSides) {
  const int64_t before = LastEvent();
  MergeOlivia();
  UnmergeOlivia();
  const auto events = EventsAfter(before);
  ASSERT_THAT(events, SizeIs(4));
  EXPECT_THAT(
      KindsAfter(before),
      ElementsAre(EventKind::kCustomerMerged, EventKind::kCustomerMerged,
                  EventKind::kCustomerUnmerged, EventKind::kCustomerUnmerged));
  EXPECT_EQ(events[0].subject, team().olivia.value);
  EXPECT_EQ(events[1].subject, team().hana.value);
  EXPECT_EQ(events[1].object, team().olivia.value);
}

TEST_P(CustomerMerge, ChainsAreUndoneInTheMiddle) {
  MergeOlivia();
  ASSERT_THAT(
      by_noor().Merge({.customer = team().olivia, .into = team().youssef}),
      IsOk());
  EXPECT_EQ(by_noor().Get({team().olivia})->customer.id, team().youssef);
  ASSERT_THAT(by_noor().Unmerge({.customer = team().hana}), IsOk());
  EXPECT_EQ(by_noor().Get({team().olivia})->customer.id, team().hana);
  EXPECT_THAT(by_noor().Get({team().youssef})->merged, IsEmpty());
}

TEST_P(CustomerMerge, RefusesWhatMakesNoSense) {
  EXPECT_THAT(by_noor().Merge({.customer = team().hana, .into = team().hana}),
              IsRefused("customer.already_merged"));
  EXPECT_THAT(by_noor().Unmerge({.customer = team().hana}),
              IsRefused("customer.not_merged"));
  EXPECT_THAT(by_noor().Merge({.customer = team().hana, .into = {999}}),
              IsRefused("customer.unknown"));
  EXPECT_THAT(
      by_noor().Merge(
          {.customer = team().olivia, .into = team().hana, .version = 9}),
      IsRefused("customer.changed"));
  EXPECT_THAT(hana().customers().Merge(
                  {.customer = team().olivia, .into = team().hana}),
              IsRefused("access.denied"));
  MergeOlivia();
  EXPECT_THAT(by_noor().Merge({.customer = team().hana, .into = team().olivia}),
              IsRefused("customer.already_merged"));
  EXPECT_THAT(hana().customers().Unmerge({.customer = team().olivia}),
              IsRefused("access.denied"));
}

TEST_P(CustomerMerge, TreeHoldsItsLimitAndNoMore) {
  for (size_t i = 1; i < limits::kMembersPerTree; ++i) {
    ASSERT_THAT(by_noor().Merge(
                    {.customer = AddCustomer("عميل").id, .into = team().hana}),
                IsOk());
  }
  EXPECT_THAT(by_noor().Merge(
                  {.customer = AddCustomer("عميل").id, .into = team().hana}),
              IsRefused("customer.merge_too_large"));
}

}  // namespace
}  // namespace sanad::test
