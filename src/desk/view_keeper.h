// Keeps counters and members of views in step with what acts change: looks
// at the rows that an act plans, before they are written, and at nothing
// else, so that no service has to know of views.

#ifndef SANAD_SRC_DESK_VIEW_KEEPER_H_
#define SANAD_SRC_DESK_VIEW_KEEPER_H_

#include "absl/status/status.h"
#include "desk/act.h"
#include "desk/change_list.h"
#include "desk/view_set.h"
#include "desk/view_tallies.h"
#include "storage/store.h"

namespace sanad {

// Plans what the act's events, and what is derived from them, mean for members
// and counters; `views` are those before the act.
absl::Status KeepViews(storage::Reading& reading, const ViewSet& views,
                       Act& act, ChangeList& changes, TallyChanges& tallies);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_KEEPER_H_
