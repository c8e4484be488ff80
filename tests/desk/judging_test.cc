// How conversations stand by what was promised, whatever happens to them and
// whenever it is noticed.

#include <optional>
#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum ConversationStatus;

struct Told {
  EventKind kind;
  SlaClock clock;
  absl::Duration after;  // since the test began

  friend bool operator==(const Told&, const Told&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << NameOf(told.kind, Language::kEnglish) << " "
               << static_cast<int>(told.clock) << " after "
               << absl::FormatDuration(told.after);
  }
};

class Judging : public OfficeTest {
 protected:
  Judging() : began_(clock().Now()) {}

  ServiceLevels levels() const { return system().service_levels(); }

  // Round the clock: a first response in four hours, a next one in two.
  SlaPolicyId Promise(InboxId inbox,
                      SlaTargets targets = {.first_response = absl::Hours(4),
                                            .next_response = absl::Hours(2)}) {
    const auto policy =
        levels().SavePolicy({.name = "أساسي", .rules = {{.targets = targets}}});
    EXPECT_THAT(policy, IsOk());
    EXPECT_THAT(levels().Assign({.inbox = inbox, .policy = policy->id}),
                IsOk());
    return policy->id;
  }

  ConversationId Ask(InboxId inbox) const {
    return system()
        .conversations()
        .Open({.inbox = inbox, .customer = team().hana, .text = "أين شحنتي؟"})
        ->conversation;
  }
  ConversationId Ask() const { return Ask(team().support); }

  // Hana answers the last reply.
  void AskAgain(ConversationId id) const {
    const std::string mail = TimelineOf(id, noor()).back().message->mail_id;
    ASSERT_THAT(
        system().channels().Receive({.inbox = team().support,
                                     .channel = Channel::kEmail,
                                     .sender_kind = IdentityKind::kEmail,
                                     .sender = "hana@example.com",
                                     .text = "لم تصل",
                                     .in_reply_to = {mail}}),
        IsOk());
  }

  void Reply(ConversationId id) const {
    ASSERT_THAT(
        noor().conversations().Reply({.conversation = id, .text = "في الطريق"}),
        IsOk());
  }

  void Run() const { EXPECT_THAT(desk().RunDue(), IsOk()); }
  void Wait(absl::Duration length) { clock().Advance(length); }

  ServiceLevel LevelOf(ConversationId id) const {
    const auto level = noor().service_levels().Judge({.conversation = id});
    EXPECT_THAT(level, IsOk());
    return level.value_or(ServiceLevel{});
  }
  SlaState StateOf(ConversationId id) const {
    return LevelOf(id).first_response.verdict.state;
  }
  std::optional<absl::Duration> DueAfter(ConversationId id) const {
    const auto due = Now(id).next_due;
    if (!due) return std::nullopt;
    return *due - began_;
  }

  std::vector<Told> TellingsOf(ConversationId id) const {
    std::vector<Told> told;
    for (const Event& event : EventsAfter(0)) {
      const bool tells = event.kind == EventKind::kSlaAtRisk ||
                         event.kind == EventKind::kSlaBreached;
      if (!tells || event.subject != id.value) continue;
      told.push_back({event.kind, static_cast<SlaClock>(event.object),
                      event.happened_at - began_});
    }
    return told;
  }

  std::vector<ConversationId> ListByDue() const {
    std::vector<ConversationId> ids;
    const auto page = noor().conversations().List(
        {.inbox = team().support, .order = ListOrder::kNextDue});
    EXPECT_THAT(page, IsOk());
    for (const ConversationRow& row : page->rows) {
      ids.push_back(row.conversation.id);
    }
    return ids;
  }

