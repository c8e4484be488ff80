// A play: random commands to a desk and to the model, compared after each,
// and at intervals everything that can be read.
//
// What was played can be played again, or any part of it: that is how a
// disagreement is shrunk.

#ifndef SANAD_TESTS_DESK_RANDOM_PLAYER_H_
#define SANAD_TESTS_DESK_RANDOM_PLAYER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/desk/random/model.h"

namespace sanad::play {

struct Step {
  Command command;
  Given given;        // as it was first answered
  uint64_t look = 0;  // the seed of a look at everything; 0: none
};

struct Played {
  std::string difference;  // empty: the desk did as the model says
  std::string story;       // what was done, a line per command
  std::vector<Step> steps;
};

using MakeModel = std::function<std::unique_ptr<Model>(const Office&)>;

// The stores that a play can be on: "memory", "sqlite".
const std::vector<std::string>& Stores();

// Plays so many random commands on a fresh desk of this store, or as many as
// it takes to disagree.
Played PlayRandomly(const std::string& store, const MakeModel& make_model,
                    uint64_t seed, size_t commands);

// Plays these steps on a fresh desk.
Played Replay(const std::string& store, const MakeModel& make_model,
              const std::vector<Step>& steps);

// The fewest steps that are found to disagree.
// REQUIRES: `played` disagreed
Played Shorten(const std::string& store, const MakeModel& make_model,
               const Played& played);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_PLAYER_H_
