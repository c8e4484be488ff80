// What holds whatever is done: of the rules that permissions keep, those that
// only a desk can show. The others are shown of the pure rules (tests/access),
// and that lists hold what the check allows in random_rights_test.cc.

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using ::testing::AnyOf;
using ::testing::IsEmpty;

class Invariants : public OfficeTest {
 protected:
  void SetUp() override {
    const uint32_t seed = std::random_device()();
    std::cout << "seed " << seed << "\n";
    random_.seed(seed);
  }
  uint32_t Below(size_t n) { return random_() % static_cast<uint32_t>(n); }
  template <class T>
  T OneOf(const std::vector<T>& all) {
    return all[Below(all.size())];
  }

 private:
  std::mt19937 random_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Invariants,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- pages ----------------------------------------------------------------

TEST_P(Invariants, PagesGiveOnceWhateverComesAndGoesMeanwhile) {
  const AgentId layla = Reader({Relation::kAssigned, Relation::kUnassigned});
  const Session as = desk().AsAgent(layla);
  std::set<ConversationId> kept;
  std::vector<ConversationId> moving;
  for (int i = 0; i < 20; ++i) {
    kept.insert(Opened());
    moving.push_back(Opened());
  }
  std::map<ConversationId, int> given;
  ListRequest request = {.page = {.rows = 3}};
  do {
    const auto page = as.conversations().List(request);
    ASSERT_THAT(page, IsOk());
    for (const ConversationRow& row : page->rows) ++given[row.conversation.id];
    request.page.cursor = page->next;
    Opened();
    // One of the others leaves her sight, or comes back.
    const ConversationId one = OneOf(moving);
    AssignTo(one, Now(one).assignee ? AgentId() : team().noor);
  } while (!request.page.cursor.empty());
  for (const ConversationId id : kept) EXPECT_EQ(given[id], 1) << id.value;
  for (const auto& [id, times] : given) EXPECT_EQ(times, 1) << id.value;
}

// --- workspaces -----------------------------------------------------------

// Two that are filled in turn; a number that names something in both names
// something else in each.
class Apart : public Invariants {
 protected:
  struct Side {
    Desk desk;
    sanad::testing::Team team;
    std::string word;  // in all that is written here
    std::vector<ConversationId> conversations;
  };

  Side Begin(const std::string& workspace) const {
    Desk desk =
        Desk::Open(store(), {.workspace = workspace, .create = true}).value();
    const sanad::testing::Team team = sanad::testing::MakeTeam(desk);
    return {desk, team, "كلمة " + workspace, {}};
  }

  static void Write(Side& side) {
    const Session system = side.desk.AsSystem();
    const auto opened = system.conversations().Open({.inbox = side.team.support,
                                                     .customer = side.team.hana,
                                                     .subject = side.word,
                                                     .text = side.word});
    ASSERT_THAT(opened, IsOk());
    ASSERT_THAT(system.conversations().AddTag(
                    {.conversation = opened->conversation, .tag = side.word}),
                IsOk());
    side.conversations.push_back(opened->conversation);
  }

  static void ExpectOwn(const Side& side, const Session& as) {
    const auto listed = as.conversations().List({.page = {.rows = 100}});
    ASSERT_THAT(listed, IsOk());
    EXPECT_EQ(listed->rows.size(), side.conversations.size());
    for (const ConversationRow& row : listed->rows) {
      EXPECT_EQ(row.conversation.subject, side.word);
    }
    for (const ConversationId id : side.conversations) {
      const auto one = as.conversations().Get({id});
      ASSERT_THAT(one, IsOk());
      ASSERT_EQ(one->tags.size(), 1u);
      EXPECT_EQ(one->tags[0].name, side.word);
      const auto timeline = as.conversations().Timeline({.conversation = id});
      ASSERT_THAT(timeline, IsOk());
      for (const TimelineItem& item : timeline->rows) {
        const bool said = item.message.has_value();
        EXPECT_EQ(said ? item.message->text : side.word, side.word);
      }
    }
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Apart, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Apart, NoRowOfAnotherWorkspaceIsEverGiven) {
  std::vector<Side> sides = {Begin("nile"), Begin("gulf")};
  for (int i = 0; i < 24; ++i) Write(sides[Below(2)]);
  // Grants of the one are none in the other.
  ASSERT_THAT(sides[0].desk.AsSystem().access().Grant(
                  {.role = RoleOf(RolePreset::kOwner),
                   .to = Subject::Of(sides[0].team.noor),
                   .at = Place::Workspace()}),
              IsOk());
  for (const Side& side : sides) {
    ExpectOwn(side, side.desk.AsSystem());
    ExpectOwn(side, side.desk.AsAgent(side.team.salma));
  }
  EXPECT_THAT(sides[0].desk.AsAgent(sides[0].team.noor).events().Trail({}),
              IsOk());
  EXPECT_THAT(sides[1].desk.AsAgent(sides[1].team.noor).events().Trail({}),
              IsRefused("access.denied"));
}

// --- administration -------------------------------------------------------

class Administration : public Invariants {
 protected:
  // Whatever is accepted; what is not is refused for a reason of its own.
  void Step(const Session& as) {
    const auto access = as.access();
    switch (Below(6)) {
      case 0:
        Look(access.Grant(
            {.role = OneOf(roles_), .to = Somebody(), .at = SomePlace()}));
        break;
      case 1:
        Look(access.SaveRole({.role = OneOf(own_),
                              .name = "دور",
                              .tier = Below(40),
                              .rules = {{.actions = {OneOf(wishes_)}}}}));
        break;
      case 2:
        Look(as.staff().ChangeAgent(
            {.agent = OneOf(agents_), .role = OneOf(roles_)}));
        break;
      case 3:
        Look(as.staff().Join({.team = OneOf(teams_), .agent = OneOf(agents_)}));
        break;
      case 4:
        Look(access.SetMembers({.inbox = team().billing, .who = {Somebody()}}));
        break;
      default:
        Look(as.staff().AddAgent({.name = "موظف", .role = OneOf(roles_)}));
    }
  }

