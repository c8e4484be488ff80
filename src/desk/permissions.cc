#include "desk/permissions.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/access_rows.h"
#include "desk/tables.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;

Cell CellOf(SubjectKind kind) {
  return Cell::Integer(static_cast<int64_t>(kind));
}

// Collects the permissions of one workspace from its rows.
class Loader {
 public:
  Loader(storage::Reading& reading, WorkspaceId workspace) : reading_(reading) {
    all_.workspace = workspace;
  }

  Permissions Take() { return std::move(all_); }

  absl::Status LoadOne(Subject who) {
    SANAD_RETURN_IF_ERROR(AddMember(who));
    SANAD_RETURN_IF_ERROR(AddTeamsAround(who));
    SANAD_RETURN_IF_ERROR(AddGrantsTo(who));
    for (size_t i = 0; i < all_.teams.size(); ++i) {
      SANAD_RETURN_IF_ERROR(AddGrantsTo(Subject::Of(all_.teams[i].id)));
    }
    return AddInboxesConcerned(who);
  }

  absl::Status LoadAll() {
    SANAD_ASSIGN_OR_RETURN(const auto agents, All<Agent>(kPrimary, {}));
    for (const Agent& agent : agents) {
      SANAD_RETURN_IF_ERROR(AddAgent(agent));
    }
    SANAD_ASSIGN_OR_RETURN(const auto bots, All<Bot>(kPrimary, {}));
    for (const Bot& bot : bots) SANAD_RETURN_IF_ERROR(AddBot(bot));
    SANAD_ASSIGN_OR_RETURN(const auto teams, All<Team>(kPrimary, {}));
    for (const Team& team : teams) {
      SANAD_RETURN_IF_ERROR(AddTeam(team));
      SANAD_RETURN_IF_ERROR(AddEveryMember(all_.teams.back()));
    }
    SANAD_ASSIGN_OR_RETURN(const auto grants, All<RoleGrant>(kPrimary, {}));
    for (const RoleGrant& grant : grants) {
      SANAD_RETURN_IF_ERROR(AddGrant(GrantOf(grant)));
    }
    SANAD_ASSIGN_OR_RETURN(const auto roles, All<Role>(kPrimary, {}));
    for (const Role& role : roles) {
      SANAD_RETURN_IF_ERROR(FindRole(role.id).status());
    }
    SANAD_ASSIGN_OR_RETURN(const auto inboxes, All<Inbox>(kPrimary, {}));
    for (const Inbox& inbox : inboxes) {
      all_.inboxes.push_back({.id = inbox.id, .active = !inbox.disabled});
    }
    return absl::OkStatus();
  }

 private:
  template <class T>
  absl::StatusOr<std::vector<T>> All(int index, std::vector<Cell> prefix) {
    return storage::ReadAll(reading_, TableFor<T>(),
                            {.streams = {{.table = &TableFor<T>(),
                                          .index = index,
                                          .prefix = std::move(prefix)}}});
  }
  template <class T>
  absl::StatusOr<std::optional<T>> Find(int64_t id) {
    return storage::Find(reading_, TableFor<T>(), kPrimary,
                         {Cell::Integer(id)});
  }

  // --- members ------------------------------------------------------------

  absl::Status AddMember(Subject who) {
    if (who.kind == SubjectKind::kBot) {
      SANAD_ASSIGN_OR_RETURN(const auto bot, Find<Bot>(who.id));
      return bot ? AddBot(*bot) : absl::OkStatus();
    }
    SANAD_ASSIGN_OR_RETURN(const auto agent, Find<Agent>(who.id));
    return agent ? AddAgent(*agent) : absl::OkStatus();
  }

  absl::Status AddAgent(const Agent& agent) {
    const Subject who = Subject::Of(agent.id);
    SANAD_ASSIGN_OR_RETURN(auto inboxes, ServedBy(who));
    all_.members.push_back({who, agent.active, std::move(inboxes)});
    if (!agent.role) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(const Role* const role, FindRole(agent.role));
    return role ? AddGrant(OwnGrantOf(agent, role->reach)) : absl::OkStatus();
  }

