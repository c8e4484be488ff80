// Sixteen threads receive messages durably and share commits: beside one
// thread that puts sixteen to a commit, and beside one with a commit each.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <thread>
#include <vector>

#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"

namespace sanad::bench {
namespace {

constexpr int64_t kThreads = 16;
constexpr int64_t kEach = 16;  // messages of a thread in one operation
constexpr Course kCourse = {.rounds = 15, .operations = 1, .warm_up = 2};

// A desk in a file of its own.
class File {
 public:
  explicit File(const std::filesystem::path& path) : path_(path) {
    Remove(path);
    auto [desk, team] = MakeDesk(OpenStore(UrlOf(path)));
    system_.emplace(desk.AsSystem());
    inbox_ = team.support;
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    system_.reset();
    Remove(path_);
  }

  // Messages that were never received, as many as an operation takes.
  std::vector<ReceiveRequest> NewMessages() {
    next_ += kThreads * kEach;
    return ReadyMessages(inbox_, next_, kThreads * kEach);
  }

  void Receive(const ReceiveRequest& message) const {
    system_->channels().Receive(message).value();
  }

  void ReceiveByThreads() {
    const auto messages = NewMessages();
    std::vector<std::jthread> threads;
    for (int64_t thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&, thread] {
        for (int64_t i = 0; i < kEach; ++i) {
          Receive(messages[thread * kEach + i]);
        }
      });
    }
  }

  void ReceiveInBatches() {
    const auto messages = NewMessages();
    for (int64_t i = 0; i < kEach; ++i) {
      const auto first = messages.begin() + i * kThreads;
      const std::vector<ReceiveRequest> batch(first, first + kThreads);
      for (const auto& arrival : system_->channels().ReceiveAll(batch)) {
        arrival.value();
      }
    }
  }

  void ReceiveOneByOne() {
    for (const ReceiveRequest& message : NewMessages()) Receive(message);
  }

 private:
  const std::filesystem::path path_;
  std::optional<Session> system_;
  InboxId inbox_;
  int64_t next_ = 0;
};

}  // namespace

void RunCommits(const std::filesystem::path& folder, Report& report) {
  File ours(folder / "commits-ours.db");
  File floor(folder / "commits-floor.db");
  const auto by_threads = [&](int64_t) { ours.ReceiveByThreads(); };
  const Race batched =
      RunRace(kCourse, by_threads, [&](int64_t) { floor.ReceiveInBatches(); });
  report.Add({"commits.shared", "256 messages/s", batched.ours.MedianRate(),
              batched.floor.MedianRate()});
  const Race single =
      RunRace(kCourse, by_threads, [&](int64_t) { floor.ReceiveOneByOne(); });
  report.Add({"commits.gain", "256 messages/s", single.ours.MedianRate(),
              single.floor.MedianRate()});
}

}  // namespace sanad::bench
