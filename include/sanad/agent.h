// The staff: agents (موظف) and bots (برنامج آلي), their teams and roles.

#ifndef SANAD_AGENT_H_
#define SANAD_AGENT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/private.h"
#include "sanad/role.h"

namespace sanad {

// Which of the roles that a workspace begins with it is. All are data: what
// they may do can be changed.
enum class RolePreset {
  kNone = 0,
  kOwner = 1,  // the chief: everything
  kAgent = 2,  // all work in the inboxes they serve; customers and articles
  kLightAgent = 3,
  kRepresentative = 4,
  kSpecialist = 5,
  kEngineer = 6,
  kSupervisor = 7,
  kManager = 8,
  // What the roles above give beside the inboxes that somebody serves.
  kStaff = 9,
  kContributor = 10,
  kOffice = 11,
};

struct Role {
  RoleId id;
  int64_t version = 0;
  std::string name;
  RolePreset preset = RolePreset::kNone;
  // Who administers whom: a tier only those below it.
  int64_t tier = 0;
  bool disabled = false;
  // Where it holds for agents whose own role it is: the workspace, or the
  // inboxes that they serve.
  PlaceKind reach = PlaceKind::kNone;
  // Another role, which whoever holds this one holds in the whole workspace.
  RoleId base;
};

// One rule of a role.
struct RoleRule {
  RoleId role;
  int64_t number = 0;
  Effect effect = Effect::kNone;
  std::string actions;    // names, a space between two
  int64_t relations = 0;  // RelationSet::bits
};

// A role granted to an agent, a bot, or a team with all who are in it.
struct RoleGrant {
  GrantId id;
  RoleId role;
  SubjectKind to_kind = SubjectKind::kNone;
  int64_t to = 0;
  PlaceKind at_kind = PlaceKind::kNone;
  int64_t at = 0;  // an inbox or a section by `at_kind`
  // A delegation holds from the one moment up to the other.
  std::optional<absl::Time> from;
  std::optional<absl::Time> until;
};

struct Agent {
  AgentId id;
  int64_t version = 0;
  std::string name;
  Private<std::string> email;
  std::string external_id;  // the host's own key; unique if given
  // Their own role, held as a grant that has the agent's id.
  RoleId role;
  std::string language;  // BCP 47
  bool active = true;
};

// A program that works as one of the staff, below a fixed ceiling.
struct Bot {
  BotId id;
  int64_t version = 0;
  std::string name;
  bool active = true;
};

// What lets a program act for an agent or a bot: a 256-bit token, kept as its
// digest only. It may what its actions say and its owner may.
struct AccessToken {
  TokenId id;
  std::string name;
  std::string digest;  // SHA-256
  SubjectKind for_kind = SubjectKind::kNone;
  int64_t owner = 0;
  std::string actions;  // names, a space between two
  std::optional<absl::Time> expires_at;
  bool revoked = false;
};

// A disabled team counts for nothing: who is in it neither serves its inboxes
// nor holds what is granted to it.
struct Team {
  TeamId id;
  int64_t version = 0;
  std::string name;
  bool disabled = false;
};

struct TeamMember {
  TeamId team;
  AgentId agent;
};

// A bot in a team, or a whole team in another.
struct TeamPart {
  TeamId team;
  SubjectKind kind = SubjectKind::kNone;
  int64_t part = 0;
};

}  // namespace sanad

#endif  // SANAD_AGENT_H_
