#include <string>
#include <utility>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class Staff : public DeskTest {};
INSTANTIATE_TEST_SUITE_P(EveryStore, Staff, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Staff, BeginsWithTheTiersAsData) {
  std::vector<std::pair<RolePreset, int64_t>> tiers;
  const auto roles = system().staff().ListRoles().value();
  for (const Role& role : roles) {
    tiers.emplace_back(role.preset, role.tier);
  }
  EXPECT_THAT(
      tiers,
      ElementsAre(
          Pair(RolePreset::kOwner, 50), Pair(RolePreset::kStaff, 0),
          Pair(RolePreset::kContributor, 0), Pair(RolePreset::kOffice, 0),
          Pair(RolePreset::kLightAgent, 5),
          Pair(RolePreset::kRepresentative, 10),
          Pair(RolePreset::kSpecialist, 20), Pair(RolePreset::kEngineer, 30),
          Pair(RolePreset::kSupervisor, 35), Pair(RolePreset::kManager, 40),
          Pair(RolePreset::kAgent, 20)));
}

TEST_P(Staff, AgentIsKeptAsAdded) {
  const Team team = AddTeam("فريق الشحن");
  const auto added =
      system().staff().AddAgent({.name = "نور الهدى",
                                 .email = "Noor@Nile.Example",
                                 .external_id = "noor",
                                 .role = RoleOf(RolePreset::kAgent),
                                 .language = "ar",
                                 .teams = {team.id, team.id}});
  ASSERT_TRUE(added.ok()) << added.status();

  const auto page = desk().AsAgent("noor").staff().ListAgents().value();
  ASSERT_THAT(page.rows, SizeIs(1));
  const Agent& noor = page.rows.front();
  EXPECT_EQ(noor.id, added->id);
  EXPECT_EQ(noor.version, 1);
  EXPECT_EQ(noor.name, "نور الهدى");
  EXPECT_EQ(noor.email.clear(), "noor@nile.example");
  EXPECT_EQ(noor.language, "ar");
  EXPECT_TRUE(noor.active);
}

TEST_P(Staff, ExternalIdThatAnotherHasIsRefused) {
  const RoleId role = RoleOf(RolePreset::kAgent);
  ASSERT_TRUE(system()
                  .staff()
                  .AddAgent({.name = "نور", .external_id = "n", .role = role})
                  .ok());
  EXPECT_EQ(FieldRefusal(system().staff().AddAgent(
                {.name = "نورا", .external_id = "n", .role = role})),
            "external_id: agent.external_id_taken");
}

TEST_P(Staff, AgentsWithoutExternalIdDoNotMeet) {
  EXPECT_NE(AddAgent("عمر").id, AddAgent("منى").id);
}

TEST_P(Staff, WhatIsNotThereIsRefused) {
  const auto staff = system().staff();
  const RoleId role = RoleOf(RolePreset::kAgent);
  const Agent omar = AddAgent("عمر");
  const Team team = AddTeam("المبيعات");
  EXPECT_EQ(Refusal(staff.AddAgent({.name = "منى", .role = {999}})),
            "role.unknown");
  EXPECT_EQ(
      Refusal(staff.AddAgent({.name = "منى", .role = role, .teams = {{999}}})),
      "team.unknown");
  EXPECT_EQ(Refusal(staff.ChangeAgent({.agent = {999}})), "agent.unknown");
  EXPECT_EQ(Refusal(staff.ChangeAgent({.agent = omar.id, .role = RoleId{999}})),
            "role.unknown");
  EXPECT_EQ(Refusal(staff.Join({.team = {999}, .agent = omar.id})),
            "team.unknown");
  EXPECT_EQ(Refusal(staff.Join({.team = team.id, .agent = {999}})),
            "agent.unknown");
  EXPECT_EQ(Refusal(staff.Leave({.team = {999}, .agent = omar.id})),
            "team.unknown");
}

TEST_P(Staff, TextPastItsBoundIsRefused) {
  const auto staff = system().staff();
  const std::string name(limits::kNameBytes + 1, 'n');
  const std::string key(limits::kKeyBytes + 1, 'k');
  const Agent omar = AddAgent("عمر");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({})), "name: text.empty");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({.name = name})),
            "name: text.too_long");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({.name = "عمر\xff"})),
            "name: text.not_utf8");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({.name = "عمر", .email = "عمر"})),
            "email: identity.malformed");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({.name = "عمر", .external_id = key})),
            "external_id: text.too_long");
  EXPECT_EQ(FieldRefusal(staff.AddAgent({.name = "عمر", .language = key})),
            "language: text.too_long");
  EXPECT_EQ(FieldRefusal(staff.ChangeAgent({.agent = omar.id, .name = name})),
            "name: text.too_long");
  EXPECT_EQ(FieldRefusal(staff.ChangeAgent({.agent = omar.id, .name = ""})),
            "name: text.empty");
  EXPECT_EQ(FieldRefusal(staff.AddTeam({.name = name})), "name: text.too_long");
  EXPECT_EQ(FieldRefusal(staff.AddTeam({})), "name: text.empty");
}

