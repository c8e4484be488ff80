#include "desk/error.h"

namespace sanad {

Error ErrorOf(const absl::Status& status, Language language) {
  Error error{.code = static_cast<int64_t>(status.code()),
              .reason = ReasonOf(status),
              .message = Describe(status, language),
              .english = Describe(status, Language::kEnglish),
              .arabic = Describe(status, Language::kArabic),
              .violations = ViolationsOf(status),
              .retryable = absl::IsUnavailable(status) ||
                           absl::IsDeadlineExceeded(status)};
  for (auto& [name, value] : FactsOf(status)) {
    error.facts.push_back({name, value});
  }
  return error;
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<ErrorFact>() {
  static const RecordType type = Record<ErrorFact>(
      "ErrorFact",
      {{"name", 1, &ErrorFact::name}, {"value", 2, &ErrorFact::value}});
  return type;
}

template <>
const RecordType& TypeOf<FieldViolation>() {
  static const RecordType type = Record<FieldViolation>(
      "FieldViolation", {{"field", 1, &FieldViolation::field},
                         {"reason", 2, &FieldViolation::reason},
                         {"english", 3, &FieldViolation::english},
                         {"arabic", 4, &FieldViolation::arabic}});
  return type;
}

template <>
const RecordType& TypeOf<Error>() {
  static const RecordType type =
      Record<Error>("Error", {{"code", 1, &Error::code},
                              {"reason", 2, &Error::reason},
                              {"message", 3, &Error::message},
                              {"english", 4, &Error::english},
                              {"arabic", 5, &Error::arabic},
                              {"violations", 6, &Error::violations},
                              {"facts", 7, &Error::facts},
                              {"retryable", 8, &Error::retryable}});
  return type;
}

}  // namespace sanad::record
