// The staff: agents, teams, roles. Changes take effect with the next call
// of whoever they concern. What a change gives is asked as in rights.h:
// access.oneself, access.tier, access.not_held, access.last_chief.

#ifndef SANAD_STAFF_H_
#define SANAD_STAFF_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/agent.h"
#include "sanad/call.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/service.h"

namespace sanad {

struct CreateAgent {
  std::string name;
  std::string email;
  std::string external_id;  // the host's own key, if it has one
  RoleId role;              // their own; none: granted nothing yet
  std::string language;
  std::vector<TeamId> teams;
};

// Members that are absent stay.
struct UpdateAgent {
  AgentId agent;
  std::optional<std::string> name;
  std::optional<RoleId> role;
  std::optional<bool> active;
  int64_t version = 0;
};

struct CreateTeam {
  std::string name;
};

struct MembershipRequest {
  TeamId team;
  AgentId agent;
};

struct AgentLoad {
  Agent agent;
  // Conversations assigned by status: open, pending, on hold; counted up
  // to 10,000 each.
  int64_t open = 0;
  int64_t pending = 0;
  int64_t on_hold = 0;
};

class Staff : public Service {
 public:
  using Service::Service;

  // role.unknown, team.unknown, agent.external_id_taken,
  // agent.too_many_teams, identity.malformed (the address)
  absl::StatusOr<Agent> AddAgent(const CreateAgent& request,
                                 const CallOptions& options = {}) const;
  // agent.unknown, agent.changed, role.unknown
  absl::StatusOr<Agent> ChangeAgent(const UpdateAgent& request,
                                    const CallOptions& options = {}) const;
  absl::StatusOr<Team> AddTeam(const CreateTeam& request,
                               const CallOptions& options = {}) const;
  // team.unknown, agent.unknown, agent.too_many_teams; joining twice is no
  // change, and neither is leaving a team that one is not in
  absl::StatusOr<TeamMember> Join(const MembershipRequest& request,
                                  const CallOptions& options = {}) const;
  absl::StatusOr<TeamMember> Leave(const MembershipRequest& request,
                                   const CallOptions& options = {}) const;

  absl::StatusOr<std::vector<Role>> ListRoles() const;
  absl::StatusOr<Page<Team>> ListTeams(const PageRequest& page = {}) const;
  absl::StatusOr<Page<Agent>> ListAgents(const PageRequest& page = {}) const;
  absl::StatusOr<Page<AgentLoad>> ListLoads(const PageRequest& page = {}) const;
};

}  // namespace sanad

#endif  // SANAD_STAFF_H_
