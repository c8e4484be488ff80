#include "storage/sqlite/header.h"

#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/refuse.h"
#include "fmt/format.h"
#include "storage/reasons.h"

namespace sanad::storage::sqlite {
namespace {

using record::Cell;
using record::CellKind;

// One row; `declarations` is for people who look into the file.
constexpr char kCreateHeader[] =
    "CREATE TABLE IF NOT EXISTS sanad_schema ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  application TEXT NOT NULL,"
    "  version INTEGER NOT NULL,"
    "  min_reader INTEGER NOT NULL,"
    "  min_writer INTEGER NOT NULL,"
    "  declarations TEXT NOT NULL"
    ") STRICT";
constexpr char kReplaceHeader[] =
    "INSERT OR REPLACE INTO sanad_schema VALUES (1, ?, ?, ?, ?, ?)";
constexpr char kReadHeader[] =
    "SELECT application, version, min_reader, min_writer FROM sanad_schema";

// Where the SQLite file format keeps it.
constexpr size_t kApplicationOffset = 68;
constexpr std::string_view kApplicationBytes = "snad";

}  // namespace

absl::StatusOr<std::optional<Header>> ReadHeader(Connection& connection) {
  SANAD_ASSIGN_OR_RETURN(const int64_t application,
                         connection.AskInteger("PRAGMA application_id"));
  SANAD_ASSIGN_OR_RETURN(
      const int64_t objects,
      connection.AskInteger("SELECT count(*) FROM sqlite_schema"));
  if (application == 0 && objects == 0) return std::nullopt;
  if (application != kApplicationId) return Refuse(kStoreForeign);
  SANAD_ASSIGN_OR_RETURN(const auto statement, connection.Prepare(kReadHeader));
  SANAD_ASSIGN_OR_RETURN(const bool found, statement->Next());
  if (!found) return Refuse(kStoreDamaged, {{"where", "sanad_schema"}});
  return Header{
      .application = std::string(statement->At(0, CellKind::kText).bytes),
      .version = statement->IntegerAt(1),
      .min_reader = statement->IntegerAt(2),
      .min_writer = statement->IntegerAt(3),
  };
}

absl::Status WriteHeader(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(connection.Execute(
      fmt::format("PRAGMA application_id = {}", kApplicationId)));
  SANAD_RETURN_IF_ERROR(connection.Execute(kCreateHeader));
  SANAD_ASSIGN_OR_RETURN(const auto statement,
                         connection.Prepare(kReplaceHeader));
  const std::string declarations = ToText(schema);
  statement->Bind(Cell::Text(schema.application));
  statement->Bind(schema.version);
  statement->Bind(schema.min_reader);
  statement->Bind(schema.min_writer);
  statement->Bind(Cell::Text(declarations));
  return statement->Run();
}

bool WasStore(const std::string& path) {
  std::array<char, kApplicationBytes.size()> found{};
  std::ifstream(path, std::ios::binary)
      .seekg(kApplicationOffset)
      .read(found.data(), found.size());
  return std::string_view(found.data(), found.size()) == kApplicationBytes;
}

}  // namespace sanad::storage::sqlite
