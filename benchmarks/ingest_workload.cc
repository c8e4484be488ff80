// A ready message with its raw source is taken by a channel: customer,
// conversation, message, blob, events with their chain, kept answer; one
// durable commit each.

#include <string>
#include <vector>

#include "benchmarks/floor_desk.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

constexpr Course kCourse = {.rounds = 41, .operations = 200, .warm_up = 200};
constexpr Course kBatches = {.rounds = 21, .operations = 5, .warm_up = 5};
constexpr int64_t kBatch = 100;
constexpr double kTail = 0.99;

// A file that sanad made, and a copy of it for the floor.
struct Pair {
  explicit Pair(const std::filesystem::path& folder)
      : ours(folder / "ingest-ours.db"), floor(folder / "ingest-floor.db") {
    Remove(ours);
    Remove(floor);
    inbox = MakeDesk(OpenStore(UrlOf(ours))).team.support;
    std::filesystem::copy_file(ours, floor);
  }
  ~Pair() {
    Remove(ours);
    Remove(floor);
  }

  std::filesystem::path ours;
  std::filesystem::path floor;
  InboxId inbox;
};

Desk OpenDesk(const std::filesystem::path& file) {
  return Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
}

std::string KeyOf(int64_t number) { return fmt::format("delivery-{}", number); }

Race RaceOneByOne(const Pair& files) {
  const int64_t all = kCourse.warm_up + kCourse.rounds * kCourse.operations;
  const auto messages = ReadyMessages(files.inbox, 0, all);
  const Session system = OpenDesk(files.ours).AsSystem();
  FloorDatabase database(files.floor);
  FloorDesk floor(database);
  return RunRace(
      kCourse,
      [&](int64_t i) {
        system.channels()
            .Receive(messages[i], {.idempotency_key = KeyOf(i)})
            .value();
      },
      [&](int64_t i) { floor.Receive(messages[i], KeyOf(i)); });
}

Race RaceInBatches(const Pair& files) {
  const Session system = OpenDesk(files.ours).AsSystem();
  FloorDatabase database(files.floor);
  FloorDesk floor(database);
  std::vector<std::vector<ReceiveRequest>> batches;
  for (int i = 0; i < kBatches.warm_up + kBatches.rounds * kBatches.operations;
       ++i) {
    batches.push_back(ReadyMessages(files.inbox, i * kBatch, kBatch));
  }
  return RunRace(
      kBatches,
      [&](int64_t i) {
        for (const auto& arrival : system.channels().ReceiveAll(batches[i])) {
          arrival.value();
        }
      },
      [&](int64_t i) { floor.ReceiveAll(batches[i]); });
}

// Of a file that was closed, and the log taken over into it.
double BytesPerMessage(const std::filesystem::path& file) {
  FloorDatabase database(file);
  Prepared count(database.handle(), "SELECT count(*) FROM message");
  count.Next();
  return static_cast<double>(std::filesystem::file_size(file)) /
         static_cast<double>(count.Integer(0));
}

}  // namespace

void RunIngest(const std::filesystem::path& folder, Report& report) {
  const Pair files(folder);
  const Race race = RaceOneByOne(files);
  report.Add({"ingest.rate", "messages/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
  report.Add({"ingest.p99", "us", race.ours.PercentileUs(kTail),
              race.floor.PercentileUs(kTail)});
  report.Add({"ingest.bytes", "bytes", BytesPerMessage(files.ours),
              BytesPerMessage(files.floor)});
}

void RunBatchedIngest(const std::filesystem::path& folder, Report& report) {
  const Pair files(folder);
  const Race race = RaceInBatches(files);
  report.Add({"ingest.batched", "messages/s", race.ours.MedianRate() * kBatch,
              race.floor.MedianRate() * kBatch});
}

}  // namespace sanad::bench
