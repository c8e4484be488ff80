// Reports say the same before and after figures are folded, and what the
// conversations themselves say, whatever was done.

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "sanad/testing.h"
#include "tests/desk/random/draw.h"
#include "tests/desk/random/model.h"
#include "tests/desk/random/office.h"
#include "tests/desk/random/player.h"
#include "tests/desk/random/teller.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::play {
namespace {

constexpr uint64_t kFirstSeed = 20261125;
constexpr int kRounds = 8;
constexpr int kCommands = 160;
constexpr int64_t kCommandsPerFold = 12;

std::string Told(const FigureSummary& figure) {
  return absl::StrCat(figure.definition, " ", figure.count, " ", figure.amount,
                      " ", absl::FormatDuration(figure.elapsed.total), " ",
                      absl::FormatDuration(figure.elapsed.p90), "\n");
}

std::string Told(const std::vector<FigureSummary>& figures) {
  std::string told;
  for (const FigureSummary& figure : figures) told += Told(figure);
  return told;
}

class Reporter {
 public:
  Reporter(const Session& reader, absl::Time from, absl::Time to)
      : reports_(reader.reports()), of_{.from = from, .to = to} {}

  std::string Everything() const {
    std::string told = Overview(of_);
    for (const Dimension by :
         {Dimension::kInbox, Dimension::kAgent, Dimension::kTeam,
          Dimension::kTag, Dimension::kPriority, Dimension::kKind,
          Dimension::kTopic, Dimension::kHour}) {
      const auto rows = reports_.Breakdown({.of = of_, .by = by});
      absl::StrAppend(&told, "by ", static_cast<int>(by), "\n");
      std::vector<std::string> lines;
      for (const BreakdownRow& row : rows.value()) {
        lines.push_back(
            absl::StrCat(row.value, " ", row.label, "\n", Told(row.figures)));
      }
      std::sort(lines.begin(), lines.end());
      for (const std::string& line : lines) told += line;
    }
    return told;
  }

  // The counts of all figures, from single facts alone.
  std::string Counts(bool exact) const {
    FiguresRequest request = of_;
    request.exact = exact;
    std::string told;
    const auto overview = reports_.Overview(request);
    for (const auto& figure : overview->figures) {
      absl::StrAppend(&told, figure.now.definition, " ", figure.now.count, " ",
                      figure.now.amount, " ",
                      absl::FormatDuration(figure.now.elapsed.total), "\n");
    }
    return told;
  }

  int64_t Backlog(absl::Time at) const {
    return reports_.Backlog({.at = at}).value().open;
  }

  int64_t OpenNow() const {
    int64_t open = 0;
    const auto rows = reports_.Live();
    for (const LiveRow& row : *rows) {
      open += row.open + row.pending + row.on_hold;
    }
    return open;
  }

 private:
  std::string Overview(const FiguresRequest& request) const {
    const auto overview = reports_.Overview(request).value();
    std::string told = absl::StrCat("backlog ", overview.backlog, "\n");
    for (const auto& figure : overview.figures) told += Told(figure.now);
    return told;
  }

  Reports reports_;
  FiguresRequest of_;
};

// Something is promised, in office hours; each time something else.
void Promise(const testing::TestDesk& test, Chance& chance, CalendarId& hours,
             SlaPolicyId& policy) {
  const ServiceLevels levels = test.desk.AsSystem().service_levels();
  const auto calendar =
      levels.SaveCalendar({.calendar = hours,
                           .name = "الدوام",
                           .time_zone = "Asia/Riyadh",
                           .hours = {{"sun", {{"09:00", "17:00"}}},
                                     {"mon", {{"08:00", "12:00"}}},
                                     {"thu", {{"20:00", "04:00"}}}}});
  ASSERT_TRUE(calendar.ok()) << calendar.status();
  const auto saved = levels.SavePolicy(
      {.policy = policy,
       .name = "أساسي",
       .rules = {
           {.targets = {.first_response = absl::Minutes(chance.Below(300)),
                        .next_response = absl::Minutes(chance.Below(120)),
                        .resolution = absl::Hours(chance.Below(60))}}}});
  ASSERT_TRUE(saved.ok()) << saved.status();
  hours = calendar->id;
  policy = saved->id;
  const auto assigned = levels.Assign({.policy = policy, .calendar = hours});
  ASSERT_TRUE(assigned.ok()) << assigned.status();
}

class Figures : public ::testing::TestWithParam<std::string> {};

TEST_P(Figures, AreTheSameFoldedOrNotAndRecomputed) {
  for (uint64_t seed = kFirstSeed; seed < kFirstSeed + kRounds; ++seed) {
    SCOPED_TRACE(absl::StrCat("seed ", seed));
    storage::TemporaryFolder folder;
    const std::string url = GetParam() == "memory"
                                ? "memory:"
                                : GetParam() + ":" + folder.File("desk.db");
    const testing::TestDesk test(url);
    Model model(play::SetUp(test));
    Chance chance(seed);
    const absl::Time begin = test.clock->Now() - absl::Hours(24);
    CalendarId hours;
    SlaPolicyId policy;
    for (int i = 0; i < kCommands; ++i) {
      if (seed % 2 == 0 && i % 50 == 20) {
        ASSERT_NO_FATAL_FAILURE(Promise(test, chance, hours, policy));
      }
      const Command command = DrawCommand(chance, model);
      const Answered answered = TellDesk(test, command);
      model.Run(command, answered.given);
      if (!chance.OneIn(kCommandsPerFold)) continue;
      const absl::Time end = test.clock->Now() + absl::Hours(24);
      const Reporter system(test.desk.AsSystem(), begin, end);
      const std::string before = system.Everything();
      ASSERT_EQ(system.Counts(true), system.Counts(false));
      ASSERT_EQ(system.Backlog(end), system.OpenNow());
      const auto run = test.desk.RunDue();
      ASSERT_TRUE(run.ok()) << run.status();
      ASSERT_EQ(run->failed, 0);
      // What was due may have changed something; then they are not the same.
      if (run->done == 0) {
        ASSERT_EQ(system.Everything(), before);
      }
      ASSERT_EQ(system.Counts(true), system.Counts(false));
    }
    const auto verified = test.desk.Verify();
    ASSERT_TRUE(verified.ok()) << verified.status();
    for (const Finding& finding : verified->findings) {
      ADD_FAILURE() << finding.where << ": " << finding.what;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Stores, Figures, ::testing::ValuesIn(Stores()),
                         [](const auto& store) { return store.param; });

}  // namespace
}  // namespace sanad::play
