// Who may do what (الصلاحيات): roles of rules, who holds them where, and who
// serves and watches which inbox. Changes take effect with the next call of
// whoever they concern, in every process.
//
//   auto access = salma.access();
//   auto seller = access.SaveRole(
//       {.name = "مندوب", .tier = 10,
//        .rules = {{.actions = {"conversation.*"},
//                   .relations = {Relation::kAssigned}}}});
//   access.Grant({.role = seller->role.id, .to = Subject::Of(omar),
//                 .at = Place::At(shop), .until = thursday});
//
// Nobody gives what they do not hold there, nobody changes themselves, each
// tier administers those below it, and somebody of the top tier is always
// left (administration.h).
//
// Refusals that every call may meet: principal.unknown, access.denied. Those
// that change who may do what: access.oneself, access.tier, access.not_held,
// access.last_chief, access.bot_ceiling.

#ifndef SANAD_RIGHTS_H_
#define SANAD_RIGHTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/access.h"
#include "sanad/action.h"
#include "sanad/agent.h"
#include "sanad/call.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/inbox.h"
#include "sanad/role.h"
#include "sanad/service.h"

namespace sanad {

// A rule of a role: actions by their names, in which `*` stands for any
// letters; one relation that holds is enough.
struct RuleSpec {
  Effect effect = Effect::kNone;  // none: it allows
  std::vector<std::string> actions;
  std::vector<Relation> relations;  // none: any
};

struct RoleView {
  Role role;
  std::vector<RuleSpec> rules;
};

// A new role, or all of an old one.
struct SaveRoleRequest {
  RoleId role;  // none: a new one
  std::string name;
  int64_t tier = 0;
  bool disabled = false;
  // For agents whose own role it is; none counts as the inboxes they serve.
  PlaceKind reach = PlaceKind::kMemberships;
  RoleId base;
  std::vector<RuleSpec> rules;
  int64_t version = 0;
};

struct RoleRequest {
  RoleId role;
};

struct GrantRequest {
  RoleId role;
  Subject to;
  Place at;
  // A delegation: it holds from the one moment up to the other.
  std::optional<absl::Time> from;
  std::optional<absl::Time> until;
};

struct RevokeRequest {
  GrantId grant;
};

struct GrantsRequest {
  Subject to;  // none: everybody's
  PageRequest page;
};

// Whoever serves or watches an inbox beside its team, all of them.
struct InboxStaffRequest {
  InboxId inbox;
  std::vector<Subject> who;
};

struct InboxRequest {
  InboxId inbox;
};

struct InboxStaff {
  InboxId inbox;
  std::vector<Subject> members;
  std::vector<Subject> watchers;
};

struct TeamPartRequest {
  TeamId team;
  Subject part;  // a bot or a team
};

// Members that are absent stay.
struct UpdateTeam {
  TeamId team;
  std::optional<std::string> name;
  std::optional<bool> disabled;
  int64_t version = 0;
};

struct SaveBotRequest {
  BotId bot;  // none: a new one
  std::string name;
  std::optional<bool> active;  // absent: it stays; of a new one, true
  int64_t version = 0;
};

struct AccessTokenRequest {
  std::string name;
  Subject owner;  // an agent or a bot
  std::vector<std::string> actions;
  std::optional<absl::Duration> valid_for;  // absent: until it is revoked
};

// Told once: the desk keeps no more than a digest of it.
struct IssuedAccessToken {
  TokenId id;
  std::string token;
  std::optional<absl::Time> expires_at;
};

struct TokenRequest {
  TokenId token;
};

// A thing by its id; reports and feedback by that of their inbox, 0 for those
// of the workspace.
struct ThingRef {
  ObjectKind kind = ObjectKind::kNone;
  int64_t id = 0;
};

// Whether somebody may do something. What is asked beside the thing stands at
// AccessQuestion; changes of roles and grants are asked as they are meant.
struct CheckRequest {
  Action action = Action::kNone;
  ThingRef thing;  // of role.grant and role.update: the role
  ThingRef other;
  FieldPrivacy field = FieldPrivacy::kPublic;
  Subject to;     // of conversation.assign and role.grant
  Place at;       // of role.grant
  GrantId grant;  // of role.revoke
  // What the role is to become, of role.update; absent, empty: it stays.
  std::optional<int64_t> tier;
  std::vector<RuleSpec> rules;
  Subject whose;  // none: one's own rights
};

// The sentences say the same to people. What one may not know of looks like
// what is not there.
struct AccessAnswer {
  bool allowed = false;
  AccessCode code = AccessCode::kNone;
  Action action = Action::kNone;  // the one that decided
  GrantId lent;
  std::string english;
  std::string arabic;
};

// A rule that was considered for one of the actions that were needed.
struct ConsideredRow {
  Action action = Action::kNone;
  GrantId grant;
  RoleId role;
  int64_t rule = 0;  // its number in the role
  Effect effect = Effect::kNone;
  TeamId through;  // the team that holds the grant, if it is not their own
  RuleVerdict verdict = RuleVerdict::kNone;
};

struct AccessExplanation {
  AccessAnswer answer;
  std::vector<ConsideredRow> rules;  // every one, whatever its verdict
};

class Access : public Service {
 public:
  using Service::Service;

