// The part of a mail that its author wrote for this mail.

#ifndef SANAD_SRC_MAIL_VISIBLE_REPLY_H_
#define SANAD_SRC_MAIL_VISIBLE_REPLY_H_

#include <string>
#include <string_view>

namespace sanad::mail {

// `text` without the mail it answers and without signature. A guess from the
// habits of mail programs, leaning towards keeping: quotes that answers stand
// between are kept, and where nothing would be left all is. Of a longer text
// the first limits::kMailReplyLines lines are read. Linear.
// REQUIRES: text is valid UTF-8
std::string VisibleReply(std::string_view text);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_VISIBLE_REPLY_H_
