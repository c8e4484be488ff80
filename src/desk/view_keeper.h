// Keeps counters and members of views in step with what acts change.

#ifndef SANAD_SRC_DESK_VIEW_KEEPER_H_
#define SANAD_SRC_DESK_VIEW_KEEPER_H_

#include <span>

#include "absl/status/status.h"
#include "desk/change_list.h"
#include "desk/conversation_turns.h"
#include "desk/view_set.h"
#include "desk/view_tallies.h"
#include "storage/store.h"

namespace sanad {

// Plans what the turns mean for members and counters; `views` are those
// before the act.
absl::Status KeepViews(storage::Reading& reading, const ViewSet& views,
                       std::span<const ConversationTurn> turns,
                       ChangeList& changes, TallyChanges& tallies);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_KEEPER_H_
