#include "sanad/administration.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "access/check.h"
#include "access/cover.h"
#include "access/directory.h"
#include "access/sheet.h"
#include "access/tiers.h"

namespace sanad {
namespace {

using access::Directory;
using access::Gain;
using access::Reach;

// Roles that are not for bots.
constexpr ActionSet kAdministering = {Action::kRoleGrant,
                                      Action::kSettingsUpdate};

bool Administers(const AccessRole& role) {
  return std::any_of(role.rules.begin(), role.rules.end(),
                     [](const AccessRule& rule) {
                       return rule.effect == Effect::kAllow &&
                              !(rule.actions & kAdministering).empty();
                     });
}

// One decision about a change: who asks, of which workspace, when.
class Change {
 public:
  Change(const Principal& asker, const Permissions& permissions, Action right,
         absl::Time now)
      : asker_(asker),
        directory_(permissions),
        right_(right),
        now_(now),
        tier_(asker.TierAt(now)),
        top_(access::TopTier(directory_)) {}

  const Directory& directory() const { return directory_; }
  bool by_system() const { return asker_.kind() == PrincipalKind::kSystem; }

  Decision Right(ObjectKind kind, bool exists, Subject self = {}) const {
    const AccessObject object = {
        .kind = exists ? kind : ObjectKind::kNone,
        .workspace = directory_.permissions().workspace,
        .self = self};
    return access::CheckRight(asker_, {.action = right_, .object = &object},
                              now_);
  }

  Decision Refuse(AccessCode code) const { return {code, right_}; }

  bool Exists(Subject holder) const {
    switch (holder.kind) {
      case SubjectKind::kAgent:
      case SubjectKind::kBot:
        return directory_.FindMember(holder) != nullptr;
      case SubjectKind::kTeam:
        return directory_.FindTeam({holder.id}) != nullptr;
      case SubjectKind::kCustomer:
      case SubjectKind::kNone:
        break;
    }
    return false;
  }

  bool IsOneself(Subject holder) const {
    return holder == asker_.subject() ||
           (holder.kind == SubjectKind::kTeam &&
            access::IsAmong(directory_, asker_.subject(), {holder.id}));
  }

  bool HoldsInAnyWay(RoleId role) const {
    const auto& held = asker_.sheet().held;
    return std::any_of(held.begin(), held.end(),
                       [&](const auto& one) { return one.grant.role == role; });
  }

  bool IsBelow(int64_t tier) const {
    return tier < tier_ || (tier == top_ && tier_ == top_);
  }
  bool IsBelow(const AccessRole* role) const {
    return role == nullptr || IsBelow(role->tier);
  }
  bool IsBelow(Subject holder) const {
    return IsBelow(access::TierOf(directory_, holder, now_));
  }

  bool Covers(const Gain& gain, const Reach& reach) const {
    return access::Covers(asker_.sheet(), gain, reach, now_);
  }

  // A bot, or a team with one in it.
  bool IsForBots(Subject holder) const {
    if (holder.kind != SubjectKind::kTeam) {
      return holder.kind == SubjectKind::kBot;
    }
    const auto& members = directory_.permissions().members;
    return std::any_of(
        members.begin(), members.end(), [&](const AccessMember& member) {
          return member.who.kind == SubjectKind::kBot &&
                 access::IsAmong(directory_, member.who, {holder.id});
        });
  }

  // Whether the top tier would be left without anybody.
  bool LosesChief(const Permissions& after) const {
    return access::HasChief(directory_, top_, now_) &&
           !access::HasChief(Directory(after), top_, now_);
  }

