// Runs the workloads whose rows are asked for, and writes what was measured
// as JSON, for table.py to judge.
//
//   sanad_bench FOLDER [FILTER]

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "benchmarks/row.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

const std::vector<Workload>& Workloads() {
  static const auto& workloads = *new std::vector<Workload>{
      {&RunRecord, {"record.write", "record.read"}},
      {&RunMail, {"mail.parse"}},
      {&RunCalendar,
       {"calendar.between.day", "calendar.between.decade", "calendar.add.day",
        "calendar.add.decade"}},
      {&RunOpening, {"desk.open", "desk.memory"}},
      {&RunIngest, {"ingest.rate", "ingest.p99", "ingest.bytes"}},
      {&RunBatchedIngest, {"ingest.batched"}},
      {&RunReply, {"reply.rate"}},
      {&RunReplyInMemory, {"reply.memory"}},
      {&RunInbox,
       {"inbox.page.10k", "inbox.page.100k", "inbox.page.1m",
        "inbox.page.growth"}},
      {&RunReadWhileWriting, {"inbox.page.while_writing"}},
  };
  return workloads;
}

std::string ToJson(const Row& row) {
  return fmt::format(
      R"({{"name": "{}", "unit": "{}", "ours": {}, "floor": {}}})", row.name,
      row.unit, row.ours, row.floor ? fmt::format("{}", *row.floor) : "null");
}

void Write(const Report& report, const std::filesystem::path& path) {
  std::ofstream file(path);
  std::string_view between = "[\n";
  for (const Row& row : report.rows()) {
    file << between << ToJson(row);
    between = ",\n";
  }
  file << (report.rows().empty() ? "[]\n" : "\n]\n");
}

int Main(const std::filesystem::path& folder, const std::string& filter) {
  std::filesystem::create_directories(folder);
  Report report(filter);
  for (const Workload& workload : Workloads()) {
    const bool wanted =
        std::any_of(workload.rows.begin(), workload.rows.end(),
                    [&](std::string_view row) { return report.Wants(row); });
    if (wanted) workload.run(folder, report);
  }
  Write(report, folder / "measured.json");
  return 0;
}

}  // namespace
}  // namespace sanad::bench

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return sanad::bench::Main(argv[1], argc > 2 ? argv[2] : "");
}
