#include "access/rules.h"

#include <algorithm>

namespace sanad::access {
namespace {

Decision Allow() { return {Code::kAllowed}; }
Decision Deny(Code code) { return {code}; }

// What every agent may do; things in an inbox only in those they serve.
Decision DecideAgent(const Principal& principal, Action action,
                     const Object& object) {
  switch (action) {
    case Action::kConversationList:
      if (object.assignee) {
        return object.assignee == principal.agent() ? Allow()
                                                    : Deny(Code::kDefaultDeny);
      }
      [[fallthrough]];
    case Action::kConversationOpen:
    case Action::kConversationRead:
    case Action::kConversationReaders:
    case Action::kConversationReply:
    case Action::kConversationNote:
    case Action::kConversationUpdate:
    case Action::kConversationAssign:
    case Action::kConversationTake:
    case Action::kConversationConfirm:
    case Action::kConversationMerge:
    case Action::kConversationSplit:
    case Action::kConversationMove:
    case Action::kConversationLink:
    case Action::kFeedbackRead:
      return principal.ServesInbox(object.inbox) ? Allow()
                                                 : Deny(Code::kOutsideInbox);
    // Without an inbox: of all that they serve.
    case Action::kReportRead:
      return !object.inbox || principal.ServesInbox(object.inbox)
                 ? Allow()
                 : Deny(Code::kOutsideInbox);
    case Action::kStaffRead:
    case Action::kCustomerRead:
    case Action::kCustomerUpdate:
    case Action::kCustomerMerge:
    case Action::kCustomerNote:
    case Action::kFileUpload:
    case Action::kViewKeep:
    case Action::kArticleRead:
    case Action::kArticleWrite:
      return Allow();
    default:
      return Deny(Code::kDefaultDeny);
  }
}

Decision DecideCustomer(const Principal& principal, Action action,
                        const Object& object) {
  const CustomerId self{principal.actor.id};
  const bool theirs =
      std::find(object.customers.begin(), object.customers.end(), self) !=
      object.customers.end();
  switch (action) {
    case Action::kConversationRead:
    case Action::kConversationConfirm:
    case Action::kCustomerRead:
    case Action::kFeedbackGive:
      return theirs ? Allow() : Deny(Code::kFixedCustomer);
    case Action::kArticleRead:
      return object.published ? Allow() : Deny(Code::kFixedCustomer);
    default:
      return Deny(Code::kDefaultDeny);
  }
}

}  // namespace

Decision Decide(const Principal& principal, Action action,
                const Object& object) {
  if (action == Action::kNone) return Deny(Code::kDefaultDeny);
  switch (principal.actor.kind) {
    case ActorKind::kSystem:
      return Allow();
    case ActorKind::kAgent:
      return principal.role == RolePreset::kOwner
                 ? Allow()
                 : DecideAgent(principal, action, object);
    case ActorKind::kCustomer:
      return DecideCustomer(principal, action, object);
    case ActorKind::kNone:
      break;
  }
  return Deny(Code::kDefaultDeny);
}

}  // namespace sanad::access
