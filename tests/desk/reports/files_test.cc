// What reports look like as files, whatever people call themselves.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "desk/reports/whole_report.h"

namespace sanad {
namespace {

using testing::HasSubstr;
using testing::Not;

absl::Time Day(int day) {
  return absl::FromCivil(absl::CivilDay(2026, 1, day), absl::UTCTimeZone());
}

WholeReport ReportOf(const std::string& agent, Language language) {
  WholeReport report = {.language = language,
                        .zone = absl::UTCTimeZone(),
                        .workspace = "مرسال",
                        .hours = {{.hour = 9, .customer_messages = 3}}};
  report.overview = {.from = Day(4), .to = Day(11), .backlog = 7};
  FigureSummary first = {.figure = FigureKind::kFirstReply,
                         .definition = "sanad.first_reply_time",
                         .count = 3};
  first.elapsed.median = absl::Minutes(125);
  report.overview.figures = {{.now = first, .before = first}};
  report.series = {{Day(4), Day(5), {first}}, {Day(5), Day(6), {}}};
  report.agents = {{.agent = AgentId{1}, .name = agent, .replies = 3}};
  report.recurring = {{.topic = agent, .created = 2}};
  return report;
}

TEST(Csv, LetsNoNameBecomeAFormula) {
  for (const std::string name :
       {"=1+1", "+966", "-2", "@SUM(A1)", "\tx", "=\"a\",b"}) {
    const std::string csv = CsvOf(ReportOf(name, Language::kEnglish));
    EXPECT_THAT(csv, Not(HasSubstr("," + name + ","))) << name;
    EXPECT_THAT(csv, HasSubstr("'" + name.substr(0, 2))) << name;
  }
  EXPECT_THAT(CsvOf(ReportOf("\rx", Language::kEnglish)),
              HasSubstr(",\"'\rx\","));
}

TEST(Csv, QuotesWhatWouldEndACell) {
  EXPECT_THAT(CsvOf(ReportOf("نور، \"أ\"", Language::kArabic)),
              HasSubstr(",\"نور، \"\"أ\"\"\","));
  EXPECT_THAT(CsvOf(ReportOf("a,b", Language::kEnglish)),
              HasSubstr(",\"a,b\","));
}

TEST(Csv, HasAsManyCellsInEveryFigure) {
  const std::string csv = CsvOf(ReportOf("نور", Language::kEnglish));
  EXPECT_THAT(csv, HasSubstr("range,,first reply,sanad.first_reply_time,3,0,"
                             ",0,7500,0,0,0,0,0,0,0\r\n"));
  EXPECT_THAT(csv, HasSubstr("from,2026-01-04,first reply,"));
}

TEST(Page, LetsNoNameBecomeMarkup) {
  const std::string page =
      PageOf(ReportOf("<script>alert(1)</script>", Language::kEnglish));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
}

TEST(Page, LoadsNothing) {
  const std::string page = PageOf(ReportOf("نور", Language::kArabic));
  EXPECT_THAT(page, Not(HasSubstr("http")));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
  EXPECT_THAT(page, Not(HasSubstr("url(")));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
}

TEST(Page, SpeaksItsLanguage) {
  const std::string arabic = PageOf(ReportOf("نور", Language::kArabic));
  EXPECT_THAT(arabic, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(arabic, HasSubstr("2 س 05 د"));
  const std::string english = PageOf(ReportOf("Noor", Language::kEnglish));
  EXPECT_THAT(english, HasSubstr("<html lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(english, HasSubstr("2 h 05 min"));
}

}  // namespace
}  // namespace sanad
