#include "storage/postgres/migration.h"

#include <set>
#include <string>
#include <string_view>

#include "base/refuse.h"
#include "fmt/format.h"
#include "record/record_type.h"
#include "storage/postgres/dialect.h"
#include "storage/sql/definition.h"
#include "storage/sql/text.h"

namespace sanad::storage::postgres {
namespace {

using record::Cell;
using record::CellKind;

// Who has a workspace's row locked has its turn to write.
constexpr char kCreateTurns[] =
    "CREATE TABLE IF NOT EXISTS sanad_turn (workspace_id bigint PRIMARY KEY)";
constexpr char kColumnsOfTable[] =
    "SELECT column_name::text FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND table_name = $1";
// An index carries its declaration as a comment: the server keeps it in
// words of its own.
constexpr char kTextOfIndex[] =
    "SELECT obj_description(to_regclass(quote_ident($1)), 'pg_class')"
    " WHERE to_regclass(quote_ident($1)) IS NOT NULL";

// The first column of every row.
absl::StatusOr<std::set<std::string>> AskTexts(Connection& connection,
                                               const char* query,
                                               std::string_view value) {
  Values values;
  values.Add(Cell::Text(value));
  connection.Send(query, values);
  SANAD_ASSIGN_OR_RETURN(const Result result, connection.CollectOne());
  std::set<std::string> texts;
  for (int row = 0; row < result.rows(); ++row) {
    texts.insert(result.TextAt(row, 0));
  }
  return texts;
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

// A second wall: whatever a statement says, it meets one workspace's rows.
absl::Status AddPolicy(Connection& connection, const Table& table) {
  const std::string name = sql::Quoted(table.name);
  SANAD_RETURN_IF_ERROR(connection.Execute(
      fmt::format("ALTER TABLE {} ENABLE ROW LEVEL SECURITY", name)));
  SANAD_RETURN_IF_ERROR(connection.Execute(
      fmt::format("ALTER TABLE {} FORCE ROW LEVEL SECURITY", name)));
  return connection.Execute(
      fmt::format("CREATE POLICY of_workspace ON {} USING ({} ="
                  " current_setting('sanad.workspace', true)::bigint)",
                  name, sql::Quoted(sql::kWorkspaceColumn)));
}

absl::Status AddTable(Connection& connection, const Table& table) {
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         AskTexts(connection, kColumnsOfTable, table.name));
  if (!present.empty()) return AddColumns(connection, table, present);
  SANAD_RETURN_IF_ERROR(
      connection.Execute(sql::CreateTableText(kDialect, table)));
  return AddPolicy(connection, table);
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
  SANAD_RETURN_IF_ERROR(connection.Execute(text));
  return connection.Execute(fmt::format(
      "COMMENT ON INDEX {} IS {}", sql::Quoted(name), sql::TextLiteral(text)));
}

}  // namespace

absl::Status AddWhatIsMissing(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(connection.Execute(kCreateTurns));
  for (const Table* table : schema.tables) {
    SANAD_RETURN_IF_ERROR(AddTable(connection, *table));
    for (const Index& index : table->indexes) {
      SANAD_RETURN_IF_ERROR(AddIndex(connection, *table, index));
    }
  }
  return absl::OkStatus();
}

}  // namespace sanad::storage::postgres