  template <class T>
  void Look(const absl::StatusOr<T>& answer) {
    if (answer.ok()) ++accepted_;
    EXPECT_THAT(Refusal(answer),
                AnyOf("OK", "access.denied", "access.oneself", "access.tier",
                      "access.not_held", "access.last_chief"));
  }

  void Begin() {
    const auto rules = [](std::vector<std::string> actions) {
      return std::vector<RuleSpec>{{.actions = std::move(actions)}};
    };
    const auto save = [&](int64_t tier, std::vector<std::string> actions) {
      return system()
          .access()
          .SaveRole({.name = "دور", .tier = tier, .rules = rules(actions)})
          .value()
          .role.id;
    };
    own_ = {save(5, {"conversation.read"}), save(8, {"conversation.note"})};
    const RoleId administrator =
        save(30, {"role.*", "agent.*", "team.*", "inbox.*", "conversation.*"});
    roles_ = {own_[0], own_[1], administrator, RoleOf(RolePreset::kOwner),
              RoleOf(RolePreset::kManager)};
    for (int i = 0; i < 3; ++i) {
      teams_.push_back(AddTeam("فريق").id);
      agents_.push_back(system()
                            .staff()
                            .AddAgent({.name = "مدير", .role = administrator})
                            .value()
                            .id);
      ASSERT_THAT(system().access().Grant({.role = administrator,
                                           .to = Subject::Of(agents_.back()),
                                           .at = Place::Workspace()}),
                  IsOk());
    }
    agents_.push_back(AddAgent("موظف").id);
  }

  std::vector<AgentId> All() const {
    std::vector<AgentId> all;
    PageRequest page = {.rows = 100};
    do {
      const auto agents = system().staff().ListAgents(page).value();
      for (const Agent& agent : agents.rows) all.push_back(agent.id);
      page.cursor = agents.next;
    } while (!page.cursor.empty());
    return all;
  }
  // Those who may do it to the workspace, of all but the chief.
  std::vector<AgentId> WhoMay(Action action) const {
    std::vector<AgentId> who;
    for (const AgentId agent : All()) {
      if (agent == team().salma) continue;
      const auto answer =
          system().access().Check({.action = action,
                                   .thing = {ObjectKind::kWorkspace, 0},
                                   .whose = Subject::Of(agent)});
      if (answer.ok() && answer->allowed) who.push_back(agent);
    }
    return who;
  }

  Subject Somebody() {
    return Below(2) == 0 ? Subject::Of(OneOf(agents_))
                         : Subject::Of(OneOf(teams_));
  }
  Place SomePlace() {
    return Below(2) == 0 ? Place::Workspace() : Place::At(team().support);
  }

