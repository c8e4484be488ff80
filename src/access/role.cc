#include "sanad/role.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "access/reasons.h"
#include "base/refuse.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

void CheckRule(const AccessRule& rule, const std::string& path,
               Violations& violations) {
  if (rule.effect != Effect::kAllow && rule.effect != Effect::kDeny) {
    violations.Add(path + ".effect", access::kRuleWithoutEffect);
  }
  if (rule.actions.empty()) {
    violations.Add(path + ".actions", access::kRuleWithoutAction);
  }
  if (rule.relations.empty()) {
    violations.Add(path + ".relations", access::kRuleWithoutRelation);
  }
}

}  // namespace

absl::Status CheckRole(const AccessRole& role) {
  Violations violations;
  if (role.tier < 0 || role.tier > limits::kHighestTier) {
    violations.Add("tier", access::kTierOutOfRange,
                   {{"limit", limits::kHighestTier}});
  }
  if (role.rules.size() > limits::kRulesPerRole) {
    violations.Add("rules", access::kTooManyRules,
                   {{"limit", limits::kRulesPerRole}});
  }
  for (size_t i = 0; i < role.rules.size(); ++i) {
    CheckRule(role.rules[i], absl::StrCat("rules[", i, "]"), violations);
  }
  return violations.ToStatus();
}

}  // namespace sanad
