#include "storage/postgres/queries.h"

#include "base/refuse.h"
#include "storage/postgres/dialect.h"
#include "storage/sql/query.h"
#include "storage/sql/shape.h"

namespace sanad::storage::postgres {

void AddFilters(const Stream& stream, Values& values) {
  for (const Filter& filter : stream.filters) {
    if (filter.op == Filter::Op::kIn) {
      values.AddSet(filter.values);
    } else {
      values.Add(filter.values.front());
    }
  }
}

absl::StatusOr<bool> Get(Connection& connection, int64_t workspace,
                         const Table& table, int index,
                         std::span<const Cell> cells, void* record) {
  Values values;
  values.Add(workspace).AddAll(cells);
  const StatementPtr statement = connection.Statement(
      sql::ShapeOfGet(table, index),
      [&] { return sql::GetQuery(kDialect, table, index); });
  connection.Send(statement, values);
  SANAD_ASSIGN_OR_RETURN(const Result result, connection.CollectOne());
  if (result.rows() == 0) return false;
  result.Load(0, statement->meaning.own, record);
  return true;
}

absl::StatusOr<int64_t> Count(Connection& connection, int64_t workspace,
                              const Stream& stream, int64_t cap) {
  if (LetsNothingThrough(stream)) return 0;
  Values values;
  values.Add(workspace).AddAll(stream.prefix);
  AddFilters(stream, values);
  values.Add(cap);
  connection.Send(
      connection.Statement(sql::ShapeOfCount(stream),
                           [&] { return sql::CountQuery(kDialect, stream); }),
      values);
  SANAD_ASSIGN_OR_RETURN(const Result result, connection.CollectOne());
  return result.IntegerAt(0, 0);
}

}  // namespace sanad::storage::postgres
