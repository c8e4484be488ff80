// A play: random operations on one or more stores and on the reference
// model, compared at every step.
//
// A step is one number, from which everything about it is drawn; what it
// does depends only on that number and on the model. So a play is a list of
// numbers, and any part of the list is a play too: that is how a failing one
// is shortened.

#ifndef SANAD_TESTS_STORAGE_RANDOM_PLAY_H_
#define SANAD_TESTS_STORAGE_RANDOM_PLAY_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/storage/conformance.h"

namespace sanad::storage::conformance {

using Steps = std::vector<uint64_t>;

Steps DrawSteps(uint64_t seed, size_t count);

struct Disagreement {
  std::string difference;  // empty: the stores agreed with the model
  std::string story;       // what was done, a line per step
  size_t steps = 0;        // up to and with the one that failed
};

// Plays on fresh stores of all these backends, side by side.
Disagreement Play(const std::vector<Backend>& backends, const Steps& steps);

// A shorter play that fails as well; `steps` if none is found in time.
Steps Shorten(const std::vector<Backend>& backends, Steps steps,
              absl::Time deadline);

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_RANDOM_PLAY_H_
