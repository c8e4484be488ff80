#include "base/refuse.h"

#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_replace.h"
#include "sanad/status.h"

namespace sanad {
namespace {

// What travels with a status, by the name of its payload; a violation is
// {place in the order found, reason, English, Arabic} under the name of its
// field. A status gives its payloads in no order of its own.
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

std::string ViolationText(size_t place, const Reason& reason, Facts facts) {
  std::string text = std::to_string(place);
  for (const std::string& line :
       {std::string(reason.name), Fill(reason.english, facts, &Fact::english),
        Fill(reason.arabic, facts, &Fact::arabic)}) {
    text += kSeparator;
    text += line;
  }
  return text;
}

std::string ViolationName(std::string_view field) {
  return std::string(kViolationPrefix) + std::string(field);
}

// A violation and its place in the order found.
std::pair<int, FieldViolation> ReadViolation(std::string_view field,
                                             const std::string& text) {
  std::istringstream lines(text);
  std::string place;
  FieldViolation violation{.field = std::string(field)};
  std::getline(lines, place, kSeparator);
  std::getline(lines, violation.reason, kSeparator);
  std::getline(lines, violation.english, kSeparator);
  std::getline(lines, violation.arabic, kSeparator);
  int number = 0;
  if (!absl::SimpleAtoi(place, &number)) number = 0;
  return {number, std::move(violation)};
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
  status.SetPayload(ViolationName(field),
                    absl::Cord(ViolationText(0, reason, facts)));
  return status;
}

void Violations::Add(std::string_view field, const Reason& reason,
                     Facts facts) {
  if (++count_ == 1) {
    first_ = RefuseField(field, reason, facts);
  } else if (count_ <= kMostViolations &&
             !Payload(first_, ViolationName(field)).has_value()) {
    first_.SetPayload(ViolationName(field),
                      absl::Cord(ViolationText(count_ - 1, reason, facts)));
  }
}

absl::Status Violations::ToStatus() const {
  absl::Status status = first_;
  if (!empty()) {
    status.SetPayload(std::string(kFactPrefix) + "violations",
                      absl::Cord(std::to_string(count_)));
  }
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
  std::multimap<int, FieldViolation> by_place;
  status.ForEachPayload([&](absl::string_view name, const absl::Cord& cord) {
    std::string_view key(name.data(), name.size());
    if (!key.starts_with(kViolationPrefix)) return;
    key.remove_prefix(kViolationPrefix.size());
    by_place.insert(ReadViolation(key, std::string(cord)));
  });
  std::vector<FieldViolation> violations;
  for (auto& [place, violation] : by_place) {
    violations.push_back(std::move(violation));
  }
  return violations;
}

}  // namespace sanad
