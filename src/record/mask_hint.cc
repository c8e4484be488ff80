#include "record/mask_hint.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace sanad::record {
namespace {

constexpr std::string_view kDots = "•••";
constexpr size_t kDigitsShown = 2;
// A number this short is an extension or a code: its end would be too much.
constexpr size_t kShortNumber = 4;

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string MaskWord(std::string_view word) {
  size_t end = word.empty() ? 0 : 1;
  while (end < word.size() && IsContinuation(word[end])) ++end;
  const std::string_view first = word.substr(0, end);
  return std::string(first == word ? "" : first).append(kDots);
}

std::string MaskAddress(std::string_view local, std::string_view domain) {
  const size_t dot = std::min(domain.rfind('.'), domain.size());
  return MaskWord(local) + "@" + MaskWord(domain.substr(0, dot)) +
         std::string(domain.substr(dot));
}

bool IsNumber(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == ' ';
  });
}

}  // namespace

std::string MaskHint(std::string_view clear) {
  if (const size_t at = clear.rfind('@'); at != std::string_view::npos) {
    return MaskAddress(clear.substr(0, at), clear.substr(at + 1));
  }
  if (!IsNumber(clear)) return MaskWord(clear);
  const size_t shown = clear.size() > kShortNumber ? kDigitsShown : 0;
  return std::string(kDots).append(clear.substr(clear.size() - shown));
}

bool HasMaskHint(std::string_view text) {
  return text.find(kDots) != std::string_view::npos;
}

}  // namespace sanad::record
