// What the rules give, place by place and relation by relation, and what no
// rule can change.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "sanad/access.h"
#include "tests/access/office.h"
#include "tests/capi/allocations.h"

namespace sanad {
namespace {

using enum Action;

AccessCode Ask(const Principal& who, Action action, const AccessObject& object,
               absl::Time now = kMonday) {
  return Check(who, action, object, now).code;
}

struct PlaceCase {
  std::string name;
  Place at;
  AccessObject object;
  bool reached;
};

class Places : public testing::TestWithParam<PlaceCase> {};

TEST_P(Places, HoldWhatLivesThere) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kNoor),
              GetParam().at);
  EXPECT_EQ(
      Check(office.Of(kNoor), kConversationRead, GetParam().object, kMonday)
          .allowed(),
      GetParam().reached);
}

constexpr InboxId kBoth[] = {kSales, kRepairs};

INSTANTIATE_TEST_SUITE_P(
    All, Places,
    testing::Values(
        PlaceCase{"WorkspaceHoldsInboxes", Place::Workspace(),
                  ConversationIn(kRepairs), true},
        PlaceCase{"WorkspaceHoldsTheRest", Place::Workspace(),
                  InWorkspace(ObjectKind::kWorkspace), true},
        PlaceCase{"InboxHoldsItsOwn", Place::At(kSales), ConversationIn(kSales),
                  true},
        PlaceCase{"InboxHoldsNoOther", Place::At(kSales),
                  ConversationIn(kRepairs), false},
        PlaceCase{"InboxHoldsItself", Place::At(kSales), Inbox(kSales), true},
        PlaceCase{"InboxHoldsNothingAbove", Place::At(kSales),
                  InWorkspace(ObjectKind::kWorkspace), false},
        PlaceCase{"MembershipHoldsServedInboxes", Place::Memberships(),
                  ConversationIn(kSales), true},
        PlaceCase{"MembershipHoldsNoOther", Place::Memberships(),
                  ConversationIn(kRepairs), false},
        PlaceCase{"OneOfSeveralHomesIsEnough",
                  Place::At(kSales),
                  {.kind = ObjectKind::kCustomer,
                   .workspace = kAcme,
                   .inboxes = kBoth},
                  true},
        PlaceCase{"SectionHoldsItsArticles",
                  Place::At(kGuides),
                  {.kind = ObjectKind::kArticle,
                   .workspace = kAcme,
                   .section = kGuides},
                  true},
        PlaceCase{"SectionIsNoInboxOfTheSameNumber",
                  Place::At(SectionId{kSales.value}), ConversationIn(kSales),
                  false},
        PlaceCase{"NoPlaceHoldsNothing", Place(), ConversationIn(kSales),
                  false},
        PlaceCase{"NoInboxIsNoPlace", Place::At(InboxId{}),
                  InWorkspace(ObjectKind::kWorkspace), false}),
    [](const auto& test) { return test.param.name; });

struct RelationCase {
  Relation relation;
  AccessObject holds;
  AccessObject holds_not;
};

class Relations : public testing::TestWithParam<RelationCase> {};

TEST_P(Relations, HoldOrNot) {
  const RelationCase& one = GetParam();
  for (const Effect effect : {Effect::kAllow, Effect::kDeny}) {
    Office office;
    const bool allows = effect == Effect::kAllow;
    office.Give(office.Role({{effect, ActionSet::All(), {one.relation}},
                             Allow(allows ? ActionSet() : ActionSet::All())}),
                Subject::Of(kSalma), Place::Workspace());
    const Principal salma = office.Of(kSalma);
    EXPECT_EQ(Check(salma, kTeamRead, one.holds, kMonday).allowed(), allows);
    EXPECT_EQ(Check(salma, kTeamRead, one.holds_not, kMonday).allowed(),
              !allows);
  }
}

AccessObject In(AccessObject object, Subject creator, TeamId team = {}) {
  object.creator = creator;
  object.team = team;
  return object;
}

AccessObject With(AccessObject object, std::span<const Subject> participants) {
  object.participants = participants;
  return object;
}

