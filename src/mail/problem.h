// What can be wrong with a mail, by name. Only kMailTooLarge refuses; the
// others mark a mail that was read as far as it could be.

#ifndef SANAD_SRC_MAIL_PROBLEM_H_
#define SANAD_SRC_MAIL_PROBLEM_H_

#include <algorithm>
#include <string>
#include <vector>

#include "base/refuse.h"

namespace sanad::mail {

inline constexpr Reason kMailTooLarge = {
    absl::StatusCode::kResourceExhausted, "mail.too_large",
    "the mail has {size} bytes, at most {limit} are taken",
    "حجم الرسالة {size} بايت، والحد الأقصى {limit}"};
inline constexpr Reason kMailUnparsed = {
    absl::StatusCode::kDataLoss, "mail.unparsed",
    "the mail has no header that can be read",
    "لا تحتوي الرسالة على ترويسة يمكن قراءتها"};
inline constexpr Reason kMailHeaderTooLong = {
    absl::StatusCode::kResourceExhausted, "mail.header_too_long",
    "the header is longer than what is read of it",
    "ترويسة الرسالة أطول مما يُقرأ منها"};
inline constexpr Reason kMailTooManyFields = {
    absl::StatusCode::kResourceExhausted, "mail.too_many_fields",
    "the header has more fields than are read",
    "حقول الترويسة أكثر مما يُقرأ منها"};
inline constexpr Reason kMailFieldTooLong = {
    absl::StatusCode::kResourceExhausted, "mail.field_too_long",
    "a header field was cut short", "اختُصر أحد حقول الترويسة لطوله"};
inline constexpr Reason kMailTooManyAddresses = {
    absl::StatusCode::kResourceExhausted, "mail.too_many_addresses",
    "the mail names more addresses than are kept",
    "عناوين الرسالة أكثر مما يُحفظ منها"};
inline constexpr Reason kMailTooManyIds = {
    absl::StatusCode::kResourceExhausted, "mail.too_many_ids",
    "the mail refers to more mails than are kept",
    "الرسائل المشار إليها أكثر مما يُحفظ منها"};
inline constexpr Reason kMailTooDeep = {
    absl::StatusCode::kResourceExhausted, "mail.too_deep",
    "the parts of the mail are nested too deeply",
    "أجزاء الرسالة متداخلة بعمق زائد"};
inline constexpr Reason kMailTooManyParts = {
    absl::StatusCode::kResourceExhausted, "mail.too_many_parts",
    "the mail has more parts than are read",
    "أجزاء الرسالة أكثر مما يُقرأ منها"};
inline constexpr Reason kMailTooManyAttachments = {
    absl::StatusCode::kResourceExhausted, "mail.too_many_attachments",
    "the mail has more attachments than are kept",
    "مرفقات الرسالة أكثر مما يُحفظ منها"};
inline constexpr Reason kMailTextTooLong = {
    absl::StatusCode::kResourceExhausted, "mail.text_too_long",
    "the text was cut short", "اختُصر نص الرسالة لطوله"};
inline constexpr Reason kMailMultipartBroken = {
    absl::StatusCode::kDataLoss, "mail.multipart_broken",
    "a part of the mail cannot be split into its parts",
    "تعذّر فصل أجزاء الرسالة"};

using Problems = std::vector<std::string>;

// Notes a problem once.
inline void Mark(const Reason& reason, Problems* problems) {
  if (std::find(problems->begin(), problems->end(), reason.name) ==
      problems->end()) {
    problems->emplace_back(reason.name);
  }
}

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_PROBLEM_H_
