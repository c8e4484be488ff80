// Content-Transfer-Encoding, both ways.

#ifndef SANAD_SRC_MAIL_TRANSFER_H_
#define SANAD_SRC_MAIL_TRANSFER_H_

#include <string>
#include <string_view>

namespace sanad::mail {

// The bytes behind `encoded`. What fits no encoding is skipped; an unknown
// encoding is none. Never longer than `encoded`, but for a few bytes.
std::string DecodeTransfer(std::string_view encoded, std::string_view encoding);

// The words of RFC 2047: quoted-printable with _ for a blank, and base64.
std::string DecodeQ(std::string_view encoded);
std::string DecodeBase64(std::string_view encoded);

// Lines of at most 76 characters, ending in CRLF.
std::string EncodeBase64(std::string_view bytes);
// REQUIRES: lines of `text` end in CRLF
std::string EncodeQuotedPrintable(std::string_view text);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_TRANSFER_H_