const Subject kMe[] = {Subject::Of(kOmar), Subject::Of(kSalma)};
const Subject kMyTeam[] = {Subject::Of(kShift)};
const Subject kOthers[] = {Subject::Of(kOmar), Subject::Of(BotId{kSalma.value}),
                           Subject::Of(TeamId{kSalma.value})};

INSTANTIATE_TEST_SUITE_P(
    All, Relations,
    testing::Values(
        RelationCase{Relation::kAssigned,
                     ConversationIn(kSales, Subject::Of(kSalma)),
                     ConversationIn(kSales, Subject::Of(kOmar))},
        RelationCase{Relation::kAssigned,
                     ConversationIn(kSales, Subject::Of(kSalma)),
                     ConversationIn(kSales, Subject::Of(BotId{kSalma.value}))},
        RelationCase{Relation::kUnassigned, ConversationIn(kSales),
                     ConversationIn(kSales, Subject::Of(kSalma))},
        RelationCase{Relation::kUnassigned, ConversationIn(kSales),
                     InWorkspace(ObjectKind::kWorkspace)},
        RelationCase{Relation::kParticipant, With(ConversationIn(kSales), kMe),
                     With(ConversationIn(kSales), kOthers)},
        RelationCase{Relation::kParticipant,
                     With(ConversationIn(kSales), kMyTeam),
                     ConversationIn(kSales)},
        RelationCase{Relation::kTeam, In(ConversationIn(kSales), {}, kShift),
                     In(ConversationIn(kSales), {}, {99})},
        RelationCase{Relation::kCreated,
                     In(ConversationIn(kSales), Subject::Of(kSalma)),
                     In(ConversationIn(kSales), Subject::Of(kNoor))},
        RelationCase{Relation::kSelf,
                     {.kind = ObjectKind::kAgent,
                      .workspace = kAcme,
                      .self = Subject::Of(kSalma)},
                     {.kind = ObjectKind::kAgent,
                      .workspace = kAcme,
                      .self = Subject::Of(kNoor)}}));

TEST(Rules, OfAuthorsAreForTheirMessages) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead}),
                           Allow({kMessageEdit}, {Relation::kAuthor})}),
              Subject::Of(kNoor), Place::Memberships());
  const Principal noor = office.Of(kNoor);
  const auto reply = [](Subject author) {
    return MessageIn(kSales, MessageSide::kOutbound, author);
  };
  EXPECT_EQ(Ask(noor, kMessageEdit, reply(Subject::Of(kNoor))),
            AccessCode::kAllowed);
  EXPECT_EQ(Ask(noor, kMessageEdit, reply(Subject::Of(kOmar))),
            AccessCode::kDefaultDeny);
}

TEST(Watchers, TakePartInAllConversationsOfTheInbox) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead, kInboxRead},
                                 {Relation::kParticipant})}),
              Subject::Of(kSalma), Place::Workspace());
  EXPECT_EQ(Ask(office.Of(kSalma), kConversationRead, ConversationIn(kSales)),
            AccessCode::kDefaultDeny);
  office.all().inboxes = {{kSales, true, {Subject::Of(kShift)}}};
  const Principal salma = office.Of(kSalma);
  EXPECT_TRUE(salma.asks_for_participants());
  EXPECT_EQ(Ask(salma, kConversationRead, ConversationIn(kSales)),
            AccessCode::kAllowed);
  EXPECT_EQ(Ask(salma, kInboxRead, Inbox(kSales)), AccessCode::kAllowed);
  EXPECT_EQ(Ask(salma, kConversationRead, ConversationIn(kRepairs)),
            AccessCode::kDefaultDeny);
}

TEST(Denies, WinInAnyOrder) {
  for (const bool deny_first : {false, true}) {
    Office office;
    const RoleId allow = office.Role({Allow({kConversationRead})});
    const RoleId deny = office.Role({Deny({kConversationRead})});
    const auto give_deny = [&] {
      office.Give(deny, Subject::Of(kShift), Place::At(kRepairs));
    };
    if (deny_first) give_deny();
    office.Give(allow, Subject::Of(kSalma), Place::Workspace());
    if (!deny_first) give_deny();
    const Principal salma = office.Of(kSalma);
    EXPECT_EQ(Ask(salma, kConversationRead, ConversationIn(kRepairs)),
              AccessCode::kDeniedByRule);
    EXPECT_EQ(Ask(salma, kConversationRead, ConversationIn(kSales)),
              AccessCode::kAllowed);
  }
}

