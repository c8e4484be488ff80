// CREATE and ALTER: the tables of a schema as SQL makes them.
//
// Every table has `workspace_id` first, then one column per scalar field
// under its name. Columns have the default of the struct's member, so that
// a program which does not know a column yet can still insert rows.

#ifndef SANAD_SRC_STORAGE_SQL_DEFINITION_H_
#define SANAD_SRC_STORAGE_SQL_DEFINITION_H_

#include <string>
#include <string_view>

#include "record/record_type.h"
#include "storage/sql/dialect.h"
#include "storage/table.h"

namespace sanad::storage::sql {

inline constexpr std::string_view kWorkspaceColumn = "workspace_id";

// Text as a literal, quotes doubled.
std::string TextLiteral(std::string_view text);

std::string CreateTableText(const Dialect& dialect, const Table& table);

// A column added later carries no foreign key: those are a safety net only,
// and ALTER TABLE cannot add one of two columns.
std::string AddColumnText(const Dialect& dialect, const Table& table,
                          const record::Field& field);

// Index names are unique in a database: "table.index".
std::string IndexName(const Table& table, const Index& index);
std::string CreateIndexText(const Dialect& dialect, const Table& table,
                            const Index& index);

// The condition by which a sparse index leaves out rows, "" if it is not
// sparse. Queries repeat it, else the index would not serve them.
std::string SparseCondition(const Dialect& dialect, const Table& table,
                            const Index& index);

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_DEFINITION_H_
