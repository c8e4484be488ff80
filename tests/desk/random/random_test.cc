// A desk does what a plain model says, whatever it is told.
//
// SANAD_RANDOM_SECONDS is the time for each store, SANAD_RANDOM_SEED the
// first seed; without them, the same seeds in every run.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/desk/random/player.h"

namespace sanad::play {
namespace {

constexpr int64_t kDefaultSeconds = 5;
constexpr int64_t kDefaultSeed = 20260104;
constexpr size_t kCommands = 120;

int64_t FromEnvironment(const char* name, int64_t otherwise) {
  const char* text = std::getenv(name);
  int64_t value = otherwise;
  return text && absl::SimpleAtoi(text, &value) ? value : otherwise;
}

class DeskModel : public ::testing::TestWithParam<std::string> {};

TEST_P(DeskModel, IsWhatTheDeskDoes) {
  const MakeModel right = [](const Office& office) {
    return std::make_unique<Model>(office);
  };
  const auto first =
      static_cast<uint64_t>(FromEnvironment("SANAD_RANDOM_SEED", kDefaultSeed));
  const absl::Duration budget =
      absl::Seconds(FromEnvironment("SANAD_RANDOM_SECONDS", kDefaultSeconds));
  const absl::Time end = absl::Now() + budget;
  uint64_t seed = first;
  do {
    const Played played = PlayRandomly(GetParam(), right, seed, kCommands);
    if (!played.difference.empty()) {
      const Played shown = Shorten(GetParam(), right, played);
      FAIL() << "seed " << seed << ", " << shown.steps.size() << " of "
             << played.steps.size() << " commands are enough:\n"
             << shown.story << shown.difference;
    }
    ++seed;
  } while (absl::Now() < end);
  std::cout << (seed - first) * kCommands << " commands from seed " << first
            << " to " << seed - 1 << "\n";
}

INSTANTIATE_TEST_SUITE_P(Stores, DeskModel, ::testing::ValuesIn(Stores()),
                         [](const auto& store) { return store.param; });

}  // namespace
}  // namespace sanad::play
