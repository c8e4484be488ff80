// One transaction of acts, one after the other: each asks who calls, decides
// and applies rows, events, kept answers; the counters are written at the end.

#ifndef SANAD_SRC_DESK_TRANSACTION_H_
#define SANAD_SRC_DESK_TRANSACTION_H_

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "desk/act.h"
#include "desk/change_list.h"
#include "desk/levels.h"
#include "desk/operations.h"
#include "desk/principals.h"
#include "desk/session_state.h"
#include "desk/task.h"
#include "desk/view_set.h"
#include "desk/view_tallies.h"
#include "model/bookkeeping.h"
#include "storage/store.h"

namespace sanad {

// By the host's clock, as it is stored: what an act derives is what anybody
// derives of its rows.
absl::Time Now(const Desk::State& desk);

// The counters of the workspace.
absl::StatusOr<Head> LoadHead(storage::Reading& reading, WorkspaceId id);

class Transaction {
 public:
  Transaction(const Desk::State& desk, storage::Writing& writing,
              const Head& head)
      : desk_(desk), writing_(writing), stored_(head), head_(head) {}

  // Runs one task; its changes are in the transaction when this is OK.
  absl::Status Run(const SessionState& session, const OperationRow& operation,
                   Task& task);

  // Writes the counters back, if any moved.
  absl::Status Finish();

  // Whether the last failure may have left something behind.
  bool touched() const { return touched_; }
  void Forget() { touched_ = false; }

 private:
  PrincipalCache* Cache() const;
  LevelsCache* CacheOfLevels() const;
  absl::StatusOr<ViewCache::Entry> LoadAllViews() const;
  absl::Status Apply(Task& task, Act& act, Head& head);
  // Places of those who take part, and views.
  absl::Status KeepInStep(Act& act, ChangeList& changes, TallyChanges& tallies);
  absl::Status JudgeAfter(Task& task, const Act& act, Head& head,
                          ChangeList& changes, TallyChanges& tallies);
  absl::StatusOr<bool> Repeat(Task& task, Act& act);
  absl::Status AskAgain(Task& task, Act& act);
  absl::Status Keep(Task& task, const Act& act, ChangeList& changes);

  const Desk::State& desk_;
  storage::Writing& writing_;
  const Head stored_;
  Head head_;
  absl::Time now_;        // of the act at hand
  TallyChanges tallies_;  // of the acts so far
  bool touched_ = false;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_TRANSACTION_H_
