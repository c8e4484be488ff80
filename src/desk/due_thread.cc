#include "sanad/due_thread.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "absl/time/time.h"
#include "desk/run_due.h"
#include "desk/session_state.h"
#include "fmt/format.h"

namespace sanad {
namespace {

constexpr absl::Duration kAfterFailure = absl::Seconds(30);

}  // namespace

class DueThread::Runner {
 public:
  explicit Runner(const Desk& desk) : system_(desk.AsSystem().state()) {
    thread_ = std::jthread([this](const std::stop_token& stop) { Run(stop); });
  }

  void LookNow() {
    const std::lock_guard lock(mutex_);
    look_now_ = true;
    changed_.notify_one();
  }

 private:
  void Run(const std::stop_token& stop) {
    while (!stop.stop_requested()) Sleep(stop, Work(stop));
  }

  // How long there is nothing to do.
  absl::Duration Work(const std::stop_token& stop) {
    const auto run = RunDue(*system_, {.cancel = stop});
    if (!run.ok()) {
      Tell(run.status());
      return kAfterFailure;
    }
    return run->next - host().clock->Now();
  }

  void Sleep(const std::stop_token& stop, absl::Duration length) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, absl::ToChronoNanoseconds(length),
                      [this] { return look_now_; });
    look_now_ = false;
  }

  void Tell(const absl::Status& failure) const {
    if (!host().log) return;
    host().log->Write(LogLevel::kError,
                      fmt::format("due work failed: {}", ReasonOf(failure)));
  }

  const Host& host() const { return system_->desk->host(); }

  const std::shared_ptr<const SessionState> system_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  bool look_now_ = false;
  std::jthread thread_;  // last: it uses the others
};

DueThread::DueThread(const Desk& desk)
    : runner_(std::make_unique<Runner>(desk)) {}

DueThread::~DueThread() = default;

void DueThread::LookNow() { runner_->LookNow(); }

}  // namespace sanad
