#include "file/name.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "sanad/limits.h"

namespace sanad::file {
namespace {

struct NameCase {
  const char* name;
  std::string_view declared;
  std::string_view expected;
};

class DisplayNameTest : public testing::TestWithParam<NameCase> {};

TEST_P(DisplayNameTest, IsSafe) {
  EXPECT_EQ(DisplayName(GetParam().declared), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Names, DisplayNameTest,
    testing::Values(
        NameCase{"None", "", ""},
        NameCase{"Plain", "invoice.pdf", "invoice.pdf"},
        NameCase{"Arabic", "فاتورة مارس.pdf", "فاتورة مارس.pdf"},
        NameCase{"Path", "../../etc/passwd", "passwd"},
        NameCase{"WindowsPath", "C:\\temp\\a.txt", "a.txt"},
        NameCase{"TrailingSlash", "folder/", "folder"},
        NameCase{"FullWidthSlash", "..／..／etc／passwd", "passwd"},
        NameCase{"FullWidthDot", "．．＼evil.txt", "evil.txt"},
        NameCase{"DivisionSlash", "a∕b", "b"},
        NameCase{"DotFile", ".htaccess", "htaccess"},
        // A zero-width prefix got .htaccess past a check (CVE-2026-28289).
        NameCase{"ZeroWidthDotFile", "\u200B.htaccess", "htaccess"},
        NameCase{"OnlyDots", "...", "attachment"},
        NameCase{"OnlyInvisible", "\u200B\u2060", "attachment"},
        NameCase{"OneDotLeader", "\u2024\u2024", "attachment"},
        NameCase{"TrailingDots", "evil.exe. . ", "evil.exe"},
        NameCase{"BidiOverride", "invoice\u202Efdp.exe", "invoicefdp.exe"},
        NameCase{"BidiIsolate", "a\u2067b\u2069.txt", "ab.txt"},
        NameCase{"LineBreak", "a\r\nb.txt", "a  b.txt"},
        NameCase{"NulAndEscape", std::string_view("a\0\x1B[31m.txt", 11),
                 "a[31m.txt"},
        NameCase{"Forbidden", "a<b>:c|d?*.txt", "a_b__c_d__.txt"},
        NameCase{"Device", "con", "_con"},
        NameCase{"DeviceWithExtension", "NUL.tar.gz", "_NUL.tar.gz"},
        NameCase{"DeviceWithBlank", "aux .txt", "_aux .txt"},
        NameCase{"DeviceFullWidth", "ＣＯＭ１.txt", "_COM1.txt"},
        NameCase{"DeviceSuperscript", "LPT¹", "_LPT1"},
        NameCase{"NoDevice", "console.txt", "console.txt"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(DisplayName, IsCutInTheStem) {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "ع";
  const std::string cut = DisplayName(name + ".pdf");
  EXPECT_LE(cut.size(), limits::kFileNameBytes);
  EXPECT_TRUE(cut.ends_with("ع.pdf"));
  EXPECT_TRUE(IsUtf8(cut));
}

TEST(DisplayName, OfItsOwnResultIsTheSame) {
  for (std::string_view name :
       {"..\\con .txt", "a:b", "．con", "x\u202E.\u200B"}) {
    const std::string once = DisplayName(name);
    EXPECT_EQ(DisplayName(once), once);
  }
}

}  // namespace
}  // namespace sanad::file
