// Lists of conversations, cut to what the principal may see: full pages of
// exactly the permitted rows, the most urgent first or the soonest due.

#ifndef SANAD_SRC_DESK_CONVERSATION_LIST_H_
#define SANAD_SRC_DESK_CONVERSATION_LIST_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversations.h"

namespace sanad {

// What a list asks for, whoever asks.
struct ListedConversations {
  InboxId inbox;     // none: of every inbox
  AgentId assignee;  // none: whoever has it
  std::vector<ConversationStatus> statuses;
  ListOrder order = ListOrder::kNone;
};

// `name` tells one list from another; cursors are bound to it. access.denied
// where nothing of it may ever be seen.
absl::StatusOr<Page<ConversationRow>> ReadPermitted(
    Call& call, const ListedConversations& listed, const PageRequest& page,
    std::string_view name);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_LIST_H_
