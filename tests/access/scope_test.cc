// The shape of what a list walks. That it holds the right rows is for
// random_test.cc.

#include "sanad/scope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "tests/access/office.h"

namespace sanad {
namespace {

using enum Action;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

ConversationScope ScopeOf(const Office& office, AgentId agent,
                          absl::Time now = kMonday) {
  return ConversationScope::Of(office.Of(agent), kConversationList, now);
}

IdSet<InboxId> Only(std::vector<InboxId> ids) { return {false, ids}; }
IdSet<InboxId> AllBut(std::vector<InboxId> ids) { return {true, ids}; }

ConversationStream Walk(ScopeKey key, Subject subject, IdSet<InboxId> inboxes,
                        RelationSet without = {}) {
  return {.key = key,
          .subject = subject,
          .inboxes = std::move(inboxes),
          .without = without};
}

TEST(Scopes, OfNobodyHaveNothingToWalk) {
  Office office;
  EXPECT_TRUE(ScopeOf(office, kOmar).nothing());
  office.Give(office.Role({Allow({kConversationRead})}), Subject::Of(kOmar),
              Place::Workspace());
  EXPECT_TRUE(ScopeOf(office, kOmar).nothing());  // another action
  office.Give(office.Role({Allow({kConversationList})}), Subject::Of(kOmar),
              Place::Memberships());
  EXPECT_TRUE(ScopeOf(office, kOmar).nothing());  // but no inbox
}

TEST(Scopes, OfTheSystemAndOfWhoMaySeeAllWalkAll) {
  EXPECT_TRUE(ConversationScope::Of(Principal::System(kAcme), kConversationList,
                                    kMonday)
                  .everything());
  Office office;
  office.Give(office.Role({Allow({kConversationList})}), Subject::Of(kOmar),
              Place::Workspace());
  EXPECT_TRUE(ScopeOf(office, kOmar).everything());
}

TEST(Scopes, ByInboxAreOneDenseStream) {
  Office office;
  const RoleId lister = office.Role({Allow({kConversationList})});
  office.Give(lister, Subject::Of(kSalma), Place::Memberships());
  office.Give(lister, Subject::Of(kSalma), Place::At(kSales));
  EXPECT_THAT(
      ScopeOf(office, kSalma).streams(),
      ElementsAre(Walk(ScopeKey::kInbox, {}, Only({kSales, kRepairs}))));
}

TEST(Scopes, ByRelationAreAStreamForEachWay) {
  Office office;
  office.Give(office.Role({Allow({kConversationList},
                                 {Relation::kAssigned, Relation::kUnassigned,
                                  Relation::kParticipant, Relation::kTeam,
                                  Relation::kCreated})}),
              Subject::Of(kSalma), Place::Workspace());
  const Subject salma = Subject::Of(kSalma);
  const Subject shift = Subject::Of(kShift);
  const auto all = AllBut({});
  EXPECT_THAT(ScopeOf(office, kSalma).streams(),
              UnorderedElementsAre(Walk(ScopeKey::kAssignee, salma, all),
                                   Walk(ScopeKey::kUnassigned, {}, all),
                                   Walk(ScopeKey::kParticipant, salma, all),
                                   Walk(ScopeKey::kParticipant, shift, all),
                                   Walk(ScopeKey::kTeam, shift, all),
                                   Walk(ScopeKey::kCreator, salma, all)));
}

// Own conversations everywhere, all of one inbox: rows are walked once.
TEST(Scopes, LeaveToTheInboxWhatItShows) {
  Office office;
  office.Give(office.Role({Allow({kConversationList}, {Relation::kAssigned})}),
              Subject::Of(kNoor), Place::Workspace());
  office.Give(office.Role({Allow({kConversationList})}), Subject::Of(kNoor),
              Place::At(kSales));
  EXPECT_THAT(ScopeOf(office, kNoor).streams(),
              ElementsAre(Walk(ScopeKey::kInbox, {}, Only({kSales})),
                          Walk(ScopeKey::kAssignee, Subject::Of(kNoor),
                               AllBut({kSales}))));
}

TEST(Scopes, TurnDeniesIntoFilters) {
  Office office;
  office.Give(office.Role({Allow({kConversationList})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Give(office.Role({Deny({kConversationList}, {Relation::kCreated})}),
              Subject::Of(kNoor), Place::At(kSales));
  office.Give(office.Role({Deny({kConversationList})}), Subject::Of(kNoor),
              Place::At(kRepairs));
  EXPECT_THAT(
      ScopeOf(office, kNoor).streams(),
      UnorderedElementsAre(
          Walk(ScopeKey::kInbox, {}, AllBut({kSales, kRepairs})),
          Walk(ScopeKey::kInbox, {}, Only({kSales}), {Relation::kCreated})));
}

// What is unassigned is not assigned to oneself: nothing to filter.
TEST(Scopes, FilterNothingThatCannotBe) {
  Office office;
  office.Give(office.Role({Allow({kConversationList}, {Relation::kUnassigned}),
                           Deny({kConversationList}, {Relation::kAssigned})}),
              Subject::Of(kNoor), Place::Workspace());
  EXPECT_THAT(ScopeOf(office, kNoor).streams(),
              ElementsAre(Walk(ScopeKey::kUnassigned, {}, AllBut({}))));
  Office owner;
  owner.Give(owner.Role({Allow({kConversationList}, {Relation::kAssigned}),
                         Deny({kConversationList}, {Relation::kUnassigned})}),
             Subject::Of(kNoor), Place::Workspace());
  EXPECT_THAT(
      ScopeOf(owner, kNoor).streams(),
      ElementsAre(Walk(ScopeKey::kAssignee, Subject::Of(kNoor), AllBut({}))));
  Office both;
  both.Give(both.Role({Allow({kConversationList}, {Relation::kTeam}),
                       Deny({kConversationList}, {Relation::kTeam})}),
            Subject::Of(kSalma), Place::Workspace());
  EXPECT_TRUE(ScopeOf(both, kSalma).nothing());
}

TEST(Scopes, WalkWatchedInboxesWhole) {
  Office office;
  office.all().inboxes = {{kSales, true, {Subject::Of(kOmar)}}};
  office.Give(
      office.Role({Allow({kConversationList}, {Relation::kParticipant})}),
      Subject::Of(kOmar), Place::Workspace());
  EXPECT_THAT(ScopeOf(office, kOmar).streams(),
              ElementsAre(Walk(ScopeKey::kInbox, {}, Only({kSales})),
                          Walk(ScopeKey::kParticipant, Subject::Of(kOmar),
                               AllBut({kSales}))));
}

TEST(Scopes, OfManyTeamsAreRechecked) {
  Office office;
  for (int64_t id = 1; id <= 20; ++id) {
    office.all().teams.push_back({{id}, false, {Subject::Of(kOmar)}, {}});
  }
  office.Give(office.Role({Allow({kConversationList}, {Relation::kTeam})}),
              Subject::Of(kOmar), Place::Workspace());
  const auto scope = ScopeOf(office, kOmar);
  EXPECT_TRUE(scope.recheck());
  EXPECT_FALSE(scope.everything());
  EXPECT_THAT(scope.streams(),
              ElementsAre(Walk(ScopeKey::kInbox, {}, AllBut({}))));
  AccessObject row = ConversationIn(kSales);
  EXPECT_FALSE(scope.Admits(row));
  row.team = {20};
  EXPECT_TRUE(scope.Admits(row));
}

TEST(Scopes, EndWithTheDelegation) {
  Office office;
  office.Lend(office.Role({Allow({kConversationList})}), Subject::Of(kOmar),
              Place::At(kSales), kMonday, kMonday + absl::Hours(1));
  EXPECT_FALSE(ScopeOf(office, kOmar).nothing());
  EXPECT_TRUE(ScopeOf(office, kOmar, kMonday + absl::Hours(1)).nothing());
}

TEST(Scopes, OfTokensAndCeilingsAreTheirs) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kHelper),
              Place::Workspace());
  const Principal helper = office.Of(Subject::Of(kHelper));
  const auto nothing = [](const Principal& who, Action action) {
    return ConversationScope::Of(who, action, kMonday).nothing();
  };
  EXPECT_FALSE(nothing(helper, kConversationList));
  EXPECT_TRUE(nothing(helper, kConversationExport));
  EXPECT_TRUE(
      nothing(helper.WithToken({kConversationRead}), kConversationList));
}

TEST(Scopes, OfCustomersAreTheirOwnAndTheirCompanys) {
  const auto streams = [](const Principal& who) {
    return ConversationScope::Of(who, kConversationList, kMonday).streams();
  };
  const auto own = Walk(ScopeKey::kCustomer, Subject::Of(kHuda), AllBut({}));
  auto companys = Walk(ScopeKey::kCompany, {}, AllBut({}));
  companys.company = kBakery;
  EXPECT_THAT(streams(Principal::Customer(kAcme, kHuda, kBakery)),
              ElementsAre(own));
  EXPECT_THAT(streams(Principal::Customer(kAcme, kHuda, kBakery, true)),
              ElementsAre(own, companys));
  EXPECT_THAT(streams(Principal::Visitor(kAcme)), IsEmpty());
}

TEST(CustomerScopes, AreTheInboxesWhereTheyWrote) {
  Office office;
  office.Give(office.Role({Allow({kCustomerRead})}), Subject::Of(kSalma),
              Place::Memberships());
  office.Give(office.Role({Deny({kCustomerRead})}), Subject::Of(kSalma),
              Place::At(kSales));
  const auto scope = CustomerScope::Of(office.Of(kSalma), kMonday);
  EXPECT_FALSE(scope.everybody);
  EXPECT_THAT(scope.inboxes, ElementsAre(kRepairs));
  EXPECT_THAT(scope.hidden, ElementsAre(kSales));
  EXPECT_TRUE(CustomerScope::Of(Principal::System(kAcme), kMonday).everybody);
}

TEST(CustomerScopes, OfCustomersAreThemselvesAndColleagues) {
  const auto scope =
      CustomerScope::Of(Principal::Customer(kAcme, kHuda, kBakery), kMonday);
  EXPECT_FALSE(scope.everybody);
  EXPECT_EQ(scope.self, kHuda);
  EXPECT_EQ(scope.company, kBakery);
  constexpr CustomerId huda[] = {kHuda};
  constexpr CustomerId sami[] = {kSami};
  const auto row = [](std::span<const CustomerId> who, CompanyId company) {
    return AccessObject{.kind = ObjectKind::kCustomer,
                        .workspace = kAcme,
                        .customers = who,
                        .company = company};
  };
  EXPECT_TRUE(scope.Admits(row(huda, {})));
  EXPECT_TRUE(scope.Admits(row(sami, kBakery)));
  EXPECT_FALSE(scope.Admits(row(sami, {})));
}

TEST(ArticleScopes, AreSections) {
  Office office;
  office.Give(office.Role({Allow({kArticleReadInternal})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Give(
      office.Role({Deny({kArticleReadInternal}), Allow({kArticleReadDraft})}),
      Subject::Of(kNoor), Place::At(kGuides));
  const auto scope = ArticleScope::Of(office.Of(kNoor), kMonday);
  EXPECT_EQ(scope.internal, (IdSet<SectionId>{true, {kGuides}}));
  EXPECT_EQ(scope.drafts, (IdSet<SectionId>{false, {kGuides}}));
  EXPECT_TRUE(scope.for_everybody);
  const auto visitors = ArticleScope::Of(Principal::Visitor(kAcme), kMonday);
  EXPECT_TRUE(visitors.for_everybody);
  EXPECT_FALSE(visitors.for_customers);
  EXPECT_TRUE(visitors.internal.none());
}

TEST(MessageScopes, HoldOnesOwnNotesApart) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead}),
                           Allow({kMessageNoteRead}, {Relation::kAuthor})}),
              Subject::Of(kNoor), Place::Memberships());
  const auto scope =
      MessageScope::Of(office.Of(kNoor), ConversationIn(kSales), kMonday);
  EXPECT_TRUE(scope.Admits(MessageSide::kInbound, false));
  EXPECT_TRUE(scope.Admits(MessageSide::kNote, true));
  EXPECT_FALSE(scope.Admits(MessageSide::kNote, false));
}

}  // namespace
}  // namespace sanad
