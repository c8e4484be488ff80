#include "desk/message_access.h"

#include "desk/conversation_access.h"

namespace sanad {

absl::StatusOr<bool> IsVisible(Call& call, const Message& message) {
  if (call.principal().IsStaff()) return true;
  if (message.visibility != Visibility::kPublic || message.withdrawn_at) {
    return false;
  }
  if (message.author_kind == ActorKind::kCustomer) return true;
  SANAD_ASSIGN_OR_RETURN(
      const auto outgoing,
      call.Find<Outgoing>({storage::Cell::Integer(message.id.value)}));
  return !outgoing || outgoing->leaves_at <= call.now();
}

absl::StatusOr<Message> LoadMessage(Call& call, MessageId id) {
  SANAD_ASSIGN_OR_RETURN(auto message, call.Load<Message>(id, kMessageUnknown));
  SANAD_RETURN_IF_ERROR(LoadPermitted(call, message.conversation).status());
  SANAD_ASSIGN_OR_RETURN(const bool visible, IsVisible(call, message));
  if (!visible) return Refuse(kAccessDenied);
  return message;
}

}  // namespace sanad
