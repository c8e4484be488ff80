// Reports as a host asks for them.

#include "sanad/reports.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReportsTest : public OfficeTest {
 public:
  absl::Time now() { return clock().Now(); }
  void Wait(absl::Duration by) { clock().Advance(by); }

  // The day that the clock shows, in UTC, and a day before and after.
  FiguresRequest ThreeDays() {
    const absl::Time day = absl::FromCivil(
        absl::ToCivilDay(now(), absl::UTCTimeZone()), absl::UTCTimeZone());
    return {.from = day - absl::Hours(24), .to = day + absl::Hours(48)};
  }
  FiguresRequest ThreeDaysOf(InboxId inbox) {
    FiguresRequest request = ThreeDays();
    request.inbox = inbox;
    return request;
  }

  void Reply(ConversationId conversation, const Session& as,
             ConversationStatus then = ConversationStatus::kNone) {
    ASSERT_THAT(as.conversations().Reply({.conversation = conversation,
                                          .text = "في الطريق إليك",
                                          .then = then}),
                sanad::testing::IsOk());
  }
  void Rate(ConversationId conversation, int64_t rating) {
    ASSERT_THAT(hana().conversations().GiveFeedback(
                    {.conversation = conversation, .rating = rating}),
                sanad::testing::IsOk());
  }
  void Fold() {
    const auto run = desk().RunDue();
    ASSERT_THAT(run, sanad::testing::IsOk());
    EXPECT_EQ(run->failed, 0);
  }

  FigureSummary Of(FigureKind figure, const FiguresRequest& request,
                   const Session& reader) {
    const auto overview = reader.reports().Overview(request);
    EXPECT_THAT(overview, sanad::testing::IsOk());
    for (const auto& compared : overview->figures) {
      if (compared.now.figure == figure) return compared.now;
    }
    return {};
  }
  int64_t CountOf(FigureKind figure) {
    return Of(figure, ThreeDays(), system()).count;
  }

  // Every answer of the desk about the three days.
  void ExpectSameAfterFolding(const Session& reader) {
    const FiguresRequest request = ThreeDays();
    const auto before = reader.reports().Overview(request);
    const auto agents = reader.reports().Agents(request);
    Fold();
    const auto after = reader.reports().Overview(request);
    ASSERT_EQ(before->figures.size(), after->figures.size());
    for (size_t i = 0; i < before->figures.size(); ++i) {
      EXPECT_EQ(before->figures[i].now, after->figures[i].now);
    }
    EXPECT_EQ(before->backlog, after->backlog);
    EXPECT_EQ(agents->size(), reader.reports().Agents(request)->size());
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, ReportsTest,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- what is counted ------------------------------------------------------

TEST_P(ReportsTest, TellNothingOfANewDesk) {
  const auto overview = system().reports().Overview(ThreeDays());
  ASSERT_THAT(overview, sanad::testing::IsOk());
  EXPECT_THAT(overview->figures, IsEmpty());
  EXPECT_EQ(overview->backlog, 0);
}

TEST_P(ReportsTest, CountWhatHasJustHappened) {
  const ConversationId conversation = Opened();
  Wait(absl::Minutes(40));
  Reply(conversation, noor(), ConversationStatus::kResolved);
  EXPECT_EQ(CountOf(FigureKind::kCreated), 1);
  EXPECT_EQ(CountOf(FigureKind::kCustomerMessage), 1);
  EXPECT_EQ(CountOf(FigureKind::kReply), 1);
  EXPECT_EQ(CountOf(FigureKind::kEnded), 1);
  EXPECT_EQ(CountOf(FigureKind::kOneTouch), 1);
  const FigureSummary first =
      Of(FigureKind::kFirstReply, ThreeDays(), system());
  EXPECT_EQ(first.count, 1);
  EXPECT_EQ(first.elapsed.mean, absl::Minutes(40));
  EXPECT_EQ(first.definition, "sanad.first_reply_time");
}

TEST_P(ReportsTest, SayTheSameOnceItIsFolded) {
  for (int i = 0; i < 5; ++i) {
    const ConversationId conversation = Opened();
    Wait(absl::Minutes(7 * (i + 1)));
    Reply(conversation, i % 2 == 0 ? noor() : karim(),
          i < 3 ? ConversationStatus::kResolved : ConversationStatus::kPending);
  }
  ExpectSameAfterFolding(system());
  EXPECT_EQ(CountOf(FigureKind::kFirstReply), 5);
  EXPECT_EQ(CountOf(FigureKind::kEnded), 3);
}

TEST_P(ReportsTest, FollowAReopeningAfterFolding) {
  const ConversationId conversation = Opened();
  Reply(conversation, noor(), ConversationStatus::kResolved);
  Fold();
  EXPECT_EQ(CountOf(FigureKind::kOneTouch), 1);
  Wait(absl::Hours(1));
  Bring(conversation, ConversationStatus::kOpen);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(CountOf(FigureKind::kReopened), 1);
    EXPECT_EQ(CountOf(FigureKind::kOneTouch), 0);
    Fold();
  }
}