  std::vector<AgentId> agents_;
  std::vector<TeamId> teams_;
  std::vector<RoleId> roles_;
  std::vector<RoleId> own_;  // that they may change
  const std::vector<std::string> wishes_ = {"*", "audit.read", "settings.*",
                                            "conversation.*", "customer.*"};
  int accepted_ = 0;
  AgentId chief_ = team().salma;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Administration,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Administration, NobodyGainsWhatNobodyOfThemHad) {
  Begin();
  if (HasFatalFailure()) return;
  constexpr Action kNobodys[] = {Action::kAuditRead, Action::kSettingsUpdate};
  for (const Action action : kNobodys) ASSERT_THAT(WhoMay(action), IsEmpty());
  for (int step = 0; step < 120; ++step) {
    SCOPED_TRACE(step);
    Step(desk().AsAgent(OneOf(agents_)));
  }
  EXPECT_GT(accepted_, 5) << "nothing was tried that may be done";
  for (const Action action : kNobodys) EXPECT_THAT(WhoMay(action), IsEmpty());
}

// Two who take the right from each other at once would leave nobody, if each
// looked before the other wrote.
TEST_P(Administration, SomebodyOfTheTopIsLeftWhoeverMeetsWhom) {
  for (int round = 0; round < 10; ++round) {
    SCOPED_TRACE(round);
    const AgentId one = AddAgent("رئيس", {}, RolePreset::kOwner).id;
    const AgentId other = AddAgent("رئيسة", {}, RolePreset::kOwner).id;
    // From here on there are these two.
    ASSERT_THAT(desk().AsAgent(one).staff().ChangeAgent(
                    {.agent = chief_, .active = false}),
                IsOk());
    const auto remove = [&](AgentId who, AgentId whom) {
      return desk().AsAgent(who).staff().ChangeAgent(
          {.agent = whom, .active = false});
    };
    std::atomic<int> done = 0;
    std::thread first([&] { done += remove(one, other).ok() ? 1 : 0; });
    std::thread second([&] { done += remove(other, one).ok() ? 1 : 0; });
    first.join();
    second.join();
    EXPECT_EQ(done, 1);
    int64_t left = 0;
    for (const AgentId id : {one, other}) {
      const auto trail = desk().AsAgent(id).events().Trail({});
      if (!trail.ok()) continue;
      ++left;
      chief_ = id;
    }
    EXPECT_EQ(left, 1);
  }
}

// --- immediacy ------------------------------------------------------------

TEST_P(Invariants, WhatChangesHoldsAtOnceForOtherHandlesAndThreads) {
  const ConversationId on = Opened();
  const AgentId layla = system().staff().AddAgent({.name = "ليلى"}).value().id;
  const RoleId reader =
      system()
          .access()
          .SaveRole(
              {.name = "قارئ", .rules = {{.actions = {"conversation.read"}}}})
          .value()
          .role.id;
  const Desk other =
      Desk::Open(store(), {.workspace = "test", .create = false}).value();
  const auto expect = [&](const std::string& outcome) {
    std::thread([&] {
      for (const Desk* const at : {&other, &desk()}) {
        EXPECT_EQ(Refusal(at->AsAgent(layla).conversations().Get({on})),
                  outcome);
      }
    }).join();
  };
  for (int round = 0; round < 20; ++round) {
    SCOPED_TRACE(round);
    expect("access.denied");
    const Session administrator = (Below(2) == 0 ? other : desk()).AsSystem();
    const auto grant = administrator.access().Grant(
        {.role = reader, .to = Subject::Of(layla), .at = Place::Workspace()});
    ASSERT_THAT(grant, IsOk());
    expect("OK");
    ASSERT_THAT(administrator.access().Revoke({grant->id}), IsOk());
  }
}

// --- masked fields --------------------------------------------------------

TEST_P(Invariants, WhatIsMaskedIsNotLostByWritingItBack) {
  const AgentId layla = Reader(
      {Relation::kAny}, {{.actions = {"customer.read", "customer.update"}}});
  const Session as = desk().AsAgent(layla);
  const auto all = [&] {
    std::vector<std::string> values;
    const auto profile = system().customers().Get({team().hana}).value();
    for (const Identity& identity : profile.identities) {
      values.push_back(identity.value.clear());
    }
    return values;
  };
  const auto before = all();
  const auto shown = as.customers().Get({team().hana});
  ASSERT_THAT(shown, IsOk());
  ASSERT_EQ(shown->identities.size(), before.size());
  for (const Identity& identity : shown->identities) {
    ASSERT_TRUE(identity.value.masked());
    EXPECT_NE(identity.value.hint(), before[0]);
    EXPECT_THAT(as.customers().Add(
                    {.customer = team().hana,
                     .identity = {identity.kind, identity.value.hint()}}),
                IsRefused("identity.malformed"));
  }
  ASSERT_THAT(as.customers().Change({.customer = team().hana,
                                     .name = shown->customer.name,
                                     .language = shown->customer.language,
                                     .version = shown->customer.version}),
              IsOk());
  EXPECT_EQ(all(), before);
}

}  // namespace
}  // namespace sanad::test