 private:
  const Principal& asker_;
  Directory directory_;
  Action right_;
  absl::Time now_;
  int64_t tier_;
  int64_t top_;
};

Permissions WithoutGrant(Permissions permissions, GrantId id) {
  std::erase_if(permissions.grants,
                [&](const Grant& grant) { return grant.id == id; });
  return permissions;
}

Permissions WithRole(Permissions permissions, const AccessRole& changed) {
  for (AccessRole& role : permissions.roles) {
    if (role.id == changed.id) role = changed;
  }
  return permissions;
}

Permissions WithoutMember(Permissions permissions, TeamId id, Subject member) {
  for (AccessTeam& team : permissions.teams) {
    if (team.id == id) std::erase(team.members, member);
  }
  return permissions;
}

Permissions WithInactive(Permissions permissions, Subject who) {
  for (AccessMember& member : permissions.members) {
    if (member.who == who) member.active = false;
  }
  return permissions;
}

// Where a role is granted, each way once; else the workspace for good.
std::vector<Reach> ReachesOf(const Permissions& permissions, RoleId role) {
  std::vector<Reach> reaches;
  for (const Grant& grant : permissions.grants) {
    const Reach reach = {grant.at, grant.until};
    if (grant.role == role &&
        std::find(reaches.begin(), reaches.end(), reach) == reaches.end()) {
      reaches.push_back(reach);
    }
  }
  if (reaches.empty()) reaches.push_back({Place::Workspace(), std::nullopt});
  return reaches;
}

// Those of the team and of the teams that it is in.
std::vector<const Grant*> GrantsAround(const Directory& directory,
                                       TeamId team) {
  std::vector<const Grant*> grants;
  const auto add = [&](TeamId one) {
    const auto& held = directory.GrantsTo(Subject::Of(one));
    grants.insert(grants.end(), held.begin(), held.end());
  };
  add(team);
  for (const AccessTeam& around : directory.permissions().teams) {
    if (around.id != team &&
        access::IsAmong(directory, Subject::Of(team), around.id)) {
      add(around.id);
    }
  }
  return grants;
}

// Whether one grant may come to somebody, or be taken from them.
AccessCode JudgePassing(const Change& change, const Grant& grant,
                        Subject member, bool joins) {
  const AccessRole* const role = change.directory().FindRole(grant.role);
  if (!change.IsBelow(role)) return AccessCode::kTier;
  if (joins && role != nullptr && Administers(*role) &&
      change.IsForBots(member)) {
    return AccessCode::kCeiling;
  }
  const Gain gain =
      joins ? access::GainOf(nullptr, role) : access::GainOf(role, nullptr);
  return change.Covers(gain, {grant.at, grant.until}) ? AccessCode::kNone
                                                      : AccessCode::kNotHeld;
}

}  // namespace

Decision DecideGrant(const Principal& asker, const Permissions& permissions,
                     const Grant& grant, absl::Time now) {
  const Change change(asker, permissions, Action::kRoleGrant, now);
  const AccessRole* const role = change.directory().FindRole(grant.role);
  const Decision right = change.Right(ObjectKind::kRole, role != nullptr);
  if (!right.allowed()) return right;
  if (!change.Exists(grant.to) || grant.at.kind == PlaceKind::kNone) {
    return change.Refuse(AccessCode::kNotFound);
  }
  if (change.IsForBots(grant.to) && Administers(*role)) {
    return change.Refuse(AccessCode::kCeiling);
  }
  if (change.by_system()) return right;
  if (change.IsOneself(grant.to)) return change.Refuse(AccessCode::kOneself);
  if (!change.IsBelow(role)) return change.Refuse(AccessCode::kTier);
  return change.Covers(access::GainOf(nullptr, role), {grant.at, grant.until})
             ? right
             : change.Refuse(AccessCode::kNotHeld);
}

Decision DecideRevoke(const Principal& asker, const Permissions& permissions,
                      GrantId id, absl::Time now) {
  const Change change(asker, permissions, Action::kRoleRevoke, now);
  const Grant* const grant = change.directory().FindGrant(id);
  const Decision right = change.Right(ObjectKind::kRole, grant != nullptr);
  if (!right.allowed() || change.by_system()) return right;
  if (change.IsOneself(grant->to)) return change.Refuse(AccessCode::kOneself);
  const AccessRole* const role = change.directory().FindRole(grant->role);
  if (!change.IsBelow(role) || !change.IsBelow(grant->to)) {
    return change.Refuse(AccessCode::kTier);
  }
  if (!change.Covers(access::GainOf(role, nullptr),
                     {grant->at, grant->until})) {
    return change.Refuse(AccessCode::kNotHeld);
  }
  return change.LosesChief(WithoutGrant(permissions, id))
             ? change.Refuse(AccessCode::kLastChief)
             : right;
}

Decision DecideRoleUpdate(const Principal& asker,
                          const Permissions& permissions,
                          const AccessRole& changed, absl::Time now) {
  const Change change(asker, permissions, Action::kRoleUpdate, now);
  const AccessRole* const before = change.directory().FindRole(changed.id);
  const Decision right = change.Right(ObjectKind::kRole, before != nullptr);
  if (!right.allowed()) return right;
  for (const Grant& grant : permissions.grants) {
    if (grant.role == changed.id && Administers(changed) &&
        change.IsForBots(grant.to)) {
      return change.Refuse(AccessCode::kCeiling);
    }
  }
  if (change.by_system()) return right;
  if (change.HoldsInAnyWay(changed.id)) {
    return change.Refuse(AccessCode::kOneself);
  }
  if (!change.IsBelow(before) || !change.IsBelow(&changed)) {
    return change.Refuse(AccessCode::kTier);
  }
  const Gain gain = access::GainOf(before, &changed);
  for (const Reach& reach : ReachesOf(permissions, changed.id)) {
    if (!change.Covers(gain, reach)) {
      return change.Refuse(AccessCode::kNotHeld);
    }
  }
  return change.LosesChief(WithRole(permissions, changed))
             ? change.Refuse(AccessCode::kLastChief)
             : right;
}

Decision DecideMembership(const Principal& asker,
                          const Permissions& permissions, TeamId team,
                          Subject member, bool joins, absl::Time now) {
  const Change change(asker, permissions, Action::kTeamManage, now);
  const bool exists = change.directory().FindTeam(team) != nullptr;
  const Decision right = change.Right(ObjectKind::kTeam, exists);
  if (!right.allowed()) return right;
  if (!change.Exists(member)) return change.Refuse(AccessCode::kNotFound);
  if (change.by_system()) return right;
  if (change.IsOneself(member)) return change.Refuse(AccessCode::kOneself);
  const auto grants = GrantsAround(change.directory(), team);
  if (!joins && !grants.empty() && !change.IsBelow(member)) {
    return change.Refuse(AccessCode::kTier);
  }
  for (const Grant* grant : grants) {
    const AccessCode code = JudgePassing(change, *grant, member, joins);
    if (code != AccessCode::kNone) return change.Refuse(code);
  }
  return !joins && change.LosesChief(WithoutMember(permissions, team, member))
             ? change.Refuse(AccessCode::kLastChief)
             : right;
}

Decision DecideDeactivation(const Principal& asker,
                            const Permissions& permissions, AgentId agent,
                            absl::Time now) {
  const Subject who = Subject::Of(agent);
  const Change change(asker, permissions, Action::kAgentDeactivate, now);
  const Decision right =
      change.Right(ObjectKind::kAgent, change.Exists(who), who);
  if (!right.allowed() || change.by_system()) return right;
  if (change.IsOneself(who)) return change.Refuse(AccessCode::kOneself);
  if (!change.IsBelow(who)) return change.Refuse(AccessCode::kTier);
  return change.LosesChief(WithInactive(permissions, who))
             ? change.Refuse(AccessCode::kLastChief)
             : right;
}

}  // namespace sanad