  const absl::Time began_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Judging, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- what is due ----------------------------------------------------------

TEST_P(Judging, WhatArrivesIsDue) {
  Promise(team().support);
  const ConversationId id = Ask();
  EXPECT_EQ(DueAfter(id), absl::Hours(2));
  EXPECT_EQ(StateOf(id), SlaState::kRunning);
  EXPECT_EQ(Now(id).version, 2);
}

TEST_P(Judging, WithoutAPromiseNothingIsDue) {
  Promise(team().billing);
  const ConversationId id = Ask();
  EXPECT_EQ(DueAfter(id), std::nullopt);
  EXPECT_EQ(StateOf(id), SlaState::kNone);
  EXPECT_THAT(ListByDue(), IsEmpty());
}

TEST_P(Judging, AReplyMeetsThePromiseAndTheNextMessageIsDueAnew) {
  Promise(team().support);
  const ConversationId id = Ask();
  Wait(absl::Hours(1));
  Reply(id);
  EXPECT_EQ(DueAfter(id), std::nullopt);
  EXPECT_EQ(StateOf(id), SlaState::kMet);
  Wait(absl::Hours(1));
  ASSERT_THAT(system().channels().Receive({.inbox = team().support,
                                           .channel = Channel::kEmail,
                                           .sender_kind = IdentityKind::kEmail,
                                           .sender = "hana@example.com",
                                           .text = "لم تصل"}),
              IsOk());
  const auto second = noor().conversations().List({.inbox = team().support});
  EXPECT_EQ(second->rows.size(), 2);
}

TEST_P(Judging, TheAnswerOfAnActSaysWhatIsDueThen) {
  Promise(team().support);
  const ConversationId id = Ask();
  const auto pending = noor().conversations().SetStatus(
      {.conversation = id, .status = kPending});
  ASSERT_THAT(pending, IsOk());
  EXPECT_EQ(pending->next_due, std::nullopt);
  Wait(absl::Hours(3));
  const auto open =
      noor().conversations().SetStatus({.conversation = id, .status = kOpen});
  ASSERT_THAT(open, IsOk());
  EXPECT_EQ(open->next_due, began_ + absl::Hours(5));
  EXPECT_EQ(DueAfter(id), absl::Hours(5));
}

TEST_P(Judging, ListsHaveTheSoonestDueFirst) {
  const ConversationId before = Ask();
  Promise(team().support, {.first_response = absl::Hours(4)});
  const ConversationId first = Ask();
  Wait(absl::Minutes(10));
  const ConversationId paused = Ask();
  Bring(paused, kPending);
  const ConversationId second = Ask();
  Wait(absl::Minutes(10));
  const ConversationId third = Ask();
  Bring(first, kPending);
  Wait(absl::Hours(1));
  Bring(first, kOpen);
  EXPECT_THAT(ListByDue(), ElementsAre(second, third, first));
  EXPECT_EQ(DueAfter(before), std::nullopt);
  ASSERT_THAT(noor().conversations().Take({second}), IsOk());
  const auto mine =
      noor().conversations().List({.mine = true, .order = ListOrder::kNextDue});
  ASSERT_THAT(mine, IsOk());
  EXPECT_THAT(mine->rows, SizeIs(1));
}

TEST_P(Judging, OnlyWorkingTimeCounts) {
  const auto hours =
      levels().SaveCalendar({.name = "الدوام",
                             .time_zone = "UTC",
                             .hours = {{"mon", {{"09:00", "17:00"}}},
                                       {"tue", {{"09:00", "17:00"}}}}});
  ASSERT_THAT(hours, IsOk());
  const SlaPolicyId policy =
      Promise(team().support, {.first_response = absl::Hours(10)});
  ASSERT_THAT(
      levels().Assign(
          {.inbox = team().support, .policy = policy, .calendar = hours->id}),
      IsOk());
  const ConversationId id = Ask();
  const auto calendar = Calendar::Compile(RulesOf(*hours));
  EXPECT_EQ(Now(id).next_due, calendar->AddWorking(began_, absl::Hours(10)));
}

// --- what is told ---------------------------------------------------------

TEST_P(Judging, WhatIsAtRiskAndWhatIsMissedIsTold) {
  Promise(team().support, {.first_response = absl::Hours(10)});
  const ConversationId id = Ask();
  Wait(absl::Hours(8));
  Run();
  EXPECT_EQ(StateOf(id), SlaState::kAtRisk);
  const Told warned = {EventKind::kSlaAtRisk, SlaClock::kFirstResponse,
                       absl::Hours(8)};
  EXPECT_THAT(TellingsOf(id), ElementsAre(warned));
  Wait(absl::Hours(2));
  Run();
  EXPECT_EQ(StateOf(id), SlaState::kAtRisk);  // the last moment in time
  EXPECT_THAT(TellingsOf(id), SizeIs(1));
  Wait(absl::Microseconds(1));
  Run();
  EXPECT_EQ(StateOf(id), SlaState::kLate);
  EXPECT_THAT(TellingsOf(id), ElementsAre(warned, Told{EventKind::kSlaBreached,
                                                       SlaClock::kFirstResponse,
                                                       absl::Hours(10)}));
  Wait(absl::Hours(1));
  Run();
  EXPECT_THAT(TellingsOf(id), SizeIs(2));
  EXPECT_EQ(DueAfter(id), absl::Hours(10));
}

TEST_P(Judging, ALateRunChangesNoVerdictAndTellsWhatWasSo) {
  Promise(team().support, {.first_response = absl::Hours(10)});
  const ConversationId id = Ask();
  Wait(absl::Hours(12));
  Reply(id);
  Wait(absl::Hours(12));
  Run();
  EXPECT_EQ(StateOf(id), SlaState::kMetLate);
  EXPECT_THAT(TellingsOf(id),
              ElementsAre(Told{EventKind::kSlaAtRisk, SlaClock::kFirstResponse,
                               absl::Hours(8)},
                          Told{EventKind::kSlaBreached,
                               SlaClock::kFirstResponse, absl::Hours(10)}));
}

TEST_P(Judging, ASnoozeEndsInTimeThoughTheRunIsLate) {
  ASSERT_THAT(
      levels().Assign(
          {.inbox = team().support,
           .policy =
               levels()
                   .SavePolicy(
                       {.name = "ينام",
                        .rules = {{.targets = {.first_response =
                                                   absl::Hours(4)}}},
                        .conduct =
                            SlaConduct{.first_response = {.snoozed = true}}})
                   ->id}),
      IsOk());
  const ConversationId id = Ask();
  ASSERT_THAT(noor().conversations().Snooze(
                  {.conversation = id, .until = began_ + absl::Hours(10)}),
              IsOk());
  EXPECT_EQ(DueAfter(id), std::nullopt);
  Wait(absl::Hours(20));
  Reply(id);
  Run();
  EXPECT_EQ(StateOf(id), SlaState::kMetLate);
  EXPECT_EQ(LevelOf(id).first_response.verdict.late_from,
            began_ + absl::Hours(14));
}

TEST_P(Judging, EveryTurnIsToldOfAnew) {
  Promise(team().support, {.next_response = absl::Hours(1)});
  const ConversationId id = Ask();
  for (int turn = 0; turn < 2; ++turn) {
    Wait(absl::Hours(2));
    Run();
    Reply(id);
    AskAgain(id);
  }
  EXPECT_THAT(TellingsOf(id), SizeIs(4));
  EXPECT_EQ(LevelOf(id).answered_late, 2);
}

// --- what changes midway --------------------------------------------------

TEST_P(Judging, ANewVersionHoldsAtOnceAndWhatWasLateStaysLate) {
  const SlaPolicyId policy =
      Promise(team().support, {.first_response = absl::Hours(4)});
  const ConversationId late = Ask();
  Wait(absl::Hours(5));
  const ConversationId waiting = Ask();
  ASSERT_THAT(levels().SavePolicy(
                  {.policy = policy,
                   .name = "أبطأ",
                   .rules = {{.targets = {.first_response = absl::Hours(8)}}}}),
              IsOk());
  EXPECT_EQ(LevelOf(waiting).next_due, began_ + absl::Hours(13));
  EXPECT_EQ(DueAfter(waiting), absl::Hours(9));  // until it is judged
  Run();
  EXPECT_EQ(DueAfter(waiting), absl::Hours(13));
  EXPECT_EQ(StateOf(late), SlaState::kLate);
  EXPECT_EQ(LevelOf(late).policy_version, 2);
  EXPECT_EQ(Now(waiting).version, 2);
}

TEST_P(Judging, ManyAreJudgedInShares) {
  const SlaPolicyId policy = Promise(team().support);
  std::vector<ConversationId> ids;
  for (int i = 0; i < 230; ++i) ids.push_back(Ask());
  ASSERT_THAT(levels().SavePolicy(
                  {.policy = policy,
                   .name = "أسرع",
                   .rules = {{.targets = {.first_response = absl::Hours(1)}}}}),
              IsOk());
  for (int i = 0; i < 3; ++i) {
    Run();
    Wait(absl::Seconds(1));
  }
  for (const ConversationId id : ids) {
    ASSERT_EQ(DueAfter(id), absl::Hours(1));
  }
}

TEST_P(Judging, WhatIsTouchedIsTakenUp) {
  const ConversationId id = Ask();
  Wait(absl::Hours(1));
  Promise(team().support);
  Wait(absl::Hours(1));
  EXPECT_EQ(DueAfter(id), std::nullopt);
  ASSERT_THAT(noor().conversations().AddTag({id, "تأخير"}), IsOk());
  ASSERT_THAT(noor().conversations().Take({id}), IsOk());
  EXPECT_EQ(DueAfter(id), absl::Hours(2));
}

TEST_P(Judging, ThePriorityAndTheTierChooseTheTarget) {
  const auto policy = levels().SavePolicy(
      {.name = "درجات",
       .rules = {
           {.priorities = {Priority::kUrgent},
            .targets = {.first_response = absl::Hours(1)}},
           {.tiers = {"ذهبي"}, .targets = {.first_response = absl::Hours(2)}},
           {.targets = {.first_response = absl::Hours(8)}}}});
  ASSERT_THAT(levels().Assign({.policy = policy->id}), IsOk());
  const ConversationId id = Ask();
  EXPECT_EQ(DueAfter(id), absl::Hours(8));
  ASSERT_THAT(
      system().customers().Change({.customer = team().hana, .tier = "ذهبي"}),
      IsOk());
  EXPECT_EQ(DueAfter(id), absl::Hours(8));
  ASSERT_THAT(noor().conversations().Take({id}), IsOk());
  EXPECT_EQ(DueAfter(id), absl::Hours(2));
  EXPECT_EQ(
      noor()
          .conversations()
          .SetPriority({.conversation = id, .priority = Priority::kUrgent})
          ->next_due,
      began_ + absl::Hours(1));
}

TEST_P(Judging, AMoveBringsAnotherPromise) {
  Promise(team().support, {.first_response = absl::Hours(4)});
  Promise(team().customs, {.first_response = absl::Hours(6)});
  const ConversationId id = Ask();
  EXPECT_EQ(noor()
                .conversations()
                .Move({.conversation = id, .inbox = team().customs})
                ->next_due,
            began_ + absl::Hours(6));
  ASSERT_THAT(salma().conversations().Move(
                  {.conversation = id, .inbox = team().billing}),
              IsOk());
  EXPECT_EQ(DueAfter(id), std::nullopt);
  Wait(absl::Hours(7));
  ASSERT_THAT(salma().conversations().Move(
                  {.conversation = id, .inbox = team().support}),
              IsOk());
  Run();
  EXPECT_EQ(DueAfter(id), absl::Hours(4));
  EXPECT_EQ(LevelOf(id).first_response.verdict.late_from,
            began_ + absl::Hours(7));
}

TEST_P(Judging, AMergeKeepsTheEarliestMessageAndUndoingItRestores) {
  Promise(team().support);
  const ConversationId older = Ask();
  Wait(absl::Hours(1));
  const ConversationId root = Ask();
  EXPECT_EQ(DueAfter(root), absl::Hours(3));
  const auto merged =
      noor().conversations().Merge({.conversation = older, .into = root});
  ASSERT_THAT(merged, IsOk());
  EXPECT_EQ(merged->next_due, began_ + absl::Hours(2));
  EXPECT_EQ(DueAfter(root), absl::Hours(2));
  EXPECT_THAT(ListByDue(), ElementsAre(root));
  ASSERT_THAT(noor().conversations().Unmerge({.conversation = older}), IsOk());
  EXPECT_EQ(DueAfter(root), absl::Hours(3));
  EXPECT_EQ(DueAfter(older), absl::Hours(2));
}

// --- how it came about ----------------------------------------------------

TEST_P(Judging, TheVerdictIsExplainedInBothLanguages) {
  Promise(team().support, {.first_response = absl::Hours(4)});
  ASSERT_THAT(levels().SetTimeZone({"Asia/Riyadh"}), IsOk());
  const ConversationId id = Ask();
  Wait(absl::Hours(1));
  Bring(id, kPending);
  Wait(absl::Hours(5));
  Bring(id, kOpen);
  Wait(absl::Minutes(30));
  const auto level =
      noor().service_levels().Judge({.conversation = id, .explain = true});
  ASSERT_THAT(level, IsOk());
  const ClockStanding& first = level->first_response;
  EXPECT_EQ(first.english, "in time");
  EXPECT_EQ(first.arabic, "ضمن الموعد");
  ASSERT_THAT(first.spans, SizeIs(3));
  EXPECT_EQ(first.spans[1].reason, SlaSpanReason::kPending);
  EXPECT_THAT(first.spans[0].english, HasSubstr("counted 1:00"));
  EXPECT_THAT(first.spans[1].arabic, HasSubstr("بانتظار العميل"));
  EXPECT_EQ(first.spans[2].used, absl::Minutes(90));
  EXPECT_EQ(first.verdict.remaining, absl::Minutes(150));
}

TEST_P(Judging, StandingIsForTheStaffOfTheInbox) {
  Promise(team().support);
  const ConversationId id = Ask();
  EXPECT_THAT(daniel().service_levels().Judge({.conversation = id}),
              IsRefused("access.denied"));
  EXPECT_THAT(hana().service_levels().Judge({.conversation = id}),
              IsRefused("access.denied"));
  EXPECT_THAT(system().service_levels().Judge({.conversation = {999}}),
              IsRefused("conversation.unknown"));
}

}  // namespace
}  // namespace sanad::test
