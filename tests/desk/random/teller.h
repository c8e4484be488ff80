// Telling a desk what to do, as whoever does it.

#ifndef SANAD_TESTS_DESK_RANDOM_TELLER_H_
#define SANAD_TESTS_DESK_RANDOM_TELLER_H_

#include "sanad/testing.h"
#include "tests/desk/random/answer.h"
#include "tests/desk/random/command.h"

namespace sanad::play {

struct Answered {
  Outcome outcome;
  Given given;
};

Answered TellDesk(const testing::TestDesk& test, const Command& command);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_TELLER_H_
