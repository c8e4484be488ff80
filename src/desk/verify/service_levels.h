// How conversations stand, against all that the store has of them.

#ifndef SANAD_SRC_DESK_VERIFY_SERVICE_LEVELS_H_
#define SANAD_SRC_DESK_VERIFY_SERVICE_LEVELS_H_

#include "absl/status/status.h"
#include "desk/verify/due_rows.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

// Judges every conversation anew that is held to something, or should be.
absl::Status VerifyServiceLevels(storage::Reading& reading, DueRows& due_rows,
                                 Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_SERVICE_LEVELS_H_
