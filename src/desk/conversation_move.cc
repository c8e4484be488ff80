// Bringing conversations to another inbox.

#include "desk/conversation_access.h"
#include "desk/conversation_assignment.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "sanad/conversations.h"

namespace sanad {
namespace {

// The conversation as it lies in `inbox`: with its team, and with whoever is
// assigned, if they may be there.
Conversation In(Act& act, Conversation conversation, const Inbox& inbox) {
  conversation.inbox = inbox.id;
  conversation.team = inbox.team;
  if (!CheckAssignee(act, conversation.assignee, conversation).ok()) {
    conversation.assignee = {};
  }
  return conversation;
}

absl::StatusOr<Conversation> DecideMove(Act& act, const MoveRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadConversation(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(act, before));
  SANAD_RETURN_IF_ERROR(act.Permit(
      AccessQuestion{.action = Action::kConversationMove,
                     .object = thing.object(),
                     .other = act.Thing(ObjectKind::kInbox, request.inbox)}));
  SANAD_RETURN_IF_ERROR(CheckSeen(act, before, request.version));
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  if (before.inbox == inbox.id) return before;
  Conversation after = In(act, before, inbox);
  PlannedEvent& event =
      PlanChange(act, EventKind::kMoved, before, after, inbox.id.value);
  if (after.assignee != before.assignee || after.team != before.team) {
    SANAD_RETURN_IF_ERROR(PlanAssignment(act, after, event));
  }
  return after;
}

}  // namespace

absl::StatusOr<Conversation> Conversations::Move(
    const MoveRequest& request, const CallOptions& options) const {
  return RunAct<MoveRequest, Conversation>(
      state(), Operation::kConversationsMove, request, options,
      [&](Act& act) { return DecideMove(act, request); });
}

}  // namespace sanad
