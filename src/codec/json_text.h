// Text between the quotes of JSON.

#ifndef SANAD_SRC_CODEC_JSON_TEXT_H_
#define SANAD_SRC_CODEC_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace sanad::codec {

// Appends `text` in quotes. What RFC 8259 lets stand as it is stands so.
void AppendQuoted(std::string_view text, std::string& json);

// The text that stands between quotes, escapes undone.
// REQUIRES: JsonScanner::TakeString gave it
std::string Unescaped(std::string_view written);

}  // namespace sanad::codec

#endif  // SANAD_SRC_CODEC_JSON_TEXT_H_