TEST_P(ReportsTest, PercentilesAreExactWhereThatIsAskedFor) {
  for (const int minutes : {3, 17, 61}) {
    const ConversationId conversation = Opened();
    Wait(absl::Minutes(minutes));
    Reply(conversation, noor());
  }
  Fold();
  FiguresRequest request = ThreeDays();
  const auto about =
      Of(FigureKind::kFirstReply, request, system()).elapsed.median;
  EXPECT_LE(absl::AbsDuration(about - absl::Minutes(17)), absl::Seconds(11));
  request.exact = true;
  const auto exact = Of(FigureKind::kFirstReply, request, system()).elapsed;
  EXPECT_EQ(exact.median, absl::Minutes(17));
  EXPECT_EQ(exact.longest, absl::Minutes(61));
}

TEST_P(ReportsTest, LeaveOutSpam) {
  ASSERT_THAT(system().channels().Receive({.inbox = team().support,
                                           .channel = Channel::kEmail,
                                           .sender_kind = IdentityKind::kEmail,
                                           .sender = "x@example.net",
                                           .text = "اربح الآن",
                                           .spam = true}),
              sanad::testing::IsOk());
  EXPECT_EQ(CountOf(FigureKind::kCreated), 0);
  Fold();
  EXPECT_EQ(CountOf(FigureKind::kCreated), 0);
}

TEST_P(ReportsTest, CountAMergedConversationOnceAndTwiceWhenItIsUndone) {
  const ConversationId one = Opened();
  const ConversationId other = Opened();
  Reply(other, noor());
  Fold();
  ASSERT_THAT(
      system().conversations().Merge({.conversation = other, .into = one}),
      sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(CountOf(FigureKind::kCreated), 1);
    EXPECT_EQ(CountOf(FigureKind::kReply), 1);
    EXPECT_EQ(CountOf(FigureKind::kCustomerMessage), 2);
    Fold();
  }
  ASSERT_THAT(system().conversations().Unmerge({.conversation = other}),
              sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(CountOf(FigureKind::kCreated), 2);
    EXPECT_EQ(CountOf(FigureKind::kReply), 1);
    EXPECT_EQ(CountOf(FigureKind::kCustomerMessage), 2);
    Fold();
  }
}

// What a merge opened for somebody who has left was never open.
TEST_P(ReportsTest, ForgetAReopeningWhoseMergeIsUndone) {
  const ConversationId solved = Opened();
  Reply(solved, noor(), ConversationStatus::kResolved);
  const ConversationId waiting = Opened();
  ASSERT_THAT(
      system().conversations().Merge({.conversation = waiting, .into = solved}),
      sanad::testing::IsOk());
  EXPECT_EQ(CountOf(FigureKind::kReopened), 1);
  ASSERT_THAT(system().conversations().Unmerge({.conversation = waiting}),
              sanad::testing::IsOk());
  EXPECT_EQ(CountOf(FigureKind::kReopened), 0);
  EXPECT_EQ(CountOf(FigureKind::kEnded), 1);
}

