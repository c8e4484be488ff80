#include "desk/conversation_change.h"

#include <utility>

#include "desk/due.h"
#include "model/conversation_life.h"

namespace sanad {

PlannedEvent& PlanChange(Act& act, EventKind kind, const Conversation& before,
                         Conversation& after, int64_t object) {
  after.version = before.version + 1;
  PlanDue(act, DueOf(before), DueOf(after));
  return act.Plan(kind, Stream::kConversation, before.id.value, object)
      .Update(before, after);
}

void PlanConsequences(Act& act, const Conversation& before,
                      const Conversation& after) {
  const auto plan = [&](EventKind kind) {
    act.Plan(kind, Stream::kConversation, before.id.value,
             static_cast<int64_t>(after.status));
  };
  if (before.snoozed_until && !after.snoozed_until) plan(EventKind::kAwakened);
  if (!before.confirmation_asked_at && after.confirmation_asked_at) {
    plan(EventKind::kConfirmationAsked);
  }
}

absl::StatusOr<Conversation> MoveTo(Act& act, const Conversation& conversation,
                                    ConversationStatus status) {
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(conversation.inbox, kInboxUnknown));
  SANAD_ASSIGN_OR_RETURN(
      Conversation moved,
      WithStatus(conversation, status,
                 TakesFollowUp(inbox, conversation, act.now()), act.now()));
  const bool asks = inbox.confirms_resolution &&
                    status == ConversationStatus::kResolved &&
                    conversation.status != status;
  return asks ? AskedToConfirm(std::move(moved), inbox.confirmation_silence,
                               act.now())
              : moved;
}

}  // namespace sanad
