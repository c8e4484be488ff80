// Ids point to rows, and what is declared unique is.

#ifndef SANAD_SRC_DESK_VERIFY_REFERENCES_H_
#define SANAD_SRC_DESK_VERIFY_REFERENCES_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyReferences(storage::Reading& reading, Findings& findings);

absl::Status VerifyUniques(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_REFERENCES_H_
