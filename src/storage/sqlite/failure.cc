#include "storage/sqlite/failure.h"

#include <cerrno>
#include <string>

#include "base/refuse.h"
#include "storage/reasons.h"

namespace sanad::storage::sqlite {
namespace {

bool IsOutOfSpace(sqlite3* database) {
  const int error = database ? sqlite3_system_errno(database) : 0;
  return error == ENOSPC || error == EDQUOT;
}

// Names of tables and files at most: SQLite puts no values into messages.
std::string Where(sqlite3* database, int code) {
  return database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
}

}  // namespace

absl::Status Failure(sqlite3* database, int code) {
  switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
      return absl::OkStatus();
    case SQLITE_FULL:
      return Refuse(kStoreFull);
    case SQLITE_READONLY:
      return Refuse(kStoreReadOnly);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Refuse(kStoreBusy);
    case SQLITE_NOTADB:
      return Refuse(kStoreForeign);
    case SQLITE_CORRUPT:
      return Refuse(kStoreDamaged, {{"where", Where(database, code)}});
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      if (IsOutOfSpace(database)) return Refuse(kStoreFull);
      return Refuse(kStoreUnreachable, {{"where", Where(database, code)}});
    case SQLITE_IOERR:
      if (IsOutOfSpace(database)) return Refuse(kStoreFull);
      [[fallthrough]];
    default:
      return Refuse(kStoreFailed, {{"where", Where(database, code)}});
  }
}

}  // namespace sanad::storage::sqlite
