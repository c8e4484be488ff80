#include "storage/postgres/values.h"

#include <bit>
#include <string>
#include <utility>

namespace sanad::storage::postgres {
namespace {

using record::Cell;
using record::CellKind;

// Object identifiers of pg_type, which never change.
struct TypeIds {
  uint32_t one;
  uint32_t array;
};

constexpr TypeIds IdsOf(CellKind kind) {
  switch (kind) {
    case CellKind::kReal:
      return {701, 1022};  // float8
    case CellKind::kText:
      return {25, 1009};
    case CellKind::kBlob:
      return {17, 1001};  // bytea
    default:
      return {20, 1016};  // int8
  }
}

constexpr int kBinary = 1;

void Append(uint32_t number, std::string& bytes) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes += static_cast<char>(number >> shift);
  }
}

bool IsNumber(CellKind kind) {
  return kind == CellKind::kInteger || kind == CellKind::kReal;
}

std::string NumberBytes(const Cell& cell) {
  return ToNetwork(cell.kind == CellKind::kReal
                       ? std::bit_cast<uint64_t>(cell.real)
                       : static_cast<uint64_t>(cell.integer));
}

}  // namespace

std::string ToNetwork(uint64_t number) {
  std::string bytes;
  Append(static_cast<uint32_t>(number >> 32), bytes);
  Append(static_cast<uint32_t>(number), bytes);
  return bytes;
}

uint64_t FromNetwork(const char* bytes) {
  uint64_t number = 0;
  for (int i = 0; i < 8; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

Values& Values::Add(int64_t integer) { return Add(Cell::Integer(integer)); }

Values& Values::Add(const Cell& cell) {
  return Put(IdsOf(cell.kind).one,
             IsNumber(cell.kind) ? Keep(NumberBytes(cell)) : cell.bytes);
}

Values& Values::AddAll(std::span<const Cell> cells) {
  for (const Cell& cell : cells) Add(cell);
  return *this;
}

// Dimensions, whether there are nulls, type, length, where it begins; then
// each element with its length.
Values& Values::AddSet(std::span<const Cell> cells) {
  const TypeIds ids = IdsOf(cells.front().kind);
  std::string array;
  Append(1, array);
  Append(0, array);
  Append(ids.one, array);
  Append(static_cast<uint32_t>(cells.size()), array);
  Append(1, array);
  for (const Cell& cell : cells) {
    const std::string number = IsNumber(cell.kind) ? NumberBytes(cell) : "";
    const std::string_view bytes =
        IsNumber(cell.kind) ? std::string_view(number) : cell.bytes;
    Append(static_cast<uint32_t>(bytes.size()), array);
    array += bytes;
  }
  return Put(ids.array, Keep(std::move(array)));
}

// Empty bytes may have no address, which libpq would take for null.
Values& Values::Put(uint32_t type, std::string_view bytes) {
  types_.push_back(type);
  bytes_.push_back(bytes.empty() ? "" : bytes.data());
  sizes_.push_back(static_cast<int>(bytes.size()));
  formats_.push_back(kBinary);
  return *this;
}

std::string_view Values::Keep(std::string bytes) {
  return made_.emplace_back(std::move(bytes));
}

}  // namespace sanad::storage::postgres
