#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum ConversationStatus;

class Conversations : public OfficeTest {
 protected:
  sanad::Conversations by_noor() const { return noor().conversations(); }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Conversations,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- opening --------------------------------------------------------------

TEST_P(Conversations, OpenedOneWaitsForAnAnswer) {
  const auto receipt = by_noor().Open({.inbox = team().support,
                                       .customer = team().hana,
                                       .subject = "شحنة الرياض",
                                       .text = "متى تصل؟",
                                       .channel = Channel::kPhone,
                                       .priority = Priority::kHigh});
  ASSERT_THAT(receipt, IsOk());
  const Conversation opened = Now(receipt->conversation);
  EXPECT_EQ(opened.version, receipt->version);
  EXPECT_EQ(opened.status, kOpen);
  EXPECT_EQ(opened.priority, Priority::kHigh);
  EXPECT_EQ(opened.channel, Channel::kPhone);
  EXPECT_EQ(opened.team, team().support_team);
  EXPECT_EQ(opened.subject, "شحنة الرياض");
  EXPECT_EQ(opened.waiting_since, clock().Now());
  EXPECT_EQ(opened.messages, 1);
  EXPECT_EQ(opened.root, opened.id);
}

TEST_P(Conversations, OpenedWithoutTextWaitsForNothing) {
  const auto receipt =
      by_noor().Open({.inbox = team().support, .customer = team().hana});
  ASSERT_THAT(receipt, IsOk());
  EXPECT_EQ(receipt->message, MessageId{});
  EXPECT_EQ(Now(receipt->conversation).waiting_since, std::nullopt);
  EXPECT_EQ(Now(receipt->conversation).messages, 0);
}

TEST_P(Conversations, OpeningWithWhatIsNotThereIsRefused) {
  const auto& open = system().conversations();
  EXPECT_THAT(open.Open({.inbox = {999}, .customer = team().hana}),
              IsRefused("inbox.unknown"));
  EXPECT_THAT(open.Open({.inbox = team().support, .customer = {999}}),
              IsRefused("customer.unknown"));
  EXPECT_THAT(
      by_noor().Open({.inbox = team().billing, .customer = team().hana}),
      IsRefused("access.denied"));
}

// --- values that are none -------------------------------------------------

struct WrongValue {
  std::string field;
  absl::Status (*run)(const sanad::Conversations& as, ConversationId on,
                      const sanad::testing::Team& team);
};

const WrongValue kWrongValues[] = {
    {"priority",
     [](const sanad::Conversations& as, ConversationId,
        const sanad::testing::Team& team) {
       return as
           .Open({.inbox = team.support,
                  .customer = team.hana,
                  .priority = Priority::kNone})
           .status();
     }},
    {"channel",
     [](const sanad::Conversations& as, ConversationId,
        const sanad::testing::Team& team) {
       return as
           .Open({.inbox = team.support,
                  .customer = team.hana,
                  .channel = static_cast<Channel>(9)})
           .status();
     }},
    {"channel",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .Reply({.conversation = on,
                   .text = "أهلاً",
                   .channel = static_cast<Channel>(9)})
           .status();
     }},
    {"then",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .Reply({.conversation = on,
                   .text = "أهلاً",
                   .then = static_cast<ConversationStatus>(6)})
           .status();
     }},
    {"status",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as.SetStatus({.conversation = on}).status();
     }},
    {"status",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .SetStatus({.conversation = on,
                       .status = static_cast<ConversationStatus>(-1)})
           .status();
     }},
    {"priority",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .SetPriority(
               {.conversation = on, .priority = static_cast<Priority>(5)})
           .status();
     }},
    {"kind",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .Classify(
               {.conversation = on, .kind = static_cast<ConversationKind>(5)})
           .status();
     }},
    {"stage",
     [](const sanad::Conversations& as, ConversationId on,
        const sanad::testing::Team&) {
       return as
           .Classify(
               {.conversation = on, .stage = static_cast<DealingStage>(-2)})
           .status();
     }},
    {"statuses",
     [](const sanad::Conversations& as, ConversationId,
        const sanad::testing::Team& team) {
       return as.List({.inbox = team.support, .statuses = {kNone}}).status();
     }},
};

TEST_P(Conversations, ValueThatIsNoneIsRefusedByField) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  for (const WrongValue& wrong : kWrongValues) {
    EXPECT_THAT(wrong.run(by_noor(), on, team()),
                IsRefusedAt(wrong.field, "value.unknown"));
  }
  EXPECT_EQ(LastEvent(), before);
}

// --- replies and notes ----------------------------------------------------

