// Planning what is in force in inboxes: a row where something else is, and
// the judging of the conversations there.

#ifndef SANAD_SRC_DESK_IN_FORCE_H_
#define SANAD_SRC_DESK_IN_FORCE_H_

#include <cstdint>
#include <optional>

#include "absl/status/status.h"
#include "desk/act.h"
#include "model/service_level.h"
#include "sanad/inbox.h"
#include "sanad/workspace.h"

namespace sanad {

// What this act changes, and the store does not say yet.
struct LevelsChange {
  // A version that was saved.
  RulesKind kind = RulesKind::kNone;
  int64_t id = 0;
  int64_t version = 0;
  // As they will be; the inbox may be a new one.
  std::optional<Workspace> workspace = std::nullopt;
  std::optional<Inbox> inbox = std::nullopt;
};

// Plans, as part of `event`, the rows of the inboxes in which something else
// is in force after `change`.
absl::Status PlanInForce(Act& act, const LevelsChange& change,
                         PlannedEvent& event);

inline constexpr Reason kWorkspaceMissing = {
    absl::StatusCode::kDataLoss, "workspace.rowless",
    "the workspace has lost its own row", "فقدت مساحة العمل سجلها"};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_IN_FORCE_H_
