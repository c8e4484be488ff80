// Messages, for those who may do an operation to their conversation.

#ifndef SANAD_SRC_DESK_MESSAGE_ACCESS_H_
#define SANAD_SRC_DESK_MESSAGE_ACCESS_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/message.h"

namespace sanad {

MessageSide SideOf(const Message& message);

// The facts that decide who may do what to a message or its attachments.
AccessThing ThingOf(const AccessThing& conversation, const Message& message,
                    ObjectKind kind = ObjectKind::kMessage);

// The message, if the principal may read it and do this operation to it or,
// where it is one of conversations, to its conversation. message.unknown,
// access.denied
absl::StatusOr<Message> LoadMessage(Call& call, MessageId id);

// As LoadMessage, of a file in it. attachment.unknown, access.denied
absl::StatusOr<Attachment> LoadAttachment(Call& call, AttachmentId id);

// Whether it is there for whoever is not of the staff: not what was withdrawn,
// and a reply once it can be taken back no more.
absl::StatusOr<bool> IsOut(Call& call, const Message& message);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MESSAGE_ACCESS_H_
