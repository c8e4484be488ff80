#include "mail/visible_reply.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sanad::mail {
namespace {

struct ReplyCase {
  const char* name;
  std::string_view text;
  std::string_view expected;
};

class VisibleReplyTest : public testing::TestWithParam<ReplyCase> {};

TEST_P(VisibleReplyTest, IsWhatTheAuthorWrote) {
  std::string reply = VisibleReply(GetParam().text);
  while (reply.ends_with('\n')) reply.pop_back();
  EXPECT_EQ(reply, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    English, VisibleReplyTest,
    testing::Values(
        ReplyCase{"NoQuote", "Hello,\nit works.\n", "Hello,\nit works."},
        ReplyCase{"Gmail",
                  "Thanks!\n\nOn Sun, Mar 3, 2024 at 9:02 AM Support\n"
                  "<support@sanad.example> wrote:\n\n> Is it solved?\n",
                  "Thanks!"},
        ReplyCase{"Outlook",
                  "See below.\n\n________________________________\n"
                  "From: Support <support@sanad.example>\n"
                  "Sent: Sunday, March 3, 2024 9:02 AM\nTo: Reem\n"
                  "Subject: Order\n\nIs it solved?\n",
                  "See below."},
        ReplyCase{"OriginalMessage",
                  "Yes.\n\n-----Original Message-----\nFrom: x\n\nOld\n",
                  "Yes."},
        ReplyCase{"Forward",
                  "Please handle.\n\n---------- Forwarded message ---------\n"
                  "From: x\n\nOld\n",
                  "Please handle."},
        ReplyCase{"BottomPost",
                  "On 3 March 2024, Support wrote:\n> Is it solved?\n\nNo.\n",
                  "No."},
        ReplyCase{"AnswersBetweenQuotes",
                  "> Which phone?\nA blue one\n> Since?\nMay\n",
                  "> Which phone?\nA blue one\n> Since?\nMay"},
        ReplyCase{"Signature", "Call me.\n\n-- \nReem Ali\n+1 555 0100\n",
                  "Call me."},
        ReplyCase{"Device", "OK\n\nSent from my iPhone\n", "OK"},
        ReplyCase{
            "ReplyAbove",
            "Close it.\n\n##- Please type your reply above this line -##\n"
            "Ticket 1042\n",
            "Close it."},
        ReplyCase{"PeopleAlsoTell",
                  "On 3 March 2024 he wrote:\nI will pay.\nHe did not.\n",
                  "On 3 March 2024 he wrote:\nI will pay.\nHe did not."},
        ReplyCase{"JourneyIsNoHeader",
                  "Please book:\nFrom: Cairo\nTo: Jeddah\nDate: 3 March\n",
                  "Please book:\nFrom: Cairo\nTo: Jeddah\nDate: 3 March"},
        ReplyCase{"OnlyAQuoteStays", "> all of it\n> is quoted\n",
                  "> all of it\n> is quoted"},
        ReplyCase{"Empty", "", ""}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Arabic, VisibleReplyTest,
    testing::Values(
        ReplyCase{"Gmail",
                  "تم الدفع.\n\nفي الثلاثاء، ٥ مارس ٢٠٢٤ في ١٠:١٥ ص تمت كتابة "
                  "ما يلي بواسطة ‪فريق الدعم‬‏ "
                  "<‪help@desk.example‬‏>:\n\n"
                  "> هل تم الدفع؟\n",
                  "تم الدفع."},
        ReplyCase{"VerbBeforeTheName",
                  "وصلت.\nفي 5 مارس 2024 10:15 ص، كتبت هدى "
                  "<huda@desk.example>:\n> هل وصلت؟\n",
                  "وصلت."},
        ReplyCase{"Outlook",
                  "نعم.\n\nمن: الدعم <help@desk.example>\n"
                  "تاريخ الإرسال: الثلاثاء، 5 مارس 2024\nإلى: سعاد\n"
                  "الموضوع: طلب\n\nهل وصلت؟\n",
                  "نعم."},
        ReplyCase{"OriginalMessage",
                  "لا.\n-------- الرسالة الأصلية --------\nمن: الدعم\n\nقديم\n",
                  "لا."},
        ReplyCase{"Device", "حسنًا\n\nأُرسلت من الـ iPhone\n", "حسنًا"},
        ReplyCase{"BottomPost",
                  "في 5 مارس 2024، كتب الدعم:\n> هل وصلت؟\n\nلم تصل.\n",
                  "لم تصل."},
        ReplyCase{"PeopleAlsoTell",
                  "في 5 مارس كتب لي المندوب أنه في الطريق.\nولم يصل.\n",
                  "في 5 مارس كتب لي المندوب أنه في الطريق.\nولم يصل."},
        ReplyCase{"JourneyIsNoHeader",
                  "أرجو الحجز:\nمن: القاهرة\nإلى: جدة\nالتاريخ: 5 مارس\n",
                  "أرجو الحجز:\nمن: القاهرة\nإلى: جدة\nالتاريخ: 5 مارس"},
        ReplyCase{"Signature", "أحتاج نسخة.\n--\nعمر\n", "أحتاج نسخة."}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(VisibleReply, TakesLinearTimeForCraftedText) {
  for (std::string_view piece : {"\n", ">\n", "On 1/1/2024 9:02 a@b wrote:\n",
                                 "From: a@b\n", ":\n", "> \n\nx\n", "كتب:\n"}) {
    std::string text;
    while (text.size() < (1 << 20)) text += piece;
    VisibleReply(text);
  }
}

}  // namespace
}  // namespace sanad::mail
