// The first page of an inbox, with the customers' names, in desks of growing
// size; and while somebody writes.

#include <atomic>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "benchmarks/floor_desk.h"
#include "benchmarks/large_desk.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

constexpr Course kCourse = {.rounds = 31, .operations = 300, .warm_up = 300};
constexpr Course kWhileWriting = {.rounds = 11, .operations = 500};

struct Size {
  int64_t conversations;
  const char* row;
};
constexpr Size kSmall = {10'000, "inbox.page.10k"};
constexpr Size kMiddle = {100'000, "inbox.page.100k"};
constexpr Size kLarge = {1'000'000, "inbox.page.1m"};

Race RacePages(const std::filesystem::path& file) {
  const Desk desk =
      Desk::Open(OpenStore(UrlOf(file)), {.workspace = "bench"}).value();
  const auto inboxes = InboxesOf(desk.AsSystem());
  const Session noor = desk.AsAgent("noor");
  FloorDatabase database(file);
  FloorDesk floor(database);
  return RunRace(
      kCourse,
      [&](int64_t i) {
        noor.conversations().List({.inbox = inboxes[i % kInboxes]}).value();
      },
      [&](int64_t i) { floor.List(inboxes[i % kInboxes]); });
}

double AddPage(const std::filesystem::path& folder, const Size& size,
               Report& report) {
  const Race race = RacePages(FileOf(folder, size.conversations));
  const double ours = race.ours.PercentileUs(0.5);
  report.Add({size.row, "us", ours, race.floor.PercentileUs(0.5)});
  return ours;
}

// --- while somebody writes ------------------------------------------------

// Writes one message after the other until it goes out of scope.
class Writer {
 public:
  explicit Writer(absl::FunctionRef<void()> write)
      : thread_([this, write] {
          while (!stop_) write();
        }) {}
  ~Writer() {
    stop_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

// One of two desks that are read in the same way, and who writes into it.
class BusyDesk {
 public:
  BusyDesk(const std::filesystem::path& from, std::filesystem::path file)
      : file_(std::move(file)) {
    Remove(file_);
    std::filesystem::copy_file(from, file_);
    desk_ = Desk::Open(OpenStore(UrlOf(file_)), {.workspace = "bench"}).value();
    const auto inboxes = InboxesOf(desk_->AsSystem());
    read_ = inboxes.front();
    written_ = inboxes.back();
  }
  ~BusyDesk() {
    desk_.reset();
    Remove(file_);
  }

  // A message that was not written yet; not into the inbox that is read.
  ReceiveRequest NextMessage() { return ReadyMessage(written_, number_++); }

  std::vector<double> ReadWhile(absl::FunctionRef<void()> write) {
    const Session noor = desk_->AsAgent("noor");
    const Writer writer(write);
    std::vector<double> times;
    for (int i = 0; i < kWhileWriting.operations; ++i) {
      const double begin = Seconds();
      noor.conversations().List({.inbox = read_}).value();
      times.push_back((Seconds() - begin) * 1e6);
    }
    return times;
  }

  Session system() const { return desk_->AsSystem(); }
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  std::optional<Desk> desk_;
  InboxId read_;
  InboxId written_;
  int64_t number_ = kSmall.conversations;
};

}  // namespace

void RunInbox(const std::filesystem::path& folder, Report& report) {
  constexpr const char* kGrowth = "inbox.page.growth";
  const bool growth = report.Wants(kGrowth);
  double small = 0;
  if (growth || report.Wants(kSmall.row)) {
    small = AddPage(folder, kSmall, report);
  }
  if (report.Wants(kMiddle.row)) AddPage(folder, kMiddle, report);
  if (growth || report.Wants(kLarge.row)) {
    const double large = AddPage(folder, kLarge, report);
    if (growth) report.Add({kGrowth, "us, 1 M : 10 k", large, small});
  }
}

void RunReadWhileWriting(const std::filesystem::path& folder, Report& report) {
  const auto from = FileOf(folder, kSmall.conversations);
  BusyDesk ours(from, folder / "busy-ours.db");
  BusyDesk other(from, folder / "busy-floor.db");
  FloorDatabase database(other.file());
  FloorDesk floor(database);
  Race race;
  for (int round = 0; round < kWhileWriting.rounds; ++round) {
    race.ours.AddRound(ours.ReadWhile(
        [&] { ours.system().channels().Receive(ours.NextMessage()).value(); }));
    race.floor.AddRound(
        other.ReadWhile([&] { floor.Receive(other.NextMessage(), ""); }));
  }
  report.Add({"inbox.page.while_writing", "us", race.ours.PercentileUs(0.5),
              race.floor.PercentileUs(0.5)});
}

}  // namespace sanad::bench
