#include "tests/tidy/reasons.h"

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/ascii.h"

namespace sanad::tidy {
namespace {

// The text of neighbouring string literals, joined.
std::string TakeLiteral(std::string_view* rest) {
  std::string text;
  while (true) {
    const size_t begin = rest->find_first_not_of(" \n,");
    if (begin == rest->npos || (*rest)[begin] != '"') return text;
    if (!text.empty() && rest->substr(0, begin).find(',') != rest->npos) {
      return text;
    }
    const size_t end = rest->find('"', begin + 1);
    if (end == rest->npos) return text;
    text += rest->substr(begin + 1, end - begin - 1);
    rest->remove_prefix(end + 1);
  }
}

// The text with its comments emptied, line for line.
std::string WithoutComments(const std::string& text) {
  std::string code;
  for (const std::string& line : Lines(text)) {
    const size_t begin = line.find_first_not_of(' ');
    const bool comment =
        begin != std::string::npos && line.compare(begin, 2, "//") == 0;
    code += (comment ? "" : line) + "\n";
  }
  return code;
}

std::set<std::string> BracesOf(const std::string& sentence) {
  static const std::regex brace(R"(\{(\w+)\})");
  return {std::sregex_token_iterator(sentence.begin(), sentence.end(), brace),
          std::sregex_token_iterator()};
}

bool HasArabicLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDB;
  });
}

bool HasLatinLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c));
  });
}

std::string FaultOf(const DeclaredReason& reason) {
  if (reason.name.find('.') == std::string::npos) return "has no dotted name";
  if (!HasLatinLetter(reason.english) || HasArabicLetter(reason.english)) {
    return "says nothing in English";
  }
  if (!HasArabicLetter(reason.arabic)) return "says nothing in Arabic";
  if (BracesOf(reason.english) != BracesOf(reason.arabic)) {
    return "tells other facts in Arabic than in English";
  }
  return "";
}

}  // namespace

std::vector<DeclaredReason> ReasonsIn(const Source& source) {
  static const std::regex declared(R"(\bReason k\w+\s*=\s*\{[^",]*,)");
  std::vector<DeclaredReason> reasons;
  const std::string text = WithoutComments(source.text);
  for (std::sregex_iterator it(text.begin(), text.end(), declared), end;
       it != end; ++it) {
    const auto begin = static_cast<size_t>(it->position());
    std::string_view rest = text;
    rest.remove_prefix(begin + static_cast<size_t>(it->length()));
    DeclaredReason reason;
    reason.line =
        1 + static_cast<int>(std::count(
                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin),
                '\n'));
    reason.name = TakeLiteral(&rest);
    reason.english = TakeLiteral(&rest);
    reason.arabic = TakeLiteral(&rest);
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

Findings WrongReasons(const Source& source) {
  Findings findings;
  if (!source.path.starts_with("src/")) return findings;
  for (const DeclaredReason& reason : ReasonsIn(source)) {
    const std::string fault = FaultOf(reason);
    if (fault.empty()) continue;
    findings.push_back(
        {source.path, reason.line, "`" + reason.name + "` " + fault});
  }
  return findings;
}

}  // namespace sanad::tidy
