// What stands against a change, told in the order of the declarations: the
// key first, then each unique index.
//
// SQLite stops at whichever it happens to check first, so its message would
// tell the same collision differently than other stores do.

#ifndef SANAD_SRC_STORAGE_SQLITE_OBJECTION_H_
#define SANAD_SRC_STORAGE_SQLITE_OBJECTION_H_

#include <cstdint>

#include "absl/status/status.h"
#include "storage/sqlite/connection.h"
#include "storage/store.h"

namespace sanad::storage::sqlite {

// row.exists, row.missing or row.unique_taken; OK if the change can be made.
absl::Status Objection(Connection& connection, int64_t workspace,
                       const Change& change);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_OBJECTION_H_
