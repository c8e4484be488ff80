// Messages, for those who may do an operation to their conversation.

#ifndef SANAD_SRC_DESK_MESSAGE_ACCESS_H_
#define SANAD_SRC_DESK_MESSAGE_ACCESS_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/message.h"

namespace sanad {

// What the staff alone sees is refused to customers. message.unknown
absl::StatusOr<Message> LoadMessage(Call& call, MessageId id);

// Whether the principal may see it, who may see its conversation: customers
// see no note, and a reply once it can be taken back no more.
absl::StatusOr<bool> IsVisible(Call& call, const Message& message);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MESSAGE_ACCESS_H_