TEST_P(Conversations, ReplyEndsWaitingAndIsPublic) {
  const ConversationId on = Opened();
  clock().Advance(absl::Hours(2));
  const auto sent = by_noor().Reply({.conversation = on,
                                     .text = "أهلاً هناء، شحنتك في الطريق",
                                     .html = "<p>أهلاً هناء</p>"});
  ASSERT_THAT(sent, IsOk());
  const Conversation after = Now(on);
  EXPECT_EQ(after.version, sent->version);
  EXPECT_EQ(after.status, kOpen);
  EXPECT_EQ(after.waiting_since, std::nullopt);
  EXPECT_EQ(after.first_reply_at, clock().Now());
  EXPECT_EQ(after.last_reply_at, clock().Now());
  EXPECT_EQ(after.last_activity_at, clock().Now());
  EXPECT_EQ(after.replies, 1);
  EXPECT_EQ(after.messages, 2);
  const Message said = *TimelineOf(on, hana()).back().message;
  EXPECT_EQ(said.text, "أهلاً هناء، شحنتك في الطريق");
  EXPECT_EQ(said.html, "<p>أهلاً هناء</p>");
  EXPECT_EQ(said.author_kind, ActorKind::kAgent);
  EXPECT_EQ(said.author, team().noor.value);
  EXPECT_EQ(said.visibility, Visibility::kPublic);
}

TEST_P(Conversations, SecondReplyLeavesTheFirstOnesTime) {
  const ConversationId on = Opened();
  const absl::Time first = clock().Now();
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}), IsOk());
  clock().Advance(absl::Minutes(5));
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "وصلت"}), IsOk());
  EXPECT_EQ(Now(on).first_reply_at, first);
  EXPECT_EQ(Now(on).last_reply_at, first + absl::Minutes(5));
}

TEST_P(Conversations, StatusGoesWithTheReplyAsAnEventOfItsOwn) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  ASSERT_THAT(by_noor().Reply(
                  {.conversation = on, .text = "ما رقمها؟", .then = kPending}),
              IsOk());
  EXPECT_EQ(Now(on).status, kPending);
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kReplySent, EventKind::kStatusChanged));
}

TEST_P(Conversations, PresentStatusWithTheReplyIsNoEvent) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  ASSERT_THAT(
      by_noor().Reply({.conversation = on, .text = "أهلاً", .then = kOpen}),
      IsOk());
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kReplySent));
}

TEST_P(Conversations, ReplyWithAnIllegalStatusIsNotSent) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  const auto sent = by_noor().Reply(
      {.conversation = on, .text = "مع السلامة", .then = kClosed});
  EXPECT_THAT(sent, IsRefused("conversation.transition_illegal"));
  EXPECT_EQ(FactOf(sent.status(), "legal"), "pending, on hold, resolved");
  EXPECT_EQ(LastEvent(), before);
  EXPECT_THAT(TimelineOf(on, hana()), SizeIs(1));
}

TEST_P(Conversations, ClosedOneTakesNoReplyButANote) {
  const ConversationId on = Opened();
  Bring(on, kClosed);
  EXPECT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}),
              IsRefused("conversation.closed"));
  EXPECT_THAT(by_noor().AddNote({.conversation = on, .text = "للعلم"}), IsOk());
  EXPECT_EQ(Now(on).status, kClosed);
}

TEST_P(Conversations, EmptyReplyAndNoteAreRefused) {
  const ConversationId on = Opened();
  EXPECT_THAT(by_noor().Reply({.conversation = on}),
              IsRefusedAt("text", "text.empty"));
  EXPECT_THAT(by_noor().AddNote({.conversation = on}),
              IsRefusedAt("text", "text.empty"));
}

TEST_P(Conversations, NoteIsForTheStaffAndEndsNoWaiting) {
  const ConversationId on = Opened();
  const absl::Time since = clock().Now();
  clock().Advance(absl::Minutes(1));
  ASSERT_THAT(by_noor().AddNote({.conversation = on,
                                 .text = "الجمارك طلبت الفاتورة",
                                 .mentions = {team().karim}}),
              IsOk());
  EXPECT_EQ(Now(on).waiting_since, since);
  EXPECT_EQ(Now(on).replies, 0);
  EXPECT_THAT(TimelineOf(on, hana()), SizeIs(1));
  EXPECT_EQ(TimelineOf(on, karim()).back().message->visibility,
            Visibility::kInternal);
}

