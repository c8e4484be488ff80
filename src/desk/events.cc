#include "sanad/events.h"

#include <algorithm>
#include <vector>

#include "base/deadline.h"
#include "desk/executor.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

// A store's word of a change may be missed between a look and the wait that
// follows it; nobody waits longer than this for something that is there.
constexpr absl::Duration kBetweenLooks = absl::Milliseconds(50);

constexpr auto kMostRows = static_cast<int64_t>(limits::kPageRows);

absl::Status CheckRows(int64_t rows) {
  if (rows >= 0 && rows <= kMostRows) return absl::OkStatus();
  return RefuseField("rows", kPageTooLarge, {{"limit", kMostRows}});
}

absl::StatusOr<std::vector<Event>> ReadEvents(
    Call& call, const ReadEventsRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  return storage::ReadAll(
      call.reading(), TableFor<Event>(),
      {.streams = {{.table = &TableFor<Event>()}},
       .after = {Cell::Integer(request.after)},
       .limit = request.rows == 0 ? kMostRows : request.rows});
}

}  // namespace

absl::StatusOr<std::vector<Event>> Events::Read(
    const ReadEventsRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckRows(request.rows));
  const Deadline deadline(request.wait, options.cancel);
  while (true) {
    SANAD_ASSIGN_OR_RETURN(
        auto events, sanad::Read<std::vector<Event>>(
                         state(), Operation::kEventsRead, [&](Call& call) {
                           return ReadEvents(call, request);
                         }));
    const absl::Duration left = deadline.left();
    if (!events.empty() || left == absl::ZeroDuration()) return events;
    state().desk->store().WaitForChange(std::min(left, kBetweenLooks));
  }
}

}  // namespace sanad
