// What outgoing mail is refused for.

#ifndef SANAD_SRC_MAIL_OUTGOING_CHECK_H_
#define SANAD_SRC_MAIL_OUTGOING_CHECK_H_

#include <string_view>

#include "base/refuse.h"
#include "mail/compose.h"

namespace sanad::mail {

inline constexpr Reason kHeaderInjection = {
    absl::StatusCode::kInvalidArgument, "mail.header_injection",
    "`{field}` has a line break or another control character",
    "يحتوي الحقل `{field}` على فاصل أسطر أو محرف تحكم"};
inline constexpr Reason kMailNotUtf8 = {
    absl::StatusCode::kInvalidArgument, "text.not_utf8",
    "`{field}` is not valid UTF-8", "نص الحقل `{field}` ليس UTF-8 صالحًا"};
inline constexpr Reason kAddressInvalid = {
    absl::StatusCode::kInvalidArgument, "mail.address_invalid",
    "`{field}` is no mail address", "الحقل `{field}` ليس عنوان بريد"};
inline constexpr Reason kIdInvalid = {
    absl::StatusCode::kInvalidArgument, "mail.id_invalid",
    "`{field}` is no identifier of a mail", "الحقل `{field}` ليس معرّف رسالة"};
inline constexpr Reason kContentTypeInvalid = {
    absl::StatusCode::kInvalidArgument, "mail.content_type_invalid",
    "`{field}` is no content type", "الحقل `{field}` ليس نوع محتوى"};
inline constexpr Reason kTokenInvalid = {
    absl::StatusCode::kInvalidArgument, "mail.token_invalid",
    "`{field}` is no token", "الحقل `{field}` ليس رمزًا"};
inline constexpr Reason kNoRecipient = {
    absl::StatusCode::kInvalidArgument, "mail.no_recipient",
    "the mail has no recipient", "لا مستلم للرسالة"};
inline constexpr Reason kTooManyRecipients = {
    absl::StatusCode::kInvalidArgument, "mail.too_many_recipients",
    "the mail has {count} recipients, at most {limit} are taken",
    "عدد المستلمين {count}، والحد الأقصى {limit}"};
inline constexpr Reason kValueTooLong = {
    absl::StatusCode::kInvalidArgument, "mail.value_too_long",
    "`{field}` is longer than {limit} bytes",
    "الحقل `{field}` أطول من {limit} بايت"};

// An identifier that fits a line of a header.
bool IsWritableId(std::string_view id);

// type/subtype; what is made of parts itself is nothing to attach.
bool IsContentType(std::string_view type);

// OK when every value may be written as it is.
absl::Status CheckOutgoing(const OutgoingMail& mail);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_OUTGOING_CHECK_H_
