// Who may use a canned reply.

#ifndef SANAD_SRC_DESK_CANNED_REPLY_ACCESS_H_
#define SANAD_SRC_DESK_CANNED_REPLY_ACCESS_H_

#include "absl/status/statusor.h"
#include "desk/access_thing.h"
#include "desk/act.h"
#include "sanad/canned_reply.h"

namespace sanad {

// The facts that decide who may do what to a canned reply.
absl::StatusOr<AccessThing> ThingOf(Call& call, const CannedReply& reply);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CANNED_REPLY_ACCESS_H_
