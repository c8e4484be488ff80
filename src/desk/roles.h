// Rules of roles, as requests say them.

#ifndef SANAD_SRC_DESK_ROLES_H_
#define SANAD_SRC_DESK_ROLES_H_

#include <vector>

#include "absl/status/statusor.h"
#include "sanad/rights.h"
#include "sanad/role.h"

namespace sanad {

// role.pattern_unknown, role.too_many_patterns, role.too_many_rules
absl::StatusOr<std::vector<AccessRule>> ReadRules(
    const std::vector<RuleSpec>& specs);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ROLES_H_
