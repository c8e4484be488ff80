// What a conversation was, as its events tell: who saw it, and since when no
// more.

#ifndef SANAD_SRC_DESK_CONVERSATION_PAST_H_
#define SANAD_SRC_DESK_CONVERSATION_PAST_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"

namespace sanad {

// Whether the event changed what decides who sees a conversation.
bool ChangesSight(const Event& event);

// The number of the last event by which the conversation left the sight of
// whoever calls, by what they may do now; 0: it was never in it, or still is.
absl::StatusOr<int64_t> LastOutOfSight(Call& call, ConversationId id);

// Whether they may list or read it.
bool MaySee(const Call& call, const AccessThing& conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_PAST_H_
