// The staff: agents (موظف), their teams and roles.

#ifndef SANAD_AGENT_H_
#define SANAD_AGENT_H_

#include <cstdint>
#include <string>

#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad {

// What a role may do until roles of rules come: owners everything, agents
// the conversations of their teams' inboxes.
enum class RolePreset { kNone = 0, kOwner = 1, kAgent = 2 };

struct Role {
  RoleId id;
  int64_t version = 0;
  std::string name;
  RolePreset preset = RolePreset::kNone;
};

struct Agent {
  AgentId id;
  int64_t version = 0;
  std::string name;
  Private<std::string> email;
  std::string external_id;  // the host's own key; unique if given
  RoleId role;
  std::string language;  // BCP 47
  bool active = true;
};

struct Team {
  TeamId id;
  int64_t version = 0;
  std::string name;
};

struct TeamMember {
  TeamId team;
  AgentId agent;
};

}  // namespace sanad

#endif  // SANAD_AGENT_H_