TEST(WhatDoesNotCount, GivesNothing) {
  const auto may = [](auto change) {
    Office office;
    const RoleId role = office.Role({Allow({kConversationRead})});
    office.Give(role, Subject::Of(kShift), Place::Memberships());
    change(office.all());
    return Ask(office.Of(kSalma), kConversationRead, ConversationIn(kRepairs));
  };
  EXPECT_EQ(may([](Permissions&) {}), AccessCode::kAllowed);
  EXPECT_EQ(may([](Permissions& all) { all.members[2].active = false; }),
            AccessCode::kInactive);
  EXPECT_EQ(may([](Permissions& all) { all.members.clear(); }),
            AccessCode::kInactive);
  EXPECT_EQ(may([](Permissions& all) { all.roles[0].disabled = true; }),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(may([](Permissions& all) { all.roles.clear(); }),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(may([](Permissions& all) { all.teams[0].disabled = true; }),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(may([](Permissions& all) { all.teams[0].members.clear(); }),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(may([](Permissions& all) { all.teams[0].inboxes.clear(); }),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(may([](Permissions& all) {
              all.inboxes = {{kRepairs, false}};
            }),
            AccessCode::kDefaultDeny);
}

TEST(Teams, PassUpwardsAndEndInCircles) {
  Office office;
  office.all().teams = {
      {{1}, false, {Subject::Of(kSalma), Subject::Of(TeamId{3})}, {}},
      {{2}, false, {Subject::Of(TeamId{1})}, {kSales}},
      {{3}, false, {Subject::Of(TeamId{2}), Subject::Of(kOmar)}, {kRepairs}}};
  const Principal salma = office.Of(kSalma);
  EXPECT_EQ(salma.teams(), (std::vector<TeamId>{{1}, {2}, {3}}));
  EXPECT_EQ(salma.inboxes(), (std::vector<InboxId>{kSales, kRepairs}));

  office.all().teams[0].members.pop_back();  // no circle any more
  office.all().teams[1].disabled = true;     // nor a way from 1 to 3
  EXPECT_EQ(office.Of(kSalma).teams(), (std::vector<TeamId>{{1}}));
  EXPECT_EQ(office.Of(kOmar).teams(), (std::vector<TeamId>{{3}}));
}

TEST(BeforeAnyRule, ThingsHaveToBeThere) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kNoor),
              Place::Workspace());
  const Principal noor = office.Of(kNoor);
  AccessObject abroad = ConversationIn(kSales, Subject::Of(kNoor));
  abroad.workspace = {2};
  EXPECT_EQ(Ask(noor, kConversationRead, abroad), AccessCode::kOtherWorkspace);
  EXPECT_EQ(Ask(noor, kConversationRead, {}), AccessCode::kNotFound);
  EXPECT_EQ(Ask(noor, static_cast<Action>(200), ConversationIn(kSales)),
            AccessCode::kUnknownAction);
  EXPECT_EQ(Ask(Principal(), kConversationRead, ConversationIn(kSales)),
            AccessCode::kInactive);
  const Principal system = Principal::System(kAcme);
  EXPECT_EQ(Ask(system, kConversationDelete, ConversationIn(kSales)),
            AccessCode::kAllowedToSystem);
  EXPECT_EQ(Ask(system, kConversationRead, abroad),
            AccessCode::kOtherWorkspace);
  EXPECT_EQ(Ask(system, Action::kNone, ConversationIn(kSales)),
            AccessCode::kUnknownAction);
}

TEST(Containment, NeedsTheConversation) {
  Office office;
  office.Give(office.Role({Allow({kMessageDelete, kMessageNoteRead})}),
              Subject::Of(kNoor), Place::Workspace());
  const AccessObject note = MessageIn(kSales, MessageSide::kNote);
  const Decision decision =
      Check(office.Of(kNoor), kMessageDelete, note, kMonday);
  EXPECT_EQ(decision, (Decision{AccessCode::kDefaultDeny, kConversationRead}));
}

TEST(Reading, FollowsTheConversation) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead})}), Subject::Of(kNoor),
              Place::Workspace());
  AccessObject message = MessageIn(kSales, MessageSide::kInbound);
  AccessObject note = MessageIn(kSales, MessageSide::kNote);
  EXPECT_EQ(Ask(office.Of(kNoor), kMessageRead, message), AccessCode::kAllowed);
  EXPECT_EQ(Check(office.Of(kNoor), kMessageRead, note, kMonday),
            (Decision{AccessCode::kDefaultDeny, kMessageNoteRead}));
  message.kind = ObjectKind::kAttachment;
  EXPECT_EQ(Ask(office.Of(kNoor), kAttachmentRead, message),
            AccessCode::kAllowed);

  office.Give(office.Role({Deny({kMessageRead})}), Subject::Of(kNoor),
              Place::Workspace());
  EXPECT_EQ(Check(office.Of(kNoor), kAttachmentRead, message, kMonday),
            (Decision{AccessCode::kDeniedByRule, kMessageRead}));
}

