// The messages of a conversation, and of those that were merged into it, as
// one reader sees them.

#ifndef SANAD_SRC_DESK_MESSAGES_SEEN_H_
#define SANAD_SRC_DESK_MESSAGES_SEEN_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

// The newest message that the principal may see; none, if there is none.
absl::StatusOr<MessageId> NewestSeen(Call& call, const Conversation& root);

// The first or last one that somebody else wrote, after another one;
// automatic mail counts for nothing.
absl::StatusOr<MessageId> FirstOfOthers(Call& call, const Conversation& root,
                                        MessageId after);
absl::StatusOr<MessageId> LastOfOthers(Call& call, const Conversation& root);

// The message, if it is one of the conversation that the principal may see.
// message.unknown
absl::StatusOr<Message> LoadSeen(Call& call, const Conversation& root,
                                 MessageId id);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MESSAGES_SEEN_H_
