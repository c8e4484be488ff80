#include "desk/reports/access.h"

#include <utility>

namespace sanad {

absl::StatusOr<SeenInboxes> PermitReport(Call& call, InboxId asked) {
  SANAD_RETURN_IF_ERROR(call.Permit({.inbox = asked}));
  SeenInboxes seen;
  if (asked) {
    SANAD_ASSIGN_OR_RETURN(seen.inboxes.emplace_back(),
                           call.Load<Inbox>(asked, kInboxUnknown));
    return seen;
  }
  SANAD_ASSIGN_OR_RETURN(seen.inboxes, call.All<Inbox>(kPrimary, {}));
  const size_t there = std::erase_if(seen.inboxes, [&](const Inbox& inbox) {
    return !call.principal().ServesInbox(inbox.id);
  });
  seen.all = there == 0;
  return seen;
}

}  // namespace sanad
