// The rows of `Permissions`, found by what they are about. Where two rows
// are about the same thing, the first one counts; members of teams and
// watchers of inboxes are read from all.

#ifndef SANAD_SRC_ACCESS_DIRECTORY_H_
#define SANAD_SRC_ACCESS_DIRECTORY_H_

#include <vector>

#include "absl/container/flat_hash_map.h"
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
  template <class Key, class Value>
  using Map = absl::flat_hash_map<Key, Value>;

  const Permissions* permissions_;
  Map<Subject, const AccessMember*> members_;
  Map<int64_t, const AccessTeam*> teams_;
  Map<int64_t, const AccessRole*> roles_;
  Map<int64_t, const Grant*> grants_;
  Map<int64_t, const AccessInbox*> inboxes_;
  Map<Subject, std::vector<const AccessTeam*>> teams_of_;
  Map<Subject, std::vector<const Grant*>> grants_to_;
  Map<Subject, std::vector<InboxId>> watched_by_;
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
