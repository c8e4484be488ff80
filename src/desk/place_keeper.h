// Keeps the places of those who take part in step with their conversations.

#ifndef SANAD_SRC_DESK_PLACE_KEEPER_H_
#define SANAD_SRC_DESK_PLACE_KEEPER_H_

#include <span>

#include "absl/status/status.h"
#include "desk/change_list.h"
#include "desk/conversation_turns.h"
#include "storage/store.h"

namespace sanad {

// Plans what the turns mean for places; `reading` is before them.
absl::Status KeepPlaces(storage::Reading& reading,
                        std::span<const ConversationTurn> turns,
                        ChangeList& changes);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_PLACE_KEEPER_H_
