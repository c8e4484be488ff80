// Whether a file is text, and what kind of text.

#ifndef SANAD_SRC_FILE_TEXT_H_
#define SANAD_SRC_FILE_TEXT_H_

#include <string_view>

namespace sanad::file {

// No byte of its beginning is a control but tabs and line ends, whatever its
// charset: Arabic is still written in windows-1256. Nothing at all is text.
bool IsText(std::string_view bytes);

// "text/plain" where nothing more is seen.
// REQUIRES: IsText(bytes)
std::string_view TypeOfText(std::string_view bytes);

}  // namespace sanad::file

#endif  // SANAD_SRC_FILE_TEXT_H_
