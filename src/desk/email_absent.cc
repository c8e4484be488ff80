// In place of email.cc where the library is built without mail.

#include "base/refuse.h"
#include "desk/email.h"

namespace sanad {
namespace {

constexpr Reason kMailNotBuilt = {
    absl::StatusCode::kUnimplemented, "mail.not_built",
    "this library was built without mail (SANAD_MAIL)",
    "بُنيت هذه المكتبة بلا بريد إلكتروني (SANAD_MAIL)"};

}  // namespace

absl::StatusOr<ReceiveRequest> ReadEmail(const EmailRequest&,
                                         const Workspace&) {
  return Refuse(kMailNotBuilt);
}

absl::StatusOr<std::string> WriteEmail(const ReplyMail&, const Workspace&) {
  return Refuse(kMailNotBuilt);
}

}  // namespace sanad
