#include "storage/sqlite/dialect.h"

#include <string>
#include <string_view>

#include "fmt/format.h"
#include "storage/sql/definition.h"
#include "storage/sql/text.h"
#include "storage/sqlite/membership.h"

namespace sanad::storage::sqlite {
namespace {

std::string BlobLiteral(std::string_view hex) {
  return fmt::format("x'{}'", hex);
}

std::string IsIn(std::string_view column, std::string_view set) {
  return fmt::format("{}({}, {})", kMembershipFunction, column, set);
}

// SQLite names the primary key of a table itself.
std::string Walk(const Table& table, int index) {
  const std::string name =
      index == 0 ? fmt::format("sqlite_autoindex_{}_1", table.name)
                 : sql::IndexName(table, table.indexes[index - 1]);
  return " INDEXED BY " + sql::Quoted(name);
}

}  // namespace

constinit const sql::Dialect kDialect = {
    .placeholder = '?',
    .integer = "INTEGER",
    .real = "REAL",
    .text = "TEXT",
    .blob = "BLOB",
    .blob_literal = &BlobLiteral,
    .after_table = " STRICT, WITHOUT ROWID",
    .is_in = &IsIn,
    .walk = &Walk,
    .residual = "+",
};

}  // namespace sanad::storage::sqlite
