#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

NewIdentity Email(const std::string& address, bool verified = false) {
  return {.kind = IdentityKind::kEmail, .value = address, .verified = verified};
}

class Customers : public DeskTest {
 protected:
  sanad::Customers customers() const { return system().customers(); }
  sanad::Customers As(CustomerId customer) const {
    return desk().AsCustomer(customer).customers();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Customers,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Customers, CustomerIsKeptAsCreated) {
  const auto company =
      customers().AddCompany({.name = "النيل للشحن", .external_id = "nile"});
  const auto mona =
      customers().Create({.name = "منى عبد الله",
                          .language = "ar-EG",
                          .external_id = "c-7",
                          .company = company->id,
                          .identities = {Email("Mona@Example.org", true),
                                         {.kind = IdentityKind::kPhone,
                                          .value = "+20 (100) 123-4567"}}});
  ASSERT_TRUE(mona.ok()) << mona.status();

  const auto profile = customers().Get({.customer = mona->id}).value();
  EXPECT_EQ(profile.customer.name, "منى عبد الله");
  EXPECT_EQ(profile.customer.language, "ar-EG");
  EXPECT_EQ(profile.customer.external_id, "c-7");
  EXPECT_EQ(profile.customer.company, company->id);
  EXPECT_EQ(profile.customer.version, 1);
  ASSERT_THAT(profile.identities, SizeIs(2));
  EXPECT_EQ(profile.identities[0].value.clear(), "mona@example.org");
  EXPECT_TRUE(profile.identities[0].verified);
  EXPECT_EQ(profile.identities[1].value.clear(), "+201001234567");
  EXPECT_FALSE(profile.identities[1].verified);
}

TEST_P(Customers, IsFoundByAnyIdentityHoweverWritten) {
  const Customer mona = AddCustomer("منى", {Email("mona@example.org")});
  const auto found = customers().Find(
      {.kind = IdentityKind::kEmail, .value = "MONA@Example.ORG"});
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_EQ(found->customer.id, mona.id);
  EXPECT_EQ(Refusal(customers().Find(
                {.kind = IdentityKind::kEmail, .value = "nobody@example.org"})),
            "customer.unknown");
}

TEST_P(Customers, IdentityThatAnotherHasIsRefused) {
  AddCustomer("منى", {Email("mona@example.org")});
  const Customer hasan = AddCustomer("حسن");
  EXPECT_EQ(FieldRefusal(customers().Create(
                {.name = "منى أخرى",
                 .identities = {Email("other@example.org"),
                                Email("Mona@example.org")}})),
            "identities[1].value: identity.taken");
  EXPECT_EQ(FieldRefusal(customers().Add(
                {.customer = hasan.id, .identity = Email("mona@example.org")})),
            "identity.value: identity.taken");
}

TEST_P(Customers, IdentityThatIsNamedTwiceIsRefused) {
  EXPECT_EQ(FieldRefusal(customers().Create(
                {.name = "منى",
                 .identities = {Email("mona@example.org"),
                                Email("MONA@example.org")}})),
            "identities[1].value: identity.taken");
}

TEST_P(Customers, IdentityOfNoKindOrFormIsRefused) {
  const Customer mona = AddCustomer("منى");
  const NewIdentity wrong[] = {
      {.kind = IdentityKind::kNone, .value = "mona@example.org"},
      {.kind = static_cast<IdentityKind>(9), .value = "mona@example.org"},
      {.kind = IdentityKind::kEmail, .value = "منى"},
      {.kind = IdentityKind::kEmail, .value = "m•••@e•••.org"},
      {.kind = IdentityKind::kPhone, .value = "0100"},
      {.kind = IdentityKind::kHandle, .value = "mona"}};
  for (const NewIdentity& identity : wrong) {
    EXPECT_EQ(FieldRefusal(
                  customers().Add({.customer = mona.id, .identity = identity})),
              "identity.value: identity.malformed");
  }
}

TEST_P(Customers, IdentityIsVerifiedOnceByAddingItAgain) {
  const Customer mona = AddCustomer("منى", {Email("mona@example.org")});
  const int64_t before = LastEvent();
  const AddIdentity again{.customer = mona.id,
                          .identity = Email("mona@example.org", true)};
  EXPECT_TRUE(customers().Add(again)->verified);
  EXPECT_TRUE(customers().Add(again)->verified);
  EXPECT_TRUE(customers()
                  .Add({.customer = mona.id,
                        .identity = Email("mona@example.org", false)})
                  ->verified);
  EXPECT_THAT(EventsAfter(before),
              ElementsAre(Field(&Event::kind, EventKind::kIdentityVerified)));
}

TEST_P(Customers, IdentitiesAreBounded) {
  std::vector<NewIdentity> many;
  for (size_t i = 0; i < limits::kIdentitiesPerCustomer; ++i) {
    many.push_back(Email("m" + std::to_string(i) + "@example.org"));
  }
  const Customer mona = AddCustomer("منى", many);
  EXPECT_EQ(Refusal(customers().Add(
                {.customer = mona.id, .identity = Email("m@example.org")})),
            "customer.too_many_identities");
  many.push_back(Email("m@example.org"));
  EXPECT_EQ(
      FieldRefusal(customers().Create({.name = "حسن", .identities = many})),
      "identities: customer.too_many_identities");
}

TEST_P(Customers, ExternalIdThatAnotherHasIsRefused) {
  ASSERT_TRUE(customers().Create({.name = "منى", .external_id = "7"}).ok());
  EXPECT_EQ(
      FieldRefusal(customers().Create({.name = "حسن", .external_id = "7"})),
      "external_id: customer.external_id_taken");
  ASSERT_TRUE(
      customers().AddCompany({.name = "النيل", .external_id = "7"}).ok());
  EXPECT_EQ(FieldRefusal(customers().AddCompany(
                {.name = "الأهرام", .external_id = "7"})),
            "external_id: company.external_id_taken");
}

TEST_P(Customers, WhatIsNotThereIsRefused) {
  const Customer mona = AddCustomer("منى");
  const auto agent = desk().AsAgent(AddAgent("عمر").id).customers();
  EXPECT_EQ(Refusal(agent.Create({.name = "حسن", .company = {999}})),
            "company.unknown");
  EXPECT_EQ(
      Refusal(agent.Change({.customer = mona.id, .company = CompanyId{999}})),
      "company.unknown");
  EXPECT_EQ(Refusal(agent.Change({.customer = {999}})), "customer.unknown");
  EXPECT_EQ(Refusal(agent.Get({.customer = {999}})), "customer.unknown");
  EXPECT_EQ(Refusal(agent.AddNote({.customer = {999}, .text = "؟"})),
            "customer.unknown");
  EXPECT_EQ(Refusal(agent.ListConversations({.customer = {999}})),
            "customer.unknown");
}

TEST_P(Customers, TextPastItsBoundIsRefused) {
  const std::string name(limits::kNameBytes + 1, 'n');
  const std::string key(limits::kKeyBytes + 1, 'k');
  const std::string text(limits::kTextBytes + 1, 't');
  const Customer mona = AddCustomer("منى");
  const auto to = [&](const std::string& value) {
    return AddIdentity{.customer = mona.id, .identity = Email(value)};
  };
  EXPECT_EQ(FieldRefusal(customers().Create({.name = name})),
            "name: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().Create({.name = "منى\xc3"})),
            "name: text.not_utf8");
  EXPECT_EQ(FieldRefusal(customers().Create({.language = key})),
            "language: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().Create({.external_id = key})),
            "external_id: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().Change({.name = name})),
            "name: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().Add(
                to(std::string(limits::kAddressBytes, 'a') + "@example.org"))),
            "identity.value: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().Add(to(""))),
            "identity.value: text.empty");
  EXPECT_EQ(FieldRefusal(customers().AddNote({.customer = mona.id})),
            "text: text.empty");
  EXPECT_EQ(
      FieldRefusal(customers().AddNote({.customer = mona.id, .text = text})),
      "text: text.too_long");
  EXPECT_EQ(FieldRefusal(customers().AddCompany({})), "name: text.empty");
  EXPECT_EQ(FieldRefusal(customers().AddCompany({.name = name})),
            "name: text.too_long");
}

