// How mail finds its customer and its conversation, and what it does there.

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::MakeMail;
using sanad::testing::SimpleMail;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum ConversationStatus;

class Intake : public OfficeTest {
 protected:
  Arrival ReceiveRaw(const std::string& raw, InboxId inbox = {}) const {
    return system()
        .channels()
        .ReceiveEmail({.inbox = inbox ? inbox : team().support, .raw = raw})
        .value();
  }
  Arrival Receive(const SimpleMail& mail, InboxId inbox = {}) const {
    return ReceiveRaw(MakeMail(mail), inbox);
  }

  // A reply of Noor's, as the mail that leaves.
  std::string Replied(ConversationId conversation) const {
    const auto sent = noor().conversations().Reply(
        {.conversation = conversation, .text = "أهلاً، شحنتك في الطريق"});
    return system().channels().ComposeEmail({.message = sent->message})->raw;
  }

  // The value of a header field that stands on one line.
  static std::string HeaderOf(std::string_view raw, std::string_view name) {
    const std::string start = absl::StrCat("\r\n", std::string(name), ": ");
    const size_t begin = raw.find(start) + start.size();
    return std::string(raw.substr(begin, raw.find("\r\n", begin) - begin));
  }
  static std::string IdOf(std::string_view raw) {
    const std::string id = HeaderOf(raw, "Message-ID");
    return id.substr(1, id.size() - 2);
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Intake, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- who says it ----------------------------------------------------------

TEST_P(Intake, KnownCustomerIsFoundHoweverTheAddressIsWritten) {
  const Arrival arrival = Receive({.from = "\"هـ\" <HANA@Example.COM>"});
  EXPECT_EQ(arrival.customer, team().hana);
  EXPECT_EQ(arrival.joined_by, JoinedBy::kNew);
}

TEST_P(Intake, StrangerIsMadeACustomerWithAClaimedIdentity) {
  const Arrival arrival = Receive({.from = "منى <mona@example.net>"});
  const auto profile =
      system().customers().Get({.customer = arrival.customer}).value();
  EXPECT_EQ(profile.customer.name, "منى");
  ASSERT_THAT(profile.identities, SizeIs(1));
  EXPECT_EQ(profile.identities[0].value.clear(), "mona@example.net");
  EXPECT_FALSE(profile.identities[0].verified);
  EXPECT_EQ(Receive({.from = "mona@example.net"}).customer, arrival.customer);
}

TEST_P(Intake, StrangerWithoutANameIsCalledByTheirAddress) {
  const Arrival arrival = Receive({.from = "sami.hassan@example.net"});
  EXPECT_EQ(
      system().customers().Get({.customer = arrival.customer})->customer.name,
      "sami.hassan");
}

TEST_P(Intake, SenderStandsInWhereThereIsNoFrom) {
  const std::string mail =
      absl::StrReplaceAll(MakeMail({}), {{"From: ", "Sender: "}});
  EXPECT_EQ(ReceiveRaw(mail).customer, team().hana);
}

TEST_P(Intake, MailFromAnAgentsAddressIsNoAgents) {
  const ConversationId on = Opened();
  const Arrival arrival = Receive(
      {.from = "noor@mersal.example", .in_reply_to = IdOf(Replied(on))});
  EXPECT_EQ(arrival.conversation, on);
  EXPECT_EQ(MessageOf(arrival).author_kind, ActorKind::kCustomer);
  EXPECT_EQ(Now(on).replies, 1);
}

TEST_P(Intake, BeingNamedInCcGivesNoRightToRead) {
  const Arrival arrival =
      Receive({.headers = "Cc: Olivia <olivia@example.org>\r\n"});
  EXPECT_THAT(desk()
                  .AsCustomer(team().olivia)
                  .conversations()
                  .Get({arrival.conversation}),
              IsRefused("access.denied"));
}

TEST_P(Intake, WhoeverKnowsAMessageIdTakesPartButReadsNothing) {
  const ConversationId on = Opened();
  const Arrival arrival =
      Receive({.from = "olivia@example.org", .in_reply_to = IdOf(Replied(on))});
  EXPECT_EQ(arrival.conversation, on);
  EXPECT_EQ(Now(on).customer, team().hana);
  const auto olivia = desk().AsCustomer(team().olivia);
  EXPECT_THAT(olivia.conversations().Get({on}), IsRefused("access.denied"));
  EXPECT_THAT(olivia.conversations().Timeline({.conversation = on}),
              IsRefused("access.denied"));
  const auto participants = noor().conversations().Get({on})->participants;
  ASSERT_THAT(participants, SizeIs(2));
  for (const Participant& participant : participants) {
    EXPECT_EQ(participant.trusted, participant.customer == team().hana);
  }
}

// --- by mail ids ----------------------------------------------------------

// Two conversations with a mail each, by whose ids a third mail may join.
struct Known {
  std::string name;
  std::string in_reply_to;
  std::string references;
  char joins;  // a, b or n: a new one
};

const Known kKnown[] = {
    {"in-reply-to", "a@x", "", 'a'},
    {"references alone", "", "<b@x>", 'b'},
    {"nearest reference", "", "<a@x> <b@x>", 'b'},
    {"nearest known reference", "", "<a@x> <u1@x>", 'a'},
    {"in-reply-to before references", "a@x", "<b@x>", 'a'},
    {"references after an unknown in-reply-to", "u2@x", "<b@x>", 'b'},
    {"nothing known", "u3@x", "<u4@x>", 'n'},
    {"ids differ by case", "A@x", "", 'n'},
    {"a forged id of ours", "1.00000000000000000000000000000000@mersal.example",
     "", 'n'},
};

TEST_P(Intake, JoinsByMailIdsNearestFirst) {
  const ConversationId a = Receive({.message_id = "a@x"}).conversation;
  const ConversationId b = Receive({.message_id = "b@x"}).conversation;
  for (const Known& row : kKnown) {
    SCOPED_TRACE(row.name);
    const Arrival arrival =
        Receive({.text = row.name,
                 .in_reply_to = row.in_reply_to,
                 .headers = row.references.empty()
                                ? ""
                                : "References: " + row.references + "\r\n"});
    EXPECT_EQ(arrival.joined_by,
              row.joins == 'n' ? JoinedBy::kNew : JoinedBy::kMailId);
    EXPECT_EQ(arrival.conversation == a, row.joins == 'a');
    EXPECT_EQ(arrival.conversation == b, row.joins == 'b');
  }
}

TEST_P(Intake, ReplyThatOvertookItsQuestionHasItJoin) {
  const Arrival reply =
      Receive({.from = "olivia@example.org", .in_reply_to = "question@x"});
  EXPECT_EQ(reply.joined_by, JoinedBy::kNew);
  const Arrival question = Receive({.message_id = "question@x"});
  EXPECT_EQ(question.joined_by, JoinedBy::kMailId);
  EXPECT_EQ(question.conversation, reply.conversation);
}

TEST_P(Intake, SubjectAloneJoinsNothing) {
  const Arrival first = Receive({.subject = "أين شحنتي؟", .message_id = "1@x"});
  for (const char* subject :
       {"أين شحنتي؟", "Re: أين شحنتي؟", "رد: أين شحنتي؟"}) {
    const Arrival arrival = Receive({.subject = subject, .text = subject});
    EXPECT_EQ(arrival.joined_by, JoinedBy::kNew);
    EXPECT_NE(arrival.conversation, first.conversation);
  }
}

TEST_P(Intake, NothingJoinsAcrossWorkspaces) {
  const Desk other =
      Desk::Open(store(), {.workspace = "nile", .create = true}).value();
  const auto there = sanad::testing::MakeTeam(other);
  const std::string mail = MakeMail({.message_id = "1@x"});
  const Arrival here = ReceiveRaw(mail);
  const std::string replied = Replied(here.conversation);
  const auto channels = other.AsSystem().channels();
  const auto copy =
      channels.ReceiveEmail({.inbox = there.support, .raw = mail});
  EXPECT_EQ(copy->joined_by, JoinedBy::kNew);
  const std::string token_mail = MakeMail(
      {.subject = HeaderOf(replied, "Subject"), .in_reply_to = IdOf(replied)});
  EXPECT_EQ(channels.ReceiveEmail({.inbox = there.support, .raw = token_mail})
                ->joined_by,
            JoinedBy::kNew);
  EXPECT_THAT(other.Verify()->findings, IsEmpty());
}

// --- by token -------------------------------------------------------------

TEST_P(Intake, TokenJoinsFromAParticipantOnly) {
  const ConversationId on = Opened("Where is my parcel?");
  const std::string subject = "Re: " + HeaderOf(Replied(on), "Subject");
  EXPECT_THAT(subject, ::testing::EndsWith("] Where is my parcel?"));
  const Arrival known = Receive({.subject = subject, .text = "من هناء"});
  EXPECT_EQ(known.joined_by, JoinedBy::kToken);
  EXPECT_EQ(known.conversation, on);
  for (const char* from : {"olivia@example.org", "mona@example.net"}) {
    const Arrival stranger = Receive({.from = from, .subject = subject});
    EXPECT_EQ(stranger.joined_by, JoinedBy::kNew) << from;
    EXPECT_NE(stranger.conversation, on);
  }
}

TEST_P(Intake, ForgedTokenJoinsNothing) {
  const ConversationId on = Opened("Where is my parcel?");
  const std::string subject = HeaderOf(Replied(on), "Subject");
  const size_t dash = subject.find('-');
  const std::string id = subject.substr(0, dash);
  const char other_digit = subject[dash + 1] == 'a' ? 'b' : 'a';
  for (const std::string& forged :
       {id + "-000000000000]",
        id + "-" + other_digit + subject.substr(dash + 2),
        "[999" + subject.substr(dash), id + "-", id + "]"}) {
    EXPECT_EQ(Receive({.subject = forged, .text = forged}).joined_by,
              JoinedBy::kNew)
        << forged;
  }
}

TEST_P(Intake, MailIdsCountBeforeTokens) {
  const ConversationId by_token = Opened("Where is my parcel?");
  const std::string subject = HeaderOf(Replied(by_token), "Subject");
  const ConversationId by_id = Receive({.message_id = "a@x"}).conversation;
  const Arrival arrival = Receive({.subject = subject, .in_reply_to = "a@x"});
  EXPECT_EQ(arrival.conversation, by_id);
  EXPECT_EQ(arrival.joined_by, JoinedBy::kMailId);
}

// --- twice ----------------------------------------------------------------

TEST_P(Intake, SameMailIsTakenOnceWhateverItsWay) {
  const std::string mail = MakeMail({.message_id = "1@x"});
  const Arrival first = ReceiveRaw(mail);
  const int64_t before = LastEvent();
  for (const std::string& copy :
       {mail, "Received: from mx.example by mail.mersal.example\r\n" + mail}) {
    const Arrival again = ReceiveRaw(copy);
    EXPECT_EQ(again.joined_by, JoinedBy::kDuplicate);
    EXPECT_EQ(again.message, first.message);
    EXPECT_EQ(again.conversation, first.conversation);
    EXPECT_EQ(again.customer, first.customer);
  }
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Intake, SameIdWithOtherContentIsAnotherMessage) {
  const Arrival first = Receive({.text = "الأولى", .message_id = "1@x"});
  const Arrival second = Receive({.text = "الثانية", .message_id = "1@x"});
  EXPECT_NE(second.message, first.message);
  EXPECT_EQ(second.conversation, first.conversation);
  EXPECT_EQ(MessageOf(second).text, "الثانية\n");
  EXPECT_EQ(Now(first.conversation).messages, 2);
}

TEST_P(Intake, SameMailInAnotherInboxIsAnotherMessage) {
  const std::string mail = MakeMail({.message_id = "1@x"});
  const Arrival first = ReceiveRaw(mail);
  const Arrival second = ReceiveRaw(mail, team().customs);
  EXPECT_NE(second.message, first.message);
  EXPECT_NE(second.joined_by, JoinedBy::kDuplicate);
  EXPECT_EQ(MessageOf(second).inbox, team().customs);
  EXPECT_EQ(ReceiveRaw(mail, team().customs).joined_by, JoinedBy::kDuplicate);
}

// --- what it does to the status -------------------------------------------

struct Effect {
  ConversationStatus before;
  ConversationStatus after;
  std::vector<EventKind> events;
};

const Effect kEffects[] = {
    {kOpen, kOpen, {EventKind::kMessageReceived}},
    {kPending, kOpen, {EventKind::kMessageReceived, EventKind::kStatusChanged}},
    {kOnHold, kOnHold, {EventKind::kMessageReceived}},
    {kResolved, kOpen, {EventKind::kMessageReceived, EventKind::kReopened}},
};

TEST_P(Intake, MakesItOurTurnUnlessAThirdPartyIsWaitedFor) {
  for (const Effect& row : kEffects) {
    SCOPED_TRACE(static_cast<int>(row.before));
    const ConversationId on = Opened();
    const std::string id = IdOf(Replied(on));
    Bring(on, row.before);
    const int64_t before = LastEvent();
    const Arrival arrival =
        Receive({.text = absl::StrCat("رد على ", id), .in_reply_to = id});
    EXPECT_EQ(arrival.conversation, on);
    EXPECT_EQ(Now(on).status, row.after);
    EXPECT_EQ(Now(on).waiting_since, clock().Now());
    EXPECT_EQ(KindsAfter(before), row.events);
  }
}

TEST_P(Intake, ClosedOneGetsASequel) {
  const ConversationId on = Opened();
  const std::string id = IdOf(Replied(on));
  Bring(on, kClosed);
  const Arrival arrival = Receive({.in_reply_to = id});
  EXPECT_EQ(arrival.joined_by, JoinedBy::kSequel);
  EXPECT_NE(arrival.conversation, on);
  EXPECT_EQ(Now(arrival.conversation).follows, on);
  EXPECT_EQ(Now(on).status, kClosed);
  EXPECT_EQ(Receive({.text = "ثم", .in_reply_to = id}).joined_by,
            JoinedBy::kSequel);
}

TEST_P(Intake, ClosedOneReopensWhereItsInboxSaysSo) {
  SetFollowUp(team().support, FollowUp::kReopen);
  const ConversationId on = Opened();
  const std::string id = IdOf(Replied(on));
  Bring(on, kClosed);
  const int64_t before = LastEvent();
  const Arrival arrival = Receive({.in_reply_to = id}, team().customs);
  EXPECT_EQ(arrival.conversation, on);
  EXPECT_EQ(Now(on).status, kOpen);
  EXPECT_EQ(Now(on).closed_at, std::nullopt);
  EXPECT_THAT(KindsAfter(before),
              ElementsAre(EventKind::kMessageReceived, EventKind::kReopened));
}

// --- automatic mail -------------------------------------------------------

struct Machine {
  std::string name;
  std::string headers;
  Automatic automatic;
};

const Machine kMachines[] = {
    {"out of office", "Auto-Submitted: auto-replied\r\n",
     Automatic::kAutoReply},
    {"bounce", "X-Failed-Recipients: hana@example.com\r\n", Automatic::kBounce},
    {"newsletter", "List-Id: <news.example.com>\r\n", Automatic::kBulk},
    {"bulk", "Precedence: bulk\r\n", Automatic::kBulk},
};

TEST_P(Intake, AutomaticMailIsKeptAndChangesNoStatus) {
  for (const auto status : {kPending, kOnHold, kResolved, kClosed}) {
    for (const Machine& row : kMachines) {
      SCOPED_TRACE(absl::StrCat(row.name, " on ", static_cast<int>(status)));
      const ConversationId on = Opened();
      const std::string id = IdOf(Replied(on));
      Bring(on, status);
      const Conversation before = Now(on);
      clock().Advance(absl::Minutes(1));
      const Arrival arrival =
          Receive({.text = id, .in_reply_to = id, .headers = row.headers});
      EXPECT_EQ(arrival.automatic, row.automatic);
      EXPECT_EQ(arrival.conversation, on);
      EXPECT_EQ(Now(on).status, status);
      EXPECT_EQ(Now(on).waiting_since, before.waiting_since);
      EXPECT_EQ(Now(on).last_activity_at, before.last_activity_at);
      EXPECT_EQ(Now(on).messages, before.messages + 1);
    }
  }
}

TEST_P(Intake, ReportFindsTheMailThatItReturns) {
  const ConversationId on = Opened();
  const std::string id = IdOf(Replied(on));
  Bring(on, kPending);
  const Arrival arrival = ReceiveRaw(
      "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\n"
      "Subject: Undelivered\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/report; report-type=delivery-status;"
      " boundary=b\r\n\r\n"
      "--b\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n"
      "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
      "Reporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\n"
      "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
      "Message-ID: <" +
      id + ">\r\n\r\n--b--\r\n");
  EXPECT_EQ(arrival.automatic, Automatic::kBounce);
  EXPECT_EQ(arrival.conversation, on);
  EXPECT_EQ(Now(on).status, kPending);
}

TEST_P(Intake, OurOwnMailComingBackIsALoop) {
  const ConversationId on = Opened("Where is my parcel?");
  const std::string ours = Replied(on);
  Bring(on, kPending);
  const std::string bare = absl::StrReplaceAll(
      ours, {{"X-Sanad-Loop: " + HeaderOf(ours, "X-Sanad-Loop") + "\r\n", ""}});
  ASSERT_LT(bare.size(), ours.size());
  const std::string forwarded = MakeMail(
      {.subject = HeaderOf(ours, "Subject"),
       .headers = "X-Sanad-Loop: " + HeaderOf(ours, "X-Sanad-Loop") + "\r\n"});
  for (const std::string& mail : {ours, bare + "له", forwarded}) {
    const Arrival arrival = ReceiveRaw(mail);
    EXPECT_EQ(arrival.automatic, Automatic::kLoop);
    EXPECT_EQ(arrival.conversation, on);
    EXPECT_EQ(Now(on).status, kPending);
  }
}

TEST_P(Intake, OurOwnMailComingBackOpensNoSequel) {
  const ConversationId on = Opened();
  const std::string ours = Replied(on);
  Bring(on, kClosed);
  const Arrival arrival = Receive({.subject = "Fwd", .message_id = IdOf(ours)});
  EXPECT_EQ(arrival.automatic, Automatic::kLoop);
  EXPECT_EQ(arrival.conversation, on);
  EXPECT_EQ(Now(on).status, kClosed);
}

TEST_P(Intake, ForgedLoopHeaderHidesNothing) {
  const ConversationId on = Opened();
  const std::string id = IdOf(Replied(on));
  Bring(on, kPending);
  const Arrival arrival =
      Receive({.in_reply_to = id,
               .headers = "X-Sanad-Loop: "
                          "00000000000000000000000000000000\r\n"});
  EXPECT_EQ(arrival.automatic, Automatic::kNone);
  EXPECT_EQ(Now(on).status, kOpen);
}

// --- what is kept ---------------------------------------------------------

TEST_P(Intake, WhatCannotBeParsedIsKeptByteForByte) {
  using namespace std::string_literals;
  for (const std::string& raw :
       {"\0\xff\xfe\r\n\r\n"s, "لا ترويسة هنا"s, "\r\n\r\n"s}) {
    const auto arrival =
        system().channels().ReceiveEmail({.inbox = team().support, .raw = raw});
    ASSERT_THAT(arrival, IsOk());
    EXPECT_TRUE(arrival->unparsed);
    EXPECT_TRUE(MessageOf(*arrival).unparsed);
    EXPECT_THAT(Now(arrival->conversation).status, kOpen);
    EXPECT_EQ(system().channels().GetSource({arrival->message})->bytes, raw);
  }
}

TEST_P(Intake, MailOfNoBytesIsKeptWithoutSource) {
  const Arrival arrival = ReceiveRaw("");
  EXPECT_TRUE(arrival.unparsed);
  EXPECT_THAT(system().channels().GetSource({arrival.message}),
              IsRefused("message.no_source"));
}

TEST_P(Intake, SourceIsForTheSystemAndOwners) {
  const std::string mail = MakeMail({});
  const Arrival arrival = ReceiveRaw(mail);
  EXPECT_EQ(salma().channels().GetSource({arrival.message})->bytes, mail);
  EXPECT_THAT(noor().channels().GetSource({arrival.message}),
              IsRefused("access.denied"));
  EXPECT_THAT(system().channels().GetSource({{999}}),
              IsRefused("message.unknown"));
}

TEST_P(Intake, FutureDatesAreTakenAsNow) {
  const std::string mail =
      absl::StrReplaceAll(MakeMail({}), {{"4 Jan 2026", "4 Jan 2036"}});
  EXPECT_EQ(MessageOf(ReceiveRaw(mail)).happened_at, clock().Now());
  clock().Advance(absl::Hours(5));
  const Arrival past = Receive({.text = "متأخرة"});
  EXPECT_EQ(MessageOf(past).happened_at, clock().Now() - absl::Hours(5));
  EXPECT_EQ(MessageOf(past).at, clock().Now());
}

TEST_P(Intake, ScriptsInSubjectsAreKeptAsText) {
  const std::string subject = "<script>alert('مرحبا')</script>";
  const Arrival arrival = Receive({.subject = subject});
  EXPECT_EQ(Now(arrival.conversation).subject, subject);
}

TEST_P(Intake, IsForTheSystem) {
  const std::string mail = MakeMail({});
  for (const Session& session : {noor(), hana()}) {
    EXPECT_THAT(
        session.channels().ReceiveEmail({.inbox = team().support, .raw = mail}),
        IsRefused("access.denied"));
  }
  EXPECT_THAT(system().channels().ReceiveEmail({.inbox = {999}, .raw = mail}),
              IsRefused("inbox.unknown"));
}

// --- other channels -------------------------------------------------------

TEST_P(Intake, ChatFromAKnownNumberFindsItsCustomer) {
  const auto arrival =
      system().channels().Receive({.inbox = team().support,
                                   .channel = Channel::kMessaging,
                                   .sender_kind = IdentityKind::kPhone,
                                   .sender = "+20 100 123 4567",
                                   .text = "وصلتني رسالة من الجمارك",
                                   .happened_at = clock().Now()});
  ASSERT_THAT(arrival, IsOk());
  EXPECT_EQ(arrival->customer, team().youssef);
  EXPECT_EQ(Now(arrival->conversation).channel, Channel::kMessaging);
}

TEST_P(Intake, SenderThatIsNoAddressIsKeptAndMakesNoIdentity) {
  const auto arrival =
      system().channels().Receive({.inbox = team().support,
                                   .channel = Channel::kPhone,
                                   .sender_kind = IdentityKind::kPhone,
                                   .sender = "رقم محجوب",
                                   .text = "اتصلت تسأل عن شحنتها"});
  ASSERT_THAT(arrival, IsOk());
  EXPECT_EQ(MessageOf(*arrival).sender.clear(), "رقم محجوب");
  EXPECT_THAT(system().customers().Get({arrival->customer})->identities,
              IsEmpty());
}

TEST_P(Intake, EachOfABatchHasItsOwnOutcome) {
  const std::vector<ReceiveRequest> requests = {
      {.inbox = team().support, .sender = "1", .text = "الأولى"},
      {.inbox = {999}, .sender = "2", .text = "الثانية"},
      {.inbox = team().support, .sender = "3", .text = "\xff"},
      {.inbox = team().support, .sender = "4", .text = "الرابعة"}};
  const auto outcomes = system().channels().ReceiveAll(requests);
  ASSERT_THAT(outcomes, SizeIs(4));
  EXPECT_THAT(outcomes[0], IsOk());
  EXPECT_THAT(outcomes[1], IsRefused("inbox.unknown"));
  EXPECT_EQ(FieldRefusal(outcomes[2]), "text: text.not_utf8");
  EXPECT_THAT(outcomes[3], IsOk());
}

}  // namespace
}  // namespace sanad::test
