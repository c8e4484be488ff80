#include "desk/reports/access.h"

#include <utility>

namespace sanad {
namespace {

bool MaySee(const Call& call, InboxId inbox) {
  return call.May(call.operation().action,
                  call.Thing(ObjectKind::kReport, inbox));
}

}  // namespace

absl::StatusOr<SeenInboxes> PermitReport(Call& call, InboxId asked) {
  SeenInboxes seen;
  if (asked) {
    SANAD_RETURN_IF_ERROR(call.Permit(call.Thing(ObjectKind::kReport, asked)));
    SANAD_ASSIGN_OR_RETURN(seen.inboxes.emplace_back(),
                           call.Load<Inbox>(asked, kInboxUnknown));
    return seen;
  }
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(seen.inboxes, call.All<Inbox>(kPrimary, {}));
  const size_t there = std::erase_if(seen.inboxes, [&](const Inbox& inbox) {
    return !MaySee(call, inbox.id);
  });
  seen.all = there == 0;
  return seen;
}

}  // namespace sanad
