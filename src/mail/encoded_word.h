// Encoded words (RFC 2047): how header fields carry more than ASCII.

#ifndef SANAD_SRC_MAIL_ENCODED_WORD_H_
#define SANAD_SRC_MAIL_ENCODED_WORD_H_

#include <string>
#include <string_view>

namespace sanad::mail {

// The text of a header value: encoded words read wherever they stand, other
// bytes as `ToUtf8(…, fallback)`, blanks and controls collapsed to one blank.
// Neighbouring words of one charset are joined before they are read, because
// mailers split characters. Valid UTF-8 in one line; time is linear.
std::string DecodeWords(std::string_view value, std::string_view fallback = "");

// `text` as it may stand in a header: itself where it is plain ASCII, else
// encoded words in UTF-8, each of at most 75 characters, split between
// characters and separated by CRLF and a blank.
// REQUIRES: text is valid UTF-8
std::string EncodeWords(std::string_view text);

// The same text in one line: each run of blanks and controls (those of
// Unicode too) becomes a blank, none at the ends.
// REQUIRES: text is valid UTF-8
std::string OneLine(std::string_view text);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_ENCODED_WORD_H_
