// Links between conversations.

#ifndef SANAD_SRC_DESK_CONVERSATION_LINKS_H_
#define SANAD_SRC_DESK_CONVERSATION_LINKS_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/conversations.h"

namespace sanad {

// Whether one more link may be kept with this row.
// conversation.too_many_links
absl::Status CheckRoomForLink(Act& act, ConversationId id);

// To what the conversation, and what was merged into it, is linked: the
// conversations that stand there, each once, as far as the principal may do
// this operation to them.
absl::StatusOr<std::vector<LinkedConversation>> ReadLinks(
    Call& call, const Conversation& root);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_LINKS_H_
