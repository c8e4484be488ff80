// The overview of a month of one inbox and of a year of the workspace, beside
// the same question asked in SQL of the same facts, in an index that covers
// it.

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "benchmarks/floor_database.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"
#include "sanad/reports.h"

namespace sanad::bench {
namespace {

constexpr int64_t kInboxes = 20;
constexpr int64_t kPerBatch = 500;
constexpr int kBatchesPerFold = 20;
constexpr Course kCourse = {.rounds = 15, .operations = 4, .warm_up = 4};

struct Size {
  int64_t conversations;
  const char* name;
};
constexpr Size kSmall = {100'000, "100k"};
constexpr Size kLarge = {1'000'000, "1m"};

absl::Time Day(int month, int day) {
  return absl::FromCivil(absl::CivilDay(2026, month, day), absl::UTCTimeZone());
}

// --- a year of work -------------------------------------------------------

std::vector<InboxId> MakeInboxes(const Session& system, TeamId team) {
  std::vector<InboxId> inboxes;
  for (int64_t i = 0; i < kInboxes; ++i) {
    inboxes.push_back(
        system.inboxes()
            .Create({.name = fmt::format("Inbox {}", i), .team = team})
            .value()
            .id);
  }
  return inboxes;
}

std::vector<ConversationId> Receive(const Session& system,
                                    const std::vector<InboxId>& inboxes,
                                    int64_t first) {
  std::vector<ReceiveRequest> messages;
  for (int64_t i = first; i < first + kPerBatch; ++i) {
    messages.push_back(ReadyMessage(inboxes[i % kInboxes], i));
  }
  std::vector<ConversationId> conversations;
  for (const auto& arrival : system.channels().ReceiveAll(messages)) {
    conversations.push_back(arrival.value().conversation);
  }
  return conversations;
}

// Everybody is answered within hours, one after the other.
void Answer(const Session& agent, testing::ManualClock& clock,
            const std::vector<ConversationId>& conversations) {
  for (size_t i = 0; i < conversations.size(); ++i) {
    if (i % 64 == 0) clock.Advance(absl::Minutes(7));
    agent.conversations()
        .Reply({.conversation = conversations[i],
                .text = "أهلاً، شحنتك في الطريق",
                .then = ConversationStatus::kResolved})
        .value();
  }
}

void Fold(const Desk& desk, testing::ManualClock& clock) {
  while (desk.RunDue().value().next <= clock.Now()) continue;
}

void Make(const std::filesystem::path& file, int64_t conversations) {
  const double begin = Seconds();
  auto clock = std::make_shared<testing::ManualClock>(Day(1, 1));
  const Store store =
      Store::Open(UrlOf(file),
                  {.durability = Durability::kNormal, .host = {.clock = clock}})
          .value();
  const auto [desk, team] = MakeDesk(store);
  const Session system = desk.AsSystem();
  const Session salma = desk.AsAgent(team.salma);
  const auto inboxes = MakeInboxes(system, team.support_team);
  const int64_t batches = conversations / kPerBatch;
  for (int64_t i = 0; i < batches; ++i) {
    clock->Set(std::max(clock->Now(),
                        Day(1, 1) + absl::Hours(24) * 364 * i / batches));
    Answer(salma, *clock, Receive(system, inboxes, i * kPerBatch));
    if (i % kBatchesPerFold == 0) Fold(desk, *clock);
  }
  Fold(desk, *clock);
  fmt::print(stderr, "made a year of {} conversations in {:.0f} s\n",
             conversations, Seconds() - begin);
}

std::filesystem::path FileOf(const std::filesystem::path& folder,
                             const Size& size) {
  const auto file = folder / fmt::format("year-{}.db", size.name);
  if (std::filesystem::exists(file)) return file;
  const auto unfinished = folder / "year-unfinished.db";
  Remove(unfinished);
  Make(unfinished, size.conversations);
  std::filesystem::rename(unfinished, file);
  return file;
}

// --- the same in SQL ------------------------------------------------------

constexpr char kCopy[] =
    "CREATE TABLE floor AS SELECT inbox, figure, at, elapsed FROM figure_fact;"
    "CREATE INDEX by_inbox ON floor (inbox, at, figure, elapsed);"
    "CREATE INDEX by_time ON floor (at, figure, elapsed);";

std::string Question(std::string_view where) {
  return fmt::format(
      "WITH ranked AS (SELECT figure, elapsed, row_number() OVER (PARTITION BY "
      "figure ORDER BY elapsed) AS rank, count(*) OVER (PARTITION BY figure) "
      "AS n FROM floor WHERE {}) SELECT figure, n, sum(elapsed), max(elapsed), "
      "max(CASE WHEN rank = (n + 1) / 2 THEN elapsed END), max(CASE WHEN rank "
      "= (n * 9 + 9) / 10 THEN elapsed END), max(CASE WHEN rank = (n * 19 + "
      "19) / 20 THEN elapsed END) FROM ranked GROUP BY figure",
      where);
}

void Drain(Prepared& statement) {
  while (statement.Next()) continue;
  statement.Reset();
}

Race RaceMonth(const Reports& reports, InboxId inbox, bool exact,
               FloorDatabase& floor) {
  Prepared statement(floor.handle(),
                     Question("inbox = ? AND at >= ? AND at < ?"));
  return RunRace(
      kCourse,
      [&](int64_t) {
        reports
            .Overview({.from = Day(6, 1),
                       .to = Day(7, 1),
                       .inbox = inbox,
                       .exact = exact})
            .value();
      },
      [&](int64_t) {
        // An overview compares with the month before.
        for (const int month : {5, 6}) {
          statement.Start(inbox.value, absl::ToUnixMicros(Day(month, 1)),
                          absl::ToUnixMicros(Day(month + 1, 1)));
          Drain(statement);
        }
      });
}

void AskYear(const Reports& reports) {
  reports.Overview({.from = Day(1, 1), .to = Day(1, 1) + absl::Hours(8760)})
      .value();
}

// A question in SQL takes so long that whoever asks after it is let wait.
constexpr int kYearsAsked = 50;

Race RaceYear(const Reports& reports, FloorDatabase& floor) {
  Prepared statement(floor.handle(), Question("at >= ? AND at < ?"));
  return RunRace(
      {.rounds = 5, .operations = 1, .warm_up = 1},
      [&](int64_t) {
        for (int i = 0; i < kYearsAsked; ++i) AskYear(reports);
      },
      [&](int64_t) {
        statement.Start(absl::ToUnixMicros(Day(1, 1)),
                        absl::ToUnixMicros(Day(1, 1) + absl::Hours(8760)));
        Drain(statement);
      });
}

Reports ReportsOf(const std::filesystem::path& file) {
  return Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"})
      .value()
      .AsSystem()
      .reports();
}

// The larger desk beside the smaller one.
Race RaceGrowth(const std::filesystem::path& folder) {
  const Reports large = ReportsOf(FileOf(folder, kLarge));
  const Reports small = ReportsOf(FileOf(folder, kSmall));
  return RunRace(
      {.rounds = 15, .operations = 20, .warm_up = 20},
      [&](int64_t) { AskYear(large); }, [&](int64_t) { AskYear(small); });
}

struct Measured {
  Race month;
  Race exact;
  Race year;
};

Measured Measure(const std::filesystem::path& folder, const Size& size) {
  const auto file = FileOf(folder, size);
  const auto copy = folder / "year-floor.db";
  Remove(copy);
  std::filesystem::copy_file(file, copy);
  FloorDatabase floor(copy.string());
  floor.Execute(kCopy);
  const Desk desk =
      Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
  const std::vector<Inbox> inboxes = desk.AsSystem().inboxes().List().value();
  const Reports reports = desk.AsSystem().reports();
  const InboxId inbox = inboxes.back().id;
  return {RaceMonth(reports, inbox, false, floor),
          RaceMonth(reports, inbox, true, floor), RaceYear(reports, floor)};
}

}  // namespace

void RunReports(const std::filesystem::path& folder, Report& report) {
  const auto us = [](const Times& times) { return times.PercentileUs(0.5); };
  const Measured measured = Measure(folder, kLarge);
  report.Add({"reports.month", "us", us(measured.month.ours),
              us(measured.month.floor)});
  report.Add({"reports.exact", "us", us(measured.exact.ours),
              us(measured.exact.floor)});
  report.Add({"reports.year", "us", us(measured.year.ours) / kYearsAsked,
              us(measured.year.floor)});
  const Race growth = RaceGrowth(folder);
  report.Add(
      {"reports.growth", "us, 1 M : 100 k", us(growth.ours), us(growth.floor)});
}

}  // namespace sanad::bench
