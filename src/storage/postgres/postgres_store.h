// A store in a PostgreSQL database (https://www.postgresql.org, 15 or
// later), or what speaks its protocol: the same tables as in SQLite, in the
// schema that the connection's search path names first.
//
// One writer at a time has a workspace: it locks the workspace's row in
// `sanad_turn`. Statements name rows of one workspace only, and use nothing
// that a sharded PostgreSQL lacks; a policy on every table is the second
// wall where the database's user is no superuser.

#ifndef SANAD_SRC_STORAGE_POSTGRES_POSTGRES_STORE_H_
#define SANAD_SRC_STORAGE_POSTGRES_POSTGRES_STORE_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "storage/store.h"

namespace sanad::storage {

struct PostgresOptions {
  std::string url;  // as libpq takes it: postgresql://…
  bool read_only = false;
  bool create = true;
  int connections = 16;  // at most, reading and writing
  // How long any answer is waited for, a commit's too.
  absl::Duration patience = absl::Seconds(30);
};

// Connects, makes the tables if there are none, brings the schema up to
// date by adding what is declared and missing.
//
// store.unreachable      no server answers, or it turns us away
// store.foreign          tables of our names are there, not made by us
// store.newer            the schema asks for a newer program
// store.read_only        it is older and cannot be brought up to date
// store.conflict         of an act: another transaction was in the way, and
//                        it may be run again
// store.outcome_unknown  of a commit: the connection was lost meanwhile
// store.damaged, store.full, store.busy, store.failed
absl::StatusOr<std::unique_ptr<Store>> OpenPostgresStore(
    const PostgresOptions& options, const Schema& schema);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_POSTGRES_POSTGRES_STORE_H_
