// Whatever those below the top tier do to roles, grants and teams, as far as
// it is accepted: nobody below the top tier gains what none of them had, and
// somebody of the top tier is left.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "sanad/administration.h"
#include "tests/access/random_world.h"
#include "tests/calendar/seed.h"

namespace sanad {
namespace {

// An action, for those in a relation, at a place.
using Right = std::tuple<Action, Relation, Place>;

class Escalation : public testing::Test {
 protected:
  // Roles that administer are many here, and all grants are for good.
  // Membership is no place: it is another one for each of its holders.
  Permissions Begin() {
    Permissions all = worlds_.Next();
    all.inboxes.clear();
    for (AccessRole& role : all.roles) {
      role.rules.push_back(
          {.actions = {Action::kRoleGrant, Action::kRoleRevoke,
                       Action::kRoleUpdate, Action::kTeamManage,
                       Action::kAgentDeactivate}});
    }
    for (Grant& grant : all.grants) grant = Tame(grant);
    return all;
  }

  static Grant Tame(Grant grant) {
    if (grant.at == Place::Memberships()) grant.at = Place::Workspace();
    grant.from.reset();
    grant.until.reset();
    return grant;
  }

  // One random step, made if it is accepted. Whether it was.
  bool Step(Permissions& all, const Principal& asker) {
    switch (worlds_.Below(5)) {
      case 0: {
        const Grant grant = Tame(worlds_.NextGrant(++last_id_));
        if (!DecideGrant(asker, all, grant, kSomeDay).allowed()) return false;
        all.grants.push_back(grant);
        return true;
      }
      case 1: {
        const GrantId id = {worlds_.Below(last_id_ + 1)};
        if (!DecideRevoke(asker, all, id, kSomeDay).allowed()) return false;
        std::erase_if(all.grants,
                      [&](const Grant& grant) { return grant.id == id; });
        return true;
      }
      case 2: {
        const AccessRole role =
            worlds_.NextRole(1 + worlds_.Below(RandomWorlds::kRoles));
        if (!DecideRoleUpdate(asker, all, role, kSomeDay).allowed()) {
          return false;
        }
        all.roles[role.id.value - 1] = role;
        return true;
      }
      case 3: {
        AccessTeam& team = all.teams[worlds_.Below(RandomWorlds::kTeams)];
        const Subject member = worlds_.NextMember();
        const bool joins = worlds_.OneIn(2);
        if (!DecideMembership(asker, all, team.id, member, joins, kSomeDay)
                 .allowed()) {
          return false;
        }
        std::erase(team.members, member);
        if (joins) team.members.push_back(member);
        return true;
      }
      default: {
        AccessMember& member =
            all.members[worlds_.Below(RandomWorlds::kAgents)];
        if (!DecideDeactivation(asker, all, {member.who.id}, kSomeDay)
                 .allowed()) {
          return false;
        }
        member.active = false;
        return true;
      }
    }
  }

  static int64_t TopOf(const Permissions& all) {
    int64_t top = 0;
    for (const AccessRole& role : all.roles) top = std::max(top, role.tier);
    return top;
  }

  // Whether a rule of theirs has one effect for the right, or a wider one.
  static bool HasRule(const Permissions& all, const Principal& who,
                      Effect effect, const Right& right) {
    const auto& [action, relation, place] = right;
    for (const Grant& grant : all.grants) {
      const bool mine = grant.to == who.subject() ||
                        (grant.to.kind == SubjectKind::kTeam &&
                         std::count(who.teams().begin(), who.teams().end(),
                                    TeamId{grant.to.id}) > 0);
      const bool there = grant.at == place || grant.at == Place::Workspace();
      if (!mine || !there) continue;
      for (const AccessRole& role : all.roles) {
        if (role.id != grant.role || role.disabled) continue;
        for (const AccessRule& rule : role.rules) {
          if (rule.effect == effect && rule.actions.Contains(action) &&
              (rule.relations.Contains(Relation::kAny) ||
               rule.relations.Contains(relation))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static std::set<Right> RightsOf(const Permissions& all,
                                  const Principal& who) {
    std::set<Right> rights;
    std::set<Place> places = {Place::Workspace()};
    for (const Grant& grant : all.grants) places.insert(grant.at);
    for (const Place& place : places) {
      for (const ActionInfo& info : Actions()) {
        for (size_t i = 1; i <= kRelationCount; ++i) {
          const Right right = {info.action, static_cast<Relation>(i), place};
          if (HasRule(all, who, Effect::kAllow, right) &&
              !HasRule(all, who, Effect::kDeny, right)) {
            rights.insert(right);
          }
        }
      }
    }
    return rights;
  }

  // Of the agents below the top tier, together.
  static std::set<Right> RightsBelow(const Permissions& all, int64_t top) {
    std::set<Right> rights;
    for (int64_t id = 1; id <= RandomWorlds::kAgents; ++id) {
      const auto agent = Principal::Compile(all, Subject::Of(AgentId{id}));
      if (agent.TierAt(kSomeDay) >= top) continue;
      const auto more = RightsOf(all, agent);
      rights.insert(more.begin(), more.end());
    }
    return rights;
  }

  // A right in an inbox is had by who has it in the workspace.
  static bool Covers(const std::set<Right>& rights, const Right& right) {
    const auto& [action, relation, place] = right;
    return rights.contains(right) ||
           rights.contains({action, relation, Place::Workspace()});
  }

  static bool HasChief(const Permissions& all, int64_t top) {
    for (int64_t id = 1; id <= RandomWorlds::kAgents; ++id) {
      const auto agent = Principal::Compile(all, Subject::Of(AgentId{id}));
      if (agent.active() && agent.TierAt(kSomeDay) == top) return true;
    }
    return false;
  }

  RandomWorlds worlds_{Seed()};
  int64_t last_id_ = 20;
};

TEST_F(Escalation, IsBeyondWhoeverIsBelow) {
  int accepted = 0;
  for (int world = 0; world < 100; ++world) {
    Permissions all = Begin();
    const int64_t top = TopOf(all);
    const auto before = RightsBelow(all, top);
    for (int i = 0; i < 200; ++i) {
      const Principal asker = Principal::Compile(all, worlds_.NextMember());
      if (asker.TierAt(kSomeDay) >= top) continue;
      accepted += Step(all, asker) ? 1 : 0;
    }
    for (const Right& right : RightsBelow(all, top)) {
      ASSERT_TRUE(Covers(before, right))
          << NameOf(std::get<0>(right)) << " " << NameOf(std::get<1>(right));
    }
  }
  EXPECT_GT(accepted, 60);
}

TEST_F(Escalation, LeavesAChiefWhoeverAsks) {
  int accepted = 0;
  for (int world = 0; world < 300; ++world) {
    Permissions all = Begin();
    for (int i = 0; i < 40; ++i) {
      const int64_t top = TopOf(all);
      const bool had_chief = HasChief(all, top);
      const Principal asker = Principal::Compile(all, worlds_.NextMember());
      accepted += Step(all, asker) ? 1 : 0;
      ASSERT_TRUE(!had_chief || TopOf(all) != top || HasChief(all, top));
    }
  }
  EXPECT_GT(accepted, 300);
}

}  // namespace
}  // namespace sanad
