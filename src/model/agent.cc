#include "sanad/agent.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Role>() {
  static const RecordType type =
      Record<Role>("Role", {{"id", 1, &Role::id},
                            {"version", 2, &Role::version},
                            {"name", 3, &Role::name},
                            {"preset", 4, &Role::preset},
                            {"tier", 5, &Role::tier},
                            {"disabled", 6, &Role::disabled},
                            {"reach", 7, &Role::reach},
                            {"base", 8, &Role::base}});
  return type;
}

template <>
const RecordType& TypeOf<RoleRule>() {
  static const RecordType type =
      Record<RoleRule>("RoleRule", {{"role", 1, &RoleRule::role},
                                    {"number", 2, &RoleRule::number},
                                    {"effect", 3, &RoleRule::effect},
                                    {"actions", 4, &RoleRule::actions},
                                    {"relations", 5, &RoleRule::relations}});
  return type;
}

template <>
const RecordType& TypeOf<RoleGrant>() {
  static const RecordType type =
      Record<RoleGrant>("RoleGrant", {{"id", 1, &RoleGrant::id},
                                      {"role", 2, &RoleGrant::role},
                                      {"to_kind", 3, &RoleGrant::to_kind},
                                      {"to", 4, &RoleGrant::to},
                                      {"at_kind", 5, &RoleGrant::at_kind},
                                      {"at", 6, &RoleGrant::at},
                                      {"from", 7, &RoleGrant::from},
                                      {"until", 8, &RoleGrant::until}});
  return type;
}

template <>
const RecordType& TypeOf<Bot>() {
  static const RecordType type =
      Record<Bot>("Bot", {{"id", 1, &Bot::id},
                          {"version", 2, &Bot::version},
                          {"name", 3, &Bot::name},
                          {"active", 4, &Bot::active}});
  return type;
}

template <>
const RecordType& TypeOf<AccessToken>() {
  static const RecordType type = Record<AccessToken>(
      "AccessToken",
      {{"id", 1, &AccessToken::id},
       {"name", 2, &AccessToken::name},
       BytesField("digest", 3, &AccessToken::digest, FieldClass::kSecret),
       {"for_kind", 4, &AccessToken::for_kind},
       {"owner", 5, &AccessToken::owner},
       {"actions", 6, &AccessToken::actions},
       {"expires_at", 7, &AccessToken::expires_at},
       {"revoked", 8, &AccessToken::revoked}});
  return type;
}

template <>
const RecordType& TypeOf<TeamPart>() {
  static const RecordType type =
      Record<TeamPart>("TeamPart", {{"team", 1, &TeamPart::team},
                                    {"kind", 2, &TeamPart::kind},
                                    {"part", 3, &TeamPart::part}});
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
                            {"name", 3, &Team::name},
                            {"disabled", 4, &Team::disabled}});
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
