// Uploads against the pieces that came.

#ifndef SANAD_SRC_DESK_VERIFY_UPLOADS_H_
#define SANAD_SRC_DESK_VERIFY_UPLOADS_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyUploads(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_UPLOADS_H_
