#include "storage/sqlite/objection.h"

#include <cstdint>
#include <vector>

#include "base/refuse.h"
#include "record/any_record.h"
#include "storage/reasons.h"
#include "storage/sqlite/queries.h"

namespace sanad::storage::sqlite {
namespace {

using record::AnyRecord;
using record::Field;

std::vector<Cell> CellsOf(const Table& table, const std::vector<int>& columns,
                          const void* record) {
  std::vector<Cell> cells;
  for (const int number : columns) {
    const Field& field = table.type->ByNumber(number);
    cells.push_back(field.ops->store(field.In(record)));
  }
  return cells;
}

// What `change` names, over the row that is stored.
void Overlay(const Change& change, void* row) {
  const std::vector<Field>& fields = change.table->type->fields();
  for (size_t i = 0; i < fields.size(); ++i) {
    if (!change.columns.Has(i)) continue;
    const record::TypeOps& ops = *fields[i].ops;
    ops.load(fields[i].In(row), ops.store(fields[i].In(change.row.get())));
  }
}

// The first unique index whose value another row than that of `key` has.
absl::Status UniqueObjection(Connection& connection, int64_t workspace,
                             const Table& table, const std::vector<Cell>& key,
                             const void* row) {
  for (size_t i = 0; i < table.indexes.size(); ++i) {
    const Index& index = table.indexes[i];
    const auto cells = CellsOf(table, index.columns, row);
    if (!index.unique || (index.sparse && cells.back().IsNone())) continue;
    AnyRecord other(*table.type);
    SANAD_ASSIGN_OR_RETURN(const bool taken,
                           Get(connection, workspace, table,
                               static_cast<int>(i) + 1, cells, other.get()));
    if (taken && CellsOf(table, table.key, other.get()) != key) {
      return Refuse(kUniqueTaken,
                    {{"table", table.name}, {"index", index.name}});
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status Objection(Connection& connection, int64_t workspace,
                       const Change& change) {
  using Kind = Change::Kind;
  const Table& table = *change.table;
  const auto key = CellsOf(table, table.key, change.row.get());
  AnyRecord stored(*table.type);
  SANAD_ASSIGN_OR_RETURN(const bool exists, Get(connection, workspace, table, 0,
                                                key, stored.get()));
  const bool insert = change.kind == Kind::kInsert;
  if (insert && exists) return Refuse(kRowExists, {{"table", table.name}});
  if (!insert && !exists) return Refuse(kRowMissing, {{"table", table.name}});
  if (change.kind == Kind::kDelete) return absl::OkStatus();
  if (!insert) Overlay(change, stored.get());
  return UniqueObjection(connection, workspace, table, key,
                         insert ? change.row.get() : stored.get());
}

}  // namespace sanad::storage::sqlite
