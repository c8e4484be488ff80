#include "desk/reports/chart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace sanad {
namespace {

using testing::HasSubstr;
using testing::Not;

Chart Small() {
  return {.title = "محادثات <جديدة>",
          .labels = {"01-04", "01-05"},
          .series = {{.name = "جديدة", .style = "one", .values = {2, 4}}}};
}

TEST(Chart, EscapesWhateverItShows) {
  EXPECT_EQ(Escaped("<b a='1' c=\"2\">&"),
            "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;");
  EXPECT_THAT(Bars(Small()), HasSubstr("محادثات &lt;جديدة&gt;"));
}

TEST(Chart, TakesARoundScaleAboveTheLargest) {
  for (const double largest : {0.3, 1.0, 4.0, 7.0, 99.0, 101.0, 12345.0}) {
    const Scale scale = ScaleFor(largest);
    EXPECT_GE(scale.top, largest);
    EXPECT_LE(scale.top, largest * 2);
    EXPECT_GE(scale.top / scale.step, 2);
    EXPECT_LE(scale.top / scale.step, 5);
  }
  EXPECT_EQ(ScaleFor(0).top, 1);
}

TEST(Chart, DrawsNothingOfNothing) {
  EXPECT_THAT(Bars({}), Not(HasSubstr("<rect")));
  EXPECT_THAT(Lines({}), Not(HasSubstr("<circle")));
  EXPECT_THAT(Heat({}), Not(HasSubstr("<rect")));
}

TEST(Chart, BeginsAtTheRightWhereOneReadsSo) {
  Chart chart = Small();
  const std::string left = Bars(chart);
  chart.from_right = true;
  const std::string right = Bars(chart);
  EXPECT_LT(left.find(">01-04<"), left.find(">01-05<"));
  EXPECT_NE(left, right);
  EXPECT_THAT(right, HasSubstr("<title>01-05: 4 جديدة</title>"));
}

TEST(Chart, BreaksALineWhereNothingWasMeasured) {
  Chart chart = Small();
  chart.labels.push_back("01-06");
  chart.series[0].values = {1, std::numeric_limits<double>::quiet_NaN(), 2};
  const std::string lines = Lines(chart);
  EXPECT_THAT(lines, Not(HasSubstr("nan")));
  EXPECT_THAT(lines, Not(HasSubstr(" L")));
}

}  // namespace
}  // namespace sanad
