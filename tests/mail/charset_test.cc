#include "mail/charset.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"

namespace sanad::mail {
namespace {

struct CharsetCase {
  const char* name;
  std::string_view label;
  std::string_view bytes;
  std::string_view expected;
};

class ToUtf8Test : public testing::TestWithParam<CharsetCase> {};

TEST_P(ToUtf8Test, ReadsAsBrowsersDo) {
  EXPECT_EQ(ToUtf8(GetParam().bytes, GetParam().label), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Labels, ToUtf8Test,
    testing::Values(
        CharsetCase{"Utf8", "UTF-8", "عطل", "عطل"},
        CharsetCase{"BrokenUtf8", "utf-8", "a\xD8", "a\uFFFD"},
        CharsetCase{"Windows1256", "windows-1256", "\xDA\xD8\xE1\xA1", "عطل،"},
        CharsetCase{"Iso88596", "ISO-8859-6", "\xD9\xD7\xE4", "عطل"},
        CharsetCase{"Latin1IsWestern", "iso-8859-1", "\x80", "€"},
        CharsetCase{"AsciiIsWestern", "us-ascii", "\xE9", "é"},
        CharsetCase{"CarelessLabel", "us-ascii", "عطل", "عطل"},
        CharsetCase{"UndefinedWestern", "cp1252", "\x81", "\u0081"},
        CharsetCase{"Unknown", "x-what", "\xE9", "é"},
        CharsetCase{"UnknownUtf8", "x-what", "عطل", "عطل"},
        CharsetCase{"None", "", "\xE9", "é"},
        CharsetCase{"Gb2312IsGb18030", "gb2312", "\xB4\xCE\x94\xA1", "次敗"},
        CharsetCase{"Korean", "ks_c_5601-1987", "\xB8\xE1", "멜"},
        CharsetCase{"ShiftJis", "Shift_JIS", "\x83\x81", "メ"},
        CharsetCase{"Iso2022Jp", "iso-2022-jp", "\x1B$B%a\x1B(B!", "メ!"},
        CharsetCase{"Koi8", "koi8-r", "\xC4\xC1", "да"},
        CharsetCase{"Utf16", "utf-16le", std::string_view("9\x06", 2), "ع"},
        CharsetCase{"OddUtf16", "utf-16be", "\x06", "\uFFFD"},
        CharsetCase{"Turkish", "iso-8859-9", "\xFE", "ş"},
        CharsetCase{"Nul", "utf-8", std::string_view("a\0b", 3), "ab"}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace sanad::mail
