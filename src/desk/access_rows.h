// Rows of roles and grants, as the values that access rules are judged by.

#ifndef SANAD_SRC_DESK_ACCESS_ROWS_H_
#define SANAD_SRC_DESK_ACCESS_ROWS_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanad/action.h"
#include "sanad/actor.h"
#include "sanad/agent.h"
#include "sanad/grant.h"
#include "sanad/role.h"

namespace sanad {

// Actions as rows hold them: their names, a space between two. A name that
// this release does not know is left out.
std::string TextOf(const ActionSet& actions);
ActionSet ActionsIn(std::string_view text);

std::vector<RoleRule> RowsOf(const AccessRole& role);
AccessRule RuleOf(const RoleRule& row);
// A role without its rules.
AccessRole RoleOf(const Role& row);

Grant GrantOf(const RoleGrant& row);
RoleGrant RowOf(const Grant& grant);
// Somebody's own role is a grant with their id.
Grant OwnGrantOf(const Agent& agent, PlaceKind reach);
// What comes with a grant of a role that has a base: it has the id of the
// grant, negated.
Grant BaseGrantOf(const Grant& grant, RoleId base);

// The grant that was made, of either.
GrantId MadeOf(GrantId grant);

// None of the system and of visitors.
Subject SubjectOf(const Actor& actor);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ACCESS_ROWS_H_
