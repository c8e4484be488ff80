// The rows that decide who may do what, loaded.

#ifndef SANAD_SRC_DESK_PERMISSIONS_H_
#define SANAD_SRC_DESK_PERMISSIONS_H_

#include "absl/status/statusor.h"
#include "sanad/grant.h"
#include "sanad/principal.h"
#include "storage/store.h"

namespace sanad {

// As much as concerns one agent or bot.
absl::StatusOr<Permissions> LoadPermissionsOf(storage::Reading& reading,
                                              WorkspaceId workspace,
                                              Subject who);

// All of them, for decisions about their change.
absl::StatusOr<Permissions> LoadPermissions(storage::Reading& reading,
                                            WorkspaceId workspace);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_PERMISSIONS_H_
