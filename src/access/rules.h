// Who may do what to which thing, and why: built-in rules for the system,
// owners, agents and customers.

#ifndef SANAD_SRC_ACCESS_RULES_H_
#define SANAD_SRC_ACCESS_RULES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "sanad/actor.h"
#include "sanad/agent.h"
#include "sanad/id.h"

namespace sanad::access {

// The closed catalogue of what can be done; what is not in it is denied.
enum class Action {
  kNone = 0,
  kWorkspaceManage,  // roles, teams, agents, inboxes, fields
  kWorkspaceVerify,
  kWorkspaceUpkeep,  // do what is due
  kEventsRead,
  kStaffRead,
  kMessageReceive,  // bring in what a channel delivers
  kMessageReadSource,
  kMessageSend,  // carry what leaves, and say what became of it
  kConversationOpen,
  kConversationList,  // of an inbox, or an agent's own
  kConversationRead,
  kConversationReaders,  // who has read it
  kConversationReply,
  kConversationNote,
  kConversationUpdate,  // status, priority, tags, fields, kind
  kConversationAssign,
  kConversationTake,
  kConversationConfirm,  // that it is resolved
  kConversationMerge,
  kConversationSplit,
  kConversationMove,
  kConversationLink,
  kFeedbackGive,
  kFeedbackRead,
  kCustomerRead,
  kCustomerUpdate,
  kCustomerMerge,
  kCustomerNote,
  kPortalIssue,
  kFileUpload,  // what one is about to attach
  kViewKeep,
  kViewShare,  // save, change or delete a view for everybody
  kReportRead,
  kArticleRead,
  kArticleWrite,
};

// On whose behalf a call is made, compiled from the stored grants under one
// permission epoch.
struct Principal {
  Actor actor;
  RolePreset role = RolePreset::kNone;
  std::vector<TeamId> teams;     // ascending
  std::vector<InboxId> inboxes;  // of those teams, ascending
  int64_t epoch = 0;

  bool IsSystem() const { return actor.kind == ActorKind::kSystem; }
  AgentId agent() const {  // none unless it is one
    return {actor.kind == ActorKind::kAgent ? actor.id : 0};
  }
  bool IsStaff() const { return IsSystem() || actor.kind == ActorKind::kAgent; }
  bool ServesEverything() const {
    return IsSystem() || role == RolePreset::kOwner;
  }
  bool ServesInbox(InboxId inbox) const {
    return ServesEverything() ||
           std::binary_search(inboxes.begin(), inboxes.end(), inbox);
  }
};

// What an action is done to: the facts about it that decide. A thing that
// is in no inbox or belongs to no customer leaves that out.
struct Object {
  InboxId inbox;
  std::vector<CustomerId> customers;  // who may call it theirs
  AgentId assignee;                   // of a list: whose conversations
  bool published = false;             // of an article: for customers
};

enum class Code {
  kAllowed,
  kDefaultDeny,    // no rule allows it
  kOutsideInbox,   // it would be allowed in the principal's own inboxes
  kFixedCustomer,  // customers may do it to what is theirs only
};

struct Decision {
  Code code = Code::kDefaultDeny;
  bool allowed() const { return code == Code::kAllowed; }
};

Decision Decide(const Principal& principal, Action action,
                const Object& object);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_RULES_H_
