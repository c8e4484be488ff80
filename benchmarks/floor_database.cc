#include "benchmarks/floor_database.h"

#include <cstdlib>

#include "fmt/format.h"

namespace sanad::bench {
namespace {

// As src/storage/sqlite/connection.cc sets its connections up.
constexpr char kSetUp[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 67108864;"
    "PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 16777216;"
    "PRAGMA wal_autocheckpoint = 2000; PRAGMA foreign_keys = ON;";

void Expect(bool good, sqlite3* database) {
  if (good) return;
  fmt::print(stderr, "the floor failed: {}\n", sqlite3_errmsg(database));
  std::exit(1);
}

}  // namespace

Prepared::Prepared(sqlite3* database, std::string_view sql) {
  const int code =
      sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  Expect(code == SQLITE_OK, database);
}

bool Prepared::Next() {
  const int code = sqlite3_step(handle_);
  Expect(code == SQLITE_ROW || code == SQLITE_DONE, sqlite3_db_handle(handle_));
  return code == SQLITE_ROW;
}

FloorDatabase::FloorDatabase(const std::string& path) {
  const int flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  Expect(sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) == SQLITE_OK,
         handle_);
  Execute(kSetUp);
}

void FloorDatabase::Execute(const std::string& sql) {
  Expect(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) ==
             SQLITE_OK,
         handle_);
}

void FloorDatabase::CopyFrom(FloorDatabase& other) {
  sqlite3_backup* backup =
      sqlite3_backup_init(handle_, "main", other.handle_, "main");
  sqlite3_backup_step(backup, -1);
  Expect(sqlite3_backup_finish(backup) == SQLITE_OK, handle_);
}

std::vector<std::string> FloorDatabase::SchemaText() {
  Prepared statements(handle_,
                      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                      "ORDER BY type DESC, rowid");
  std::vector<std::string> text;
  while (statements.Next()) text.emplace_back(statements.Text(0));
  return text;
}

}  // namespace sanad::bench
