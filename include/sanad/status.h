// How sanad says no.
//
// Every call that can fail returns `absl::Status` or `absl::StatusOr`;
// nothing throws but `operator new`. Where that does, the call was done wholly
// or not at all; repeated with its idempotency key, it is done once. (GLib,
// which reads and writes mail, ends the process instead.)
//
// A failure carries, beside its canonical code and one English line:
//
//   reason      a stable name such as "conversation.transition_illegal";
//               compare this, never the text
//   violations  which field of the request was wrong, and why
//   facts       values by name that help the caller on, such as "legal":
//               "open, resolved"
//
//   auto reply = noor.conversations().Reply({.conversation = id});
//   if (!reply.ok()) {
//     Show(sanad::Describe(reply.status(), sanad::Language::kArabic));
//     if (sanad::ReasonOf(reply.status()) == "message.empty") AskForText();
//   }

#ifndef SANAD_STATUS_H_
#define SANAD_STATUS_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace sanad {

// The languages in which sanad speaks to people.
enum class Language { kEnglish = 1, kArabic = 2 };

struct FieldViolation {
  std::string field;    // path in the request, such as "tags[3]"
  std::string reason;   // stable, such as "text.not_utf8"
  std::string english;  // one line each, for people
  std::string arabic;

  friend bool operator==(const FieldViolation&,
                         const FieldViolation&) = default;
};

// The failure in one line, for people. Failures that do not come from sanad
// are described by their own message. Empty for OK.
std::string Describe(const absl::Status& status, Language language);

// The stable reason; empty for OK and for failures that are not sanad's.
std::string ReasonOf(const absl::Status& status);

// A fact by its name, or nullopt.
std::optional<std::string> FactOf(const absl::Status& status,
                                  std::string_view name);

// All facts by name.
std::map<std::string, std::string> FactsOf(const absl::Status& status);

// What was wrong with the fields of the request, in the order found.
std::vector<FieldViolation> ViolationsOf(const absl::Status& status);

}  // namespace sanad

#endif  // SANAD_STATUS_H_
