// A failure as a record, for callers that have no absl::Status.

#ifndef SANAD_SRC_DESK_ERROR_H_
#define SANAD_SRC_DESK_ERROR_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "record/record_type.h"
#include "sanad/status.h"

namespace sanad {

struct ErrorFact {
  std::string name;
  std::string value;
};

struct Error {
  int64_t code = 0;  // of absl::StatusCode
  std::string reason;
  std::string message;  // in the language of the call
  std::string english;
  std::string arabic;
  std::vector<FieldViolation> violations;
  std::vector<ErrorFact> facts;
  bool retryable = false;  // the same call may succeed later as it is
};

Error ErrorOf(const absl::Status& status, Language language);

}  // namespace sanad

namespace sanad::record {
template <>
const RecordType& TypeOf<ErrorFact>();
template <>
const RecordType& TypeOf<FieldViolation>();
template <>
const RecordType& TypeOf<Error>();
}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_ERROR_H_
