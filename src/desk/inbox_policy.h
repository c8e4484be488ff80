// What an inbox may ask of its conversations.

#ifndef SANAD_SRC_DESK_INBOX_POLICY_H_
#define SANAD_SRC_DESK_INBOX_POLICY_H_

#include "absl/status/status.h"
#include "sanad/inbox.h"

namespace sanad {

// inbox.silence_out_of_range, inbox.undo_too_long
absl::Status CheckPolicy(const Inbox& inbox);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INBOX_POLICY_H_