TEST_P(Customers, ChangeKeepsWhatIsAbsent) {
  const auto mona = customers().Create({.name = "منى", .language = "ar"});
  const auto changed = customers().Change(
      {.customer = mona->id, .name = "منى فؤاد", .version = 1});
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->name, "منى فؤاد");
  EXPECT_EQ(changed->language, "ar");
  EXPECT_EQ(changed->version, 2);
  EXPECT_EQ(Refusal(customers().Change(
                {.customer = mona->id, .name = "م", .version = 1})),
            "customer.changed");
}

TEST_P(Customers, LeavesTheirCompany) {
  const auto company = customers().AddCompany({.name = "النيل للشحن"});
  const auto mona = customers().Create({.name = "منى", .company = company->id});
  EXPECT_EQ(customers()
                .Change({.customer = mona->id, .company = CompanyId{}})
                ->company,
            CompanyId{});
}

TEST_P(Customers, NotesAreTheStaffsNewestFirst) {
  const Customer mona = AddCustomer("منى");
  const Agent omar = AddAgent("عمر");
  const auto agent = desk().AsAgent(omar.id).customers();
  ASSERT_TRUE(
      agent.AddNote({.customer = mona.id, .text = "تفضّل الاتصال مساءً"}).ok());
  ASSERT_TRUE(
      customers().AddNote({.customer = mona.id, .text = "عميلة قديمة"}).ok());
  const auto seen = agent.Get({.customer = mona.id}).value();
  EXPECT_THAT(seen.notes,
              ElementsAre(Field(&CustomerNote::text, "عميلة قديمة"),
                          Field(&CustomerNote::text, "تفضّل الاتصال مساءً")));
  EXPECT_EQ(seen.notes[1].author, omar.id);
  EXPECT_EQ(seen.notes[0].author, AgentId{});
  EXPECT_THAT(As(mona.id).Get({.customer = mona.id})->notes, IsEmpty());
}

