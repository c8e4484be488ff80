// The field lists of the requests and answers of staff.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<CreateAgent>() {
  static const RecordType type = Record<CreateAgent>(
      "CreateAgent", {{"name", 1, &CreateAgent::name},
                      {"email", 2, &CreateAgent::email},
                      {"external_id", 3, &CreateAgent::external_id},
                      {"role", 4, &CreateAgent::role},
                      {"language", 5, &CreateAgent::language},
                      {"teams", 6, &CreateAgent::teams}});
  return type;
}

template <>
const RecordType& TypeOf<UpdateAgent>() {
  static const RecordType type = Record<UpdateAgent>(
      "UpdateAgent", {{"agent", 1, &UpdateAgent::agent},
                      {"name", 2, &UpdateAgent::name},
                      {"role", 3, &UpdateAgent::role},
                      {"active", 4, &UpdateAgent::active},
                      {"version", 5, &UpdateAgent::version}});
  return type;
}

template <>
const RecordType& TypeOf<CreateTeam>() {
  static const RecordType type =
      Record<CreateTeam>("CreateTeam", {{"name", 1, &CreateTeam::name}});
  return type;
}

template <>
const RecordType& TypeOf<MembershipRequest>() {
  static const RecordType type = Record<MembershipRequest>(
      "MembershipRequest", {{"team", 1, &MembershipRequest::team},
                            {"agent", 2, &MembershipRequest::agent}});
  return type;
}

template <>
const RecordType& TypeOf<AgentLoad>() {
  static const RecordType type =
      Record<AgentLoad>("AgentLoad", {{"agent", 1, &AgentLoad::agent},
                                      {"open", 2, &AgentLoad::open},
                                      {"pending", 3, &AgentLoad::pending},
                                      {"on_hold", 4, &AgentLoad::on_hold}});
  return type;
}

}  // namespace sanad::record
