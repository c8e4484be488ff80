// What a new workspace begins with.

#ifndef SANAD_SRC_DESK_BEGINNINGS_H_
#define SANAD_SRC_DESK_BEGINNINGS_H_

#include <vector>

#include "desk/act.h"
#include "model/bookkeeping.h"
#include "sanad/workspace.h"

namespace sanad {

// Its own row, and the roles that hosts may change, leave or add to.
std::vector<PlannedEvent> Beginnings(const Workspace& workspace, Head& head);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_BEGINNINGS_H_
