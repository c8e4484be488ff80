#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using enum SlaState;

// Monday 5 January 2026, by hours UTC; the office works 09:00 to 17:00 daily.
absl::Time At(double hours) {
  return absl::FromCivil(absl::CivilDay(2026, 1, 5), absl::UTCTimeZone()) +
         absl::Minutes(60) * hours;
}

Calendar Office(const std::string& opens = "09:00",
                const std::string& closes = "17:00") {
  CalendarRules rules = {.time_zone = "UTC"};
  for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    rules.hours[day] = {{opens, closes}};
  }
  return Calendar::Compile(rules).value();
}

SlaTerms Promise(int hours) {
  return {.targets = {.first_response = absl::Hours(hours),
                      .next_response = absl::Hours(hours),
                      .resolution = absl::Hours(3 * hours)},
          .calendar = Office()};
}

TimelineEvent Opened(double hours) {
  return {.kind = TimelineKind::kOpened,
          .at = At(hours),
          .by = ActorKind::kCustomer};
}
TimelineEvent Reply(double hours) {
  return {
      .kind = TimelineKind::kReply, .at = At(hours), .by = ActorKind::kAgent};
}
TimelineEvent Message(double hours) {
  return {.kind = TimelineKind::kCustomerMessage,
          .at = At(hours),
          .by = ActorKind::kCustomer};
}
TimelineEvent Status(double hours, ConversationStatus status) {
  return {
      .kind = TimelineKind::kStatusChanged, .at = At(hours), .status = status};
}

using Timeline = std::vector<TimelineEvent>;

SlaReport Judged(const Timeline& timeline, const SlaTerms& terms,
                 double hours) {
  return JudgeSla(timeline, {&terms, 1}, At(hours));
}

TEST(FirstResponse, GoesFromInTimeOverAtRiskToLate) {
  const Timeline timeline = {Opened(9)};
  const SlaTerms terms = Promise(5);
  const SlaReport early = Judged(timeline, terms, 12);
  EXPECT_EQ(early.first_response.state, kRunning);
  EXPECT_EQ(early.first_response.due, At(14));
  EXPECT_EQ(early.first_response.at_risk_from, At(13));
  EXPECT_EQ(early.first_response.remaining, absl::Hours(2));
  EXPECT_EQ(early.next_change, At(13));
  EXPECT_EQ(Judged(timeline, terms, 13).first_response.state, kAtRisk);
  const SlaReport due = Judged(timeline, terms, 14);
  EXPECT_EQ(due.first_response.state, kAtRisk);
  EXPECT_EQ(due.next_change, At(14) + absl::Microseconds(1));
  const SlaReport late =
      JudgeSla(timeline, {&terms, 1}, At(14) + absl::Microseconds(1));
  EXPECT_EQ(late.first_response.state, kLate);
  EXPECT_TRUE(late.first_response.breached);
  EXPECT_EQ(late.first_response.breached_at, At(14));
  EXPECT_EQ(late.first_response.due, At(14));
}

TEST(FirstResponse, IsMetOrMetLateWheneverSomebodyLooks) {
  EXPECT_EQ(
      Judged({Opened(9), Reply(13)}, Promise(4), 1000).first_response.state,
      kMet);
  const SlaReport late =
      Judged({Opened(9), Reply(15), Status(15, ConversationStatus::kResolved)},
             Promise(4), 1000);
  EXPECT_EQ(late.first_response.state, kMetLate);
  EXPECT_EQ(late.first_response.remaining, -absl::Hours(2));
  EXPECT_EQ(late.first_response.due, std::nullopt);
  EXPECT_EQ(late.resolution.state, kMet);
}

TEST(FirstResponse, IsNotGivenByNotesAndMachines) {
  const Timeline timeline = {
      Opened(9),
      {.kind = TimelineKind::kNote, .at = At(10), .by = ActorKind::kAgent},
      {.kind = TimelineKind::kAutomaticMessage, .at = At(10)},
      {.kind = TimelineKind::kAssigned, .at = At(10), .agent = AgentId{1}}};
  EXPECT_EQ(Judged(timeline, Promise(4), 11).first_response.met_at,
            std::nullopt);
}

