// What a subject says about the thread that a mail belongs to.

#ifndef SANAD_SRC_MAIL_THREAD_H_
#define SANAD_SRC_MAIL_THREAD_H_

#include <string>
#include <string_view>
#include <vector>

namespace sanad::mail {

// A token is a short name, a dash and hexadecimal digits that the caller made
// with a key, such as acme-1a2b3c4d5e6f7a8b: 1 to 32 of a-z, 0-9 and dashes,
// then 12 to 64 of 0-9 and a-f. What looks like one may be forged.
bool IsToken(std::string_view token);

// The tokens that stand in brackets in the subject, in lower case, in order,
// at most limits::kMailTokens.
std::vector<std::string> FindTokens(std::string_view subject);

// `subject` with [token] in front, unless it is somewhere in it already.
// REQUIRES: IsToken(token)
std::string WithToken(std::string_view subject, std::string_view token);

// `subject` without what replies and forwards put in front (Re:, Fwd:, رد:,
// إعادة توجيه: and their like, in any number) and without tokens.
std::string BaseSubject(std::string_view subject);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_THREAD_H_