TEST_P(Customers, SeesTheirOwnProfileClearAndNobodyElses) {
  const Customer mona = AddCustomer("منى", {Email("mona@example.org")});
  const Customer hasan = AddCustomer("حسن", {Email("hasan@example.org")});
  const auto own = As(mona.id).Get({.customer = mona.id}).value();
  ASSERT_THAT(own.identities, SizeIs(1));
  EXPECT_FALSE(own.identities[0].value.masked());
  EXPECT_EQ(own.identities[0].value.clear(), "mona@example.org");
  EXPECT_EQ(Refusal(As(mona.id).Get({.customer = hasan.id})), "access.denied");
}

TEST_P(Customers, CannotTellWhoIsKnown) {
  const Customer mona = AddCustomer("منى", {Email("mona@example.org")});
  AddCustomer("حسن", {Email("hasan@example.org")});
  const auto find = [&](const std::string& address) {
    return As(mona.id).Find({.kind = IdentityKind::kEmail, .value = address});
  };
  EXPECT_EQ(find("mona@example.org")->customer.id, mona.id);
  EXPECT_EQ(find("hasan@example.org").status(),
            find("nobody@example.org").status());
  EXPECT_EQ(Refusal(find("hasan@example.org")), "access.denied");
}

TEST_P(Customers, PortalTokenOpensThePortalUntilItExpires) {
  const Customer mona = AddCustomer("منى");
  const auto issued = customers().IssuePortalToken(
      {.customer = mona.id, .valid_for = absl::Hours(1)});
  ASSERT_TRUE(issued.ok()) << issued.status();
  EXPECT_THAT(issued->token, ::testing::MatchesRegex("[A-Za-z0-9_-]{22}"));
  EXPECT_EQ(issued->expires_at, clock().Now() + absl::Hours(1));

  const auto portal = desk().AsCustomer(issued->token).customers();
  EXPECT_EQ(portal.Get({.customer = mona.id})->customer.name, "منى");
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Refusal(portal.Get({.customer = mona.id})), "principal.unknown");
}