TEST(Clocks, StandStillWherePausedAndShowNoDeadline) {
  const Timeline timeline = {Opened(9),
                             Status(10, ConversationStatus::kPending)};
  const SlaReport paused = Judged(timeline, Promise(4), 40);
  EXPECT_EQ(paused.first_response.state, kPaused);
  EXPECT_EQ(paused.first_response.due, std::nullopt);
  EXPECT_EQ(paused.first_response.used, absl::Hours(1));
  EXPECT_EQ(paused.next_due, std::nullopt);
}

TEST(Clocks, PauseAsTheirTermsSay) {
  SlaTerms terms = Promise(4);
  terms.conduct.first_response.pending = false;
  const Timeline timeline = {Opened(9),
                             Status(10, ConversationStatus::kPending)};
  const SlaReport report = Judged(timeline, terms, 12);
  EXPECT_EQ(report.first_response.due, At(13));
  EXPECT_EQ(report.resolution.due, std::nullopt);
}

TEST(Clocks, StopInASnoozeOnlyWhereTermsSaySo) {
  const Timeline timeline = {Opened(9),
                             {.kind = TimelineKind::kSnoozed, .at = At(10)},
                             {.kind = TimelineKind::kAwakened, .at = At(12)}};
  SlaTerms terms = Promise(4);
  EXPECT_EQ(Judged(timeline, terms, 13).first_response.due, At(13));
  terms.conduct.first_response.snoozed = true;
  EXPECT_EQ(Judged(timeline, terms, 13).first_response.due, At(15));
  EXPECT_EQ(Judged(timeline, terms, 11).first_response.state, kPaused);
}

TEST(NextResponse, CountsTurnsAndKeepsABreach) {
  const Timeline timeline = {Opened(9),   Reply(10), Message(11), Message(12),
                             Reply(14.5), Reply(15), Message(15)};
  const SlaReport report = Judged(timeline, Promise(2), 16);
  EXPECT_EQ(report.next_response.state, kRunning);
  EXPECT_EQ(report.next_response.due, At(24 + 9));
  EXPECT_TRUE(report.next_response.breached);
  EXPECT_EQ(report.next_response.breached_at, At(13));
  EXPECT_EQ(report.longest_answered, absl::Minutes(210));
  EXPECT_EQ(report.answered_in_time, 1);
  EXPECT_EQ(report.answered_late, 1);
}

TEST(Resolution, GoesOnWhereItStoppedWhenReopened) {
  const Timeline timeline = {Opened(9),
                             Status(11, ConversationStatus::kResolved),
                             Status(14, ConversationStatus::kOpen)};
  const SlaReport report = Judged(timeline, Promise(1), 14.5);
  EXPECT_EQ(report.resolution.used, absl::Minutes(150));
  EXPECT_EQ(report.resolution.due, At(15));
}

TEST(Terms, JudgeEachTimeByWhatWasInForce) {
  SlaTerms strict = Promise(1);
  SlaTerms lenient = Promise(6);
  lenient.from = At(12);
  const std::vector<SlaTerms> terms = {strict, lenient};
  // Missed at 10:00 under the first terms: the later ones do not heal it.
  const SlaReport late = JudgeSla(Timeline{Opened(9)}, terms, At(13));
  EXPECT_TRUE(late.first_response.breached);
  EXPECT_EQ(late.first_response.breached_at, At(10));
  EXPECT_EQ(late.first_response.target, absl::Hours(6));
  // Not late yet when they come: the later target holds.
  const SlaReport spared = JudgeSla(Timeline{Opened(11.5)}, terms, At(14));
  EXPECT_EQ(spared.first_response.state, kRunning);
  EXPECT_EQ(spared.first_response.due, At(24 + 9.5));
}

TEST(Terms, ThatShortenATargetMissItWhenTheyBegin) {
  SlaTerms strict = Promise(1);
  strict.from = At(12);
  const std::vector<SlaTerms> terms = {Promise(6), strict};
  EXPECT_EQ(JudgeSla(Timeline{Opened(9)}, terms, At(11)).first_response.state,
            kRunning);
  const SlaReport report = JudgeSla(Timeline{Opened(9)}, terms, At(13));
  EXPECT_EQ(report.first_response.state, kLate);
  EXPECT_EQ(report.first_response.breached_at, At(12));
  EXPECT_EQ(report.first_response.due, At(10));
}

