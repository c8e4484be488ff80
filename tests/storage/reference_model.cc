#include "tests/storage/reference_model.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sanad::storage::conformance {
namespace {

const Value& At(const Table& table, const Row& row, int column) {
  return row[table.type->IndexOf(column)];
}

Row Pick(const Table& table, const Row& row, const std::vector<int>& columns) {
  Row picked;
  for (const int column : columns) picked.push_back(At(table, row, column));
  return picked;
}

bool IsNone(const Value& value) {
  return value == Value(int64_t{0}) || value == Value(0.0) ||
         value == Value(std::string());
}

bool Holds(const Table& table, int index, const Row& row) {
  if (index == 0) return true;
  const Index& declared = table.indexes[index - 1];
  return !declared.sparse || !IsNone(At(table, row, declared.columns.back()));
}

bool Passes(const Filter& filter, const Value& value) {
  const auto any = [&](auto is) {
    return std::any_of(filter.values.begin(), filter.values.end(),
                       [&](const Cell& cell) { return is(ValueOf(cell)); });
  };
  switch (filter.op) {
    case Filter::Op::kEqual:
    case Filter::Op::kIn:
      return any([&](const Value& other) { return value == other; });
    case Filter::Op::kNotEqual:
      return any([&](const Value& other) { return value != other; });
    case Filter::Op::kLess:
      return any([&](const Value& other) { return value < other; });
    case Filter::Op::kAtMost:
      return any([&](const Value& other) { return value <= other; });
    case Filter::Op::kMore:
      return any([&](const Value& other) { return value > other; });
    case Filter::Op::kAtLeast:
      return any([&](const Value& other) { return value >= other; });
  }
  return false;
}

bool InStream(const Stream& stream, const Row& row) {
  const Table& table = *stream.table;
  if (!Holds(table, stream.index, row)) return false;
  const std::vector<int> order = Order(table, stream.index);
  for (size_t i = 0; i < stream.prefix.size(); ++i) {
    if (At(table, row, order[i]) != ValueOf(stream.prefix[i])) return false;
  }
  return std::all_of(stream.filters.begin(), stream.filters.end(),
                     [&](const Filter& filter) {
                       return Passes(filter, At(table, row, filter.column));
                     });
}

}  // namespace

Value ValueOf(const Cell& cell) {
  switch (cell.kind) {
    case record::CellKind::kInteger:
      return cell.integer;
    case record::CellKind::kReal:
      return cell.real + 0.0;  // zero has no sign
    default:
      return std::string(cell.bytes);
  }
}

Row RowOf(const record::RecordType& type, const void* record) {
  Row row;
  for (const record::Field& field : type.fields()) {
    row.push_back(ValueOf(field.ops->store(field.In(record))));
  }
  return row;
}

Cell CellOf(const record::Field& field, const Value& value) {
  switch (field.ops->cell) {
    case record::CellKind::kInteger:
      return Cell::Integer(std::get<int64_t>(value));
    case record::CellKind::kReal:
      return Cell::Real(std::get<double>(value));
    case record::CellKind::kText:
      return Cell::Text(std::get<std::string>(value));
    default:
      return Cell::Blob(std::get<std::string>(value));
  }
}

Cell CellOf(const Table& table, int column, const Value& value) {
  return CellOf(table.type->ByNumber(column), value);
}

void LoadRow(const record::RecordType& type, const Row& row, void* record) {
  for (size_t i = 0; i < row.size(); ++i) {
    const record::Field& field = type.fields()[i];
    field.ops->load(field.In(record), CellOf(field, row[i]));
  }
}

std::vector<int> Order(const Table& table, int index) {
  std::vector<int> order;
  if (index > 0) order = table.indexes[index - 1].columns;
  for (const int column : table.key) {
    if (std::count(order.begin(), order.end(), column) == 0) {
      order.push_back(column);
    }
  }
  return order;
}

const ReferenceModel::Rowset& ReferenceModel::RowsOf(const Table& table) const {
  static const Rowset none;
  const auto found = tables_.find(table.number);
  return found == tables_.end() ? none : found->second;
}

