// Eight workers claim and acknowledge a hundred thousand replies, beside
// plain inserts of the rows with which a reply waits, a durable commit each.

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "benchmarks/floor_database.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "fmt/format.h"
#include "sanad/outbox.h"

namespace sanad::bench {
namespace {

constexpr int64_t kReplies = 100'000;
constexpr int kWorkers = 8;
constexpr int64_t kPerClaim = 50;
constexpr int kRounds = 20;
constexpr int64_t kPerRound = kReplies / kRounds;

void Make(const std::filesystem::path& file) {
  const auto [desk, team] =
      MakeDesk(OpenStore(UrlOf(file), Durability::kNormal));
  const Session noor = desk.AsAgent(team.noor);
  for (const ConversationId id : Fill(desk, {team.support}, kReplies - 1)) {
    noor.conversations().Reply({.conversation = id, .text = "أهلاً"}).value();
  }
}

// With kReplies that wait. Kept, since it takes long to make.
std::filesystem::path FileOf(const std::filesystem::path& folder) {
  const auto file = folder / "outbox-100000.db";
  if (std::filesystem::exists(file)) return file;
  const auto unfinished = folder / "outbox-unfinished.db";
  Remove(unfinished);
  Make(unfinished);
  std::filesystem::rename(unfinished, file);
  return file;
}

void Expect(bool good, const char* what) {
  if (good) return;
  fmt::print(stderr, "the outbox failed: {}\n", what);
  std::exit(1);
}

// Sends until so many have left; gives their ids.
std::vector<int64_t> Send(const Session& system, std::atomic<int64_t>& left) {
  std::vector<int64_t> sent;
  while (left.fetch_sub(kPerClaim) > 0) {
    const auto claimed = system.outbox().Claim({.messages = kPerClaim}).value();
    Expect(claimed.size() == kPerClaim, "there was nothing left to claim");
    for (const ClaimedMessage& one : claimed) {
      system.outbox().Acknowledge({one.message.id, one.token}).value();
      sent.push_back(one.message.id.value);
    }
  }
  return sent;
}

// Gives what every worker sent.
std::vector<std::vector<int64_t>> RunWorkers(const Session& system) {
  std::vector<std::vector<int64_t>> sent(kWorkers);
  std::atomic<int64_t> left = kPerRound;
  std::vector<std::jthread> workers;
  for (auto& mine : sent) {
    workers.emplace_back([&] { mine = Send(system, left); });
  }
  workers.clear();
  return sent;
}

// Puts rows into the outbox by hand: of the messages that came in, which do
// not leave.
class Inserts {
 public:
  explicit Inserts(FloorDatabase& database)
      : begin_(database.handle(), "BEGIN IMMEDIATE"),
        commit_(database.handle(), "COMMIT"),
        messages_(database.handle(),
                  "SELECT id, conversation, inbox FROM message WHERE"
                  " workspace_id = 1 AND author_kind = 3 ORDER BY id"),
        add_outgoing_(database.handle(),
                      "INSERT INTO outgoing (workspace_id, message,"
                      " conversation, inbox, channel, state, leaves_at)"
                      " VALUES (1, ?1, ?2, ?3, 1, 1, ?4)"),
        add_entry_(database.handle(),
                   "INSERT INTO outbox (workspace_id, message, conversation,"
                   " inbox, channel, ready_at) VALUES (1, ?1, ?2, ?3, 1,"
                   " ?4)") {
    while (messages_.Next()) {
      rows_.push_back(
          {messages_.Integer(0), messages_.Integer(1), messages_.Integer(2)});
    }
    messages_.Reset();
  }

  void Run(int64_t count) {
    for (; count > 0; --count) {
      const Row& row = rows_.at(next_++);
      const int64_t now = absl::ToUnixMicros(absl::Now());
      begin_.Run();
      add_outgoing_.Run(row.message, row.conversation, row.inbox, now);
      add_entry_.Run(row.message, row.conversation, row.inbox, now);
      commit_.Run();
    }
  }

 private:
  struct Row {
    int64_t message;
    int64_t conversation;
    int64_t inbox;
  };

  Prepared begin_;
  Prepared commit_;
  Prepared messages_;
  Prepared add_outgoing_;
  Prepared add_entry_;
  std::vector<Row> rows_;
  size_t next_ = 0;
};

// Microseconds for one of a round.
double Timed(const std::function<void()>& round) {
  const double begin = Seconds();
  round();
  return (Seconds() - begin) * 1e6 / kPerRound;
}

Race RaceOutbox(const std::filesystem::path& ours,
                const std::filesystem::path& copy) {
  const Desk desk =
      Desk::Open(OpenStore(UrlOf(ours)), {.workspace = "bench"}).value();
  FloorDatabase database(copy);
  Inserts inserts(database);
  std::set<int64_t> sent;
  Race race;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::vector<int64_t>> of_workers;
    race.ours.AddRound(
        {Timed([&] { of_workers = RunWorkers(desk.AsSystem()); })});
    race.floor.AddRound({Timed([&] { inserts.Run(kPerRound); })});
    for (const auto& mine : of_workers) {
      for (const int64_t message : mine) {
        Expect(sent.insert(message).second, "a message left twice");
      }
    }
  }
  Expect(sent.size() == kReplies, "not every message left");
  Expect(desk.AsSystem().outbox().Claim({}).value().empty(),
         "what had left is offered again");
  return race;
}

}  // namespace

void RunOutbox(const std::filesystem::path& folder, Report& report) {
  const auto file = FileOf(folder);
  const auto ours = folder / "outbox-ours.db";
  const auto copy = folder / "outbox-floor.db";
  for (const auto& one : {ours, copy}) {
    Remove(one);
    std::filesystem::copy_file(file, one);
  }
  const Race race = RaceOutbox(ours, copy);
  report.Add({"outbox.rate", "messages/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
  Remove(ours);
  Remove(copy);
}

}  // namespace sanad::bench
