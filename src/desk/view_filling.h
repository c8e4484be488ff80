// Views that are new over many conversations are filled, and what gone views
// leave is cleared away, in portions: the first with the act that saves the
// view, each other when `RunDue` is called. There are no events of it, since
// it says nothing that the conversations do not say.

#ifndef SANAD_SRC_DESK_VIEW_FILLING_H_
#define SANAD_SRC_DESK_VIEW_FILLING_H_

#include <cstdint>

#include "absl/status/status.h"
#include "desk/act.h"
#include "model/view_rows.h"

namespace sanad {

inline constexpr int64_t kViewPortion = 1000;  // conversations, or members

// Counts a first portion under the view's number.
absl::Status StartCounting(Act& act, const StoredView& view);

// What stands under the view's number is to be cleared away.
absl::Status StopCounting(Act& act, const StoredView& view);

// Does the next portion under the number that `due` names.
absl::Status GoOnCounting(Act& act, const Due& due);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_FILLING_H_
