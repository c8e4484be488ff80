// Reads JSON text token by token, as RFC 8259 writes it and no looser.
// Space between tokens is passed over.

#ifndef SANAD_SRC_CODEC_JSON_SCANNER_H_
#define SANAD_SRC_CODEC_JSON_SCANNER_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace sanad::codec {

class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text) : text_(text) {}

  // How far it has read; where it stands still, the text is wrong.
  size_t at() const { return at_; }

  // The first character of the next token; '\0' at the end.
  char Peek();
  bool AtEnd();

  // Each takes the next token if it is such a one.
  bool Take(char mark);
  bool TakeWord(std::string_view word);
  std::optional<std::string_view> TakeNumber();
  // As it stands between the quotes, escapes and all.
  std::optional<std::string_view> TakeString();

 private:
  char Next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool TakeDigits();
  bool TakeFractionAndExponent();
  bool TakeEscape();
  std::optional<unsigned> TakeUnit();

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_SCANNER_H_
