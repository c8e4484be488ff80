// A store says what a plain model says, whatever is asked of it.
//
// SANAD_TEST_SECONDS is the time for each backend, SANAD_TEST_SEED the first
// seed; both are printed.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/storage/conformance.h"
#include "tests/storage/random_play.h"

namespace sanad::storage::conformance {
namespace {

constexpr int64_t kDefaultSeconds = 10;
constexpr size_t kSteps = 400;

int64_t FromEnvironment(const char* name, int64_t otherwise) {
  const char* text = std::getenv(name);
  int64_t value = otherwise;
  return text && absl::SimpleAtoi(text, &value) ? value : otherwise;
}

absl::Duration Budget() {
  return absl::Seconds(FromEnvironment("SANAD_TEST_SECONDS", kDefaultSeconds));
}

uint64_t FirstSeed() {
  return static_cast<uint64_t>(
      FromEnvironment("SANAD_TEST_SEED", absl::ToUnixMicros(absl::Now())));
}

void ReportFailure(const std::vector<Backend>& backends, uint64_t seed,
                   const Steps& steps) {
  const Steps shorter =
      Shorten(backends, steps, absl::Now() + absl::Seconds(20));
  const Disagreement shown = Play(backends, shorter);
  ADD_FAILURE() << "seed " << seed << ", " << shown.steps << " of "
                << steps.size() << " steps are enough:\n"
                << shown.story << shown.difference;
}

// Play after play until the time is over or one fails.
void PlayFor(const std::vector<Backend>& backends, absl::Duration budget) {
  const uint64_t first = FirstSeed();
  std::cout << "first seed " << first << ", " << budget << "\n";
  const absl::Time end = absl::Now() + budget;
  uint64_t seed = first;
  for (; absl::Now() < end; ++seed) {
    const Steps steps = DrawSteps(seed, kSteps);
    if (!Play(backends, steps).difference.empty()) {
      ReportFailure(backends, seed, steps);
      return;
    }
  }
  std::cout << (seed - first) * kSteps << " steps in " << seed - first
            << " plays agreed\n";
}

TEST_P(StorageConformance, RandomPlaysAgreeWithTheModel) {
  PlayFor({GetParam()}, Budget());
}

TEST(StorageAgreement, RandomPlaysAgreeAcrossAllBackends) {
  const std::vector<Backend> backends = Backends();
  if (backends.size() < 2) GTEST_SKIP() << "only one backend was built";
  PlayFor(backends, Budget() / 2);
}

}  // namespace
}  // namespace sanad::storage::conformance
