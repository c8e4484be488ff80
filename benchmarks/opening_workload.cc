// A desk in memory is opened, as a host's test suites do thousands of times.
// The floor is an in-memory SQLite database with the same tables.

#include <malloc.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "benchmarks/floor_database.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"

namespace sanad::bench {
namespace {

constexpr Course kCourse = {.rounds = 21, .operations = 20, .warm_up = 20};
constexpr int kHeld = 100;
constexpr double kKibibyte = 1024;

Desk OpenDesk() {
  return Desk::Open(OpenStore("memory:"), {.workspace = "w", .create = true})
      .value();
}

std::unique_ptr<FloorDatabase> OpenFloor(
    const std::vector<std::string>& schema) {
  auto database = std::make_unique<FloorDatabase>(":memory:");
  for (const std::string& statement : schema) database->Execute(statement);
  return database;
}

std::vector<std::string> SchemaText(const std::filesystem::path& folder) {
  const auto file = folder / "opening.db";
  Remove(file);
  OpenStore(UrlOf(file));
  std::vector<std::string> text = FloorDatabase(file).SchemaText();
  Remove(file);
  return text;
}

// What the heap holds after `open`, over what it held before.
double HeapBytes(absl::FunctionRef<void()> open) {
  const size_t before = mallinfo2().uordblks;
  open();
  return static_cast<double>(mallinfo2().uordblks - before);
}

double DeskBytes() {
  std::vector<Desk> desks;
  desks.reserve(kHeld);
  return HeapBytes([&] {
    for (int i = 0; i < kHeld; ++i) desks.push_back(OpenDesk());
  });
}

double FloorBytes(const std::vector<std::string>& schema) {
  std::vector<std::unique_ptr<FloorDatabase>> databases;
  databases.reserve(kHeld);
  return HeapBytes([&] {
    for (int i = 0; i < kHeld; ++i) databases.push_back(OpenFloor(schema));
  });
}

}  // namespace

void RunOpening(const std::filesystem::path& folder, Report& report) {
  const auto schema = SchemaText(folder);
  const Race race = RunRace(
      kCourse, [](int64_t) { OpenDesk(); },
      [&](int64_t) { OpenFloor(schema); });
  report.Add({"desk.open", "us", race.ours.MedianUs(), race.floor.MedianUs()});
  report.Add({"desk.memory", "KiB", DeskBytes() / kHeld / kKibibyte,
              FloorBytes(schema) / kHeld / kKibibyte});
}

}  // namespace sanad::bench
