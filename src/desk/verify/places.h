// Places of those who take part, recomputed.

#ifndef SANAD_SRC_DESK_VERIFY_PLACES_H_
#define SANAD_SRC_DESK_VERIFY_PLACES_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyPlaces(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_PLACES_H_
