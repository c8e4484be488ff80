// A million things wait for their time and none has come, beside one look at
// the first of them by hand.

#include <filesystem>
#include <string>

#include "absl/time/clock.h"
#include "benchmarks/floor_database.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"

namespace sanad::bench {
namespace {

constexpr Course kCourse = {.rounds = 31, .operations = 500, .warm_up = 500};

// By hand, since only when they are due is looked at.
constexpr char kWaiting[] =
    "WITH RECURSIVE n (i) AS"
    " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
    " INSERT INTO due (workspace_id, at, kind, object)"
    " SELECT 1, CAST(strftime('%s', 'now', '+1 day') AS INTEGER) * 1000000"
    " + i * 1000, 1, i FROM n";
constexpr char kFirst[] =
    "SELECT at, kind, object FROM due WHERE workspace_id = 1"
    " ORDER BY at, kind, object LIMIT 1";

}  // namespace

void RunIdleDue(const std::filesystem::path& folder, Report& report) {
  const auto file = folder / "due.db";
  Remove(file);
  MakeDesk(OpenStore(UrlOf(file)));
  {
    const Desk desk =
        Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
    FloorDatabase database(file);
    database.Execute(kWaiting);
    Prepared first(database.handle(), kFirst);
    const Race race = RunRace(
        kCourse, [&](int64_t) { desk.RunDue().value(); },
        [&](int64_t) {
          first.Next();
          first.Reset();
        });
    report.Add({"due.idle", "us", race.ours.MedianUs(), race.floor.MedianUs()});
  }
  Remove(file);
}

}  // namespace sanad::bench
