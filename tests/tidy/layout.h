// How a file is laid out, as far as clang-format does not decide it.

#ifndef SANAD_TESTS_TIDY_LAYOUT_H_
#define SANAD_TESTS_TIDY_LAYOUT_H_

#include "tests/tidy/source.h"

namespace sanad::tidy {

// Lines of more than 80 characters; an Arabic letter is one character.
Findings LongLines(const Source& source);

// Headers whose include guard is not their path.
Findings WrongGuard(const Source& source);

}  // namespace sanad::tidy

#endif  // SANAD_TESTS_TIDY_LAYOUT_H_
