// Loading a conversation as somebody: found, permitted, and the version
// that was seen. One that was merged into another leads to its root.

#ifndef SANAD_SRC_DESK_CONVERSATION_ACCESS_H_
#define SANAD_SRC_DESK_CONVERSATION_ACCESS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/access_thing.h"
#include "desk/act.h"
#include "sanad/conversation.h"

namespace sanad {

// How a customer, or whoever was merged into them, takes part in the
// conversation and in those that were merged into it; empty: not at all.
absl::StatusOr<std::vector<Participant>> PartsOf(Call& call,
                                                 const Conversation& root,
                                                 CustomerId customer);

// Who of the staff takes part.
absl::StatusOr<std::vector<Subject>> CollaboratorsOf(Call& call,
                                                     ConversationId id);

// The facts that its own row tells about who may do what to it.
AccessObject FactsOf(const Call& call, const Conversation& conversation);

// All facts that decide it for this principal.
absl::StatusOr<AccessThing> ThingOf(Call& call,
                                    const Conversation& conversation);

// Whether it is closed, and its inbox takes no more follow-up.
absl::StatusOr<bool> IsShut(Call& call, const Conversation& conversation);

// The conversation, whoever asks. conversation.unknown
absl::StatusOr<Conversation> LoadConversation(Call& call, ConversationId id);

// The conversation, if the principal may do this operation to it.
// conversation.unknown, access.denied
absl::StatusOr<Conversation> LoadPermitted(Call& call, ConversationId id);

// The same, of a principal who may read it, whatever this operation is;
// nothing otherwise.
absl::StatusOr<std::optional<Conversation>> FindReadable(Call& call,
                                                         ConversationId id);

// Whether it is at the version that the caller knows, 0: they do not care.
// conversation.changed
absl::Status CheckSeen(Call& call, const Conversation& conversation,
                       int64_t seen);

// As LoadPermitted, for an act that changes it; `seen` is the version that the
// caller knows, 0 if it does not care. conversation.changed
absl::StatusOr<Conversation> LoadToChange(Act& act, ConversationId id,
                                          int64_t seen);

// Whether the principal may do this operation, of two sides, to both.
// access.denied
absl::Status PermitBoth(Act& act, const Conversation& one,
                        const Conversation& other);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_ACCESS_H_
