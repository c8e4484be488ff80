// Loading a conversation as somebody: found, permitted, and the version
// that was seen.

#ifndef SANAD_SRC_DESK_CONVERSATION_ACCESS_H_
#define SANAD_SRC_DESK_CONVERSATION_ACCESS_H_

#include <cstdint>
#include <optional>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"

namespace sanad {

// The facts about a conversation that decide who may do what to it.
absl::StatusOr<access::Object> ObjectOf(Call& call,
                                        const Conversation& conversation);

// The conversation, if the principal may do this operation to it.
// conversation.unknown, access.denied
absl::StatusOr<Conversation> LoadPermitted(Call& call, ConversationId id);

// The one that stands for it: itself, unless it was merged into another.
// What belongs to somebody rather than to a conversation, such as what they
// have seen, is kept with that one.
absl::StatusOr<Conversation> LoadStanding(Call& call, ConversationId id);

// That one, if the principal may read both; nothing otherwise.
absl::StatusOr<std::optional<Conversation>> FindReadable(Call& call,
                                                         ConversationId id);

// The same for an act that changes it; `seen` is the version that the
// caller knows, 0 if it does not care. conversation.changed
absl::StatusOr<Conversation> LoadToChange(Act& act, ConversationId id,
                                          int64_t seen);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_ACCESS_H_
