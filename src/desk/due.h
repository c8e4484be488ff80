// What is to be done of itself at some time. Rows of `due` are derived: a
// conversation says what awaits it (DueOf), so does the progress of a view,
// and whatever changes them moves the rows along in the same act.

#ifndef SANAD_SRC_DESK_DUE_H_
#define SANAD_SRC_DESK_DUE_H_

#include <vector>

#include "absl/status/status.h"
#include "desk/act.h"
#include "model/bookkeeping.h"

namespace sanad {

// Plans the rows that come and go where something awaits `after` and
// `before` awaited it.
void PlanDue(Act& act, const std::vector<Due>& before,
             const std::vector<Due>& after);

// Does the thing that `due` says, and removes the row, moves it ahead, or
// leaves it where that was a share of the thing and the next is due. The act
// runs as the system, at `due.at` or later; events that it plans happened
// at `due.at`. A thing that is not awaited any more is only removed.
absl::Status DoDue(Act& act, const Due& due);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_DUE_H_
