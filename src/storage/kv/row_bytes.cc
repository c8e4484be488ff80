#include "storage/kv/row_bytes.h"

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "record/wire.h"

namespace sanad::storage {
namespace {

using record::CellKind;
using record::Reader;
using record::WireType;

// Calls `visit` with each position of a set, in ascending order.
template <class Visit>
void ForEach(FieldSet set, Visit visit) {
  for (uint64_t bits = set.bits(); bits != 0; bits &= bits - 1) {
    visit(std::countr_zero(bits));
  }
}

WireType WireOf(CellKind kind) {
  return kind == CellKind::kInteger ? WireType::kVarint
         : kind == CellKind::kReal  ? WireType::kFixed64
                                    : WireType::kBytes;
}

// The clear text of a private value: field 1 of a record of its own.
bool ReadClear(std::string_view nested, std::string_view& text) {
  constexpr int kClear = 1;
  Reader in(nested);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag) return false;
    if (tag->number != kClear || tag->type != WireType::kBytes) {
      if (!in.Skip(*tag)) return false;
      continue;
    }
    const auto bytes = in.Bytes();
    if (!bytes) return false;
    text = *bytes;
  }
  return true;
}

bool ReadCell(const Column& column, Reader& in, Cell& cell) {
  if (column.kind == CellKind::kInteger) {
    const auto varint = in.Varint();
    if (varint) cell.integer = static_cast<int64_t>(*varint);
    return varint.has_value();
  }
  if (column.kind == CellKind::kReal) {
    const auto bits = in.Fixed64();
    if (bits) cell.real = std::bit_cast<double>(*bits);
    return bits.has_value();
  }
  const auto bytes = in.Bytes();
  if (!bytes) return false;
  if (column.nested) return ReadClear(*bytes, cell.bytes);
  cell.bytes = *bytes;
  return true;
}

// Visits each field of a row with its number and its bytes, tag included.
bool EachField(std::string_view bytes,
               absl::FunctionRef<void(int, std::string_view)> visit) {
  Reader in(bytes);
  while (!in.done()) {
    const std::string_view rest = in.rest();
    const auto tag = in.Tag();
    if (!tag || !in.Skip(*tag)) return false;
    visit(tag->number, rest.substr(0, rest.size() - in.rest().size()));
  }
  return true;
}

}  // namespace

bool ReadCells(const TableLayout& layout, std::string_view bytes,
               FieldSet wanted, RowCells& cells) {
  cells.resize(layout.columns.size());
  ForEach(wanted, [&](int at) { cells[at] = layout.columns[at].none; });
  if (wanted.empty()) return true;
  const record::RecordType& type = *layout.table->type;
  const int last = type.fields()[std::bit_width(wanted.bits()) - 1].number;
  Reader in(bytes);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag) return false;
    if (tag->number > last) break;
    const int at = type.IndexOf(tag->number);
    const bool take = at >= 0 && wanted.Has(at) &&
                      tag->type == WireOf(layout.columns[at].kind);
    if (!take) {
      if (!in.Skip(*tag)) return false;
      continue;
    }
    if (!ReadCell(layout.columns[at], in, cells[at])) return false;
  }
  return true;
}

void TakeCells(const TableLayout& layout, const void* record, FieldSet wanted,
               RowCells& cells) {
  cells.resize(layout.columns.size());
  const auto& fields = layout.table->type->fields();
  ForEach(wanted, [&](int at) {
    cells[at] = fields[at].ops->store(fields[at].In(record));
  });
}

void LoadCells(const TableLayout& layout, const RowCells& cells,
               FieldSet wanted, void* record) {
  const auto& fields = layout.table->type->fields();
  ForEach(wanted, [&](int at) {
    fields[at].ops->load(fields[at].In(record), cells[at]);
  });
}

void AppendRow(const TableLayout& layout, std::string_view before,
               const void* record, FieldSet changed, std::string& out) {
  const auto& fields = layout.table->type->fields();
  record::Writer writer(out);
  FieldSet left = changed;
  const auto write_below = [&](int number) {
    ForEach(left, [&](int at) {
      const record::Field& field = fields[at];
      if (field.number > number) return;
      left.Remove(at);
      const void* member = field.In(record);
      if (!field.ops->absent(member)) {
        field.ops->write(member, field.number, writer);
      }
    });
  };
  EachField(before, [&](int number, std::string_view bytes) {
    write_below(number);
    const int at = layout.PositionOf(number);
    if (at < 0 || !changed.Has(at)) out.append(bytes);
  });
  write_below(fields.back().number);
}

}  // namespace sanad::storage
