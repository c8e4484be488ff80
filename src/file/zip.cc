#include "file/zip.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace sanad::file {
namespace {

// APPNOTE.TXT 6.3.10: 4.3.7 (local header), 4.3.12 (central directory header)
// and 4.3.16 (end of central directory); all numbers are little-endian.
constexpr std::string_view kLocal = "PK\x03\x04";
constexpr std::string_view kCentral = "PK\x01\x02";
constexpr std::string_view kEnd = "PK\x05\x06";
constexpr size_t kLocalBytes = 30;
constexpr size_t kCentralBytes = 46;
constexpr size_t kEndBytes = 22;
constexpr size_t kMostComment = 0xFFFF;

// REQUIRES: there are so many bytes at `at`
uint32_t NumberAt(std::string_view bytes, size_t at, size_t size) {
  uint32_t number = 0;
  for (size_t i = size; i-- > 0;) {
    number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

// Where the end of the central directory begins.
std::optional<size_t> FindEnd(std::string_view bytes) {
  if (bytes.size() < kEndBytes) return std::nullopt;
  const size_t tail = std::min(bytes.size(), kEndBytes + kMostComment);
  const size_t at = bytes.substr(bytes.size() - tail).rfind(kEnd);
  if (at == std::string_view::npos || at + kEndBytes > tail) {
    return std::nullopt;
  }
  return bytes.size() - tail + at;
}

}  // namespace

std::vector<std::string_view> ZipNames(std::string_view bytes) {
  std::vector<std::string_view> names;
  const auto end = FindEnd(bytes);
  if (!end) return names;
  size_t at = NumberAt(bytes, *end + 16, 4);
  while (names.size() < kZipNames && at <= *end && *end - at >= kCentralBytes &&
         bytes.substr(at).starts_with(kCentral)) {
    const size_t name = NumberAt(bytes, at + 28, 2);
    const size_t extra = NumberAt(bytes, at + 30, 2);
    const size_t comment = NumberAt(bytes, at + 32, 2);
    if (*end - at - kCentralBytes < name) break;
    names.push_back(bytes.substr(at + kCentralBytes, name));
    at += kCentralBytes + name + extra + comment;
  }
  return names;
}

std::string_view ZipMimeType(std::string_view bytes) {
  constexpr std::string_view kName = "mimetype";
  if (bytes.size() < kLocalBytes || !bytes.starts_with(kLocal)) return "";
  const bool stored = NumberAt(bytes, 8, 2) == 0;
  const size_t size = NumberAt(bytes, 18, 4);
  const size_t name = NumberAt(bytes, 26, 2);
  const size_t extra = NumberAt(bytes, 28, 2);
  const size_t content = kLocalBytes + name + extra;
  if (!stored || content > bytes.size() || bytes.size() - content < size ||
      bytes.substr(kLocalBytes, name) != kName) {
    return "";
  }
  return bytes.substr(content, size);
}

}  // namespace sanad::file
