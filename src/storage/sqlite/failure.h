// What an error code of SQLite means to the callers of a store.

#ifndef SANAD_SRC_STORAGE_SQLITE_FAILURE_H_
#define SANAD_SRC_STORAGE_SQLITE_FAILURE_H_

#include <sqlite3.h>

#include "absl/status/status.h"

namespace sanad::storage::sqlite {

// The failure of the newest call on `database`, which may be null.
absl::Status Failure(sqlite3* database, int code);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_FAILURE_H_