// Thursday 16:30 to Sunday 09:30 is one hour of work, and the first reply to
// what came before there were office hours took as long as it took.
TEST_P(ReportsTest, CountWorkingTimeByTheCalendarInForce) {
  const ServiceLevels levels = system().service_levels();
  const ConversationId before = Opened();
  Wait(absl::Minutes(90));
  Reply(before, noor());
  Fold();
  const auto hours =
      levels.SaveCalendar({.name = "الدوام",
                           .time_zone = "UTC",
                           .hours = {{"sun", {{"09:00", "17:00"}}},
                                     {"thu", {{"09:00", "17:00"}}}}});
  ASSERT_THAT(levels.Assign({.calendar = hours->id}), sanad::testing::IsOk());
  const absl::TimeZone utc = absl::UTCTimeZone();
  const absl::CivilDay thursday =
      absl::NextWeekday(absl::ToCivilDay(now(), utc), absl::Weekday::thursday);
  clock().Set(absl::FromCivil(absl::CivilMinute(thursday) + 16 * 60 + 30, utc));
  const ConversationId conversation = Opened();
  Wait(absl::Hours(65));
  Reply(conversation, noor());
  FiguresRequest request = ThreeDays();
  request.from -= absl::Hours(24 * 14);
  for (int i = 0; i < 2; ++i) {
    const auto first = Of(FigureKind::kFirstReply, request, system());
    EXPECT_EQ(first.elapsed.total, absl::Hours(65) + absl::Minutes(90));
    EXPECT_EQ(first.working.total, absl::Hours(1) + absl::Minutes(90));
    Fold();
  }
  EXPECT_THAT(desk().Verify()->findings, IsEmpty());
}

TEST_P(ReportsTest, SayWhichShareOfPromisesWasKept) {
  const ServiceLevels levels = system().service_levels();
  const auto policy = levels.SavePolicy(
      {.name = "أساسي",
       .rules = {{.targets = {.first_response = absl::Hours(1)}}}});
  ASSERT_THAT(levels.Assign({.policy = policy->id}), sanad::testing::IsOk());
  const ConversationId kept = Opened();
  const ConversationId late = Opened();
  Opened();
  EXPECT_EQ(CountOf(FigureKind::kFirstReplyPromise), 0);
  Wait(absl::Minutes(50));
  Reply(kept, noor());
  Wait(absl::Minutes(50));
  Reply(late, noor());
  // What nobody answers is known to be late once that was told.
  Fold();
  for (int i = 0; i < 2; ++i) {
    const auto promise =
        Of(FigureKind::kFirstReplyPromise, ThreeDays(), system());
    EXPECT_EQ(promise.count, 3);
    EXPECT_EQ(promise.amount, 1);
    EXPECT_EQ(promise.share_permille, 333);
    EXPECT_EQ(promise.definition, "sanad.promise.first_reply");
    Fold();
  }
  EXPECT_EQ(CountOf(FigureKind::kResolutionPromise), 0);
}

TEST_P(ReportsTest, GoWithAConversationThatIsMoved) {
  const ConversationId conversation = Opened();
  Fold();
  ASSERT_THAT(system().conversations().Move(
                  {.conversation = conversation, .inbox = team().billing}),
              sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(
        Of(FigureKind::kCreated, ThreeDaysOf(team().support), system()).count,
        0);
    EXPECT_EQ(
        Of(FigureKind::kCreated, ThreeDaysOf(team().billing), system()).count,
        1);
    Fold();
  }
}

// --- ranges ---------------------------------------------------------------

TEST_P(ReportsTest, CompareWithAsLongARangeBefore) {
  Opened();
  Wait(absl::Hours(24 * 7));
  Opened();
  Opened();
  Fold();
  const absl::Time end = now() + absl::Hours(1);
  const auto overview = system().reports().Overview(
      {.from = end - absl::Hours(24 * 7), .to = end});
  ASSERT_THAT(overview, sanad::testing::IsOk());
  ASSERT_EQ(overview->figures.front().now.figure, FigureKind::kCreated);
  EXPECT_EQ(overview->figures.front().now.count, 2);
  EXPECT_EQ(overview->figures.front().before.count, 1);
  EXPECT_EQ(overview->backlog, 3);
  EXPECT_EQ(overview->backlog_before, 1);
}

