// Roles, grants, delegations, bots and tokens in the desk.

#include <string>
#include <vector>

#include "sanad/testing.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;

class Rights : public OfficeTest {
 public:
  RoleId MakeRole(std::vector<RuleSpec> rules, int64_t tier = 10) const {
    return system()
        .access()
        .SaveRole({.name = "دور", .tier = tier, .rules = std::move(rules)})
        .value()
        .role.id;
  }
  // Somebody who was granted nothing.
  AgentId Newcomer() const {
    return system().staff().AddAgent({.name = "ليلى"}).value().id;
  }
  GrantId Give(RoleId role, Subject to, Place at) const {
    return system()
        .access()
        .Grant({.role = role, .to = to, .at = at})
        .value()
        .id;
  }
  absl::Status Reads(const Session& as, ConversationId conversation) const {
    return as.conversations().Get({.conversation = conversation}).status();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Rights, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

const RuleSpec kReading = {
    .actions = {"conversation.read", "conversation.list", "message.read"}};

TEST_P(Rights, RoleIsKeptAsSaved) {
  const auto saved = system().access().SaveRole(
      {.name = "قارئ",
       .tier = 7,
       .rules = {{.actions = {"conversation.re*"},
                  .relations = {Relation::kAssigned, Relation::kTeam}},
                 {.effect = Effect::kDeny, .actions = {"customer.read"}}}});
  ASSERT_THAT(saved, IsOk());
  const auto view = system().access().GetRole({saved->role.id});
  ASSERT_THAT(view, IsOk());
  EXPECT_EQ(view->role.tier, 7);
  ASSERT_EQ(view->rules.size(), 2u);
  EXPECT_THAT(view->rules[0].actions,
              ElementsAre("conversation.read", "conversation.reply"));
  EXPECT_THAT(view->rules[0].relations,
              ElementsAre(Relation::kAssigned, Relation::kTeam));
  EXPECT_EQ(view->rules[1].effect, Effect::kDeny);
  EXPECT_THAT(view->rules[1].relations, ElementsAre(Relation::kAny));
}

TEST_P(Rights, SavingARoleAgainReplacesItsRules) {
  const RoleId role = MakeRole({kReading, kReading, kReading});
  const auto changed = system().access().SaveRole(
      {.role = role, .name = "أقل", .rules = {{.actions = {"report.read"}}}});
  ASSERT_THAT(changed, IsOk());
  EXPECT_EQ(changed->role.version, 2);
  const auto view = system().access().GetRole({role}).value();
  ASSERT_EQ(view.rules.size(), 1u);
  EXPECT_THAT(view.rules[0].actions, ElementsAre("report.read"));
  EXPECT_EQ(Refusal(system().access().SaveRole(
                {.role = role, .name = "أقل", .version = 1})),
            "role.changed");
}

TEST_P(Rights, WhatIsNoRoleIsRefused) {
  const auto access = system().access();
  EXPECT_EQ(Refusal(access.SaveRole({.name = ""})), "text.empty");
  EXPECT_EQ(Refusal(access.SaveRole({.name = "د", .tier = -1})),
            "role.tier_out_of_range");
  EXPECT_EQ(Refusal(access.SaveRole(
                {.name = "د", .rules = {{.actions = {"conversation.sing"}}}})),
            "role.pattern_unknown");
  EXPECT_EQ(Refusal(access.SaveRole({.name = "د", .rules = {{}}})),
            "role.rule_without_action");
  EXPECT_EQ(Refusal(access.SaveRole({.role = {999}, .name = "د"})),
            "role.unknown");
  EXPECT_EQ(Refusal(access.GetRole({{999}})), "role.unknown");
}

// A base has no base, whichever of the two comes first.
TEST_P(Rights, BasesAreNotNested) {
  const auto access = system().access();
  const RoleId base = MakeRole({kReading});
  const RoleId upper =
      access.SaveRole({.name = "د", .base = base}).value().role.id;
  EXPECT_EQ(Refusal(access.SaveRole({.name = "د", .base = upper})),
            "role.base_nested");
  const RoleId other = MakeRole({kReading});
  EXPECT_EQ(
      Refusal(access.SaveRole({.role = base, .name = "د", .base = other})),
      "role.base_nested");
}

TEST_P(Rights, AGrantHoldsWithTheNextCallAndIsGoneWithTheNextCall) {
  const ConversationId conversation = Opened();
  const AgentId layla = Newcomer();
  const Session as = desk().AsAgent(layla);
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  const GrantId grant =
      Give(MakeRole({kReading}), Subject::Of(layla), Place::At(team().support));
  EXPECT_THAT(Reads(as, conversation), IsOk());
  ASSERT_THAT(system().access().Revoke({grant}), IsOk());
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  EXPECT_EQ(Refusal(system().access().Revoke({grant})), "grant.unknown");
}

// Else a key would open what a right has been taken away from; but what was
// done must be told to whoever asks again, if it put the thing out of reach.
TEST_P(Rights, AKeptAnswerIsNotForWhoMayNoMore) {
  const ConversationId conversation = Opened();
  const AgentId layla = Newcomer();
  const Session as = desk().AsAgent(layla);
  const GrantId grant =
      Give(MakeRole({{.actions = {"conversation.be_assigned"}},
                     {.actions = {"conversation.*", "message.*"},
                      .relations = {Relation::kAssigned}}}),
           Subject::Of(layla), Place::Workspace());
  ASSERT_THAT(noor().conversations().Assign(
                  {.conversation = conversation, .agent = layla}),
              IsOk());
  const CallOptions noted = {.idempotency_key = "note"};
  const CallOptions released = {.idempotency_key = "release"};
  const auto note = [&] {
    return as.conversations().AddNote(
        {.conversation = conversation, .text = "للمراجعة"}, noted);
  };
  const auto release = [&] {
    return as.conversations().Release({.conversation = conversation}, released);
  };
  const auto first = note();
  ASSERT_THAT(first, IsOk());
  ASSERT_THAT(release(), IsOk());
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  EXPECT_EQ(note()->message, first->message);
  EXPECT_THAT(release(), IsOk());
  ASSERT_THAT(system().access().Revoke({grant}), IsOk());
  EXPECT_EQ(Refusal(note()), "access.denied");
  EXPECT_EQ(Refusal(release()), "access.denied");
}

TEST_P(Rights, OnlyWhatIsThereIsGranted) {
  const auto access = system().access();
  const RoleId role = MakeRole({kReading});
  const Subject noor = Subject::Of(team().noor);
  EXPECT_EQ(Refusal(access.Grant(
                {.role = {999}, .to = noor, .at = Place::Workspace()})),
            "role.unknown");
  EXPECT_EQ(Refusal(access.Grant({.role = role,
                                  .to = Subject::Of(AgentId{999}),
                                  .at = Place::Workspace()})),
            "access.denied");
  EXPECT_EQ(Refusal(access.Grant(
                {.role = role, .to = noor, .at = Place::At(InboxId{999})})),
            "inbox.unknown");
  EXPECT_EQ(Refusal(access.Grant(
                {.role = role, .to = noor, .at = Place::At(SectionId{999})})),
            "section.unknown");
  EXPECT_EQ(
      Refusal(access.Grant(
          {.role = role, .to = noor, .at = {PlaceKind::kMemberships, 3}})),
      "grant.no_place");
}

TEST_P(Rights, ALentRoleEndsByItselfAndIsNamedInEveryAct) {
  const ConversationId conversation = Opened();
  const AgentId layla = Newcomer();
  const Session as = desk().AsAgent(layla);
  const RoleId role = MakeRole({{.actions = {"conversation.*", "message.*"}}});
  const absl::Time now = clock().Now();
  const auto grant = system().access().Grant({.role = role,
                                              .to = Subject::Of(layla),
                                              .at = Place::At(team().support),
                                              .from = now + absl::Hours(1),
                                              .until = now + absl::Hours(2)});
  ASSERT_THAT(grant, IsOk());
  const auto set = [&](Priority priority) {
    return as.conversations()
        .SetPriority({.conversation = conversation, .priority = priority})
        .status();
  };
  EXPECT_EQ(Refusal(set(Priority::kHigh)), "access.denied");
  clock().Advance(absl::Hours(1));
  const int64_t before = LastEvent();
  EXPECT_THAT(set(Priority::kUrgent), IsOk());
  EXPECT_THAT(EventsAfter(before), ElementsAre(Field(&Event::lent, grant->id)));
  clock().Advance(absl::Hours(1));
  EXPECT_EQ(Refusal(set(Priority::kLow)), "access.denied");
  EXPECT_EQ(Refusal(system().access().Grant({.role = role,
                                             .to = Subject::Of(layla),
                                             .at = Place::Workspace(),
                                             .until = now})),
            "grant.over");
}

TEST_P(Rights, WhatIsNotLentNamesNobody) {
  const ConversationId conversation = Opened();
  const int64_t before = LastEvent();
  ASSERT_THAT(noor().conversations().SetPriority(
                  {.conversation = conversation, .priority = Priority::kHigh}),
              IsOk());
  EXPECT_THAT(EventsAfter(before), ElementsAre(Field(&Event::lent, GrantId{})));
}

TEST_P(Rights, MembersServeAnInboxWithoutItsTeam) {
  const ConversationId conversation = Opened();
  EXPECT_EQ(Refusal(Reads(daniel(), conversation)), "access.denied");
  const auto staff = system().access().SetMembers(
      {.inbox = team().support, .who = {Subject::Of(team().daniel)}});
  ASSERT_THAT(staff, IsOk());
  EXPECT_THAT(Reads(daniel(), conversation), IsOk());
  ASSERT_THAT(system().access().SetMembers({.inbox = team().support}), IsOk());
  EXPECT_EQ(Refusal(Reads(daniel(), conversation)), "access.denied");
}

TEST_P(Rights, WatchersTakePartInAllOfAnInbox) {
  const ConversationId conversation = Opened();
  const AgentId layla = Newcomer();
  RuleSpec taking_part = kReading;
  taking_part.relations = {Relation::kParticipant};
  Give(MakeRole({taking_part}), Subject::Of(layla), Place::Workspace());
  const Session as = desk().AsAgent(layla);
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  ASSERT_THAT(system().access().SetWatchers(
                  {.inbox = team().support, .who = {Subject::Of(layla)}}),
              IsOk());
  EXPECT_THAT(Reads(as, conversation), IsOk());
  EXPECT_THAT(system().access().ListStaff({team().support}).value().watchers,
              ElementsAre(Subject::Of(layla)));
}

TEST_P(Rights, WhoIsInATeamIsInTheTeamsAroundIt) {
  const ConversationId conversation = Opened();
  const TeamId outer = AddTeam("المناوبون").id;
  const TeamId inner = AddTeam("الليل").id;
  const AgentId layla = Newcomer();
  ASSERT_THAT(system().staff().Join({.team = inner, .agent = layla}), IsOk());
  Give(MakeRole({kReading}), Subject::Of(outer), Place::Workspace());
  const Session as = desk().AsAgent(layla);
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  const auto access = system().access();
  ASSERT_THAT(access.Join({.team = outer, .part = Subject::Of(inner)}), IsOk());
  EXPECT_THAT(Reads(as, conversation), IsOk());
  // Also in a circle.
  ASSERT_THAT(access.Join({.team = inner, .part = Subject::Of(outer)}), IsOk());
  EXPECT_THAT(Reads(as, conversation), IsOk());
  ASSERT_THAT(access.ChangeTeam({.team = outer, .disabled = true}), IsOk());
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
}

TEST_P(Rights, ADisabledInboxIsNoPlace) {
  const ConversationId conversation = Opened();
  EXPECT_THAT(Reads(noor(), conversation), IsOk());
  ASSERT_THAT(
      system().inboxes().Change({.inbox = team().support, .disabled = true}),
      IsOk());
  EXPECT_EQ(Refusal(Reads(noor(), conversation)), "access.denied");
}

// --- administration -------------------------------------------------------

TEST_P(Rights, NobodyGivesWhatTheyDoNotHold) {
  const RoleId granting = MakeRole({{.actions = {"role.*"}}}, 30);
  Give(granting, Subject::Of(team().noor), Place::Workspace());
  const auto access = noor().access();
  const RoleId wide = MakeRole({{.actions = {"customer.erase"}}});
  const Subject daniel = Subject::Of(team().daniel);
  EXPECT_EQ(Refusal(access.Grant(
                {.role = wide, .to = daniel, .at = Place::Workspace()})),
            "access.not_held");
  const RoleId reading = MakeRole({kReading});
  EXPECT_EQ(Refusal(access.Grant(
                {.role = reading, .to = daniel, .at = Place::Workspace()})),
            "access.not_held");
  EXPECT_THAT(
      access.Grant(
          {.role = reading, .to = daniel, .at = Place::At(team().support)}),
      IsOk());
  EXPECT_EQ(Refusal(access.SaveRole(
                {.name = "د", .rules = {{.actions = {"customer.erase"}}}})),
            "access.not_held");
}

TEST_P(Rights, NobodyChangesThemselves) {
  const RoleId reading = MakeRole({kReading});
  EXPECT_EQ(Refusal(salma().access().Grant({.role = reading,
                                            .to = Subject::Of(team().salma),
                                            .at = Place::Workspace()})),
            "access.oneself");
  EXPECT_EQ(Refusal(salma().access().SetMembers(
                {.inbox = team().support, .who = {Subject::Of(team().salma)}})),
            "access.oneself");
  EXPECT_EQ(Refusal(salma().staff().ChangeAgent(
                {.agent = team().salma, .active = false})),
            "access.oneself");
}

TEST_P(Rights, EachTierAdministersThoseBelow) {
  Give(MakeRole({{.actions = {"*"}}}, 30), Subject::Of(team().noor),
       Place::Workspace());
  const auto staff = noor().staff();
  EXPECT_THAT(staff.ChangeAgent({.agent = team().daniel, .name = "دانيال"}),
              IsOk());
  EXPECT_EQ(
      Refusal(staff.ChangeAgent({.agent = team().salma, .name = "سلمى حسن"})),
      "access.denied");
  EXPECT_EQ(
      Refusal(staff.ChangeAgent({.agent = team().salma, .active = false})),
      "access.denied");
  EXPECT_EQ(Refusal(noor().access().SaveRole({.name = "د", .tier = 30})),
            "access.tier");
}

TEST_P(Rights, TheLastChiefStays) {
  const Agent second = AddAgent("منى", {}, RolePreset::kOwner);
  const Session mona = desk().AsAgent(second.id);
  ASSERT_THAT(
      mona.staff().ChangeAgent({.agent = team().salma, .active = false}),
      IsOk());
  const Agent third = AddAgent("هدى", {}, RolePreset::kOwner);
  const Session huda = desk().AsAgent(third.id);
  ASSERT_THAT(huda.staff().ChangeAgent({.agent = second.id, .active = false}),
              IsOk());
  // A chief for a while only, who must not leave nobody behind.
  const AgentId layla = Newcomer();
  ASSERT_THAT(
      system().access().Grant({.role = RoleOf(RolePreset::kOwner),
                               .to = Subject::Of(layla),
                               .at = Place::Workspace(),
                               .until = clock().Now() + absl::Hours(1)}),
      IsOk());
  EXPECT_EQ(Refusal(desk().AsAgent(layla).staff().ChangeAgent(
                {.agent = third.id, .active = false})),
            "access.last_chief");
}

// --- bots and tokens ------------------------------------------------------

TEST_P(Rights, BotsActBelowTheirCeiling) {
  const ConversationId conversation = Opened();
  const BotId bot = system().access().SaveBot({.name = "مصنّف"}).value().id;
  const Session as = desk().AsBot(bot);
  EXPECT_EQ(Refusal(Reads(as, conversation)), "access.denied");
  Give(MakeRole({{.actions = {"conversation.*", "message.*", "agent.*"}}}),
       Subject::Of(bot), Place::Workspace());
  EXPECT_THAT(Reads(as, conversation), IsOk());
  EXPECT_THAT(
      as.conversations().AddTag({.conversation = conversation, .tag = "جمارك"}),
      IsOk());
  EXPECT_EQ(Refusal(as.staff().ListAgents()), "access.denied");
  EXPECT_EQ(Refusal(system().access().Grant({.role = RoleOf(RolePreset::kOwner),
                                             .to = Subject::Of(bot),
                                             .at = Place::Workspace()})),
            "access.bot_ceiling");
  ASSERT_THAT(
      system().access().SaveBot({.bot = bot, .name = "مصنّف", .active = false}),
      IsOk());
  EXPECT_EQ(Refusal(Reads(as, conversation)), "principal.unknown");
}

TEST_P(Rights, TokensNarrowWhatTheirOwnerMay) {
  const ConversationId conversation = Opened();
  const auto issued =
      noor().access().IssueToken({.name = "قراءة",
                                  .owner = Subject::Of(team().noor),
                                  .actions = {"conversation.read"}});
  ASSERT_THAT(issued, IsOk());
  const Session as = desk().AsToken(issued->token);
  EXPECT_THAT(Reads(as, conversation), IsOk());
  EXPECT_EQ(Refusal(as.conversations().AddTag(
                {.conversation = conversation, .tag = "جمارك"})),
            "access.denied");
  EXPECT_EQ(Refusal(as.access().IssueToken({.name = "أوسع",
                                            .owner = Subject::Of(team().noor),
                                            .actions = {"*"}})),
            "access.denied");
  EXPECT_THAT(noor().access().ListTokens().value(),
              ElementsAre(AllOf(Field(&AccessToken::id, issued->id),
                                Field(&AccessToken::digest, IsEmpty()))));
  ASSERT_THAT(noor().access().RevokeToken({issued->id}), IsOk());
  EXPECT_EQ(Refusal(Reads(as, conversation)), "principal.unknown");
  EXPECT_EQ(Refusal(Reads(desk().AsToken("guessed"), conversation)),
            "principal.unknown");
}

TEST_P(Rights, TokensEndByThemselves) {
  const ConversationId conversation = Opened();
  const auto issued =
      system().access().IssueToken({.name = "يوم",
                                    .owner = Subject::Of(team().noor),
                                    .actions = {"*"},
                                    .valid_for = absl::Hours(24)});
  ASSERT_THAT(issued, IsOk());
  const Session as = desk().AsToken(issued->token);
  EXPECT_THAT(Reads(as, conversation), IsOk());
  clock().Advance(absl::Hours(24));
  EXPECT_EQ(Refusal(Reads(as, conversation)), "principal.unknown");
  EXPECT_EQ(Refusal(system().access().IssueToken(
                {.name = "لا شيء",
                 .owner = Subject::Of(team().noor),
                 .actions = {"*"},
                 .valid_for = absl::ZeroDuration()})),
            "token.lifetime");
}

// --- asking ---------------------------------------------------------------

TEST_P(Rights, ExplanationNamesTheRulesAndWhyTheyFail) {
  const ConversationId conversation = Opened();
  const auto reply = noor().access().Explain(
      {.action = Action::kConversationReply,
       .thing = {ObjectKind::kConversation, conversation.value}});
  ASSERT_THAT(reply, IsOk());
  EXPECT_TRUE(reply->answer.allowed);
  EXPECT_EQ(reply->answer.code, AccessCode::kAllowed);
  EXPECT_THAT(reply->rules, Not(IsEmpty()));
  const auto erase = noor().access().Explain(
      {.action = Action::kConversationDelete,
       .thing = {ObjectKind::kConversation, conversation.value}});
  ASSERT_THAT(erase, IsOk());
  EXPECT_FALSE(erase->answer.allowed);
  EXPECT_EQ(erase->answer.code, AccessCode::kDefaultDeny);
  EXPECT_THAT(erase->answer.arabic, Not(IsEmpty()));
}

TEST_P(Rights, WhatOneMayNotKnowLooksLikeWhatIsNotThere) {
  const ConversationId conversation = Opened();
  const auto ask = [&](int64_t id) {
    return daniel()
        .access()
        .Explain({.action = Action::kConversationReply,
                  .thing = {ObjectKind::kConversation, id}})
        .value();
  };
  const auto forbidden = ask(conversation.value);
  const auto missing = ask(999'999);
  EXPECT_EQ(forbidden.answer.code, missing.answer.code);
  EXPECT_EQ(forbidden.answer.english, missing.answer.english);
  EXPECT_EQ(forbidden.rules.size(), missing.rules.size());
}

TEST_P(Rights, ExplainingOthersIsARight) {
  const ConversationId conversation = Opened();
  const CheckRequest about_noor = {
      .action = Action::kConversationReply,
      .thing = {ObjectKind::kConversation, conversation.value},
      .whose = Subject::Of(team().noor)};
  EXPECT_EQ(Refusal(daniel().access().Check(about_noor)), "access.denied");
  EXPECT_TRUE(salma().access().Check(about_noor).value().allowed);
}

TEST_P(Rights, ChangesAreAskedAsTheyAreMeant) {
  const RoleId reading = MakeRole({kReading});
  const auto ask = [&](const Session& as, Subject to) {
    return as.access()
        .Check({.action = Action::kRoleGrant,
                .thing = {ObjectKind::kRole, reading.value},
                .to = to,
                .at = Place::Workspace()})
        .value();
  };
  EXPECT_TRUE(ask(salma(), Subject::Of(team().noor)).allowed);
  EXPECT_EQ(ask(salma(), Subject::Of(team().salma)).code, AccessCode::kOneself);
  EXPECT_FALSE(ask(noor(), Subject::Of(team().daniel)).allowed);
}

}  // namespace
}  // namespace sanad::test
