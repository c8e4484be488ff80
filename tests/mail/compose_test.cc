#include "mail/compose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

#include "absl/time/time.h"
#include "mail/parse.h"
#include "sanad/limits.h"
#include "sanad/status.h"

namespace sanad::mail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

OutgoingMail Simple() {
  return {.from = {"دعم سند", "support@sanad.example"},
          .to = {{"ريم علي", "reem@client.example"}},
          .subject = "رد: شحنتي 1042",
          .date = absl::FromUnixSeconds(1709450100),
          .message_id = "7f3a@sanad.example",
          .text = "أهلاً ريم،\nشحنتك في الطريق.\n"};
}

std::string Composed(const OutgoingMail& mail) {
  auto raw = Compose(mail);
  EXPECT_TRUE(raw.ok()) << raw.status();
  return raw.ok() ? *raw : "";
}

TEST(Compose, ComesBackTheSame) {
  OutgoingMail out = Simple();
  out.cc = {{"Doe, \"J\" (x)", "j@client.example"}, {"", "k@client.example"}};
  out.reply_to = {{"Desk", "desk@sanad.example"}};
  out.in_reply_to = "2@client.example";
  out.references = {"1@client.example", "2@client.example"};
  out.loop_token = "k3y-1a2b";
  const Mail mail = Parse(Composed(out));
  EXPECT_EQ(mail.from, out.from);
  EXPECT_EQ(mail.to, out.to);
  EXPECT_EQ(mail.cc, out.cc);
  EXPECT_EQ(mail.reply_to, out.reply_to);
  EXPECT_EQ(mail.subject, out.subject);
  EXPECT_EQ(mail.date, out.date);
  EXPECT_EQ(mail.message_id, out.message_id);
  EXPECT_THAT(mail.in_reply_to, ElementsAre(out.in_reply_to));
  EXPECT_EQ(mail.references, out.references);
  EXPECT_EQ(mail.text, out.text);
  EXPECT_EQ(mail.loop_header, out.loop_token);
  EXPECT_EQ(mail.automatic, Automatic{});
  EXPECT_THAT(mail.problems, IsEmpty());
}

TEST(Compose, CarriesHtmlPicturesAndFiles) {
  OutgoingMail out = Simple();
  out.html = "<p dir=\"rtl\">أهلاً <img src=\"cid:logo@sanad.example\"></p>\n";
  out.attachments = {{.filename = "logo.png",
                      .content_type = "image/png",
                      .content_id = "logo@sanad.example",
                      .is_inline = true,
                      .bytes = std::string("\x89PNG\0\r\n", 7)},
                     {.filename = "فاتورة شهر مارس النهائية.pdf",
                      .content_type = "application/pdf",
                      .bytes = std::string(5000, '\xFF')}};
  const Mail mail = Parse(Composed(out));
  EXPECT_EQ(mail.text, out.text);
  EXPECT_EQ(mail.html, out.html);
  EXPECT_EQ(mail.attachments, out.attachments);
}

TEST(Compose, SendsAMailWithinTheMailAsAFile) {
  OutgoingMail out = Simple();
  out.attachments = {{.filename = "old.eml",
                      .content_type = "message/rfc822",
                      .bytes = "Subject: \xD8\xB9\n\n.\n"}};
  const Mail mail = Parse(Composed(out));
  ASSERT_THAT(mail.attachments, SizeIs(1));
  EXPECT_EQ(mail.attachments[0].content_type, "application/octet-stream");
  EXPECT_EQ(mail.attachments[0].bytes, out.attachments[0].bytes);
}

TEST(Compose, SendsHtmlAlone) {
  OutgoingMail out = Simple();
  out.text = "";
  out.html = "<p>أهلاً</p>";
  const Mail mail = Parse(Composed(out));
  EXPECT_TRUE(mail.text_from_html);
  EXPECT_EQ(mail.text, "أهلاً\n");
}

TEST(Compose, MarksWhatNoPersonWrote) {
  OutgoingMail out = Simple();
  out.submission = Submission::kAutoReplied;
  EXPECT_THAT(Composed(out), HasSubstr("\r\nAuto-Submitted: auto-replied\r\n"));
  EXPECT_EQ(Parse(Composed(out)).automatic.kind(), AutomaticKind::kAutoReply);
}

TEST(Compose, IsTheSameForTheSameValues) {
  OutgoingMail out = Simple();
  out.html = "<p>x</p>";
  EXPECT_EQ(Composed(out), Composed(out));
}

TEST(Compose, WritesShortAsciiLinesThatEndInCrlf) {
  OutgoingMail out = Simple();
  out.subject = std::string(1500, 'x');
  out.text = std::string(5000, 'y') + "\n.\nFrom here\n" + "ع \n";
  out.html = std::string(5000, 'z');
  for (int i = 0; i < 100; ++i) {
    out.cc.push_back({"اسم طويل جدا لا يكاد ينتهي", "x@client.example"});
  }
  const std::string raw = Composed(out);
  size_t begin = 0;
  for (size_t end; (end = raw.find('\n', begin)) != raw.npos; begin = end + 1) {
    ASSERT_GT(end, begin);
    EXPECT_EQ(raw[end - 1], '\r');
    EXPECT_LE(end - 1 - begin, 998u);
    EXPECT_NE(raw.substr(begin, end - begin), ".\r");
  }
  EXPECT_EQ(begin, raw.size());
  EXPECT_TRUE(std::all_of(raw.begin(), raw.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  }));
  EXPECT_EQ(Parse(raw).subject, out.subject);
  EXPECT_EQ(Parse(raw).text, out.text);
}

