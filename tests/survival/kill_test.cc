// SANAD_KILL_SECONDS is the time, SANAD_KILL_SEED the first seed.

#include "tests/survival/kill.h"

#include <iostream>

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "tests/survival/environment.h"

namespace sanad::survival {
namespace {

using test::Office;

// What must be noticed, whenever it comes to be.
bool IsBent(const Turn& turn) { return turn.chance % 8 == 0; }

// Answers, now and then, what it has not done.
absl::StatusOr<Answer> Boast(const Office& office, const Turn& turn,
                             const Place& place) {
  if (!IsBent(turn)) return Take(office, turn, place);
  return Answer{
      .done = true, .begun = place, .ended = {.number = place.number + 1}};
}

// Does, now and then, once more what it has answered.
absl::StatusOr<Answer> Repeat(const Office& office, const Turn& turn,
                              const Place& place) {
  const auto answer = Take(office, turn, place);
  if (!answer.ok() || !IsBent(turn)) return answer;
  Turn again = turn;
  again.key += " again";
  Take(office, again, answer->ended).IgnoreError();
  return answer;
}

TEST(Kill, IsNoticedWhenAnswersAreNotKept) {
  const KillTally count =
      KillAgainAndAgain(1, absl::InfiniteDuration(), &Boast);
  EXPECT_GT(count.tally.lost, 0);
}

TEST(Kill, IsNoticedWhenActsAreDoubled) {
  const KillTally count =
      KillAgainAndAgain(1, absl::InfiniteDuration(), &Repeat);
  EXPECT_GT(count.tally.doubled, 0);
  EXPECT_EQ(count.tally.lost, 0);
}

TEST(Kill, LosesNothingAndDoublesNothing) {
  const auto seed =
      static_cast<uint64_t>(FromEnvironment("SANAD_KILL_SEED", 20260104));
  const KillTally count = KillAgainAndAgain(
      seed, absl::Seconds(FromEnvironment("SANAD_KILL_SECONDS", 30)));
  std::cout << count.cycles << " cycles from seed " << seed << ", "
            << count.acts << " acts answered, " << count.unanswered
            << " done and not answered\n";
  EXPECT_GT(count.cycles, 0);
  EXPECT_EQ(count.tally.lost + count.tally.doubled, 0)
      << absl::StrJoin(count.tally.findings, "\n");
}

}  // namespace
}  // namespace sanad::survival