TEST_P(Conversations, OnlyActiveAgentsAreMentioned) {
  const ConversationId on = Opened();
  ASSERT_THAT(
      system().staff().ChangeAgent({.agent = team().karim, .active = false}),
      IsOk());
  for (const AgentId agent : {team().karim, AgentId{999}}) {
    EXPECT_THAT(by_noor().AddNote(
                    {.conversation = on, .text = "انظر", .mentions = {agent}}),
                IsRefused("agent.unknown"));
  }
}

TEST_P(Conversations, MentionTwiceIsOne) {
  const ConversationId on = Opened();
  const std::vector<AgentId> twice = {team().karim, team().noor, team().karim};
  EXPECT_THAT(by_noor().AddNote(
                  {.conversation = on, .text = "انظرا", .mentions = twice}),
              IsOk());
}

// --- statuses -------------------------------------------------------------

struct Transitions {
  std::string name;
  ConversationStatus from;
  FollowUp follow_up;
  std::vector<ConversationStatus> to;
  std::string legal;
};

const Transitions kTransitions[] = {
    {"open",
     kOpen,
     FollowUp::kNewConversation,
     {kPending, kOnHold, kResolved},
     "pending, on hold, resolved"},
    {"pending",
     kPending,
     FollowUp::kNewConversation,
     {kOpen, kOnHold, kResolved},
     "open, on hold, resolved"},
    {"on hold",
     kOnHold,
     FollowUp::kNewConversation,
     {kOpen, kPending, kResolved},
     "open, pending, resolved"},
    {"resolved",
     kResolved,
     FollowUp::kNewConversation,
     {kOpen, kClosed},
     "open, closed"},
    {"closed", kClosed, FollowUp::kNewConversation, {}, ""},
    {"closed that reopens", kClosed, FollowUp::kReopen, {kOpen}, "open"},
};

TEST_P(Conversations, BecomeWhatIsLegalAndNothingElse) {
  for (const Transitions& row : kTransitions) {
    for (const auto to : {kOpen, kPending, kOnHold, kResolved, kClosed}) {
      SCOPED_TRACE(absl::StrCat(row.name, " to ", static_cast<int>(to)));
      const ConversationId on = Opened();
      Bring(on, row.from);
      SetFollowUp(team().support, row.follow_up);
      const int64_t before = LastEvent();
      const auto set = by_noor().SetStatus({.conversation = on, .status = to});
      if (to == row.from) {
        EXPECT_THAT(set, IsOk());
        EXPECT_EQ(LastEvent(), before);
      } else if (std::count(row.to.begin(), row.to.end(), to) == 1) {
        EXPECT_THAT(set, IsOk());
        EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kStatusChanged));
        EXPECT_EQ(Now(on).status, to);
      } else {
        EXPECT_THAT(set, IsRefused("conversation.transition_illegal"));
        EXPECT_EQ(FactOf(set.status(), "legal"), row.legal);
        EXPECT_EQ(Now(on).status, row.from);
      }
      SetFollowUp(team().support, FollowUp::kNewConversation);
    }
  }
}

TEST_P(Conversations, MomentsGoWithTheStatus) {
  const ConversationId on = Opened();
  Bring(on, kResolved);
  EXPECT_EQ(Now(on).resolved_at, clock().Now());
  EXPECT_EQ(Now(on).waiting_since, std::nullopt);
  clock().Advance(absl::Hours(1));
  Bring(on, kOpen);
  EXPECT_EQ(Now(on).resolved_at, std::nullopt);
  EXPECT_EQ(Now(on).reopens, 1);
  Bring(on, kClosed);
  EXPECT_EQ(Now(on).closed_at, clock().Now());
}

// --- sorting --------------------------------------------------------------

TEST_P(Conversations, PriorityIsSetAndSettingItAgainIsNoEvent) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  for (int i = 0; i < 2; ++i) {
    ASSERT_THAT(by_noor().SetPriority(
                    {.conversation = on, .priority = Priority::kUrgent}),
                IsOk());
  }
  EXPECT_EQ(Now(on).priority, Priority::kUrgent);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kPriorityChanged));
}

TEST_P(Conversations, ClassifyKeepsWhatIsAbsent) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Classify({.conversation = on,
                                  .kind = ConversationKind::kComplaint,
                                  .stage = DealingStage::kAfterSale,
                                  .topic = "الجمارك",
                                  .reference = "MRS-2041"}),
              IsOk());
  ASSERT_THAT(by_noor().Classify({.conversation = on, .topic = ""}), IsOk());
  const Conversation after = Now(on);
  EXPECT_EQ(after.kind, ConversationKind::kComplaint);
  EXPECT_EQ(after.stage, DealingStage::kAfterSale);
  EXPECT_EQ(after.topic, "");
  EXPECT_EQ(after.reference, "MRS-2041");
}

