#include "desk/message_access.h"

#include "desk/access_rows.h"
#include "desk/conversation_access.h"

namespace sanad {
namespace {

bool IsOfMessages(Action action) {
  return NameOf(action).starts_with("message.") ||
         NameOf(action).starts_with("attachment.");
}

absl::Status AskFor(Call& call, const Message& message, ObjectKind kind) {
  SANAD_ASSIGN_OR_RETURN(const Conversation root,
                         LoadConversation(call, message.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto conversation, ThingOf(call, root));
  const AccessThing thing = ThingOf(conversation, message, kind);
  if (IsOfMessages(call.operation().action)) return call.Permit(thing);
  SANAD_RETURN_IF_ERROR(call.Permit(conversation));
  return call.May(Action::kMessageRead, thing) ? absl::OkStatus()
                                               : Refuse(kAccessDenied);
}

absl::Status PermitMessage(Call& call, const Message& message,
                           ObjectKind kind) {
  SANAD_RETURN_IF_ERROR(AskFor(call, message, kind));
  SANAD_ASSIGN_OR_RETURN(const bool out, IsOut(call, message));
  return out ? absl::OkStatus() : Refuse(kAccessDenied);
}

}  // namespace

MessageSide SideOf(const Message& message) {
  if (message.author_kind == ActorKind::kCustomer) return MessageSide::kInbound;
  return message.visibility == Visibility::kPublic ? MessageSide::kOutbound
                                                   : MessageSide::kNote;
}

AccessThing ThingOf(const AccessThing& conversation, const Message& message,
                    ObjectKind kind) {
  AccessThing thing = conversation;
  thing.facts.kind = kind;
  thing.facts.side = SideOf(message);
  thing.facts.author = SubjectOf({message.author_kind, message.author});
  return thing;
}

absl::StatusOr<bool> IsOut(Call& call, const Message& message) {
  if (call.principal().IsStaff()) return true;
  if (message.withdrawn_at) return false;
  if (message.author_kind == ActorKind::kCustomer) return true;
  SANAD_ASSIGN_OR_RETURN(
      const auto outgoing,
      call.Find<Outgoing>({storage::Cell::Integer(message.id.value)}));
  return !outgoing || outgoing->leaves_at <= call.now();
}

absl::StatusOr<Message> LoadMessage(Call& call, MessageId id) {
  SANAD_ASSIGN_OR_RETURN(auto message, call.Load<Message>(id, kMessageUnknown));
  SANAD_RETURN_IF_ERROR(PermitMessage(call, message, ObjectKind::kMessage));
  return message;
}

absl::StatusOr<Attachment> LoadAttachment(Call& call, AttachmentId id) {
  SANAD_ASSIGN_OR_RETURN(auto attachment,
                         call.Load<Attachment>(id, kAttachmentUnknown));
  SANAD_ASSIGN_OR_RETURN(
      const auto message,
      call.Load<Message>(attachment.message, kMessageUnknown));
  SANAD_RETURN_IF_ERROR(PermitMessage(call, message, ObjectKind::kAttachment));
  return attachment;
}

}  // namespace sanad