TEST(Checks, AllocateNothing) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All(), {Relation::kTeam}),
                           Deny({kMessageRead}, {Relation::kAuthor})}),
              Subject::Of(kShift), Place::Memberships());
  office.Lend(office.Role({Allow(ActionSet::All())}), Subject::Of(kSalma),
              Place::At(kRepairs), kMonday, kMonday + absl::Hours(1));
  const Principal salma = office.Of(kSalma);
  const AccessQuestion copy = {
      .action = kAttachmentCopy,
      .object = MessageIn(kRepairs, MessageSide::kNote),
      .other = ConversationIn(kRepairs)};
  capi::test::FailAllocationAfter(0);
  const Decision decision = Check(salma, copy, kMonday);
  const Decision plain =
      Check(salma, kConversationRead, ConversationIn(kSales), kMonday);
  EXPECT_FALSE(capi::test::AllocationFailed());
  EXPECT_TRUE(decision.allowed());
  EXPECT_FALSE(plain.allowed());
}

TEST(Inbound, IsNeverEdited) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kNoor),
              Place::Workspace());
  const AccessObject inbound = MessageIn(kSales, MessageSide::kInbound);
  EXPECT_EQ(Ask(office.Of(kNoor), kMessageEdit, inbound),
            AccessCode::kImmutable);
  EXPECT_EQ(Ask(Principal::System(kAcme), kMessageEdit, inbound),
            AccessCode::kImmutable);
}

// What an action on two things needs, each right taken away in turn.
struct SidesCase {
  std::string name;
  Action action;
  ActionSet here;
  ActionSet there;
  AccessObject object = ConversationIn(kSales);
  AccessObject other = ConversationIn(kRepairs);
};

class Sides : public testing::TestWithParam<SidesCase> {
 protected:
  static bool May(const ActionSet& here, const ActionSet& there,
                  const AccessObject& other) {
    Office office;
    office.Give(office.Role({Allow(here)}), Subject::Of(kNoor),
                Place::At(kSales));
    office.Give(office.Role({Allow(there)}), Subject::Of(kNoor),
                Place::At(kRepairs));
    return Check(office.Of(kNoor),
                 {.action = GetParam().action,
                  .object = GetParam().object,
                  .other = other},
                 kMonday)
        .allowed();
  }

  static ActionSet Without(const ActionSet& actions, Action action) {
    ActionSet rest;
    for (const ActionInfo& info : Actions()) {
      if (info.action != action && actions.Contains(info.action)) {
        rest.Add(info.action);
      }
    }
    return rest;
  }
};

