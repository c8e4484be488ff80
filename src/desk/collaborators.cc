// Who of the staff takes part in a conversation without being responsible.

#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/subjects.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kTooMany = {
    StatusCode::kFailedPrecondition, "conversation.too_many_collaborators",
    "at most {limit} of the staff take part in a conversation",
    "الحد الأقصى للمشاركين من فريق العمل في المحادثة هو {limit}"};

Collaborator RowOf(const Conversation& conversation, Subject who) {
  return {conversation.id, who.kind, who.id};
}

absl::StatusOr<bool> TakesPart(Act& act, const Collaborator& row) {
  SANAD_ASSIGN_OR_RETURN(
      const auto found,
      act.Find<Collaborator>({Cell::Integer(row.conversation.value),
                              Cell::Integer(static_cast<int64_t>(row.kind)),
                              Cell::Integer(row.who)}));
  return found.has_value();
}

absl::Status CheckRoom(Act& act, const Conversation& conversation) {
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         CollaboratorsOf(act, conversation.id));
  return present.size() < limits::kCollaborators
             ? absl::OkStatus()
             : Refuse(kTooMany, {{"limit", limits::kCollaborators}});
}

absl::StatusOr<Collaborator> DecideAdd(Act& act,
                                       const CollaboratorRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  SANAD_RETURN_IF_ERROR(CheckSubject(act, request.who));
  const Collaborator row = RowOf(before, request.who);
  SANAD_ASSIGN_OR_RETURN(const bool present, TakesPart(act, row));
  if (present) return row;
  SANAD_RETURN_IF_ERROR(CheckRoom(act, before));
  Conversation after = before;
  PlanChange(act, EventKind::kCollaboratorAdded, before, after, row.who)
      .Insert(row);
  return row;
}

absl::StatusOr<Collaborator> DecideRemove(Act& act,
                                          const CollaboratorRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  const Collaborator row = RowOf(before, request.who);
  SANAD_ASSIGN_OR_RETURN(const bool present, TakesPart(act, row));
  if (!present) return row;
  Conversation after = before;
  PlanChange(act, EventKind::kCollaboratorRemoved, before, after, row.who)
      .Delete(row);
  return row;
}

}  // namespace

absl::StatusOr<Collaborator> Conversations::AddCollaborator(
    const CollaboratorRequest& request, const CallOptions& options) const {
  return RunAct<CollaboratorRequest, Collaborator>(
      state(), Operation::kConversationsAddCollaborator, request, options,
      [&](Act& act) { return DecideAdd(act, request); });
}

absl::StatusOr<Collaborator> Conversations::RemoveCollaborator(
    const CollaboratorRequest& request, const CallOptions& options) const {
  return RunAct<CollaboratorRequest, Collaborator>(
      state(), Operation::kConversationsRemoveCollaborator, request, options,
      [&](Act& act) { return DecideRemove(act, request); });
}

}  // namespace sanad