TEST_P(Staff, ChangeKeepsWhatIsAbsent) {
  const Agent omar = AddAgent("عمر");
  const auto changed = system().staff().ChangeAgent(
      {.agent = omar.id, .name = "عمر فاروق", .version = 1});
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->name, "عمر فاروق");
  EXPECT_EQ(changed->role, omar.role);
  EXPECT_TRUE(changed->active);
  EXPECT_EQ(changed->version, 2);
}

TEST_P(Staff, ChangeOfAnotherVersionIsRefused) {
  const Agent omar = AddAgent("عمر");
  const auto changed = system().staff().ChangeAgent(
      {.agent = omar.id, .active = false, .version = 7});
  EXPECT_EQ(Refusal(changed), "agent.changed");
  EXPECT_EQ(FactOf(changed.status(), "present"), "1");
}

TEST_P(Staff, ChangeToTheSameIsNoEvent) {
  const Agent omar = AddAgent("عمر");
  const int64_t before = LastEvent();
  const auto same =
      system().staff().ChangeAgent({.agent = omar.id, .name = "عمر"});
  EXPECT_EQ(same->version, 1);
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Staff, EventsNameWhatHappened) {
  const int64_t before = LastEvent();
  const Team team = AddTeam("المبيعات");
  const Agent omar = AddAgent("عمر");
  const MembershipRequest member{.team = team.id, .agent = omar.id};
  ASSERT_TRUE(system().staff().Join(member).ok());
  ASSERT_TRUE(system().staff().Leave(member).ok());
  ASSERT_TRUE(
      system().staff().ChangeAgent({.agent = omar.id, .active = false}).ok());
  const auto about = [](EventKind kind, Stream stream, int64_t subject,
                        int64_t object) {
    return AllOf(Field(&Event::kind, kind), Field(&Event::stream, stream),
                 Field(&Event::subject, subject),
                 Field(&Event::object, object));
  };
  EXPECT_THAT(
      EventsAfter(before),
      ElementsAre(
          about(EventKind::kTeamCreated, Stream::kTeam, team.id.value, 0),
          about(EventKind::kAgentCreated, Stream::kAgent, omar.id.value, 0),
          about(EventKind::kTeamJoined, Stream::kTeam, team.id.value,
                omar.id.value),
          about(EventKind::kTeamLeft, Stream::kTeam, team.id.value,
                omar.id.value),
          about(EventKind::kAgentChanged, Stream::kAgent, omar.id.value, 0)));
}

TEST_P(Staff, JoiningTwiceAndLeavingTwiceAreNoChange) {
  const MembershipRequest member{.team = AddTeam("المبيعات").id,
                                 .agent = AddAgent("عمر").id};
  ASSERT_TRUE(system().staff().Join(member).ok());
  const int64_t joined = LastEvent();
  EXPECT_TRUE(system().staff().Join(member).ok());
  EXPECT_EQ(LastEvent(), joined);
  ASSERT_TRUE(system().staff().Leave(member).ok());
  const int64_t left = LastEvent();
  EXPECT_TRUE(system().staff().Leave(member).ok());
  EXPECT_EQ(LastEvent(), left);
}

TEST_P(Staff, TeamsPerAgentAreBounded) {
  std::vector<TeamId> teams;
  for (size_t i = 0; i < limits::kTeamsPerAgent; ++i) {
    teams.push_back(AddTeam("فريق").id);
  }
  const Agent omar = AddAgent("عمر", teams);
  const TeamId one_more = AddTeam("فريق آخر").id;
  EXPECT_EQ(
      Refusal(system().staff().Join({.team = one_more, .agent = omar.id})),
      "agent.too_many_teams");
  teams.push_back(one_more);
  EXPECT_EQ(
      FieldRefusal(system().staff().AddAgent(
          {.name = "منى", .role = RoleOf(RolePreset::kAgent), .teams = teams})),
      "teams: agent.too_many_teams");
}

