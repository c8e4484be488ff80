// What a desk does for itself, as a service: for callers that reach it
// through a session.

#ifndef SANAD_SRC_DESK_UPKEEP_H_
#define SANAD_SRC_DESK_UPKEEP_H_

#include "absl/status/statusor.h"
#include "desk/lists.h"
#include "sanad/call.h"
#include "sanad/desk.h"
#include "sanad/service.h"

namespace sanad {

class Upkeep : public Service {
 public:
  using Service::Service;

  absl::StatusOr<Collected> Collect() const;
  absl::StatusOr<Verification> Verify() const;
  // Asked for by whoever may, done as the system.
  absl::StatusOr<DueRun> RunDue(const Nothing& request,
                                const CallOptions& options) const;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_UPKEEP_H_