// Sums of months in the middle, of days and single facts at the edges.
TEST_P(ReportsTest, AddUpOverMonths) {
  const absl::Time begin = now();
  for (int day = 0; day < 100; ++day) {
    Opened();
    Wait(absl::Hours(24));
  }
  Fold();
  for (const int offset : {0, 1, 30, 45}) {
    const FiguresRequest request = {
        .from = begin + absl::Hours(24 * offset + 1),
        .to = now() - absl::Hours(24 * offset + 1)};
    EXPECT_EQ(Of(FigureKind::kCreated, request, system()).count,
              99 - 2 * offset)
        << offset;
  }
}

TEST_P(ReportsTest, ASeriesCountsPointByPoint) {
  Opened();
  Wait(absl::Hours(24));
  Opened();
  Opened();
  Fold();
  Opened();
  const auto days =
      system().reports().Series({.of = ThreeDays(), .grain = Grain::kDay});
  ASSERT_THAT(days, sanad::testing::IsOk());
  std::vector<int64_t> created;
  for (const SeriesPoint& point : *days) {
    created.push_back(point.figures.empty() ? 0 : point.figures.front().count);
  }
  EXPECT_THAT(created, ElementsAre(1, 3, 0));
  const auto hours =
      system().reports().Series({.of = ThreeDays(), .grain = Grain::kHour});
  ASSERT_THAT(hours, sanad::testing::IsOk());
  EXPECT_THAT(*hours, SizeIs(72));
  EXPECT_EQ((*hours)[24 + 6].figures.front().count, 3);
}

TEST_P(ReportsTest, TellTheBacklogAtAnyPastInstant) {
  const absl::Time before = now();
  Wait(absl::Hours(1));
  const ConversationId conversation = Opened();
  Opened();
  Wait(absl::Hours(30));
  const absl::Time both = now();
  Wait(absl::Hours(1));
  Bring(conversation, ConversationStatus::kResolved);
  Wait(absl::Hours(1));
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(system().reports().Backlog({.at = before})->open, 0);
    EXPECT_EQ(system().reports().Backlog({.at = both})->open, 2);
    EXPECT_EQ(system().reports().Backlog({.at = now()})->open, 1);
    Fold();
  }
}

TEST_P(ReportsTest, RefuseRangesThatMakeNoSense) {
  const auto overview = [&](absl::Time from, absl::Time to) {
    return FieldRefusal(system().reports().Overview({.from = from, .to = to}));
  };
  EXPECT_EQ(overview(now(), now()), "to: report.range_backwards");
  EXPECT_EQ(overview(now(), absl::InfiniteFuture()),
            "to: report.range_too_long");
  EXPECT_EQ(overview(now(), now() + absl::Hours(24 * 7321)),
            "to: report.range_too_long");
  FiguresRequest of = ThreeDays();
  of.to = of.from + absl::Hours(24 * 32);
  EXPECT_EQ(FieldRefusal(
                system().reports().Series({.of = of, .grain = Grain::kHour})),
            "to: report.range_too_long");
  of.to = of.from + absl::Hours(24 * 401);
  EXPECT_EQ(
      FieldRefusal(system().reports().Series({.of = of, .grain = Grain::kDay})),
      "to: report.too_many_points");
  of = ThreeDays();
  of.by = Dimension::kInbox;
  EXPECT_EQ(FieldRefusal(system().reports().Overview(of)),
            "by: report.not_a_filter");
}

// --- by what --------------------------------------------------------------

TEST_P(ReportsTest, BreakDownByWhateverThereIs) {
  const ConversationId conversation = Opened();
  Reply(conversation, noor());
  ASSERT_THAT(system().conversations().AddTag(
                  {.conversation = conversation, .tag = "جمارك"}),
              sanad::testing::IsOk());
  ASSERT_THAT(
      system().conversations().Classify({.conversation = conversation,
                                         .kind = ConversationKind::kComplaint,
                                         .topic = "تأخير"}),
      sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    const auto labels = [&](Dimension by) {
      std::vector<std::string> found;
      const auto rows =
          system().reports().Breakdown({.of = ThreeDays(), .by = by});
      EXPECT_THAT(rows, sanad::testing::IsOk());
      for (const BreakdownRow& row : *rows) found.push_back(row.label);
      return found;
    };
    EXPECT_THAT(labels(Dimension::kInbox), ElementsAre("الدعم"));
    EXPECT_THAT(labels(Dimension::kAgent), ElementsAre("نور"));
    EXPECT_THAT(labels(Dimension::kTag), ElementsAre("جمارك"));
    EXPECT_THAT(labels(Dimension::kTopic), ElementsAre("تأخير"));
    EXPECT_THAT(labels(Dimension::kTeam), SizeIs(1));
    EXPECT_THAT(labels(Dimension::kChannel), ElementsAre(""));
    EXPECT_THAT(labels(Dimension::kKind), ElementsAre(""));
    EXPECT_THAT(labels(Dimension::kPriority), ElementsAre(""));
    Fold();
  }
}

