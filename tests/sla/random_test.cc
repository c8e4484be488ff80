// What must hold for any timeline, whenever somebody looks.

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "sanad/calendar.h"
#include "sanad/sla.h"
#include "sanad/timeline.h"
#include "tests/calendar/seed.h"

namespace sanad {
namespace {

class RandomTimelines {
 public:
  explicit RandomTimelines(uint64_t seed) : random_(seed) {}

  int Below(int bound) {
    return std::uniform_int_distribution<int>(0, bound - 1)(random_);
  }

  std::vector<TimelineEvent> Next() {
    absl::Time at =
        absl::FromCivil(absl::CivilDay(2026, 4, 20), absl::UTCTimeZone()) +
        absl::Minutes(Below(10'000));
    std::vector<TimelineEvent> timeline = {
        {.kind = TimelineKind::kOpened,
         .at = at,
         .by = Below(4) == 0 ? ActorKind::kAgent : ActorKind::kCustomer}};
    for (int n = Below(12); n > 0; --n) {
      at += absl::Seconds(Below(3) == 0 ? 0 : Below(40'000));
      timeline.push_back(
          {.kind = static_cast<TimelineKind>(2 + Below(8)),
           .at = at,
           .status = static_cast<ConversationStatus>(1 + Below(5))});
    }
    return timeline;
  }

 private:
  std::mt19937_64 random_;
};

Calendar CairoOffice() {
  return Calendar::Compile(
             {.time_zone = "Africa/Cairo",
              .hours = {{"sun", {{"09:00", "17:00"}}},
                        {"mon", {{"22:00", "06:00"}}},
                        {"wed", {{"09:00", "12:00"}, {"13:00", "18:00"}}},
                        {"fri", {{"00:00", "24:00"}}}}})
      .value();
}

void ExpectSane(const SlaVerdict& verdict, absl::Time now) {
  if (verdict.due) {
    // A clock that runs is late exactly after it was due.
    EXPECT_EQ(verdict.state == SlaState::kLate, now > *verdict.due);
    EXPECT_LE(*verdict.at_risk_from, *verdict.due);
  }
  if (verdict.target && verdict.started_at) {
    EXPECT_EQ(*verdict.remaining, *verdict.target - verdict.used);
  }
}

TEST(AnyTimeline, IsLateExactlyAfterItsDeadline) {
  RandomTimelines random(Seed());
  for (int round = 0; round < 2000; ++round) {
    const auto timeline = random.Next();
    const SlaTerms terms = {
        .targets = {.first_response = absl::Minutes(random.Below(600)),
                    .next_response = absl::Minutes(random.Below(600)),
                    .resolution = absl::Minutes(random.Below(2000))},
        .calendar = CairoOffice()};
    const absl::Time now =
        timeline[0].at + absl::Seconds(random.Below(600'000));
    const SlaReport report = JudgeSla(timeline, {&terms, 1}, now);
    for (const SlaVerdict* verdict :
         {&report.first_response, &report.next_response, &report.resolution}) {
      ExpectSane(*verdict, now);
    }
  }
}

TEST(AnyTimeline, IsExplainedByItsVerdict) {
  RandomTimelines random(Seed());
  for (int round = 0; round < 2000; ++round) {
    const auto timeline = random.Next();
    const SlaTerms terms = {.targets = {.resolution = absl::Hours(10)},
                            .calendar = CairoOffice()};
    const absl::Time now =
        timeline[0].at + absl::Seconds(1 + random.Below(600'000));
    const auto spans =
        ExplainSla(timeline, {&terms, 1}, now, SlaClock::kResolution);
    absl::Duration counted;
    absl::Time at = timeline[0].at;
    for (const SlaSpan& span : spans) {
      EXPECT_EQ(span.from, at);
      at = span.to;
      counted += span.counted;
      EXPECT_EQ(span.used, counted);
    }
    const SlaVerdict verdict = JudgeSla(timeline, {&terms, 1}, now).resolution;
    EXPECT_EQ(counted, verdict.used);
    EXPECT_EQ(at, verdict.met_at.value_or(now));
  }
}

// Terms that are written down again unchanged change nothing.
TEST(AnyTimeline, DoesNotNoticeTermsThatStayTheSame) {
  RandomTimelines random(Seed());
  for (int round = 0; round < 1000; ++round) {
    const auto timeline = random.Next();
    SlaTerms terms = {.targets = {.first_response = absl::Hours(2),
                                  .next_response = absl::Hours(3),
                                  .resolution = absl::Hours(10)},
                      .calendar = CairoOffice()};
    std::vector<SlaTerms> again = {terms};
    for (int n = 0; n < 3; ++n) {
      terms.from = timeline[0].at + absl::Seconds(n * random.Below(100'000));
      if (terms.from >= again.back().from) again.push_back(terms);
    }
    const absl::Time now =
        timeline[0].at + absl::Seconds(random.Below(600'000));
    const SlaReport once = JudgeSla(timeline, {&again[0], 1}, now);
    const SlaReport often = JudgeSla(timeline, again, now);
    EXPECT_EQ(once.next_due, often.next_due);
    EXPECT_EQ(once.resolution.used, often.resolution.used);
    EXPECT_EQ(once.resolution.breached_at, often.resolution.breached_at);
    EXPECT_EQ(once.next_response.breached_at, often.next_response.breached_at);
    EXPECT_EQ(once.first_response.state, often.first_response.state);
  }
}

}  // namespace
}  // namespace sanad
