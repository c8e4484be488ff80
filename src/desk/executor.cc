#include "desk/executor.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "desk/commit_queue.h"
#include "desk/denials.h"
#include "desk/lists.h"
#include "desk/principals.h"
#include "desk/read_marks.h"
#include "desk/riders.h"
#include "desk/transaction.h"
#include "storage/reasons.h"

namespace sanad {
namespace {

// What somebody wants done in one transaction.
class Submission : public CommitQueue::Place {
 public:
  using BeforeCommit = absl::FunctionRef<absl::Status()>;

  Submission(const SessionState& session, const OperationRow& operation,
             const Deadline& deadline, std::span<Task* const> tasks,
             BeforeCommit before_commit)
      : Place(deadline),
        session(session),
        operation(operation),
        tasks(tasks),
        before_commit(before_commit) {}

  void Fail(const absl::Status& failure) const {
    for (Task* const task : tasks) task->outcome = failure;
    if (session.outlet) session.outlet->Withdraw();
  }

  const SessionState& session;
  const OperationRow& operation;
  const std::span<Task* const> tasks;
  const BeforeCommit before_commit;
  bool did_something = false;
};

// How often a group is run whose store was in its way, and how long it waits
// before it is run again: longer each time, by chance.
constexpr int kMostRuns = 8;
constexpr absl::Duration kFirstPause = absl::Milliseconds(2);

void PauseAfter(int run, const Host& host) {
  uint8_t chance = 0;
  host.randomness->Fill({&chance, 1});
  absl::SleepFor(kFirstPause * (1 << run) * (chance / 255.0));
}

// The store was in the way, and nothing was committed.
bool IsWorthAnotherRun(const absl::Status& outcome) {
  const std::string reason = ReasonOf(outcome);
  return reason == storage::kStoreConflict.name ||
         reason == storage::kStoreLost.name;
}

// Whether it was committed.
bool NobodyKnows(const absl::Status& outcome) {
  return ReasonOf(outcome) == storage::kStoreOutcomeUnknown.name;
}

// Whether the tasks may be run again after this failure. Where nobody knows
// whether they were done, their kept answers tell.
bool MayRunAgain(const absl::Status& failure, std::span<Task* const> tasks) {
  if (!NobodyKnows(failure)) return IsWorthAnotherRun(failure);
  return std::all_of(tasks.begin(), tasks.end(), [](const Task* task) {
    return !task->idempotency_key.empty();
  });
}

// How an act that fails while it writes is undone without its neighbours.
enum class Undo {
  kAll,   // with all of them: the group has to be run again
  kEach,  // by a savepoint before each
};

enum class Ending {
  kNothingToDo,
  kCommitted,
  kToBeRunAgain,  // with Undo::kEach
};

// Those who share a transaction. What is not finished is put back.
class Group {
 public:
  static constexpr size_t kMostActs = 64;
  static constexpr absl::Duration kLongest = absl::Milliseconds(2);

  // Alone, or with others who wait.
  Group(Submission& first, CommitQueue* others)
      : first_(first), others_(others), acts_(first.tasks.size()) {}
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  ~Group() {
    if (others_) others_->PutBack(taken_);
  }

  Submission& first() const { return first_; }
  bool shared() const { return !taken_.empty(); }

  // The next who joins; null if nobody does.
  Submission* Grow(const Deadline& until) {
    const bool grows = others_ && acts_ < kMostActs &&
                       until.left() > absl::ZeroDuration() &&
                       others_->TakeAnother(taken_);
    if (!grows) return nullptr;
    auto* const next = static_cast<Submission*>(taken_.back());
    acts_ += next->tasks.size();
    return next;
  }

  void Finish() {
    if (others_) others_->Finish(taken_);
  }

  // Those who were taken along and could not tell that they are done twice
  // are told of it; the others are put back.
  void FinishUnknown(const absl::Status& failure) {
    CommitQueue::Places told;
    for (auto at = taken_.begin(); at != taken_.end();) {
      const auto place = at++;
      const auto* const one = static_cast<const Submission*>(*place);
      if (MayRunAgain(failure, one->tasks)) continue;
      one->Fail(failure);
      told.splice(told.end(), taken_, place);
    }
    if (others_) others_->Finish(told);
  }

  // What there is to commit; nothing if none of them did anything.
  std::vector<const Submission*> ToCommit() const {
    std::vector<const Submission*> all;
    if (first_.did_something) all.push_back(&first_);
    for (const CommitQueue::Place* const place : taken_) {
      const auto* const one = static_cast<const Submission*>(place);
      if (one->did_something) all.push_back(one);
    }
    return all;
  }

