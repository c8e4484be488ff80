#include "storage/kv/layout.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

#include "storage/kv/key_encoding.h"

namespace sanad::storage {
namespace {

Column MakeColumn(const record::Field& field) {
  const record::TypeOps& ops = *field.ops;
  Cell none{.kind = ops.cell};
  if (ops.optional) none.integer = record::kNever;
  return {.kind = ops.cell, .nested = ops.mask != nullptr, .none = none};
}

IndexLayout MakeIndex(const Table& table, int number) {
  IndexLayout layout;
  layout.number = number;
  for (const int column : OrderColumns(table, number)) {
    const int position = table.type->IndexOf(column);
    layout.order.push_back(position);
    layout.columns.Add(position);
  }
  layout.key_cells = layout.order.size();
  for (const int column : table.key) {
    layout.key_places.push_back(layout.PlaceOf(table.type->IndexOf(column)));
  }
  if (number == 0) return layout;
  const Index& index = table.indexes[number - 1];
  layout.name = index.name;
  layout.unique = index.unique;
  if (index.unique) layout.key_cells = index.columns.size();
  if (index.sparse) {
    layout.sparse = table.type->IndexOf(index.columns.back());
    layout.none = MakeColumn(table.type->fields()[layout.sparse]).none;
  }
  return layout;
}

}  // namespace

int IndexLayout::PlaceOf(int position) const {
  const auto place = std::find(order.begin(), order.end(), position);
  return place == order.end() ? -1 : static_cast<int>(place - order.begin());
}

TableLayout::TableLayout(const Table& table) : table(&table) {
  for (const record::Field& field : table.type->fields()) {
    if (field.ops->cell != record::CellKind::kNone) stored.Add(columns.size());
    columns.push_back(MakeColumn(field));
  }
  indexes.reserve(table.indexes.size() + 1);
  for (size_t number = 0; number <= table.indexes.size(); ++number) {
    indexes.push_back(MakeIndex(table, static_cast<int>(number)));
  }
}

Layouts::Layouts(const Schema& schema) {
  layouts_.reserve(schema.tables.size());
  for (const Table* table : schema.tables) {
    assert(table->number > 0 && table->number <= kMaxTableNumber);
    const size_t needed = table->number + 1;
    if (by_number_.size() < needed) by_number_.resize(needed, -1);
    by_number_[table->number] = static_cast<int>(layouts_.size());
    layouts_.emplace_back(*table);
  }
}

const TableLayout& Layouts::Of(const Table& table) const {
  const TableLayout* layout = Find(table.number);
  assert(layout != nullptr && "a table of the schema");
  return *layout;
}

const TableLayout* Layouts::Find(int number) const {
  if (number >= static_cast<int>(by_number_.size())) return nullptr;
  const int at = by_number_[number];
  return at < 0 ? nullptr : &layouts_[at];
}

void AppendEntry(const IndexLayout& index, const RowCells& row,
                 std::string& key, std::string* value) {
  for (size_t place = 0; place < index.order.size(); ++place) {
    const bool in_key = place < index.key_cells;
    if (in_key || value != nullptr) {
      AppendCell(row[index.order[place]], in_key ? key : *value);
    }
  }
}

}  // namespace sanad::storage
