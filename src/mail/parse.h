// Raw mail to values.
//
//   SANAD_RETURN_IF_ERROR(mail::CheckSize(raw.size()));
//   const mail::Mail mail = mail::Parse(raw);
//
// Parsing never fails and takes time linear in the mail: whatever the bytes
// are, what can be read is read, and `problems` names what could not. Bounds
// stand in sanad/limits.h. Thread-safe; keeps no view of `raw`.

#ifndef SANAD_SRC_MAIL_PARSE_H_
#define SANAD_SRC_MAIL_PARSE_H_

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "mail/mail.h"

namespace sanad::mail {

// RESOURCE_EXHAUSTED (mail.too_large) above limits::kMailBytes. To be asked
// before anything of the mail is read or stored.
absl::Status CheckSize(size_t bytes);

// Of a mail over limits::kMailBytes the first limits::kMailBytes are read.
Mail Parse(std::string_view raw);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_PARSE_H_
