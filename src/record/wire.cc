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

constexpr size_t kLongestVarint = 10;

// libprotobuf takes no value longer than an int can say, less its slop.
constexpr uint64_t kMaxValueBytes = 0x7FFFFFFF - 16;

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

void Writer::LongVarint(uint64_t value) {
  char bytes[kLongestVarint];
  out_.append(bytes, EncodeVarint(value, bytes));
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
  char bytes[kLongestVarint];
  const size_t size = EncodeVarint(out_.size() - begin, bytes);
  out_.insert(begin, bytes, size);
}

bool Reader::LongVarint(int max_bytes, uint64_t& value) {
  value = 0;
  const char* at = at_;
  for (int i = 0; i < max_bytes && at != end_; ++i) {
    const auto byte = static_cast<uint8_t>(*at++);
    value |= static_cast<uint64_t>(byte & 0x7F) << (7 * i);
    if (byte < 0x80) {
      at_ = at;
      return true;
    }
  }
  return false;
}

bool Reader::Advance(size_t bytes) {
  if (bytes > left()) return false;
  at_ += bytes;
  return true;
}

std::optional<uint64_t> Reader::Fixed64() {
  const char* const from = at_;
  if (!Advance(sizeof(uint64_t))) return std::nullopt;
  uint64_t value;
  std::memcpy(&value, from, sizeof(value));
  return value;
}

std::optional<std::string_view> Reader::Bytes() {
  uint64_t size;
  if (!UpTo(kMaxSizeBytes, size) || size > kMaxValueBytes) return std::nullopt;
  const char* const from = at_;
  if (!Advance(size)) return std::nullopt;
  return std::string_view(from, size);
}

bool Reader::Skip(const FieldTag& tag, int depth) {
  switch (tag.type) {
    case WireType::kVarint:
      return Varint().has_value();
    case WireType::kFixed64:
      return Advance(sizeof(uint64_t));
    case WireType::kBytes:
      return Bytes().has_value();
    case WireType::kStartGroup:
      return depth < kMaxDepth && SkipGroup(tag.number, depth + 1);
    case WireType::kFixed32:
      return Advance(sizeof(uint32_t));
    default:
      return false;
  }
}

bool Reader::SkipGroup(int number, int depth) {
  while (const auto tag = Tag()) {
    if (tag->type == WireType::kEndGroup) return tag->number == number;
    if (!Skip(*tag, depth)) return false;
  }
  return false;
}

}  // namespace sanad::record