TEST(Compose, KeepsTheFirstAndTheLastReferences) {
  OutgoingMail out = Simple();
  for (int i = 0; i < 100; ++i) {
    out.references.push_back(std::to_string(i) + "@client.example");
  }
  const Mail mail = Parse(Composed(out));
  ASSERT_THAT(mail.references, SizeIs(limits::kMailReferencesWritten));
  EXPECT_EQ(mail.references.front(), "0@client.example");
  EXPECT_EQ(mail.references[1], "81@client.example");
  EXPECT_EQ(mail.references.back(), "99@client.example");
}

TEST(Compose, KeepsTextThatLooksLikeABoundaryInItsPart) {
  OutgoingMail out = Simple();
  out.html = "<p>x</p>";
  const std::string raw = Composed(out);
  const size_t boundary = raw.find("\r\n--=_") + 2;
  out.text = raw.substr(boundary, raw.find('\r', boundary) - boundary) + "\n";
  EXPECT_EQ(Parse(Composed(out)).text, out.text);
}

struct RefusalCase {
  const char* name;
  std::function<void(OutgoingMail*)> spoil;
  const char* reason;
  const char* field;
};

class RefusalTest : public testing::TestWithParam<RefusalCase> {};

TEST_P(RefusalTest, NamesReasonAndField) {
  OutgoingMail out = Simple();
  GetParam().spoil(&out);
  const absl::Status status = Compose(out).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), GetParam().reason);
  ASSERT_THAT(ViolationsOf(status), SizeIs(1));
  EXPECT_EQ(ViolationsOf(status)[0].field, GetParam().field);
  EXPECT_THAT(Describe(status, Language::kArabic), Not(HasSubstr("{")));
}

INSTANTIATE_TEST_SUITE_P(
    Values, RefusalTest,
    testing::Values(
        RefusalCase{"LineBreakInSubject",
                    [](OutgoingMail* m) { m->subject = "a\r\nBcc: x@y"; },
                    "mail.header_injection", "subject"},
        RefusalCase{
            "NulInSubject",
            [](OutgoingMail* m) { m->subject = std::string("a\0b", 3); },
            "mail.header_injection", "subject"},
        RefusalCase{"LineSeparatorInName",
                    [](OutgoingMail* m) { m->from.name = "a\u2028b"; },
                    "mail.header_injection", "from.name"},
        RefusalCase{"LineBreakInAddress",
                    [](OutgoingMail* m) { m->to[0].address = "a@b\nX: y"; },
                    "mail.header_injection", "to[0].address"},
        RefusalCase{"LineBreakInReference",
                    [](OutgoingMail* m) {
                      m->references = {"a@b", "c\r\nd"};
                    },
                    "mail.header_injection", "references[1]"},
        RefusalCase{"LineBreakInFileName",
                    [](OutgoingMail* m) {
                      m->attachments = {
                          {.filename = "a\nb", .content_type = "a/b"}};
                    },
                    "mail.header_injection", "attachments[0].filename"},
        RefusalCase{"LineBreakInToken",
                    [](OutgoingMail* m) { m->loop_token = "a\nb"; },
                    "mail.header_injection", "loop_token"},
        RefusalCase{"BlankInToken",
                    [](OutgoingMail* m) { m->loop_token = "a b"; },
                    "mail.token_invalid", "loop_token"},
        RefusalCase{"NotUtf8", [](OutgoingMail* m) { m->text = "\xFF"; },
                    "text.not_utf8", "text"},
        RefusalCase{"NoAddress",
                    [](OutgoingMail* m) { m->from.address = "support"; },
                    "mail.address_invalid", "from.address"},
        RefusalCase{"ArabicAddress",
                    [](OutgoingMail* m) { m->to[0].address = "ريم@b"; },
                    "mail.address_invalid", "to[0].address"},
        RefusalCase{"NoMessageId", [](OutgoingMail* m) { m->message_id = ""; },
                    "mail.id_invalid", "message_id"},
        RefusalCase{"BracketInId",
                    [](OutgoingMail* m) { m->in_reply_to = "a> <b"; },
                    "mail.id_invalid", "in_reply_to"},
        RefusalCase{"ContentType",
                    [](OutgoingMail* m) {
                      m->attachments = {{.content_type = "a/b; c=d"}};
                    },
                    "mail.content_type_invalid", "attachments[0].content_type"},
        RefusalCase{"Multipart",
                    [](OutgoingMail* m) {
                      m->attachments = {{.content_type = "multipart/mixed"}};
                    },
                    "mail.content_type_invalid", "attachments[0].content_type"},
        RefusalCase{"LongSubject",
                    [](OutgoingMail* m) {
                      m->subject = std::string(limits::kSubjectBytes + 1, 'x');
                    },
                    "mail.value_too_long", "subject"},
        RefusalCase{"NoRecipient", [](OutgoingMail* m) { m->to.clear(); },
                    "mail.no_recipient", "to"},
        RefusalCase{"TooManyRecipients",
                    [](OutgoingMail* m) {
                      m->to.assign(limits::kMailRecipients + 1, {"", "a@b"});
                    },
                    "mail.too_many_recipients", "to"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Compose, RefusesMoreThanItWouldRead) {
  OutgoingMail out = Simple();
  out.attachments = {
      {.content_type = "a/b", .bytes = std::string(limits::kMailBytes, 'x')}};
  EXPECT_EQ(ReasonOf(Compose(out).status()), "mail.too_large");
}

}  // namespace
}  // namespace sanad::mail