TEST_P(Conversations, TagsComeAndGoOnce) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  for (int i = 0; i < 2; ++i) {
    ASSERT_THAT(by_noor().AddTag({.conversation = on, .tag = "عاجل"}), IsOk());
  }
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kTagCreated, EventKind::kTagged));
  const auto tags = by_noor().Get({on})->tags;
  EXPECT_THAT(tags, ElementsAre(::testing::Field(&Tag::name, "عاجل")));
  for (int i = 0; i < 2; ++i) {
    ASSERT_THAT(by_noor().RemoveTag({.conversation = on, .tag = "عاجل"}),
                IsOk());
  }
  EXPECT_THAT(by_noor().RemoveTag({.conversation = on, .tag = "مجهول"}),
              IsOk());
  EXPECT_THAT(by_noor().Get({on})->tags, IsEmpty());
  EXPECT_EQ(KindsAfter(before).back(), EventKind::kUntagged);
  EXPECT_THAT(KindsAfter(before), SizeIs(3));
}

struct FieldRow {
  std::string field;
  std::string value;
  std::string refusal;
};

const FieldRow kFieldRows[] = {
    {"tracking", "EG-1881-ش", "OK"},
    {"weight", "12.5", "OK"},
    {"weight", "-3", "OK"},
    {"weight", "١٢", "value: field.wrong_type"},
    {"weight", "12 kg", "value: field.wrong_type"},
    {"weight", "1e9", "value: field.wrong_type"},
    {"weight", "nan", "value: field.wrong_type"},
    {"weight", "-", "value: field.wrong_type"},
    {"weight", "1.2.3", "value: field.wrong_type"},
    {"insured", "true", "OK"},
    {"insured", "false", "OK"},
    {"insured", "yes", "value: field.wrong_type"},
    {"insured", "True", "value: field.wrong_type"},
    {"promised", "2026-02-28", "OK"},
    {"promised", "2026-02-30", "value: field.wrong_type"},
    {"promised", "28/02/2026", "value: field.wrong_type"},
    {"promised", "2026-2-28", "value: field.wrong_type"},
    {"promised", " 2026-02-2", "value: field.wrong_type"},
    {"port", "alexandria", "OK"},
    {"port", "jeddah", "value: field.not_a_choice"},
    {"port", "Alexandria", "value: field.not_a_choice"},
    {"colour", "أحمر", "field.unknown"},
};

TEST_P(Conversations, CustomFieldTakesValuesOfItsTypeOnly) {
  const auto inboxes = system().inboxes();
  const std::pair<const char*, CustomFieldType> fields[] = {
      {"tracking", CustomFieldType::kText},
      {"weight", CustomFieldType::kNumber},
      {"insured", CustomFieldType::kBoolean},
      {"promised", CustomFieldType::kDate}};
  for (const auto& [name, type] : fields) {
    ASSERT_THAT(inboxes.Declare({.name = name, .type = type}), IsOk());
  }
  ASSERT_THAT(inboxes.Declare({.name = "port",
                               .type = CustomFieldType::kChoice,
                               .choices = {{.value = "alexandria"}}}),
              IsOk());
  const ConversationId on = Opened();
  for (const FieldRow& row : kFieldRows) {
    SCOPED_TRACE(row.field + " = " + row.value);
    const int64_t before = LastEvent();
    const auto set = by_noor().SetField(
        {.conversation = on, .field = row.field, .value = row.value});
    EXPECT_EQ(FieldRefusal(set), row.refusal);
    EXPECT_EQ(LastEvent(), before + (row.refusal == "OK" ? 1 : 0));
  }
  EXPECT_THAT(by_noor().Get({on})->fields, SizeIs(5));
}

TEST_P(Conversations, EmptyValueUnsetsAField) {
  ASSERT_THAT(system().inboxes().Declare(
                  {.name = "tracking", .type = CustomFieldType::kText}),
              IsOk());
  const ConversationId on = Opened();
  for (const char* value : {"EG-1", "EG-1", "", ""}) {
    ASSERT_THAT(by_noor().SetField(
                    {.conversation = on, .field = "tracking", .value = value}),
                IsOk());
  }
  EXPECT_THAT(by_noor().Get({on})->fields, IsEmpty());
  EXPECT_EQ(Now(on).version, 4);
}

// --- assignment -----------------------------------------------------------

