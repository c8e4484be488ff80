// Identifiers of mails, as they stand in headers.

#ifndef SANAD_SRC_MAIL_MESSAGE_ID_H_
#define SANAD_SRC_MAIL_MESSAGE_ID_H_

#include <string>
#include <string_view>
#include <vector>

#include "mail/problem.h"

namespace sanad::mail {

// The identifiers in an unfolded field value, without brackets, in order:
// whatever stands in < >, and words around them are prose. Where there are no
// brackets, each word is one. At most limits::kMailIds: the first, which begins
// the thread, and the last ones.
std::vector<std::string> ParseIds(std::string_view value, Problems* problems);

// The bytes of an identifier that we may write between brackets.
bool IsMessageId(std::string_view id);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_MESSAGE_ID_H_
