// How sanad says no: every reason that the tree declares, and what is wrong
// with it.

#ifndef SANAD_TESTS_TIDY_REASONS_H_
#define SANAD_TESTS_TIDY_REASONS_H_

#include <string>
#include <vector>

#include "tests/tidy/source.h"

namespace sanad::tidy {

struct DeclaredReason {
  int line = 0;
  std::string name;
  std::string english;
  std::string arabic;
};

// The reasons declared in the source, `Reason kName = {code, name, …}`.
std::vector<DeclaredReason> ReasonsIn(const Source& source);

// Sentences that are missing, in the wrong letters, or fill other braces than
// each other.
Findings WrongReasons(const Source& source);

}  // namespace sanad::tidy

#endif  // SANAD_TESTS_TIDY_REASONS_H_
