// Any length of what the suite does for some seconds:
//
//   sanad_soak kill|vfs|model SECONDS [SEED]
//
// Ends with one line that counts; fails if anything was lost, doubled or
// different. Without a seed, one that nobody has seen.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/time/clock.h"
#include "fmt/core.h"
#include "tests/desk/random/player.h"
#include "tests/survival/kill.h"
#include "tests/survival/storm.h"

namespace sanad::survival {
namespace {

constexpr size_t kCommandsPerPlay = 120;

// Prints what was found and the closing line; how the program ends.
int Close(const Tally& tally, const std::string& counted) {
  for (const std::string& finding : tally.findings) fmt::print("{}\n", finding);
  fmt::print("{}, {} lost, {} doubled\n", counted, tally.lost, tally.doubled);
  return tally.findings.empty() ? 0 : 1;
}

int SoakKill(uint64_t seed, absl::Duration time) {
  const KillTally count = KillAgainAndAgain(seed, time);
  fmt::print("{} acts answered, {} done and not answered\n", count.acts,
             count.unanswered);
  return Close(count.tally, fmt::format("kill: {} cycles", count.cycles));
}

int SoakVfs(uint64_t seed, absl::Duration time) {
  const StormTally count = Storm(seed, time);
  fmt::print("{} acts, {} failed\n", count.acts, count.failed);
  return Close(count.tally, fmt::format("vfs: {} faults", count.faults));
}

// Every seed on one store, then on the next.
int SoakModel(uint64_t seed, absl::Duration time) {
  const play::MakeModel right = [](const play::Office& office) {
    return std::make_unique<play::Model>(office);
  };
  const absl::Time end = absl::Now() + time;
  int64_t commands = 0;
  int64_t differences = 0;
  do {
    const std::string& store = play::Stores()[seed % play::Stores().size()];
    const play::Played played =
        play::PlayRandomly(store, right, seed, kCommandsPerPlay);
    commands += static_cast<int64_t>(played.steps.size());
    if (!played.difference.empty()) {
      const play::Played shown = play::Shorten(store, right, played);
      fmt::print("seed {} on {}:\n{}{}", seed, store, shown.story,
                 shown.difference);
      ++differences;
    }
    ++seed;
  } while (differences == 0 && absl::Now() < end);
  fmt::print("model: {} commands, {} differences\n", commands, differences);
  return differences == 0 ? 0 : 1;
}

struct Soak {
  const char* name;
  int (*run)(uint64_t seed, absl::Duration time);
};

constexpr Soak kSoaks[] = {
    {"kill", &SoakKill}, {"vfs", &SoakVfs}, {"model", &SoakModel}};

int Run(const std::vector<std::string>& arguments) {
  uint64_t seed = std::random_device()();
  int64_t seconds = 0;
  const bool understood =
      arguments.size() >= 2 && arguments.size() <= 3 &&
      absl::SimpleAtoi(arguments[1], &seconds) &&
      (arguments.size() == 2 || absl::SimpleAtoi(arguments[2], &seed));
  for (const Soak& soak : kSoaks) {
    if (!understood || arguments[0] != soak.name) continue;
    fmt::print("{}: {} seconds from seed {}\n", soak.name, seconds, seed);
    std::fflush(stdout);
    return soak.run(seed, absl::Seconds(seconds));
  }
  fmt::print(stderr, "usage: sanad_soak kill|vfs|model SECONDS [SEED]\n");
  return 2;
}

}  // namespace
}  // namespace sanad::survival

int main(int argc, char** argv) {
  return sanad::survival::Run({argv + 1, argv + argc});
}
