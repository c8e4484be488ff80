// What the row of a conversation says, told anew from its messages and its
// events: after a merge, when something has left it or was taken back.

#ifndef SANAD_SRC_DESK_CONVERSATION_RETELLING_H_
#define SANAD_SRC_DESK_CONVERSATION_RETELLING_H_

#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "model/said.h"
#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

// Messages that an act changes, as they are after it, in the order of their
// ids: it brings them to another conversation or takes them back.
using ChangedMessages = std::span<const Message>;

// What is said in these conversations together.
absl::StatusOr<Said> HearAll(Call& call, const std::vector<Conversation>& tree,
                             ChangedMessages changed = {});

// The first of `tree`, as it is with the others merged into it and with
// nothing else that ever was: what has left it is forgotten, and so is that
// it was opened for the sake of somebody who waited there. A reply that was
// taken back is forgotten with the status that came with it.
// REQUIRES: parents stand before children
absl::StatusOr<Conversation> Retold(Call& call,
                                    const std::vector<Conversation>& tree,
                                    ChangedMessages changed = {});

// Plans, as part of `event`, what the rows on the way from `from` up to the
// root say now, and makes them so in `tree`, which is what stays.
absl::Status PlanRetelling(Act& act, std::vector<Conversation>& tree,
                           ConversationId from, ChangedMessages changed,
                           PlannedEvent& event);

// What the status does besides, as an event of its own, right after the one
// that brought it about.
void PlanStatusEvent(Act& act, const Conversation& before,
                     const Conversation& after);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_RETELLING_H_
