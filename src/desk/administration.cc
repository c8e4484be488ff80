#include "desk/administration.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "desk/permissions.h"

namespace sanad {
namespace {

constexpr Reason kTier = {
    StatusCode::kPermissionDenied, "access.tier",
    "only those of a lower tier can be administered by you",
    "لا تُدير إلا من هم في رتبة أدنى من رتبتك"};
constexpr Reason kNotHeld = {
    StatusCode::kPermissionDenied, "access.not_held",
    "it would give rights that you do not hold yourself there",
    "يمنح هذا صلاحيات لا تملكها أنت هناك"};
constexpr Reason kLastChief = {StatusCode::kFailedPrecondition,
                               "access.last_chief",
                               "nobody would be left who may do everything",
                               "لن يبقى أحد يملك الصلاحيات كلها"};
constexpr Reason kBotCeiling = {
    StatusCode::kPermissionDenied, "access.bot_ceiling",
    "this is never given to a bot", "لا يُمنح هذا لبرنامج آلي أبدًا"};

const Reason& ReasonFor(AccessCode code) {
  switch (code) {
    case AccessCode::kOneself:
      return kAccessOneself;
    case AccessCode::kTier:
      return kTier;
    case AccessCode::kNotHeld:
      return kNotHeld;
    case AccessCode::kLastChief:
      return kLastChief;
    case AccessCode::kCeiling:
      return kBotCeiling;
    default:
      return kAccessDenied;
  }
}

}  // namespace

absl::StatusOr<Administration> Administration::Begin(Act& act) {
  SANAD_ASSIGN_OR_RETURN(
      auto all, LoadPermissions(act.reading(), act.desk().workspace.id));
  return Administration(act, std::move(all));
}

absl::Status Administration::Settle(const Decision& decision) {
  SANAD_RETURN_IF_ERROR(act_->Admit());
  if (!decision.allowed()) return Refuse(ReasonFor(decision.code));
  act_->NoteLent(decision.lent);
  return absl::OkStatus();
}

absl::Status Administration::PermitGrant(const Grant& grant, RoleId base) {
  SANAD_RETURN_IF_ERROR(Settle(DecideGrant(asker(), all_, grant, act_->now())));
  if (base) {
    SANAD_RETURN_IF_ERROR(Settle(
        DecideGrant(asker(), all_, BaseGrantOf(grant, base), act_->now())));
  }
  all_.grants.push_back(grant);
  if (base) all_.grants.push_back(BaseGrantOf(grant, base));
  return absl::OkStatus();
}

// What came with the grant is taken with it.
absl::Status Administration::PermitRevoke(GrantId made) {
  for (const GrantId id : {made, GrantId{-made.value}}) {
    const auto found =
        std::find_if(all_.grants.begin(), all_.grants.end(),
                     [&](const Grant& grant) { return grant.id == id; });
    if (found == all_.grants.end() && id != made) break;
    SANAD_RETURN_IF_ERROR(Settle(DecideRevoke(asker(), all_, id, act_->now())));
    all_.grants.erase(found);
  }
  return absl::OkStatus();
}

absl::Status Administration::PermitRole(const AccessRole& changed,
                                        const Role& before, RoleId base) {
  SANAD_RETURN_IF_ERROR(
      Settle(DecideRoleUpdate(asker(), all_, changed, act_->now())));
  const RoleId had = before.disabled ? RoleId{} : before.base;
  const RoleId has = changed.disabled ? RoleId{} : base;
  if (had == has) return absl::OkStatus();
  for (const Grant& grant : all_.grants) {
    if (grant.role != changed.id) continue;
    SANAD_RETURN_IF_ERROR(PermitBase(grant, had, has));
  }
  return absl::OkStatus();
}

// Who holds the role gets one base and loses the other.
absl::Status Administration::PermitBase(const Grant& grant, RoleId before,
                                        RoleId after) {
  if (after) {
    SANAD_RETURN_IF_ERROR(Settle(
        DecideGrant(asker(), all_, BaseGrantOf(grant, after), act_->now())));
  }
  if (!before) return absl::OkStatus();
  return Settle(DecideRevoke(asker(), all_, {-grant.id.value}, act_->now()));
}

// A role that nobody holds yet is one that may nothing so far.
absl::Status Administration::PermitNewRole(const AccessRole& role) {
  Permissions with = all_;
  with.roles.push_back({.id = role.id, .tier = role.tier});
  return Settle(DecideRoleUpdate(asker(), with, role, act_->now()));
}

absl::Status Administration::PermitMembership(TeamId team, Subject member,
                                              bool joins) {
  return Settle(
      DecideMembership(asker(), all_, team, member, joins, act_->now()));
}

absl::Status Administration::PermitEveryMembership(TeamId id, bool joins) {
  const auto team =
      std::find_if(all_.teams.begin(), all_.teams.end(),
                   [&](const AccessTeam& one) { return one.id == id; });
  if (team == all_.teams.end()) return absl::OkStatus();
  for (const Subject member : std::vector<Subject>(team->members)) {
    SANAD_RETURN_IF_ERROR(PermitMembership(id, member, joins));
    if (!joins) std::erase(team->members, member);
  }
  return absl::OkStatus();
}

absl::Status Administration::PermitActivity(AgentId agent) {
  return Settle(DecideDeactivation(asker(), all_, agent, act_->now()));
}

absl::StatusOr<int64_t> TierOf(Call& call, Subject who) {
  SANAD_ASSIGN_OR_RETURN(
      const Permissions all,
      LoadPermissionsOf(call.reading(), call.desk().workspace.id, who));
  return Principal::Compile(all, who).TierAt(call.now());
}

}  // namespace sanad
