// A line of code knows its room: words that some rooms do not use.

#ifndef SANAD_TESTS_TIDY_WORDS_H_
#define SANAD_TESTS_TIDY_WORDS_H_

#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "tests/tidy/source.h"

namespace sanad::tidy {

enum class Match { kWord, kPart, kPartInAnyCase };

struct Ban {
  std::string_view name;
  std::vector<std::string_view> words;
  Match match;
  std::vector<std::string_view> under;  // starts of the paths it holds for
  std::vector<std::string_view> except = {};

  friend std::ostream& operator<<(std::ostream& out, const Ban& ban) {
    return out << ban.name;
  }
};

std::span<const Ban> Bans();

// The lines of the source that use a word of the ban.
Findings BannedWords(const Ban& ban, const Source& source);

}  // namespace sanad::tidy

#endif  // SANAD_TESTS_TIDY_WORDS_H_