TEST_P(ReportsTest, CountOnlyWhatHasTheValueAskedFor) {
  const ConversationId one = Opened();
  const ConversationId other = Opened();
  Reply(one, noor());
  Reply(other, karim());
  ASSERT_THAT(system().conversations().Classify(
                  {.conversation = one, .topic = "تأخير"}),
              sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    FiguresRequest request = ThreeDays();
    request.by = Dimension::kAgent;
    request.value = team().noor.value;
    EXPECT_EQ(Of(FigureKind::kReply, request, system()).count, 1);
    request = ThreeDays();
    request.by = Dimension::kTopic;
    request.label = "تأخير";
    EXPECT_EQ(Of(FigureKind::kReply, request, system()).count, 1);
    // By two at once.
    const auto agents = system().reports().Agents(request);
    ASSERT_THAT(*agents, SizeIs(1));
    EXPECT_EQ(agents->front().agent, team().noor);
    Fold();
  }
}

TEST_P(ReportsTest, FollowATagThatIsTakenAwayAgain) {
  const ConversationId conversation = Opened();
  const auto tag = system().conversations().AddTag(
      {.conversation = conversation, .tag = "عاجل"});
  ASSERT_THAT(tag, sanad::testing::IsOk());
  Fold();
  ASSERT_THAT(system().conversations().RemoveTag(
                  {.conversation = conversation, .tag = "عاجل"}),
              sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    const auto rows = system().reports().Breakdown(
        {.of = ThreeDays(), .by = Dimension::kTag});
    EXPECT_THAT(*rows, IsEmpty());
    Fold();
  }
}

TEST_P(ReportsTest, SayHowAgentsDid) {
  const ConversationId one = Opened();
  const ConversationId other = Opened();
  Wait(absl::Minutes(10));
  Reply(one, noor(), ConversationStatus::kResolved);
  Reply(other, noor());
  Reply(other, karim());
  Rate(one, 5);
  Rate(one, 2);
  for (int i = 0; i < 2; ++i) {
    const auto agents = system().reports().Agents(ThreeDays());
    ASSERT_THAT(agents, sanad::testing::IsOk());
    ASSERT_THAT(*agents, SizeIs(2));
    const AgentRow& first = agents->front();
    EXPECT_EQ(first.agent, team().noor);
    EXPECT_EQ(first.name, "نور");
    EXPECT_EQ(first.replies, 2);
    EXPECT_EQ(first.replies_permille, 667);
    EXPECT_EQ(first.worked, 2);
    EXPECT_EQ(first.resolved, 1);
    EXPECT_EQ(first.first_replies, 2);
    EXPECT_EQ(first.first_reply.mean, absl::Minutes(10));
    EXPECT_EQ(first.ratings, 2);
    EXPECT_EQ(first.rating_permille, 3500);
    EXPECT_EQ(first.satisfied_permille, 500);
    Fold();
  }
}

// The rating stays with who had replied last when it was given.
TEST_P(ReportsTest, CreditARatingToWhoHadItThen) {
  const ConversationId conversation = Opened();
  Reply(conversation, noor());
  Rate(conversation, 5);
  Reply(conversation, karim());
  const auto agents = system().reports().Agents(ThreeDays());
  ASSERT_THAT(*agents, SizeIs(2));
  for (const AgentRow& row : *agents) {
    EXPECT_EQ(row.ratings, row.agent == team().noor ? 1 : 0);
  }
}

