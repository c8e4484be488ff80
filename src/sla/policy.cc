#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "sanad/limits.h"
#include "sanad/sla.h"

namespace sanad {
namespace {

constexpr Reason kNoRules = {absl::StatusCode::kInvalidArgument, "sla.no_rules",
                             "a policy needs a rule",
                             "لا بد للاتفاقية من قاعدة واحدة على الأقل"};
constexpr Reason kTooManyRules = {
    absl::StatusCode::kInvalidArgument, "sla.too_many_rules",
    "a policy has at most {limit} rules", "للاتفاقية {limit} قاعدة على الأكثر"};
constexpr Reason kTargetNegative = {
    absl::StatusCode::kInvalidArgument, "sla.target_negative",
    "a target is a length of time, not negative and not without end",
    "الهدف مدة غير سالبة ولها نهاية"};
constexpr Reason kWarningOutOfRange = {
    absl::StatusCode::kInvalidArgument, "sla.warning_out_of_range",
    "the warning comes at 1 to 100 percent of the target",
    "يأتي التنبيه بين 1 و100 بالمئة من الهدف"};

void CheckTarget(const std::optional<absl::Duration>& target,
                 const std::string& path, Violations& violations) {
  if (!target) return;
  if (*target < absl::ZeroDuration() || *target == absl::InfiniteDuration()) {
    violations.Add(path, kTargetNegative);
  }
}

template <class T>
bool Fits(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() ||
         std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool Fits(const SlaRule& rule, const SlaSubject& subject) {
  return Fits(rule.priorities, subject.priority) &&
         Fits(rule.inboxes, subject.inbox) && Fits(rule.tiers, subject.tier) &&
         Fits(rule.channels, subject.channel);
}

}  // namespace

absl::Status CheckPolicy(const SlaPolicy& policy) {
  Violations violations;
  if (policy.rules.empty()) violations.Add("rules", kNoRules);
  if (policy.rules.size() > limits::kSlaRules) {
    violations.Add("rules", kTooManyRules, {{"limit", limits::kSlaRules}});
  }
  for (size_t i = 0; i < policy.rules.size(); ++i) {
    const SlaTargets& targets = policy.rules[i].targets;
    const std::string path = "rules[" + std::to_string(i) + "].targets.";
    CheckTarget(targets.first_response, path + "first_response", violations);
    CheckTarget(targets.next_response, path + "next_response", violations);
    CheckTarget(targets.resolution, path + "resolution", violations);
  }
  const int64_t warning = policy.conduct.warning_percent;
  if (warning < 1 || warning > 100) {
    violations.Add("conduct.warning_percent", kWarningOutOfRange);
  }
  return violations.ToStatus();
}

SlaTargets TargetsFor(const SlaPolicy& policy, const SlaSubject& subject) {
  const auto rule =
      std::find_if(policy.rules.begin(), policy.rules.end(),
                   [&](const SlaRule& r) { return Fits(r, subject); });
  return rule == policy.rules.end() ? SlaTargets() : rule->targets;
}

}  // namespace sanad
