#include "storage/kv/key_encoding.h"

#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace sanad::storage {
namespace {

using record::Cell;
using record::CellKind;

constexpr char kZero = '\0';
constexpr char kEscaped = '\xFF';
constexpr uint64_t kSign = uint64_t{1} << 63;

void AppendBigEndian(uint64_t value, size_t size, std::string& key) {
  char bytes[sizeof(value)];
  for (size_t i = 0; i < size; ++i) {
    bytes[i] = static_cast<char>(value >> (8 * (size - 1 - i)));
  }
  key.append(bytes, size);
}

std::optional<uint64_t> TakeBigEndian(size_t size, std::string_view& key) {
  if (key.size() < size) return std::nullopt;
  uint64_t value = 0;
  for (size_t i = 0; i < size; ++i) {
    value = value << 8 | static_cast<uint8_t>(key[i]);
  }
  key.remove_prefix(size);
  return value;
}

// Bytes of the real line: negative numbers turn round, positive ones follow.
uint64_t Ordered(double real) {
  const auto bits = std::bit_cast<uint64_t>(real);
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

double RealOf(uint64_t ordered) {
  return std::bit_cast<double>((ordered & kSign) != 0 ? ordered & ~kSign
                                                      : ~ordered);
}

void AppendEscaped(std::string_view bytes, std::string& key) {
  while (true) {
    const size_t zero = bytes.find(kZero);
    key.append(bytes.substr(0, zero));
    if (zero == std::string_view::npos) break;
    key.append({kZero, kEscaped});
    bytes.remove_prefix(zero + 1);
  }
  key.append({kZero, kZero});
}

std::optional<std::string_view> TakeEscaped(std::string_view& key,
                                            std::string& unescaped) {
  const size_t begin = unescaped.size();
  while (true) {
    const size_t zero = key.find(kZero);
    if (zero == std::string_view::npos || zero + 1 == key.size()) {
      return std::nullopt;
    }
    const std::string_view piece = key.substr(0, zero);
    const bool last = key[zero + 1] == kZero;
    key.remove_prefix(zero + 2);
    if (last && unescaped.size() == begin) return piece;
    unescaped.append(piece);
    if (last) return std::string_view(unescaped).substr(begin);
    unescaped.push_back(kZero);
  }
}

}  // namespace

void AppendHead(const KeyHead& head, std::string& key) {
  assert(head.table >= 0 && head.table <= kMaxTableNumber);
  assert(head.index >= 0 && head.index <= kMaxIndexNumber);
  AppendCell(Cell::Integer(head.workspace), key);
  AppendBigEndian(head.table, 2, key);
  AppendBigEndian(head.index, 1, key);
}

void AppendCell(const Cell& cell, std::string& key) {
  switch (cell.kind) {
    case CellKind::kInteger:
      return AppendBigEndian(static_cast<uint64_t>(cell.integer) ^ kSign, 8,
                             key);
    case CellKind::kReal:
      return AppendBigEndian(Ordered(cell.real), 8, key);
    case CellKind::kText:
    case CellKind::kBlob:
      return AppendEscaped(cell.bytes, key);
    case CellKind::kNone:
      break;
  }
  assert(false && "only scalars are columns");
}

std::string AfterAll(std::string_view prefix) {
  std::string after(prefix);
  while (!after.empty() && after.back() == '\xFF') after.pop_back();
  assert(!after.empty() && "a key begins with its workspace and table");
  ++after.back();
  return after;
}

std::optional<KeyHead> TakeHead(std::string_view& key) {
  if (key.size() < kKeyHeadBytes) return std::nullopt;
  KeyHead head;
  head.workspace = static_cast<int64_t>(*TakeBigEndian(8, key) ^ kSign);
  head.table = static_cast<int>(*TakeBigEndian(2, key));
  head.index = static_cast<int>(*TakeBigEndian(1, key));
  return head;
}

std::optional<Cell> TakeCell(CellKind kind, std::string_view& key,
                             std::string& unescaped) {
  if (kind == CellKind::kInteger || kind == CellKind::kReal) {
    const auto bits = TakeBigEndian(8, key);
    if (!bits) return std::nullopt;
    return kind == CellKind::kReal
               ? Cell::Real(RealOf(*bits))
               : Cell::Integer(static_cast<int64_t>(*bits ^ kSign));
  }
  const auto bytes = TakeEscaped(key, unescaped);
  if (!bytes) return std::nullopt;
  return Cell{.kind = kind, .bytes = *bytes};
}

}  // namespace sanad::storage
