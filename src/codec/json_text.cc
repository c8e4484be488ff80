#include "codec/json_text.h"

#include <cstddef>

#include "absl/strings/numbers.h"
#include "base/utf8.h"
#include "fmt/format.h"

namespace sanad::codec {
namespace {

// In pairs: what stands behind the backslash, and what it means.
constexpr std::string_view kShort = "\"\"\\\\//b\bf\fn\nr\rt\t";

char MeaningOf(char letter) {
  size_t i = 0;
  while (kShort[i] != letter) i += 2;
  return kShort[i + 1];
}

void AppendCharacter(char c, std::string& json) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\') {
    json += '\\';
    json += c;
  } else if (c == '\n') {
    json += "\\n";
  } else if (byte < 0x20) {
    json += fmt::format("\\u{:04x}", byte);
  } else {
    json += c;
  }
}

// Takes the four digits of "\u0634".
char32_t TakeUnit(std::string_view& written) {
  constexpr size_t kDigits = 4;
  uint32_t unit = 0;
  (void)absl::SimpleHexAtoi({written.data(), kDigits}, &unit);
  written.remove_prefix(kDigits);
  return unit;
}

// What stands behind "\u": a character, or the first half of one whose other
// half follows.
char32_t TakeCharacter(std::string_view& written) {
  constexpr char32_t kHigh = 0xD800, kLow = 0xDC00, kBeyond = 0xE000;
  const char32_t unit = TakeUnit(written);
  if (unit < kHigh || unit >= kBeyond) return unit;
  written.remove_prefix(2);
  return 0x10000 + ((unit - kHigh) << 10) + (TakeUnit(written) - kLow);
}

}  // namespace

void AppendQuoted(std::string_view text, std::string& json) {
  json += '"';
  for (const char c : text) AppendCharacter(c, json);
  json += '"';
}

std::string Unescaped(std::string_view written) {
  std::string text;
  text.reserve(written.size());
  for (size_t escape = written.find('\\'); escape != written.npos;
       escape = written.find('\\')) {
    text += written.substr(0, escape);
    const char letter = written[escape + 1];
    written.remove_prefix(escape + 2);
    if (letter == 'u') {
      AppendUtf8(TakeCharacter(written), &text);
    } else {
      text += MeaningOf(letter);
    }
  }
  return text += written;
}

}  // namespace sanad::codec