  absl::Status AddBot(const Bot& bot) {
    const Subject who = Subject::Of(bot.id);
    SANAD_ASSIGN_OR_RETURN(auto inboxes, ServedBy(who));
    all_.members.push_back({who, bot.active, std::move(inboxes)});
    return absl::OkStatus();
  }

  absl::StatusOr<std::vector<InboxId>> ServedBy(Subject who) {
    SANAD_ASSIGN_OR_RETURN(
        const auto rows,
        All<InboxMember>(inbox_member_index::kByMember,
                         {CellOf(who.kind), Cell::Integer(who.id)}));
    std::vector<InboxId> inboxes;
    inboxes.reserve(rows.size());
    for (const InboxMember& row : rows) inboxes.push_back(row.inbox);
    return inboxes;
  }

  // --- teams --------------------------------------------------------------

  // The teams that somebody is in directly.
  absl::StatusOr<std::vector<TeamId>> TeamsOf(Subject member) {
    std::vector<TeamId> teams;
    if (member.kind == SubjectKind::kAgent) {
      SANAD_ASSIGN_OR_RETURN(const auto rows,
                             All<TeamMember>(team_member_index::kByAgent,
                                             {Cell::Integer(member.id)}));
      for (const TeamMember& row : rows) teams.push_back(row.team);
      return teams;
    }
    SANAD_ASSIGN_OR_RETURN(
        const auto rows,
        All<TeamPart>(team_part_index::kByPart,
                      {CellOf(member.kind), Cell::Integer(member.id)}));
    teams.reserve(rows.size());
    for (const TeamPart& row : rows) teams.push_back(row.team);
    return teams;
  }

  // Each team once, whatever circles they make.
  absl::Status AddTeamsAround(Subject who) {
    std::vector<Subject> pending = {who};
    std::map<TeamId, size_t> place;
    while (!pending.empty()) {
      const Subject member = pending.back();
      pending.pop_back();
      SANAD_ASSIGN_OR_RETURN(const auto teams, TeamsOf(member));
      for (const TeamId id : teams) {
        const auto [at, fresh] = place.try_emplace(id, all_.teams.size());
        if (fresh) {
          SANAD_ASSIGN_OR_RETURN(const auto team, Find<Team>(id.value));
          SANAD_RETURN_IF_ERROR(AddTeam(team.value_or(Team{.id = id})));
          pending.push_back(Subject::Of(id));
        }
        all_.teams[at->second].members.push_back(member);
      }
    }
    return absl::OkStatus();
  }

  absl::Status AddTeam(const Team& team) {
    SANAD_ASSIGN_OR_RETURN(auto inboxes, ServedBy(Subject::Of(team.id)));
    SANAD_ASSIGN_OR_RETURN(
        const auto own,
        All<Inbox>(inbox_index::kByTeam, {Cell::Integer(team.id.value)}));
    for (const Inbox& inbox : own) inboxes.push_back(inbox.id);
    all_.teams.push_back({.id = team.id,
                          .disabled = team.disabled,
                          .inboxes = std::move(inboxes)});
    return absl::OkStatus();
  }

  absl::Status AddEveryMember(AccessTeam& team) {
    const Cell id = Cell::Integer(team.id.value);
    SANAD_ASSIGN_OR_RETURN(const auto agents, All<TeamMember>(kPrimary, {id}));
    for (const TeamMember& row : agents) {
      team.members.push_back(Subject::Of(row.agent));
    }
    SANAD_ASSIGN_OR_RETURN(const auto parts, All<TeamPart>(kPrimary, {id}));
    for (const TeamPart& row : parts) {
      team.members.push_back({row.kind, row.part});
    }
    return absl::OkStatus();
  }

  // --- grants and roles ---------------------------------------------------

