// Who may change who may do what (إدارة الصلاحيات). Nobody gives what they do
// not hold, nobody changes themselves, each tier administers those below it,
// and somebody of the top tier is always left.
//
//   const sanad::Grant grant = {.role = seller, .to = sanad::Subject::Of(omar),
//                               .at = sanad::Place::At(shop)};
//   if (sanad::DecideGrant(noor, all, grant, now).allowed()) Keep(grant);
//
// What a change newly permits has to be covered: for each action and
// relation of it, at its place, the asker holds an allow of that action with
// the same relation or any, at the same place, in the workspace, or by
// membership where the place is an inbox that they serve, for as long as the
// change; and is denied the action nowhere. Lifting a deny permits newly;
// taking rights away needs no cover. Who holds the top tier of all roles may
// administer their own tier, except themselves. The system may everything.
//
// `permissions` has to hold all rows of the workspace, as they are before the
// change: decide in the transaction that makes it. Pure functions, safe from
// any thread.

#ifndef SANAD_ADMINISTRATION_H_
#define SANAD_ADMINISTRATION_H_

#include "absl/time/time.h"
#include "sanad/access.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/principal.h"
#include "sanad/role.h"

namespace sanad {

// Needs role.grant. Roles that grant roles or change settings are not for
// bots.
Decision DecideGrant(const Principal& asker, const Permissions& permissions,
                     const Grant& grant, absl::Time now);

// Needs role.revoke, and the holder's tier below the own.
Decision DecideRevoke(const Principal& asker, const Permissions& permissions,
                      GrantId grant, absl::Time now);

// Needs role.update; `changed` is what the role becomes, with the id of the
// one that is there. Never a role that the asker holds.
Decision DecideRoleUpdate(const Principal& asker,
                          const Permissions& permissions,
                          const AccessRole& changed, absl::Time now);

// Needs team.manage: that `member` joins or leaves the team, and with it all
// that is granted to the team and to those it is in.
Decision DecideMembership(const Principal& asker,
                          const Permissions& permissions, TeamId team,
                          Subject member, bool joins, absl::Time now);

// Needs agent.deactivate, and a tier below the own.
Decision DecideDeactivation(const Principal& asker,
                            const Permissions& permissions, AgentId agent,
                            absl::Time now);

}  // namespace sanad

#endif  // SANAD_ADMINISTRATION_H_
