#include "desk/upkeep.h"

#include "desk/executor.h"
#include "desk/run_due.h"
#include "desk/verify.h"

namespace sanad {

absl::StatusOr<Verification> Upkeep::Verify() const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kDeskVerify,
                                [](Call& call) { return call.Permit({}); }));
  const Desk::State& desk = *state().desk;
  return VerifyWorkspace(desk.store(), desk.workspace.id);
}

absl::StatusOr<DueRun> Upkeep::RunDue(const Nothing&,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kDeskRunDue,
                                [](Call& call) { return call.Permit({}); }));
  const SessionState system = {state().desk, {.kind = ActorKind::kSystem}};
  return sanad::RunDue(system, options);
}

}  // namespace sanad
