// How calls run: a read in one snapshot; acts, one or many, in one
// transaction: load who asks, decide, and at the end apply rows, events,
// kept answers and counters in one step.

#ifndef SANAD_SRC_DESK_EXECUTOR_H_
#define SANAD_SRC_DESK_EXECUTOR_H_

#include <optional>
#include <span>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/operations.h"
#include "desk/session_state.h"
#include "desk/task.h"
#include "sanad/call.h"
#include "sanad/conversation.h"

namespace sanad {

// Runs the tasks of one operation in one transaction; each gets its own
// outcome. A task that is refused leaves nothing; a store that fails, fails
// all, and so does `before_commit`, which runs when the outcomes are known
// and any task did something.
//
// Callers of several threads share transactions (commit_queue.h): tasks
// may be decided on another's thread, and more than once; each caller hears
// when the commit that they rest on is through.
void RunTasks(const SessionState& session, Operation operation,
              const CallOptions& options, std::span<Task* const> tasks,
              absl::FunctionRef<absl::Status()> before_commit);

// Runs one act.
template <class Request, class Answer>
absl::StatusOr<Answer> RunAct(
    const SessionState& session, Operation operation, const Request& request,
    const CallOptions& options,
    absl::FunctionRef<absl::StatusOr<Answer>(Act&)> decision) {
  TaskFor<Request, Answer> task(request, decision);
  task.idempotency_key = options.idempotency_key;
  Task* const tasks[] = {&task};
  RunTasks(session, operation, options, tasks, [&] {
    return session.outlet ? session.outlet->Give(task.AnswerBytes())
                          : absl::OkStatus();
  });
  SANAD_RETURN_IF_ERROR(task.outcome);
  return std::move(task.answer());
}

// Runs a read in one snapshot.
absl::Status RunRead(const SessionState& session, Operation operation,
                     absl::FunctionRef<absl::Status(Call&)> read);

template <class Answer>
absl::StatusOr<Answer> Read(
    const SessionState& session, Operation operation,
    absl::FunctionRef<absl::StatusOr<Answer>(Call&)> read) {
  std::optional<Answer> answer;
  SANAD_RETURN_IF_ERROR(RunRead(session, operation, [&](Call& call) {
    auto result = read(call);
    if (!result.ok()) return result.status();
    answer = *std::move(result);
    return absl::OkStatus();
  }));
  return *std::move(answer);
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_EXECUTOR_H_
