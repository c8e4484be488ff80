#include "tests/storage/agreement.h"

#include <sstream>
#include <string>
#include <vector>

#include "record/any_record.h"

namespace sanad::storage::conformance {
namespace {

using record::AnyRecord;
using record::CellKind;
using record::Field;
using record::RecordType;

// What a column holds that must be left alone.
Value Untouched(const Field& field) {
  switch (field.ops->cell) {
    case CellKind::kInteger:
      return int64_t{1};
    case CellKind::kReal:
      return 0.125;
    default:
      return std::string("untouched");
  }
}

Row UntouchedRow(const RecordType& type) {
  Row row;
  for (const Field& field : type.fields()) row.push_back(Untouched(field));
  return row;
}

AnyRecord UntouchedRecord(const RecordType& type) {
  AnyRecord record(type);
  LoadRow(type, UntouchedRow(type), record.get());
  return record;
}

// The row as it is after the columns, none meaning all, were loaded.
Row Loaded(const Table& table, const Row& row,
           const record::FieldSet& columns) {
  Row loaded = UntouchedRow(*table.type);
  for (size_t i = 0; i < row.size(); ++i) {
    if (columns.empty() || columns.Has(i)) loaded[i] = row[i];
  }
  return loaded;
}

Row Followed(const ReferenceModel& model, const Table& table, const Row& row,
             const Follow& follow) {
  const Value& key = row[table.type->IndexOf(follow.column)];
  const Row* found = model.Get(*follow.table, 0, {key});
  return found ? Loaded(*follow.table, *found, follow.columns)
               : UntouchedRow(*follow.table->type);
}

std::string TextOf(const Cell& cell) {
  std::ostringstream out;
  Print(cell, out);
  return out.str();
}

// One row of an answer as text, so that two answers are compared and shown
// by the same means.
std::string ExpectedRow(const ReferenceModel& model, const Scan& scan,
                        const Row& row) {
  const Stream& stream = scan.streams.front();
  const Table& table = *stream.table;
  std::string text = ToText(table, Loaded(table, row, scan.columns));
  if (scan.follow) {
    text += " -> " + ToText(*scan.follow->table,
                            Followed(model, table, row, *scan.follow));
  }
  const auto order = Order(table, stream.index);
  for (size_t i = stream.prefix.size(); i < order.size(); ++i) {
    const Value& value = row[table.type->IndexOf(order[i])];
    text += " " + TextOf(CellOf(table, order[i], value));
  }
  return text;
}

std::string ActualRow(const Rows& rows, const Scan& scan) {
  const Stream& stream = scan.streams.front();
  const Table& table = *stream.table;
  AnyRecord record = UntouchedRecord(*table.type);
  AnyRecord followed =
      UntouchedRecord(scan.follow ? *scan.follow->table->type : *table.type);
  rows.Load(record.get(), scan.follow ? followed.get() : nullptr);

  std::string text = ToText(table, RowOf(*table.type, record.get()));
  if (scan.follow) {
    text += " -> " +
            ToText(*scan.follow->table, RowOf(followed.type(), followed.get()));
  }
  const auto order = Order(table, stream.index);
  for (size_t i = stream.prefix.size(); i < order.size(); ++i) {
    text += " " + TextOf(rows.Order(i - stream.prefix.size()));
  }
  return text;
}

absl::StatusOr<std::vector<std::string>> ActualRows(Reading& reading,
                                                    const Scan& scan) {
  std::vector<std::string> texts;
  SANAD_ASSIGN_OR_RETURN(const auto rows, ScanAll(reading, scan));
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return texts;
    texts.push_back(ActualRow(*rows, scan));
  }
}

std::string Lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "\n    " + line;
  return text.empty() ? "\n    (nothing)" : text;
}

void PrintCells(const std::vector<Cell>& cells, std::ostream& out) {
  std::string_view separator = "(";
  for (const Cell& cell : cells) {
    out << separator;
    Print(cell, out);
    separator = ", ";
  }
  out << (cells.empty() ? "()" : ")");
}