TEST_P(Sides, AreAllAsked) {
  const SidesCase& one = GetParam();
  EXPECT_TRUE(May(one.here, one.there, one.other));
  EXPECT_FALSE(May(one.here, one.there, {}));
  AccessObject abroad = one.other;
  abroad.workspace = {2};
  EXPECT_FALSE(May(one.here, one.there, abroad));
  for (const ActionInfo& info : Actions()) {
    if (one.here.Contains(info.action)) {
      EXPECT_FALSE(May(Without(one.here, info.action), one.there, one.other))
          << info.name;
    }
    if (one.there.Contains(info.action)) {
      EXPECT_FALSE(May(one.here, Without(one.there, info.action), one.other))
          << info.name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, Sides,
    testing::Values(SidesCase{"Merge",
                              kConversationMerge,
                              {kConversationRead, kConversationMerge},
                              {kConversationRead, kConversationMerge}},
                    SidesCase{"Link",
                              kConversationLink,
                              {kConversationUpdate},
                              {kConversationRead}},
                    SidesCase{"Move",
                              kConversationMove,
                              {kConversationMove},
                              {kConversationCreate},
                              ConversationIn(kSales),
                              Inbox(kRepairs)},
                    SidesCase{"Copy",
                              kAttachmentCopy,
                              {kConversationRead},
                              {kConversationReply},
                              {.kind = ObjectKind::kAttachment,
                               .workspace = kAcme,
                               .inbox = kSales,
                               .side = MessageSide::kOutbound}},
                    SidesCase{"CopyOfANote",
                              kAttachmentCopy,
                              {kConversationRead, kMessageNoteRead},
                              {kConversationReply},
                              {.kind = ObjectKind::kAttachment,
                               .workspace = kAcme,
                               .inbox = kSales,
                               .side = MessageSide::kNote}}),
    [](const auto& test) { return test.param.name; });

TEST(Denies, BindWhereAnotherActionIsAskedForInItsPlace) {
  for (const Action action : {kConversationLink, kConversationFollowUp,
                              kConversationTake, kCustomerReadField}) {
    Office office;
    office.Give(office.Role({Allow(ActionSet::All()), Deny({action})}),
                Subject::Of(kNoor), Place::Workspace());
    const Decision decision = Check(office.Of(kNoor),
                                    {.action = action,
                                     .object = ConversationIn(kSales),
                                     .other = ConversationIn(kSales)},
                                    kMonday);
    EXPECT_EQ(decision, (Decision{AccessCode::kDeniedByRule, action}));
  }
}

TEST(Assigning, AsksTheAssigneeToo) {
  Office office;
  office.Give(office.Role({Allow({kConversationAssign})}), Subject::Of(kNoor),
              Place::Workspace());
  const auto assign = [&](const Principal& to) {
    return Check(office.Of(kNoor),
                 {.action = kConversationAssign,
                  .object = ConversationIn(kRepairs),
                  .assignee = &to},
                 kMonday);
  };
  EXPECT_EQ(assign(office.Of(kSalma)),
            (Decision{AccessCode::kDefaultDeny, kConversationBeAssigned}));
  office.Give(office.Role({Allow({kConversationBeAssigned})}),
              Subject::Of(kShift), Place::Memberships());
  EXPECT_TRUE(assign(office.Of(kSalma)).allowed());
  EXPECT_FALSE(assign(office.Of(kNoor)).allowed());
  EXPECT_FALSE(assign(Principal()).allowed());
  EXPECT_FALSE(assign(Principal::System(kAcme)).allowed());
  EXPECT_FALSE(assign(Principal::Customer(kAcme, kHuda)).allowed());
  EXPECT_EQ(
      Ask(office.Of(kNoor), kConversationAssign, ConversationIn(kRepairs)),
      AccessCode::kAllowed);  // it is released
}

TEST(TakingAndStealing, LookAtTheAssignee) {
  Office office;
  office.Give(office.Role({Allow({kConversationBeAssigned, kConversationTake,
                                  kConversationSteal})}),
              Subject::Of(kNoor), Place::Workspace());
  office.Give(
      office.Role({Allow({kConversationBeAssigned, kConversationAssign})}),
      Subject::Of(kOmar), Place::Workspace());
  const AccessObject free = ConversationIn(kSales);
  const AccessObject noors = ConversationIn(kSales, Subject::Of(kNoor));
  const AccessObject gone = ConversationIn(kSales, Subject::Of(AgentId{9}));
  const Principal noor = office.Of(kNoor);
  EXPECT_EQ(Ask(noor, kConversationTake, free), AccessCode::kAllowed);
  EXPECT_EQ(Ask(noor, kConversationTake, gone), AccessCode::kAssigned);
  EXPECT_EQ(Ask(noor, kConversationSteal, gone), AccessCode::kAllowed);
  EXPECT_EQ(Ask(noor, kConversationSteal, noors), AccessCode::kNotAnothers);
  EXPECT_EQ(Ask(noor, kConversationSteal, free), AccessCode::kNotAnothers);
  EXPECT_EQ(Ask(office.Of(kOmar), kConversationTake, free),
            AccessCode::kAllowed);  // who assigns may take
  EXPECT_EQ(Ask(office.Of(kOmar), kConversationSteal, noors),
            AccessCode::kDefaultDeny);
}

TEST(Fields, NeedTheirClass) {
  Office office;
  office.Give(office.Role({Allow({kCustomerRead})}), Subject::Of(kNoor),
              Place::Memberships());
  office.Give(office.Role({Allow({kCustomerRead, kCustomerReadSensitive})}),
              Subject::Of(kShift), Place::Memberships());
  constexpr InboxId homes[] = {kSales, kRepairs};
  const AccessObject huda = {
      .kind = ObjectKind::kCustomer, .workspace = kAcme, .inboxes = homes};
  const auto reads = [&](AgentId agent, FieldPrivacy field) {
    return Check(office.Of(agent),
                 {.action = kCustomerReadField, .object = huda, .field = field},
                 kMonday)
        .code;
  };
  EXPECT_EQ(reads(kNoor, FieldPrivacy::kPublic), AccessCode::kAllowed);
  EXPECT_EQ(reads(kNoor, FieldPrivacy::kContact), AccessCode::kDefaultDeny);
  EXPECT_EQ(reads(kSalma, FieldPrivacy::kSensitive), AccessCode::kAllowed);
  EXPECT_EQ(reads(kSalma, FieldPrivacy::kSecret), AccessCode::kSecret);
  EXPECT_EQ(reads(kOmar, FieldPrivacy::kPublic), AccessCode::kDefaultDeny);
}

TEST(Articles, OpenByTheirAudience) {
  Office office;
  office.Give(office.Role({Allow({kArticleReadInternal})}), Subject::Of(kNoor),
              Place::At(kGuides));
  const auto reads = [](const Principal& who, ArticleAudience audience) {
    return Check(who, kArticleRead,
                 {.kind = ObjectKind::kArticle,
                  .workspace = kAcme,
                  .section = kGuides,
                  .audience = audience},
                 kMonday)
        .allowed();
  };
  const Principal huda = Principal::Customer(kAcme, kHuda);
  const Principal visitor = Principal::Visitor(kAcme);
  for (const Principal& who :
       {office.Of(kNoor), office.Of(kOmar), huda, visitor}) {
    EXPECT_TRUE(reads(who, ArticleAudience::kEverybody));
    EXPECT_FALSE(reads(who, ArticleAudience::kDraft));
    EXPECT_EQ(reads(who, ArticleAudience::kCustomers),
              who.kind() != PrincipalKind::kVisitor);
    EXPECT_EQ(reads(who, ArticleAudience::kInternal),
              who.subject() == Subject::Of(kNoor));
  }
  EXPECT_FALSE(reads(Principal(), ArticleAudience::kEverybody));
}

TEST(Articles, AreReadByNobodyWhoIsDeniedReading) {
  Office office;
  office.Give(office.Role({Allow({kArticleReadInternal, kArticleReadDraft}),
                           Deny({kArticleRead})}),
              Subject::Of(kNoor), Place::Workspace());
  for (const auto& [audience, code] :
       {std::pair(ArticleAudience::kDraft, AccessCode::kDeniedByRule),
        {ArticleAudience::kInternal, AccessCode::kDeniedByRule},
        {ArticleAudience::kEverybody, AccessCode::kAllowedToAll}}) {
    EXPECT_EQ(Ask(office.Of(kNoor), kArticleRead,
                  {.kind = ObjectKind::kArticle,
                   .workspace = kAcme,
                   .audience = audience}),
              code);
  }
}

TEST(CannedReplies, OfNoInboxAreForAllWhoReadAny) {
  Office office;
  const AccessObject global = InWorkspace(ObjectKind::kCannedReply);
  const RoleId reader = office.Role({Allow({kCannedReplyRead})});
  office.Give(reader, Subject::Of(kNoor), Place::At(kSales));
  EXPECT_EQ(Ask(office.Of(kNoor), kCannedReplyRead, global),
            AccessCode::kAllowed);
  EXPECT_EQ(Ask(office.Of(kNoor), kCannedReplyManage, global),
            AccessCode::kDefaultDeny);
  EXPECT_EQ(Ask(office.Of(kOmar), kCannedReplyRead, global),
            AccessCode::kDefaultDeny);
  const Decision lent = [&] {
    const GrantId id =
        office.Lend(reader, Subject::Of(kOmar), Place::At(kSales), kMonday,
                    kMonday + absl::Hours(1));
    const Decision decision =
        Check(office.Of(kOmar), kCannedReplyRead, global, kMonday);
    EXPECT_EQ(decision.lent, id);
    return decision;
  }();
  EXPECT_TRUE(lent.allowed());
  office.Give(office.Role({Deny({kCannedReplyRead})}), Subject::Of(kNoor),
              Place::Workspace());
  EXPECT_EQ(Ask(office.Of(kNoor), kCannedReplyRead, global),
            AccessCode::kDeniedByRule);
}

TEST(Agents, AreNotEditedFromBelow) {
  Office office;
  office.Give(office.Role({Allow({kAgentUpdate})}, 30), Subject::Of(kNoor),
              Place::Workspace());
  const auto edits = [&](AgentId agent, int64_t tier) {
    return Ask(office.Of(kNoor), kAgentUpdate,
               {.kind = ObjectKind::kAgent,
                .workspace = kAcme,
                .self = Subject::Of(agent),
                .tier = tier});
  };
  EXPECT_EQ(edits(kOmar, 30), AccessCode::kAllowed);
  EXPECT_EQ(edits(kOmar, 31), AccessCode::kTier);
  EXPECT_EQ(edits(kNoor, 31), AccessCode::kAllowed);  // oneself
}

TEST(Administering, IsAskedWithTheChange) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}, 50), Subject::Of(kNoor),
              Place::Workspace());
  for (const Action action :
       {kRoleGrant, kRoleRevoke, kRoleUpdate, kAgentDeactivate}) {
    EXPECT_EQ(Ask(office.Of(kNoor), action, InWorkspace(ObjectKind::kRole)),
              AccessCode::kIncomplete);
  }
}

