// Foreign text to UTF-8, as browsers read it.

#ifndef SANAD_SRC_MAIL_CHARSET_H_
#define SANAD_SRC_MAIL_CHARSET_H_

#include <string>
#include <string_view>

namespace sanad::mail {

// `bytes` in the charset that `label` names, as valid UTF-8 without NUL.
// A label means what it means to browsers (iso-8859-1 is windows-1252, gb2312
// is gb18030). Under an unknown or empty label, and under the labels that
// mailers write without looking (us-ascii, iso-8859-1), the text is UTF-8 if
// it is valid as such, else windows-1252. Time is linear.
std::string ToUtf8(std::string_view bytes, std::string_view label);

// Whether the label names windows-1256 or iso-8859-6, by whatever name.
bool IsArabicCharset(std::string_view label);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_CHARSET_H_
