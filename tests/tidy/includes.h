// Dependencies point down only: which room may include which is the picture
// of docs/design.md, section 2, as a table.

#ifndef SANAD_TESTS_TIDY_INCLUDES_H_
#define SANAD_TESTS_TIDY_INCLUDES_H_

#include "tests/tidy/source.h"

namespace sanad::tidy {

// Includes of a room that does not stand below the file's own; rooms that
// the table does not know.
Findings RefusedIncludes(const Source& source);

// Public headers that show a stranger more than std, Abseil and themselves.
Findings PrivateIncludesOfPublicHeader(const Source& source);

}  // namespace sanad::tidy

#endif  // SANAD_TESTS_TIDY_INCLUDES_H_
