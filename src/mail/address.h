// Address lists of header fields (RFC 5322, 3.4), as mailers write them.

#ifndef SANAD_SRC_MAIL_ADDRESS_H_
#define SANAD_SRC_MAIL_ADDRESS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "mail/mail.h"
#include "mail/problem.h"

namespace sanad::mail {

// The mailboxes of an unfolded field value, groups flattened. Never fails:
// what is no address is left out. At most `limit` are kept, then the mail is
// marked. Linear in the value, whatever its quotes and brackets.
std::vector<Address> ParseAddresses(std::string_view value, size_t limit,
                                    Problems* problems);

// Whether the address could be delivered to by shape: one @ with something on
// both sides, ASCII or UTF-8, no blank, control, bracket or quote.
bool IsAddress(std::string_view address);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_ADDRESS_H_
