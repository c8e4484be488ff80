// A workspace that moves to another time zone counts in its days.

#include <filesystem>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "fmt/format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/desk.h"
#include "sanad/reports.h"
#include "sanad/store.h"
#include "tests/desk/verify/life.h"
#include "tests/desk/verify/tampering.h"

namespace sanad {
namespace {

using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// When a life begins (life.h).
const absl::Time kBegin = absl::FromUnixSeconds(1'800'000'000);

class ReportZone : public testing::Test {
 protected:
  ReportZone()
      : folder_(MakeFolder()),
        path_(folder_ / "zone.db"),
        desk_(OpenDesk(OpenStore("sqlite:" + path_.string()))) {
    Live(desk_);
  }
  ~ReportZone() override { std::filesystem::remove_all(folder_); }

  Reports reports() const { return desk_.AsSystem().reports(); }
  FiguresRequest Fortnight() const {
    return {.from = kBegin - absl::Hours(24 * 7),
            .to = kBegin + absl::Hours(24 * 7)};
  }

  void MoveTo(const std::string& zone) {
    Tampering(path_.string(), desk_.workspace().value)
        .Execute(fmt::format("UPDATE workspace SET time_zone = '{}'", zone));
  }

  std::vector<FigureSummary> Figures() const {
    std::vector<FigureSummary> figures;
    const auto overview = reports().Overview(Fortnight());
    for (const auto& figure : overview->figures) figures.push_back(figure.now);
    return figures;
  }

  struct Day {
    absl::Time start;
    std::vector<FigureSummary> figures;
    friend bool operator==(const Day&, const Day&) = default;
  };
  std::vector<Day> Days() const {
    std::vector<Day> days;
    const auto series = reports().Series({.of = Fortnight()});
    for (const SeriesPoint& point : *series) {
      days.push_back({point.start, point.figures});
    }
    return days;
  }

 private:
  static std::filesystem::path MakeFolder() {
    std::string folder = testing::TempDir() + "/sanad-zone-XXXXXX";
    EXPECT_NE(mkdtemp(folder.data()), nullptr);
    return folder;
  }

  std::filesystem::path folder_;
  std::filesystem::path path_;

 protected:
  Desk desk_;
};

TEST_F(ReportZone, CountsInTheNewDaysAtOnceAndOnceItIsFolded) {
  const auto figures = Figures();
  ASSERT_THAT(figures, Not(IsEmpty()));
  for (const std::string zone : {"Pacific/Kiritimati", "America/Adak", ""}) {
    SCOPED_TRACE(zone);
    MoveTo(zone);
    EXPECT_EQ(reports().Overview(Fortnight())->time_zone, zone);
    EXPECT_EQ(Figures(), figures);
    const auto days = Days();
    const auto run = desk_.RunDue();
    ASSERT_TRUE(run.ok()) << run.status();
    EXPECT_EQ(run->failed, 0);
    EXPECT_EQ(Figures(), figures);
    EXPECT_EQ(Days(), days);
    // No event told of the zone; of figures nothing is wrong.
    const auto verified = desk_.Verify();
    ASSERT_TRUE(verified.ok()) << verified.status();
    for (const Finding& finding : verified->findings) {
      EXPECT_THAT(finding.where, StartsWith("workspace "));
    }
  }
}

TEST_F(ReportZone, CountsInUtcWhereTheMachineDoesNotKnowTheZone) {
  MoveTo("Atlantis/Poseidonis");
  EXPECT_EQ(reports().Overview(Fortnight())->time_zone, "");
  EXPECT_EQ(desk_.RunDue()->failed, 0);
}

}  // namespace
}  // namespace sanad
