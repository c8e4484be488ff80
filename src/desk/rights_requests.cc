// The field lists of the requests and answers of rights.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Subject>() {
  static const RecordType type = Record<Subject>(
      "Subject", {{"kind", 1, &Subject::kind}, {"id", 2, &Subject::id}});
  return type;
}

template <>
const RecordType& TypeOf<Place>() {
  static const RecordType type = Record<Place>(
      "Place", {{"kind", 1, &Place::kind}, {"id", 2, &Place::id}});
  return type;
}

template <>
const RecordType& TypeOf<RuleSpec>() {
  static const RecordType type =
      Record<RuleSpec>("RuleSpec", {{"effect", 1, &RuleSpec::effect},
                                    {"actions", 2, &RuleSpec::actions},
                                    {"relations", 3, &RuleSpec::relations}});
  return type;
}

template <>
const RecordType& TypeOf<RoleView>() {
  static const RecordType type = Record<RoleView>(
      "RoleView",
      {{"role", 1, &RoleView::role}, {"rules", 2, &RoleView::rules}});
  return type;
}

template <>
const RecordType& TypeOf<SaveRoleRequest>() {
  static const RecordType type = Record<SaveRoleRequest>(
      "SaveRoleRequest", {{"role", 1, &SaveRoleRequest::role},
                          {"name", 2, &SaveRoleRequest::name},
                          {"tier", 3, &SaveRoleRequest::tier},
                          {"disabled", 4, &SaveRoleRequest::disabled},
                          {"reach", 5, &SaveRoleRequest::reach},
                          {"base", 6, &SaveRoleRequest::base},
                          {"rules", 7, &SaveRoleRequest::rules},
                          {"version", 8, &SaveRoleRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<RoleRequest>() {
  static const RecordType type =
      Record<RoleRequest>("RoleRequest", {{"role", 1, &RoleRequest::role}});
  return type;
}

template <>
const RecordType& TypeOf<GrantRequest>() {
  static const RecordType type = Record<GrantRequest>(
      "GrantRequest", {{"role", 1, &GrantRequest::role},
                       {"to", 2, &GrantRequest::to},
                       {"at", 3, &GrantRequest::at},
                       {"from", 4, &GrantRequest::from},
                       {"until", 5, &GrantRequest::until}});
  return type;
}

template <>
const RecordType& TypeOf<RevokeRequest>() {
  static const RecordType type = Record<RevokeRequest>(
      "RevokeRequest", {{"grant", 1, &RevokeRequest::grant}});
  return type;
}

template <>
const RecordType& TypeOf<GrantsRequest>() {
  static const RecordType type = Record<GrantsRequest>(
      "GrantsRequest",
      {{"to", 1, &GrantsRequest::to}, {"page", 2, &GrantsRequest::page}});
  return type;
}

template <>
const RecordType& TypeOf<InboxStaffRequest>() {
  static const RecordType type = Record<InboxStaffRequest>(
      "InboxStaffRequest", {{"inbox", 1, &InboxStaffRequest::inbox},
                            {"who", 2, &InboxStaffRequest::who}});
  return type;
}

template <>
const RecordType& TypeOf<InboxRequest>() {
  static const RecordType type = Record<InboxRequest>(
      "InboxRequest", {{"inbox", 1, &InboxRequest::inbox}});
  return type;
}

template <>
const RecordType& TypeOf<InboxStaff>() {
  static const RecordType type = Record<InboxStaff>(
      "InboxStaff", {{"inbox", 1, &InboxStaff::inbox},
                     {"members", 2, &InboxStaff::members},
                     {"watchers", 3, &InboxStaff::watchers}});
  return type;
}

template <>
const RecordType& TypeOf<TeamPartRequest>() {
  static const RecordType type = Record<TeamPartRequest>(
      "TeamPartRequest", {{"team", 1, &TeamPartRequest::team},
                          {"part", 2, &TeamPartRequest::part}});
  return type;
}

template <>
const RecordType& TypeOf<UpdateTeam>() {
  static const RecordType type =
      Record<UpdateTeam>("UpdateTeam", {{"team", 1, &UpdateTeam::team},
                                        {"name", 2, &UpdateTeam::name},
                                        {"disabled", 3, &UpdateTeam::disabled},
                                        {"version", 4, &UpdateTeam::version}});
  return type;
}

template <>
const RecordType& TypeOf<SaveBotRequest>() {
  static const RecordType type = Record<SaveBotRequest>(
      "SaveBotRequest", {{"bot", 1, &SaveBotRequest::bot},
                         {"name", 2, &SaveBotRequest::name},
                         {"active", 3, &SaveBotRequest::active},
                         {"version", 4, &SaveBotRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<AccessTokenRequest>() {
  static const RecordType type = Record<AccessTokenRequest>(
      "AccessTokenRequest", {{"name", 1, &AccessTokenRequest::name},
                             {"owner", 2, &AccessTokenRequest::owner},
                             {"actions", 3, &AccessTokenRequest::actions},
                             {"valid_for", 4, &AccessTokenRequest::valid_for}});
  return type;
}

template <>
const RecordType& TypeOf<IssuedAccessToken>() {
  static const RecordType type = Record<IssuedAccessToken>(
      "IssuedAccessToken", {{"id", 1, &IssuedAccessToken::id},
                            {"token", 2, &IssuedAccessToken::token},
                            {"expires_at", 3, &IssuedAccessToken::expires_at}});
  return type;
}

template <>
const RecordType& TypeOf<TokenRequest>() {
  static const RecordType type = Record<TokenRequest>(
      "TokenRequest", {{"token", 1, &TokenRequest::token}});
  return type;
}

template <>
const RecordType& TypeOf<ThingRef>() {
  static const RecordType type = Record<ThingRef>(
      "ThingRef", {{"kind", 1, &ThingRef::kind}, {"id", 2, &ThingRef::id}});
  return type;
}

template <>
const RecordType& TypeOf<CheckRequest>() {
  static const RecordType type = Record<CheckRequest>(
      "CheckRequest", {{"action", 1, &CheckRequest::action},
                       {"thing", 2, &CheckRequest::thing},
                       {"other", 3, &CheckRequest::other},
                       {"field", 4, &CheckRequest::field},
                       {"to", 5, &CheckRequest::to},
                       {"at", 6, &CheckRequest::at},
                       {"grant", 7, &CheckRequest::grant},
                       {"tier", 8, &CheckRequest::tier},
                       {"rules", 9, &CheckRequest::rules},
                       {"whose", 10, &CheckRequest::whose}});
  return type;
}

template <>
const RecordType& TypeOf<AccessAnswer>() {
  static const RecordType type = Record<AccessAnswer>(
      "AccessAnswer", {{"allowed", 1, &AccessAnswer::allowed},
                       {"code", 2, &AccessAnswer::code},
                       {"action", 3, &AccessAnswer::action},
                       {"lent", 4, &AccessAnswer::lent},
                       {"english", 5, &AccessAnswer::english},
                       {"arabic", 6, &AccessAnswer::arabic}});
  return type;
}

template <>
const RecordType& TypeOf<ConsideredRow>() {
  static const RecordType type = Record<ConsideredRow>(
      "ConsideredRow", {{"action", 1, &ConsideredRow::action},
                        {"grant", 2, &ConsideredRow::grant},
                        {"role", 3, &ConsideredRow::role},
                        {"rule", 4, &ConsideredRow::rule},
                        {"effect", 5, &ConsideredRow::effect},
                        {"through", 6, &ConsideredRow::through},
                        {"verdict", 7, &ConsideredRow::verdict}});
  return type;
}

template <>
const RecordType& TypeOf<AccessExplanation>() {
  static const RecordType type = Record<AccessExplanation>(
      "AccessExplanation", {{"answer", 1, &AccessExplanation::answer},
                            {"rules", 2, &AccessExplanation::rules}});
  return type;
}

}  // namespace sanad::record
