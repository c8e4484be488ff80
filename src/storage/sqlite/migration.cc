#include "storage/sqlite/migration.h"

#include <set>
#include <string>
#include <string_view>

#include "base/refuse.h"
#include "record/cell.h"
#include "record/record_type.h"
#include "storage/sql/definition.h"
#include "storage/sql/text.h"
#include "storage/sqlite/dialect.h"

namespace sanad::storage::sqlite {
namespace {

using record::Cell;
using record::CellKind;

constexpr char kColumnsOfTable[] = "SELECT name FROM pragma_table_info(?)";
constexpr char kTextOfIndex[] =
    "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?";

// The first column of every row.
absl::StatusOr<std::set<std::string>> AskTexts(Connection& connection,
                                               const char* query,
                                               std::string_view value) {
  std::set<std::string> texts;
  SANAD_ASSIGN_OR_RETURN(const auto statement, connection.Prepare(query));
  statement->Bind(Cell::Text(value));
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, statement->Next());
    if (!more) return texts;
    texts.emplace(statement->At(0, CellKind::kText).bytes);
  }
}

absl::Status AddColumns(Connection& connection, const Table& table,
                        const std::set<std::string>& present) {
  for (const record::Field& field : table.type->fields()) {
    if (field.ops->cell == CellKind::kNone) continue;
    if (present.contains(std::string(field.name))) continue;
    SANAD_RETURN_IF_ERROR(
        connection.Execute(sql::AddColumnText(kDialect, table, field)));
  }
  return absl::OkStatus();
}

absl::Status AddTable(Connection& connection, const Table& table) {
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         AskTexts(connection, kColumnsOfTable, table.name));
  return present.empty()
             ? connection.Execute(sql::CreateTableText(kDialect, table))
             : AddColumns(connection, table, present);
}

absl::Status AddIndex(Connection& connection, const Table& table,
                      const Index& index) {
  const std::string name = sql::IndexName(table, index);
  const std::string text = sql::CreateIndexText(kDialect, table, index);
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         AskTexts(connection, kTextOfIndex, name));
  if (present.contains(text)) return absl::OkStatus();
  SANAD_RETURN_IF_ERROR(
      connection.Execute("DROP INDEX IF EXISTS " + sql::Quoted(name)));
  return connection.Execute(text);
}

}  // namespace

absl::Status AddWhatIsMissing(Connection& connection, const Schema& schema) {
  for (const Table* table : schema.tables) {
    SANAD_RETURN_IF_ERROR(AddTable(connection, *table));
    for (const Index& index : table->indexes) {
      SANAD_RETURN_IF_ERROR(AddIndex(connection, *table, index));
    }
  }
  return absl::OkStatus();
}

}  // namespace sanad::storage::sqlite
