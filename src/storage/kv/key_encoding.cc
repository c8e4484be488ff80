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

static_assert(std::endian::native == std::endian::little,
              "big-endian values are turned round");

void AppendBigEndian(uint64_t value, std::string& key) {
  const uint64_t turned = __builtin_bswap64(value);
  key.append(reinterpret_cast<const char*>(&turned), sizeof(turned));
}

// REQUIRES: the key has as many bytes.
uint64_t TakeBigEndian(std::string_view& key) {
  uint64_t turned;
  std::memcpy(&turned, key.data(), sizeof(turned));
  key.remove_prefix(sizeof(turned));
  return __builtin_bswap64(turned);
}

int TakeByte(std::string_view& key) {
  const auto byte = static_cast<uint8_t>(key.front());
  key.remove_prefix(1);
  return byte;
}

// Bytes of the real line: negative numbers turn round, positive ones follow.
// Both zeros are one number.
uint64_t Ordered(double real) {
  const auto bits = std::bit_cast<uint64_t>(real + 0.0);
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
  key.push_back(static_cast<char>(head.table >> 8));
  key.push_back(static_cast<char>(head.table));
  key.push_back(static_cast<char>(head.index));
}

void AppendCell(const Cell& cell, std::string& key) {
  switch (cell.kind) {
    case CellKind::kInteger:
      return AppendBigEndian(static_cast<uint64_t>(cell.integer) ^ kSign, key);
    case CellKind::kReal:
      return AppendBigEndian(Ordered(cell.real), key);
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
  head.workspace = static_cast<int64_t>(TakeBigEndian(key) ^ kSign);
  head.table = TakeByte(key) << 8;
  head.table |= TakeByte(key);
  head.index = TakeByte(key);
  return head;
}

bool TakeCell(CellKind kind, std::string_view& key, std::string& unescaped,
              Cell& cell) {
  cell.kind = kind;
  if (kind == CellKind::kInteger || kind == CellKind::kReal) {
    if (key.size() < 8) return false;
    const uint64_t bits = TakeBigEndian(key);
    if (kind == CellKind::kReal) {
      cell.real = RealOf(bits);
    } else {
      cell.integer = static_cast<int64_t>(bits ^ kSign);
    }
    return true;
  }
  const auto bytes = TakeEscaped(key, unescaped);
  if (bytes) cell.bytes = *bytes;
  return bytes.has_value();
}

}  // namespace sanad::storage