TEST_P(Staff, DeactivatedAgentIsRefusedAtOnceAndUntilActiveAgain) {
  const Agent omar = AddAgent("عمر");
  const Session session = desk().AsAgent(omar.id);
  ASSERT_TRUE(session.staff().ListTeams().ok());
  ASSERT_TRUE(
      system().staff().ChangeAgent({.agent = omar.id, .active = false}).ok());
  EXPECT_EQ(Refusal(session.staff().ListTeams()), "principal.unknown");
  EXPECT_EQ(Refusal(session.customers().Create({.name = "منى"})),
            "principal.unknown");
  ASSERT_TRUE(
      system().staff().ChangeAgent({.agent = omar.id, .active = true}).ok());
  EXPECT_TRUE(session.staff().ListTeams().ok());
}

TEST_P(Staff, LeavingATeamTakesItsInboxesAwayAtOnce) {
  const Team team = AddTeam("الجمارك");
  const Inbox inbox = AddInbox("التخليص الجمركي", team.id);
  const Agent omar = AddAgent("عمر", {team.id});
  const Session session = desk().AsAgent(omar.id);
  ASSERT_TRUE(session.conversations().List({.inbox = inbox.id}).ok());
  ASSERT_TRUE(system().staff().Leave({.team = team.id, .agent = omar.id}).ok());
  EXPECT_EQ(Refusal(session.conversations().List({.inbox = inbox.id})),
            "access.denied");
  EXPECT_THAT(session.inboxes().List().value(), IsEmpty());
}

TEST_P(Staff, OwnerMayManageAtOnce) {
  const Agent omar = AddAgent("عمر");
  const Session session = desk().AsAgent(omar.id);
  EXPECT_EQ(Refusal(session.staff().AddTeam({.name = "فريق"})),
            "access.denied");
  ASSERT_TRUE(
      system()
          .staff()
          .ChangeAgent({.agent = omar.id, .role = RoleOf(RolePreset::kOwner)})
          .ok());
  EXPECT_TRUE(session.staff().AddTeam({.name = "فريق"}).ok());
}

TEST_P(Staff, ListsGoOnWhereThePageEnded) {
  for (const char* name : {"أحمد", "بسمة", "جمال", "دعاء", "هاني"}) {
    AddAgent(name);
  }
  std::vector<std::string> names;
  PageRequest page{.rows = 2};
  do {
    const auto agents = system().staff().ListAgents(page).value();
    for (const Agent& agent : agents.rows) names.push_back(agent.name);
    page.cursor = agents.next;
  } while (!page.cursor.empty());
  EXPECT_THAT(names, ElementsAre("أحمد", "بسمة", "جمال", "دعاء", "هاني"));
}

TEST_P(Staff, CursorOfAnotherListIsRefused) {
  AddTeam("فريق الصباح");
  AddTeam("فريق المساء");
  const auto teams = system().staff().ListTeams({.rows = 1}).value();
  EXPECT_EQ(FieldRefusal(system().staff().ListAgents({.cursor = teams.next})),
            "page.cursor: cursor.foreign");
  EXPECT_EQ(FieldRefusal(system().staff().ListLoads({.rows = 201})),
            "page.rows: page.too_large");
}

TEST_P(Staff, LoadsCountTheAssignedByStatus) {
  const Team team = AddTeam("الشحن");
  const Inbox inbox = AddInbox("الشحن", team.id);
  const Agent omar = AddAgent("عمر", {team.id});
  const Agent mona = AddAgent("منى", {team.id});
  const Customer customer = AddCustomer("حسن البنا");
  const auto conversations = system().conversations();
  for (const ConversationStatus status :
       {ConversationStatus::kOpen, ConversationStatus::kOpen,
        ConversationStatus::kPending, ConversationStatus::kOnHold,
        ConversationStatus::kResolved}) {
    const auto opened = conversations.Open(
        {.inbox = inbox.id, .customer = customer.id, .subject = "أين شحنتي؟"});
    const ConversationId id = opened.value().conversation;
    ASSERT_TRUE(
        conversations.Assign({.conversation = id, .agent = omar.id}).ok());
    ASSERT_TRUE(
        conversations.SetStatus({.conversation = id, .status = status}).ok());
  }
  const auto loads = desk().AsAgent(mona.id).staff().ListLoads().value();
  ASSERT_THAT(loads.rows, SizeIs(2));
  EXPECT_EQ(loads.rows[0].agent.name, "عمر");
  EXPECT_EQ(loads.rows[0].open, 2);
  EXPECT_EQ(loads.rows[0].pending, 1);
  EXPECT_EQ(loads.rows[0].on_hold, 1);
  EXPECT_EQ(loads.rows[1].agent.name, "منى");
  EXPECT_EQ(loads.rows[1].open, 0);
}

}  // namespace
}  // namespace sanad::test
