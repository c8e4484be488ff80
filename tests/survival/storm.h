// A desk at work on files that fail now and then, at random: whatever was
// told to have failed is done once when it is asked again.

#ifndef SANAD_TESTS_SURVIVAL_STORM_H_
#define SANAD_TESTS_SURVIVAL_STORM_H_

#include <cstdint>

#include "absl/time/time.h"
#include "tests/survival/ledger.h"

namespace sanad::survival {

struct StormTally {
  int64_t faults = 0;
  int64_t acts = 0;
  int64_t failed = 0;  // acts that were told to have failed
  Tally tally;
};

// Goes on until the time is over, or something is wrong; at least for one
// file.
StormTally Storm(uint64_t seed, absl::Duration time);

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_STORM_H_
