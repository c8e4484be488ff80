// Opening the file: whose it is, who may read and write it, and its schema
// brought up to date.

#ifndef SANAD_SRC_STORAGE_SQLITE_FILE_H_
#define SANAD_SRC_STORAGE_SQLITE_FILE_H_

#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/table.h"

namespace sanad::storage::sqlite {

// Other processes are waited for so long where nobody gave a deadline: they
// recover the log or bring the schema up to date.
inline constexpr absl::Duration kPatience = absl::Seconds(10);

struct OpenedFile {
  Access access;  // for further connections
  std::unique_ptr<Connection> connection;
  absl::Status may_write;  // why every write is refused, or OK
};

absl::StatusOr<OpenedFile> OpenFile(const SqliteOptions& options,
                                    const Schema& schema);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_FILE_H_
