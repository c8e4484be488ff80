// Conversations that wait: for a moment, or for the customer to say that it
// is resolved.

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "model/conversation_life.h"
#include "sanad/conversations.h"

namespace sanad {
namespace {

absl::StatusOr<Conversation> DecideSnooze(Act& act,
                                          const SnoozeRequest& request) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation before,
      LoadToChange(act, request.conversation, request.version));
  SANAD_ASSIGN_OR_RETURN(Conversation after,
                         Snoozed(before, request.until, act.now()));
  if (record::Difference(before, after).empty()) return before;
  PlanChange(act, EventKind::kSnoozed, before, after);
  return after;
}

absl::StatusOr<Conversation> DecideAwaken(Act& act,
                                          const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  if (!before.snoozed_until) return before;
  Conversation after = Awakened(before);
  PlanChange(act, EventKind::kAwakened, before, after,
             static_cast<int64_t>(after.status));
  return after;
}

absl::StatusOr<Conversation> DecideConfirm(Act& act,
                                           const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(Conversation after, Confirmed(before, act.now()));
  if (before.confirmed_at) return before;
  PlanChange(act, EventKind::kResolutionConfirmed, before, after);
  act.Plan(EventKind::kStatusChanged, Stream::kConversation, before.id.value,
           static_cast<int64_t>(after.status));
  return after;
}

}  // namespace

absl::StatusOr<Conversation> Conversations::Snooze(
    const SnoozeRequest& request, const CallOptions& options) const {
  return RunAct<SnoozeRequest, Conversation>(
      state(), Operation::kConversationsSnooze, request, options,
      [&](Act& act) { return DecideSnooze(act, request); });
}

absl::StatusOr<Conversation> Conversations::Awaken(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsAwaken, request, options,
      [&](Act& act) { return DecideAwaken(act, request); });
}

absl::StatusOr<Conversation> Conversations::Confirm(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsConfirm, request, options,
      [&](Act& act) { return DecideConfirm(act, request); });
}

}  // namespace sanad
