// What customers do in conversations of their own: write, end, open again.

#include "desk/attachments.h"
#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/intake.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "model/conversation_life.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

// In whose name it is done: of the customer who acts or, by the system, of the
// one whose conversation it is. The staff has ways of its own.
absl::StatusOr<CustomerId> SpeakerOf(Act& act,
                                     const Conversation& conversation) {
  const Actor actor = act.principal().actor;
  if (act.principal().IsSystem()) return conversation.customer;
  if (actor.kind != ActorKind::kCustomer) return Refuse(kAccessDenied);
  return RootOf(act, CustomerId{actor.id});
}

// Theirs, and not shut: there they begin another.
absl::StatusOr<Conversation> LoadOwn(Act& act, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(Conversation own, LoadConversation(act, id));
  SANAD_ASSIGN_OR_RETURN(AccessThing thing, ThingOf(act, own));
  SANAD_ASSIGN_OR_RETURN(thing.facts.shut, IsShut(act, own));
  SANAD_RETURN_IF_ERROR(act.Permit(thing));
  return own;
}

absl::Status CheckWrite(const WriteRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckText(
      "text", request.text, limits::kTextBytes,
      request.attachments.empty() ? Blank::kRefused : Blank::kAllowed));
  return CheckAttachments(request.attachments);
}

absl::StatusOr<MessageReceipt> DecideWrite(Act& act,
                                           const WriteRequest& request,
                                           const Incoming& incoming) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadOwn(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const CustomerId author, SpeakerOf(act, conversation));
  return DecideWriting(act, conversation, author, incoming);
}

// They say so themselves, so nobody asks them whether it is resolved.
absl::StatusOr<Conversation> DecideEnd(Act& act,
                                       const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadOwn(act, request.conversation));
  SANAD_RETURN_IF_ERROR(SpeakerOf(act, before).status());
  if (before.status == ConversationStatus::kClosed) return before;
  Conversation after = EndedByCustomer(before, act.now());
  PlanChange(act, EventKind::kResolutionConfirmed, before, after);
  const auto tell = [&](ConversationStatus status) {
    act.Plan(EventKind::kStatusChanged, Stream::kConversation, before.id.value,
             static_cast<int64_t>(status));
  };
  if (!IsDone(before.status)) tell(ConversationStatus::kResolved);
  tell(ConversationStatus::kClosed);
  PlanConsequences(act, before, after);
  return after;
}

absl::StatusOr<Conversation> DecideReopen(Act& act,
                                          const ConversationRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadOwn(act, request.conversation));
  SANAD_RETURN_IF_ERROR(SpeakerOf(act, before).status());
  if (!IsDone(before.status)) return before;
  SANAD_ASSIGN_OR_RETURN(Conversation after,
                         MoveTo(act, before, ConversationStatus::kOpen));
  PlanChange(act, EventKind::kStatusChanged, before, after,
             static_cast<int64_t>(after.status));
  return after;
}

}  // namespace

absl::StatusOr<MessageReceipt> Conversations::Write(
    const WriteRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckWrite(request));
  const ReceiveRequest received = {.text = request.text,
                                   .attachments = request.attachments};
  const Incoming incoming(received);
  return RunAct<WriteRequest, MessageReceipt>(
      state(), Operation::kConversationsWrite, request, options,
      [&](Act& act) { return DecideWrite(act, request, incoming); });
}

absl::StatusOr<Conversation> Conversations::End(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsEnd, request, options,
      [&](Act& act) { return DecideEnd(act, request); });
}

absl::StatusOr<Conversation> Conversations::Reopen(
    const ConversationRequest& request, const CallOptions& options) const {
  return RunAct<ConversationRequest, Conversation>(
      state(), Operation::kConversationsReopen, request, options,
      [&](Act& act) { return DecideReopen(act, request); });
}

}  // namespace sanad