TEST_P(Conversations, TakenOneIsNotTakenFromWhoHasIt) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  EXPECT_THAT(by_noor().Take({on}), IsOk());
  const auto taken = karim().conversations().Take({on});
  EXPECT_THAT(taken, IsRefused("conversation.taken"));
  EXPECT_EQ(FactOf(taken.status(), "agent"), absl::StrCat(team().noor.value));
  EXPECT_EQ(Now(on).assignee, team().noor);
}

TEST_P(Conversations, StolenOneIsWithWhoStoleIt) {
  const ConversationId on = Opened();
  EXPECT_THAT(karim().conversations().Steal({on}),
              IsRefused("conversation.free"));
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  const int64_t seen = Now(on).version;
  ASSERT_THAT(karim().conversations().Steal({on, seen}), IsOk());
  EXPECT_EQ(Now(on).assignee, team().karim);
  EXPECT_EQ(Now(on).team, team().support_team);
  const int64_t before = LastEvent();
  ASSERT_THAT(karim().conversations().Steal({on}), IsOk());
  EXPECT_THAT(by_noor().Steal({on, seen}), IsRefused("conversation.changed"));
  EXPECT_EQ(LastEvent(), before);
  EXPECT_EQ(Now(on).assignee, team().karim);
}

TEST_P(Conversations, WhoMayOnlyTakeStealsNothing) {
  const ConversationId on = Opened();
  const Session taker = desk().AsAgent(
      Reader({Relation::kAny}, {{.actions = {"conversation.take"}}}));
  EXPECT_THAT(taker.conversations().Steal({on}),
              IsRefused("conversation.free"));
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  EXPECT_THAT(taker.conversations().Steal({on}), IsRefused("access.denied"));
  EXPECT_EQ(Now(on).assignee, team().noor);
}

TEST_P(Conversations, OnlyAgentsSteal) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  EXPECT_THAT(system().conversations().Steal({on}), IsRefused("access.denied"));
  EXPECT_THAT(hana().conversations().Steal({on}), IsRefused("access.denied"));
  EXPECT_THAT(daniel().conversations().Steal({on}), IsRefused("access.denied"));
}

TEST_P(Conversations, ReleasedOneIsFreeToTake) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  EXPECT_THAT(karim().conversations().Release({on}),
              IsRefused("conversation.not_yours"));
  ASSERT_THAT(by_noor().Release({on}), IsOk());
  EXPECT_EQ(Now(on).team, team().support_team);
  EXPECT_THAT(by_noor().Release({on}), IsRefused("conversation.not_yours"));
  EXPECT_THAT(karim().conversations().Take({on}), IsOk());
}

TEST_P(Conversations, AssignmentsTellWhoHadItFromWhenToWhen) {
  const ConversationId on = Opened();
  const absl::Time taken = clock().Now();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  clock().Advance(absl::Hours(1));
  ASSERT_THAT(by_noor().Assign({.conversation = on,
                                .agent = team().karim,
                                .team = team().support_team}),
              IsOk());
  const auto assignments = by_noor().Get({on})->assignments;
  ASSERT_THAT(assignments, SizeIs(2));
  EXPECT_EQ(assignments[0].agent, team().noor);
  EXPECT_EQ(assignments[0].at, taken);
  EXPECT_EQ(assignments[0].until, clock().Now());
  EXPECT_EQ(assignments[1].agent, team().karim);
  EXPECT_EQ(assignments[1].until, std::nullopt);
}

struct Assignee {
  std::string name;
  AgentId sanad::testing::Team::*agent;
  TeamId sanad::testing::Team::*team;
  std::string refusal;
};

const Assignee kAssignees[] = {
    {"one who serves the inbox", &sanad::testing::Team::karim, nullptr, "OK"},
    {"the owner", &sanad::testing::Team::salma, nullptr, "OK"},
    {"a team", nullptr, &sanad::testing::Team::billing_team, "OK"},
    {"nobody", nullptr, nullptr, "OK"},
    {"one of another team", &sanad::testing::Team::daniel, nullptr,
     "assignment.outside_inbox"},
};

TEST_P(Conversations, AreAssignedToThoseWhoServeTheInbox) {
  for (const Assignee& row : kAssignees) {
    SCOPED_TRACE(row.name);
    const auto assigned =
        by_noor().Assign({.conversation = Opened(),
                          .agent = row.agent ? team().*row.agent : AgentId{},
                          .team = row.team ? team().*row.team : TeamId{}});
    EXPECT_EQ(Refusal(assigned), row.refusal);
  }
}