TEST(Bots, StayBelowTheCeiling) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kHelper),
              Place::Workspace());
  const Principal helper = office.Of(Subject::Of(kHelper));
  int denied = 0;
  for (const ActionInfo& info : Actions()) {
    const AccessCode code =
        Ask(helper, info.action, InWorkspace(ObjectKind::kWorkspace));
    if (code == AccessCode::kCeiling) ++denied;
  }
  EXPECT_EQ(denied, 28);
  EXPECT_EQ(Ask(helper, kReportRead, InWorkspace(ObjectKind::kReport)),
            AccessCode::kAllowed);
  EXPECT_EQ(Ask(helper, kSettingsRead, InWorkspace(ObjectKind::kWorkspace)),
            AccessCode::kCeiling);
}

TEST(Bots, KeepQuietOnceSomebodyAnswers) {
  Office office;
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kHelper),
              Place::Memberships());
  const Principal helper = office.Of(Subject::Of(kHelper));
  const auto replies = [&](Subject assignee) {
    return Ask(helper, kConversationReply, ConversationIn(kSales, assignee));
  };
  EXPECT_EQ(replies({}), AccessCode::kAllowed);
  EXPECT_EQ(replies(Subject::Of(kHelper)), AccessCode::kAllowed);
  EXPECT_EQ(replies(Subject::Of(kNoor)), AccessCode::kTakenOver);
}

