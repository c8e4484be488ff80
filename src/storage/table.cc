#include "storage/table.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fmt/format.h"

namespace sanad::storage {
namespace {

std::string_view KindName(record::CellKind kind) {
  switch (kind) {
    case record::CellKind::kInteger:
      return "integer";
    case record::CellKind::kReal:
      return "real";
    case record::CellKind::kText:
      return "text";
    case record::CellKind::kBlob:
      return "blob";
    case record::CellKind::kNone:
      break;
  }
  return "none";
}

std::string ColumnNames(const Table& table, const std::vector<int>& columns) {
  std::string names;
  for (const int number : columns) {
    if (!names.empty()) names += ", ";
    names += table.type->ByNumber(number).name;
  }
  return names;
}

std::string ToText(const Table& table) {
  std::string text = fmt::format("table {} {} key ({})\n", table.number,
                                 table.name, ColumnNames(table, table.key));
  for (const record::Field& field : table.type->fields()) {
    text += fmt::format("  {} {} {}\n", field.number, field.name,
                        KindName(field.ops->cell));
  }
  for (const Index& index : table.indexes) {
    text += fmt::format(
        "  index {} ({}){}{}\n", index.name, ColumnNames(table, index.columns),
        index.unique ? " unique" : "", index.sparse ? " sparse" : "");
  }
  for (const Reference& reference : table.references) {
    text += fmt::format("  {} names a row of {}\n",
                        table.type->ByNumber(reference.column).name,
                        reference.table->name);
  }
  return text;
}

}  // namespace

std::vector<int> OrderColumns(const Table& table, int index) {
  if (index == 0) return table.key;
  std::vector<int> columns = table.indexes[index - 1].columns;
  for (const int key : table.key) {
    if (std::find(columns.begin(), columns.end(), key) == columns.end()) {
      columns.push_back(key);
    }
  }
  return columns;
}

std::string ToText(const Schema& schema) {
  std::string text =
      fmt::format("schema {} reader {} writer {}\n", schema.version,
                  schema.min_reader, schema.min_writer);
  for (const Table* table : schema.tables) text += ToText(*table);
  return text;
}

}  // namespace sanad::storage