 private:
  Submission& first_;
  CommitQueue* others_;
  CommitQueue::Places taken_;
  size_t acts_;
};

// Runs every task of one; whether the group may go on. A failure here is one
// of the store and fails all.
absl::StatusOr<bool> RunTasksOf(Submission& submission, bool is_lone, Undo undo,
                                storage::Writing& writing,
                                Transaction& transaction) {
  submission.did_something = false;
  for (Task* const task : submission.tasks) {
    if (undo == Undo::kEach) SANAD_RETURN_IF_ERROR(writing.SetSavepoint());
    task->outcome =
        transaction.Run(submission.session, submission.operation, *task);
    // The transaction is over for all of them.
    if (storage::IsOfTheStore(task->outcome)) return task->outcome;
    if (task->outcome.ok()) {
      submission.did_something = true;
    } else if (transaction.touched()) {
      // A lone act is undone by leaving the transaction.
      if (is_lone) return task->outcome;
      if (undo == Undo::kAll) return false;
      SANAD_RETURN_IF_ERROR(writing.RollBackToSavepoint());
    }
    transaction.Forget();
  }
  return true;
}

// What comes of the group once all were run.
absl::StatusOr<Ending> Conclude(const Group& group, storage::Writing& writing,
                                Transaction& transaction) {
  const Desk::State& desk = *group.first().session.desk;
  const auto submissions = group.ToCommit();
  if (submissions.empty()) return Ending::kNothingToDo;
  SANAD_RETURN_IF_ERROR(transaction.Finish());
  Riders riders(desk, kReadMarksPerAct, kDenialsPerAct);
  SANAD_RETURN_IF_ERROR(riders.Write(writing));
  for (const Submission* const submission : submissions) {
    SANAD_RETURN_IF_ERROR(submission->before_commit());
  }
  SANAD_RETURN_IF_ERROR(writing.Commit());
  riders.Committed();
  return Ending::kCommitted;
}

absl::StatusOr<Ending> Run(Group& group, Undo undo) {
  const Submission& first = group.first();
  const Desk::State& desk = *first.session.desk;
  SANAD_ASSIGN_OR_RETURN(
      const auto writing,
      desk.store().Write(desk.workspace.id.value, first.deadline()));
  SANAD_ASSIGN_OR_RETURN(const Head head,
                         LoadHead(*writing, desk.workspace.id));
  Transaction transaction(desk, *writing, head);
  const Deadline until(Group::kLongest);
  for (Submission* next = &group.first(); next; next = group.Grow(until)) {
    const bool is_lone = !group.shared() && next->tasks.size() == 1;
    SANAD_ASSIGN_OR_RETURN(
        const bool goes_on,
        RunTasksOf(*next, is_lone, undo, *writing, transaction));
    if (!goes_on) return Ending::kToBeRunAgain;
  }
  return Conclude(group, *writing, transaction);
}

// Savepoints make a store copy every page that an act touches, and hardly an
// act fails once it writes: refusals come before.
absl::StatusOr<Ending> RunAlone(Submission& submission) {
  Group alone(submission, nullptr);
  absl::StatusOr<Ending> ending = Run(alone, Undo::kAll);
  if (!ending.ok() || *ending != Ending::kToBeRunAgain) return ending;
  return Run(alone, Undo::kEach);
}

// With those who wait, if all goes well with all of them; else they are put
// back, and everybody runs alone.
absl::StatusOr<Ending> RunShared(Submission& first, CommitQueue& others) {
  {
    Group group(first, &others);
    absl::StatusOr<Ending> ending = Run(group, Undo::kAll);
    const bool well = ending.ok() && *ending != Ending::kToBeRunAgain;
    if (well) group.Finish();
    if (NobodyKnows(ending.status())) {
      group.FinishUnknown(ending.status());
      return ending;
    }
    if (well || !(group.shared() || ending.ok())) return ending;
  }
  return RunAlone(first);
}

// The leader, until another leads.
class Leading {
 public:
  explicit Leading(CommitQueue& queue) : queue_(queue) {}
  Leading(const Leading&) = delete;
  Leading& operator=(const Leading&) = delete;
  ~Leading() { queue_.Leave(); }