TEST_P(Customers, PortalTokensAreNeverTheSameAndNeverKept) {
  const Customer mona = AddCustomer("منى");
  const int64_t before = LastEvent();
  const auto first = customers().IssuePortalToken({.customer = mona.id});
  const auto second = customers().IssuePortalToken({.customer = mona.id});
  EXPECT_NE(first->token, second->token);
  for (const Event& event : EventsAfter(before)) {
    EXPECT_EQ(event.kind, EventKind::kPortalTokenIssued);
    EXPECT_EQ(event.changes.find(first->token), std::string::npos);
    EXPECT_EQ(event.changes.find(second->token), std::string::npos);
  }
}

TEST_P(Customers, PortalTokenOfNoLifetimeIsRefused) {
  const Customer mona = AddCustomer("منى");
  for (const absl::Duration valid_for :
       {absl::ZeroDuration(), -absl::Hours(1), absl::Hours(24 * 366 + 1),
        absl::InfiniteDuration()}) {
    EXPECT_EQ(FieldRefusal(customers().IssuePortalToken(
                  {.customer = mona.id, .valid_for = valid_for})),
              "valid_for: token.lifetime");
  }
}

TEST_P(Customers, OnlyTheSystemAndOwnersIssuePortalTokens) {
  const Customer mona = AddCustomer("منى");
  const Agent omar = AddAgent("عمر");
  EXPECT_EQ(Refusal(desk().AsAgent(omar.id).customers().IssuePortalToken(
                {.customer = mona.id})),
            "access.denied");
  EXPECT_EQ(Refusal(As(mona.id).IssuePortalToken({.customer = mona.id})),
            "access.denied");
}

TEST_P(Customers, ConversationsAreListedToThoseWhoMayReadThem) {
  const Team shipping = AddTeam("الشحن");
  const Team customs = AddTeam("الجمارك");
  const InboxId inboxes[] = {AddInbox("الشحن", shipping.id).id,
                             AddInbox("الجمارك", customs.id).id};
  const Customer mona = AddCustomer("منى");
  const Customer hasan = AddCustomer("حسن");
  std::vector<ConversationId> opened;
  for (const InboxId inbox : inboxes) {
    opened.push_back(
        system()
            .conversations()
            .Open({.inbox = inbox, .customer = mona.id, .subject = "شحنة"})
            ->conversation);
  }
  const auto listed = [&](const sanad::Customers& as) {
    std::vector<ConversationId> ids;
    const auto page = as.ListConversations({.customer = mona.id}).value();
    for (const Conversation& row : page.rows) ids.push_back(row.id);
    return ids;
  };
  const Agent omar = AddAgent("عمر", {shipping.id});
  const Agent idle = AddAgent("سامي");
  EXPECT_THAT(listed(customers()), ElementsAre(opened[1], opened[0]));
  EXPECT_THAT(listed(As(mona.id)), ElementsAre(opened[1], opened[0]));
  EXPECT_THAT(listed(desk().AsAgent(omar.id).customers()),
              ElementsAre(opened[0]));
  EXPECT_THAT(listed(desk().AsAgent(idle.id).customers()), IsEmpty());
  EXPECT_EQ(Refusal(As(hasan.id).ListConversations({.customer = mona.id})),
            "access.denied");
}

}  // namespace
}  // namespace sanad::test
