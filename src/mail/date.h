// Dates of mails.

#ifndef SANAD_SRC_MAIL_DATE_H_
#define SANAD_SRC_MAIL_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/time/time.h"

namespace sanad::mail {

// The moment a Date field tells, or nullopt where it cannot be read.
std::optional<absl::Time> ParseDate(std::string_view value);

// `Sun, 03 Mar 2024 10:15:00 +0000`, whole seconds, UTC.
std::string FormatDate(absl::Time moment);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_DATE_H_