 private:
  CommitQueue& queue_;
};

// Whether anything was committed.
bool Lead(Submission& mine, CommitQueue& queue) {
  const Leading leading(queue);
  absl::StatusOr<Ending> ending =
      mine.alone() ? RunAlone(mine) : RunShared(mine, queue);
  for (int run = 1; run < kMostRuns && MayRunAgain(ending.status(), mine.tasks);
       ++run) {
    PauseAfter(run, mine.session.desk->host());
    ending = RunAlone(mine);
  }
  if (!ending.ok()) mine.Fail(ending.status());
  return ending.ok() && *ending == Ending::kCommitted;
}

bool IsAdministration(Action action) {
  constexpr Action kAll[] = {Action::kRoleGrant,       Action::kRoleRevoke,
                             Action::kRoleUpdate,      Action::kAgentCreate,
                             Action::kAgentDeactivate, Action::kAgentUpdate};
  return std::find(std::begin(kAll), std::end(kAll), action) != std::end(kAll);
}

void Submit(const SessionState& session, const OperationRow& operation,
            const CallOptions& options, std::span<Task* const> tasks,
            absl::FunctionRef<absl::Status()> before_commit) {
  Submission mine(session, operation, {options.timeout, options.cancel}, tasks,
                  before_commit);
  CommitQueue& queue = session.desk->commits;
  const auto part = queue.Join(mine);
  if (!part.ok()) {
    mine.Fail(part.status());
  } else if (*part == CommitQueue::Part::kLeader && Lead(mine, queue)) {
    if (const auto& wakeup = session.desk->host().wakeup) wakeup->Changed();
  }
}

// A refusal holds though it could not be told: it is counted, too.
void TellRefusal(const SessionState& session, const OperationRow& operation,
                 const Tried& tried) {
  OperationRow telling = operation;
  telling.callers = Callers::kEverybody;
  const auto tell = [&](Act& act) -> absl::StatusOr<Nothing> {
    SANAD_RETURN_IF_ERROR(act.Admit());
    const bool of_something = tried.stream != Stream::kNone;
    act.Plan(EventKind::kAccessRefused,
             of_something ? tried.stream : Stream::kWorkspace,
             of_something ? tried.subject : act.desk().workspace.id.value,
             static_cast<int64_t>(operation.operation));
    return Nothing{};
  };
  const Nothing request;
  TaskFor<Nothing, Nothing> task(request, tell);
  Task* const tasks[] = {&task};
  Submit({session.desk, session.claim}, telling, {}, tasks,
         [] { return absl::OkStatus(); });
}

// Who of the staff tries to change who may do what is told of each time;
// customers, of whom there are any number, are only counted.
bool IsTold(const OperationRow& operation, const Tried& tried) {
  return tried.actor.kind != ActorKind::kCustomer &&
         IsAdministration(operation.action);
}

void NoteRefusal(const SessionState& session, const OperationRow& operation,
                 const absl::Status& outcome, const Tried& tried) {
  if (!absl::IsPermissionDenied(outcome) ||
      tried.actor.kind == ActorKind::kNone) {
    return;
  }
  session.desk->denials.Count(
      {.actor_kind = tried.actor.kind,
       .actor = tried.actor.id,
       .operation = static_cast<int64_t>(operation.operation),
       .count = 1,
       .first_at = tried.at,
       .last_at = tried.at,
       .stream = tried.stream,
       .subject = tried.subject});
  if (IsTold(operation, tried)) TellRefusal(session, operation, tried);
}

}  // namespace

void RunTasks(const SessionState& session, Operation operation,
              const CallOptions& options, std::span<Task* const> tasks,
              absl::FunctionRef<absl::Status()> before_commit) {
  const OperationRow& row = RowOf(operation);
  Submit(session, row, options, tasks, before_commit);
  for (const Task* const task : tasks) {
    NoteRefusal(session, row, task->outcome, task->tried);
  }
}

absl::Status RunRead(const SessionState& session, Operation operation,
                     absl::FunctionRef<absl::Status(Call&)> read) {
  const Desk::State& desk = *session.desk;
  const absl::Time now = Now(desk);
  SANAD_ASSIGN_OR_RETURN(const auto reading,
                         desk.store().Read(desk.workspace.id.value));
  SANAD_ASSIGN_OR_RETURN(const Head head,
                         LoadHead(*reading, desk.workspace.id));
  SANAD_ASSIGN_OR_RETURN(
      const auto principal,
      LoadPrincipal(*reading, desk.workspace.id, session.claim, head.epoch, now,
                    &desk.principals));
  Call call(desk, *reading, *principal, RowOf(operation), now,
            {head.levels_epoch, &desk.levels});
  absl::Status outcome = read(call);
  NoteRefusal(session, RowOf(operation), outcome, call.tried());
  assert((!outcome.ok() || call.asked()) && "a read asks before it answers");
  return outcome;
}

}  // namespace sanad
