#include "sanad/reading.h"

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
using ::testing::UnorderedElementsAre;

class Reading : public OfficeTest {
 protected:
  // What Hana writes in it next.
  MessageId Writes(ConversationId on, const std::string& text) {
    const auto opened = system().conversations().Get({on});
    const auto arrival = system().channels().Receive(
        {.inbox = opened->conversation.inbox,
         .channel = Channel::kEmail,
         .sender_kind = IdentityKind::kEmail,
         .sender = "hana@example.com",
         .text = text,
         .happened_at = clock().Now(),
         .mail_id = absl::StrCat("mail-", ++mails_, "@example.com"),
         .in_reply_to = {MailIdIn(on)}});
    EXPECT_EQ(arrival->conversation, on);
    return arrival->message;
  }

  // A conversation that begins with a mail of Hana's.
  ConversationId Arrived() {
    const auto arrival = system().channels().Receive(
        {.inbox = team().support,
         .channel = Channel::kEmail,
         .sender_kind = IdentityKind::kEmail,
         .sender = "hana@example.com",
         .subject = "أين شحنتي؟",
         .text = "متى تصل؟",
         .happened_at = clock().Now(),
         .mail_id = absl::StrCat("first-", ++mails_, "@example.com")});
    return arrival->conversation;
  }

  MessageId FirstIn(ConversationId on) const {
    return TimelineOf(on, system())[1].message->id;
  }

  bool IsUnread(const Session& reader, ConversationId on) const {
    return reader.reading().ListUnread({{on}})->at(0).unread;
  }

  std::vector<std::string> ReadersOf(ConversationId on,
                                     MessageId message = {}) const {
    std::vector<std::string> names;
    const auto readers = noor().reading().ListReaders({on, message});
    for (const ReaderRow& reader : readers.value()) {
      names.push_back(reader.name);
    }
    return names;
  }

 private:
  std::string MailIdIn(ConversationId on) const {
    return TimelineOf(on, system())[1].message->mail_id;
  }

