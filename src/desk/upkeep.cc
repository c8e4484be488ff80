#include "desk/upkeep.h"

#include "desk/executor.h"
#include "desk/lists.h"
#include "desk/run_due.h"
#include "desk/uploads.h"
#include "desk/verify.h"
#include "sanad/limits.h"

namespace sanad {

absl::StatusOr<Collected> Upkeep::Collect() const {
  const Nothing nothing;
  return RunAct<Nothing, Collected>(
      state(), Operation::kDeskCollect, nothing, {},
      [](Act& act) -> absl::StatusOr<Collected> {
        SANAD_RETURN_IF_ERROR(act.Permit());
        return CollectUploads(act, limits::kUploadsPerCollect);
      });
}

absl::StatusOr<Verification> Upkeep::Verify() const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kDeskVerify,
                                [](Call& call) { return call.Permit(); }));
  const Desk::State& desk = *state().desk;
  return VerifyWorkspace(desk.store(), desk.workspace.id);
}

absl::StatusOr<DueRun> Upkeep::RunDue(const Nothing&,
                                      const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kDeskRunDue,
                                [](Call& call) { return call.Permit(); }));
  const SessionState system = {state().desk, {.kind = ActorKind::kSystem}};
  return sanad::RunDue(system, options);
}

}  // namespace sanad
