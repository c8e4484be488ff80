// The outbox against the messages that wait in it.

#ifndef SANAD_SRC_DESK_VERIFY_OUTBOX_RULES_H_
#define SANAD_SRC_DESK_VERIFY_OUTBOX_RULES_H_

#include "absl/status/status.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

// Every outgoing message is a public reply and taken back if that is; each
// that waits has one entry, in its place in the line.
absl::Status VerifyOutbox(storage::Reading& reading, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_OUTBOX_RULES_H_
