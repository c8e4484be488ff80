// Timelines of vectors.

#ifndef SANAD_TESTS_CONFORMANCE_TIMELINES_H_
#define SANAD_TESTS_CONFORMANCE_TIMELINES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/timeline.h"
#include "tests/conformance/json.h"
#include "tests/conformance/vector.h"

namespace sanad::conformance {

// Events that sanad has no word for, since nothing follows from them, are
// left out.
std::vector<TimelineEvent> TimelineOf(const Json& events);

// Fields of an expectation that do not hold, gathered.
class Differences {
 public:
  // `got` as the vector would write it. A missing field asserts nothing.
  void Compare(const std::string& field, const Json& expected,
               const std::string& got);

  std::optional<Difference> Found() const;

 private:
  Difference found_;
};

// A value as vectors write it, and as `got` for Differences.
std::string Text(const Json& value);
std::string Text(const std::optional<absl::Time>& at);
std::string Text(const std::optional<absl::Duration>& length);

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_TIMELINES_H_
