// Why: every rule, and where it fails.

#include <algorithm>
#include <utility>
#include <vector>

#include "access/check.h"
#include "access/demands.h"
#include "access/judge.h"
#include "access/sheet.h"
#include "sanad/access.h"

namespace sanad {
namespace access {
namespace {

bool LivesInOneOf(const AccessObject& object,
                  const std::vector<InboxId>& inboxes) {
  const auto holds = [&](InboxId inbox) {
    return std::binary_search(inboxes.begin(), inboxes.end(), inbox);
  };
  return object.inboxes.empty()
             ? object.inbox && holds(object.inbox)
             : std::any_of(object.inboxes.begin(), object.inboxes.end(), holds);
}

bool Reaches(const Sheet& sheet, const Held& held, const AccessObject& object) {
  const Place at = held.grant.at;
  switch (at.kind) {
    case PlaceKind::kWorkspace:
      return true;
    case PlaceKind::kInbox:
      return !held.place_inactive && LivesInOneOf(object, {InboxId{at.id}});
    case PlaceKind::kMemberships:
      return LivesInOneOf(object, sheet.inboxes);
    case PlaceKind::kSection:
      return object.section && object.section.value == at.id;
    case PlaceKind::kNone:
      break;
  }
  return false;
}

RuleVerdict VerdictOfGrant(const Held& held, absl::Time now) {
  if (held.role == nullptr) return RuleVerdict::kRoleMissing;
  if (held.role->disabled) return RuleVerdict::kRoleDisabled;
  if (held.team_disabled) return RuleVerdict::kTeamDisabled;
  if (held.grant.from && now < *held.grant.from) return RuleVerdict::kNotYet;
  if (!held.grant.InForce(now)) return RuleVerdict::kEnded;
  return RuleVerdict::kNone;
}

RuleVerdict VerdictOf(const Sheet& sheet, const Held& held,
                      const AccessRule& rule, Action action,
                      const AccessObject& object, absl::Time now) {
  const RuleVerdict grant = VerdictOfGrant(held, now);
  if (grant != RuleVerdict::kNone) return grant;
  if (!rule.actions.Contains(action)) return RuleVerdict::kOtherAction;
  if (rule.effect == Effect::kAllow && IsEverywhere(action, object) &&
      !held.place_inactive) {
    return RuleVerdict::kApplies;
  }
  if (!Reaches(sheet, held, object)) return RuleVerdict::kOtherPlace;
  return StandingOf(sheet, object, rule.relations).empty()
             ? RuleVerdict::kNoRelation
             : RuleVerdict::kApplies;
}

ConsideredRule Consider(const Held& held) {
  return {.grant = held.grant.id,
          .role = held.grant.role,
          .at = held.grant.at,
          .through = held.through};
}

std::vector<ConsideredRule> ConsiderRules(const Sheet& sheet, Action action,
                                          const AccessObject& object,
                                          absl::Time now) {
  std::vector<ConsideredRule> considered;
  for (const Held& held : sheet.held) {
    if (held.role == nullptr) {
      considered.push_back(Consider(held));
      considered.back().verdict = RuleVerdict::kRoleMissing;
      continue;
    }
    for (size_t i = 0; i < held.role->rules.size(); ++i) {
      const AccessRule& rule = held.role->rules[i];
      ConsideredRule one = Consider(held);
      one.rule = i;
      one.effect = rule.effect;
      one.relations = rule.relations;
      one.verdict = VerdictOf(sheet, held, rule, action, object, now);
      considered.push_back(one);
    }
  }
  return considered;
}

ConsideredAction ConsiderAction(const Principal& principal,
                                const Demand& demand, const Asked& question,
                                absl::Time now) {
  const Principal& who =
      demand.assignee != nullptr ? *demand.assignee : principal;
  return {
      .action = demand.action,
      .of_other = demand.object == question.other,
      .of_assignee = demand.assignee != nullptr,
      .deny_only = demand.deny_only,
      .allowed = Meet(principal, demand, now).allowed(),
      .rules = ConsiderRules(who.sheet(), demand.action, *demand.object, now),
  };
}

// An action that another one stands in for is considered beside it.
void ConsiderDemand(const Principal& principal, Demand demand,
                    const Asked& question, absl::Time now,
                    Explanation& explanation) {
  const Action other_way = std::exchange(demand.or_else, Action::kNone);
  explanation.actions.push_back(
      ConsiderAction(principal, demand, question, now));
  if (other_way == Action::kNone) return;
  demand.action = other_way;
  explanation.actions.push_back(
      ConsiderAction(principal, demand, question, now));
}

}  // namespace
}  // namespace access

Explanation Explain(const Principal& principal, const AccessQuestion& question,
                    absl::Time now) {
  const access::Asked asked = access::Asked::Of(question);
  Explanation explanation = {.decision = access::Decide(principal, asked, now)};
  if (access::FixedDecision(principal, asked, now)) return explanation;
  for (const access::Demand& demand : access::DemandsOf(asked)) {
    access::ConsiderDemand(principal, demand, asked, now, explanation);
  }
  return explanation;
}

}  // namespace sanad
