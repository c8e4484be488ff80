// A customer who writes again while they wait: what is joined, what is not,
// and how that is explained.

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
using sanad::testing::MakeMail;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::SizeIs;
using enum ConversationStatus;

constexpr char kHana[] = "hana@example.com";

class RepeatsTest : public OfficeTest {
 protected:
  void SetPolicy(InboxId inbox, Repeats repeats,
                 absl::Duration window = absl::Hours(24),
                 bool open_only = false) const {
    ASSERT_THAT(system().inboxes().Change({.inbox = inbox,
                                           .repeats = repeats,
                                           .repeat_window = window,
                                           .repeats_open_only = open_only}),
                IsOk());
  }
  void SetUp() override { SetPolicy(team().support, Repeats::kSameInbox); }

  // A line of Hana's in a chat, or whatever differs from it.
  static ReceiveRequest Line(const std::string& text, InboxId inbox) {
    return {.inbox = inbox,
            .channel = Channel::kChat,
            .sender_kind = IdentityKind::kEmail,
            .sender = kHana,
            .text = text};
  }
  Arrival Say(const std::string& text, InboxId inbox = {}) const {
    return Take(Line(text, inbox ? inbox : team().support));
  }
  Arrival Take(const ReceiveRequest& request) const {
    return system().channels().Receive(request).value();
  }
  JoinExplanation Explained(const Arrival& arrival) const {
    return noor().channels().Explain({.message = arrival.message}).value();
  }
  std::vector<PassedOver> PassedOverBy(const Arrival& arrival) const {
    std::vector<PassedOver> all;
    for (const WayPassedOver& way : Explained(arrival).passed_over) {
      EXPECT_NE(way.english, "");
      EXPECT_NE(way.arabic, "");
      all.push_back(way.why);
    }
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, RepeatsTest,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- what is joined -------------------------------------------------------

TEST_P(RepeatsTest, WhoWritesAgainWhileWaitingIsJoinedAndCounted) {
  const Arrival first = Say("أين شحنتي؟");
  const absl::Time since = clock().Now();
  clock().Advance(absl::Hours(2));
  const Arrival again = Say("ألا يرد أحد؟");
  EXPECT_EQ(again.joined_by, JoinedBy::kRepeat);
  EXPECT_EQ(again.conversation, first.conversation);
  const Conversation now = Now(first.conversation);
  EXPECT_EQ(now.repeats, 1);
  EXPECT_EQ(now.messages, 2);
  EXPECT_EQ(now.waiting_since, since);
  EXPECT_EQ(now.last_customer_message_at, clock().Now());
  EXPECT_EQ(MessageOf(again).joined_through, first.message);
}

TEST_P(RepeatsTest, MailAndChatOfOneCustomerAreOneConversation) {
  const Arrival chat = Say("أين شحنتي؟");
  const Arrival mail = system()
                           .channels()
                           .ReceiveEmail({.inbox = team().support,
                                          .raw = MakeMail({.from = kHana})})
                           .value();
  EXPECT_EQ(mail.joined_by, JoinedBy::kRepeat);
  EXPECT_EQ(mail.conversation, chat.conversation);
  EXPECT_EQ(MessageOf(mail).channel, Channel::kEmail);
}

TEST_P(RepeatsTest, OneIdentityAfterAnotherOfACustomerIsJoined) {
  const CustomerId youssef = team().youssef;
  ASSERT_THAT(
      system().customers().Add({.customer = youssef,
                                .identity = {.kind = IdentityKind::kEmail,
                                             .value = "youssef@example.com",
                                             .verified = true}}),
      IsOk());
  const Arrival call = Take({.inbox = team().support,
                             .channel = Channel::kMessaging,
                             .sender_kind = IdentityKind::kPhone,
                             .sender = "+201001234567",
                             .text = "وصلت ناقصة"});
  const Arrival mail = Take({.inbox = team().support,
                             .channel = Channel::kEmail,
                             .sender_kind = IdentityKind::kEmail,
                             .sender = "Youssef@example.com",
                             .text = "كتبت لكم على واتساب"});
  EXPECT_EQ(mail.conversation, call.conversation);
  EXPECT_EQ(mail.joined_by, JoinedBy::kRepeat);
}

TEST_P(RepeatsTest, OfSeveralTheOneWrittenToLastIsJoined) {
  SetPolicy(team().support, Repeats::kNone);
  ReceiveRequest older = Line("شحنة أولى", team().support);
  older.mail_id = "a@x";
  const ConversationId first = Take(older).conversation;
  const ConversationId second = Say("شحنة ثانية").conversation;
  ASSERT_NE(second, first);
  clock().Advance(absl::Minutes(1));
  ReceiveRequest more = Line("عن الأولى", team().support);
  more.in_reply_to = {"a@x"};
  ASSERT_EQ(Take(more).conversation, first);
  SetPolicy(team().support, Repeats::kSameInbox);
  EXPECT_EQ(Say("وأين هي؟").conversation, first);
  EXPECT_EQ(Now(first).repeats, 1);
  EXPECT_EQ(Now(second).repeats, 0);
}

TEST_P(RepeatsTest, SnoozedAndPendingOnesAreTakenUpAgain) {
  const Arrival first = Say("أين شحنتي؟");
  Bring(first.conversation, kPending);
  const int64_t before = LastEvent();
  EXPECT_EQ(Say("أنتظر").joined_by, JoinedBy::kRepeat);
  EXPECT_EQ(Now(first.conversation).status, kOpen);
  EXPECT_THAT(KindsAfter(before), ElementsAre(EventKind::kMessageReceived,
                                              EventKind::kStatusChanged));
}

// --- what is not ----------------------------------------------------------

TEST_P(RepeatsTest, WithoutAPolicyEveryMessageOpensItsOwn) {
  SetPolicy(team().support, Repeats::kNone);
  const Arrival first = Say("أين شحنتي؟");
  const Arrival again = Say("أين شحنتي؟");
  EXPECT_EQ(again.joined_by, JoinedBy::kNew);
  EXPECT_NE(again.conversation, first.conversation);
  EXPECT_THAT(PassedOverBy(again),
              ElementsAre(PassedOver::kNoMailIds, PassedOver::kNoToken,
                          PassedOver::kRepeatsOff));
}

TEST_P(RepeatsTest, WindowEndsAfterItsLastMoment) {
  SetPolicy(team().support, Repeats::kSameInbox, absl::Hours(4));
  const Arrival first = Say("أين شحنتي؟");
  clock().Advance(absl::Hours(4));
  EXPECT_EQ(Say("مرة أخرى").conversation, first.conversation);
  clock().Advance(absl::Hours(4) + absl::Microseconds(1));
  const Arrival late = Say("بعد حين");
  EXPECT_EQ(late.joined_by, JoinedBy::kNew);
  EXPECT_THAT(PassedOverBy(late),
              ElementsAre(PassedOver::kNoMailIds, PassedOver::kNoToken,
                          PassedOver::kWindowPassed));
}

TEST_P(RepeatsTest, WhoWasAnsweredWaitsNoMore) {
  const Arrival first = Say("أين شحنتي؟");
  ASSERT_THAT(noor().conversations().Reply(
                  {.conversation = first.conversation, .text = "في الطريق"}),
              IsOk());
  const Arrival next = Say("وشحنتي الأخرى؟");
  EXPECT_EQ(next.joined_by, JoinedBy::kNew);
  EXPECT_THAT(PassedOverBy(next), IsSupersetOf({PassedOver::kNobodyWaits}));
}

TEST_P(RepeatsTest, OpenOnlyLeavesPendingAndOnHoldAlone) {
  SetPolicy(team().support, Repeats::kSameInbox, absl::Hours(24), true);
  for (const ConversationStatus status : {kPending, kOnHold}) {
    const Arrival first = Say("أين شحنتي؟");
    Bring(first.conversation, status);
    const Arrival next = Say("مرة أخرى");
    EXPECT_EQ(next.joined_by, JoinedBy::kNew);
    EXPECT_THAT(PassedOverBy(next), IsSupersetOf({PassedOver::kNotOpen}));
    Bring(next.conversation, kResolved);
    Bring(first.conversation, kResolved);
  }
}

TEST_P(RepeatsTest, MachinesAndSpamRepeatNothing) {
  const Arrival first = Say("أين شحنتي؟");
  for (const Automatic automatic : {Automatic::kAutoReply, Automatic::kBounce,
                                    Automatic::kBulk, Automatic::kLoop}) {
    ReceiveRequest machine = Line("خارج المكتب", team().support);
    machine.automatic = automatic;
    EXPECT_THAT(PassedOverBy(Take(machine)),
                IsSupersetOf({PassedOver::kNotByPerson}));
  }
  ReceiveRequest spam = Line("ربحت معنا", team().support);
  spam.spam = true;
  EXPECT_EQ(Take(spam).joined_by, JoinedBy::kNew);
  EXPECT_EQ(Now(first.conversation).messages, 1);
}

TEST_P(RepeatsTest, WhatIsMarkedAsSpamIsNotJoined) {
  ReceiveRequest spam = Line("ربحت معنا", team().support);
  spam.spam = true;
  const Arrival first = Take(spam);
  EXPECT_NE(Say("أين شحنتي؟").conversation, first.conversation);
}

TEST_P(RepeatsTest, WhoOnlyTakesPartWaitsForNothingThere) {
  ReceiveRequest asked = Line("أين شحنتي؟", team().support);
  asked.mail_id = "a@x";
  const Arrival first = Take(asked);
  ReceiveRequest olivia = Line("I am in copy", team().support);
  olivia.sender = "olivia@example.org";
  olivia.in_reply_to = {"a@x"};
  ASSERT_EQ(Take(olivia).conversation, first.conversation);
  olivia.in_reply_to.clear();
  const Arrival own = Take(olivia);
  EXPECT_EQ(own.joined_by, JoinedBy::kNew);
  EXPECT_EQ(Now(own.conversation).customer, team().olivia);
}

TEST_P(RepeatsTest, WhereAMessageSaysItBelongsCountsFirst) {
  const Arrival a = Take({.inbox = team().support,
                          .sender_kind = IdentityKind::kEmail,
                          .sender = kHana,
                          .text = "الأولى",
                          .mail_id = "a@x"});
  ASSERT_THAT(noor().conversations().Reply(
                  {.conversation = a.conversation, .text = "في الطريق"}),
              IsOk());
  const Arrival b = Say("أمر آخر");
  ASSERT_NE(b.conversation, a.conversation);
  const Arrival answer = Take({.inbox = team().support,
                               .sender_kind = IdentityKind::kEmail,
                               .sender = kHana,
                               .text = "عن الأولى",
                               .in_reply_to = {"a@x"}});
  EXPECT_EQ(answer.joined_by, JoinedBy::kMailId);
  EXPECT_EQ(answer.conversation, a.conversation);
  EXPECT_EQ(Now(a.conversation).repeats, 0);
}

TEST_P(RepeatsTest, AmongSoManyNewestConversationsOnly) {
  const Arrival first = Say("أين شحنتي؟");
  SetPolicy(team().support, Repeats::kNone);
  for (size_t i = 0; i < limits::kConversationsForRepeats; ++i) {
    Bring(Say("أمر انتهى").conversation, kResolved);
  }
  SetPolicy(team().support, Repeats::kSameInbox);
  const Arrival next = Say("أين شحنتي؟");
  EXPECT_EQ(next.joined_by, JoinedBy::kNew);
  EXPECT_NE(next.conversation, first.conversation);
}

// --- across inboxes -------------------------------------------------------

struct Across {
  Repeats waits_in;
  Repeats arrives_in;
  bool joined;
};

constexpr Across kAcross[] = {
    {Repeats::kAnyInbox, Repeats::kAnyInbox, true},
    {Repeats::kAnyInbox, Repeats::kSameInbox, false},
    {Repeats::kSameInbox, Repeats::kAnyInbox, false},
    {Repeats::kNone, Repeats::kAnyInbox, false},
};

TEST_P(RepeatsTest, BothInboxesHaveToAgree) {
  for (const Across& row : kAcross) {
    SCOPED_TRACE(absl::StrCat(static_cast<int>(row.waits_in), " ",
                              static_cast<int>(row.arrives_in)));
    SetPolicy(team().support, row.waits_in);
    SetPolicy(team().customs, row.arrives_in);
    const Arrival first = Say("أين شحنتي؟");
    const Arrival next = Say("وأوراق الجمارك؟", team().customs);
    EXPECT_EQ(next.conversation == first.conversation, row.joined);
    Bring(first.conversation, kResolved);
    if (!row.joined) Bring(next.conversation, kResolved);
  }
}

TEST_P(RepeatsTest, ConversationStaysWhereItIsAndThereItIsRead) {
  SetPolicy(team().support, Repeats::kAnyInbox);
  SetPolicy(team().billing, Repeats::kAnyInbox);
  const Arrival first = Say("أين شحنتي؟");
  const Arrival next = Say("وفاتورتي؟", team().billing);
  EXPECT_EQ(Now(first.conversation).inbox, team().support);
  EXPECT_EQ(MessageOf(next).inbox, team().billing);
  EXPECT_THAT(noor().conversations().Get({first.conversation}), IsOk());
  EXPECT_THAT(daniel().conversations().Get({first.conversation}),
              IsRefused("access.denied"));
}

TEST_P(RepeatsTest, OfBothInboxesWhatBindsMoreCounts) {
  SetPolicy(team().support, Repeats::kAnyInbox, absl::Hours(1));
  SetPolicy(team().customs, Repeats::kAnyInbox, absl::Hours(8));
  Say("أين شحنتي؟");
  clock().Advance(absl::Hours(2));
  EXPECT_EQ(Say("والجمارك؟", team().customs).joined_by, JoinedBy::kNew);
}

// Who serves the inbox where it arrived need not serve the one in which the
// customer waits.
TEST_P(RepeatsTest, NothingIsToldOfAConversationElsewhere) {
  SetPolicy(team().billing, Repeats::kAnyInbox, absl::Hours(1));
  SetPolicy(team().support, Repeats::kAnyInbox);
  Say("فاتورتي", team().billing);
  clock().Advance(absl::Hours(2));
  EXPECT_THAT(PassedOverBy(Say("شحنتي")),
              ElementsAre(PassedOver::kNoMailIds, PassedOver::kNoToken,
                          PassedOver::kNobodyWaits));
}

// --- rights ---------------------------------------------------------------

// Anybody may write a From; what is joined by it gives nobody a right, and
// is answered to the customer's own address.
TEST_P(RepeatsTest, ForgedSenderLearnsNothing) {
  const Arrival first = Say("أين شحنتي؟");
  const Arrival forged =
      system()
          .channels()
          .ReceiveEmail({.inbox = team().support,
                         .raw = MakeMail({.from = kHana,
                                          .headers = "Reply-To: "
                                                     "eve@evil.example\r\n"})})
          .value();
  ASSERT_EQ(forged.conversation, first.conversation);
  EXPECT_THAT(noor().conversations().Get({first.conversation})->participants,
              SizeIs(1));
  const auto reply = noor().conversations().Reply(
      {.conversation = first.conversation, .text = "في الطريق"});
  EXPECT_THAT(system().channels().ComposeEmail({reply->message})->to,
              ElementsAre(kHana));
}

// --- explaining -----------------------------------------------------------

TEST_P(RepeatsTest, ExplanationNamesTheMessageBeforeAndTheTimeBetween) {
  const Arrival first = Say("أين شحنتي؟");
  clock().Advance(absl::Minutes(90));
  const Arrival again = Say("مرة أخرى");
  const JoinExplanation why = Explained(again);
  EXPECT_EQ(why.message, again.message);
  EXPECT_EQ(why.conversation, first.conversation);
  EXPECT_EQ(why.joined_by, JoinedBy::kRepeat);
  EXPECT_EQ(why.through, first.message);
  EXPECT_EQ(why.after, absl::Minutes(90));
  EXPECT_EQ(why.english,
            "its sender already waited here for an answer: it repeats the "
            "message before");
  EXPECT_EQ(why.arabic,
            "كان مرسلها ينتظر الرد في هذه المحادثة، فضُمّت إليها رسالة مكررة");
}

TEST_P(RepeatsTest, ExplanationIsTrueWhateverBecomesOfThePolicy) {
  Say("أين شحنتي؟");
  const Arrival again = Say("مرة أخرى");
  SetPolicy(team().support, Repeats::kNone);
  EXPECT_EQ(Explained(again).joined_by, JoinedBy::kRepeat);
}

TEST_P(RepeatsTest, EveryWayIsExplained) {
  const auto mail = [&](std::vector<std::string> in_reply_to, std::string id) {
    return Take({.inbox = team().support,
                 .sender_kind = IdentityKind::kEmail,
                 .sender = "mona@example.net",
                 .text = id,
                 .mail_id = id,
                 .in_reply_to = std::move(in_reply_to)});
  };
  const Arrival opened = mail({"unknown@x"}, "1@x");
  EXPECT_EQ(Explained(opened).english, "it opened a conversation");
  EXPECT_THAT(PassedOverBy(opened),
              ElementsAre(PassedOver::kMailIdsUnknown, PassedOver::kNoToken,
                          PassedOver::kSenderNew));
  const Arrival answer = mail({"1@x"}, "2@x");
  EXPECT_EQ(Explained(answer).through, opened.message);
  EXPECT_EQ(Explained(answer).arabic, "هي رد على رسالة بريد في هذه المحادثة");
  EXPECT_THAT(PassedOverBy(answer), IsEmpty());
  const Arrival by_reference = mail({"unknown@x"}, "3@x");
  EXPECT_EQ(by_reference.joined_by, JoinedBy::kMailId);
  EXPECT_EQ(Explained(by_reference).through, MessageId{});
  EXPECT_EQ(Explained(by_reference).english,
            "mail ids connect it with this conversation");
  Bring(opened.conversation, kClosed);
  const JoinExplanation sequel = Explained(mail({"2@x"}, "4@x"));
  EXPECT_EQ(sequel.joined_by, JoinedBy::kSequel);
  EXPECT_EQ(sequel.follows, opened.conversation);
  EXPECT_EQ(sequel.through, answer.message);
  ASSERT_THAT(sequel.passed_over, SizeIs(1));
  EXPECT_EQ(sequel.passed_over[0].why, PassedOver::kClosed);
}

TEST_P(RepeatsTest, ForgedTokenIsToldFromAForeignOne) {
  const ConversationId on = Opened("Where is my parcel?");
  const auto reply =
      noor().conversations().Reply({.conversation = on, .text = "أهلاً"});
  const std::string raw =
      system().channels().ComposeEmail({reply->message})->raw;
  const size_t begin = raw.find("Subject: [") + 10;
  const std::string token = raw.substr(begin, raw.find(']', begin) - begin);
  const auto mona = [&](const std::string& with) {
    return Take({.inbox = team().support,
                 .sender_kind = IdentityKind::kEmail,
                 .sender = "mona@example.net",
                 .text = with,
                 .tokens = {with}});
  };
  EXPECT_THAT(PassedOverBy(mona(token)),
              IsSupersetOf({PassedOver::kTokenForeign}));
  EXPECT_THAT(PassedOverBy(mona("1-000000000000")),
              IsSupersetOf({PassedOver::kTokenUnknown}));
}

TEST_P(RepeatsTest, ExplanationIsForTheStaffThatReadsIt) {
  const Arrival first = Say("أين شحنتي؟");
  EXPECT_THAT(karim().channels().Explain({first.message}), IsOk());
  EXPECT_THAT(daniel().channels().Explain({first.message}),
              IsRefused("access.denied"));
  EXPECT_THAT(hana().channels().Explain({first.message}),
              IsRefused("access.denied"));
  EXPECT_THAT(system().channels().Explain({{999}}),
              IsRefused("message.unknown"));
  const auto reply = noor().conversations().Reply(
      {.conversation = first.conversation, .text = "في الطريق"});
  EXPECT_THAT(noor().channels().Explain({reply->message}),
              IsRefused("message.not_arrived"));
}

// --- the policy -----------------------------------------------------------

struct PolicyCase {
  std::string name;
  Repeats repeats;
  absl::Duration window;
  std::string refusal;
};

std::vector<PolicyCase> PolicyCases() {
  const absl::Duration most = absl::Hours(24 * limits::kRepeatWindowDays);
  const std::string outside = "repeat_window: inbox.repeat_window_outside";
  return {
      {"longest", Repeats::kAnyInbox, most, "OK"},
      {"longer", Repeats::kAnyInbox, most + absl::Microseconds(1), outside},
      {"endless", Repeats::kAnyInbox, absl::InfiniteDuration(), outside},
      {"none", Repeats::kSameInbox, absl::ZeroDuration(), outside},
      {"negative", Repeats::kNone, -absl::Seconds(1), outside},
      {"off", Repeats::kNone, absl::ZeroDuration(), "OK"},
      {"kept while off", Repeats::kNone, absl::Hours(1), "OK"},
      {"unknown", static_cast<Repeats>(9), absl::Hours(1),
       "repeats: value.unknown"},
  };
}

TEST_P(RepeatsTest, PolicyIsCheckedAsAWhole) {
  for (const PolicyCase& row : PolicyCases()) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(
        FieldRefusal(system().inboxes().Create({.name = row.name,
                                                .team = team().support_team,
                                                .repeats = row.repeats,
                                                .repeat_window = row.window})),
        row.refusal);
    EXPECT_EQ(
        FieldRefusal(system().inboxes().Change({.inbox = team().customs,
                                                .repeats = row.repeats,
                                                .repeat_window = row.window})),
        row.refusal);
  }
  EXPECT_THAT(system().inboxes().Change(
                  {.inbox = team().support, .repeat_window = absl::Hours(0)}),
              IsRefusedAt("repeat_window", "inbox.repeat_window_outside"));
}

}  // namespace
}  // namespace sanad::test
