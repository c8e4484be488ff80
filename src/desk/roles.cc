// Roles: what those may do to whom they are granted.

#include "desk/roles.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "desk/administration.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kRoleChanged = {StatusCode::kAborted, "role.changed",
                                 "the role is at version {present}, not {seen}",
                                 "الدور في الإصدار {present} وليس {seen}"};
constexpr Reason kBaseNested = {StatusCode::kInvalidArgument,
                                "role.base_nested",
                                "a base has no base, and is not disabled",
                                "لا يكون للدور الأساس أساس ولا يكون معطلًا"};
constexpr Reason kTooManyRoles = {
    StatusCode::kFailedPrecondition, "role.too_many",
    "a workspace has at most {limit} roles", "الحد الأقصى للأدوار هو {limit}"};

RelationSet RelationsOf(const std::vector<Relation>& relations) {
  if (relations.empty()) return {Relation::kAny};
  RelationSet set;
  for (const Relation relation : relations) set.Add(relation);
  return set;
}

// The role as the request wants it, checked.
absl::StatusOr<AccessRole> ReadRole(const SaveRoleRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  AccessRole role{
      .id = request.role, .tier = request.tier, .disabled = request.disabled};
  SANAD_ASSIGN_OR_RETURN(role.rules, ReadRules(request.rules));
  SANAD_RETURN_IF_ERROR(CheckRole(role));
  return role;
}

RuleSpec SpecOf(const RoleRule& row) {
  RuleSpec spec{.effect = row.effect};
  const ActionSet actions = ActionsIn(row.actions);
  for (const ActionInfo& info : Actions()) {
    if (actions.Contains(info.action)) spec.actions.emplace_back(info.name);
  }
  const auto set = RelationSet::FromBits(static_cast<unsigned>(row.relations));
  for (size_t i = 1; i <= kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    if (set.Contains(relation)) spec.relations.push_back(relation);
  }
  return spec;
}

RoleView ViewOf(Role role, const std::vector<RoleRule>& rules) {
  RoleView view{.role = std::move(role)};
  for (const RoleRule& rule : rules) view.rules.push_back(SpecOf(rule));
  return view;
}

absl::StatusOr<std::vector<RoleRule>> RulesOf(Call& call, RoleId role) {
  return call.All<RoleRule>(kPrimary, {Cell::Integer(role.value)});
}

bool IsSame(const RoleRule& a, const RoleRule& b) {
  return record::Difference(a, b).empty();
}

// A role that is a base has none, so that nothing is followed twice.
absl::Status CheckBase(Act& act, const SaveRoleRequest& request) {
  if (!request.base) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const Role base,
                         act.Load<Role>(request.base, kRoleUnknown));
  return base.base || base.disabled || base.id == request.role
             ? RefuseField("base", kBaseNested)
             : absl::OkStatus();
}

