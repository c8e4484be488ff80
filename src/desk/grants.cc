// Who holds which role where, and until when.

#include <utility>

#include "desk/access_rows.h"
#include "desk/administration.h"
#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/subjects.h"
#include "fmt/format.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kGrantUnknown = {StatusCode::kNotFound, "grant.unknown",
                                  "there is no grant with this id",
                                  "لا يوجد منح بهذا المعرّف"};
constexpr Reason kNoPlace = {
    StatusCode::kInvalidArgument, "grant.no_place",
    "a role is granted in the workspace, an inbox, the inboxes that somebody "
    "serves, or a section",
    "يُمنح الدور في مساحة العمل أو في صندوق بريد أو في الصناديق التي يخدمها "
    "صاحبه أو في قسم"};
constexpr Reason kOver = {StatusCode::kInvalidArgument, "grant.over",
                          "a delegation ends after it begins, and not before "
                          "now",
                          "ينتهي التكليف بعد بدايته لا قبل الآن"};
absl::Status CheckPlace(Act& act, Place at) {
  switch (at.kind) {
    case PlaceKind::kWorkspace:
    case PlaceKind::kMemberships:
      return at.id == 0 ? absl::OkStatus() : RefuseField("at", kNoPlace);
    case PlaceKind::kInbox:
      return act.Load<Inbox>(InboxId{at.id}, kInboxUnknown).status();
    case PlaceKind::kSection:
      return act.Load<Section>(SectionId{at.id}, kSectionUnknown).status();
    case PlaceKind::kNone:
      break;
  }
  return RefuseField("at", kNoPlace);
}

absl::Status CheckTime(const Act& act, const GrantRequest& request) {
  if (!request.until) return absl::OkStatus();
  const bool over = *request.until <= act.now() ||
                    (request.from && *request.until <= *request.from);
  return over ? RefuseField("until", kOver) : absl::OkStatus();
}

absl::StatusOr<RoleGrant> DecideGrantRole(Act& act,
                                          const GrantRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Role role,
                         act.Load<Role>(request.role, kRoleUnknown));
  Grant grant{.id = act.NewId<GrantId>(),
              .role = role.id,
              .to = request.to,
              .at = request.at,
              .from = request.from,
              .until = request.until};
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  SANAD_RETURN_IF_ERROR(administration.PermitGrant(grant, role.base));
  SANAD_RETURN_IF_ERROR(CheckSubject(act, request.to));
  SANAD_RETURN_IF_ERROR(CheckPlace(act, request.at));
  SANAD_RETURN_IF_ERROR(CheckTime(act, request));
  RoleGrant row = RowOf(grant);
  act.Plan(EventKind::kRoleGranted, Stream::kRole, role.id.value,
           grant.id.value)
      .Insert(row);
  return row;
}

absl::StatusOr<RoleGrant> DecideRevokeGrant(Act& act,
                                            const RevokeRequest& request) {
  SANAD_ASSIGN_OR_RETURN(
      const auto row,
      act.Find<RoleGrant>({Cell::Integer(request.grant.value)}));
  if (!row) return act.Missing(kGrantUnknown);
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  SANAD_RETURN_IF_ERROR(administration.PermitRevoke(row->id));
  act.Plan(EventKind::kRoleRevoked, Stream::kRole, row->role.value,
           row->id.value)
      .Delete(*row);
  return *row;
}

absl::StatusOr<Page<RoleGrant>> ReadGrants(Call& call,
                                           const GrantsRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  storage::Stream stream = {.table = &TableFor<RoleGrant>()};
  if (request.to) {
    stream.index = role_grant_index::kByHolder;
    stream.prefix = {Cell::Integer(static_cast<int64_t>(request.to.kind)),
                     Cell::Integer(request.to.id)};
  }
  storage::Scan scan = {.streams = {std::move(stream)}};
  const std::string name = fmt::format(
      "grants {} {}", static_cast<int>(request.to.kind), request.to.id);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, name, scan));
  return ReadPageOf<RoleGrant>(call.reading(), scan, name);
}

}  // namespace

absl::StatusOr<RoleGrant> Access::Grant(const GrantRequest& request,
                                        const CallOptions& options) const {
  return RunAct<GrantRequest, RoleGrant>(
      state(), Operation::kAccessGrant, request, options,
      [&](Act& act) { return DecideGrantRole(act, request); });
}

absl::StatusOr<RoleGrant> Access::Revoke(const RevokeRequest& request,
                                         const CallOptions& options) const {
  return RunAct<RevokeRequest, RoleGrant>(
      state(), Operation::kAccessRevoke, request, options,
      [&](Act& act) { return DecideRevokeGrant(act, request); });
}

absl::StatusOr<Page<RoleGrant>> Access::ListGrants(
    const GrantsRequest& request) const {
  return Read<Page<RoleGrant>>(
      state(), Operation::kAccessListGrants,
      [&](Call& call) { return ReadGrants(call, request); });
}

}  // namespace sanad
