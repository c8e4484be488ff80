#include "codec/json_scanner.h"

#include "absl/strings/ascii.h"

namespace sanad::codec {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

unsigned HexValue(char c) {
  return IsDigit(c) ? c - '0' : absl::ascii_tolower(c) - 'a' + 10;
}

bool IsHighSurrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

char JsonScanner::Peek() {
  constexpr std::string_view kSpace = " \t\n\r";
  while (at_ < text_.size() && kSpace.find(text_[at_]) != kSpace.npos) ++at_;
  return Next();
}

bool JsonScanner::AtEnd() {
  Peek();
  return at_ == text_.size();
}

bool JsonScanner::Take(char mark) {
  if (Peek() != mark) return false;
  ++at_;
  return true;
}

bool JsonScanner::TakeWord(std::string_view word) {
  Peek();
  if (!text_.substr(at_).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

bool JsonScanner::TakeDigits() {
  const size_t begin = at_;
  while (IsDigit(Next())) ++at_;
  return at_ > begin;
}

std::optional<std::string_view> JsonScanner::TakeNumber() {
  Peek();
  const size_t begin = at_;
  if (Next() == '-') ++at_;
  if (Next() == '0') {
    ++at_;
  } else if (!TakeDigits()) {
    return std::nullopt;
  }
  if (!TakeFractionAndExponent()) return std::nullopt;
  return text_.substr(begin, at_ - begin);
}

// Either may be missing.
bool JsonScanner::TakeFractionAndExponent() {
  if (Next() == '.') {
    ++at_;
    if (!TakeDigits()) return false;
  }
  if (Next() != 'e' && Next() != 'E') return true;
  ++at_;
  if (Next() == '+' || Next() == '-') ++at_;
  return TakeDigits();
}

std::optional<std::string_view> JsonScanner::TakeString() {
  if (!Take('"')) return std::nullopt;
  const size_t begin = at_;
  while (at_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte == '"') return text_.substr(begin, at_++ - begin);
    if (byte < 0x20) return std::nullopt;
    ++at_;
    if (byte == '\\' && !TakeEscape()) return std::nullopt;
  }
  return std::nullopt;
}

// Half of a pair is no character.
bool JsonScanner::TakeEscape() {
  constexpr std::string_view kShort = "\"\\/bfnrt";
  const char kind = Next();
  if (kind == '\0') return false;
  ++at_;
  if (kind != 'u') return kShort.find(kind) != kShort.npos;
  const auto unit = TakeUnit();
  if (!unit || IsLowSurrogate(*unit)) return false;
  if (!IsHighSurrogate(*unit)) return true;
  if (!text_.substr(at_).starts_with("\\u")) return false;
  at_ += 2;
  const auto other = TakeUnit();
  return other && IsLowSurrogate(*other);
}

std::optional<unsigned> JsonScanner::TakeUnit() {
  unsigned unit = 0;
  for (int i = 0; i < 4; ++i) {
    if (!absl::ascii_isxdigit(static_cast<unsigned char>(Next()))) {
      return std::nullopt;
    }
    unit = unit * 16 + HexValue(text_[at_++]);
  }
  return unit;
}

}  // namespace sanad::codec