absl::Status CheckIsNoBase(Act& act, const SaveRoleRequest& request) {
  if (!request.role || (!request.base && !request.disabled)) {
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(const auto roles, act.All<Role>(kPrimary, {}));
  const bool is_base =
      std::any_of(roles.begin(), roles.end(),
                  [&](const Role& role) { return role.base == request.role; });
  return is_base ? RefuseField("base", kBaseNested) : absl::OkStatus();
}

Role Edited(Role role, const SaveRoleRequest& request) {
  role.name = request.name;
  role.tier = request.tier;
  role.disabled = request.disabled;
  role.reach = request.reach;
  role.base = request.base;
  return role;
}

absl::StatusOr<RoleView> PlanNew(Act& act, const SaveRoleRequest& request,
                                 AccessRole role) {
  SANAD_ASSIGN_OR_RETURN(const auto present, act.All<Role>(kPrimary, {}));
  if (present.size() >= limits::kRoles) {
    return Refuse(kTooManyRoles, {{"limit", limits::kRoles}});
  }
  role.id = act.NewId<RoleId>();
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  SANAD_RETURN_IF_ERROR(administration.PermitNewRole(role));
  const Role row = Edited({.id = role.id, .version = 1}, request);
  PlannedEvent& event =
      act.Plan(EventKind::kRoleCreated, Stream::kRole, row.id.value);
  event.Insert(row);
  const auto rules = RowsOf(role);
  for (const RoleRule& rule : rules) event.Insert(rule);
  return ViewOf(row, rules);
}

// Rules that stay as they are are not written again.
void PlanRules(const std::vector<RoleRule>& before,
               const std::vector<RoleRule>& after, PlannedEvent& event) {
  for (size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    if (i >= after.size()) {
      event.Delete(before[i]);
    } else if (i >= before.size()) {
      event.Insert(after[i]);
    } else if (!IsSame(before[i], after[i])) {
      event.Update(before[i], after[i]);
    }
  }
}

absl::StatusOr<RoleView> DecideSave(Act& act, const SaveRoleRequest& request,
                                    const AccessRole& role) {
  SANAD_RETURN_IF_ERROR(act.Permit(AccessQuestion{
      .action = Action::kRoleRead, .object = act.Thing(ObjectKind::kRole)}));
  SANAD_RETURN_IF_ERROR(CheckBase(act, request));
  SANAD_RETURN_IF_ERROR(CheckIsNoBase(act, request));
  if (!request.role) return PlanNew(act, request, role);
  SANAD_ASSIGN_OR_RETURN(const Role before,
                         act.Load<Role>(request.role, kRoleUnknown));
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  SANAD_RETURN_IF_ERROR(administration.PermitRole(role, before, request.base));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kRoleChanged));
  SANAD_ASSIGN_OR_RETURN(const auto rules, RulesOf(act, before.id));
  const auto rules_after = RowsOf(role);
  Role after = Edited(before, request);
  const bool same = record::Difference(before, after).empty() &&
                    std::equal(rules.begin(), rules.end(), rules_after.begin(),
                               rules_after.end(), IsSame);
  if (same) return ViewOf(before, rules);
  after.version = before.version + 1;
  PlannedEvent& event =
      act.Plan(EventKind::kRoleChanged, Stream::kRole, before.id.value);
  event.Update(before, after);
  PlanRules(rules, rules_after, event);
  return ViewOf(after, rules_after);
}

absl::StatusOr<RoleView> ReadView(Call& call, RoleId id) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  SANAD_ASSIGN_OR_RETURN(Role role, call.Load<Role>(id, kRoleUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto rules, RulesOf(call, id));
  return ViewOf(std::move(role), rules);
}

}  // namespace

absl::StatusOr<std::vector<AccessRule>> ReadRules(
    const std::vector<RuleSpec>& specs) {
  std::vector<AccessRule> rules;
  if (specs.size() > limits::kRulesPerRole) {
    rules.resize(specs.size());
    SANAD_RETURN_IF_ERROR(CheckRole({.rules = rules}));
  }
  for (const RuleSpec& spec : specs) {
    SANAD_ASSIGN_OR_RETURN(const auto actions,
                           ActionSet::Matching(spec.actions));
    const Effect effect =
        spec.effect == Effect::kNone ? Effect::kAllow : spec.effect;
    rules.push_back({effect, actions, RelationsOf(spec.relations)});
  }
  return rules;
}

absl::StatusOr<RoleView> Access::SaveRole(const SaveRoleRequest& request,
                                          const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const AccessRole role, ReadRole(request));
  return RunAct<SaveRoleRequest, RoleView>(
      state(), Operation::kAccessSaveRole, request, options,
      [&](Act& act) { return DecideSave(act, request, role); });
}

absl::StatusOr<RoleView> Access::GetRole(const RoleRequest& request) const {
  return Read<RoleView>(state(), Operation::kAccessGetRole, [&](Call& call) {
    return ReadView(call, request.role);
  });
}

}  // namespace sanad
