#include "storage/sqlite/queries.h"

#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "base/refuse.h"
#include "storage/sql/query.h"
#include "storage/sql/shape.h"
#include "storage/sqlite/dialect.h"
#include "storage/sqlite/rows.h"

namespace sanad::storage::sqlite {
namespace {

void BindAll(Statement& statement, std::span<const Cell> cells) {
  for (const Cell& cell : cells) statement.Bind(cell);
}

void BindFilters(Statement& statement, const Stream& stream) {
  for (const Filter& filter : stream.filters) {
    if (filter.op == Filter::Op::kIn) {
      statement.Bind(filter.values);
    } else {
      statement.Bind(filter.values.front());
    }
  }
}

}  // namespace

absl::StatusOr<bool> Get(Connection& connection, int64_t workspace,
                         const Table& table, int index,
                         std::span<const Cell> cells, void* record) {
  SANAD_ASSIGN_OR_RETURN(const Borrowed statement,
                         connection.Borrow(sql::ShapeOfGet(table, index), [&] {
                           return sql::GetQuery(kDialect, table, index);
                         }));
  statement->Bind(workspace);
  BindAll(*statement, cells);
  SANAD_ASSIGN_OR_RETURN(const bool found, statement->Next());
  if (found) statement->Load(statement.meaning().own, record);
  return found;
}

absl::StatusOr<std::unique_ptr<Rows>> OpenStream(Connection& connection,
                                                 int64_t workspace,
                                                 const Stream& stream,
                                                 const Scan& scan) {
  if (LetsNothingThrough(stream)) return std::make_unique<NoRows>();
  SANAD_ASSIGN_OR_RETURN(
      Borrowed statement,
      connection.Borrow(sql::ShapeOfStream(stream, scan), [&] {
        return sql::StreamQuery(kDialect, stream, scan);
      }));
  statement->Bind(workspace);
  BindAll(*statement, stream.prefix);
  BindAll(*statement, scan.after);
  BindFilters(*statement, stream);
  statement->Bind(scan.limit == 0 ? int64_t{-1} : scan.limit);
  return std::make_unique<StatementRows>(std::move(statement));
}

absl::StatusOr<int64_t> Count(Connection& connection, int64_t workspace,
                              const Stream& stream, int64_t cap) {
  if (LetsNothingThrough(stream)) return 0;
  SANAD_ASSIGN_OR_RETURN(const Borrowed statement,
                         connection.Borrow(sql::ShapeOfCount(stream), [&] {
                           return sql::CountQuery(kDialect, stream);
                         }));
  statement->Bind(workspace);
  BindAll(*statement, stream.prefix);
  BindFilters(*statement, stream);
  statement->Bind(cap);
  SANAD_RETURN_IF_ERROR(statement->Next().status());
  return statement->IntegerAt(0);
}

}  // namespace sanad::storage::sqlite
