#include "model/checks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/time/civil_time.h"
#include "base/utf8.h"
#include "record/mask_hint.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

// Enough to keep out what could never be an address; whether it is one,
// only the other side knows. Spaces and controls would break headers.
bool LooksLikeEmail(std::string_view value) {
  const size_t at = value.rfind('@');
  return at != std::string_view::npos && at > 0 && at + 1 < value.size() &&
         std::none_of(value.begin(), value.end(), [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
                  c == '<' || c == '>';
         });
}

std::string DigitsOf(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) digits += c;
  }
  return digits;
}

// E.164: a plus sign and at most fifteen digits.
bool LooksLikePhone(std::string_view value) {
  const std::string digits = DigitsOf(value);
  return value.starts_with('+') && digits.size() >= 7 && digits.size() <= 15 &&
         value.find_first_not_of("+0123456789 -().") == std::string_view::npos;
}

bool IsDate(std::string_view value) {
  absl::CivilDay day;
  return value.size() == 10 && absl::ParseCivilTime(std::string(value), &day) &&
         absl::FormatCivilTime(day) == std::string(value);
}

bool IsNumber(std::string_view value) {
  double number = 0;
  return value.find_first_not_of("+-0123456789.") == std::string_view::npos &&
         absl::SimpleAtod(std::string(value), &number);
}

absl::Status RefuseType(std::string_view field, std::string_view english,
                        std::string_view arabic) {
  return RefuseField(field, kFieldWrongType,
                     {{"field", field}, {"type", english, arabic}});
}

}  // namespace

absl::Status CheckText(std::string_view field, std::string_view text,
                       size_t limit, Blank blank) {
  if (text.empty() && blank == Blank::kRefused) {
    return RefuseField(field, kTextEmpty, {{"field", field}});
  }
  if (text.size() > limit) {
    return RefuseField(
        field, kTextTooLong,
        {{"field", field}, {"size", text.size()}, {"limit", limit}});
  }
  if (!IsUtf8(text) || text.find('\0') != std::string_view::npos) {
    return RefuseField(field, kTextNotUtf8, {{"field", field}});
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> NormaliseIdentity(std::string_view field,
                                              IdentityKind kind,
                                              std::string_view value) {
  SANAD_RETURN_IF_ERROR(
      CheckText(field, value, limits::kAddressBytes, Blank::kRefused));
  if (record::HasMaskHint(value)) {
    return RefuseField(field, kIdentityMalformed, {{"field", field}});
  }
  switch (kind) {
    case IdentityKind::kEmail:
      if (LooksLikeEmail(value)) {
        return absl::AsciiStrToLower(std::string(value));
      }
      break;
    case IdentityKind::kPhone:
      if (LooksLikePhone(value)) return "+" + DigitsOf(value);
      break;
    case IdentityKind::kHandle: {
      const size_t colon = value.find(':');
      if (colon != std::string_view::npos && colon > 0 &&
          colon + 1 < value.size()) {
        return std::string(value);
      }
      break;
    }
    case IdentityKind::kNone:
      break;
  }
  return RefuseField(field, kIdentityMalformed, {{"field", field}});
}

absl::Status CheckFieldValue(std::string_view field, CustomFieldType type,
                             std::string_view value) {
  SANAD_RETURN_IF_ERROR(
      CheckText(field, value, limits::kCustomValueBytes, Blank::kRefused));
  switch (type) {
    case CustomFieldType::kNumber:
      if (!IsNumber(value)) return RefuseType(field, "number", "عددًا");
      break;
    case CustomFieldType::kBoolean:
      if (value != "true" && value != "false") {
        return RefuseType(field, "boolean", "قيمة منطقية");
      }
      break;
    case CustomFieldType::kDate:
      if (!IsDate(value)) return RefuseType(field, "date", "تاريخًا");
      break;
    default:
      break;
  }
  return absl::OkStatus();
}

}  // namespace sanad
