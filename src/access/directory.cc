#include "access/directory.h"

#include <set>

namespace sanad::access {
namespace {

template <class Map, class Key>
auto FindIn(const Map& map, const Key& key) -> typename Map::mapped_type {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : found->second;
}

template <class Map>
const typename Map::mapped_type& ListIn(const Map& map, Subject subject) {
  static const auto& none = *new typename Map::mapped_type();
  const auto found = map.find(subject);
  return found == map.end() ? none : found->second;
}

}  // namespace

Directory::Directory(const Permissions& permissions)
    : permissions_(&permissions) {
  for (const AccessMember& member : permissions.members) {
    members_.try_emplace(member.who, &member);
  }
  for (const AccessTeam& team : permissions.teams) {
    teams_.try_emplace(team.id.value, &team);
    for (const Subject member : team.members) {
      teams_of_[member].push_back(&team);
    }
  }
  for (const AccessRole& role : permissions.roles) {
    roles_.try_emplace(role.id.value, &role);
  }
  for (const Grant& grant : permissions.grants) {
    if (grants_.try_emplace(grant.id.value, &grant).second) {
      grants_to_[grant.to].push_back(&grant);
    }
  }
  for (const AccessInbox& inbox : permissions.inboxes) {
    inboxes_.try_emplace(inbox.id.value, &inbox);
    if (!inbox.id) continue;
    for (const Subject watcher : inbox.watchers) {
      watched_by_[watcher].push_back(inbox.id);
    }
  }
}

const AccessMember* Directory::FindMember(Subject who) const {
  return FindIn(members_, who);
}

const AccessTeam* Directory::FindTeam(TeamId team) const {
  return FindIn(teams_, team.value);
}

const AccessRole* Directory::FindRole(RoleId role) const {
  return FindIn(roles_, role.value);
}

const Grant* Directory::FindGrant(GrantId grant) const {
  return FindIn(grants_, grant.value);
}

bool Directory::IsActive(InboxId inbox) const {
  const AccessInbox* const row = FindIn(inboxes_, inbox.value);
  return inbox && (row == nullptr || row->active);
}

const std::vector<const AccessTeam*>& Directory::TeamsOf(Subject member) const {
  return ListIn(teams_of_, member);
}

const std::vector<const Grant*>& Directory::GrantsTo(Subject holder) const {
  return ListIn(grants_to_, holder);
}

const std::vector<InboxId>& Directory::WatchedBy(Subject watcher) const {
  return ListIn(watched_by_, watcher);
}

TeamsAround TeamsAroundOf(const Directory& directory, Subject member) {
  TeamsAround around;
  std::set<int64_t> seen;
  std::vector<Subject> next = {member};
  while (!next.empty()) {
    const Subject one = next.back();
    next.pop_back();
    for (const AccessTeam* team : directory.TeamsOf(one)) {
      if (!seen.insert(team->id.value).second) continue;
      if (directory.FindTeam(team->id)->disabled) {
        around.disabled.push_back(team);
      } else {
        around.teams.push_back(team);
        next.push_back(Subject::Of(team->id));
      }
    }
  }
  return around;
}

bool IsAmong(const Directory& directory, Subject member, TeamId team) {
  std::set<int64_t> seen;
  std::vector<Subject> next = {member};
  while (!next.empty()) {
    const Subject one = next.back();
    next.pop_back();
    for (const AccessTeam* around : directory.TeamsOf(one)) {
      if (around->id == team) return true;
      if (!seen.insert(around->id.value).second) continue;
      next.push_back(Subject::Of(around->id));
    }
  }
  return false;
}

}  // namespace sanad::access
