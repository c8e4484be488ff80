// Recomputes what is derived and compares.

#ifndef SANAD_SRC_DESK_VERIFY_H_
#define SANAD_SRC_DESK_VERIFY_H_

#include "absl/status/statusor.h"
#include "sanad/desk.h"
#include "sanad/id.h"
#include "storage/store.h"

namespace sanad {

absl::StatusOr<Verification> VerifyWorkspace(storage::Store& store,
                                             WorkspaceId workspace);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_H_