// The key is named before any index, and of several indexes the one that was
// declared first.
Refusal ReferenceModel::RefusalOf(const Table& table, const Row& row) const {
  const Row key = Pick(table, row, table.key);
  for (size_t i = 1; i <= table.indexes.size(); ++i) {
    const Index& index = table.indexes[i - 1];
    if (!index.unique || !Holds(table, static_cast<int>(i), row)) continue;
    for (const auto& [other_key, other] : RowsOf(table)) {
      if (other_key != key && Pick(table, other, index.columns) ==
                                  Pick(table, row, index.columns)) {
        return UniqueTaken(table, static_cast<int>(i));
      }
    }
  }
  return {};
}

Refusal ReferenceModel::Insert(const Table& table, const Row& row) {
  const Row key = Pick(table, row, table.key);
  if (RowsOf(table).contains(key)) return RowExists(table);
  if (auto refusal = RefusalOf(table, row); refusal != Refusal()) {
    return refusal;
  }
  tables_[table.number][key] = row;
  return {};
}

Refusal ReferenceModel::Update(const Table& table, const Row& row,
                               const record::FieldSet& columns) {
  const Row key = Pick(table, row, table.key);
  const auto found = RowsOf(table).find(key);
  if (found == RowsOf(table).end()) return RowMissing(table);
  Row after = found->second;
  for (size_t i = 0; i < row.size(); ++i) {
    if (columns.Has(i)) after[i] = row[i];
  }
  if (auto refusal = RefusalOf(table, after); refusal != Refusal()) {
    return refusal;
  }
  tables_[table.number][key] = after;
  return {};
}

Refusal ReferenceModel::Delete(const Table& table, const Row& row) {
  const size_t deleted =
      tables_[table.number].erase(Pick(table, row, table.key));
  return deleted == 0 ? RowMissing(table) : Refusal();
}

const Row* ReferenceModel::Get(const Table& table, int index,
                               const std::vector<Value>& values) const {
  const auto& columns =
      index == 0 ? table.key : table.indexes[index - 1].columns;
  for (const auto& [key, row] : RowsOf(table)) {
    if (Holds(table, index, row) && Pick(table, row, columns) == values) {
      return &row;
    }
  }
  return nullptr;
}

std::vector<Row> ReferenceModel::Find(const Scan& scan) const {
  const Stream& first = scan.streams.front();
  const std::vector<int> order = Order(*first.table, first.index);
  const std::vector<int> after(order.begin() + first.prefix.size(),
                               order.end());
  Row last;
  for (const Cell& cell : scan.after) last.push_back(ValueOf(cell));

  std::vector<std::pair<Row, Row>> found;  // {place, row}
  const bool down = scan.direction == Direction::kDescending;
  for (const auto& [key, row] : RowsOf(*first.table)) {
    const bool in_any = std::any_of(
        scan.streams.begin(), scan.streams.end(),
        [&](const Stream& stream) { return InStream(stream, row); });
    Row place = Pick(*first.table, row, after);
    const bool passed = !last.empty() && (down ? place >= last : place <= last);
    if (in_any && !passed) found.emplace_back(std::move(place), row);
  }
  std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    return down ? b.first < a.first : a.first < b.first;
  });
  std::vector<Row> rows;
  for (auto& [place, row] : found) {
    const auto size = static_cast<int64_t>(rows.size());
    if (scan.limit == 0 || size < scan.limit) rows.push_back(std::move(row));
  }
  return rows;
}

int64_t ReferenceModel::Count(const Stream& stream, int64_t cap) const {
  const auto found = Find({.streams = {stream}}).size();
  return std::min(static_cast<int64_t>(found), cap);
}

std::vector<Row> ReferenceModel::Rows(const Table& table) const {
  std::vector<Row> rows;
  for (const auto& [key, row] : RowsOf(table)) rows.push_back(row);
  return rows;
}

}  // namespace sanad::storage::conformance
