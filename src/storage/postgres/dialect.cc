#include "storage/postgres/dialect.h"

#include <string>
#include <string_view>

#include "fmt/format.h"

namespace sanad::storage::postgres {
namespace {

std::string BlobLiteral(std::string_view hex) {
  return fmt::format("'\\x{}'", hex);
}

std::string IsIn(std::string_view column, std::string_view set) {
  return fmt::format("{} = ANY({})", column, set);
}

// No hint can be given; sessions are told to walk indexes (connection.cc).
std::string Walk(const Table&, int) { return ""; }

}  // namespace

constinit const sql::Dialect kDialect = {
    .placeholder = '$',
    .integer = "bigint",
    .real = "double precision",
    .text = "text COLLATE \"C\"",
    .blob = "bytea",
    .blob_literal = &BlobLiteral,
    .after_table = "",
    .is_in = &IsIn,
    .walk = &Walk,
    .residual = "",
};

}  // namespace sanad::storage::postgres
