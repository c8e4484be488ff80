#include "desk/disclosure.h"

#include "desk/executor.h"
#include "desk/lists.h"

namespace sanad {

absl::Status Tell(const SessionState& session, Operation operation,
                  const Disclosure& disclosure) {
  if (session.claim.kind == ActorKind::kSystem) return absl::OkStatus();
  const SessionState teller = {session.desk, session.claim};
  return RunAct<Nothing, Nothing>(teller, operation, Nothing{}, {},
                                  [&](Act& act) -> absl::StatusOr<Nothing> {
                                    SANAD_RETURN_IF_ERROR(act.Admit());
                                    act.Plan(disclosure.kind, disclosure.stream,
                                             disclosure.subject,
                                             disclosure.object);
                                    return Nothing{};
                                  })
      .status();
}

}  // namespace sanad
