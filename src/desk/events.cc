#include "sanad/events.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/deadline.h"
#include "desk/executor.h"
#include "desk/feed_sight.h"
#include "desk/paging.h"
#include "desk/transaction.h"
#include "fmt/format.h"
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

// How many events are looked at in one snapshot for those that are told.
constexpr int64_t kEventsLookedAt = 1000;

// Up to which event somebody has heard, and by which rights.
struct Heard {
  int64_t event = 0;
  int64_t epoch = 0;
  absl::Time at;
};

std::string ListOf(const Call& call) {
  const Actor& actor = call.principal().actor;
  return fmt::format("feed {} {}", static_cast<int>(actor.kind), actor.id);
}

std::string CursorOf(const Call& call, const Heard& heard) {
  return CursorAfter({heard.event, heard.epoch, absl::ToUnixMicros(heard.at)},
                     ListOf(call));
}

absl::StatusOr<Heard> HeardBefore(const Call& call, std::string_view cursor) {
  const auto cells = CellsOf(cursor, ListOf(call), 3);
  if (!cells) return RefuseField("cursor", kCursorForeign);
  return Heard{(*cells)[0], (*cells)[1], absl::FromUnixMicros((*cells)[2])};
}

// What of the next events may be heard; whether there are more to look at.
struct Told {
  Feed feed;
  bool more = false;
};

absl::StatusOr<Told> Tell(Call& call, const ListenRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Admit());
  Heard now = {.epoch = call.principal().epoch, .at = call.now()};
  if (request.cursor.empty()) {
    SANAD_ASSIGN_OR_RETURN(const Head head,
                           LoadHead(call.reading(), call.desk().workspace.id));
    now.event = head.next_event - 1;
    return Told{.feed = {.next = CursorOf(call, now)}};
  }
  SANAD_ASSIGN_OR_RETURN(const Heard before, HeardBefore(call, request.cursor));
  now.event = before.event;
  const auto rows =
      static_cast<size_t>(request.rows == 0 ? kMostRows : request.rows);
  SANAD_ASSIGN_OR_RETURN(
      const auto events,
      storage::ScanAll(call.reading(),
                       {.streams = {{.table = &TableFor<Event>()}},
                        .after = {Cell::Integer(before.event)},
                        .limit = kEventsLookedAt}));
  Told told;
  int64_t looked_at = 0;
  FeedSight sight(call);
  while (told.feed.rows.size() < rows) {
    SANAD_ASSIGN_OR_RETURN(told.more, events->Next());
    if (!told.more) break;
    Event event;
    events->Load(&event, nullptr);
    now.event = event.number;
    ++looked_at;
    SANAD_ASSIGN_OR_RETURN(const auto item, sight.ItemOf(event));
    if (item) told.feed.rows.push_back(*item);
  }
  told.more = told.more || looked_at == kEventsLookedAt;
  told.feed.next = CursorOf(call, now);
  told.feed.reload = before.epoch != now.epoch ||
                     call.principal().rights.DiffersBetween(before.at, now.at);
  return told;
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

absl::StatusOr<Feed> Events::Listen(const ListenRequest& request,
                                    const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckRows(request.rows));
  const Deadline deadline(request.wait, options.cancel);
  ListenRequest next = request;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(
        Told told,
        sanad::Read<Told>(state(), Operation::kEventsListen,
                          [&](Call& call) { return Tell(call, next); }));
    Feed& news = told.feed;
    const absl::Duration left = deadline.left();
    const bool began = next.cursor.empty();
    if (began || !news.rows.empty() || news.reload ||
        left == absl::ZeroDuration()) {
      return std::move(news);
    }
    next.cursor = std::move(news.next);
    if (told.more) continue;
    state().desk->store().WaitForChange(std::min(left, kBetweenLooks));
  }
}

}  // namespace sanad
