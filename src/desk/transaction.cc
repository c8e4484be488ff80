#include "desk/transaction.h"

#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/refuse.h"
#include "desk/conversation_turns.h"
#include "desk/judging.h"
#include "desk/ledger.h"
#include "desk/place_keeper.h"
#include "desk/reasons.h"
#include "desk/tables.h"
#include "desk/view_keeper.h"
#include "model/checks.h"
#include "record/interpret.h"
#include "sanad/limits.h"
#include "sanad/status.h"
#include "storage/typed.h"

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

// Services check what they are given by name; this is the wall behind.
absl::Status CheckStorable(Act& act) {
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

// What no event tells of.
void AddUntold(Task& task, Act& act, ChangeList& changes) {
  for (Change& change : act.bookkeeping()) {
    assert(IsBookkeeping(*change.table) && "events tell of other rows");
    changes.Add(std::move(change));
  }
  task.Settle(act.derived());
  for (Derivation& derivation : act.derived()) {
    changes.Add(std::move(derivation.change));
  }
}

}  // namespace

absl::Time Now(const Desk::State& desk) {
  return absl::FromUnixMicros(absl::ToUnixMicros(desk.host().clock->Now()));
}

absl::StatusOr<Head> LoadHead(storage::Reading& reading, WorkspaceId id) {
  SANAD_ASSIGN_OR_RETURN(auto head,
                         storage::Find(reading, TableFor<Head>(), kPrimary,
                                       {Cell::Integer(id.value)}));
  if (!head) return Refuse(kWorkspaceGone);
  return *std::move(head);
}

absl::Status Transaction::Run(const SessionState& session,
                              const OperationRow& operation, Task& task) {
  now_ = Now(desk_);
  SANAD_ASSIGN_OR_RETURN(
      const auto principal,
      LoadPrincipal(writing_, desk_.workspace.id, session.claim, head_.epoch,
                    now_, Cache()));
  if (!task.idempotency_key.empty()) {
    SANAD_RETURN_IF_ERROR(CheckText("idempotency_key", task.idempotency_key,
                                    limits::kKeyBytes, Blank::kRefused));
  }
  Head head = head_;
  Act act(desk_, writing_, *principal, operation, now_, CacheOfLevels(), head);
  const absl::StatusOr<bool> repeated = Repeat(task, act);
  task.tried = act.tried();
  SANAD_RETURN_IF_ERROR(repeated.status());
  if (*repeated) return absl::OkStatus();
  const absl::Status decided = task.Decide(act);
  task.tried = act.tried();
  SANAD_RETURN_IF_ERROR(decided);
  assert(act.asked() && "an act asks before it decides");
  SANAD_RETURN_IF_ERROR(JudgeTouched(act));
  SANAD_RETURN_IF_ERROR(Apply(task, act, head));
  head_ = std::move(head);
  return absl::OkStatus();
}

absl::Status Transaction::Finish() {
  ChangeList changes;
  SANAD_ASSIGN_OR_RETURN(auto counters, tallies_.Plan(writing_));
  for (Change& counter : counters) changes.Add(std::move(counter));
  Change update = storage::Update(TableFor<Head>(), stored_, head_);
  if (!update.columns.empty()) changes.Add(std::move(update));
  if (changes.empty()) return absl::OkStatus();
  return writing_.Apply(changes.changes());
}

// What an earlier act of the group granted is not committed yet and must
// not be remembered.
PrincipalCache* Transaction::Cache() const {
  return head_.epoch == stored_.epoch ? &desk_.principals : nullptr;
}

// The same of what is in force in inboxes.
LevelsCache* Transaction::CacheOfLevels() const {
  return head_.levels_epoch == stored_.levels_epoch ? &desk_.levels : nullptr;
}

// The views as the acts before this one left them.
absl::StatusOr<ViewCache::Entry> Transaction::LoadAllViews() const {
  const bool committed = head_.view_epoch == stored_.view_epoch;
  return LoadViews(writing_, head_.view_epoch,
                   committed ? &desk_.views : nullptr);
}

absl::Status Transaction::KeepInStep(Act& act, ChangeList& changes,
                                     TallyChanges& tallies) {
  const std::vector<ConversationTurn> turns = TurnsOf(act);
  if (turns.empty()) return absl::OkStatus();
  SANAD_RETURN_IF_ERROR(KeepPlaces(writing_, turns, changes));
  SANAD_ASSIGN_OR_RETURN(const auto views, LoadAllViews());
  return KeepViews(writing_, *views, turns, changes, tallies);
}

