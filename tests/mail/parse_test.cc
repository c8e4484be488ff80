#include "mail/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "absl/time/time.h"
#include "mail/address.h"
#include "mail/problem.h"
#include "sanad/limits.h"
#include "sanad/status.h"

namespace sanad::mail {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kReply =
    "Return-Path: <reem@client.example>\r\n"
    "From: =?utf-8?B?2LHZitmF?= <reem@client.example>\r\n"
    "To: support@sanad.example, Boss <boss@client.example>\r\n"
    "Cc: team: a@client.example;\r\n"
    "Reply-To: reem+desk@client.example\r\n"
    "Subject: =?utf-8?B?2LHYrzo=?=\r\n =?utf-8?B?INi52LfZhA==?=\r\n"
    "Date: Sun, 03 Mar 2024 10:15:00 +0300\r\n"
    "Message-ID: <2@client.example>\r\n"
    "In-Reply-To: Your message of Sunday <1@sanad.example>\r\n"
    "References: <0@client.example><1@sanad.example>\r\n"
    "X-Sanad-Loop: k3y\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=outer\r\n"
    "\r\n"
    "preamble\r\n"
    "--outer\r\n"
    "Content-Type: multipart/alternative; boundary=\"inner\"\r\n"
    "\r\n"
    "--inner\r\n"
    "Content-Type: text/plain; charset=windows-1256\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "=DA=D8=E1\r\n"
    "\r\n"
    "On Sun, Mar 3, 2024 at 9:02 AM Support <s@sanad.example> wrote:\r\n"
    "> hello\r\n"
    "--inner\r\n"
    "Content-Type: text/html; charset=utf-8\r\n"
    "\r\n"
    "<p>\xD8\xB9\xD8\xB7\xD9\x84</p>\r\n"
    "--inner--\r\n"
    "--outer\r\n"
    "Content-Type: image/png; name=\"../shot.png\"\r\n"
    "Content-ID: <shot@client.example>\r\n"
    "Content-Disposition: inline\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "\r\n"
    "iVBORw==\r\n"
    "--outer\r\n"
    "Content-Type: message/rfc822\r\n"
    "\r\n"
    "Subject: inside\r\n"
    "\r\n"
    "not mine\r\n"
    "--outer--\r\n"
    "epilogue\r\n";

TEST(Parse, ReadsTheHeader) {
  const Mail mail = Parse(kReply);
  EXPECT_EQ(mail.from, (Address{"ريم", "reem@client.example"}));
  EXPECT_THAT(mail.to, ElementsAre(Address{"", "support@sanad.example"},
                                   Address{"Boss", "boss@client.example"}));
  EXPECT_THAT(mail.cc, ElementsAre(Address{"", "a@client.example"}));
  EXPECT_THAT(mail.reply_to,
              ElementsAre(Address{"", "reem+desk@client.example"}));
  EXPECT_EQ(mail.subject, "رد: عطل");
  EXPECT_EQ(mail.date, absl::FromUnixSeconds(1709450100));
  EXPECT_EQ(mail.message_id, "2@client.example");
  EXPECT_THAT(mail.in_reply_to, ElementsAre("1@sanad.example"));
  EXPECT_THAT(mail.references,
              ElementsAre("0@client.example", "1@sanad.example"));
  EXPECT_EQ(mail.loop_header, "k3y");
  EXPECT_EQ(mail.automatic.kind(), AutomaticKind::kNone);
  EXPECT_THAT(mail.problems, IsEmpty());
}

TEST(Parse, ReadsTheTextAndItsVisibleReply) {
  const Mail mail = Parse(kReply);
  EXPECT_TRUE(mail.text.starts_with("عطل\n\nOn Sun"));
  EXPECT_EQ(mail.reply_text, "عطل\n");
  EXPECT_TRUE(mail.has_html);
  EXPECT_EQ(mail.html, "<p>عطل</p>");
  EXPECT_FALSE(mail.text_from_html);
}

TEST(Parse, ReadsAttachments) {
  const Mail mail = Parse(kReply);
  ASSERT_THAT(mail.attachments, SizeIs(2));
  EXPECT_EQ(mail.attachments[0],
            (Attachment{.filename = "shot.png",
                        .content_type = "image/png",
                        .content_id = "shot@client.example",
                        .is_inline = true,
                        .bytes = "\x89PNG"}));
  EXPECT_EQ(mail.attachments[1].content_type, "message/rfc822");
  EXPECT_EQ(mail.attachments[1].bytes, "Subject: inside\r\n\r\nnot mine");
}

TEST(Parse, TakesTextFromHtmlWhereThereIsNoOther) {
  const Mail mail = Parse(
      "Content-Type: text/html; charset=utf-8\n\n"
      "<style>p{}</style><p>أهلاً &amp; سهلاً</p><blockquote>قديم</blockquote>");
  EXPECT_TRUE(mail.text_from_html);
  EXPECT_EQ(mail.text, "أهلاً & سهلاً\n\nقديم\n");
  EXPECT_EQ(mail.reply_text, "أهلاً & سهلاً\n");
}

TEST(Parse, SkipsWhatStandsBeforeTheHeader) {
  EXPECT_EQ(Parse("\r\n\r\nSubject: a\r\n\r\nb").subject, "a");
  EXPECT_EQ(Parse("From x@y Sun Mar 3 10:15:00 2024\nSubject: a\n\nb").subject,
            "a");
}

TEST(Parse, GivesWhatIsThereForAnyBytes) {
  const Mail mail = Parse(std::string_view("\xFF\xFE no header \0 at all", 23));
  EXPECT_TRUE(mail.unparsed);
  EXPECT_THAT(mail.problems, ElementsAre("mail.unparsed"));
  EXPECT_EQ(mail.text, "ÿþ no header  at all");
  EXPECT_TRUE(Parse("").unparsed);
}

TEST(Parse, LeavesMultipartsThatCannotBeSplitUnread) {
  const Mail mail = Parse("Content-Type: multipart/mixed\n\ntext\n");
  EXPECT_EQ(mail.text, "");
  EXPECT_THAT(mail.problems, ElementsAre("mail.multipart_broken"));
}

TEST(Parse, ReadsAMailThatBreaksOff) {
  const Mail mail =
      Parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nانقطع");
  EXPECT_EQ(mail.text, "انقطع");
}

TEST(Parse, ReadsRawArabicHeadersInTheCharsetOfTheText) {
  const Mail mail = Parse(
      "Subject: \xDA\xD8\xE1\nContent-Type: text/plain; charset=cp1256\n\n"
      "\xDA\xD8\xE1");
  EXPECT_EQ(mail.subject, "عطل");
  EXPECT_EQ(mail.text, "عطل");
}

struct KindCase {
  const char* name;
  std::string_view header;
  AutomaticKind kind;
};

class AutomaticTest : public testing::TestWithParam<KindCase> {};

TEST_P(AutomaticTest, IsToldByTheHeader) {
  const std::string raw = std::string(GetParam().header) + "\n\nx";
  EXPECT_EQ(Parse(raw).automatic.kind(), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Headers, AutomaticTest,
    testing::Values(
        KindCase{"Person", "Subject: Out of office", AutomaticKind::kNone},
        KindCase{"Replied", "Auto-Submitted: auto-replied; x=y",
                 AutomaticKind::kAutoReply},
        KindCase{"SubmittedNo", "Auto-Submitted: No (really)",
                 AutomaticKind::kNone},
        KindCase{"OldAutoReply", "Precedence: auto_reply",
                 AutomaticKind::kAutoReply},
        KindCase{"Autorespond", "X-Autorespond: x", AutomaticKind::kAutoReply},
        KindCase{"List", "List-Id: <l.example>", AutomaticKind::kBulk},
        KindCase{"Bulk", "Precedence: BULK", AutomaticKind::kBulk},
        KindCase{"FirstClass", "Precedence: first-class", AutomaticKind::kNone},
        KindCase{"FailedRecipients", "X-Failed-Recipients: a@b",
                 AutomaticKind::kBounce},
        KindCase{"Mailer", "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example",
                 AutomaticKind::kBounce},
        KindCase{"NullPathOfAPerson",
                 "Return-Path: <>\nFrom: reem@client.example",
                 AutomaticKind::kNone}),
    [](const auto& row) { return std::string(row.param.name); });

std::string Report(std::string_view action) {
  return "From: MAILER-DAEMON@mx.example\n"
         "Content-Type: multipart/report; report-type=delivery-status;"
         " boundary=r\n\n--r\n\nSorry.\n--r\n"
         "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
         "Final-Recipient: rfc822; a@b\nAction: " +
         std::string(action) +
         "\n--r\nContent-Type: text/rfc822-headers\n\n"
         "Message-ID: <1@sanad.example>\n--r--\n";
}

TEST(Bounce, TellsActionAndTheMailThatCameBack) {
  const Automatic failed = Parse(Report("failed (x)")).automatic;
  EXPECT_TRUE(failed.bounce);
  EXPECT_EQ(failed.bounce_action, BounceAction::kFailed);
  EXPECT_EQ(failed.returned_message_id, "1@sanad.example");
  EXPECT_EQ(Parse(Report("Delayed")).automatic.bounce_action,
            BounceAction::kDelayed);
}

TEST(Bounce, IsNoReportOfDelivery) {
  EXPECT_FALSE(Parse(Report("delivered")).automatic.bounce);
  EXPECT_FALSE(Parse(Report("relayed")).automatic.bounce);
}

TEST(SpamFlag, IsTheWordOfAFilter) {
  for (const char* header : {"X-Spam-Flag: YES", "X-Spam-Status: Yes, score=9",
                             "X-MS-Exchange-Organization-SCL: 6",
                             "X-Forefront-Antispam-Report: CIP:1;SCL:5;"}) {
    EXPECT_TRUE(Parse(std::string(header) + "\n\nx").spam_flag) << header;
  }
  for (const char* header : {"X-Spam-Flag: NO", "X-Spam-Status: No, score=1",
                             "X-MS-Exchange-Organization-SCL: -1",
                             "X-Forefront-Antispam-Report: SCL:1;"}) {
    EXPECT_FALSE(Parse(std::string(header) + "\n\nx").spam_flag) << header;
  }
}

TEST(ContentDigest, WithoutMessageIdIsOfAllButTracesOfTheWay) {
  const std::string digest = Parse("X-Order: 1\n\nb\n").content_digest;
  EXPECT_EQ(Parse("Received: x\nX-Order: 1\n\nb\n").content_digest, digest);
  EXPECT_NE(Parse("X-Order: 2\n\nb\n").content_digest, digest);
}

TEST(ContentDigest, TellsWhatIsNoMailApart) {
  EXPECT_NE(Parse("{\"a\":1}\n").content_digest,
            Parse("{\"a\":2}\n").content_digest);
}

TEST(ContentDigest, IsOfWhatTheAuthorSent) {
  const std::string digest = Parse("Subject: a\r\n\r\nb\r\n").content_digest;
  EXPECT_EQ(Parse("Received: x\nSubject:  a\n\nb\n").content_digest, digest);
  EXPECT_NE(Parse("Subject: a\n\nc\n").content_digest, digest);
  EXPECT_NE(Parse("Subject: c\n\nb\n").content_digest, digest);
}

TEST(CheckSize, RefusesOnlyWhatIsOverTheBound) {
  EXPECT_TRUE(CheckSize(limits::kMailBytes).ok());
  const absl::Status status = CheckSize(limits::kMailBytes + 1);
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ReasonOf(status), "mail.too_large");
  EXPECT_EQ(FactOf(status, "limit"), std::to_string(limits::kMailBytes));
}

std::string Repeat(std::string_view piece, size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string Nested(size_t depth) {
  std::string raw;
  for (size_t i = 0; i < depth; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    raw += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" +
           boundary + "\n";
  }
  return raw + "\nفي القاع\n";
}

TEST(ContentDigest, TellsMailsApartByWhatWasNotReadOfTheirHeader) {
  const std::string many = Repeat("A: b\n", limits::kMailHeaderFields);
  EXPECT_NE(Parse(many + "C: 1\n\nb").content_digest,
            Parse(many + "C: 2\n\nb").content_digest);
  const std::string large = "A: " + std::string(limits::kMailHeaderBytes, 'x');
  EXPECT_NE(Parse(large + "1\n\nb").content_digest,
            Parse(large + "2\n\nb").content_digest);
}

struct BoundCase {
  const char* name;
  std::string raw;
  std::string problem;
};

class BoundTest : public testing::TestWithParam<BoundCase> {};

TEST_P(BoundTest, IsMarkedWhenPassed) {
  EXPECT_THAT(Parse(GetParam().raw).problems, Contains(GetParam().problem));
}

INSTANTIATE_TEST_SUITE_P(
    Bounds, BoundTest,
    testing::Values(
        BoundCase{"HeaderBytes",
                  "A: " + std::string(limits::kMailHeaderBytes, 'x') + "\n\nb",
                  "mail.header_too_long"},
        BoundCase{"Fields",
                  Repeat("A: b\n", limits::kMailHeaderFields + 1) + "\nb",
                  "mail.too_many_fields"},
        BoundCase{
            "Subject",
            "Subject: " + std::string(limits::kSubjectBytes + 1, 'x') + "\n\nb",
            "mail.field_too_long"},
        BoundCase{
            "Addresses",
            "To: " + Repeat("a@b,", limits::kMailAddresses) + "\nCc: c@d\n\nb",
            "mail.too_many_addresses"},
        BoundCase{
            "References",
            "References: " + Repeat("<a@b>", limits::kMailIds + 1) + "\n\nb",
            "mail.too_many_ids"},
        BoundCase{"Depth", Nested(limits::kMailDepth + 1), "mail.too_deep"},
        BoundCase{"Parts",
                  "Content-Type: multipart/mixed; boundary=b\n\n" +
                      Repeat("--b\n\nx\n", limits::kMailParts),
                  "mail.too_many_parts"},
        BoundCase{"Attachments",
                  "Content-Type: multipart/mixed; boundary=b\n\n" +
                      Repeat("--b\nContent-Type: a/b\n\nx\n",
                             limits::kAttachmentsPerMessage + 1),
                  "mail.too_many_attachments"},
        BoundCase{"Text", "A: b\n\n" + std::string(limits::kTextBytes + 1, 'x'),
                  "mail.text_too_long"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Bounds, AreNotPassedByWhatJustFits) {
  EXPECT_THAT(Parse(Nested(limits::kMailDepth)).problems, IsEmpty());
  EXPECT_THAT(
      Parse("To: " + Repeat("a@b,", limits::kMailAddresses) + "\n\nb").problems,
      IsEmpty());
}

TEST(Bounds, DeepTextIsStillRead) {
  EXPECT_EQ(Parse(Nested(400)).text, "في القاع\n");
}

// Shapes that made parsers overrun their stack or square their time.
TEST(Bounds, HoldForCraftedMail) {
  const size_t times = 200'000;
  for (const std::string& raw :
       {"To: " + Repeat("a:", times) + "\n\nb", Nested(20'000),
        Repeat("Content-Type: message/rfc822\n\n", times),
        Nested(400) + Repeat("--\n", times),
        "Content-Type: multipart/mixed; boundary=b\n\n" +
            Repeat("--b\n\nx\n", times),
        "Content-Type: text/plain" + Repeat(";a*0*=b", times) + "\n\nb",
        "Subject: " + Repeat("=?a?q?", times) + "\n\nb",
        "Content-Type: text/html\n\n" + Repeat("<div class=\"", times),
        "Content-Type: text/html\n\n" + Repeat("<!--", times),
        "Content-Type: text/html\n\n" + Repeat("<blockquote>&", times)}) {
    Parse(raw);
  }
}

}  // namespace
}  // namespace sanad::mail