TEST_P(Conversations, AreNotAssignedToWhoIsNotThere) {
  const ConversationId on = Opened();
  ASSERT_THAT(
      system().staff().ChangeAgent({.agent = team().karim, .active = false}),
      IsOk());
  for (const AgentId agent : {team().karim, AgentId{999}}) {
    EXPECT_THAT(by_noor().Assign({.conversation = on, .agent = agent}),
                IsRefused("agent.unknown"));
  }
  EXPECT_THAT(by_noor().Assign({.conversation = on, .team = {999}}),
              IsRefused("team.unknown"));
}

TEST_P(Conversations, OnlyAgentsTake) {
  const ConversationId on = Opened();
  EXPECT_THAT(system().conversations().Take({on}), IsRefused("access.denied"));
  EXPECT_THAT(hana().conversations().Take({on}), IsRefused("access.denied"));
  EXPECT_THAT(daniel().conversations().Take({on}), IsRefused("access.denied"));
}

// --- versions -------------------------------------------------------------

TEST_P(Conversations, CommandOnAStaleVersionIsRefused) {
  const ConversationId on = Opened();
  const int64_t seen = Now(on).version;
  ASSERT_THAT(karim().conversations().Take({on}), IsOk());
  const int64_t before = LastEvent();
  const absl::Status refusals[] = {
      by_noor()
          .Reply({.conversation = on, .text = "أهلاً", .version = seen})
          .status(),
      by_noor()
          .SetStatus({.conversation = on, .status = kPending, .version = seen})
          .status(),
      by_noor()
          .SetPriority(
              {.conversation = on, .priority = Priority::kLow, .version = seen})
          .status(),
      by_noor()
          .Classify({.conversation = on, .topic = "شحن", .version = seen})
          .status(),
      by_noor()
          .Assign({.conversation = on, .agent = team().noor, .version = seen})
          .status(),
  };
  for (const absl::Status& refusal : refusals) {
    EXPECT_THAT(refusal, IsRefused("conversation.changed"));
    EXPECT_EQ(FactOf(refusal, "present"), absl::StrCat(seen + 1));
    EXPECT_EQ(FactOf(refusal, "seen"), absl::StrCat(seen));
  }
  EXPECT_EQ(LastEvent(), before);
  EXPECT_THAT(
      by_noor().SetStatus(
          {.conversation = on, .status = kPending, .version = seen + 1}),
      IsOk());
}

// --- feedback -------------------------------------------------------------

TEST_P(Conversations, FeedbackNamesWhoHadRepliedLast) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}), IsOk());
  ASSERT_THAT(
      karim().conversations().AddNote({.conversation = on, .text = "للعلم"}),
      IsOk());
  const auto given = hana().conversations().GiveFeedback(
      {.conversation = on, .rating = 5, .comment = "شكراً لنور"});
  ASSERT_THAT(given, IsOk());
  const auto all = by_noor().ListFeedback({on}).value();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].agent, team().noor);
  EXPECT_EQ(all[0].customer, team().hana);
  EXPECT_EQ(all[0].rating, 5);
  EXPECT_EQ(all[0].comment, "شكراً لنور");
}

TEST_P(Conversations, RatingIsOnItsScale) {
  const ConversationId on = Opened();
  for (const int64_t rating : {-1, 0, 6}) {
    EXPECT_THAT(hana().conversations().GiveFeedback(
                    {.conversation = on, .rating = rating}),
                IsRefusedAt("rating", "feedback.rating_out_of_range"));
  }
  using enum FeedbackKind;
  const std::pair<FeedbackKind, int64_t> beyond[] = {
      {kRecommendation, -1}, {kRecommendation, 11}, {kEffort, 0}, {kEffort, 8}};
  for (const auto& [kind, rating] : beyond) {
    EXPECT_THAT(hana().conversations().GiveFeedback(
                    {.conversation = on, .rating = rating, .kind = kind}),
                IsRefusedAt("rating", "feedback.rating_out_of_range"));
  }
  for (const int64_t rating : {1, 5}) {
    EXPECT_THAT(hana().conversations().GiveFeedback(
                    {.conversation = on, .rating = rating}),
                IsOk());
  }
}

TEST_P(Conversations, StaffRatesNothingAndCustomersReadNoRatings) {
  const ConversationId on = Opened();
  EXPECT_THAT(by_noor().GiveFeedback({.conversation = on, .rating = 5}),
              IsRefused("access.denied"));
  EXPECT_THAT(hana().conversations().ListFeedback({on}),
              IsRefused("access.denied"));
  EXPECT_THAT(desk()
                  .AsCustomer(team().olivia)
                  .conversations()
                  .GiveFeedback({.conversation = on, .rating = 1}),
              IsRefused("access.denied"));
}

