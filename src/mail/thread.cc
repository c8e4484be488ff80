#include "mail/thread.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMaxNameBytes = 32;
constexpr size_t kMinDigits = 12;
constexpr size_t kMaxDigits = 64;

constexpr std::string_view kPrefixes[] = {
    "re",          "fw",    "fwd",   "aw",    "antw",        "wg",
    "sv",          "vs",    "vb",    "tr",    "rv",          "res",
    "enc",         "odp",   "ynt",   "rif",   "ref",         "رد",
    "الرد",        "ردا",   "إعادة", "تحويل", "إعادة توجيه", "اعادة توجيه",
    "إعادة إرسال", "محولة", "توجيه", "回复",  "答复",        "转发",
};

bool IsLowerHex(char c) { return IsDigit(c) || (c >= 'a' && c <= 'f'); }

bool IsNameChar(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || c == '-';
}

// What stands in the next brackets of `rest`, which is taken off with all
// before it; false where there is none. The innermost brackets count.
bool TakeBracketed(std::string_view* rest, std::string_view* inside) {
  const size_t close = rest->find(']');
  if (close == kNone) return false;
  const size_t open = rest->substr(0, close).rfind('[');
  *inside = open == kNone ? "" : rest->substr(open + 1, close - open - 1);
  rest->remove_prefix(close + 1);
  return true;
}

// Past "[2]" or "(2)", which some programs count replies with.
std::string_view SkipCounter(std::string_view rest) {
  if (!rest.starts_with('[') && !rest.starts_with('(')) return rest;
  const size_t end = rest.find_first_not_of("0123456789", 1);
  const bool counter =
      end != kNone && end > 1 && (rest[end] == ']' || rest[end] == ')');
  return counter ? rest.substr(end + 1) : rest;
}

// How long the prefix is that `subject` begins with, colon included, or 0.
size_t PrefixLength(std::string_view subject) {
  constexpr std::string_view kWideColon = "：";
  for (std::string_view prefix : kPrefixes) {
    if (!StartsWithIgnoreCase(subject, prefix)) continue;
    std::string_view rest = SkipCounter(subject.substr(prefix.size()));
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const size_t colon = rest.starts_with(':')          ? 1
                         : rest.starts_with(kWideColon) ? kWideColon.size()
                                                        : 0;
    if (colon != 0) return subject.size() - rest.size() + colon;
  }
  return 0;
}

std::string WithoutTokens(std::string_view subject) {
  std::string text;
  std::string_view rest = subject;
  for (std::string_view inside; TakeBracketed(&rest, &inside);) {
    const auto end = static_cast<size_t>(rest.data() - subject.data());
    const bool token = IsToken(ToLower(inside));
    const size_t begin = token ? end - inside.size() - 2 : end;
    text += subject.substr(0, begin);
    subject.remove_prefix(end);
  }
  return text + std::string(subject);
}

}  // namespace

bool IsToken(std::string_view token) {
  const size_t dash = token.rfind('-');
  if (dash == kNone || dash == 0 || dash > kMaxNameBytes) return false;
  const std::string_view name = token.substr(0, dash);
  const std::string_view digits = token.substr(dash + 1);
  return digits.size() >= kMinDigits && digits.size() <= kMaxDigits &&
         std::all_of(name.begin(), name.end(), IsNameChar) &&
         std::all_of(digits.begin(), digits.end(), IsLowerHex);
}

std::vector<std::string> FindTokens(std::string_view subject) {
  std::vector<std::string> tokens;
  for (std::string_view inside; tokens.size() < limits::kMailTokens &&
                                TakeBracketed(&subject, &inside);) {
    std::string token = ToLower(inside);
    if (IsToken(token)) tokens.push_back(std::move(token));
  }
  return tokens;
}

std::string WithToken(std::string_view subject, std::string_view token) {
  const auto present = FindTokens(subject);
  if (std::find(present.begin(), present.end(), token) != present.end()) {
    return std::string(subject);
  }
  std::string result = "[" + std::string(token) + "]";
  if (!subject.empty()) result += " " + std::string(subject);
  return result;
}

std::string BaseSubject(std::string_view subject) {
  const std::string without = WithoutTokens(subject);
  std::string_view rest = Trim(without);
  while (const size_t length = PrefixLength(rest)) {
    rest = Trim(rest.substr(length));
  }
  std::string base;
  for (char c : rest) {
    if (!IsBlank(c) || !base.ends_with(' ')) base += IsBlank(c) ? ' ' : c;
  }
  return base;
}

}  // namespace sanad::mail
