// Whether what came from outside may be taken: text, names, addresses.
// Every refusal names the field.

#ifndef SANAD_SRC_MODEL_CHECKS_H_
#define SANAD_SRC_MODEL_CHECKS_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "sanad/custom_field.h"
#include "sanad/customer.h"

namespace sanad {

inline constexpr Reason kTextEmpty = {absl::StatusCode::kInvalidArgument,
                                      "text.empty", "`{field}` is empty",
                                      "الحقل `{field}` فارغ"};
inline constexpr Reason kTextTooLong = {
    absl::StatusCode::kInvalidArgument, "text.too_long",
    "`{field}` has {size} bytes, at most {limit} are taken",
    "حجم `{field}` هو {size} بايت، والحد الأقصى {limit}"};
inline constexpr Reason kTextNotUtf8 = {
    absl::StatusCode::kInvalidArgument, "text.not_utf8",
    "`{field}` is not UTF-8 text, or holds a NUL",
    "محتوى `{field}` ليس نصًا بترميز UTF-8 أو فيه بايت صفري"};
inline constexpr Reason kIdentityMalformed = {
    absl::StatusCode::kInvalidArgument, "identity.malformed",
    "`{field}` is no address of its kind",
    "الحقل `{field}` ليس عنوانًا صحيحًا من نوعه"};
inline constexpr Reason kValueUnknown = {
    absl::StatusCode::kInvalidArgument, "value.unknown",
    "`{field}` has a value that is not known",
    "قيمة الحقل `{field}` غير معروفة"};
inline constexpr Reason kFieldWrongType = {
    absl::StatusCode::kInvalidArgument, "field.wrong_type",
    "`{field}` takes a {type}", "الحقل `{field}` يقبل {type} فقط"};

enum class Blank { kRefused, kAllowed };

absl::Status CheckText(std::string_view field, std::string_view text,
                       size_t limit, Blank blank);

// The one form under which an identity is kept and found: e-mail in lower
// case, telephone numbers as + and digits. Refuses what is none.
absl::StatusOr<std::string> NormaliseIdentity(std::string_view field,
                                              IdentityKind kind,
                                              std::string_view value);

// Whether an enumeration has this value, as hosts may cast any number to it.
template <class Enum>
absl::Status CheckKnown(std::string_view field, Enum value, Enum first,
                        Enum last) {
  if (value >= first && value <= last) return absl::OkStatus();
  return RefuseField(field, kValueUnknown, {{"field", field}});
}

// Whether `value` is one that a field of `type` takes; choices are not
// looked up here.
absl::Status CheckFieldValue(std::string_view field, CustomFieldType type,
                             std::string_view value);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_CHECKS_H_