TEST(Tokens, NarrowOnly) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead, kConversationReply})}),
              Subject::Of(kNoor), Place::Memberships());
  const Principal token =
      office.Of(kNoor).WithToken({kConversationRead, kConversationDelete});
  const AccessObject it = ConversationIn(kSales);
  EXPECT_EQ(Ask(token, kConversationRead, it), AccessCode::kAllowed);
  EXPECT_EQ(Ask(token, kConversationReply, it), AccessCode::kTokenScope);
  EXPECT_EQ(Ask(token, kConversationDelete, it), AccessCode::kDefaultDeny);
  EXPECT_EQ(Ask(token.WithToken(ActionSet::All()), kConversationReply, it),
            AccessCode::kTokenScope);  // a token of a token
  EXPECT_EQ(Ask(Principal::System(kAcme).WithToken({}), kConversationRead, it),
            AccessCode::kTokenScope);
}

TEST(Delegations, HoldFromTheirBeginningUpToTheirEnd) {
  Office office;
  const RoleId reader = office.Role({Allow({kConversationRead})}, 40);
  const absl::Time until = kMonday + absl::Hours(72);
  const GrantId loan = office.Lend(reader, Subject::Of(kOmar),
                                   Place::At(kSales), kMonday, until);
  const Principal omar = office.Of(kOmar);  // compiled once
  const auto reads = [&](absl::Time now) {
    return Check(omar, kConversationRead, ConversationIn(kSales), now);
  };
  const absl::Duration tick = absl::Microseconds(1);
  EXPECT_FALSE(reads(kMonday - tick).allowed());
  EXPECT_EQ(reads(kMonday).lent, loan);
  EXPECT_EQ(reads(until - tick).lent, loan);
  EXPECT_FALSE(reads(until).allowed());
  EXPECT_EQ(omar.TierAt(kMonday), 40);
  EXPECT_EQ(omar.TierAt(until), 0);
  EXPECT_TRUE(omar.Holds(reader, kMonday));
  EXPECT_FALSE(omar.Holds(reader, until));
}

