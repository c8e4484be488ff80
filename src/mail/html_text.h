// What a reader sees of HTML.

#ifndef SANAD_SRC_MAIL_HTML_TEXT_H_
#define SANAD_SRC_MAIL_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace sanad::mail {

enum class HtmlQuotes { kKeep, kDrop };

// The visible text: tags, comments, style, script and title dropped, blocks
// and line breaks as lines, entities decoded. With kDrop, without what mail
// programs mark as the quoted mail. For reading and searching, never to be
// shown as HTML. Linear; the result is valid UTF-8 without NUL.
// REQUIRES: html is valid UTF-8
std::string HtmlText(std::string_view html, HtmlQuotes quotes);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_HTML_TEXT_H_
