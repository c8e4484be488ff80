// Changes of who may do what, decided by the rules of
// sanad/administration.h on all rows of the workspace, in the act that makes
// them.

#ifndef SANAD_SRC_DESK_ADMINISTRATION_H_
#define SANAD_SRC_DESK_ADMINISTRATION_H_

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/administration.h"
#include "sanad/agent.h"

namespace sanad {

// The permissions as they are before a change; each part of the change that
// was decided enters them for the next one.
//
// Every call: access.denied, access.oneself, access.tier, access.not_held,
// access.last_chief, access.bot_ceiling
class Administration {
 public:
  static absl::StatusOr<Administration> Begin(Act& act);

  const Permissions& permissions() const { return all_; }
  void AddMember(const AccessMember& member) { all_.members.push_back(member); }

  // With what comes with it, where the role has a base.
  absl::Status PermitGrant(const Grant& grant, RoleId base);
  absl::Status PermitRevoke(GrantId grant);
  // `base` is the one that it has then.
  absl::Status PermitRole(const AccessRole& changed, const Role& before,
                          RoleId base);
  absl::Status PermitNewRole(const AccessRole& role);
  absl::Status PermitMembership(TeamId team, Subject member, bool joins);
  // As if all who are in the team directly joined or left it.
  absl::Status PermitEveryMembership(TeamId team, bool joins);
  absl::Status PermitActivity(AgentId agent);

 private:
  Administration(Act& act, Permissions all)
      : act_(&act), all_(std::move(all)) {}

  const Principal& asker() const { return act_->principal().rights; }
  absl::Status Settle(const Decision& decision);
  absl::Status PermitBase(const Grant& grant, RoleId before, RoleId after);

  Act* act_;
  Permissions all_;
};

// The highest tier that an agent or a bot holds now, active or not.
absl::StatusOr<int64_t> TierOf(Call& call, Subject who);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ADMINISTRATION_H_