  absl::Status AddGrantsTo(Subject holder) {
    SANAD_ASSIGN_OR_RETURN(
        const auto rows,
        All<RoleGrant>(role_grant_index::kByHolder,
                       {CellOf(holder.kind), Cell::Integer(holder.id)}));
    for (const RoleGrant& row : rows) {
      SANAD_RETURN_IF_ERROR(AddGrant(GrantOf(row)));
    }
    return absl::OkStatus();
  }

  absl::Status AddGrant(const Grant& grant) {
    SANAD_ASSIGN_OR_RETURN(const Role* const role, FindRole(grant.role));
    all_.grants.push_back(grant);
    if (role == nullptr || !role->base || role->disabled) {
      return absl::OkStatus();
    }
    const RoleId base = role->base;
    SANAD_RETURN_IF_ERROR(FindRole(base).status());
    all_.grants.push_back(BaseGrantOf(grant, base));
    return absl::OkStatus();
  }

  // Null if there is none; what is found is among the roles with its rules.
  absl::StatusOr<const Role*> FindRole(RoleId id) {
    const auto known = roles_.find(id);
    if (known != roles_.end()) {
      return known->second ? &*known->second : nullptr;
    }
    SANAD_ASSIGN_OR_RETURN(auto row, Find<Role>(id.value));
    if (row) {
      AccessRole role = RoleOf(*row);
      SANAD_ASSIGN_OR_RETURN(
          const auto rules, All<RoleRule>(kPrimary, {Cell::Integer(id.value)}));
      for (const RoleRule& rule : rules) role.rules.push_back(RuleOf(rule));
      all_.roles.push_back(std::move(role));
    }
    const auto& kept = roles_[id] = std::move(row);
    return kept ? &*kept : nullptr;
  }

  // --- inboxes ------------------------------------------------------------

  // Those that the grants and memberships name, and those that they watch.
  absl::Status AddInboxesConcerned(Subject who) {
    std::map<InboxId, AccessInbox> inboxes;
    const auto name = [&](InboxId id) -> AccessInbox& {
      AccessInbox& inbox = inboxes[id];
      inbox.id = id;
      return inbox;
    };
    for (const AccessMember& member : all_.members) {
      for (const InboxId id : member.inboxes) name(id);
    }
    for (const AccessTeam& team : all_.teams) {
      for (const InboxId id : team.inboxes) name(id);
    }
    for (const Grant& grant : all_.grants) {
      if (grant.at.kind == PlaceKind::kInbox) name({grant.at.id});
    }
    std::vector<Subject> watchers = {who};
    for (const AccessTeam& team : all_.teams) {
      watchers.push_back(Subject::Of(team.id));
    }
    for (const Subject watcher : watchers) {
      SANAD_ASSIGN_OR_RETURN(
          const auto rows,
          All<InboxWatcher>(inbox_watcher_index::kByWatcher,
                            {CellOf(watcher.kind), Cell::Integer(watcher.id)}));
      for (const InboxWatcher& row : rows) {
        name(row.inbox).watchers.push_back(watcher);
      }
    }
    for (auto& [id, inbox] : inboxes) {
      SANAD_ASSIGN_OR_RETURN(const auto row, Find<Inbox>(id.value));
      inbox.active = row && !row->disabled;
      all_.inboxes.push_back(std::move(inbox));
    }
    return absl::OkStatus();
  }

  storage::Reading& reading_;
  Permissions all_;
  std::map<RoleId, std::optional<Role>> roles_;
};

}  // namespace

absl::StatusOr<Permissions> LoadPermissionsOf(storage::Reading& reading,
                                              WorkspaceId workspace,
                                              Subject who) {
  Loader loader(reading, workspace);
  SANAD_RETURN_IF_ERROR(loader.LoadOne(who));
  return loader.Take();
}

absl::StatusOr<Permissions> LoadPermissions(storage::Reading& reading,
                                            WorkspaceId workspace) {
  Loader loader(reading, workspace);
  SANAD_RETURN_IF_ERROR(loader.LoadAll());
  return loader.Take();
}

}  // namespace sanad
