#include "record/wire.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace sanad::record {
namespace {

static_assert(std::endian::native == std::endian::little,
              "fixed values are copied as they stand in memory");

constexpr int kMaxVarintBytes = 10;
constexpr int kMaxFieldNumber = (1 << 29) - 1;

size_t EncodeVarint(uint64_t value, char* out) {
  size_t size = 0;
  while (value >= 0x80) {
    out[size++] = static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out[size++] = static_cast<char>(value);
  return size;
}

}  // namespace

void Writer::Varint(uint64_t value) {
  char bytes[kMaxVarintBytes];
  out_.append(bytes, EncodeVarint(value, bytes));
}

void Writer::Tag(int number, WireType type) {
  Varint(static_cast<uint64_t>(number) << 3 | static_cast<uint64_t>(type));
}

void Writer::Fixed64(uint64_t value) {
  char bytes[sizeof(value)];
  std::memcpy(bytes, &value, sizeof(value));
  out_.append(bytes, sizeof(bytes));
}

void Writer::Bytes(std::string_view bytes) {
  Varint(bytes.size());
  out_.append(bytes);
}

void Writer::End(size_t begin) {
  char bytes[kMaxVarintBytes];
  const size_t size = EncodeVarint(out_.size() - begin, bytes);
  out_.insert(begin, bytes, size);
}

std::optional<uint64_t> Reader::Varint() {
  uint64_t value = 0;
  for (int i = 0; i < kMaxVarintBytes; ++i) {
    if (static_cast<size_t>(i) == rest_.size()) break;
    const auto byte = static_cast<uint8_t>(rest_[i]);
    value |= static_cast<uint64_t>(byte & 0x7F) << (7 * i);
    if (byte < 0x80) {
      rest_.remove_prefix(i + 1);
      return value;
    }
  }
  return std::nullopt;
}

std::optional<Reader::FieldTag> Reader::Tag() {
  const auto tag = Varint();
  if (!tag || *tag >> 3 == 0 || *tag >> 3 > kMaxFieldNumber) {
    return std::nullopt;
  }
  return FieldTag{static_cast<int>(*tag >> 3), static_cast<WireType>(*tag & 7)};
}

std::optional<uint64_t> Reader::Fixed64() {
  uint64_t value = 0;
  if (rest_.size() < sizeof(value)) return std::nullopt;
  std::memcpy(&value, rest_.data(), sizeof(value));
  rest_.remove_prefix(sizeof(value));
  return value;
}

std::optional<std::string_view> Reader::Bytes() {
  const auto size = Varint();
  if (!size || *size > rest_.size()) return std::nullopt;
  const std::string_view bytes = rest_.substr(0, *size);
  rest_.remove_prefix(*size);
  return bytes;
}

bool Reader::Skip(WireType type) {
  switch (type) {
    case WireType::kVarint:
      return Varint().has_value();
    case WireType::kFixed64:
      return Fixed64().has_value();
    case WireType::kBytes:
      return Bytes().has_value();
    case WireType::kFixed32:
      if (rest_.size() < 4) return false;
      rest_.remove_prefix(4);
      return true;
  }
  return false;
}

}  // namespace sanad::record