TEST(Delegations, AreNamedOnlyWhereTheyAreNeeded) {
  Office office;
  const RoleId reader = office.Role({Allow({kConversationRead})});
  office.Give(reader, Subject::Of(kOmar), Place::At(kSales));
  office.Lend(reader, Subject::Of(kOmar), Place::At(kSales), kMonday,
              absl::InfiniteFuture());
  EXPECT_EQ(Check(office.Of(kOmar), kConversationRead, ConversationIn(kSales),
                  kMonday),
            (Decision{AccessCode::kAllowed, kConversationRead}));
}

// A deny binds where no allow is needed: what allows there decides nothing.
TEST(Delegations, AreNotNamedWhereNoAllowIsNeeded) {
  Office office;
  office.Give(office.Role({Allow({kConversationUpdate})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Lend(office.Role({Allow({kConversationFollowUp})}), Subject::Of(kNoor),
              Place::Workspace(), kMonday, kMonday + absl::Hours(1));
  EXPECT_EQ(Check(office.Of(kNoor), kConversationFollowUp,
                  ConversationIn(kSales), kMonday),
            (Decision{AccessCode::kAllowed, kConversationFollowUp}));
}

TEST(Delegations, OfTheAssigneeAreNotTheAskers) {
  Office office;
  office.Give(office.Role({Allow({kConversationAssign})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Lend(office.Role({Allow({kConversationBeAssigned})}),
              Subject::Of(kOmar), Place::Workspace(), kMonday,
              kMonday + absl::Hours(1));
  const Principal omar = office.Of(kOmar);
  EXPECT_EQ(Check(office.Of(kNoor),
                  {.action = kConversationAssign,
                   .object = ConversationIn(kSales),
                   .assignee = &omar},
                  kMonday),
            (Decision{AccessCode::kAllowed, kConversationAssign}));
}

TEST(Delegations, CanDenyForAWhile) {
  Office office;
  office.Give(office.Role({Allow({kConversationReply})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Lend(office.Role({Deny({kConversationReply})}), Subject::Of(kNoor),
              Place::Workspace(), kMonday, kMonday + absl::Hours(8));
  const Principal noor = office.Of(kNoor);
  EXPECT_EQ(Ask(noor, kConversationReply, ConversationIn(kSales), kMonday),
            AccessCode::kDeniedByRule);
  EXPECT_EQ(Ask(noor, kConversationReply, ConversationIn(kSales),
                kMonday + absl::Hours(8)),
            AccessCode::kAllowed);
}

}  // namespace
}  // namespace sanad
