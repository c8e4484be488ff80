// Names of files, made safe to show and to save under.

#ifndef SANAD_SRC_FILE_NAME_H_
#define SANAD_SRC_FILE_NAME_H_

#include <string>
#include <string_view>

namespace sanad::file {

// The last component of `name` without anything that could mislead: no path,
// no control, no invisible or direction-changing character, no dot in front,
// no dot or blank at the end, no device name, no character that a file system
// forbids. Full-width forms are folded first and the rules checked last, so
// that nothing hides from them. At most limits::kFileNameBytes, the
// extension kept. Empty for an empty name, "attachment" where nothing is left.
// REQUIRES: name is valid UTF-8
std::string DisplayName(std::string_view name);

}  // namespace sanad::file

#endif  // SANAD_SRC_FILE_NAME_H_
