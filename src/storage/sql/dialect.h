// How one SQL database differs from the next, as far as sanad uses it.

#ifndef SANAD_SRC_STORAGE_SQL_DIALECT_H_
#define SANAD_SRC_STORAGE_SQL_DIALECT_H_

#include <string>
#include <string_view>

#include "storage/table.h"

namespace sanad::storage::sql {

struct Dialect {
  char placeholder;  // stands before the number of a bound value

  // Column types; text compares byte by byte.
  std::string_view integer;
  std::string_view real;
  std::string_view text;
  std::string_view blob;

  // Writes a literal of bytes, given their hexadecimal digits.
  std::string (*blob_literal)(std::string_view hex);

  std::string_view after_table;  // what CREATE TABLE ends with

  // A condition: the column's value is in the set that is bound as one
  // value, so that sets of all sizes share one statement.
  std::string (*is_in)(std::string_view column, std::string_view set);

  // What follows a table's name to make the planner walk this index.
  std::string (*walk)(const Table& table, int index);

  // Stands before a column that must not steer the planner.
  std::string_view residual;
};

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_DIALECT_H_
