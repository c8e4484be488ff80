// The raw mail of the ingest workload is parsed: what ReceiveEmail does
// before it takes the message. There is no floor: GMime is used by both.

#include <string>

#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "mail/parse.h"

namespace sanad::bench {

void RunMail(const std::filesystem::path&, Report& report) {
  constexpr Course kCourse = {.rounds = 15, .operations = 300};
  const std::string raw = RawMail(1);
  const Race race = RunShortRace(
      kCourse, [&] { benchmark::DoNotOptimize(mail::Parse(raw)); }, [] {});
  report.Add({"mail.parse", "us", race.ours.MedianUs(), std::nullopt});
}

}  // namespace sanad::bench
