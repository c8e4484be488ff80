// Whether bytes are text.

#ifndef SANAD_SRC_BASE_UTF8_H_
#define SANAD_SRC_BASE_UTF8_H_

#include <string>
#include <string_view>

namespace sanad {

// Well-formed UTF-8 (Unicode 15, table 3-7): no overlong forms, no
// surrogates, nothing above U+10FFFF. NUL is well-formed.
bool IsUtf8(std::string_view bytes);

// `bytes` with each ill-formed sequence replaced by U+FFFD, as browsers do
// (one per maximal subpart).
std::string RepairUtf8(std::string_view bytes);

// The longest prefix of at most `limit` bytes that ends between characters.
// REQUIRES: IsUtf8(text)
std::string_view CutUtf8(std::string_view text, size_t limit);

// Appends the character to UTF-8 text; what is no character becomes U+FFFD.
void AppendUtf8(char32_t character, std::string* text);

// In order, the character that `text` begins with; removes it from `text`.
// REQUIRES: text is valid UTF-8 and not empty
char32_t TakeUtf8(std::string_view* text);

}  // namespace sanad

#endif  // SANAD_SRC_BASE_UTF8_H_
