// What is done to the staff. How it is read stands in staff_reads.cc.

#include "sanad/staff.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/unique.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kExternalIdTaken = {
    StatusCode::kAlreadyExists, "agent.external_id_taken",
    "another agent has this external id", "لموظف آخر المعرّف الخارجي نفسه"};
constexpr Reason kTooManyTeams = {StatusCode::kFailedPrecondition,
                                  "agent.too_many_teams",
                                  "an agent is in at most {limit} teams",
                                  "الحد الأقصى لفرق الموظف هو {limit}"};

// --- agents ---------------------------------------------------------------

// Lower case, as addresses are kept everywhere; none is fine.
absl::StatusOr<std::string> NormaliseEmail(const std::string& email) {
  if (email.empty()) return email;
  return NormaliseIdentity("email", IdentityKind::kEmail, email);
}

absl::Status CheckAgent(const CreateAgent& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(NormaliseEmail(request.email).status());
  SANAD_RETURN_IF_ERROR(CheckText("external_id", request.external_id,
                                  limits::kKeyBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckText("language", request.language,
                                  limits::kKeyBytes, Blank::kAllowed));
  if (request.teams.size() > limits::kTeamsPerAgent) {
    return RefuseField("teams", kTooManyTeams,
                       {{"limit", limits::kTeamsPerAgent}});
  }
  return absl::OkStatus();
}

// Puts the new agent into the teams that were asked for, each once.
absl::Status PlanTeams(Act& act, AgentId agent, std::vector<TeamId> teams,
                       PlannedEvent& event) {
  std::sort(teams.begin(), teams.end());
  teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
  for (const TeamId team : teams) {
    SANAD_RETURN_IF_ERROR(act.Load<Team>(team, kTeamUnknown).status());
    event.Insert(TeamMember{.team = team, .agent = agent});
  }
  return absl::OkStatus();
}

absl::StatusOr<Agent> DecideAddAgent(Act& act, const CreateAgent& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  SANAD_RETURN_IF_ERROR(act.Load<Role>(request.role, kRoleUnknown).status());
  SANAD_RETURN_IF_ERROR(CheckFree<Agent>(act, agent_index::kByExternalId,
                                         "external_id", request.external_id,
                                         kExternalIdTaken));
  SANAD_ASSIGN_OR_RETURN(std::string email, NormaliseEmail(request.email));
  const Agent agent{.id = act.NewId<AgentId>(),
                    .version = 1,
                    .name = request.name,
                    .email = std::move(email),
                    .external_id = request.external_id,
                    .role = request.role,
                    .language = request.language};
  PlannedEvent& event =
      act.Plan(EventKind::kAgentCreated, Stream::kAgent, agent.id.value);
  event.Insert(agent);
  SANAD_RETURN_IF_ERROR(PlanTeams(act, agent.id, request.teams, event));
  return agent;
}

absl::Status CheckAgentChange(const UpdateAgent& request) {
  if (!request.name) return absl::OkStatus();
  return CheckText("name", *request.name, limits::kNameBytes, Blank::kRefused);
}

absl::StatusOr<Agent> DecideChangeAgent(Act& act, const UpdateAgent& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  SANAD_ASSIGN_OR_RETURN(const Agent before,
                         act.Load<Agent>(request.agent, kAgentUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kAgentChanged));
  if (request.role) {
    SANAD_RETURN_IF_ERROR(act.Load<Role>(*request.role, kRoleUnknown).status());
  }
  Agent after = before;
  after.name = request.name.value_or(before.name);
  after.role = request.role.value_or(before.role);
  after.active = request.active.value_or(before.active);
  return PlanUpdate(act, EventKind::kAgentChanged, Stream::kAgent, before,
                    std::move(after));
}

// --- teams ----------------------------------------------------------------

absl::StatusOr<Team> DecideAddTeam(Act& act, const CreateTeam& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  const Team team{
      .id = act.NewId<TeamId>(), .version = 1, .name = request.name};
  act.Plan(EventKind::kTeamCreated, Stream::kTeam, team.id.value).Insert(team);
  return team;
}

// Whether the agent is in the team; both must exist.
absl::StatusOr<bool> IsMember(Act& act, const MembershipRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  SANAD_RETURN_IF_ERROR(act.Load<Team>(request.team, kTeamUnknown).status());
  SANAD_RETURN_IF_ERROR(act.Load<Agent>(request.agent, kAgentUnknown).status());
  SANAD_ASSIGN_OR_RETURN(
      const auto member,
      act.Find<TeamMember>({Cell::Integer(request.team.value),
                            Cell::Integer(request.agent.value)}));
  return member.has_value();
}

absl::StatusOr<TeamMember> DecideJoin(Act& act,
                                      const MembershipRequest& request) {
  const TeamMember member{.team = request.team, .agent = request.agent};
  SANAD_ASSIGN_OR_RETURN(const bool present, IsMember(act, request));
  if (present) return member;
  SANAD_ASSIGN_OR_RETURN(
      const auto teams,
      act.All<TeamMember>(team_member_index::kByAgent,
                          {Cell::Integer(request.agent.value)}));
  if (teams.size() >= limits::kTeamsPerAgent) {
    return Refuse(kTooManyTeams, {{"limit", limits::kTeamsPerAgent}});
  }
  act.Plan(EventKind::kTeamJoined, Stream::kTeam, request.team.value,
           request.agent.value)
      .Insert(member);
  return member;
}

absl::StatusOr<TeamMember> DecideLeave(Act& act,
                                       const MembershipRequest& request) {
  const TeamMember member{.team = request.team, .agent = request.agent};
  SANAD_ASSIGN_OR_RETURN(const bool present, IsMember(act, request));
  if (!present) return member;
  act.Plan(EventKind::kTeamLeft, Stream::kTeam, request.team.value,
           request.agent.value)
      .Delete(member);
  return member;
}

}  // namespace

absl::StatusOr<Agent> Staff::AddAgent(const CreateAgent& request,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckAgent(request));
  return RunAct<CreateAgent, Agent>(
      state(), Operation::kStaffAddAgent, request, options,
      [&](Act& act) { return DecideAddAgent(act, request); });
}

absl::StatusOr<Agent> Staff::ChangeAgent(const UpdateAgent& request,
                                         const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckAgentChange(request));
  return RunAct<UpdateAgent, Agent>(
      state(), Operation::kStaffChangeAgent, request, options,
      [&](Act& act) { return DecideChangeAgent(act, request); });
}

absl::StatusOr<Team> Staff::AddTeam(const CreateTeam& request,
                                    const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  return RunAct<CreateTeam, Team>(
      state(), Operation::kStaffAddTeam, request, options,
      [&](Act& act) { return DecideAddTeam(act, request); });
}

absl::StatusOr<TeamMember> Staff::Join(const MembershipRequest& request,
                                       const CallOptions& options) const {
  return RunAct<MembershipRequest, TeamMember>(
      state(), Operation::kStaffJoin, request, options,
      [&](Act& act) { return DecideJoin(act, request); });
}

absl::StatusOr<TeamMember> Staff::Leave(const MembershipRequest& request,
                                        const CallOptions& options) const {
  return RunAct<MembershipRequest, TeamMember>(
      state(), Operation::kStaffLeave, request, options,
      [&](Act& act) { return DecideLeave(act, request); });
}

}  // namespace sanad