TEST_P(ReportsTest, SayWhatCustomersThink) {
  const ConversationId conversation = Opened();
  for (const int64_t rating : {5, 4, 3, 4}) Rate(conversation, rating);
  const auto feedback = system().reports().Feedback(ThreeDays());
  ASSERT_THAT(feedback, sanad::testing::IsOk());
  EXPECT_EQ(feedback->ratings, 4);
  EXPECT_EQ(feedback->satisfied, 3);
  EXPECT_EQ(feedback->satisfied_permille, 750);
  EXPECT_EQ(feedback->mean_permille, 4000);
}

// The three scales are told apart, and none counts as another.
TEST_P(ReportsTest, SayWhetherCustomersWouldRecommendUsAndHowEasyItWas) {
  const ConversationId conversation = Opened();
  const auto give = [&](FeedbackKind kind, int64_t rating) {
    ASSERT_THAT(
        hana().conversations().GiveFeedback(
            {.conversation = conversation, .rating = rating, .kind = kind}),
        sanad::testing::IsOk());
  };
  for (const int64_t rating : {10, 9, 8, 0, 6}) {
    give(FeedbackKind::kRecommendation, rating);
  }
  for (const int64_t rating : {7, 4}) give(FeedbackKind::kEffort, rating);
  Rate(conversation, 2);
  for (int i = 0; i < 2; ++i) {
    const auto feedback = system().reports().Feedback(ThreeDays());
    ASSERT_THAT(feedback, sanad::testing::IsOk());
    EXPECT_EQ(feedback->ratings, 1);
    EXPECT_EQ(feedback->recommendations, 5);
    EXPECT_EQ(feedback->nps, 0);  // two promoters, two detractors
    EXPECT_EQ(feedback->efforts, 2);
    EXPECT_EQ(feedback->effort_permille, 5500);
    Fold();
  }
  give(FeedbackKind::kRecommendation, 3);
  EXPECT_EQ(system().reports().Feedback(ThreeDays())->nps, -17);
}

TEST_P(ReportsTest, SayHowManyOfThoseWhoWereAskedHaveAnswered) {
  const auto ask = [&](ConversationId id, FeedbackKind kind) {
    EXPECT_THAT(
        noor().conversations().AskFeedback({.conversation = id, .kind = kind}),
        sanad::testing::IsOk());
  };
  const ConversationId silent = Opened();
  const ConversationId answered = Opened();
  Rate(Opened(), 5);  // who was not asked
  ask(silent, FeedbackKind::kNone);
  ask(silent, FeedbackKind::kSatisfaction);
  ask(answered, FeedbackKind::kNone);
  Rate(answered, 4);
  ask(answered, FeedbackKind::kEffort);
  for (int i = 0; i < 2; ++i) {
    const auto feedback = system().reports().Feedback(ThreeDays());
    EXPECT_EQ(feedback->asked, 3);
    EXPECT_EQ(feedback->answered, 1);
    EXPECT_EQ(feedback->response_permille, 333);
    EXPECT_EQ(feedback->ratings, 2);
    Fold();
  }
  ask(answered, FeedbackKind::kSatisfaction);  // anew
  EXPECT_EQ(system().reports().Feedback(ThreeDays())->asked, 4);
}

TEST_P(ReportsTest, KnowTheBusiestHours) {
  Opened();
  Opened();
  for (int i = 0; i < 2; ++i) {
    const auto hours = system().reports().BusiestHours(ThreeDays());
    ASSERT_THAT(hours, sanad::testing::IsOk());
    ASSERT_THAT(*hours, SizeIs(168));
    // Sunday, 06:00 in UTC.
    EXPECT_EQ((*hours)[6].created, 2);
    EXPECT_EQ((*hours)[6].customer_messages, 2);
    EXPECT_EQ((*hours)[7].created, 0);
    Fold();
  }
}

TEST_P(ReportsTest, SayWhatCustomersKeepComingWith) {
  for (const char* topic : {"تأخير", "تأخير", "فاتورة"}) {
    ASSERT_THAT(
        system().conversations().Classify({.conversation = Opened(),
                                           .kind = ConversationKind::kComplaint,
                                           .topic = topic}),
        sanad::testing::IsOk());
  }
  const auto rows = system().reports().Recurring(ThreeDays());
  ASSERT_THAT(rows, sanad::testing::IsOk());
  ASSERT_THAT(*rows, SizeIs(3));
  EXPECT_EQ((*rows)[0].kind, ConversationKind::kComplaint);
  EXPECT_EQ((*rows)[0].created, 3);
  EXPECT_EQ((*rows)[1].topic, "تأخير");
  EXPECT_EQ((*rows)[1].created, 2);
  EXPECT_EQ((*rows)[2].topic, "فاتورة");
}

