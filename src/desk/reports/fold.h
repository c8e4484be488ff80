// Folding figures behind the events: batch by batch, the facts of those
// conversations that were touched are made anew, and what changed goes into
// the sums. No act waits for it; reports count what is not folded yet
// themselves.

#ifndef SANAD_SRC_DESK_REPORTS_FOLD_H_
#define SANAD_SRC_DESK_REPORTS_FOLD_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "desk/session_state.h"
#include "model/figures.h"
#include "sanad/call.h"
#include "storage/store.h"

namespace sanad {

// Folds some batches; true: there is more.
absl::StatusOr<bool> FoldFigures(const SessionState& system,
                                 const CallOptions& options);

// How far it was folded; where nothing was: to before the first event.
absl::StatusOr<FiguresMark> LoadMark(storage::Reading& reading,
                                     WorkspaceId workspace);

// In whose days the workspace counts: a name that there is; empty: UTC.
absl::StatusOr<std::string> ReportZoneOf(storage::Reading& reading,
                                         WorkspaceId workspace);

inline bool IsGoingOver(const FiguresMark& mark) {
  return mark.zone != mark.from_zone;
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_FOLD_H_