// --- lists ----------------------------------------------------------------

class Lists : public Conversations {
 protected:
  // Conversations of every kind of urgency, in the order they must be
  // listed in.
  std::vector<int64_t> Queue() {
    const auto add = [&](Priority priority, bool waits) {
      clock().Advance(absl::Minutes(1));
      const ConversationId id = Opened();
      EXPECT_THAT(
          by_noor().SetPriority({.conversation = id, .priority = priority}),
          IsOk());
      if (!waits) {
        EXPECT_THAT(by_noor().Reply({.conversation = id, .text = "أهلاً"}),
                    IsOk());
      }
      EXPECT_THAT(by_noor().Take({id}), IsOk());
      return id.value;
    };
    const int64_t answered = add(Priority::kNormal, false);
    const int64_t first = add(Priority::kNormal, true);
    const int64_t second = add(Priority::kNormal, true);
    const int64_t low = add(Priority::kLow, true);
    const int64_t urgent_answered = add(Priority::kUrgent, false);
    const int64_t urgent = add(Priority::kUrgent, true);
    const int64_t pending = add(Priority::kHigh, true);
    Bring({pending}, kPending);
    const int64_t resolved = add(Priority::kUrgent, true);
    Bring({resolved}, kResolved);
    return {urgent, urgent_answered, pending, first, second, answered, low};
  }

  std::vector<int64_t> Paged(ListRequest request, int64_t rows) const {
    std::vector<int64_t> ids;
    request.page.rows = rows;
    do {
      const auto page = by_noor().List(request).value();
      EXPECT_LE(page.rows.size(), static_cast<size_t>(rows));
      for (const auto& row : page.rows) {
        ids.push_back(row.conversation.id.value);
        EXPECT_EQ(row.customer_name, "هناء");
      }
      request.page.cursor = page.next;
    } while (!request.page.cursor.empty());
    return ids;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Lists, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Lists, MostUrgentComesFirstWhateverThePageSize) {
  const std::vector<int64_t> queue = Queue();
  for (const int64_t rows : {1, 2, 3, 7, 8, 200}) {
    SCOPED_TRACE(rows);
    EXPECT_EQ(Paged({.inbox = team().support}, rows), queue);
    EXPECT_EQ(Paged({.mine = true}, rows), queue);
  }
}

TEST_P(Lists, NameTheStatusesThatAreAskedFor) {
  Queue();
  EXPECT_THAT(Paged({.inbox = team().support, .statuses = {kResolved}}, 50),
              SizeIs(1));
  EXPECT_THAT(
      Paged({.inbox = team().support,
             .statuses = {kOpen, kPending, kOnHold, kResolved, kClosed}},
            50),
      SizeIs(8));
  EXPECT_THAT(
      Paged({.inbox = team().support, .statuses = {kPending, kPending}}, 50),
      SizeIs(1));
}

TEST_P(Lists, MineAreOnesOwnWhereOneServes) {
  Queue();
  EXPECT_THAT(karim().conversations().List({.mine = true})->rows, IsEmpty());
  ASSERT_THAT(system().staff().Leave(
                  {.team = team().support_team, .agent = team().noor}),
              IsOk());
  EXPECT_THAT(by_noor().List({.inbox = team().support}),
              IsRefused("access.denied"));
  const auto mine = by_noor().List({.mine = true});
  EXPECT_TRUE(!mine.ok() || mine->rows.empty()) << mine->rows.size();
}

TEST_P(Lists, PageIsBounded) {
  constexpr auto kLimit = static_cast<int64_t>(limits::kPageRows);
  for (const int64_t rows : {int64_t{-1}, kLimit + 1}) {
    EXPECT_THAT(
        by_noor().List({.inbox = team().support, .page = {.rows = rows}}),
        IsRefusedAt("page.rows", "page.too_large"));
    EXPECT_THAT(
        by_noor().Timeline({.conversation = Opened(), .page = {.rows = rows}}),
        IsRefusedAt("page.rows", "page.too_large"));
  }
  EXPECT_THAT(
      by_noor().List({.inbox = team().support, .page = {.rows = kLimit}}),
      IsOk());
}

TEST_P(Lists, CursorOfAnotherListIsRefused) {
  const ConversationId on{Queue().front()};
  const auto next = [&](ListRequest request) {
    request.page.rows = 1;
    return by_noor().List(request)->next;
  };
  const std::string of_inbox = next({.inbox = team().support});
  const std::string of_mine = next({.mine = true});
  const std::string of_open =
      next({.inbox = team().support, .statuses = {kOpen}});
  const std::string of_timeline =
      by_noor().Timeline({.conversation = on, .page = {.rows = 1}})->next;
  ASSERT_NE(of_timeline, "");
  const std::string cut = of_inbox.substr(0, of_inbox.size() / 2);
  for (const std::string& cursor : {of_mine, of_open, of_timeline, cut,
                                    std::string("؟"), std::string("AAAA")}) {
    EXPECT_THAT(
        by_noor().List({.inbox = team().support, .page = {.cursor = cursor}}),
        IsRefusedAt("page.cursor", "cursor.foreign"))
        << cursor;
  }
  EXPECT_THAT(
      by_noor().Timeline({.conversation = on, .page = {.cursor = of_inbox}}),
      IsRefusedAt("page.cursor", "cursor.foreign"));
  EXPECT_THAT(
      karim().conversations().List({.mine = true, .page = {.cursor = of_mine}}),
      IsRefusedAt("page.cursor", "cursor.foreign"));
}

TEST_P(Lists, WithMoreStatusesThanThereAreAreRefused) {
  EXPECT_THAT(by_noor().List(
                  {.inbox = team().support, .statuses = std::vector(6, kOpen)}),
              IsRefused("page.too_large"));
}

// --- timeline -------------------------------------------------------------

TEST_P(Conversations, TimelineOfTheStaffIsEverythingInOrder) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  ASSERT_THAT(by_noor().AddNote({.conversation = on, .text = "للعلم"}), IsOk());
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}), IsOk());
  std::vector<EventKind> kinds;
  std::vector<std::string> names;
  TimelineRequest request{.conversation = on, .page = {.rows = 2}};
  do {
    const auto page = by_noor().Timeline(request).value();
    for (const auto& item : page.rows) {
      kinds.push_back(item.event.kind);
      names.push_back(item.actor_name);
      EXPECT_EQ(item.event.changes + item.event.salt + item.event.hash, "");
    }
    request.page.cursor = page.next;
  } while (!request.page.cursor.empty());
  EXPECT_THAT(kinds,
              ElementsAre(EventKind::kConversationOpened,
                          EventKind::kMessageReceived, EventKind::kAssigned,
                          EventKind::kNoteAdded, EventKind::kReplySent));
  EXPECT_THAT(names, ElementsAre("", "هناء", "نور", "نور", "نور"));
}

