// Bots in teams, teams in teams, and teams that are switched off.

#include <utility>
#include <vector>

#include "desk/administration.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/subjects.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kTeamChanged = {StatusCode::kAborted, "team.changed",
                                 "the team is at version {present}, not {seen}",
                                 "الفريق في الإصدار {present} وليس {seen}"};
constexpr Reason kNoPart = {
    StatusCode::kInvalidArgument, "team.no_part",
    "only bots and teams are put into teams so; agents join them",
    "لا يُضم إلى الفريق هكذا إلا برنامج آلي أو فريق؛ أما الموظف فينضم إليه"};

absl::Status CheckPart(const TeamPartRequest& request) {
  return request.part.kind == SubjectKind::kBot ||
                 request.part.kind == SubjectKind::kTeam
             ? absl::OkStatus()
             : RefuseField("part", kNoPart);
}

TeamPart PartOf(const TeamPartRequest& request) {
  return {request.team, request.part.kind, request.part.id};
}

// Whether it is in the team already; both must exist.
absl::StatusOr<bool> IsPart(Act& act, const TeamPart& part) {
  SANAD_RETURN_IF_ERROR(act.Permit(act.Thing(ObjectKind::kTeam)));
  SANAD_RETURN_IF_ERROR(act.Load<Team>(part.team, kTeamUnknown).status());
  SANAD_RETURN_IF_ERROR(CheckSubject(act, {part.kind, part.part}));
  SANAD_ASSIGN_OR_RETURN(
      const auto row,
      act.Find<TeamPart>({Cell::Integer(part.team.value),
                          Cell::Integer(static_cast<int64_t>(part.kind)),
                          Cell::Integer(part.part)}));
  return row.has_value();
}

absl::Status PermitPart(Act& act, const TeamPart& part, bool joins) {
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  return administration.PermitMembership(part.team, {part.kind, part.part},
                                         joins);
}

absl::StatusOr<TeamPart> DecideJoin(Act& act, const TeamPart& part) {
  SANAD_ASSIGN_OR_RETURN(const bool present, IsPart(act, part));
  if (present) return part;
  SANAD_RETURN_IF_ERROR(PermitPart(act, part, true));
  act.Plan(EventKind::kTeamJoined, Stream::kTeam, part.team.value, part.part)
      .Insert(part);
  return part;
}

absl::StatusOr<TeamPart> DecideLeave(Act& act, const TeamPart& part) {
  SANAD_ASSIGN_OR_RETURN(const bool present, IsPart(act, part));
  if (!present) return part;
  SANAD_RETURN_IF_ERROR(PermitPart(act, part, false));
  act.Plan(EventKind::kTeamLeft, Stream::kTeam, part.team.value, part.part)
      .Delete(part);
  return part;
}

absl::StatusOr<Team> DecideChange(Act& act, const UpdateTeam& request) {
  SANAD_RETURN_IF_ERROR(act.Permit(act.Thing(ObjectKind::kTeam)));
  SANAD_ASSIGN_OR_RETURN(const Team before,
                         act.Load<Team>(request.team, kTeamUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kTeamChanged));
  Team after = before;
  after.name = request.name.value_or(before.name);
  after.disabled = request.disabled.value_or(before.disabled);
  if (after.disabled != before.disabled) {
    SANAD_ASSIGN_OR_RETURN(Administration administration,
                           Administration::Begin(act));
    SANAD_RETURN_IF_ERROR(
        administration.PermitEveryMembership(before.id, !after.disabled));
  }
  return PlanUpdate(act, EventKind::kTeamChanged, Stream::kTeam, before,
                    std::move(after));
}

}  // namespace

absl::StatusOr<TeamPart> Access::Join(const TeamPartRequest& request,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckPart(request));
  return RunAct<TeamPartRequest, TeamPart>(
      state(), Operation::kAccessJoin, request, options,
      [&](Act& act) { return DecideJoin(act, PartOf(request)); });
}

absl::StatusOr<TeamPart> Access::Leave(const TeamPartRequest& request,
                                       const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckPart(request));
  return RunAct<TeamPartRequest, TeamPart>(
      state(), Operation::kAccessLeave, request, options,
      [&](Act& act) { return DecideLeave(act, PartOf(request)); });
}

absl::StatusOr<Team> Access::ChangeTeam(const UpdateTeam& request,
                                        const CallOptions& options) const {
  if (request.name) {
    SANAD_RETURN_IF_ERROR(
        CheckText("name", *request.name, limits::kNameBytes, Blank::kRefused));
  }
  return RunAct<UpdateTeam, Team>(
      state(), Operation::kAccessChangeTeam, request, options,
      [&](Act& act) { return DecideChange(act, request); });
}

}  // namespace sanad
