// What is shown of others is an event: raw sources, explanations of rights,
// exports. What could not be told is not shown. The host itself, who holds the
// store, is not told of.

#ifndef SANAD_SRC_DESK_DISCLOSURE_H_
#define SANAD_SRC_DESK_DISCLOSURE_H_

#include <cstdint>

#include "absl/status/status.h"
#include "desk/operations.h"
#include "desk/session_state.h"
#include "sanad/event.h"

namespace sanad {

struct Disclosure {
  EventKind kind = EventKind::kNone;
  Stream stream = Stream::kNone;
  int64_t subject = 0;
  int64_t object = 0;
};

// REQUIRES: the session was permitted the operation
absl::Status Tell(const SessionState& session, Operation operation,
                  const Disclosure& disclosure);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_DISCLOSURE_H_
