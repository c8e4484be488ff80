#include "storage/sqlite/failure.h"

#include <cerrno>
#include <string>
#include <string_view>

#include "base/refuse.h"
#include "storage/reasons.h"
#include "storage/sql/definition.h"

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

// The unique index whose columns SQLite's message lists.
std::string_view TakenIndex(const Table& table, std::string_view message) {
  for (const Index& index : table.indexes) {
    std::string listed(table.name);
    listed.append(".").append(sql::kWorkspaceColumn);
    for (const int number : index.columns) {
      listed.append(", ").append(table.name).append(".");
      listed.append(table.type->ByNumber(number).name);
    }
    if (index.unique && message.ends_with(": " + listed)) return index.name;
  }
  return "key";
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

absl::Status ChangeFailure(sqlite3* database, int code, const Table& table) {
  switch (code) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      return Refuse(kRowExists, {{"table", table.name}});
    case SQLITE_CONSTRAINT_UNIQUE:
      return Refuse(kUniqueTaken,
                    {{"table", table.name},
                     {"index", TakenIndex(table, sqlite3_errmsg(database))}});
    default:
      return Failure(database, code);
  }
}

}  // namespace sanad::storage::sqlite
