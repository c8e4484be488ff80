#include "mail/encoded_word.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "mail/charset.h"
#include "mail/transfer.h"

namespace sanad::mail {
namespace {

struct Word {
  std::string_view charset;
  char encoding;  // 'q' or 'b'
  std::string_view text;
  size_t end;  // in the value, after ?=
};

// Reads a header value from left to right. Remembers where the next "?="
// stands, so that many beginnings without an end stay cheap.
class WordReader {
 public:
  explicit WordReader(std::string_view value) : value_(value) {}

  // The encoded word that begins at `start`, which is at a "=?".
  std::optional<Word> At(size_t start) {
    const size_t charset_end = Mark(start + 2);
    if (charset_end == kNone || charset_end == start + 2) return {};
    if (charset_end + 2 >= value_.size()) return {};
    if (value_[charset_end + 2] != '?') return {};
    const char encoding = ToLower(value_[charset_end + 1]);
    if (encoding != 'q' && encoding != 'b') return {};
    const size_t text = charset_end + 3;
    const size_t end = End(text);
    if (end == kNone) return {};
    return Word{value_.substr(start + 2, charset_end - start - 2), encoding,
                value_.substr(text, end - text), end + 2};
  }

 private:
  static constexpr size_t kNone = std::string_view::npos;
  static constexpr size_t kMaxCharsetLength = 64;

  size_t Mark(size_t from) const {
    const size_t found = value_.substr(from, kMaxCharsetLength).find('?');
    return found == kNone ? kNone : from + found;
  }

  size_t End(size_t from) {
    if (next_end_ != kNone && next_end_ < from) {
      next_end_ = value_.find("?=", from);
    }
    return next_end_;
  }

  std::string_view value_;
  size_t next_end_ = 0;
};

std::string Decode(const Word& word) {
  return word.encoding == 'q' ? DecodeQ(word.text) : DecodeBase64(word.text);
}

bool IsAllBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), IsBlank);
}

// Gathers the bytes of neighbouring words until their charset ends.
class Joiner {
 public:
  explicit Joiner(std::string_view fallback) : fallback_(fallback) {}

  void Add(const Word& word) {
    if (!EqualsIgnoreCase(charset_, word.charset)) Flush();
    charset_ = word.charset;
    bytes_ += Decode(word);
  }

  void AddRaw(std::string_view raw) {
    Flush();
    text_ += ToUtf8(raw, fallback_);
  }

  std::string Finish() {
    Flush();
    return OneLine(text_);
  }

 private:
  void Flush() {
    text_ += ToUtf8(bytes_, charset_);
    bytes_.clear();
  }

  std::string_view fallback_;
  std::string_view charset_;
  std::string bytes_;
  std::string text_;
};

bool IsLineBlank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr std::string_view kWordBegin = "=?UTF-8?B?";
constexpr std::string_view kWordEnd = "?=";

// How much of `text` fits into one word of 75 characters in base64.
constexpr size_t kBytesOfWord =
    (75 - kWordBegin.size() - kWordEnd.size()) / 4 * 3;

// Not only the letters: what looks like an encoded word must become one, and
// what is too long for a line must be split.
bool IsPlainHeaderText(std::string_view text) {
  constexpr size_t kMaxPlainBytes = 900;
  return text.size() <= kMaxPlainBytes &&
         text.find("=?") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

std::string DecodeWords(std::string_view value, std::string_view fallback) {
  WordReader reader(value);
  Joiner joiner(fallback);
  size_t done = 0;
  bool after_word = false;
  for (size_t at = value.find("=?"); at != std::string_view::npos;) {
    const std::optional<Word> word = reader.At(at);
    if (!word.has_value()) {
      at = value.find("=?", at + 2);
      continue;
    }
    const std::string_view between = value.substr(done, at - done);
    if (!after_word || !IsAllBlank(between)) joiner.AddRaw(between);
    joiner.Add(*word);
    after_word = true;
    done = word->end;
    at = value.find("=?", done);
  }
  joiner.AddRaw(value.substr(done));
  return joiner.Finish();
}

std::string EncodeWords(std::string_view text) {
  if (IsPlainHeaderText(text)) return std::string(text);
  std::string words;
  while (!text.empty()) {
    const std::string_view piece = CutUtf8(text, kBytesOfWord);
    text.remove_prefix(piece.size());
    std::string encoded = EncodeBase64(piece);
    while (IsBlank(encoded.back())) encoded.pop_back();
    if (!words.empty()) words += "\r\n ";
    words += kWordBegin;
    words += encoded;
    words += kWordEnd;
  }
  return words;
}

std::string OneLine(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool blank = false;
  while (!text.empty()) {
    const char32_t character = TakeUtf8(&text);
    if (IsLineBlank(character)) {
      blank = true;
      continue;
    }
    if (blank && !line.empty()) line += ' ';
    blank = false;
    AppendUtf8(character, &line);
  }
  return line;
}

}  // namespace sanad::mail
