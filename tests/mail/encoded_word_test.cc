#include "mail/encoded_word.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"

namespace sanad::mail {
namespace {

struct DecodeCase {
  const char* name;
  std::string_view value;
  std::string_view expected;
};

class DecodeWordsTest : public testing::TestWithParam<DecodeCase> {};

TEST_P(DecodeWordsTest, ReadsTheText) {
  EXPECT_EQ(DecodeWords(GetParam().value), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Words, DecodeWordsTest,
    testing::Values(
        DecodeCase{"Plain", "Your order", "Your order"},
        DecodeCase{"Base64", "=?utf-8?B?2LnYt9mE?=", "عطل"},
        DecodeCase{"Quoted", "=?utf-8?Q?=D8=B9=D8=B7=D9=84_1?=", "عطل 1"},
        DecodeCase{"LowerCaseLetters", "=?UTF-8?b?2LnYt9mE?=", "عطل"},
        DecodeCase{"BetweenPlainWords", "Re: =?utf-8?B?2LnYt9mE?= now",
                   "Re: عطل now"},
        DecodeCase{"BlankBetweenWordsIsNone",
                   "=?utf-8?B?2LnYt9mE?= =?utf-8?B?2LnYt9mE?=", "عطلعطل"},
        DecodeCase{"EachWordPadded", "=?utf-8?B?2Lk=?= =?utf-8?B?2Lc=?=", "عط"},
        DecodeCase{"SplitInsideACharacter",
                   "=?utf-8?B?2A==?= =?utf-8?B?uQ==?=", "ع"},
        DecodeCase{"SplitBetweenEncodings",
                   "=?utf-8?Q?=D8?= =?utf-8?B?uQ==?=", "ع"},
        DecodeCase{"Windows1256", "=?windows-1256?Q?=DA=D8=E1?=", "عطل"},
        DecodeCase{"AliasOfACharset", "=?cp1256?Q?=DA=D8=E1?=", "عطل"},
        DecodeCase{"Latin1MeansWestern", "=?iso-8859-1?Q?=80_5?=", "€ 5"},
        DecodeCase{"LanguageSuffix", "=?utf-8*ar?B?2LnYt9mE?=", "عطل"},
        DecodeCase{"UnknownCharset", "=?x-what?Q?=D8=B9?=", "ع"},
        DecodeCase{"BlanksInsideQ", "=?utf-8?Q?one two?=", "one two"},
        DecodeCase{"NoEnd", "=?utf-8?B?2LnYt9mE", "=?utf-8?B?2LnYt9mE"},
        DecodeCase{"UnknownEncoding", "=?utf-8?x?abc?=", "=?utf-8?x?abc?="},
        DecodeCase{"NoCharset", "=??Q?abc?=", "=??Q?abc?="},
        DecodeCase{"RawUtf8", "عطل في الطابعة", "عطل في الطابعة"},
        DecodeCase{"RawWestern", "caf\xE9", "café"},
        DecodeCase{"LineBreaksInsideAWord",
                   "=?utf-8?Q?a=0D=0ABcc:_x?=", "a Bcc: x"},
        DecodeCase{"LineSeparatorOfUnicode", "=?utf-8?B?YeKAqGI=?=", "a b"},
        DecodeCase{"Nul", "=?utf-8?Q?a=00b?=", "ab"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(DecodeWords, ReadsBytesWithoutCharsetInTheOneGiven) {
  EXPECT_EQ(DecodeWords("\xDA\xD8\xE1", "windows-1256"), "عطل");
}

TEST(DecodeWords, TakesLinearTimeForBeginningsWithoutEnd) {
  std::string value;
  while (value.size() < (1 << 20)) value += "=?utf-8?Q?x";
  EXPECT_TRUE(DecodeWords(value) == value);
}

TEST(EncodeWords, LeavesPlainTextAlone) {
  EXPECT_EQ(EncodeWords("Your order 1042"), "Your order 1042");
}

TEST(EncodeWords, EncodesWhatLooksLikeAWord) {
  const std::string hostile = "=?utf-8?Q?x?=";
  EXPECT_NE(EncodeWords(hostile), hostile);
  EXPECT_EQ(DecodeWords(EncodeWords(hostile)), hostile);
}

TEST(EncodeWords, ComesBackTheSameInLinesOfAtMost76) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "شحنة🚚 ";
  text += "end";
  const std::string words = EncodeWords(text);
  size_t column = 0;
  for (char c : words) {
    column = c == '\n' ? 0 : column + 1;
    EXPECT_LE(column, 77u);
  }
  EXPECT_EQ(DecodeWords(words), text);
}

TEST(OneLine, CollapsesBlanksAndControls) {
  EXPECT_EQ(OneLine("  مرحبا\t\r\n\u2028 بك \u0085"), "مرحبا بك");
}

}  // namespace
}  // namespace sanad::mail
