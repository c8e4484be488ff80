// The line in which outgoing messages wait. In a conversation, those of one
// channel stand one behind the other, by age; only the first is offered.

#ifndef SANAD_SRC_DESK_OUTBOX_QUEUE_H_
#define SANAD_SRC_DESK_OUTBOX_QUEUE_H_

#include <optional>
#include <span>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "model/bookkeeping.h"
#include "sanad/message.h"
#include "sanad/outgoing.h"

namespace sanad {

// Plans a place in the line for what waits.
absl::Status Queue(Act& act, const Outgoing& outgoing);

// Plans that the entry leaves the line and whoever stood behind it moves up.
absl::Status Unqueue(Act& act, const OutboxEntry& entry);

// Plans that what waits of these messages, as they are after a split of
// `source`, stands in the lines of their new conversation, where nothing
// waits yet.
absl::Status PlanNewLines(Act& act, ConversationId source,
                          std::span<const Message> moved);

absl::StatusOr<std::optional<OutboxEntry>> FindEntry(Call& call,
                                                     MessageId message);

// Plans the one event that tells what became of an outgoing message, in the
// stream of its conversation.
PlannedEvent& PlanOutgoing(Act& act, EventKind kind, const Outgoing& before,
                           const Outgoing& after);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_OUTBOX_QUEUE_H_
