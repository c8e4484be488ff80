#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sanad {
namespace {

using namespace std::string_literals;

struct Bytes {
  std::string name;
  std::string bytes;
  std::string repaired;  // the same bytes where they are well-formed
};

// Unicode 15, table 3-7, at every border, and the replacement of maximal
// subparts that it recommends.
class Utf8 : public testing::TestWithParam<Bytes> {};

TEST_P(Utf8, IsWellFormedWhereNothingIsRepaired) {
  EXPECT_EQ(IsUtf8(GetParam().bytes), GetParam().bytes == GetParam().repaired);
}

TEST_P(Utf8, IsRepaired) {
  EXPECT_EQ(RepairUtf8(GetParam().bytes), GetParam().repaired);
}

// The checks take eight bytes or two where they can.
TEST_P(Utf8, IsJudgedAlikeWhereverItStands) {
  for (size_t before = 0; before < 10; ++before) {
    for (const char* after : {"", "x", " شحنتك في الطريق", "twelve bytes"}) {
      const std::string text =
          std::string(before, 'a') + GetParam().bytes + " " + after;
      const std::string repaired =
          std::string(before, 'a') + GetParam().repaired + " " + after;
      EXPECT_EQ(IsUtf8(text), text == repaired) << before << after;
      EXPECT_EQ(RepairUtf8(text), repaired) << before << after;
    }
  }
}

constexpr const char* kReplacement = "\uFFFD";

Bytes Well(std::string name, std::string bytes) { return {name, bytes, bytes}; }

// `count` characters stand for what could not be read.
Bytes Ill(std::string name, std::string bytes, int count,
          std::string rest = "") {
  std::string repaired;
  for (int i = 0; i < count; ++i) repaired += kReplacement;
  return {name, bytes, repaired + rest};
}

INSTANTIATE_TEST_SUITE_P(
    Table, Utf8,
    testing::Values(
        Well("Empty", ""), Well("Nul", "\0"s), Well("Ascii", "order 42\x7F"),
        Well("Arabic", "أهلاً، شحنتك في الطريق"),
        Well("Emoji", "👨‍👩‍👧 👋🏽"),
        Well("FirstOfTwo", "\xC2\x80"), Well("LastOfTwo", "\xDF\xBF"),
        Well("FirstOfThree", "\xE0\xA0\x80"),
        Well("BeforeSurrogates", "\xED\x9F\xBF"),
        Well("AfterSurrogates", "\xEE\x80\x80"),
        Well("LastOfThree", "\xEF\xBF\xBF"),
        Well("FirstOfFour", "\xF0\x90\x80\x80"),
        Well("LastOfAll", "\xF4\x8F\xBF\xBF"),
        Ill("ContinuationAlone", "\x80", 1),
        Ill("TwoContinuations", "\xBF\x80", 2),
        Ill("OverlongNul", "\xC0\x80", 2), Ill("OverlongOfTwo", "\xC1\xBF", 2),
        Ill("OverlongOfThree", "\xE0\x9F\xBF", 3),
        Ill("OverlongOfFour", "\xF0\x8F\xBF\xBF", 4),
        Ill("FirstSurrogate", "\xED\xA0\x80", 3),
        Ill("LastSurrogate", "\xED\xBF\xBF", 3),
        Ill("PastLastOfAll", "\xF4\x90\x80\x80", 4),
        Ill("LeadThatNeverIs", "\xF5\x80\x80\x80", 4),
        Ill("ByteThatNeverIs", "\xFF", 1), Ill("CutOfTwo", "\xD9", 1),
        Ill("CutOfThree", "\xE2\x80", 1), Ill("CutOfFour", "\xF0\x9F\x91", 1),
        Ill("CutThenLetter",
            "\xE2\x80"
            "a",
            1, "a"),
        Ill("CutThenArabic", "\xE2\x80م", 1, "م"),
        Ill("CutThenCut", "\xF0\x9F\xE2\x80", 2)),
    [](const auto& row) { return row.param.name; });

struct Cut {
  std::string name;
  std::string text;
  size_t limit;
  std::string kept;
};

class CutText : public testing::TestWithParam<Cut> {};

TEST_P(CutText, EndsBetweenCharacters) {
  EXPECT_EQ(CutUtf8(GetParam().text, GetParam().limit), GetParam().kept);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CutText,
    testing::Values(Cut{"Short", "مرحبا", 10, "مرحبا"},
                    Cut{"AtTheLimit", "مرحبا", 8, "مرحب"},
                    Cut{"InsideALetter", "مرحبا", 7, "مرح"},
                    Cut{"InsideTheFirstLetter", "مرحبا", 1, ""},
                    Cut{"ToNothing", "مرحبا", 0, ""},
                    Cut{"InsideAnEmoji", "ok👋", 5, "ok"},
                    Cut{"AfterAnEmoji", "ok👋!", 6, "ok👋"},
                    Cut{"Ascii", "order", 3, "ord"}, Cut{"Empty", "", 3, ""}),
    [](const auto& row) { return row.param.name; });

TEST(Utf8, CharactersComeBackTheSame) {
  for (char32_t c : {U'a', U'é', U'ع', U'漢', U'🚚', char32_t{0x10FFFF}}) {
    std::string text;
    AppendUtf8(c, &text);
    EXPECT_TRUE(IsUtf8(text));
    std::string_view rest = text;
    EXPECT_EQ(TakeUtf8(&rest), c);
    EXPECT_TRUE(rest.empty());
  }
}

TEST(Utf8, WhatIsNoCharacterIsReplaced) {
  for (char32_t c : {char32_t{0xD800}, char32_t{0x110000}}) {
    std::string text;
    AppendUtf8(c, &text);
    EXPECT_EQ(text, "\uFFFD");
  }
}

}  // namespace
}  // namespace sanad
