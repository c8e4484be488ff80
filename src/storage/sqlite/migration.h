// Brings a file's tables up to the declarations.

#ifndef SANAD_SRC_STORAGE_SQLITE_MIGRATION_H_
#define SANAD_SRC_STORAGE_SQLITE_MIGRATION_H_

#include "absl/status/status.h"
#include "storage/sqlite/connection.h"
#include "storage/table.h"

namespace sanad::storage::sqlite {

// Adds the tables, columns and indexes that are declared and missing; an
// index that was declared otherwise is made anew. What is not declared any
// more stays: an older program may still use it.
//
// REQUIRES: a writing transaction
absl::Status AddWhatIsMissing(Connection& connection, const Schema& schema);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_MIGRATION_H_
