// Status, priority and kind of conversations. Messages, labels, assignment
// and feedback stand in the files of those names; how conversations are read,
// in conversation_reads.cc.

#include "sanad/conversations.h"

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "model/conversation_life.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

// The change itself, if there is any.
template <class Request>
absl::StatusOr<Conversation> Change(
    const SessionState& session, Operation operation, const Request& request,
    const CallOptions& options, EventKind kind,
    absl::FunctionRef<absl::StatusOr<int64_t>(Act&, Conversation&)> edit) {
  return RunAct<Request, Conversation>(
      session, operation, request, options,
      [&](Act& act) -> absl::StatusOr<Conversation> {
        SANAD_ASSIGN_OR_RETURN(
            const Conversation before,
            LoadToChange(act, request.conversation, request.version));
        Conversation after = before;
        SANAD_ASSIGN_OR_RETURN(const int64_t object, edit(act, after));
        if (record::Difference(before, after).empty()) return before;
        PlanChange(act, kind, before, after, object);
        PlanConsequences(act, before, after);
        return after;
      });
}

}  // namespace

absl::StatusOr<Conversation> Conversations::SetStatus(
    const StatusRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckKnown("status", request.status,
                                   ConversationStatus::kOpen,
                                   ConversationStatus::kClosed));
  return Change(state(), Operation::kConversationsSetStatus, request, options,
                EventKind::kStatusChanged,
                [&](Act& act, Conversation& c) -> absl::StatusOr<int64_t> {
                  SANAD_ASSIGN_OR_RETURN(c, MoveTo(act, c, request.status));
                  return static_cast<int64_t>(c.status);
                });
}

absl::StatusOr<Conversation> Conversations::SetPriority(
    const PriorityRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckKnown("priority", request.priority,
                                   Priority::kUrgent, Priority::kLow));
  return Change(state(), Operation::kConversationsSetPriority, request, options,
                EventKind::kPriorityChanged,
                [&](Act&, Conversation& c) -> absl::StatusOr<int64_t> {
                  c.priority = request.priority;
                  return static_cast<int64_t>(c.priority);
                });
}

absl::StatusOr<Conversation> Conversations::Classify(
    const ClassifyRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckText("topic", request.topic.value_or(""),
                                  limits::kTopicBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckText("reference", request.reference.value_or(""),
                                  limits::kKeyBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(
      CheckKnown("kind", request.kind.value_or(ConversationKind::kNone),
                 ConversationKind::kNone, ConversationKind::kComplaint));
  SANAD_RETURN_IF_ERROR(
      CheckKnown("stage", request.stage.value_or(DealingStage::kNone),
                 DealingStage::kNone, DealingStage::kAfterSale));
  return Change(state(), Operation::kConversationsClassify, request, options,
                EventKind::kClassified,
                [&](Act&, Conversation& c) -> absl::StatusOr<int64_t> {
                  c.kind = request.kind.value_or(c.kind);
                  c.stage = request.stage.value_or(c.stage);
                  c.topic = request.topic.value_or(c.topic);
                  c.reference = request.reference.value_or(c.reference);
                  return 0;
                });
}

}  // namespace sanad
