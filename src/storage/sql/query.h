// SELECT: one row, a stream, a count.
//
// Values are bound in this order: workspace, the cells of the key or
// prefix, the cells of `after`, one value per filter (of kIn: the set), the
// limit.

#ifndef SANAD_SRC_STORAGE_SQL_QUERY_H_
#define SANAD_SRC_STORAGE_SQL_QUERY_H_

#include "storage/scan.h"
#include "storage/sql/dialect.h"
#include "storage/sql/statement_text.h"
#include "storage/table.h"

namespace sanad::storage::sql {

// The row whose key or unique index holds some cells.
StatementText GetQuery(const Dialect& dialect, const Table& table, int index);

// The rows of a stream in the order of its index, from `scan.after` on.
StatementText StreamQuery(const Dialect& dialect, const Stream& stream,
                          const Scan& scan);

// How many rows the stream has, up to the limit.
StatementText CountQuery(const Dialect& dialect, const Stream& stream);

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_QUERY_H_
