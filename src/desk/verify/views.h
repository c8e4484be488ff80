// What is derived for views, recomputed: that counters, members and progress
// are what the conversations say.

#ifndef SANAD_SRC_DESK_VERIFY_VIEWS_H_
#define SANAD_SRC_DESK_VERIFY_VIEWS_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyViews(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_VIEWS_H_
