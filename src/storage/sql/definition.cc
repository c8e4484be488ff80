#include "storage/sql/definition.h"

#include <string>
#include <string_view>
#include <vector>

#include "fmt/format.h"
#include "record/any_record.h"
#include "record/cell.h"
#include "storage/sql/text.h"

namespace sanad::storage::sql {
namespace {

using record::Cell;
using record::CellKind;
using record::Field;

std::string_view TypeName(const Dialect& dialect, CellKind kind) {
  switch (kind) {
    case CellKind::kInteger:
      return dialect.integer;
    case CellKind::kReal:
      return dialect.real;
    case CellKind::kText:
      return dialect.text;
    default:
      return dialect.blob;
  }
}

std::string BlobLiteral(const Dialect& dialect, std::string_view bytes) {
  std::string hex;
  for (const unsigned char c : bytes) hex += fmt::format("{:02x}", c);
  return dialect.blob_literal(hex);
}

std::string Literal(const Dialect& dialect, const Cell& cell) {
  switch (cell.kind) {
    case CellKind::kInteger:
      return std::to_string(cell.integer);
    case CellKind::kReal:
      return fmt::format("{:e}", cell.real);
    case CellKind::kText:
      return TextLiteral(cell.bytes);
    default:
      return BlobLiteral(dialect, cell.bytes);
  }
}

std::string ColumnText(const Dialect& dialect, const Field& field,
                       const void* fresh) {
  return fmt::format("{} {} NOT NULL DEFAULT {}", Quoted(field.name),
                     TypeName(dialect, field.ops->cell),
                     Literal(dialect, field.ops->store(field.In(fresh))));
}

std::string NameList(const Table& table, const std::vector<int>& columns) {
  std::string names(Quoted(kWorkspaceColumn));
  for (const int number : columns) {
    names += ", " + Quoted(table.type->ByNumber(number).name);
  }
  return names;
}

std::string ReferenceText(const Table& table, const Reference& reference) {
  return fmt::format("FOREIGN KEY ({}) REFERENCES {} ({})",
                     NameList(table, {reference.column}),
                     Quoted(reference.table->name),
                     NameList(*reference.table, reference.table->key));
}

}  // namespace

std::string TextLiteral(std::string_view text) {
  std::string literal = "'";
  for (const char c : text) {
    if (c == '\'') literal += c;
    literal += c;
  }
  return literal + '\'';
}

std::string CreateTableText(const Dialect& dialect, const Table& table) {
  const record::AnyRecord fresh(*table.type);
  std::string text =
      fmt::format("CREATE TABLE {} (\n  {} {} NOT NULL", Quoted(table.name),
                  Quoted(kWorkspaceColumn), dialect.integer);
  for (const Field& field : table.type->fields()) {
    if (field.ops->cell == CellKind::kNone) continue;
    text += ",\n  " + ColumnText(dialect, field, fresh.get());
  }
  text += fmt::format(",\n  PRIMARY KEY ({})", NameList(table, table.key));
  for (const Reference& reference : table.references) {
    text += ",\n  " + ReferenceText(table, reference);
  }
  return text + "\n)" + std::string(dialect.after_table);
}

std::string AddColumnText(const Dialect& dialect, const Table& table,
                          const Field& field) {
  const record::AnyRecord fresh(*table.type);
  return fmt::format("ALTER TABLE {} ADD COLUMN {}", Quoted(table.name),
                     ColumnText(dialect, field, fresh.get()));
}

std::string IndexName(const Table& table, const Index& index) {
  return fmt::format("{}.{}", table.name, index.name);
}

std::string CreateIndexText(const Dialect& dialect, const Table& table,
                            const Index& index) {
  // A unique index ends with its columns: the rest of the key would make
  // every entry unique.
  const int position = static_cast<int>(&index - table.indexes.data()) + 1;
  const std::vector<int> columns =
      index.unique ? index.columns : OrderColumns(table, position);
  const std::string sparse = SparseCondition(dialect, table, index);
  return fmt::format(
      "CREATE {}INDEX {} ON {} ({}){}", index.unique ? "UNIQUE " : "",
      Quoted(IndexName(table, index)), Quoted(table.name),
      NameList(table, columns), sparse.empty() ? "" : " WHERE " + sparse);
}

std::string SparseCondition(const Dialect& dialect, const Table& table,
                            const Index& index) {
  if (!index.sparse) return "";
  const Field& last = table.type->ByNumber(index.columns.back());
  Cell none = {.kind = last.ops->cell};
  if (last.ops->optional) none.integer = record::kNever;
  return Quoted(last.name) + " <> " + Literal(dialect, none);
}

}  // namespace sanad::storage::sql
