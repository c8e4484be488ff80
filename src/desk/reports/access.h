// Of which inboxes somebody may see reports: the one place that asks.

#ifndef SANAD_SRC_DESK_REPORTS_ACCESS_H_
#define SANAD_SRC_DESK_REPORTS_ACCESS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/inbox.h"

namespace sanad {

struct SeenInboxes {
  std::vector<Inbox> inboxes;
  bool all = false;  // of the workspace
};

// The inbox that is asked for, or all that the principal may see.
// access.denied, inbox.unknown
absl::StatusOr<SeenInboxes> PermitReport(Call& call, InboxId asked);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_ACCESS_H_
