#include "sanad/due_thread.h"

#include <string>
#include <thread>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;

class DueThreads : public OfficeTest {
 protected:
  void SnoozeAnHour(ConversationId id) {
    ASSERT_THAT(
        noor().conversations().Snooze(
            {.conversation = id, .until = clock().Now() + absl::Hours(1)}),
        IsOk());
  }

  // The next event; a thread that never does anything is the time limit's.
  std::vector<Event> Await(int64_t after) const {
    while (true) {
      const auto events =
          system().events().Read({.after = after, .wait = absl::Seconds(10)});
      EXPECT_THAT(events, IsOk());
      if (!events.ok() || !events->empty()) return *events;
    }
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, DueThreads,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(DueThreads, OneDoesWhatIsDue) {
  SnoozeAnHour(Opened());
  clock().Advance(absl::Hours(1));
  const int64_t before = LastEvent();
  const DueThread thread(desk());
  EXPECT_EQ(Await(before).front().kind, EventKind::kAwakened);
}

TEST_P(DueThreads, OneLooksWhenItIsTold) {
  DueThread thread(desk());
  SnoozeAnHour(Opened());
  clock().Advance(absl::Hours(1));
  const int64_t before = LastEvent();
  thread.LookNow();
  EXPECT_EQ(Await(before).front().kind, EventKind::kAwakened);
}

TEST_P(DueThreads, OneThatSleepsEndsAtOnce) {
  for (int i = 0; i < 20; ++i) const DueThread thread(desk());
}

TEST_P(DueThreads, ManyDoEachThingOnce) {
  constexpr int kSnoozed = 400;
  for (int i = 0; i < kSnoozed; ++i) SnoozeAnHour(Opened());
  clock().Advance(absl::Hours(1));
  const int64_t before = LastEvent();
  std::vector<int64_t> done(8);
  {
    std::vector<std::jthread> threads;
    for (int64_t& mine : done) {
      threads.emplace_back([&] {
        for (int i = 0; i < 5; ++i) mine += desk().RunDue()->done;
      });
    }
  }
  int64_t sum = 0;
  for (const int64_t mine : done) sum += mine;
  EXPECT_EQ(sum, kSnoozed);
  EXPECT_EQ(LastEvent() - before, kSnoozed);
}

}  // namespace
}  // namespace sanad::test
