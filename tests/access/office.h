// A small office for tests: two inboxes, agents, a team, a customer; roles
// and grants are what each test adds.

#ifndef SANAD_TESTS_ACCESS_OFFICE_H_
#define SANAD_TESTS_ACCESS_OFFICE_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "sanad/access.h"

namespace sanad {

inline const absl::Time kMonday = absl::FromUnixSeconds(1'780'000'000);

constexpr WorkspaceId kAcme = {1};
constexpr InboxId kSales = {10};
constexpr InboxId kRepairs = {20};
constexpr SectionId kGuides = {30};
constexpr TeamId kShift = {40};
constexpr AgentId kNoor = {51};   // serves sales
constexpr AgentId kOmar = {52};   // serves nothing
constexpr AgentId kSalma = {53};  // is in the shift, which serves repairs
constexpr BotId kHelper = {61};   // serves sales
constexpr CustomerId kHuda = {71};
constexpr CustomerId kSami = {72};
constexpr CompanyId kBakery = {81};

class Office {
 public:
  Office() {
    all_.workspace = kAcme;
    all_.members = {{Subject::Of(kNoor), true, {kSales}},
                    {Subject::Of(kOmar)},
                    {Subject::Of(kSalma)},
                    {Subject::Of(kHelper), true, {kSales}}};
    all_.teams = {{kShift, false, {Subject::Of(kSalma)}, {kRepairs}}};
  }

  // A role of its own, with these rules.
  RoleId Role(std::vector<AccessRule> rules, int64_t tier = 10) {
    const RoleId id = {++last_};
    all_.roles.push_back({.id = id, .tier = tier, .rules = std::move(rules)});
    return id;
  }

  GrantId Give(RoleId role, Subject to, Place at) {
    all_.grants.push_back({{++last_}, role, to, at});
    return all_.grants.back().id;
  }
  GrantId Lend(RoleId role, Subject to, Place at, absl::Time from,
               absl::Time until) {
    all_.grants.push_back({{++last_}, role, to, at, from, until});
    return all_.grants.back().id;
  }

  Principal Of(Subject who) const { return Principal::Compile(all_, who); }
  Principal Of(AgentId agent) const { return Of(Subject::Of(agent)); }

  Permissions& all() { return all_; }
  const Permissions& all() const { return all_; }

 private:
  Permissions all_;
  int64_t last_ = 100;
};

inline AccessRule Allow(ActionSet actions,
                        RelationSet relations = {Relation::kAny}) {
  return {Effect::kAllow, actions, relations};
}
inline AccessRule Deny(ActionSet actions,
                       RelationSet relations = {Relation::kAny}) {
  return {Effect::kDeny, actions, relations};
}

inline AccessObject ConversationIn(InboxId inbox, Subject assignee = {}) {
  return {.kind = ObjectKind::kConversation,
          .workspace = kAcme,
          .inbox = inbox,
          .assignee = assignee};
}
inline AccessObject MessageIn(InboxId inbox, MessageSide side,
                              Subject author = {}) {
  return {.kind = ObjectKind::kMessage,
          .workspace = kAcme,
          .inbox = inbox,
          .side = side,
          .author = author};
}
inline AccessObject InWorkspace(ObjectKind kind) {
  return {.kind = kind, .workspace = kAcme};
}
inline AccessObject Inbox(InboxId inbox) {
  return {.kind = ObjectKind::kInbox, .workspace = kAcme, .inbox = inbox};
}

}  // namespace sanad

#endif  // SANAD_TESTS_ACCESS_OFFICE_H_
