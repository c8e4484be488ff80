#include "base/refuse.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/cord.h"
#include "absl/strings/str_replace.h"
#include "sanad/status.h"

namespace sanad {
namespace {

// What travels with a status, by the name of its payload; a violation is
// {reason, English, Arabic} under the name of its field.
constexpr std::string_view kReasonPayload = "sanad/reason";
constexpr std::string_view kArabicPayload = "sanad/arabic";
constexpr std::string_view kFactPrefix = "sanad/fact/";
constexpr std::string_view kViolationPrefix = "sanad/violation/";
constexpr char kSeparator = '\n';

absl::string_view Absl(std::string_view text) {
  return {text.data(), text.size()};
}

std::string Fill(std::string_view sentence, Facts facts,
                 std::string Fact::*language) {
  std::string text(sentence);
  for (const Fact& fact : facts) {
    absl::StrReplaceAll({{"{" + fact.name + "}", fact.*language}}, &text);
  }
  return text;
}

std::optional<std::string> Payload(const absl::Status& status,
                                   std::string_view name) {
  auto cord = status.GetPayload(Absl(name));
  if (!cord.has_value()) return std::nullopt;
  return std::string(*cord);
}

}  // namespace

absl::Status Refuse(const Reason& reason, Facts facts) {
  absl::Status status(reason.code, Fill(reason.english, facts, &Fact::english));
  status.SetPayload(Absl(kReasonPayload), absl::Cord(Absl(reason.name)));
  status.SetPayload(Absl(kArabicPayload),
                    absl::Cord(Fill(reason.arabic, facts, &Fact::arabic)));
  for (const Fact& fact : facts) {
    status.SetPayload(std::string(kFactPrefix) + fact.name,
                      absl::Cord(fact.english));
  }
  return status;
}

absl::Status RefuseField(std::string_view field, const Reason& reason,
                         Facts facts) {
  Reason as_argument = reason;
  as_argument.code = absl::StatusCode::kInvalidArgument;
  absl::Status status = Refuse(as_argument, facts);
  std::string violation(reason.name);
  violation += kSeparator;
  violation += std::string(status.message());
  violation += kSeparator;
  violation += *Payload(status, kArabicPayload);
  status.SetPayload(std::string(kViolationPrefix) + std::string(field),
                    absl::Cord(violation));
  return status;
}

std::string Describe(const absl::Status& status, Language language) {
  if (language == Language::kArabic) {
    if (auto arabic = Payload(status, kArabicPayload)) return *arabic;
  }
  return std::string(status.message());
}

std::string ReasonOf(const absl::Status& status) {
  return Payload(status, kReasonPayload).value_or("");
}

std::optional<std::string> FactOf(const absl::Status& status,
                                  std::string_view name) {
  return Payload(status, std::string(kFactPrefix) + std::string(name));
}

std::map<std::string, std::string> FactsOf(const absl::Status& status) {
  std::map<std::string, std::string> facts;
  status.ForEachPayload([&](absl::string_view name, const absl::Cord& cord) {
    const std::string_view key(name.data(), name.size());
    if (!key.starts_with(kFactPrefix)) return;
    facts.emplace(key.substr(kFactPrefix.size()), std::string(cord));
  });
  return facts;
}

std::vector<FieldViolation> ViolationsOf(const absl::Status& status) {
  std::vector<FieldViolation> violations;
  status.ForEachPayload([&](absl::string_view name, const absl::Cord& cord) {
    std::string_view key(name.data(), name.size());
    if (!key.starts_with(kViolationPrefix)) return;
    const std::string text(cord);
    const size_t first = text.find(kSeparator);
    const size_t second = text.find(kSeparator, first + 1);
    violations.push_back(
        {.field = std::string(key.substr(kViolationPrefix.size())),
         .reason = text.substr(0, first),
         .english = text.substr(first + 1, second - first - 1),
         .arabic = text.substr(second + 1)});
  });
  return violations;
}

}  // namespace sanad
