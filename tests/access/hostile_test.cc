// Worlds that nobody in their right mind would make: every answer is still
// an ordinary one, in bounded time.

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <vector>

#include "sanad/access.h"
#include "sanad/administration.h"
#include "sanad/privacy.h"
#include "sanad/scope.h"
#include "tests/access/office.h"
#include "tests/access/random_world.h"
#include "tests/calendar/seed.h"

namespace sanad {
namespace {

constexpr int64_t kHuge = std::numeric_limits<int64_t>::max();
constexpr int64_t kTiny = std::numeric_limits<int64_t>::min();

TEST(Hostile, TeamsInTeamsOfAnyDepthEnd) {
  Permissions all = {.workspace = kAcme, .members = {{Subject::Of(kNoor)}}};
  constexpr int64_t kDepth = 20'000;
  for (int64_t id = 1; id <= kDepth; ++id) {
    all.teams.push_back(
        {{id}, false, {Subject::Of(TeamId{id % kDepth + 1})}, {{id}}});
  }
  all.teams[0].members.push_back(Subject::Of(kNoor));
  EXPECT_EQ(Principal::Compile(all, Subject::Of(kNoor)).teams().size(),
            static_cast<size_t>(kDepth));
}

TEST(Hostile, EverybodyInEveryTeamEnds) {
  Permissions all = {.workspace = kAcme, .members = {{Subject::Of(kNoor)}}};
  for (int64_t id = 1; id <= 300; ++id) {
    AccessTeam team = {.id = {id}, .members = {Subject::Of(kNoor)}};
    for (int64_t other = 1; other <= 300; ++other) {
      team.members.push_back(Subject::Of(TeamId{other}));
    }
    all.teams.push_back(team);
  }
  EXPECT_EQ(Principal::Compile(all, Subject::Of(kNoor)).teams().size(), 300u);
}

TEST(Hostile, ThousandsOfGrantsAreAsked) {
  Permissions all = {.workspace = kAcme, .members = {{Subject::Of(kNoor)}}};
  for (int64_t id = 1; id <= 200; ++id) {
    all.roles.push_back(
        {.id = {id}, .rules = {Allow({static_cast<Action>(id % 69 + 1)})}});
  }
  for (int64_t id = 1; id <= 20'000; ++id) {
    Grant grant = {{id},
                   {id % 200 + 1},
                   Subject::Of(kNoor),
                   Place::At(InboxId{id % 5'000 + 1})};
    if (id % 10 == 0) grant.until = kMonday + absl::Hours(id);
    all.grants.push_back(grant);
  }
  const Principal noor = Principal::Compile(all, Subject::Of(kNoor));
  size_t allowed = 0;
  for (const ActionInfo& info : Actions()) {
    allowed += Check(noor, info.action, ConversationIn({7}), kMonday).allowed()
                   ? 1
                   : 0;
  }
  EXPECT_GT(allowed, 0u);
  const auto scope =
      ConversationScope::Of(noor, Action::kConversationList, kMonday);
  EXPECT_LE(scope.streams().size(), kMostScopeStreams);
  EXPECT_EQ(Explain(noor,
                    {.action = Action::kConversationRead,
                     .object = ConversationIn({7})},
                    kMonday)
                .actions[0]
                .rules.size(),
            20'000u);
}

// Rows about the same thing, rows about nothing, ids at both ends.
TEST(Hostile, RowsThatMakeNoSenseAreOrdinary) {
  Office office;
  Permissions& all = office.all();
  const RoleId role = office.Role(
      {Allow(ActionSet::All()),
       {static_cast<Effect>(77), ActionSet::All(), RelationSet::FromBits(255)},
       {Effect::kAllow, {}, {}}},
      kTiny);
  all.roles.push_back({.id = role, .tier = kHuge});
  all.members.push_back({Subject::Of(kNoor), false, {}});
  all.members.push_back({Subject{}, true, {{kHuge}}});
  all.teams.push_back({{kTiny}, false, {Subject{}, Subject::Of(kNoor)}, {{}}});
  all.teams.push_back(all.teams.back());
  all.inboxes = {{{}, true, {Subject::Of(kNoor)}},
                 {{kHuge}, true, {Subject::Of(kNoor), Subject::Of(kNoor)}}};
  for (const PlaceKind kind :
       {PlaceKind::kNone, PlaceKind::kInbox, PlaceKind::kSection,
        static_cast<PlaceKind>(99)}) {
    for (const int64_t id : {kTiny, int64_t{-1}, int64_t{0}, kHuge}) {
      office.Give(role, Subject::Of(kNoor), {kind, id});
    }
  }
  const Principal noor = office.Of(kNoor);
  EXPECT_TRUE(noor.active());  // the first row counts
  EXPECT_TRUE(
      Check(noor, Action::kConversationRead, ConversationIn({kHuge}), kMonday)
          .allowed());
  EXPECT_FALSE(
      Check(noor, Action::kConversationRead, ConversationIn({}), kMonday)
          .allowed());
  EXPECT_FALSE(Check(noor, Action::kSettingsRead,
                     InWorkspace(ObjectKind::kWorkspace), kMonday)
                   .allowed());
}

// Every question of a random world, with all numbers out of their range now
// and then: nothing ends but with an answer, and explanations agree.
TEST(Hostile, QuestionsOutOfRangeAreAnswered) {
  RandomWorlds worlds(Seed());
  const auto shake = [&](auto value) {
    using T = decltype(value);
    return worlds.OneIn(4) ? static_cast<T>(worlds.Below(256)) : value;
  };
  for (int round = 0; round < 2'000; ++round) {
    Permissions all = worlds.Next();
    for (Grant& grant : all.grants) {
      grant.at.kind = shake(grant.at.kind);
      grant.to.kind = shake(grant.to.kind);
      if (worlds.OneIn(8)) grant.from = absl::InfiniteFuture();
      if (worlds.OneIn(8)) grant.until = absl::InfinitePast();
    }
    for (AccessMember& member : all.members) {
      member.who.kind = shake(member.who.kind);
    }
    const Principal principal =
        worlds.OneIn(8)   ? Principal()
        : worlds.OneIn(8) ? Principal::Customer({1}, {1}, {1}, true)
        : worlds.OneIn(8) ? Principal::Visitor({1})
                          : Principal::Compile(all, worlds.NextMember());
    AccessQuestion question = {.action = shake(worlds.NextAction())};
    question.object = worlds.NextObjectOf(question.action);
    question.object.kind = shake(question.object.kind);
    question.object.side = shake(question.object.side);
    question.object.audience = shake(question.object.audience);
    question.object.assignee.kind = shake(question.object.assignee.kind);
    question.field = shake(question.field);
    question.other = worlds.NextObject(ObjectKind::kConversation);
    question.assignee = worlds.OneIn(2) ? &principal : nullptr;

    const Explanation why = Explain(principal, question, kSomeDay);
    ASSERT_EQ(why.decision, Check(principal, question, kSomeDay));
    EXPECT_FALSE(Describe(why, Language::kArabic).empty());
    SightOf(principal, question.object, kSomeDay);
    MayQueryBy(principal, question.field, kSomeDay);
    ConversationScope::Of(principal, question.action, kSomeDay);
    MessageScope::Of(principal, question.object, kSomeDay);
    DecideGrant(principal, all, worlds.NextGrant(50), kSomeDay);
    DecideRevoke(principal, all, {worlds.Below(12)}, kSomeDay);
    DecideRoleUpdate(principal, all, worlds.NextRole(worlds.Below(7)),
                     kSomeDay);
    DecideMembership(principal, all, {worlds.Below(6)}, worlds.NextMember(),
                     worlds.OneIn(2), kSomeDay);
    DecideDeactivation(principal, all, {worlds.Below(5)}, kSomeDay);
  }
}

}  // namespace
}  // namespace sanad
