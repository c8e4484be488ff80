// Where the events of a conversation lie: in its own stream, and, of messages
// that a split has brought to it, in the streams of the conversations in which
// they were said.

#ifndef SANAD_SRC_DESK_CONVERSATION_EVENTS_H_
#define SANAD_SRC_DESK_CONVERSATION_EVENTS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "storage/scan.h"

namespace sanad {

absl::StatusOr<std::vector<storage::Stream>> EventStreamsOf(
    storage::Reading& reading, ConversationId conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_EVENTS_H_
