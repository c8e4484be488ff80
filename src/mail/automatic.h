// Telling apart what people write and what machines send.

#ifndef SANAD_SRC_MAIL_AUTOMATIC_H_
#define SANAD_SRC_MAIL_AUTOMATIC_H_

#include <string_view>
#include <vector>

#include "mail/header.h"
#include "mail/mail.h"
#include "mail/part.h"

namespace sanad::mail {

// By the rules of the header (RFC 3834, RFC 3464, RFC 2919) and what mailers
// wrote before there were rules; never by words of the text.
Automatic ClassifyAutomatic(const Header& header,
                            const std::vector<Leaf>& leaves);

// Whether a filter on the way called the mail spam.
bool HasSpamFlag(const Header& header);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_AUTOMATIC_H_
