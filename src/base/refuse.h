// How a room says no: a `Reason` is declared once, beside the rule it
// belongs to, with its stable name and its sentence in both languages.
//
//   inline constexpr Reason kMailTooLarge = {
//       absl::StatusCode::kResourceExhausted, "mail.too_large",
//       "the mail has {size} bytes, at most {limit} are taken",
//       "حجم الرسالة {size} بايت، والحد الأقصى {limit}"};
//
//   return Refuse(kMailTooLarge, {{"size", n}, {"limit", kMaxMailBytes}});
//
// Facts fill the braces and travel with the status. A fact never holds
// message bodies, addresses or secrets.

#ifndef SANAD_SRC_BASE_REFUSE_H_
#define SANAD_SRC_BASE_REFUSE_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"

namespace sanad {

struct Reason {
  absl::StatusCode code;
  std::string_view name;
  std::string_view english;
  std::string_view arabic;
};

struct Fact {
  Fact(std::string_view name, std::string_view value)
      : name(name), english(value), arabic(value) {}
  Fact(std::string_view name, std::string_view english, std::string_view arabic)
      : name(name), english(english), arabic(arabic) {}
  Fact(std::string_view name, std::integral auto value)
      : Fact(name, std::string_view(std::to_string(value))) {}

  std::string name;
  std::string english;
  std::string arabic;
};

using Facts = std::initializer_list<Fact>;

absl::Status Refuse(const Reason& reason, Facts facts = {});

// A refusal because of one field of the request: INVALID_ARGUMENT with the
// same reason, and a violation that names the field.
absl::Status RefuseField(std::string_view field, const Reason& reason,
                         Facts facts = {});

// What is wrong with the fields of one request, so that a single refusal
// says it all. Past `kMostViolations` they are only counted, as requests
// come from outside.
class Violations {
 public:
  static constexpr size_t kMostViolations = 100;

  void Add(std::string_view field, const Reason& reason, Facts facts = {});
  bool empty() const { return count_ == 0; }

  // OK where nothing was added; else the refusal of the first, with a
  // violation for each field (its first one) and the fact `violations`.
  absl::Status ToStatus() const;

 private:
  size_t count_ = 0;
  absl::Status first_;
};

}  // namespace sanad

// Hands a failure on to the caller.
#define SANAD_RETURN_IF_ERROR(expression)                           \
  if (absl::Status sanad_status = (expression); !sanad_status.ok()) \
  return sanad_status

// SANAD_ASSIGN_OR_RETURN(auto row, Load(id));
#define SANAD_ASSIGN_OR_RETURN(declaration, expression)                      \
  SANAD_ASSIGN_OR_RETURN_(SANAD_JOIN_(sanad_result_, __LINE__), declaration, \
                          expression)
#define SANAD_ASSIGN_OR_RETURN_(result, declaration, expression) \
  auto result = (expression);                                    \
  if (!result.ok()) return std::move(result).status();           \
  declaration = *std::move(result)
#define SANAD_JOIN_(a, b) SANAD_JOIN_AGAIN_(a, b)
#define SANAD_JOIN_AGAIN_(a, b) a##b

#endif  // SANAD_SRC_BASE_REFUSE_H_
