#include "tests/tidy/layout.h"

#include <string>
#include <string_view>

#include "absl/strings/ascii.h"

namespace sanad::tidy {
namespace {

constexpr int kMaxCharacters = 80;

bool StartsCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// The vowel signs U+064B to U+065F stand on their letter, as clang-format
// sees them, too.
bool StartsVowelSign(char first, char second) {
  const auto low = static_cast<unsigned char>(second);
  return first == '\xD9' && low >= 0x8B && low <= 0x9F;
}

int Characters(std::string_view line) {
  int count = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : '\0';
    if (StartsCharacter(line[i]) && !StartsVowelSign(line[i], next)) ++count;
  }
  return count;
}

// src/base/id.h -> SANAD_SRC_BASE_ID_H_, include/sanad/id.h -> SANAD_ID_H_
std::string GuardOf(std::string_view path) {
  constexpr std::string_view kPublic = "include/sanad/";
  if (path.starts_with(kPublic)) path.remove_prefix(kPublic.size());
  std::string guard = "SANAD_" + std::string(path) + "_";
  for (char& c : guard) {
    c = absl::ascii_isalnum(static_cast<unsigned char>(c))
            ? absl::ascii_toupper(static_cast<unsigned char>(c))
            : '_';
  }
  return guard;
}

}  // namespace

Findings LongLines(const Source& source) {
  Findings findings;
  int number = 0;
  for (const std::string& line : Lines(source.text)) {
    ++number;
    const int characters = Characters(line);
    if (characters <= kMaxCharacters) continue;
    findings.push_back({source.path, number,
                        std::to_string(characters) + " characters, not 80"});
  }
  return findings;
}

Findings WrongGuard(const Source& source) {
  if (!source.path.ends_with(".h")) return {};
  const std::string guard = GuardOf(source.path);
  const std::string opening = "#ifndef " + guard + "\n#define " + guard + "\n";
  if (source.text.find(opening) != std::string::npos) return {};
  return {{source.path, 1, "the include guard is not " + guard}};
}

}  // namespace sanad::tidy