absl::Status Transaction::Apply(Task& task, Act& act, Head& head) {
  SANAD_RETURN_IF_ERROR(CheckStorable(act));
  ChangeList changes;
  TallyChanges tallies;
  SANAD_RETURN_IF_ERROR(KeepInStep(act, changes, tallies));
  const std::string salts = act.Random(kSaltBytes * act.events().size());
  std::vector<Event> events = WriteUp(act.events(), act.principal().actor,
                                      act.lent(), now_, salts, head);
  for (PlannedEvent& planned : act.events()) {
    for (Change& change : planned.changes()) {
      changes.Add(std::move(change));
    }
  }
  for (Event& event : events) {
    changes.Add(storage::Insert(TableFor<Event>(), std::move(event)));
  }
  AddUntold(task, act, changes);
  if (!act.judged_afterwards().empty()) {
    SANAD_RETURN_IF_ERROR(JudgeAfter(task, act, head, changes, tallies));
  }
  if (!task.idempotency_key.empty()) {
    SANAD_RETURN_IF_ERROR(Keep(task, act, changes));
  }
  if (changes.empty()) return absl::OkStatus();
  touched_ = true;
  SANAD_RETURN_IF_ERROR(writing_.Apply(changes.changes()));
  tallies_.Add(tallies);
  return absl::OkStatus();
}

// Writes what the act changed, judges by it, and leaves in `changes` what
// follows.
absl::Status Transaction::JudgeAfter(Task& task, const Act& act, Head& head,
                                     ChangeList& changes,
                                     TallyChanges& tallies) {
  touched_ = true;
  SANAD_RETURN_IF_ERROR(writing_.Apply(changes.changes()));
  changes = {};
  Act after(desk_, writing_, act.principal(), act.operation(), now_,
            CacheOfLevels(), head);
  for (const ConversationId id : act.judged_afterwards()) {
    SANAD_RETURN_IF_ERROR(JudgeByAll(after, id));
  }
  SANAD_RETURN_IF_ERROR(KeepInStep(after, changes, tallies));
  AddUntold(task, after, changes);
  return absl::OkStatus();
}

// Gives the kept answer if the task was done before.
absl::StatusOr<bool> Transaction::Repeat(Task& task, Act& act) {
  if (task.idempotency_key.empty()) return false;
  const Actor actor = act.principal().actor;
  SANAD_ASSIGN_OR_RETURN(
      auto kept, storage::Find(writing_, TableFor<KeptAnswer>(), kPrimary,
                               {Cell::Integer(static_cast<int64_t>(actor.kind)),
                                Cell::Integer(actor.id),
                                Cell::Text(task.idempotency_key)}));
  if (!kept) return false;
  const bool same =
      kept->operation == static_cast<int64_t>(act.operation().operation) &&
      kept->request_digest == Sha256(task.RequestBytes());
  if (!same) return Refuse(kKeyReused);
  SANAD_RETURN_IF_ERROR(AskAgain(task, act));
  if (!task.TakeAnswer(std::move(kept->answer))) return Refuse(kKeyReused);
  return true;
}

// Who may do it to nothing any more is not answered either. To one thing they
// may have lost the right by doing it, such as moving it away.
absl::Status Transaction::AskAgain(Task& task, Act& act) {
  const Action action = act.operation().action;
  if (act.principal().rights.MaySomewhere(action, now_)) {
    return absl::OkStatus();
  }
  absl::Status decided = task.Decide(act);
  return ReasonOf(decided) == kAccessDenied.name ? decided : absl::OkStatus();
}

absl::Status Transaction::Keep(Task& task, const Act& act,
                               ChangeList& changes) {
  const storage::Scan oldest = {
      .streams = {{.table = &TableFor<KeptAnswer>(),
                   .index = kept_answer_index::kByAge}},
      .limit = kClearedPerAct};
  SANAD_ASSIGN_OR_RETURN(
      auto answers, storage::ReadAll(writing_, TableFor<KeptAnswer>(), oldest));
  for (KeptAnswer& answer : answers) {
    if (answer.at + kAnswersAreKept > now_) break;
    changes.Add(storage::Delete(TableFor<KeptAnswer>(), std::move(answer)));
  }
  changes.Add(storage::Insert(
      TableFor<KeptAnswer>(),
      KeptAnswer{.actor_kind = act.principal().actor.kind,
                 .actor = act.principal().actor.id,
                 .key = std::string(task.idempotency_key),
                 .operation = static_cast<int64_t>(act.operation().operation),
                 .request_digest = Sha256(task.RequestBytes()),
                 .answer = task.AnswerBytes(),
                 .at = now_}));
  return absl::OkStatus();
}

}  // namespace sanad
