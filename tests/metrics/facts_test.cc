#include "metrics/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "sanad/figure.h"
#include "sanad/timeline.h"
#include "tests/metrics/timeline_builder.h"

namespace sanad::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr AgentId kNoor{1};
constexpr AgentId kKarim{2};

std::vector<MeasuredFact> Of(FigureKind kind,
                             const std::vector<TimelineEvent>& timeline) {
  std::vector<MeasuredFact> facts;
  for (const MeasuredFact& fact : FactsOf(timeline, {})) {
    if (fact.figure == kind) facts.push_back(fact);
  }
  return facts;
}

std::vector<double> AnchorsOf(FigureKind kind,
                              const std::vector<TimelineEvent>& timeline) {
  std::vector<double> hours;
  for (const MeasuredFact& fact : Of(kind, timeline)) {
    hours.push_back(absl::ToDoubleHours(fact.at - At(0)));
  }
  return hours;
}

std::vector<double> LengthsOf(FigureKind kind,
                              const std::vector<TimelineEvent>& timeline) {
  std::vector<double> hours;
  for (const MeasuredFact& fact : Of(kind, timeline)) {
    hours.push_back(absl::ToDoubleHours(fact.span.elapsed));
  }
  return hours;
}

// Asked at 1, taken by Noor at 2, answered by Noor at 3 and by Karim, for a
// second question, at 6; resolved at 7, reopened at 8, resolved at 9 and
// closed at 12.
const std::vector<TimelineEvent>& Reopened() {
  static const auto& timeline = *new std::vector<TimelineEvent>(
      TimelineBuilder()
          .Opened(1, ActorKind::kSystem)
          .Message(1)
          .Assigned(2, kNoor)
          .Reply(3, kNoor)
          .Message(4)
          .Reply(6, kKarim)
          .Status(7, ConversationStatus::kResolved)
          .Message(8)
          .Status(8, ConversationStatus::kOpen)
          .Status(9, ConversationStatus::kResolved)
          .Status(12, ConversationStatus::kClosed));
  return timeline;
}

TEST(Facts, OfNothingAreNone) { EXPECT_THAT(FactsOf({}, {}), IsEmpty()); }

TEST(Facts, AreAnchoredAtTheirEvents) {
  EXPECT_THAT(AnchorsOf(FigureKind::kCreated, Reopened()), ElementsAre(1));
  EXPECT_THAT(AnchorsOf(FigureKind::kCustomerMessage, Reopened()),
              ElementsAre(1, 4, 8));
  EXPECT_THAT(AnchorsOf(FigureKind::kReply, Reopened()), ElementsAre(3, 6));
  EXPECT_THAT(AnchorsOf(FigureKind::kFirstReply, Reopened()), ElementsAre(3));
  EXPECT_THAT(AnchorsOf(FigureKind::kNextReply, Reopened()), ElementsAre(6));
  EXPECT_THAT(AnchorsOf(FigureKind::kTimeToAssign, Reopened()), ElementsAre(2));
}

TEST(Facts, CountEveryEndAndEveryReopening) {
  EXPECT_THAT(AnchorsOf(FigureKind::kEnded, Reopened()), ElementsAre(7, 9));
  EXPECT_THAT(AnchorsOf(FigureKind::kReopened, Reopened()), ElementsAre(8));
}

TEST(Facts, CreditWhoReplied) {
  const auto worked = Of(FigureKind::kWorked, Reopened());
  ASSERT_EQ(worked.size(), 2u);
  EXPECT_EQ(worked[0].agent, kNoor);
  EXPECT_EQ(worked[1].agent, kKarim);
  EXPECT_EQ(Of(FigureKind::kFirstReply, Reopened())[0].agent, kNoor);
  EXPECT_EQ(Of(FigureKind::kNextReply, Reopened())[0].agent, kKarim);
}

TEST(Facts, CountAnAgentWhoRepliesAgainOnce) {
  const std::vector<TimelineEvent> timeline =
      TimelineBuilder().Opened(1).Reply(2, kNoor).Reply(3, kNoor);
  EXPECT_THAT(AnchorsOf(FigureKind::kWorked, timeline), ElementsAre(2));
}

TEST(Facts, AnchorTotalsAtTheLastResolutionAndMeasureToTheClosing) {
  EXPECT_THAT(AnchorsOf(FigureKind::kStageUnconfirmed, Reopened()),
              ElementsAre(9));
  EXPECT_THAT(LengthsOf(FigureKind::kStageUnconfirmed, Reopened()),
              ElementsAre(4));
  EXPECT_THAT(LengthsOf(FigureKind::kAgentWork, Reopened()), ElementsAre(7));
  EXPECT_THAT(LengthsOf(FigureKind::kFullResolution, Reopened()),
              ElementsAre(8));
  EXPECT_THAT(LengthsOf(FigureKind::kWorkedResolution, Reopened()),
              ElementsAre(7));
}

TEST(Facts, LeaveOutTotalsThatAreZero) {
  EXPECT_THAT(AnchorsOf(FigureKind::kOnHold, Reopened()), IsEmpty());
  EXPECT_THAT(AnchorsOf(FigureKind::kOneTouch, Reopened()), IsEmpty());
}

TEST(Facts, HaveNoTotalsBeforeTheConversationEnds) {
  const std::vector<TimelineEvent> timeline =
      TimelineBuilder().Opened(1).Reply(2);
  EXPECT_THAT(AnchorsOf(FigureKind::kAgentWork, timeline), IsEmpty());
}

TEST(Facts, CountWhatOneReplyResolved) {
  const std::vector<TimelineEvent> timeline =
      TimelineBuilder().Opened(1).Reply(2).Status(
          3, ConversationStatus::kResolved);
  EXPECT_THAT(AnchorsOf(FigureKind::kOneTouch, timeline), ElementsAre(3));
  EXPECT_EQ(Of(FigureKind::kOneTouch, timeline)[0].amount, 1);
}

// A channel tells times late.
TEST(Facts, NeverGoBackBehindTheEventBefore) {
  const std::vector<TimelineEvent> timeline =
      TimelineBuilder().Opened(5, ActorKind::kSystem).Message(2).Reply(6);
  EXPECT_THAT(AnchorsOf(FigureKind::kCustomerMessage, timeline),
              ElementsAre(5));
  EXPECT_THAT(LengthsOf(FigureKind::kFirstReply, timeline), ElementsAre(1));
}

}  // namespace
}  // namespace sanad::metrics
