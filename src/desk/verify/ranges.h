// Numbers that no member can hold. A store hands them out narrowed to the
// member's type, so that a truth value of 2 is read as one of 1: whoever
// reads rows does not see them.

#ifndef SANAD_SRC_DESK_VERIFY_RANGES_H_
#define SANAD_SRC_DESK_VERIFY_RANGES_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyRanges(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_RANGES_H_
