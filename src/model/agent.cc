#include "sanad/agent.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Role>() {
  static const RecordType type =
      Record<Role>("Role", {{"id", 1, &Role::id},
                            {"version", 2, &Role::version},
                            {"name", 3, &Role::name},
                            {"preset", 4, &Role::preset}});
  return type;
}

template <>
const RecordType& TypeOf<Agent>() {
  static const RecordType type =
      Record<Agent>("Agent", {{"id", 1, &Agent::id},
                              {"version", 2, &Agent::version},
                              {"name", 3, &Agent::name},
                              {"email", 4, &Agent::email, FieldClass::kContact},
                              {"external_id", 5, &Agent::external_id},
                              {"role", 6, &Agent::role},
                              {"language", 7, &Agent::language},
                              {"active", 8, &Agent::active}});
  return type;
}

template <>
const RecordType& TypeOf<Team>() {
  static const RecordType type =
      Record<Team>("Team", {{"id", 1, &Team::id},
                            {"version", 2, &Team::version},
                            {"name", 3, &Team::name}});
  return type;
}

template <>
const RecordType& TypeOf<TeamMember>() {
  static const RecordType type = Record<TeamMember>(
      "TeamMember",
      {{"team", 1, &TeamMember::team}, {"agent", 2, &TeamMember::agent}});
  return type;
}

}  // namespace sanad::record
