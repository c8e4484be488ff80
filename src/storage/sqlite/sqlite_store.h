// A store in one SQLite file (https://sqlite.org): write-ahead log, STRICT
// tables, foreign keys on, one writer queue per process, prepared
// statements kept per shape.

#ifndef SANAD_SRC_STORAGE_SQLITE_SQLITE_STORE_H_
#define SANAD_SRC_STORAGE_SQLITE_SQLITE_STORE_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "storage/store.h"

namespace sanad::storage {

// What survives when power fails. Both survive the death of the process.
enum class Durability {
  kFull,    // every commit that was answered
  kNormal,  // all but the newest commits since the last checkpoint
};

struct SqliteOptions {
  std::string path;  // ":memory:" is refused; there is OpenMemoryStore
  bool read_only = false;
  bool create = true;
  Durability durability = Durability::kFull;
};

// Opens the file, makes it if there is none, brings its schema up to date
// by adding what is declared and missing.
//
// A file that may not be written is read, and so is one whose `min_writer`
// is newer: every Write is then refused with store.read_only or
// store.newer. A file in a folder that may not be written is taken to
// change no more while it is open.
//
// Any number of processes may open the file. A store does not survive a
// fork: the child opens its own, and none may be open when it is forked.
//
// store.unreachable  the path cannot be opened or made
// store.foreign      the file is a database of somebody else, or none
// store.newer        its schema asks for a newer program
// store.read_only    its schema is older and cannot be brought up to date
// store.damaged, store.full, store.busy, store.failed
absl::StatusOr<std::unique_ptr<Store>> OpenSqliteStore(
    const SqliteOptions& options, const Schema& schema);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_SQLITE_SQLITE_STORE_H_
