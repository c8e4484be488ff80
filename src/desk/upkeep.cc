#include "desk/upkeep.h"

#include "desk/executor.h"
#include "desk/verify.h"

namespace sanad {

absl::StatusOr<Verification> Upkeep::Verify() const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kDeskVerify,
                                [](Call& call) { return call.Permit({}); }));
  const Desk::State& desk = *state().desk;
  return VerifyWorkspace(desk.store(), desk.workspace.id);
}

}  // namespace sanad
