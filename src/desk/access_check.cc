// Asking who may do what, and why.

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "desk/disclosure.h"
#include "desk/executor.h"
#include "desk/permissions.h"
#include "desk/requests.h"
#include "desk/roles.h"
#include "desk/subjects.h"
#include "desk/things.h"
#include "sanad/administration.h"
#include "sanad/privacy.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

constexpr ActionSet kAdministrative = {Action::kRoleGrant, Action::kRoleRevoke,
                                       Action::kRoleUpdate,
                                       Action::kAgentDeactivate};

// What was asked, with all that decides it.
struct Asking {
  AccessThing thing;
  AccessThing other;
  Principal assignee;
  bool known = false;  // whether they may read the thing

  AccessQuestion Question(const CheckRequest& request) const {
    return {.action = request.action,
            .object = thing.object(),
            .other = other.object(),
            .assignee = request.to ? &assignee : nullptr,
            .field = request.field};
  }
};

// Whose rights are asked for: one's own are free.
absl::StatusOr<ActingPrincipal> Asked(Call& call, Subject whose) {
  SANAD_RETURN_IF_ERROR(call.Admit());
  const ActingPrincipal& self = call.principal();
  if (!whose || whose == self.rights.subject()) return self;
  SANAD_RETURN_IF_ERROR(call.Permit());
  SANAD_RETURN_IF_ERROR(CheckSubject(call, whose));
  SANAD_ASSIGN_OR_RETURN(
      const Permissions permissions,
      LoadPermissionsOf(call.reading(), call.desk().workspace.id, whose));
  const auto kind =
      whose.kind == SubjectKind::kBot ? ActorKind::kBot : ActorKind::kAgent;
  return ActingPrincipal{.actor = {kind, whose.id},
                         .rights = Principal::Compile(permissions, whose),
                         .epoch = self.epoch};
}

absl::StatusOr<Asking> Gather(Call& as, const CheckRequest& request) {
  Asking asking;
  SANAD_ASSIGN_OR_RETURN(asking.thing, LoadThing(as, request.thing));
  SANAD_ASSIGN_OR_RETURN(asking.other, LoadThing(as, request.other));
  if (request.to) {
    SANAD_ASSIGN_OR_RETURN(
        const Permissions permissions,
        LoadPermissionsOf(as.reading(), as.desk().workspace.id, request.to));
    asking.assignee = Principal::Compile(permissions, request.to);
  }
  asking.known =
      SightOf(as.principal().rights, asking.thing.object(), as.now()).content;
  return asking;
}

// --- changes of roles and grants, as they are meant -----------------------

absl::StatusOr<Decision> DecideNewGrant(Call& as, const Permissions& all,
                                        const CheckRequest& request) {
  const Grant grant = {
      .role = {request.thing.id}, .to = request.to, .at = request.at};
  const Decision decision =
      DecideGrant(as.principal().rights, all, grant, as.now());
  SANAD_ASSIGN_OR_RETURN(
      const auto role,
      as.Find<Role>({storage::Cell::Integer(request.thing.id)}));
  if (!decision.allowed() || !role || !role->base) return decision;
  return DecideGrant(as.principal().rights, all, BaseGrantOf(grant, role->base),
                     as.now());
}

absl::StatusOr<Decision> DecideRole(Call& as, const Permissions& all,
                                    const CheckRequest& request) {
  AccessRole role{.id = {request.thing.id}};
  for (const AccessRole& present : all.roles) {
    if (present.id == role.id) role = present;
  }
  role.tier = request.tier.value_or(role.tier);
  if (!request.rules.empty()) {
    SANAD_ASSIGN_OR_RETURN(role.rules, ReadRules(request.rules));
  }
  return DecideRoleUpdate(as.principal().rights, all, role, as.now());
}

absl::StatusOr<Decision> DecideChange(Call& as, const CheckRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Permissions all,
                         LoadPermissions(as.reading(), as.desk().workspace.id));
  const Principal& asker = as.principal().rights;
  switch (request.action) {
    case Action::kRoleGrant:
      return DecideNewGrant(as, all, request);
    case Action::kRoleRevoke:
      return DecideRevoke(asker, all, request.grant, as.now());
    case Action::kRoleUpdate:
      return DecideRole(as, all, request);
    default:
      return DecideDeactivation(asker, all, {request.thing.id}, as.now());
  }
}

// --- answers --------------------------------------------------------------

AccessAnswer AnswerOf(const Explanation& explanation, bool known) {
  Decision decision = explanation.decision;
  const bool tells = decision.allowed() || known;
  if (!tells) decision.code = AccessCode::kDefaultDeny;
  const Explanation told = {.decision = decision};
  return {.allowed = decision.allowed(),
          .code = decision.code,
          .action = decision.action,
          .lent = MadeOf(decision.lent),
          .english = Describe(told, Language::kEnglish),
          .arabic = Describe(told, Language::kArabic)};
}

std::vector<ConsideredRow> RowsOf(const Explanation& explanation) {
  std::vector<ConsideredRow> rows;
  for (const ConsideredAction& action : explanation.actions) {
    for (const ConsideredRule& rule : action.rules) {
      rows.push_back({.action = action.action,
                      .grant = MadeOf(rule.grant),
                      .role = rule.role,
                      .rule = static_cast<int64_t>(rule.rule) + 1,
                      .effect = rule.effect,
                      .through = rule.through,
                      .verdict = rule.verdict});
    }
  }
  return rows;
}

absl::StatusOr<AccessExplanation> ReadAnswer(Call& call,
                                             const CheckRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const ActingPrincipal whose,
                         Asked(call, request.whose));
  Call as(call.desk(), call.reading(), whose, call.operation(), call.now(),
          call.levels_source());
  SANAD_ASSIGN_OR_RETURN(const Asking asking, Gather(as, request));
  Explanation explanation;
  if (kAdministrative.Contains(request.action)) {
    SANAD_ASSIGN_OR_RETURN(explanation.decision, DecideChange(as, request));
  } else {
    explanation =
        sanad::Explain(whose.rights, asking.Question(request), call.now());
  }
  // Rules tell of what they are asked about.
  AccessExplanation answer{.answer = AnswerOf(explanation, asking.known)};
  if (asking.known) answer.rules = RowsOf(explanation);
  return answer;
}

}  // namespace

absl::StatusOr<AccessAnswer> Access::Check(const CheckRequest& request) const {
  return Read<AccessAnswer>(state(), Operation::kAccessCheck,
                            [&](Call& call) -> absl::StatusOr<AccessAnswer> {
                              SANAD_ASSIGN_OR_RETURN(auto answer,
                                                     ReadAnswer(call, request));
                              return std::move(answer.answer);
                            });
}

absl::StatusOr<AccessExplanation> Access::Explain(
    const CheckRequest& request) const {
  bool of_another = false;
  SANAD_ASSIGN_OR_RETURN(
      AccessExplanation answer,
      Read<AccessExplanation>(
          state(), Operation::kAccessExplain, [&](Call& call) {
            of_another = request.whose &&
                         request.whose != call.principal().rights.subject();
            return ReadAnswer(call, request);
          }));
  if (!of_another) return answer;
  const bool of_bot = request.whose.kind == SubjectKind::kBot;
  SANAD_RETURN_IF_ERROR(Tell(state(), Operation::kAccessExplain,
                             {.kind = EventKind::kAccessExplained,
                              .stream = of_bot ? Stream::kBot : Stream::kAgent,
                              .subject = request.whose.id}));
  return answer;
}

}  // namespace sanad
