// Files of vectors: one JSON object a line.

#ifndef SANAD_TESTS_CONFORMANCE_VECTOR_H_
#define SANAD_TESTS_CONFORMANCE_VECTOR_H_

#include <functional>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "tests/conformance/json.h"
#include "tests/conformance/kinds.h"

namespace sanad::conformance {

struct Difference {
  std::string expected;
  std::string got;
};

// Nothing where the vector holds.
using Check = std::function<std::optional<Difference>(const Json& vector)>;

void CheckVectors(const Arguments& arguments, Tally& tally, const Check& check);

// The calendar of a vector.
absl::StatusOr<Calendar> CalendarOf(const Json& calendar);

std::string FormatMoment(absl::Time at);

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_VECTOR_H_
