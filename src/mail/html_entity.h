// Character references of HTML, such as &amp; and &#x627;.

#ifndef SANAD_SRC_MAIL_HTML_ENTITY_H_
#define SANAD_SRC_MAIL_HTML_ENTITY_H_

#include <optional>
#include <string_view>

namespace sanad::mail {

// The character that the reference at the front of `rest` stands for, which
// is then taken off; nullopt where there is none.
// REQUIRES: rest begins with &
std::optional<char32_t> TakeEntity(std::string_view* rest);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_HTML_ENTITY_H_
