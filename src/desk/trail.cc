// The audit trail: the log by agent, by thing, by time.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/riders.h"
#include "desk/transaction.h"
#include "record/interpret.h"
#include "sanad/events.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

int64_t NumberOf(ActorKind kind) { return static_cast<int64_t>(kind); }
int64_t NumberOf(Stream stream) { return static_cast<int64_t>(stream); }

Filter Equals(std::string_view column, int64_t value) {
  return {.column = record::TypeOf<Event>().ByName(column)->number,
          .op = Filter::Op::kEqual,
          .values = {Cell::Integer(value)}};
}

// By the index that leaves the fewest; what it does not know is filtered.
storage::Stream StreamFor(const TrailRequest& request) {
  storage::Stream stream = {.table = &TableFor<Event>()};
  const bool by_subject = request.subject != 0;
  const bool by_actor = request.actor_kind != ActorKind::kNone;
  if (by_subject) {
    stream.index = event_index::kBySubject;
    stream.prefix = {Cell::Integer(NumberOf(request.stream)),
                     Cell::Integer(request.subject)};
  } else if (request.stream != Stream::kNone) {
    stream.filters.push_back(Equals("stream", NumberOf(request.stream)));
  }
  if (by_actor && !by_subject) {
    stream.index = event_index::kByActor;
    stream.prefix = {Cell::Integer(NumberOf(request.actor_kind)),
                     Cell::Integer(request.actor)};
  } else if (by_actor) {
    stream.filters.push_back(
        Equals("actor_kind", NumberOf(request.actor_kind)));
    stream.filters.push_back(Equals("actor", request.actor));
  }
  return stream;
}

// The number of the first event at `at` or later, among those up to `last`:
// no event is before the one before it.
absl::StatusOr<int64_t> FirstFrom(Call& call, absl::Time at, int64_t last) {
  int64_t low = 1;
  int64_t high = last + 1;
  while (low < high) {
    const int64_t middle = low + (high - low) / 2;
    SANAD_ASSIGN_OR_RETURN(const auto event,
                           call.Find<Event>({Cell::Integer(middle)}));
    if (event && event->at < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::string ListOf(const TrailRequest& request) {
  TrailRequest list = request;
  list.page = {};
  return "trail " + record::ToBytes(list);
}

absl::StatusOr<Page<Event>> ReadTrail(Call& call, const TrailRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  storage::Scan scan = {.streams = {StreamFor(request)},
                        .direction = storage::Direction::kDescending};
  const std::string list = ListOf(request);
  SANAD_RETURN_IF_ERROR(StartPage(request.page, list, scan));
  SANAD_ASSIGN_OR_RETURN(const Head head,
                         LoadHead(call.reading(), call.desk().workspace.id));
  const int64_t last = head.next_event - 1;
  int64_t first = 1;
  if (request.from) {
    SANAD_ASSIGN_OR_RETURN(first, FirstFrom(call, *request.from, last));
  }
  if (request.until && scan.after.empty()) {
    SANAD_ASSIGN_OR_RETURN(const int64_t end,
                           FirstFrom(call, *request.until, last));
    scan.after = {Cell::Integer(end)};
  }
  auto page = ReadPageOf<Event>(call.reading(), scan, list);
  if (!page.ok()) return page;
  const auto before = [&](const Event& event) { return event.number < first; };
  if (std::erase_if(page->rows, before) > 0) page->next.clear();
  return page;
}

}  // namespace

absl::StatusOr<Page<Event>> Events::Trail(const TrailRequest& request) const {
  return sanad::Read<Page<Event>>(
      state(), Operation::kEventsTrail,
      [&](Call& call) { return ReadTrail(call, request); });
}

absl::StatusOr<Page<Denial>> Events::Denials(const PageRequest& page) const {
  SANAD_RETURN_IF_ERROR(RunRead(state(), Operation::kEventsDenials,
                                [](Call& call) { return call.Permit(); }));
  SANAD_RETURN_IF_ERROR(WriteRiders(*state().desk, CallOptions{}.timeout));
  return sanad::Read<Page<Denial>>(
      state(), Operation::kEventsDenials,
      [&](Call& call) -> absl::StatusOr<Page<Denial>> {
        SANAD_RETURN_IF_ERROR(call.Permit());
        storage::Scan scan = {.streams = {{.table = &TableFor<Denial>()}}};
        SANAD_RETURN_IF_ERROR(StartPage(page, "denials", scan));
        return ReadPageOf<Denial>(call.reading(), scan, "denials");
      });
}

}  // namespace sanad