TEST_P(Conversations, TimelineOfACustomerIsWhatWasSaidInPublic) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  ASSERT_THAT(by_noor().AddNote({.conversation = on, .text = "للعلم"}), IsOk());
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}), IsOk());
  std::vector<std::string> said;
  for (const auto& item : TimelineOf(on, hana())) {
    said.push_back(item.message->text);
  }
  EXPECT_THAT(said, ElementsAre("السلام عليكم، متى تصل شحنتي؟", "أهلاً"));
  EXPECT_THAT(desk()
                  .AsCustomer(team().olivia)
                  .conversations()
                  .Timeline({.conversation = on}),
              IsRefused("access.denied"));
}

TEST_P(Conversations, PagesOfATimelineAreFullWhateverIsHidden) {
  const ConversationId on = Opened();
  for (int i = 0; i < 5; ++i) {
    ASSERT_THAT(by_noor().AddNote({.conversation = on, .text = "للعلم"}),
                IsOk());
  }
  ASSERT_THAT(by_noor().Reply({.conversation = on, .text = "أهلاً"}), IsOk());
  std::vector<std::string> said;
  TimelineRequest request{.conversation = on, .page = {.rows = 1}};
  do {
    const auto page = hana().conversations().Timeline(request).value();
    ASSERT_THAT(page.rows, SizeIs(1));
    said.push_back(page.rows.front().message->text);
    request.page.cursor = page.next;
  } while (!request.page.cursor.empty());
  EXPECT_THAT(said, ElementsAre("السلام عليكم، متى تصل شحنتي؟", "أهلاً"));
}

TEST_P(Conversations, CustomerSeesTheirConversationWithoutTheStaffsView) {
  const ConversationId on = Opened();
  ASSERT_THAT(by_noor().AddTag({.conversation = on, .tag = "صعبة"}), IsOk());
  ASSERT_THAT(by_noor().Take({on}), IsOk());
  const auto seen = hana().conversations().Get({on});
  ASSERT_THAT(seen, IsOk());
  EXPECT_THAT(seen->tags, IsEmpty());
  EXPECT_THAT(seen->assignments, IsEmpty());
  EXPECT_THAT(seen->participants, IsEmpty());
}

}  // namespace
}  // namespace sanad::test
