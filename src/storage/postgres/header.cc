#include "storage/postgres/header.h"

#include <string>

#include "base/refuse.h"
#include "storage/reasons.h"

namespace sanad::storage::postgres {
namespace {

using record::Cell;

// One row; `declarations` is for people who look into the database.
constexpr char kCreateHeader[] =
    "CREATE TABLE IF NOT EXISTS sanad_schema ("
    "  one bigint PRIMARY KEY CHECK (one = 1),"
    "  application text NOT NULL,"
    "  version bigint NOT NULL,"
    "  min_reader bigint NOT NULL,"
    "  min_writer bigint NOT NULL,"
    "  declarations text NOT NULL)";
constexpr char kReplaceHeader[] =
    "INSERT INTO sanad_schema VALUES (1, $1, $2, $3, $4, $5)"
    " ON CONFLICT (one) DO UPDATE SET application = $1, version = $2,"
    " min_reader = $3, min_writer = $4, declarations = $5";
constexpr char kReadHeader[] =
    "SELECT application, version, min_reader, min_writer FROM sanad_schema";
constexpr char kTablesNamed[] =
    "SELECT count(*) FROM information_schema.tables"
    " WHERE table_schema = current_schema() AND table_name = ANY($1)";

absl::StatusOr<bool> HasAny(Connection& connection,
                            const std::vector<Cell>& tables) {
  Values values;
  values.AddSet(tables);
  connection.Send(kTablesNamed, values);
  SANAD_ASSIGN_OR_RETURN(const Result result, connection.CollectOne());
  return result.IntegerAt(0, 0) > 0;
}

std::vector<Cell> NamesOf(const Schema& schema) {
  std::vector<Cell> names;
  names.reserve(schema.tables.size());
  for (const Table* table : schema.tables) {
    names.push_back(Cell::Text(table->name));
  }
  return names;
}

}  // namespace

absl::StatusOr<std::optional<Header>> ReadHeader(Connection& connection,
                                                 const Schema& schema) {
  SANAD_ASSIGN_OR_RETURN(const bool ours,
                         HasAny(connection, {Cell::Text("sanad_schema")}));
  if (!ours) {
    SANAD_ASSIGN_OR_RETURN(const bool foreign,
                           HasAny(connection, NamesOf(schema)));
    if (foreign) return Refuse(kStoreForeign);
    return std::nullopt;
  }
  connection.Send(kReadHeader);
  SANAD_ASSIGN_OR_RETURN(const Result result, connection.CollectOne());
  if (result.rows() == 0) {
    return Refuse(kStoreDamaged, {{"where", "sanad_schema"}});
  }
  return Header{.application = result.TextAt(0, 0),
                .version = result.IntegerAt(0, 1),
                .min_reader = result.IntegerAt(0, 2),
                .min_writer = result.IntegerAt(0, 3)};
}

absl::Status WriteHeader(Connection& connection, const Schema& schema) {
  SANAD_RETURN_IF_ERROR(connection.Execute(kCreateHeader));
  const std::string declarations = ToText(schema);
  Values values;
  values.Add(Cell::Text(schema.application))
      .Add(schema.version)
      .Add(schema.min_reader)
      .Add(schema.min_writer)
      .Add(Cell::Text(declarations));
  connection.Send(kReplaceHeader, values);
  return connection.CollectOne().status();
}

}  // namespace sanad::storage::postgres
