#include "desk/executor.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "desk/change_list.h"
#include "desk/ledger.h"
#include "desk/principals.h"
#include "desk/read_marks.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

constexpr absl::Duration kAnswersAreKept = absl::Hours(24 * 7);
// Old answers that each act with a key clears away.
constexpr int64_t kClearedPerAct = 2;

constexpr Reason kWorkspaceGone = {
    absl::StatusCode::kDataLoss, "workspace.headless",
    "the workspace has lost its head row", "فقدت مساحة العمل سجلها الرئيسي"};

constexpr Reason kValueUnstorable = {
    absl::StatusCode::kInvalidArgument, "value.unstorable",
    "`{field}` is an endless moment, no UTF-8 text, or masked",
    "الحقل `{field}` وقت بلا نهاية أو نص ليس بترميز UTF-8 أو محجوب"};

absl::StatusOr<Head> LoadHead(storage::Reading& reading, WorkspaceId id) {
  SANAD_ASSIGN_OR_RETURN(auto head,
                         storage::Find(reading, TableFor<Head>(), kPrimary,
                                       {Cell::Integer(id.value)}));
  if (!head) return Refuse(kWorkspaceGone);
  return *std::move(head);
}

// One transaction of acts, one after the other.
class Group {
 public:
  Group(const SessionState& session, const OperationRow& operation,
        storage::Writing& writing, const Head& head)
      : session_(session),
        operation_(operation),
        writing_(writing),
        stored_(head),
        head_(head),
        now_(session.desk->host().clock->Now()) {}

  // Runs one task; its changes are in the transaction when this is OK.
  absl::Status Run(Task& task) {
    SANAD_ASSIGN_OR_RETURN(
        const auto principal,
        LoadPrincipal(writing_, session_.claim, head_.epoch, now_, Cache()));
    if (!task.idempotency_key.empty()) {
      SANAD_RETURN_IF_ERROR(CheckText("idempotency_key", task.idempotency_key,
                                      limits::kKeyBytes, Blank::kRefused));
      SANAD_ASSIGN_OR_RETURN(const bool repeated,
                             Repeat(task, principal->actor));
      if (repeated) return absl::OkStatus();
    }
    Head head = head_;
    Act act(*session_.desk, writing_, *principal, operation_, now_, head);
    SANAD_RETURN_IF_ERROR(task.Decide(act));
    assert(act.asked() && "an act asks before it decides");
    SANAD_RETURN_IF_ERROR(Apply(task, act, head));
    head_ = std::move(head);
    return absl::OkStatus();
  }

  // Writes the counters back, if any moved.
  absl::Status Finish() {
    Change update = storage::Update(TableFor<Head>(), stored_, head_);
    if (update.columns.empty()) return absl::OkStatus();
    return writing_.Apply({&update, 1});
  }

  // Whether the last failure may have left something behind.
  bool touched() const { return touched_; }
  void Forget() { touched_ = false; }

 private:
  // What an earlier act of the group granted is not committed yet and must
  // not be remembered.
  PrincipalCache* Cache() const {
    return head_.epoch == stored_.epoch ? &session_.desk->principals : nullptr;
  }

  absl::Status Apply(Task& task, Act& act, Head& head) {
    SANAD_RETURN_IF_ERROR(CheckStorable(act));
    ChangeList changes;
    const std::string salts = act.Random(kSaltBytes * act.events().size());
    std::vector<Event> events =
        WriteUp(act.events(), act.principal().actor, now_, salts, head);
    for (PlannedEvent& planned : act.events()) {
      for (Change& change : planned.changes()) {
        changes.Add(std::move(change));
      }
    }
    for (Change& change : act.bookkeeping()) {
      assert(IsBookkeeping(*change.table) && "events tell of other rows");
      changes.Add(std::move(change));
    }
    for (Event& event : events) {
      changes.Add(storage::Insert(TableFor<Event>(), std::move(event)));
    }
    if (!task.idempotency_key.empty()) {
      SANAD_RETURN_IF_ERROR(Keep(task, act.principal().actor, changes));
    }
    if (changes.empty()) return absl::OkStatus();
    touched_ = true;
    return writing_.Apply(changes.changes());
  }

  // Services check what they are given by name; this is the wall behind.
  static absl::Status CheckStorable(Act& act) {
    for (PlannedEvent& planned : act.events()) {
      for (const Change& change : planned.changes()) {
        if (change.kind == Change::Kind::kDelete) continue;
        const record::Field* field =
            record::FirstUnstorable(*change.table->type, change.row.get());
        if (!field) continue;
        return RefuseField(field->name, kValueUnstorable,
                           {{"field", field->name}});
      }
    }
    return absl::OkStatus();
  }

  // Gives the kept answer if the task was done before.
  absl::StatusOr<bool> Repeat(Task& task, Actor actor) {
    SANAD_ASSIGN_OR_RETURN(
        auto kept,
        storage::Find(
            writing_, TableFor<KeptAnswer>(), kPrimary,
            {Cell::Integer(static_cast<int64_t>(actor.kind)),
             Cell::Integer(actor.id), Cell::Text(task.idempotency_key)}));
    if (!kept) return false;
    const bool same =
        kept->operation == static_cast<int64_t>(operation_.operation) &&
        kept->request_digest == Sha256(task.RequestBytes());
    if (!same || !task.TakeAnswer(std::move(kept->answer)))
      return Refuse(kKeyReused);
    return true;
  }

