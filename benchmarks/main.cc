// Runs the workloads whose rows are asked for, and writes what was measured
// as JSON, for table.py to judge.
//
//   sanad_bench FOLDER [FILTER]
//
// writes FOLDER/measured/sanad_bench.json; so does each program with a list
// of workloads of its own.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "benchmarks/row.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

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

int Main(const std::string& program, const std::filesystem::path& folder,
         const std::string& filter) {
  std::filesystem::create_directories(folder / "measured");
  Report report(filter);
  for (const Workload& workload : Workloads()) {
    const bool wanted =
        std::any_of(workload.rows.begin(), workload.rows.end(),
                    [&](std::string_view row) { return report.Wants(row); });
    if (wanted) workload.run(folder, report);
  }
  Write(report, folder / "measured" / (program + ".json"));
  return 0;
}

}  // namespace
}  // namespace sanad::bench

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return sanad::bench::Main(std::filesystem::path(argv[0]).stem(), argv[1],
                            argc > 2 ? argv[2] : "");
}
