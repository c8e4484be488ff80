#include "desk/run_due.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/due.h"
#include "desk/executor.h"
#include "desk/read_marks.h"
#include "desk/reports/fold.h"
#include "desk/requests.h"
#include "desk/riders.h"
#include "fmt/format.h"
#include "model/records.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr int64_t kPerBatch = 100;  // in one transaction
constexpr int64_t kBatches = 10;    // in one run
// Another process may plan something earlier than what is seen.
constexpr absl::Duration kLookAgain = absl::Seconds(30);

std::vector<Cell> KeyOf(const Due& due) {
  return {Cell::Integer(absl::ToUnixMicros(due.at)),
          Cell::Integer(static_cast<int64_t>(due.kind)),
          Cell::Integer(due.object)};
}

// The first rows after `last`, due or not.
absl::StatusOr<std::vector<Due>> ReadNext(const SessionState& system,
                                          const std::optional<Due>& last,
                                          int64_t rows) {
  return Read<std::vector<Due>>(
      system, Operation::kDeskRunDue,
      [&](Call& call) -> absl::StatusOr<std::vector<Due>> {
        SANAD_RETURN_IF_ERROR(call.Permit());
        storage::Scan scan = {.streams = {{.table = &TableFor<Due>()}},
                              .limit = rows};
        if (last) scan.after = KeyOf(*last);
        return storage::ReadAll(call.reading(), TableFor<Due>(), scan);
      });
}

// What somebody else has done meanwhile is gone; after a clock that was set
// back it is not due any more.
absl::StatusOr<DueRun> DoOne(Act& act, const Due& due) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  const std::vector<Cell> key = KeyOf(due);
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         act.Find<Due>({key[0], key[1], key[2]}));
  if (!present || due.at > act.now()) return DueRun{};
  SANAD_RETURN_IF_ERROR(DoDue(act, due));
  return DueRun{.done = 1};
}

class DueTask {
 public:
  explicit DueTask(const Due& due)
      : due_(due),
        decision_([this](Act& act) { return DoOne(act, due_); }),
        task_(due_, decision_) {}

  const Due& due() const { return due_; }
  TaskFor<Due, DueRun>& task() { return task_; }

 private:
  Due due_;
  std::function<absl::StatusOr<DueRun>(Act&)> decision_;
  TaskFor<Due, DueRun> task_;
};

void LogFailure(const SessionState& system, const Due& due,
                const absl::Status& failure) {
  const auto& log = system.desk->host().log;
  if (!log) return;
  log->Write(LogLevel::kError, fmt::format("due work {} of {} failed: {}",
                                           static_cast<int>(due.kind),
                                           due.object, ReasonOf(failure)));
}

// Does one batch. OK if anything of it was, or all was done by others.
absl::Status DoBatch(const SessionState& system, const CallOptions& options,
                     const std::vector<Due>& batch, DueRun& run) {
  std::vector<std::unique_ptr<DueTask>> items;
  std::vector<Task*> tasks;
  for (const Due& due : batch) {
    items.push_back(std::make_unique<DueTask>(due));
    tasks.push_back(&items.back()->task());
  }
  RunTasks(system, Operation::kDeskRunDue, options, tasks,
           [] { return absl::OkStatus(); });
  absl::Status failure;
  size_t failed = 0;
  for (const auto& item : items) {
    const absl::Status& outcome = item->task().outcome;
    if (outcome.ok()) {
      run.done += item->task().answer().done;
      continue;
    }
    ++failed;
    failure.Update(outcome);
    LogFailure(system, item->due(), outcome);
  }
  run.failed += static_cast<int64_t>(failed);
  return failed == batch.size() ? failure : absl::OkStatus();
}

// Where marks waited, more will follow.
absl::Status WriteWaiting(const SessionState& system,
                          const CallOptions& options, DueRun& run) {
  const Desk::State& desk = *system.desk;
  if (desk.read_marks.due_at()) {
    run.next = desk.host().clock->Now() + kReadMarksWait;
  }
  return WriteRiders(desk, {options.timeout, options.cancel});
}

// Reports count themselves what is not folded yet, so a failure holds up
// nothing.
void Fold(const SessionState& system, const CallOptions& options,
          absl::Time now, DueRun& run) {
  const auto more = FoldFigures(system, options);
  if (more.ok()) {
    if (*more) run.next = now;
    return;
  }
  ++run.failed;
  const auto& log = system.desk->host().log;
  if (!log) return;
  log->Write(LogLevel::kError,
             "folding figures failed: " + ReasonOf(more.status()));
}

// Most often nothing is, which one row tells.
absl::StatusOr<bool> IsAnythingDue(const SessionState& system, absl::Time now,
                                   DueRun& run) {
  SANAD_ASSIGN_OR_RETURN(const auto first, ReadNext(system, std::nullopt, 1));
  if (first.empty()) return false;
  if (first.front().at <= now) return true;
  run.next = std::min(run.next, first.front().at);
  return false;
}

absl::Status DoBatches(const SessionState& system, const CallOptions& options,
                       absl::Time now, DueRun& run) {
  std::optional<Due> last;
  for (int64_t i = 0; i < kBatches; ++i) {
    SANAD_ASSIGN_OR_RETURN(auto batch, ReadNext(system, last, kPerBatch));
    const auto later =
        std::find_if(batch.begin(), batch.end(),
                     [&](const Due& due) { return due.at > now; });
    const bool last_batch =
        later != batch.end() || batch.size() < static_cast<size_t>(kPerBatch);
    if (later != batch.end()) run.next = std::min(run.next, later->at);
    batch.erase(later, batch.end());
    if (batch.empty()) return absl::OkStatus();
    last = batch.back();
    absl::Status done = DoBatch(system, options, batch, run);
    if (!done.ok() && run.done == 0) return done;
    if (!done.ok() || last_batch) return absl::OkStatus();
  }
  run.next = now;
  return absl::OkStatus();
}

// What was done may have planned more, earlier than what was seen.
absl::Status LookAtNext(const SessionState& system, absl::Time now,
                        DueRun& run) {
  SANAD_ASSIGN_OR_RETURN(const auto first, ReadNext(system, std::nullopt, 1));
  if (first.empty()) return absl::OkStatus();
  run.next = std::min(run.next, std::max(first.front().at, now));
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<DueRun> RunDue(const SessionState& system,
                              const CallOptions& options) {
  const absl::Time now = system.desk->host().clock->Now();
  DueRun run{.next = now + kLookAgain};
  SANAD_RETURN_IF_ERROR(WriteWaiting(system, options, run));
  Fold(system, options, now, run);
  SANAD_ASSIGN_OR_RETURN(const bool any, IsAnythingDue(system, now, run));
  if (!any) return run;
  SANAD_RETURN_IF_ERROR(DoBatches(system, options, now, run));
  if (run.done > 0) SANAD_RETURN_IF_ERROR(LookAtNext(system, now, run));
  return run;
}

}  // namespace sanad
