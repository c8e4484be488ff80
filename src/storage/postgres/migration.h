// Bringing a database's schema up to date.

#ifndef SANAD_SRC_STORAGE_POSTGRES_MIGRATION_H_
#define SANAD_SRC_STORAGE_POSTGRES_MIGRATION_H_

#include "absl/status/status.h"
#include "storage/postgres/connection.h"
#include "storage/table.h"

namespace sanad::storage::postgres {

// Adds the tables, columns and indexes that are declared and missing, and
// the policy of each table: a session sees the rows of its workspace only.
// REQUIRES: a transaction, in which nobody else does the same
absl::Status AddWhatIsMissing(Connection& connection, const Schema& schema);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_MIGRATION_H_
