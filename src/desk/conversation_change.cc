#include "desk/conversation_change.h"

#include "model/conversation_life.h"

namespace sanad {

PlannedEvent& PlanChange(Act& act, EventKind kind, const Conversation& before,
                         Conversation& after, int64_t object) {
  after.version = before.version + 1;
  return act.Plan(kind, Stream::kConversation, before.id.value, object)
      .Update(before, after);
}

absl::StatusOr<Conversation> MoveTo(Act& act, const Conversation& conversation,
                                    ConversationStatus status) {
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(conversation.inbox, kInboxUnknown));
  return WithStatus(conversation, status, inbox.follow_up == FollowUp::kReopen,
                    act.now());
}

}  // namespace sanad
