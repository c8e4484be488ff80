#include "desk/message_access.h"

#include "desk/conversation_access.h"

namespace sanad {

absl::StatusOr<Message> LoadMessage(Call& call, MessageId id) {
  SANAD_ASSIGN_OR_RETURN(auto message, call.Load<Message>(id, kMessageUnknown));
  SANAD_RETURN_IF_ERROR(LoadPermitted(call, message.conversation).status());
  const bool hidden =
      message.visibility != Visibility::kPublic && !call.principal().IsStaff();
  if (hidden) return Refuse(kAccessDenied);
  return message;
}

}  // namespace sanad