TEST_P(ReportsTest, SayHowItStandsNow) {
  const ConversationId one = Opened();
  const ConversationId other = Opened();
  Reply(other, noor(), ConversationStatus::kPending);
  ASSERT_THAT(noor().conversations().Take({.conversation = other}),
              sanad::testing::IsOk());
  Opened();
  Bring(one, ConversationStatus::kOnHold);
  const auto rows = karim().reports().Live();
  ASSERT_THAT(rows, sanad::testing::IsOk());
  ASSERT_THAT(*rows, SizeIs(2));
  const LiveRow& support = rows->front();
  EXPECT_EQ(support.inbox, team().support);
  EXPECT_EQ(support.open, 1);
  EXPECT_EQ(support.pending, 1);
  EXPECT_EQ(support.on_hold, 1);
  EXPECT_EQ(support.unassigned, 2);
  EXPECT_EQ(support.waiting, 2);
}

// --- who may see ----------------------------------------------------------

TEST_P(ReportsTest, ShowAgentsTheirInboxesOnly) {
  Opened();
  ASSERT_THAT(system().conversations().Open({.inbox = team().billing,
                                             .customer = team().olivia,
                                             .text = "My invoice?"}),
              sanad::testing::IsOk());
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(CountOf(FigureKind::kCreated), 2);
    EXPECT_EQ(Of(FigureKind::kCreated, ThreeDays(), salma()).count, 2);
    EXPECT_EQ(Of(FigureKind::kCreated, ThreeDays(), karim()).count, 1);
    EXPECT_EQ(Refusal(karim().reports().Overview(ThreeDaysOf(team().billing))),
              "access.denied");
    EXPECT_THAT(*karim().reports().Breakdown(
                    {.of = ThreeDays(), .by = Dimension::kInbox}),
                SizeIs(1));
    Fold();
  }
  EXPECT_EQ(Refusal(system().reports().Overview(ThreeDaysOf(InboxId{9999}))),
            "inbox.unknown");
  EXPECT_EQ(Refusal(hana().reports().Live()), "access.denied");
}

// --- files ----------------------------------------------------------------

TEST_P(ReportsTest, AreMadeIntoFilesInBothLanguages) {
  const ConversationId conversation = Opened();
  Reply(conversation, noor());
  const auto csv =
      system().reports().Csv({.of = ThreeDays(), .language = "ar"});
  ASSERT_THAT(csv, sanad::testing::IsOk());
  EXPECT_EQ(csv->name, "report-2026-01-03.csv");
  EXPECT_TRUE(csv->content.starts_with("\xEF\xBB\xBFالقسم,"));
  EXPECT_NE(csv->content.find("موظف,نور,ردود,sanad.replies,1"),
            std::string::npos);
  const auto page =
      system().reports().Page({.of = ThreeDays(), .language = "ar"});
  ASSERT_THAT(page, sanad::testing::IsOk());
  EXPECT_EQ(page->content_type, "text/html; charset=utf-8");
  EXPECT_NE(page->content.find("<html lang=\"ar\" dir=\"rtl\">"),
            std::string::npos);
  EXPECT_NE(system()
                .reports()
                .Page({.of = ThreeDays(), .language = "en"})
                ->content.find("<html lang=\"en\" dir=\"ltr\">"),
            std::string::npos);
}

TEST_P(ReportsTest, SayWhatTheirFiguresMean) {
  const auto definitions = system().reports().Definitions();
  ASSERT_THAT(definitions, sanad::testing::IsOk());
  EXPECT_TRUE(std::any_of(
      definitions->begin(), definitions->end(), [](const auto& definition) {
        return definition.id == "sanad.first_reply_time" &&
               !definition.arabic.empty() && !definition.english.empty();
      }));
}

}  // namespace
}  // namespace sanad::test
