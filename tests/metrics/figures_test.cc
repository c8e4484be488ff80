#include <gtest/gtest.h>

#include <random>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"
#include "tests/calendar/seed.h"
#include "tests/metrics/timeline_builder.h"

namespace sanad {
namespace {

using enum ConversationStatus;

// Every day from 09:00 to 17:00 UTC.
Calendar Office() {
  CalendarRules rules = {.time_zone = "UTC"};
  for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    rules.hours[day] = {{"09:00", "17:00"}};
  }
  return Calendar::Compile(rules).value();
}

Figures Of(const std::vector<TimelineEvent>& timeline, double until) {
  const CalendarInForce office = {.calendar = Office()};
  return FiguresOf(timeline, {&office, 1}, At(until));
}

TEST(FirstReply, IsMeasuredBothWaysWithAnchorAndAuthor) {
  const Figures figures = Of(TimelineBuilder().Opened(16).Reply(34), 40);
  EXPECT_EQ(figures.first_reply,
            (Figure{.span = {absl::Hours(18), absl::Hours(2)},
                    .at = At(34),
                    .number = 2,
                    .agent = AgentId{1}}));
}

TEST(FirstReply, StartsWithTheCustomerWhereAnAgentOpened) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9, ActorKind::kAgent)
                                 .Reply(10)
                                 .Message(11)
                                 .Reply(13),
                             20);
  EXPECT_EQ(figures.first_reply->span.elapsed, absl::Hours(2));
  EXPECT_TRUE(figures.next_replies.empty());
  EXPECT_EQ(figures.replies, 2);
}

TEST(FirstReply, IsNeverANoteOrAMachines) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Other(10, TimelineKind::kNote)
                                 .Other(10, TimelineKind::kAutomaticMessage),
                             20);
  EXPECT_FALSE(figures.first_reply.has_value());
  EXPECT_EQ(figures.replies, 0);
}

TEST(FirstReply, IsMeasuredFromTheAssignmentOfItsAuthor) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Assigned(10, AgentId{1})
                                 .Assigned(11, AgentId{2})
                                 .Reply(14, AgentId{2}),
                             20);
  EXPECT_EQ(figures.time_to_assign->span.elapsed, absl::Hours(1));
  EXPECT_EQ(figures.first_reply_from_assignment->span.elapsed, absl::Hours(3));
  EXPECT_EQ(figures.handoffs, 1);
}

TEST(NextReplies, AreOnePerTurnFromTheOldestMessage) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Reply(10)
                                 .Message(11)
                                 .Message(12)
                                 .Reply(14)
                                 .Reply(15),
                             20);
  ASSERT_EQ(figures.next_replies.size(), 1u);
  EXPECT_EQ(figures.next_replies[0].span.elapsed, absl::Hours(3));
  EXPECT_EQ(figures.customer_messages, 3);
}

TEST(Resolution, IsFirstFullAndWorked) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Status(11, kResolved)
                                 .Status(14, kOpen)
                                 .Status(15, kResolved)
                                 .Status(16, kClosed),
                             20);
  EXPECT_EQ(figures.first_resolution->span.elapsed, absl::Hours(2));
  EXPECT_EQ(figures.full_resolution->span.elapsed, absl::Hours(6));
  EXPECT_EQ(figures.worked_resolution->span.elapsed, absl::Hours(3));
  EXPECT_EQ(figures.reopens, 1);
}

TEST(OneTouch, IsOneReplyAndNothingAfterwards) {
  const auto solved =
      TimelineBuilder().Opened(9).Reply(10).Status(10, kResolved);
  EXPECT_TRUE(Of(solved, 20).one_touch);
  EXPECT_FALSE(Of(TimelineBuilder(solved).Message(12), 20).one_touch);
  EXPECT_FALSE(Of(TimelineBuilder(solved).Status(12, kOpen), 20).one_touch);
  EXPECT_FALSE(Of(TimelineBuilder().Opened(9).Reply(10), 20).one_touch);
}

TEST(Stages, FollowWhoHasIt) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Assigned(10, AgentId{1}, TeamId{1})
                                 .Reply(12)
                                 .Status(15, kPending)
                                 .Status(19, kOpen)
                                 .Assigned(20, AgentId{}, TeamId{2})
                                 .Assigned(26, AgentId{2}, TeamId{2})
                                 .Status(33, kOnHold)
                                 .Status(41, kResolved)
                                 .Status(50, kClosed),
                             60);
  const absl::Duration expected[] = {
      absl::Hours(1), absl::Hours(2), absl::Hours(3 + 1 + 7), absl::Hours(6),
      absl::Hours(4), absl::Hours(8), absl::Hours(9),         absl::Hours(10)};
  for (size_t stage = 0; stage < kStages; ++stage) {
    EXPECT_EQ(figures.stages[stage].elapsed, expected[stage])
        << NameOf(static_cast<Stage>(stage), Language::kEnglish);
  }
}

TEST(Snoozed, StandsBesideTheStatus) {
  const Figures figures = Of(TimelineBuilder()
                                 .Opened(9)
                                 .Other(10, TimelineKind::kSnoozed)
                                 .Other(13, TimelineKind::kAwakened),
                             15);
  EXPECT_EQ(figures.snoozed.elapsed, absl::Hours(3));
  EXPECT_EQ(figures.open.elapsed, absl::Hours(6));
}

TEST(Calendars, CountTheTimeInWhichTheyWereInForce) {
  const std::vector<CalendarInForce> calendars = {{.calendar = Office()},
                                                  {.from = At(24)}};
  const std::vector<TimelineEvent> timeline =
      TimelineBuilder().Opened(15).Reply(26);
  const Figures figures = FiguresOf(timeline, calendars, At(30));
  EXPECT_EQ(figures.first_reply->span.working, absl::Hours(2 + 2));
}

TEST(Figures, AreEmptyBeforeAnythingHappened) {
  EXPECT_EQ(Of(TimelineBuilder().Opened(9), 8).age, FigureSpan());
  EXPECT_EQ(Of({}, 8).replies, 0);
}

// Statuses and stages are cut differently and must add up to one age.
TEST(Figures, SumToTheAgeWhateverHappens) {
  std::mt19937_64 random(Seed());
  const auto below = [&](int bound) {
    return std::uniform_int_distribution<int>(0, bound - 1)(random);
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<TimelineEvent> timeline = TimelineBuilder().Opened(below(50));
    absl::Time at = timeline[0].at;
    for (int n = below(20); n > 0; --n) {
      at += absl::Seconds(below(50'000) - 5000);  // also told late
      timeline.push_back(
          {.kind = static_cast<TimelineKind>(2 + below(8)),
           .at = at,
           .status = static_cast<ConversationStatus>(1 + below(5)),
           .agent = AgentId{below(3)},
           .team = TeamId{below(3)}});
    }
    const absl::Time until = timeline[0].at + absl::Hours(below(200));
    const CalendarInForce office = {.calendar = Office()};
    const Figures figures = FiguresOf(timeline, {&office, 1}, until);
    FigureSpan stages;
    for (const FigureSpan& stage : figures.stages) stages += stage;
    EXPECT_EQ(figures.open + figures.pending + figures.on_hold +
                  figures.resolved + figures.closed,
              figures.age);
    EXPECT_EQ(stages, figures.age);
    EXPECT_EQ(figures.age.elapsed, until - timeline[0].at);
    EXPECT_EQ(figures.age.working,
              Office().WorkingBetween(timeline[0].at, until));
  }
}

}  // namespace
}  // namespace sanad
