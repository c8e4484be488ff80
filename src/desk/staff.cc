// What is done to the staff. How it is read stands in staff_reads.cc.

#include "sanad/staff.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/access_rows.h"
#include "desk/administration.h"
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
                       Administration& administration, PlannedEvent& event) {
  std::sort(teams.begin(), teams.end());
  teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
  for (const TeamId team : teams) {
    SANAD_RETURN_IF_ERROR(act.Load<Team>(team, kTeamUnknown).status());
    SANAD_RETURN_IF_ERROR(
        administration.PermitMembership(team, Subject::Of(agent), true));
    event.Insert(TeamMember{.team = team, .agent = agent});
  }
  return absl::OkStatus();
}

// The role that is the agent's own, if any.
absl::Status PermitOwnRole(Act& act, const Agent& agent,
                           Administration& administration) {
  if (!agent.role) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const Role role,
                         act.Load<Role>(agent.role, kRoleUnknown));
  return administration.PermitGrant(OwnGrantOf(agent, role.reach), role.base);
}

absl::StatusOr<Agent> DecideAddAgent(Act& act, const CreateAgent& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
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
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  administration.AddMember({.who = Subject::Of(agent.id)});
  SANAD_RETURN_IF_ERROR(PermitOwnRole(act, agent, administration));
  PlannedEvent& event =
      act.Plan(EventKind::kAgentCreated, Stream::kAgent, agent.id.value);
  event.Insert(agent);
  SANAD_RETURN_IF_ERROR(
      PlanTeams(act, agent.id, request.teams, administration, event));
  return agent;
}

absl::Status CheckAgentChange(const UpdateAgent& request) {
  if (!request.name) return absl::OkStatus();
  return CheckText("name", *request.name, limits::kNameBytes, Blank::kRefused);
}

// Whether they may be changed at all: not by those of a lower tier.
absl::Status PermitUpdate(Act& act, const Agent& agent) {
  AccessObject object = act.Thing(ObjectKind::kAgent);
  object.self = Subject::Of(agent.id);
  SANAD_ASSIGN_OR_RETURN(object.tier, TierOf(act, object.self));
  return act.Permit(object);
}

// Another role of their own, or being switched off or on, changes what they
// may do.
absl::Status PermitRights(Act& act, const Agent& before, const Agent& after) {
  if (before.role == after.role && before.active == after.active) {
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  if (before.active != after.active) {
    SANAD_RETURN_IF_ERROR(administration.PermitActivity(before.id));
  }
  if (before.role == after.role) return absl::OkStatus();
  if (before.role) {
    SANAD_RETURN_IF_ERROR(administration.PermitRevoke({before.id.value}));
  }
  return PermitOwnRole(act, after, administration);
}

absl::StatusOr<Agent> DecideChangeAgent(Act& act, const UpdateAgent& request) {
  SANAD_ASSIGN_OR_RETURN(const Agent before,
                         act.Load<Agent>(request.agent, kAgentUnknown));
  SANAD_RETURN_IF_ERROR(PermitUpdate(act, before));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kAgentChanged));
  Agent after = before;
  after.name = request.name.value_or(before.name);
  after.role = request.role.value_or(before.role);
  after.active = request.active.value_or(before.active);
  SANAD_RETURN_IF_ERROR(PermitRights(act, before, after));
  return PlanUpdate(act, EventKind::kAgentChanged, Stream::kAgent, before,
                    std::move(after));
}

// --- teams ----------------------------------------------------------------

absl::StatusOr<Team> DecideAddTeam(Act& act, const CreateTeam& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  const Team team{
      .id = act.NewId<TeamId>(), .version = 1, .name = request.name};
  act.Plan(EventKind::kTeamCreated, Stream::kTeam, team.id.value).Insert(team);
  return team;
}

// Whether the agent is in the team; both must exist.
absl::StatusOr<bool> IsMember(Act& act, const MembershipRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit(act.Thing(ObjectKind::kTeam)));
  SANAD_RETURN_IF_ERROR(act.Load<Team>(request.team, kTeamUnknown).status());
  SANAD_RETURN_IF_ERROR(act.Load<Agent>(request.agent, kAgentUnknown).status());
  SANAD_ASSIGN_OR_RETURN(
      const auto member,
      act.Find<TeamMember>({Cell::Integer(request.team.value),
                            Cell::Integer(request.agent.value)}));
  return member.has_value();
}

// Whether they may be given, or lose, what the team holds.
absl::Status PermitMembership(Act& act, const TeamMember& member, bool joins) {
  SANAD_ASSIGN_OR_RETURN(Administration administration,
                         Administration::Begin(act));
  return administration.PermitMembership(member.team, Subject::Of(member.agent),
                                         joins);
}

absl::StatusOr<TeamMember> DecideJoin(Act& act,
                                      const MembershipRequest& request) {
  const TeamMember member{.team = request.team, .agent = request.agent};
  SANAD_ASSIGN_OR_RETURN(const bool present, IsMember(act, request));
  if (present) return member;
  SANAD_RETURN_IF_ERROR(PermitMembership(act, member, true));
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
  SANAD_RETURN_IF_ERROR(PermitMembership(act, member, false));
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
