// Letters of protocols: ASCII only, whatever the locale.

#ifndef SANAD_SRC_BASE_ASCII_H_
#define SANAD_SRC_BASE_ASCII_H_

#include <algorithm>
#include <string>
#include <string_view>

namespace sanad {

constexpr char ToLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ToLower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ToLower(c);
  return lower;
}

constexpr bool EqualsIgnoreCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ToLower(x) == ToLower(y); });
}

constexpr bool StartsWithIgnoreCase(std::string_view text,
                                    std::string_view prefix) {
  return EqualsIgnoreCase(text.substr(0, prefix.size()), prefix);
}

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr bool Is8Bit(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// The value of a hexadecimal digit, or -1.
constexpr int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  c = ToLower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Without the blanks at both ends.
constexpr std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace sanad

#endif  // SANAD_SRC_BASE_ASCII_H_
