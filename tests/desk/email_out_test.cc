// Mail that leaves, as the desk of somebody else reads it.

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::MakeMail;
using sanad::testing::SimpleMail;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class EmailOut : public OfficeTest {
 protected:
  absl::StatusOr<ComposedEmail> Compose(const ReplyRequest& reply) const {
    const auto sent = noor().conversations().Reply(reply);
    if (!sent.ok()) return sent.status();
    return noor().channels().ComposeEmail({sent->message});
  }
  ConversationId Received(const SimpleMail& mail) const {
    return system()
        .channels()
        .ReceiveEmail({.inbox = team().support, .raw = MakeMail(mail)})
        .value()
        .conversation;
  }

  // The desk to which our customer's company takes its mail. Its keys are
  // its own.
  struct Theirs {
    Store store =
        Store::Open(
            "memory:",
            {.host = {.clock = std::make_shared<sanad::testing::ManualClock>(),
                      .randomness =
                          std::make_shared<sanad::testing::SeededRandomness>(
                              2)}})
            .value();
    Desk desk =
        Desk::Open(store, {.workspace = "nile", .create = true}).value();
    sanad::testing::Team team = sanad::testing::MakeTeam(desk);

    Arrival Receive(const std::string& raw) const {
      return desk.AsSystem()
          .channels()
          .ReceiveEmail({.inbox = team.support, .raw = raw})
          .value();
    }
    TimelineItem Item(const Arrival& arrival) const {
      const auto timeline = desk.AsSystem().conversations().Timeline(
          {.conversation = arrival.conversation});
      for (const TimelineItem& item : timeline->rows) {
        if (item.message && item.message->id == arrival.message) return item;
      }
      ADD_FAILURE() << "no message " << arrival.message.value;
      return {};
    }
    std::string Bytes(const Attachment& attachment) const {
      return desk.AsSystem().channels().GetAttachment({attachment.id})->bytes;
    }
  };
};
INSTANTIATE_TEST_SUITE_P(EveryStore, EmailOut,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

// --- what the other side gets ---------------------------------------------

TEST_P(EmailOut, ReplyArrivesAsItWasWritten) {
  const std::string bytes("%PDF-\0\x01\xff", 8);
  const auto mail = Compose({.conversation = Opened(),
                             .text = "أهلاً هناء،\nشحنتك في الطريق.\n",
                             .html = "<p dir=\"rtl\">شحنتك في الطريق</p>",
                             .attachments = {{.name = "فاتورة الشحن رقم ١٢.pdf",
                                              .content_type = "application/pdf",
                                              .bytes = bytes}}});
  ASSERT_THAT(mail, IsOk());
  EXPECT_EQ(mail->from, "support@mersal.example");
  EXPECT_THAT(mail->to, ElementsAre("hana@example.com"));

  const Theirs theirs;
  const Arrival arrival = theirs.Receive(mail->raw);
  EXPECT_FALSE(arrival.unparsed);
  EXPECT_EQ(arrival.automatic, Automatic::kNone);
  const TimelineItem item = theirs.Item(arrival);
  EXPECT_EQ(item.actor_name, "الدعم");
  EXPECT_THAT(item.message->subject, HasSubstr("] أين شحنتي؟"));
  EXPECT_EQ(item.message->text, "أهلاً هناء،\nشحنتك في الطريق.\n");
  EXPECT_THAT(item.message->html, HasSubstr("شحنتك في الطريق"));
  EXPECT_EQ(item.message->sender.clear(), "support@mersal.example");
  EXPECT_EQ(item.message->happened_at, clock().Now());
  EXPECT_EQ(item.message->problems, "");
  ASSERT_THAT(item.attachments, SizeIs(1));
  EXPECT_EQ(item.attachments[0].name, "فاتورة الشحن رقم ١٢.pdf");
  EXPECT_EQ(item.attachments[0].content_type, "application/pdf");
  EXPECT_EQ(theirs.Bytes(item.attachments[0]), bytes);
}

TEST_P(EmailOut, TwoDesksKeepOneThreadEach) {
  const ConversationId on = Received({.message_id = "question@example.com"});
  const Theirs theirs;
  const auto first = Compose({.conversation = on, .text = "ما رقمها؟"});
  const auto second = Compose({.conversation = on, .text = "للتذكير"});
  const Arrival there = theirs.Receive(first->raw);
  const Arrival again = theirs.Receive(second->raw);
  EXPECT_EQ(again.conversation, there.conversation);
  EXPECT_EQ(again.joined_by, JoinedBy::kMailId);

  const auto answer =
      theirs.desk.AsAgent(theirs.team.noor)
          .conversations()
          .Reply({.conversation = there.conversation, .text = "EG-1881"});
  const auto back =
      theirs.desk.AsSystem().channels().ComposeEmail({answer->message});
  const auto home = system().channels().ReceiveEmail(
      {.inbox = team().support, .raw = back->raw});
  EXPECT_EQ(home->conversation, on);
  EXPECT_EQ(home->joined_by, JoinedBy::kMailId);
  EXPECT_EQ(home->automatic, Automatic::kNone);
}

TEST_P(EmailOut, RetrySendsTheSameBytes) {
  const auto sent = noor().conversations().Reply(
      {.conversation = Opened(), .text = "أهلاً", .html = "<p>أهلاً</p>"});
  const auto first = noor().channels().ComposeEmail({sent->message});
  clock().Advance(absl::Hours(3));
  ASSERT_THAT(noor().conversations().Reply(
                  {.conversation = sent->conversation, .text = "وصلت؟"}),
              IsOk());
  const auto retry = system().channels().ComposeEmail({sent->message});
  EXPECT_EQ(retry->raw, first->raw);
  EXPECT_EQ(retry->to, first->to);
}

TEST_P(EmailOut, AMergedThreadNamesTheMailsOfBoth) {
  const ConversationId merged = Received({.message_id = "first@example.com"});
  const ConversationId root =
      Received({.subject = "الفاتورة", .message_id = "second@example.com"});
  ASSERT_THAT(
      noor().conversations().Merge({.conversation = merged, .into = root}),
      IsOk());
  const auto mail = Compose({.conversation = root, .text = "أهلاً"});
  ASSERT_THAT(mail, IsOk());
  EXPECT_THAT(mail->raw, HasSubstr("<first@example.com>"));
  EXPECT_THAT(mail->raw, HasSubstr("<second@example.com>"));
  EXPECT_THAT(mail->raw, HasSubstr("In-Reply-To: <second@example.com>"));
}

TEST_P(EmailOut, LongThreadNamesItsBeginningAndItsEnd) {
  const ConversationId on = Received({.message_id = "question@example.com"});
  std::string raw;
  for (size_t i = 0; i < limits::kMailReferencesWritten + 5; ++i) {
    raw = Compose({.conversation = on, .text = absl::StrCat("رد ", i)})->raw;
  }
  const size_t begin = raw.find("\r\nReferences: ");
  const std::string references =
      raw.substr(begin, raw.find("\r\nX-Sanad", begin) - begin);
  EXPECT_EQ(std::count(references.begin(), references.end(), '<'),
            static_cast<ptrdiff_t>(limits::kMailReferencesWritten));
  EXPECT_THAT(references, HasSubstr("<question@example.com>"));
}

// --- nothing gets into the header -----------------------------------------

constexpr char kInjection[] = "هناء\r\nBcc: all@example.org\r\n\r\nمرحبا";

TEST_P(EmailOut, NoNameOrSubjectMakesAHeaderOfItsOwn) {
  ASSERT_THAT(
      system().inboxes().Change({.inbox = team().support, .name = kInjection}),
      IsOk());
  ASSERT_THAT(system().customers().Change(
                  {.customer = team().hana, .name = kInjection}),
              IsOk());
  const auto mail = Compose({.conversation = Opened(kInjection),
                             .text = "أهلاً",
                             .attachments = {{.name = kInjection,
                                              .content_type = kInjection,
                                              .content_id = kInjection,
                                              .bytes = "x"}}});
  ASSERT_THAT(mail, IsOk());
  EXPECT_THAT(mail->raw, Not(HasSubstr("\nBcc:")));
  const Theirs theirs;
  const TimelineItem item = theirs.Item(theirs.Receive(mail->raw));
  EXPECT_EQ(item.actor_name, "هناء Bcc: all@example.org مرحبا");
  EXPECT_THAT(item.message->subject,
              ::testing::EndsWith("هناء Bcc: all@example.org مرحبا"));
  EXPECT_EQ(item.message->text, "أهلاً\n");
  ASSERT_THAT(item.attachments, SizeIs(1));
  EXPECT_EQ(item.attachments[0].content_type, "application/octet-stream");
}

TEST_P(EmailOut, LinesOfTheTextStayInTheText) {
  const std::string text = ".\r\nFrom here\r\n--=_b\r\nBcc: x@y.example\r\n";
  const Theirs theirs;
  const auto mail = Compose({.conversation = Opened(), .text = text});
  const TimelineItem item = theirs.Item(theirs.Receive(mail->raw));
  EXPECT_EQ(item.message->text, ".\nFrom here\n--=_b\nBcc: x@y.example\n");
  EXPECT_THAT(mail->to, ElementsAre("hana@example.com"));
}

// --- whatever came in can be answered -------------------------------------

const SimpleMail kOddMails[] = {
    {.subject = std::string(3000, 'x'), .message_id = "long-subject@x"},
    {.message_id = "معرّف@مثال"},
    {.message_id = "with blank@x"},
    {.message_id = std::string(990, 'i')},
    {.from = "\"a\\\"b, c\" <hana@example.com>"},
    {.subject = ""},
};

TEST_P(EmailOut, AnyMailCanBeAnswered) {
  const Theirs theirs;
  for (const SimpleMail& odd : kOddMails) {
    SCOPED_TRACE(odd.message_id.substr(0, 40) + odd.from);
    const ConversationId on = Received(odd);
    for (const char* text : {"أهلاً", "مرة أخرى"}) {
      const auto mail = Compose({.conversation = on, .text = text});
      ASSERT_THAT(mail, IsOk());
      EXPECT_EQ(theirs.Item(theirs.Receive(mail->raw)).message->problems, "");
    }
  }
}

TEST_P(EmailOut, FileOfNoTypeIsSentAsBytes) {
  const Theirs theirs;
  const auto mail =
      Compose({.conversation = Opened(),
               .text = "مرفق",
               .attachments = {{.name = "صورة.png", .bytes = "PNG"}}});
  ASSERT_THAT(mail, IsOk());
  const TimelineItem item = theirs.Item(theirs.Receive(mail->raw));
  EXPECT_EQ(item.attachments[0].content_type, "application/octet-stream");
  EXPECT_EQ(item.attachments[0].name, "صورة.png");
}

// --- what is no mail ------------------------------------------------------

TEST_P(EmailOut, OnlyPublicRepliesByMailAreComposed) {
  const ConversationId on = Opened();
  const auto note =
      noor().conversations().AddNote({.conversation = on, .text = "للعلم"});
  const auto chat = noor().conversations().Reply(
      {.conversation = on, .text = "أهلاً", .channel = Channel::kChat});
  const MessageId said = TimelineOf(on, noor())[1].message->id;
  for (const MessageId id : {note->message, chat->message, said}) {
    EXPECT_THAT(noor().channels().ComposeEmail({id}),
                IsRefused("message.not_outgoing"));
  }
  EXPECT_THAT(system().channels().ComposeEmail({{999}}),
              IsRefused("message.unknown"));
}

TEST_P(EmailOut, BothEndsNeedAnAddress) {
  const auto youssef = noor().conversations().Open(
      {.inbox = team().support, .customer = team().youssef});
  const auto to_nobody =
      Compose({.conversation = youssef->conversation, .text = "أهلاً"});
  EXPECT_THAT(to_nobody, IsRefused("mail.no_address"));
  EXPECT_THAT(Describe(to_nobody.status(), Language::kEnglish),
              HasSubstr("customer"));
  const Inbox silent = AddInbox("الهاتف", team().support_team);
  const auto opened = noor().conversations().Open(
      {.inbox = silent.id, .customer = team().hana});
  const auto from_nobody =
      Compose({.conversation = opened->conversation, .text = "أهلاً"});
  EXPECT_THAT(from_nobody, IsRefused("mail.no_address"));
  EXPECT_THAT(Describe(from_nobody.status(), Language::kEnglish),
              HasSubstr("inbox"));
}

TEST_P(EmailOut, IsForThoseWhoMayReply) {
  const auto sent =
      noor().conversations().Reply({.conversation = Opened(), .text = "أهلاً"});
  EXPECT_THAT(daniel().channels().ComposeEmail({sent->message}),
              IsRefused("access.denied"));
  EXPECT_THAT(hana().channels().ComposeEmail({sent->message}),
              IsRefused("access.denied"));
}

}  // namespace
}  // namespace sanad::test
