// What the row of a conversation says, told anew from its messages and its
// events: after a merge or when something has left it.

#ifndef SANAD_SRC_DESK_CONVERSATION_RETELLING_H_
#define SANAD_SRC_DESK_CONVERSATION_RETELLING_H_

#include <set>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "model/said.h"
#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

using MessageIds = std::set<MessageId>;

// What is said in these conversations together; `gone` are messages that
// leave them with this act.
absl::StatusOr<Said> HearAll(Call& call, const std::vector<Conversation>& tree,
                             const MessageIds& gone = {});

// The first of `tree`, as it is with the others merged into it and with
// nothing else that ever was: what has left it is forgotten, and so is that
// it was opened for the sake of somebody who waited there.
// REQUIRES: parents stand before children
absl::StatusOr<Conversation> Retold(Call& call,
                                    const std::vector<Conversation>& tree,
                                    const MessageIds& gone = {});

// Plans, as part of `event`, what the rows on the way from `from` up to the
// root say now, and makes them so in `tree`, which is what stays.
absl::Status PlanRetelling(Act& act, std::vector<Conversation>& tree,
                           ConversationId from, const MessageIds& gone,
                           PlannedEvent& event);

// What the status does besides, as an event of its own, right after the one
// that brought it about.
void PlanStatusEvent(Act& act, const Conversation& before,
                     const Conversation& after);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_RETELLING_H_