  // role.unknown, role.changed, role.base_nested, role.pattern_unknown,
  // role.too_many_patterns, and what CheckRole refuses
  absl::StatusOr<RoleView> SaveRole(const SaveRoleRequest& request,
                                    const CallOptions& options = {}) const;
  // role.unknown
  absl::StatusOr<RoleView> GetRole(const RoleRequest& request) const;

  // role.unknown, subject.unknown, inbox.unknown, section.unknown,
  // grant.no_place, grant.over
  absl::StatusOr<RoleGrant> Grant(const GrantRequest& request,
                                  const CallOptions& options = {}) const;
  // grant.unknown; an agent's own role is changed with the agent
  absl::StatusOr<RoleGrant> Revoke(const RevokeRequest& request,
                                   const CallOptions& options = {}) const;
  absl::StatusOr<Page<RoleGrant>> ListGrants(
      const GrantsRequest& request = {}) const;

  // inbox.unknown, subject.unknown, inbox.too_many_staff
  absl::StatusOr<InboxStaff> SetMembers(const InboxStaffRequest& request,
                                        const CallOptions& options = {}) const;
  absl::StatusOr<InboxStaff> SetWatchers(const InboxStaffRequest& request,
                                         const CallOptions& options = {}) const;
  // inbox.unknown
  absl::StatusOr<InboxStaff> ListStaff(const InboxRequest& request) const;

  // team.unknown, subject.unknown; twice is no change
  absl::StatusOr<TeamPart> Join(const TeamPartRequest& request,
                                const CallOptions& options = {}) const;
  absl::StatusOr<TeamPart> Leave(const TeamPartRequest& request,
                                 const CallOptions& options = {}) const;
  // team.unknown, team.changed
  absl::StatusOr<Team> ChangeTeam(const UpdateTeam& request,
                                  const CallOptions& options = {}) const;

  // bot.unknown, bot.changed
  absl::StatusOr<Bot> SaveBot(const SaveBotRequest& request,
                              const CallOptions& options = {}) const;
  absl::StatusOr<Page<Bot>> ListBots(const PageRequest& page = {}) const;

  // For oneself; the system issues them for anybody. subject.unknown,
  // role.pattern_unknown, role.too_many_patterns, token.lifetime,
  // token.too_many
  absl::StatusOr<IssuedAccessToken> IssueToken(
      const AccessTokenRequest& request) const;
  // One's own; the system revokes anybody's. token.unknown
  absl::StatusOr<AccessToken> RevokeToken(
      const TokenRequest& request, const CallOptions& options = {}) const;
  // One's own, without their digests.
  absl::StatusOr<std::vector<AccessToken>> ListTokens() const;

  // One's own rights are free to ask for, others' need audit.read, and that
  // they were explained is told (events.h).
  // subject.unknown, role.pattern_unknown, role.too_many_patterns
  absl::StatusOr<AccessAnswer> Check(const CheckRequest& request) const;
  absl::StatusOr<AccessExplanation> Explain(const CheckRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_RIGHTS_H_
