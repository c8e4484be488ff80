#include "storage/sql/query.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql/definition.h"
#include "storage/sql/text.h"

namespace sanad::storage::sql {
namespace {

using record::CellKind;
using record::Field;
using record::FieldSet;

constexpr std::string_view kRow = "r";       // the stream's own row
constexpr std::string_view kFollowed = "f";  // the row that it names

std::string Column(std::string_view row, std::string_view name) {
  return std::string(row) + '.' + Quoted(name);
}

std::string Column(const Table& table, int number) {
  return Column(kRow, table.type->ByNumber(number).name);
}

std::vector<const Field*> Wanted(const Table& table, FieldSet wanted) {
  std::vector<const Field*> fields;
  for (size_t i = 0; i < table.type->fields().size(); ++i) {
    const Field& field = table.type->fields()[i];
    if (field.ops->cell == CellKind::kNone) continue;
    if (wanted.empty() || wanted.Has(i)) fields.push_back(&field);
  }
  return fields;
}

// The order columns after the prefix.
std::vector<int> Remaining(const Stream& stream) {
  std::vector<int> columns = OrderColumns(*stream.table, stream.index);
  columns.erase(columns.begin(), columns.begin() + stream.prefix.size());
  return columns;
}

// Puts a column into the result, once.
int Select(const Field* field, std::vector<const Field*>& selected) {
  const auto at = std::find(selected.begin(), selected.end(), field);
  const int column = static_cast<int>(at - selected.begin());
  if (at == selected.end()) selected.push_back(field);
  return column;
}

std::vector<const Field*> SelectOwn(const Stream& stream, const Scan& scan,
                                    StatementText& query) {
  for (const int number : Remaining(stream)) {
    query.order.push_back(&stream.table->type->ByNumber(number));
  }
  std::vector<const Field*> selected = query.order;
  for (const Field* field : Wanted(*stream.table, scan.columns)) {
    query.own.push_back({field, Select(field, selected)});
  }
  return selected;
}

void AddSelected(const std::vector<const Field*>& selected, Text& text) {
  Separator comma(", ");
  for (const Field* field : selected) {
    text.Add(comma.Next()).Add(Column(kRow, field->name));
  }
}

void AddFollowedColumns(const Follow& follow, int first, StatementText& query,
                        Text& text) {
  for (const Field* field : Wanted(*follow.table, follow.columns)) {
    query.followed.push_back({field, first++});
    text.Add(", ").Add(Column(kFollowed, field->name));
  }
}

void AddFrom(const Table& table, int index, Text& text) {
  text.Add(" FROM ").Name(table.name).Add(" AS ").Add(kRow);
  text.Add(text.dialect().walk(table, index));
}

void AddJoin(const Stream& stream, const Follow& follow, Text& text) {
  const Table& other = *follow.table;
  text.Add(" LEFT JOIN ").Name(other.name).Add(" AS ").Add(kFollowed);
  text.Add(" ON ").Add(Column(kFollowed, kWorkspaceColumn));
  text.Add(" = ").Add(text.Workspace()).Add(" AND ");
  text.Add(Column(kFollowed, other.type->ByNumber(other.key.front()).name));
  text.Add(" = ").Add(Column(*stream.table, follow.column));
}

// The rows whose leading index columns equal bound values.
void AddWhere(const Table& table, int index, const std::vector<int>& columns,
              Text& text) {
  text.Add(" WHERE ").Add(Column(kRow, kWorkspaceColumn));
  text.Add(" = ").Add(text.Workspace());
  for (const int number : columns) {
    text.Add(" AND ").Add(Column(table, number));
    text.Add(" = ").Add(text.NextValue());
  }
  if (index == 0 || !table.indexes[index - 1].sparse) return;
  text.Add(" AND ").Add(kRow).Add(".");
  text.Add(SparseCondition(text.dialect(), table, table.indexes[index - 1]));
}

void AddPrefix(const Stream& stream, Text& text) {
  std::vector<int> columns = OrderColumns(*stream.table, stream.index);
  columns.resize(stream.prefix.size());
  AddWhere(*stream.table, stream.index, columns, text);
}

// (a, b, id) > ($2, $3, $4)
void AddAfter(const Stream& stream, Direction direction, Text& text) {
  std::string columns;
  std::string values;
  Separator comma(", ");
  for (const int number : Remaining(stream)) {
    const std::string_view between = comma.Next();
    (columns += between) += Column(*stream.table, number);
    (values += between) += text.NextValue();
  }
  text.Add(" AND (").Add(columns).Add(") ");
  text.Add(direction == Direction::kDescending ? "<" : ">");
  text.Add(" (").Add(values).Add(")");
}

std::string_view Sign(Filter::Op op) {
  switch (op) {
    case Filter::Op::kEqual:
      return " = ";
    case Filter::Op::kNotEqual:
      return " <> ";
    case Filter::Op::kLess:
      return " < ";
    case Filter::Op::kAtMost:
      return " <= ";
    case Filter::Op::kMore:
      return " > ";
    default:
      return " >= ";
  }
}

bool IsUpperBound(Filter::Op op) {
  return op == Filter::Op::kLess || op == Filter::Op::kAtMost;
}

bool IsLowerBound(Filter::Op op) {
  return op == Filter::Op::kMore || op == Filter::Op::kAtLeast;
}

// Whether the filter may narrow the index range: a bound on the first order
// column. Not one on the side where `after` is, which is the tighter bound.
bool Narrows(const Stream& stream, const Scan* scan, const Filter& filter) {
  const std::vector<int> order = Remaining(stream);
  if (order.empty() || order.front() != filter.column) return false;
  const bool after = scan && !scan->after.empty();
  const bool descending = scan && scan->direction == Direction::kDescending;
  return (IsUpperBound(filter.op) && !(after && descending)) ||
         (IsLowerBound(filter.op) && !(after && !descending));
}

void AddFilters(const Stream& stream, const Scan* scan, Text& text) {
  for (const Filter& filter : stream.filters) {
    const std::string column = Column(*stream.table, filter.column);
    text.Add(" AND ");
    if (filter.op == Filter::Op::kIn) {
      text.Add(text.dialect().is_in(column, text.NextValue()));
      continue;
    }
    if (!Narrows(stream, scan, filter)) text.Add(text.dialect().residual);
    text.Add(column).Add(Sign(filter.op)).Add(text.NextValue());
  }
}

// Whether the prefix leaves one row at most.
bool IsOneRow(const Stream& stream) {
  if (stream.index == 0) return false;
  const Index& index = stream.table->indexes[stream.index - 1];
  return index.unique && stream.prefix.size() >= index.columns.size();
}

void AddOrder(const Stream& stream, Direction direction, Text& text) {
  const std::vector<int> order = Remaining(stream);
  if (order.empty() || IsOneRow(stream)) return;
  Separator comma(", ");
  text.Add(" ORDER BY ");
  for (const int number : order) {
    text.Add(comma.Next()).Add(Column(*stream.table, number));
    if (direction == Direction::kDescending) text.Add(" DESC");
  }
}

}  // namespace

StatementText GetQuery(const Dialect& dialect, const Table& table, int index) {
  StatementText query;
  Text text(dialect);
  text.Add("SELECT ");
  const std::vector<const Field*> selected = Wanted(table, FieldSet());
  for (size_t i = 0; i < selected.size(); ++i) {
    query.own.push_back({selected[i], static_cast<int>(i)});
  }
  AddSelected(selected, text);
  AddFrom(table, index, text);
  AddWhere(table, index,
           index == 0 ? table.key : table.indexes[index - 1].columns, text);
  query.text = text.Take();
  return query;
}

StatementText StreamQuery(const Dialect& dialect, const Stream& stream,
                          const Scan& scan) {
  StatementText query;
  Text text(dialect);
  text.Add("SELECT ");
  const std::vector<const Field*> selected = SelectOwn(stream, scan, query);
  AddSelected(selected, text);
  if (scan.follow) {
    AddFollowedColumns(*scan.follow, static_cast<int>(selected.size()), query,
                       text);
  }
  AddFrom(*stream.table, stream.index, text);
  if (scan.follow) AddJoin(stream, *scan.follow, text);
  AddPrefix(stream, text);
  if (!scan.after.empty()) AddAfter(stream, scan.direction, text);
  AddFilters(stream, &scan, text);
  AddOrder(stream, scan.direction, text);
  text.Add(" LIMIT ").Add(text.NextValue());
  query.text = text.Take();
  return query;
}

StatementText CountQuery(const Dialect& dialect, const Stream& stream) {
  Text text(dialect);
  text.Add("SELECT count(*) FROM (SELECT 1");
  AddFrom(*stream.table, stream.index, text);
  AddPrefix(stream, text);
  AddFilters(stream, nullptr, text);
  text.Add(" LIMIT ").Add(text.NextValue()).Add(") AS counted");
  return {.text = text.Take()};
}

}  // namespace sanad::storage::sql