void PrintStream(const Stream& stream, std::ostream& out) {
  static constexpr std::string_view kOps[] = {
      "=", "!=", "<", "<=", ">", ">=", "in"};
  out << stream.table->name << " by index " << stream.index << " ";
  PrintCells(stream.prefix, out);
  for (const Filter& filter : stream.filters) {
    out << " and " << stream.table->type->ByNumber(filter.column).name << " "
        << kOps[static_cast<size_t>(filter.op)] << " ";
    PrintCells(filter.values, out);
  }
}

}  // namespace

std::string ToText(const Table& table, const Row& row) {
  AnyRecord record(*table.type);
  LoadRow(*table.type, row, record.get());
  std::ostringstream out;
  Print(*table.type, record.get(), out);
  return out.str();
}

std::string ToText(const Scan& scan) {
  std::ostringstream out;
  for (const Stream& stream : scan.streams) {
    PrintStream(stream, out);
    out << "; ";
  }
  out << (scan.direction == Direction::kAscending ? "up" : "down");
  if (!scan.after.empty()) out << " after ";
  if (!scan.after.empty()) PrintCells(scan.after, out);
  if (scan.limit > 0) out << " limit " << scan.limit;
  if (!scan.columns.empty()) out << " columns " << scan.columns.bits();
  if (scan.follow) {
    out << " following column " << scan.follow->column << " to "
        << scan.follow->table->name << " columns "
        << scan.follow->columns.bits();
  }
  return out.str();
}

std::string DifferenceInGet(Reading& reading, const ReferenceModel& model,
                            const Table& table, int index,
                            const std::vector<Value>& values) {
  const auto& columns =
      index == 0 ? table.key : table.indexes[index - 1].columns;
  std::vector<Cell> cells;
  for (size_t i = 0; i < values.size(); ++i) {
    cells.push_back(CellOf(table, columns[i], values[i]));
  }
  AnyRecord record = UntouchedRecord(*table.type);
  const auto found = reading.Get(table, index, cells, record.get());
  if (!found.ok()) return found.status().ToString();

  const Row* row = model.Get(table, index, values);
  const std::string expected = row ? ToText(table, *row) : "nothing";
  const std::string actual =
      *found ? ToText(table, RowOf(*table.type, record.get())) : "nothing";
  if (actual == expected) return "";
  return "get by index " + std::to_string(index) + " of " +
         std::string(table.name) + "\n  expected " + expected + "\n  got " +
         actual;
}

std::string DifferenceInScan(Reading& reading, const ReferenceModel& model,
                             const Scan& scan) {
  const auto actual = ActualRows(reading, scan);
  if (!actual.ok()) return ToText(scan) + ": " + actual.status().ToString();
  std::vector<std::string> expected;
  for (const Row& row : model.Find(scan)) {
    expected.push_back(ExpectedRow(model, scan, row));
  }
  if (*actual == expected) return "";
  return ToText(scan) + "\n  expected" + Lines(expected) + "\n  got" +
         Lines(*actual);
}

std::string DifferenceInCount(Reading& reading, const ReferenceModel& model,
                              const Stream& stream, int64_t cap) {
  const auto actual = reading.Count(stream, cap);
  const int64_t expected = model.Count(stream, cap);
  if (actual.ok() && *actual == expected) return "";
  return "count of " + ToText(Scan{.streams = {stream}}) + " up to " +
         std::to_string(cap) + "\n  expected " + std::to_string(expected) +
         "\n  got " +
         (actual.ok() ? std::to_string(*actual) : actual.status().ToString());
}

std::string DifferenceInAll(Reading& reading, const ReferenceModel& model) {
  for (const Table* table : Library().tables) {
    const int indexes = static_cast<int>(table->indexes.size());
    for (int index = 0; index <= indexes; ++index) {
      const Scan scan{.streams = {{.table = table, .index = index}}};
      const std::string difference = DifferenceInScan(reading, model, scan);
      if (!difference.empty()) return difference;
    }
  }
  return "";
}

}  // namespace sanad::storage::conformance
