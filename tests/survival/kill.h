// A process works at a desk and is killed, again and again; what it had
// answered is there once, and what it had not is there once or not at all.

#ifndef SANAD_TESTS_SURVIVAL_KILL_H_
#define SANAD_TESTS_SURVIVAL_KILL_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "tests/desk/office.h"
#include "tests/survival/ledger.h"
#include "tests/survival/work.h"

namespace sanad::survival {

struct KillTally {
  int64_t cycles = 0;
  int64_t acts = 0;        // that were answered before a kill
  int64_t unanswered = 0;  // acts that were done, but not yet answered
  Tally tally;
};

// How the process that is killed takes its turns.
using Taking = absl::StatusOr<Answer> (*)(const test::Office& office,
                                          const Turn& turn, const Place& place);

// Goes on until the time is over, or something is wrong; at least once.
KillTally KillAgainAndAgain(uint64_t seed, absl::Duration time,
                            Taking take = &Take);

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_KILL_H_
