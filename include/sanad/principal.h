// On whose behalf something is asked: what the grants of a workspace give to
// one of its people, compiled once and asked many times.
//
//   sanad::Permissions all = {.workspace = acme, .members = …, .grants = …};
//   const auto noor = sanad::Principal::Compile(all, sanad::Subject::Of(noor));
//   const auto key = noor.WithToken({sanad::Action::kConversationRead});
//
// A principal is immutable, cheap to copy and safe from any thread; it keeps
// nothing of what it was compiled from. It stays true until a role, grant,
// team, membership or inbox changes: compile again then. Delegations begin
// and end by the moment at which it is asked.

#ifndef SANAD_PRINCIPAL_H_
#define SANAD_PRINCIPAL_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/time/time.h"
#include "sanad/action.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/role.h"

namespace sanad {

namespace access {
struct Sheet;
}  // namespace access

// An agent or a bot.
struct AccessMember {
  Subject who;
  bool active = true;
  std::vector<InboxId> inboxes;  // served without a team
};

// Teams may be in teams, also in a circle. Who is in a team is in the teams
// that it is in; a disabled team counts for nothing.
struct AccessTeam {
  TeamId id;
  bool disabled = false;
  std::vector<Subject> members;  // agents, bots, teams
  std::vector<InboxId> inboxes;  // that its members serve
};

// What decides about an inbox; one that is not told of is active.
struct AccessInbox {
  InboxId id;
  bool active = true;
  std::vector<Subject> watchers;  // take part in all its conversations
};

// All that decides who may do what in a workspace. In no order; what is told
// twice counts once. For one principal's sake, only their own member, teams,
// grants, roles and inboxes need be here; administration.h needs all.
struct Permissions {
  WorkspaceId workspace;
  std::vector<AccessMember> members;
  std::vector<AccessTeam> teams;
  std::vector<AccessInbox> inboxes;
  std::vector<AccessRole> roles;
  std::vector<Grant> grants;
};

enum class PrincipalKind : uint8_t {
  kNobody = 0,
  kSystem = 1,    // the host itself
  kAgent = 2,     // a member of the staff
  kBot = 3,       // a program that works as one, below a fixed ceiling
  kCustomer = 4,  // somebody who is helped
  kVisitor = 5,   // somebody unknown
};

class Principal {
 public:
  Principal();  // nobody: everything is denied

  // An agent or bot. Nobody where there is no such member; one who is not
  // active keeps the tier, but may do nothing. Takes time in proportion to
  // the rows given, whatever they say.
  static Principal Compile(const Permissions& permissions, Subject who);

  // The host: everything that exists in its workspace.
  static Principal System(WorkspaceId workspace);
  // What these may do is fixed (access.h).
  static Principal Customer(WorkspaceId workspace, CustomerId customer,
                            CompanyId company = {},
                            bool company_shares = false);
  static Principal Visitor(WorkspaceId workspace);

  // The same principal through a token: only these of the actions.
  Principal WithToken(const ActionSet& actions) const;

  PrincipalKind kind() const;
  bool active() const;
  WorkspaceId workspace() const;
  Subject subject() const;  // none unless agent, bot or customer
  const std::vector<TeamId>& teams() const;       // ascending, teams of teams
  const std::vector<InboxId>& inboxes() const;    // served, ascending
  int64_t TierAt(absl::Time now) const;           // the highest one held
  bool Holds(RoleId role, absl::Time now) const;  // also through a team
  // Whether any rule in force allows it anywhere; always of the system.
  bool MaySomewhere(Action action, absl::Time now) const;
  // Whether another delegation is in force at one moment than at the other.
  bool DiffersBetween(absl::Time one, absl::Time other) const;
  // Whether any rule asks for participants: if not, an object need not
  // tell them.
  bool asks_for_participants() const;

  const access::Sheet& sheet() const { return *sheet_; }  // for src/access
  bool through_token() const { return has_token_; }
  bool TokenAllows(Action action) const {
    return !has_token_ || token_.Contains(action);
  }

 private:
  explicit Principal(access::Sheet sheet);

  std::shared_ptr<const access::Sheet> sheet_;
  ActionSet token_;
  bool has_token_ = false;
};

}  // namespace sanad

#endif  // SANAD_PRINCIPAL_H_
