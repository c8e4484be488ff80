// The rows of `Permissions`, found by what they are about. Where two rows
// are about the same thing, the first one counts; members of teams and
// watchers of inboxes are read from all.

#ifndef SANAD_SRC_ACCESS_DIRECTORY_H_
#define SANAD_SRC_ACCESS_DIRECTORY_H_

#include <cstdint>
#include <map>
#include <vector>

#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/principal.h"

namespace sanad::access {

// Looks into the permissions, which must outlive it.
class Directory {
 public:
  explicit Directory(const Permissions& permissions);

  const Permissions& permissions() const { return *permissions_; }

  const AccessMember* FindMember(Subject who) const;
  const AccessTeam* FindTeam(TeamId team) const;
  const AccessRole* FindRole(RoleId role) const;
  const Grant* FindGrant(GrantId grant) const;

  bool IsActive(InboxId inbox) const;
  const std::vector<const AccessTeam*>& TeamsOf(Subject member) const;
  const std::vector<const Grant*>& GrantsTo(Subject holder) const;
  const std::vector<InboxId>& WatchedBy(Subject watcher) const;

 private:
  const Permissions* permissions_;
  std::map<Subject, const AccessMember*> members_;
  std::map<int64_t, const AccessTeam*> teams_;
  std::map<int64_t, const AccessRole*> roles_;
  std::map<int64_t, const Grant*> grants_;
  std::map<int64_t, const AccessInbox*> inboxes_;
  std::map<Subject, std::vector<const AccessTeam*>> teams_of_;
  std::map<Subject, std::vector<const Grant*>> grants_to_;
  std::map<Subject, std::vector<InboxId>> watched_by_;
};

// The teams that somebody is in, through teams of any depth: each once,
// circles included. Disabled ones are not passed through.
struct TeamsAround {
  std::vector<const AccessTeam*> teams;
  std::vector<const AccessTeam*> disabled;  // of which they would be
};
TeamsAround TeamsAroundOf(const Directory& directory, Subject member);

// Whether somebody is in a team, disabled ones passed through.
bool IsAmong(const Directory& directory, Subject member, TeamId team);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_DIRECTORY_H_
