#include "sla/condensed.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanad/sla.h"

namespace sanad::sla {
namespace {

using enum TimelineKind;

constexpr int kHistories = 3000;
constexpr uint64_t kSeed = 20260711;

absl::Time At(int64_t minutes) {
  return absl::FromUnixSeconds(1'770'000'000) + absl::Minutes(minutes);
}

TimelineEvent Event(TimelineKind kind, int64_t minutes,
                    ConversationStatus status = ConversationStatus::kNone) {
  return {.kind = kind,
          .at = At(minutes),
          .by = kind == kOpened ? ActorKind::kCustomer : ActorKind::kAgent,
          .status = status};
}

std::vector<TimelineKind> KindsIn(const CondensedTimeline& timeline) {
  std::vector<TimelineKind> kinds;
  for (const TimelineEvent& event : timeline.events()) {
    kinds.push_back(event.kind);
  }
  return kinds;
}

TEST(Condensed, KeepsOnlyWhatAClockLooksAt) {
  CondensedTimeline timeline;
  for (const TimelineEvent& event :
       {Event(kOpened, 0), Event(kCustomerMessage, 1), Event(kNote, 2),
        Event(kReply, 3), Event(kReply, 4), Event(kAutomaticMessage, 5),
        Event(kStatusChanged, 6, ConversationStatus::kOpen),
        Event(kAwakened, 7), Event(kCustomerMessage, 8),
        Event(kStatusChanged, 9, ConversationStatus::kPending)}) {
    timeline.Add(event);
  }
  EXPECT_EQ(KindsIn(timeline),
            (std::vector<TimelineKind>{kOpened, kReply, kCustomerMessage,
                                       kStatusChanged}));
  EXPECT_EQ(timeline.turns(), 2);
  EXPECT_EQ(timeline.last_at(), At(9));
}

TEST(Condensed, WhatIsToldLateCountsFromWhatCameBefore) {
  CondensedTimeline timeline;
  timeline.Add(Event(kOpened, 0));
  timeline.Add(Event(kNote, 10));
  timeline.Add(Event(kReply, 5));
  EXPECT_EQ(timeline.events().back().at, At(10));
}

TEST(Condensed, ASnoozeEndsWhenItWasToWhoeverNoticesItWhen) {
  CondensedTimeline timeline;
  timeline.Add(Event(kOpened, 0));
  timeline.Add(Event(kSnoozed, 1), At(10));
  EXPECT_EQ(timeline.At(At(9)).back().kind, kSnoozed);
  EXPECT_EQ(timeline.At(At(10)).back().kind, kAwakened);
  timeline.Add(Event(kReply, 30));
  timeline.Add(Event(kAwakened, 31));
  EXPECT_EQ(KindsIn(timeline),
            (std::vector<TimelineKind>{kOpened, kSnoozed, kAwakened, kReply}));
  EXPECT_EQ(timeline.events()[2].at, At(10));
  EXPECT_EQ(timeline.awakens_at(), std::nullopt);
}

TEST(Condensed, ASecondSnoozeEndsAsTheFirstDid) {
  CondensedTimeline timeline;
  timeline.Add(Event(kOpened, 0));
  timeline.Add(Event(kSnoozed, 1), At(10));
  timeline.Add(Event(kAwakened, 10));
  timeline.Add(Event(kSnoozed, 20), At(30));
  const CondensedTimeline kept(timeline.events(), timeline.last_at(),
                               timeline.awakens_at());
  EXPECT_EQ(kept.awakens_at(), At(30));
  EXPECT_EQ(kept.At(At(40)).back().at, At(30));
}

// --- whatever happens -----------------------------------------------------

class History {
 public:
  explicit History(uint64_t seed) : random_(seed) {}

  std::vector<TimelineEvent> Draw() {
    std::vector<TimelineEvent> events = {Event(kOpened, 0)};
    if (Below(2) == 0) events[0].by = ActorKind::kAgent;
    int64_t minutes = 0;
    const int64_t count = Below(40);
    for (int64_t i = 0; i < count; ++i) {
      minutes += Below(90) - 10;  // told late now and then
      events.push_back(Event(static_cast<TimelineKind>(Below(9) + 1), minutes,
                             static_cast<ConversationStatus>(Below(5) + 1)));
    }
    return events;
  }

  std::vector<SlaTerms> DrawTerms() {
    std::vector<SlaTerms> terms(1);
    terms[0].targets = {.first_response = absl::Minutes(Below(90)),
                        .next_response = absl::Minutes(Below(90)),
                        .resolution = absl::Minutes(Below(600))};
    terms[0].conduct.next_response.snoozed = Below(2) == 0;
    if (Below(2) == 0) return terms;
    terms.push_back(terms[0]);
    terms[1].from = At(Below(600));
    terms[1].targets.next_response = absl::Minutes(Below(200));
    return terms;
  }

  int64_t Below(int64_t bound) {
    return std::uniform_int_distribution<int64_t>(0, bound - 1)(random_);
  }

 private:
  std::mt19937_64 random_;
};

std::string Told(const SlaVerdict& verdict) {
  const auto text = [](const std::optional<absl::Time>& at) {
    return at ? absl::FormatTime(*at) : std::string("never");
  };
  return std::string(NameOf(verdict.state, Language::kEnglish)) + " used " +
         absl::FormatDuration(verdict.used) + " started " +
         text(verdict.started_at) + " met " + text(verdict.met_at) + " due " +
         text(verdict.due) + " at risk " + text(verdict.at_risk_from) +
         " late " + text(verdict.late_from) + " breached " +
         text(verdict.breached_at);
}

std::string Told(const SlaReport& report) {
  return Told(report.first_response) + "\n" + Told(report.next_response) +
         "\n" + Told(report.resolution) + "\n" +
         std::to_string(report.answered_in_time) + " " +
         std::to_string(report.answered_late);
}

// The same at every moment, taken apart and put together on the way.
TEST(Condensed, IsJudgedAsTheWholeIs) {
  for (uint64_t seed = kSeed; seed < kSeed + kHistories; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    History history(seed);
    const std::vector<SlaTerms> terms = history.DrawTerms();
    std::vector<TimelineEvent> whole;
    CondensedTimeline condensed;
    for (const TimelineEvent& event : history.Draw()) {
      whole.push_back(event);
      condensed = CondensedTimeline(condensed.events(), condensed.last_at(),
                                    condensed.awakens_at());
      condensed.Add(event);
      const absl::Time now =
          condensed.last_at() + absl::Minutes(history.Below(120));
      ASSERT_EQ(Told(JudgeSla(condensed.At(now), terms, now)),
                Told(JudgeSla(whole, terms, now)));
    }
  }
}

}  // namespace
}  // namespace sanad::sla
