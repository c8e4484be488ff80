// INSERT, UPDATE, DELETE of one row.

#ifndef SANAD_SRC_STORAGE_SQL_CHANGE_H_
#define SANAD_SRC_STORAGE_SQL_CHANGE_H_

#include "record/field_set.h"
#include "storage/sql/dialect.h"
#include "storage/sql/statement_text.h"
#include "storage/table.h"

namespace sanad::storage::sql {

StatementText InsertText(const Dialect& dialect, const Table& table);

// REQUIRES: `columns` has a scalar field, and none of the key
StatementText UpdateText(const Dialect& dialect, const Table& table,
                         record::FieldSet columns);

StatementText DeleteText(const Dialect& dialect, const Table& table);

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_CHANGE_H_
