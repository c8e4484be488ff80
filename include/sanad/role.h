// Roles of rules (دور): what those may do to whom the role is granted.
//
//   sanad::AccessRole seller = {
//       .id = role, .tier = 10,
//       .rules = {{.actions =
//       *sanad::ActionSet::Matching({{"conversation.*"}}),
//                  .relations = {sanad::Relation::kAssigned}},
//                 {.effect = sanad::Effect::kDeny,
//                  .actions = {sanad::Action::kConversationDelete}}}};
//
// A rule that denies wins over any number that allow, in whatever role,
// order or number they come; what no rule allows is denied. Plain values.

#ifndef SANAD_ROLE_H_
#define SANAD_ROLE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "sanad/action.h"
#include "sanad/id.h"

namespace sanad {

enum class Effect { kNone = 0, kAllow = 1, kDeny = 2 };

struct AccessRule {
  Effect effect = Effect::kAllow;
  ActionSet actions;
  RelationSet relations = {Relation::kAny};  // one that holds is enough

  friend bool operator==(const AccessRule&, const AccessRule&) = default;
};

struct AccessRole {
  RoleId id;
  // Who administers whom: a tier only those below it (administration.h).
  int64_t tier = 0;
  bool disabled = false;  // it then gives and denies nothing
  std::vector<AccessRule> rules;

  friend bool operator==(const AccessRole&, const AccessRole&) = default;
};

// INVALID_ARGUMENT with a violation for each rule that makes no sense:
// role.tier_out_of_range, role.too_many_rules, role.rule_without_effect,
// role.rule_without_action, role.rule_without_relation.
absl::Status CheckRole(const AccessRole& role);

// The tiers that a workspace may begin with. They are data: a host changes
// them, leaves them out, adds its own.
struct TierPreset {
  std::string_view key;  // such as "specialist"
  std::string_view english;
  std::string_view arabic;
  AccessRole role;  // without an id
};

// Light agent (5), representative (10), specialist (20), engineer (30),
// supervisor (35), manager (40), chief (50). All but the chief are meant for
// the inboxes that an agent serves (`Place::Memberships()`), the chief for
// the workspace.
std::span<const TierPreset> TierPresets();

}  // namespace sanad

#endif  // SANAD_ROLE_H_
