// Figures against what they follow from: facts against events, sums against
// facts.

#ifndef SANAD_SRC_DESK_VERIFY_FIGURES_H_
#define SANAD_SRC_DESK_VERIFY_FIGURES_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "sanad/id.h"
#include "storage/store.h"

namespace sanad {

absl::Status VerifyFigures(storage::Reading& reading, WorkspaceId workspace,
                           Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_FIGURES_H_
