// Doing what is due, batch by batch.

#ifndef SANAD_SRC_DESK_RUN_DUE_H_
#define SANAD_SRC_DESK_RUN_DUE_H_

#include "absl/status/statusor.h"
#include "desk/session_state.h"
#include "sanad/call.h"
#include "sanad/desk.h"

namespace sanad {

// As `system`, who may do everything. See Desk::RunDue.
absl::StatusOr<DueRun> RunDue(const SessionState& system,
                              const CallOptions& options);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_RUN_DUE_H_