TEST(Terms, CountEachTimeByTheCalendarInForce) {
  SlaTerms night = Promise(4);
  night.from = At(24);
  night.calendar = Office("00:00", "24:00");
  const std::vector<SlaTerms> terms = {Promise(4), night};
  // Two hours until closing, then two from midnight on.
  const SlaReport report = JudgeSla(Timeline{Opened(15)}, terms, At(24.5));
  EXPECT_EQ(report.first_response.used, absl::Minutes(150));
  EXPECT_EQ(report.first_response.due, At(26));
}

TEST(Terms, AttachedLateCountFromWhatHappened) {
  SlaTerms terms = Promise(2);
  terms.from = At(14);
  const Timeline timeline = {Opened(9)};
  EXPECT_EQ(Judged(timeline, terms, 13).first_response.state, kNone);
  const SlaReport report = Judged(timeline, terms, 14);
  EXPECT_EQ(report.first_response.used, absl::Hours(5));
  EXPECT_EQ(report.first_response.state, kLate);
  EXPECT_EQ(report.first_response.breached_at, At(14));
}

TEST(Terms, OfTheFutureAreNotKnown) {
  SlaTerms later = Promise(1);
  later.from = At(10);
  const std::vector<SlaTerms> terms = {Promise(4), later};
  EXPECT_EQ(JudgeSla(Timeline{Opened(9)}, terms, At(9.5)).first_response.due,
            At(13));
}

TEST(Report, PromisesNothingWithoutTermsOrTimeline) {
  const SlaTerms terms = Promise(1);
  EXPECT_EQ(JudgeSla(Timeline{Opened(9)}, {}, At(20)).first_response.state,
            kNone);
  EXPECT_EQ(Judged({}, terms, 20).resolution.state, kNone);
  EXPECT_EQ(Judged({Opened(9)}, terms, 8).resolution.state, kNone);
}

TEST(Report, TakesMomentsThatGoBackAsTheOneBefore) {
  EXPECT_EQ(Judged({Opened(10), Reply(9)}, Promise(1), 12).first_response.used,
            absl::ZeroDuration());
}

TEST(Explanation, ListsEverySpanWithoutGap) {
  const Timeline timeline = {Opened(16),
                             Status(26, ConversationStatus::kOnHold),
                             Status(34, ConversationStatus::kOpen), Reply(35)};
  const SlaTerms terms = Promise(4);
  const auto spans =
      ExplainSla(timeline, {&terms, 1}, At(40), SlaClock::kFirstResponse);
  ASSERT_EQ(spans.size(), 3u);
  std::vector<std::string> lines;
  for (const SlaSpan& span : spans) {
    lines.push_back(Describe(span, absl::UTCTimeZone(), Language::kEnglish));
  }
  EXPECT_THAT(
      lines,
      ElementsAre(
          "from 2026-01-05 16:00 to 2026-01-06 02:00: counted 1:00 of 10:00",
          "from 2026-01-06 02:00 to 2026-01-06 10:00: not counted, on hold",
          "from 2026-01-06 10:00 to 2026-01-06 11:00: counted 1:00 of 1:00"));
  EXPECT_EQ(spans.back().used, absl::Hours(2));
  EXPECT_EQ(Describe(spans[1], absl::UTCTimeZone(), Language::kArabic),
            "من 2026-01-06 02:00 إلى 2026-01-06 10:00: لم يُحتسب، بانتظار "
            "طرف ثالث");
}

TEST(Explanation, SaysWhenNobodyWaited) {
  const Timeline timeline = {Opened(9), Reply(10), Message(12)};
  const SlaTerms terms = Promise(4);
  std::vector<SlaSpanReason> reasons;
  for (const SlaSpan& span :
       ExplainSla(timeline, {&terms, 1}, At(13), SlaClock::kNextResponse)) {
    reasons.push_back(span.reason);
  }
  EXPECT_THAT(reasons,
              ElementsAre(SlaSpanReason::kCounted, SlaSpanReason::kNotWaiting,
                          SlaSpanReason::kCounted));
}

}  // namespace
}  // namespace sanad