  absl::Status Keep(Task& task, Actor actor, ChangeList& changes) {
    const storage::Scan oldest = {
        .streams = {{.table = &TableFor<KeptAnswer>(),
                     .index = kept_answer_index::kByAge}},
        .limit = kClearedPerAct};
    SANAD_ASSIGN_OR_RETURN(
        auto answers,
        storage::ReadAll(writing_, TableFor<KeptAnswer>(), oldest));
    for (KeptAnswer& answer : answers) {
      if (answer.at + kAnswersAreKept > now_) break;
      changes.Add(storage::Delete(TableFor<KeptAnswer>(), std::move(answer)));
    }
    changes.Add(storage::Insert(
        TableFor<KeptAnswer>(),
        KeptAnswer{.actor_kind = actor.kind,
                   .actor = actor.id,
                   .key = std::string(task.idempotency_key),
                   .operation = static_cast<int64_t>(operation_.operation),
                   .request_digest = Sha256(task.RequestBytes()),
                   .answer = task.AnswerBytes(),
                   .at = now_}));
    return absl::OkStatus();
  }

  const SessionState& session_;
  const OperationRow& operation_;
  storage::Writing& writing_;
  const Head stored_;
  Head head_;
  absl::Time now_;
  bool touched_ = false;
};

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

// Where the store fails one act, the transaction is over for all of them.
bool IsOfTheStore(const absl::Status& outcome) {
  return !outcome.ok() && ReasonOf(outcome).starts_with("store.");
}

// Runs every task; a failure here is one of the store and fails all.
absl::StatusOr<Ending> RunGroup(const SessionState& session,
                                const OperationRow& operation,
                                const CallOptions& options,
                                std::span<Task* const> tasks,
                                absl::FunctionRef<absl::Status()> before_commit,
                                Undo undo) {
  const Desk::State& desk = *session.desk;
  SANAD_ASSIGN_OR_RETURN(const auto writing,
                         desk.store().Write(desk.workspace.id.value,
                                            {options.timeout, options.cancel}));
  SANAD_ASSIGN_OR_RETURN(const Head head,
                         LoadHead(*writing, desk.workspace.id));
  Group group(session, operation, *writing, head);
  bool anything = false;
  for (Task* task : tasks) {
    if (undo == Undo::kEach) SANAD_RETURN_IF_ERROR(writing->SetSavepoint());
    task->outcome = group.Run(*task);
    if (IsOfTheStore(task->outcome)) return task->outcome;
    if (task->outcome.ok()) {
      anything = true;
    } else if (group.touched()) {
      // A lone act is undone by leaving the transaction.
      if (tasks.size() == 1) return task->outcome;
      if (undo == Undo::kAll) return Ending::kToBeRunAgain;
      SANAD_RETURN_IF_ERROR(writing->RollBackToSavepoint());
    }
    group.Forget();
  }
  if (!anything) return Ending::kNothingToDo;
  SANAD_RETURN_IF_ERROR(group.Finish());
  const auto marks = desk.read_marks.Waiting(kReadMarksPerAct);
  SANAD_RETURN_IF_ERROR(WriteReadMarks(*writing, marks));
  SANAD_RETURN_IF_ERROR(before_commit());
  SANAD_RETURN_IF_ERROR(writing->Commit());
  desk.read_marks.Forget(marks);
  return Ending::kCommitted;
}

}  // namespace

// Savepoints make a store copy every page that an act touches, and hardly an
// act fails once it writes: refusals come before.
void RunTasks(const SessionState& session, Operation operation,
              const CallOptions& options, std::span<Task* const> tasks,
              absl::FunctionRef<absl::Status()> before_commit) {
  const OperationRow& row = RowOf(operation);
  absl::StatusOr<Ending> ending =
      RunGroup(session, row, options, tasks, before_commit, Undo::kAll);
  if (ending.ok() && *ending == Ending::kToBeRunAgain) {
    ending = RunGroup(session, row, options, tasks, before_commit, Undo::kEach);
  }
  if (!ending.ok()) {
    for (Task* task : tasks) task->outcome = ending.status();
    if (session.outlet) session.outlet->Withdraw();
  } else if (*ending == Ending::kCommitted && session.desk->host().wakeup) {
    session.desk->host().wakeup->Changed();
  }
}

absl::Status RunRead(const SessionState& session, Operation operation,
                     absl::FunctionRef<absl::Status(Call&)> read) {
  const Desk::State& desk = *session.desk;
  const absl::Time now = desk.host().clock->Now();
  SANAD_ASSIGN_OR_RETURN(const auto reading,
                         desk.store().Read(desk.workspace.id.value));
  SANAD_ASSIGN_OR_RETURN(const Head head,
                         LoadHead(*reading, desk.workspace.id));
  SANAD_ASSIGN_OR_RETURN(const auto principal,
                         LoadPrincipal(*reading, session.claim, head.epoch, now,
                                       &desk.principals));
  Call call(desk, *reading, *principal, RowOf(operation), now);
  SANAD_RETURN_IF_ERROR(read(call));
  assert(call.asked() && "a read asks before it answers");
  return absl::OkStatus();
}

}  // namespace sanad
