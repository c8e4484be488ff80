// GoogleTest matchers for what sanad answers. Header only, so that sanad
// itself does not depend on GoogleTest.
//
//   EXPECT_THAT(noor.conversations().Reply(request), IsOk());
//   EXPECT_THAT(hana.staff().ListAgents(), IsRefused("access.denied"));

#ifndef SANAD_TESTING_MATCHERS_H_
#define SANAD_TESTING_MATCHERS_H_

#include <gmock/gmock.h>

#include <string>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanad/status.h"

namespace sanad::testing {

inline const absl::Status& StatusOf(const absl::Status& status) {
  return status;
}
template <class T>
const absl::Status& StatusOf(const absl::StatusOr<T>& result) {
  return result.status();
}

MATCHER(IsOk, negation ? "is a failure" : "is OK") {
  const absl::Status& status = StatusOf(arg);
  if (!status.ok()) *result_listener << status;
  return status.ok();
}

// A failure with this stable reason.
MATCHER_P(IsRefused, reason, "is refused because of " + std::string(reason)) {
  const absl::Status& status = StatusOf(arg);
  *result_listener << status << " (" << ReasonOf(status) << ")";
  return ReasonOf(status) == reason;
}

// The same, and the field of the request that it names.
MATCHER_P2(IsRefusedAt, field, reason,
           "is refused because of " + std::string(reason) + " at " + field) {
  const absl::Status& status = StatusOf(arg);
  *result_listener << status << " (" << ReasonOf(status) << ")";
  for (const FieldViolation& violation : ViolationsOf(status)) {
    if (violation.field == field && violation.reason == reason) return true;
  }
  return false;
}

}  // namespace sanad::testing

#endif  // SANAD_TESTING_MATCHERS_H_