  int mails_ = 0;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Reading, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- unread ---------------------------------------------------------------

TEST_P(Reading, WhatTheCustomerWroteIsUnreadUntilItIsMarked) {
  const ConversationId on = Arrived();
  EXPECT_TRUE(IsUnread(noor(), on));
  const auto mark = noor().reading().Mark({on});
  ASSERT_THAT(mark, IsOk());
  EXPECT_EQ(mark->message, FirstIn(on));
  EXPECT_EQ(mark->at, clock().Now());
  EXPECT_FALSE(IsUnread(noor(), on));
  EXPECT_TRUE(IsUnread(karim(), on));

  const MessageId next = Writes(on, "هل من جديد؟");
  const auto state = noor().reading().ListUnread({{on}});
  EXPECT_TRUE(state->at(0).unread);
  EXPECT_EQ(state->at(0).first, next);
}

TEST_P(Reading, WhatOneWroteOneselfIsNeverUnread) {
  const ConversationId on = Arrived();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(noor().conversations().Reply({.conversation = on, .text = "غدًا"}),
              IsOk());
  EXPECT_FALSE(IsUnread(noor(), on));
  EXPECT_TRUE(IsUnread(karim(), on));
}

TEST_P(Reading, AutomaticMailIsNeverUnread) {
  const ConversationId on = Arrived();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(
      system().channels().Receive({.inbox = team().support,
                                   .channel = Channel::kEmail,
                                   .sender_kind = IdentityKind::kEmail,
                                   .sender = "hana@example.com",
                                   .text = "أنا في إجازة",
                                   .happened_at = clock().Now(),
                                   .automatic = Automatic::kAutoReply,
                                   .mail_id = "away@example.com",
                                   .in_reply_to = {"first-1@example.com"}}),
      IsOk());
  EXPECT_EQ(Now(on).messages, 2);
  EXPECT_FALSE(IsUnread(noor(), on));
}

TEST_P(Reading, CustomersReadWhatIsPublic) {
  const ConversationId on = Opened();
  ASSERT_THAT(
      noor().conversations().AddNote({.conversation = on, .text = "للمراجعة"}),
      IsOk());
  EXPECT_FALSE(IsUnread(hana(), on));
  const auto sent =
      noor().conversations().Reply({.conversation = on, .text = "غدًا"});
  EXPECT_TRUE(IsUnread(hana(), on));
  const auto note =
      karim().conversations().AddNote({.conversation = on, .text = "راجعتها"});
  EXPECT_EQ(hana().reading().Mark({on})->message, sent->message);
  EXPECT_FALSE(IsUnread(hana(), on));
  EXPECT_THAT(hana().reading().Mark({on, note->message}),
              IsRefused("message.unknown"));
}

TEST_P(Reading, StatesComeInTheOrderAskedForWithoutWhatOneMayNotRead) {
  const ConversationId first = Opened();
  const ConversationId second = Opened();
  const ConversationId elsewhere =
      system()
          .conversations()
          .Open({.inbox = team().billing, .customer = team().olivia})
          ->conversation;
  const auto states = noor().reading().ListUnread(
      {{second, elsewhere, ConversationId{999'999}, first, second}});
  ASSERT_THAT(states, IsOk());
  std::vector<ConversationId> ids;
  for (const UnreadState& state : *states) ids.push_back(state.conversation);
  EXPECT_THAT(ids, ElementsAre(second, first, second));
  EXPECT_THAT(*noor().reading().ListUnread({}), IsEmpty());
}

TEST_P(Reading, MoreThanAPageOfStatesIsRefused) {
  const std::vector<ConversationId> many(limits::kPageRows, Opened());
  EXPECT_THAT(*noor().reading().ListUnread({many}), SizeIs(limits::kPageRows));
  std::vector<ConversationId> more = many;
  more.push_back(many.front());
  EXPECT_THAT(noor().reading().ListUnread({more}),
              IsRefusedAt("conversations", "page.too_large"));
}

// --- marks ----------------------------------------------------------------

TEST_P(Reading, AMarkNeverGoesBackByMarking) {
  const ConversationId on = Arrived();
  const MessageId first = FirstIn(on);
  const MessageId second = Writes(on, "هل من جديد؟");
  const absl::Time seen = clock().Now();
  ASSERT_EQ(noor().reading().Mark({on, second})->message, second);
  clock().Advance(absl::Minutes(5));
  const auto again = noor().reading().Mark({on, first});
  EXPECT_EQ(again->message, second);
  EXPECT_EQ(again->at, seen);
  EXPECT_EQ(noor().reading().Mark({on, second})->at, seen);
}

TEST_P(Reading, OnlyMessagesOfTheConversationAreMarked) {
  const ConversationId on = Opened();
  const ConversationId other = Opened("فاتورة");
  EXPECT_THAT(noor().reading().Mark({on, FirstIn(other)}),
              IsRefused("message.unknown"));
  EXPECT_THAT(noor().reading().Mark({on, {999'999}}),
              IsRefused("message.unknown"));
  EXPECT_THAT(noor().reading().Mark({{999'999}}), IsRefused("access.denied"));
  EXPECT_THAT(salma().reading().Mark({{999'999}}),
              IsRefused("conversation.unknown"));
  EXPECT_THAT(system().reading().Mark({on}), IsRefused("access.denied"));
}

TEST_P(Reading, MarkedUnreadIsUnreadFromThereOn) {
  const ConversationId on = Arrived();
  const MessageId first = FirstIn(on);
  const MessageId second = Writes(on, "هل من جديد؟");
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());

  ASSERT_THAT(noor().reading().MarkUnread({on}), IsOk());
  EXPECT_EQ(noor().reading().ListUnread({{on}})->at(0).first, second);
  ASSERT_THAT(noor().reading().MarkUnread({on, first}), IsOk());
  EXPECT_EQ(noor().reading().ListUnread({{on}})->at(0).first, first);
  // What is unread already stays as it is.
  const auto same = noor().reading().MarkUnread({on, second});
  EXPECT_LT(same->message, first);

  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  EXPECT_FALSE(IsUnread(noor(), on));
}

TEST_P(Reading, NothingBecomesUnreadWhereNobodyElseWrote) {
  const ConversationId on =
      noor()
          .conversations()
          .Open({.inbox = team().support, .customer = team().hana})
          ->conversation;
  ASSERT_THAT(
      noor().conversations().Reply({.conversation = on, .text = "أهلاً"}),
      IsOk());
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(noor().reading().MarkUnread({on}), IsOk());
  EXPECT_FALSE(IsUnread(noor(), on));
}

TEST_P(Reading, MarkingIsNoEventAndNoNewVersion) {
  const ConversationId on = Opened();
  const int64_t event = LastEvent();
  const int64_t version = Now(on).version;
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(noor().reading().MarkUnread({on}), IsOk());
  EXPECT_EQ(LastEvent(), event);
  EXPECT_EQ(Now(on).version, version);
}

TEST_P(Reading, AccessIsAskedForAtEachCall) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(system().staff().Leave(
                  {.team = team().support_team, .agent = team().noor}),
              IsOk());
  EXPECT_THAT(noor().reading().Mark({on}), IsRefused("access.denied"));
  EXPECT_THAT(noor().reading().MarkUnread({on}), IsRefused("access.denied"));
  EXPECT_THAT(noor().reading().ListReaders({on}), IsRefused("access.denied"));
  EXPECT_THAT(*noor().reading().ListUnread({{on}}), IsEmpty());
}

// --- on their way to the store --------------------------------------------

TEST_P(Reading, MarksWaitForTheNextActAndAreThenSeenByOthers) {
  const ConversationId on = Opened();
  const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
  const auto elsewhere = other.AsAgent(team().noor).reading();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  EXPECT_TRUE(elsewhere.ListUnread({{on}})->at(0).unread);
  ASSERT_THAT(system().staff().AddTeam({.name = "المساء"}), IsOk());
  EXPECT_FALSE(elsewhere.ListUnread({{on}})->at(0).unread);
  EXPECT_FALSE(IsUnread(noor(), on));
}

TEST_P(Reading, MarksWaitNoLongerThanFiveSeconds) {
  const ConversationId first = Opened();
  const ConversationId second = Opened();
  const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
  const auto elsewhere = other.AsAgent(team().noor).reading();
  ASSERT_THAT(noor().reading().Mark({first}), IsOk());
  clock().Advance(absl::Seconds(5));
  ASSERT_THAT(noor().reading().Mark({second}), IsOk());
  EXPECT_FALSE(elsewhere.ListUnread({{first}})->at(0).unread);
  EXPECT_FALSE(elsewhere.ListUnread({{second}})->at(0).unread);
}

TEST_P(Reading, MarksAreWrittenByWhoRunsWhatIsDue) {
  const ConversationId on = Opened();
  const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  const auto run = desk().RunDue();
  ASSERT_THAT(run, IsOk());
  EXPECT_EQ(run->next, clock().Now() + absl::Seconds(5));
  EXPECT_FALSE(
      other.AsAgent(team().noor).reading().ListUnread({{on}})->at(0).unread);
  EXPECT_EQ(desk().RunDue()->next, clock().Now() + absl::Seconds(30));
}

TEST_P(Reading, MarksAreWrittenWhenTheLastHandleGoes) {
  const ConversationId on = Opened();
  {
    const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
    const Session session = other.AsAgent(team().noor);
    ASSERT_THAT(session.reading().Mark({on}), IsOk());
    EXPECT_TRUE(IsUnread(noor(), on));
  }
  EXPECT_FALSE(IsUnread(noor(), on));
}

TEST_P(Reading, MarksThatCouldNotBeWrittenGoOnWaiting) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  faults().FailFrom(0);
  EXPECT_THAT(system().staff().AddTeam({.name = "المساء"}),
              IsRefused("store.failed"));
  faults().Stop();
  EXPECT_FALSE(IsUnread(noor(), on));
  ASSERT_THAT(system().staff().AddTeam({.name = "المساء"}), IsOk());
  const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
  EXPECT_FALSE(
      other.AsAgent(team().noor).reading().ListUnread({{on}})->at(0).unread);
}

// A mark that another desk made before its reader turned back comes late.
TEST_P(Reading, ALateMarkUndoesNoTurningBack) {
  const ConversationId on = Opened();
  {
    const Desk other = Desk::Open(store(), {.workspace = "test"}).value();
    ASSERT_THAT(other.AsAgent(team().noor).reading().Mark({on}), IsOk());
    ASSERT_THAT(noor().reading().Mark({on}), IsOk());
    ASSERT_THAT(noor().reading().MarkUnread({on}), IsOk());
  }
  EXPECT_TRUE(IsUnread(noor(), on));
}

TEST_P(Reading, MoreMarksThanMayWaitAreWritten) {
  std::vector<ConversationId> many;
  for (int i = 0; i < 300; ++i) many.push_back(Opened());
  for (const ConversationId on : many) {
    ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  }
  for (const ConversationId on : many) EXPECT_FALSE(IsUnread(noor(), on));
}

// --- readers --------------------------------------------------------------

TEST_P(Reading, TheStaffSeesWhoHasSeenAMessage) {
  const ConversationId on = Arrived();
  const MessageId first = FirstIn(on);
  ASSERT_THAT(karim().reading().Mark({on}), IsOk());
  const MessageId second = Writes(on, "هل من جديد؟");
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(hana().reading().Mark({on}), IsOk());
  EXPECT_THAT(ReadersOf(on), UnorderedElementsAre("كريم", "نور", "هناء"));
  EXPECT_THAT(ReadersOf(on, first),
              UnorderedElementsAre("كريم", "نور", "هناء"));
  EXPECT_THAT(ReadersOf(on, second), UnorderedElementsAre("نور", "هناء"));
  EXPECT_THAT(hana().reading().ListReaders({on}), IsRefused("access.denied"));
}

TEST_P(Reading, WhoTurnedBackToTheBeginningHasSeenNothing) {
  const ConversationId on = Arrived();
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  ASSERT_THAT(noor().reading().MarkUnread({on, FirstIn(on)}), IsOk());
  EXPECT_THAT(ReadersOf(on, FirstIn(on)), IsEmpty());
}

// --- mentions -------------------------------------------------------------

class Mentions : public Reading {
 protected:
  MessageId Mention(ConversationId on, const std::string& text) const {
    return karim()
        .conversations()
        .AddNote({.conversation = on, .text = text, .mentions = {team().noor}})
        ->message;
  }

  static std::vector<std::string> Texts(const Page<MentionRow>& page) {
    std::vector<std::string> texts;
    for (const MentionRow& row : page.rows) texts.push_back(row.text);
    return texts;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Mentions,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Mentions, AreListedNewestFirstWithWhatWasSaid) {
  const ConversationId on = Opened("شحنة الرياض");
  Mention(on, "نور، انظري هنا");
  Mention(on, "ومرة أخرى");
  const auto page = noor().reading().ListMentions();
  ASSERT_THAT(page, IsOk());
  EXPECT_THAT(Texts(*page), ElementsAre("ومرة أخرى", "نور، انظري هنا"));
  EXPECT_EQ(page->rows[0].author_name, "كريم");
  EXPECT_EQ(page->rows[0].subject, "شحنة الرياض");
  EXPECT_EQ(page->rows[0].mention.conversation, on);
  EXPECT_THAT(karim().reading().ListMentions()->rows, IsEmpty());
  EXPECT_THAT(hana().reading().ListMentions(), IsRefused("access.denied"));
  EXPECT_THAT(system().reading().ListMentions(), IsRefused("access.denied"));
}

TEST_P(Mentions, AreSettledByReading) {
  const ConversationId on = Opened();
  const ConversationId other = Opened();
  Mention(on, "الأولى");
  Mention(other, "الثانية");
  ASSERT_THAT(noor().reading().Mark({on}), IsOk());
  EXPECT_THAT(Texts(*noor().reading().ListMentions({.unread = true})),
              ElementsAre("الثانية"));
  EXPECT_FALSE(noor().reading().ListMentions()->rows[1].unread);
}

TEST_P(Mentions, OfConversationsThatOneMayNotReadAreLeftOut) {
  const ConversationId on = Opened();
  Mention(on, "انظري");
  ASSERT_THAT(system().staff().Leave(
                  {.team = team().support_team, .agent = team().noor}),
              IsOk());
  EXPECT_THAT(noor().reading().ListMentions()->rows, IsEmpty());
}

TEST_P(Mentions, ComeInPagesAlsoWhereMostAreRead) {
  const ConversationId read = Opened();
  const ConversationId unread = Opened();
  Mention(unread, "قديمة");
  for (int i = 0; i < 7; ++i) Mention(read, absl::StrCat("مقروءة ", i));
  Mention(unread, "جديدة");
  ASSERT_THAT(noor().reading().Mark({read}), IsOk());
  std::vector<std::string> texts;
  PageRequest page = {.rows = 2};
  do {
    const auto some =
        noor().reading().ListMentions({.unread = true, .page = page});
    ASSERT_THAT(some, IsOk());
    EXPECT_LE(some->rows.size(), 2);
    for (const std::string& text : Texts(*some)) texts.push_back(text);
    page.cursor = some->next;
  } while (!page.cursor.empty());
  EXPECT_THAT(texts, ElementsAre("جديدة", "قديمة"));
}

TEST_P(Mentions, KeepTheirCursorsToThemselves) {
  const ConversationId on = Opened();
  for (int i = 0; i < 3; ++i) Mention(on, "انظري");
  const std::string next =
      noor().reading().ListMentions({.page = {.rows = 1}})->next;
  EXPECT_THAT(noor().reading().ListMentions(
                  {.unread = true, .page = {.rows = 1, .cursor = next}}),
              IsRefusedAt("page.cursor", "cursor.foreign"));
  EXPECT_THAT(noor().reading().ListMentions({.page = {.rows = 201}}),
              IsRefusedAt("page.rows", "page.too_large"));
}

TEST_P(Mentions, ShowTheBeginningOfLongNotes) {
  std::string text;
  while (text.size() < 2 * limits::kExcerptBytes) text += "شحنة ";
  Mention(Opened(), text);
  const std::string shown = noor().reading().ListMentions()->rows[0].text;
  EXPECT_LE(shown.size(), limits::kExcerptBytes);
  EXPECT_EQ(text.compare(0, shown.size(), shown), 0);
}

}  // namespace
}  // namespace sanad::test
