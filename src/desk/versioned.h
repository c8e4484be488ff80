// Rows with a version, which grows with every change: changed only as they
// were seen, each change one event.

#ifndef SANAD_SRC_DESK_VERSIONED_H_
#define SANAD_SRC_DESK_VERSIONED_H_

#include <cstdint>
#include <utility>

#include "absl/status/status.h"
#include "base/refuse.h"
#include "desk/act.h"
#include "record/interpret.h"
#include "sanad/event.h"

namespace sanad {

// Refuses as `changed` unless the row is at the version that was seen; 0:
// the caller does not care.
inline absl::Status CheckSeen(int64_t present, int64_t seen,
                              const Reason& changed) {
  if (seen == 0 || seen == present) return absl::OkStatus();
  return Refuse(changed, {{"present", present}, {"seen", seen}});
}

// Plans the change of a row as one event of its own; no difference, no
// event. Gives the row as it is then.
template <class T>
T PlanUpdate(Act& act, EventKind kind, Stream stream, const T& before,
             T after) {
  if (record::Difference(before, after).empty()) return before;
  after.version = before.version + 1;
  act.Plan(kind, stream, before.id.value).Update(before, after);
  return after;
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERSIONED_H_
