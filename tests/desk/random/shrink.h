// Finds a short list of steps that still fails.

#ifndef SANAD_TESTS_DESK_RANDOM_SHRINK_H_
#define SANAD_TESTS_DESK_RANDOM_SHRINK_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"

namespace sanad::play {

// Takes out chunks, then single steps, for as long as that changes anything
// and `fails` is true of what is left.
// REQUIRES: fails(steps)
template <class Step>
std::vector<Step> Shrink(
    std::vector<Step> steps,
    absl::FunctionRef<bool(const std::vector<Step>&)> fails) {
  size_t chunk = (steps.size() + 1) / 2;
  while (chunk > 0) {
    bool shorter = false;
    for (size_t at = 0; at + chunk <= steps.size();) {
      std::vector<Step> fewer = steps;
      fewer.erase(fewer.begin() + at, fewer.begin() + at + chunk);
      if (fails(fewer)) {
        steps = std::move(fewer);
        shorter = true;
      } else {
        at += chunk;
      }
    }
    if (chunk > 1 || !shorter) chunk /= 2;
  }
  return steps;
}

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_SHRINK_H_
