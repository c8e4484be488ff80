#include "mail/html_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sanad::mail {
namespace {

struct HtmlCase {
  const char* name;
  std::string_view html;
  std::string_view expected;
};

class HtmlTextTest : public testing::TestWithParam<HtmlCase> {};

TEST_P(HtmlTextTest, IsWhatAReaderSees) {
  EXPECT_EQ(HtmlText(GetParam().html, HtmlQuotes::kKeep), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, HtmlTextTest,
    testing::Values(
        HtmlCase{"Text", "مرحبا", "مرحبا\n"}, HtmlCase{"Empty", "", ""},
        HtmlCase{"Blanks", "a \n\t b&nbsp;c", "a b c\n"},
        HtmlCase{"Blocks", "<p>a</p><div>b<br>c</div>", "a\n\nb\nc\n"},
        HtmlCase{"Cells", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc\n"},
        HtmlCase{"Inline", "a<b>b</b>c", "abc\n"},
        HtmlCase{"Unseen",
                 "<title>t</title><style>s</style><script>'</p>'</SCRIPT >a",
                 "a\n"},
        HtmlCase{"UnseenWithoutEnd", "a<style>b</p>c", "a\n"},
        HtmlCase{"Comments", "a<!-- <p>x</p> -->b<!doctype html>c", "abc\n"},
        HtmlCase{"CommentWithoutEnd", "a<!-- b", "a\n"},
        HtmlCase{"SignInQuotes", "<a title=\"1 > 2\">b</a>", "b\n"},
        HtmlCase{"SignThatIsNoTag", "1 < 2 <3", "1 < 2 <3\n"},
        HtmlCase{"TagWithoutEnd", "a<div class=\"x", "a\n"},
        HtmlCase{"Entities", "&lt;&amp;&#1593;&#x639;&hellip;&copy",
                 "<&عع…©\n"},
        HtmlCase{"NoEntities", "&unknown; &; AT&T &#; &#x;",
                 "&unknown; &; AT&T &#; &#x;\n"},
        HtmlCase{"WesternNumbers", "&#146;&#0;&#xD800;&#99999999;",
                 "’\uFFFD\uFFFD\uFFFD\n"},
        HtmlCase{"NulByReference", "a&#0;b", "a\uFFFDb\n"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(HtmlText, DropsWhatMailProgramsQuote) {
  for (std::string_view html :
       {"<p>جديد</p><blockquote>a<blockquote>b</blockquote>c</blockquote>",
        "<p>جديد</p><div class=\"gmail_quote\"><div>a</div>b</div>",
        "<p>جديد</p><hr id=\"stopSpelling\">From: a<p>b",
        "<p>جديد</p><div id=divRplyFwdMsg>From: a</div>b"}) {
    EXPECT_EQ(HtmlText(html, HtmlQuotes::kDrop), "جديد\n") << html;
  }
}

TEST(HtmlText, KeepsWhatFollowsAQuote) {
  EXPECT_EQ(HtmlText("<blockquote>a</blockquote>جديد", HtmlQuotes::kDrop),
            "جديد\n");
}

}  // namespace
}  // namespace sanad::mail
