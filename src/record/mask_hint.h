// What stands in the place of a value that a reader may not see.

#ifndef SANAD_SRC_RECORD_MASK_HINT_H_
#define SANAD_SRC_RECORD_MASK_HINT_H_

#include <string>
#include <string_view>

namespace sanad::record {

// "m•••@e•••.com", "•••42", "N•••". Never all of a word: of one character
// only the dots are left.
// REQUIRES: IsUtf8(clear)
std::string MaskHint(std::string_view clear);

// Whether it is such a hint, or has one in it: never a value to be written.
bool HasMaskHint(std::string_view text);

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_MASK_HINT_H_
