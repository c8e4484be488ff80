// What happened, in the order of commits, none missed: all of it, for those
// who may read the audit trail, or what concerns things that one sees, for
// live pages.
//
//   int64_t after = 0;
//   while (running) {
//     auto events = system.events().Read({.after = after,
//                                         .wait = absl::Seconds(10)});
//     for (const Event& event : *events) after = Handle(event);
//   }

#ifndef SANAD_EVENTS_H_
#define SANAD_EVENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/denial.h"
#include "sanad/event.h"
#include "sanad/service.h"

namespace sanad {

struct ReadEventsRequest {
  int64_t after = 0;  // number of the last event seen
  int64_t rows = 0;   // at most; 0: limits::kPageRows
  // How long to wait for an event if there is none yet, in real time.
  absl::Duration wait = absl::ZeroDuration();
};

struct ListenRequest {
  // Where to go on: `next` of the answer before. Empty: from now on.
  std::string cursor;
  int64_t rows = 0;  // items at most; 0: limits::kPageRows
  // How long to wait for an item if there is none yet, in real time.
  absl::Duration wait = absl::ZeroDuration();
};

// That something happened to a thing; what it is now is read as always.
struct FeedItem {
  EventKind kind = EventKind::kNone;  // none if it is gone
  Stream stream = Stream::kNone;
  int64_t subject = 0;  // the id of the thing, by `stream`
  // As Event::object; 0 where the reader may not know of it.
  int64_t object = 0;
  ActorKind actor_kind = ActorKind::kNone;
  int64_t actor = 0;
  absl::Time at;
  absl::Time happened_at;
  // The thing left the reader's sight. Told once, and no more than this.
  bool gone = false;
};

struct Feed {
  std::vector<FeedItem> rows;
  std::string next;  // opaque; of this session's principal only
  // What the reader may do may have changed, so that more or less is seen
  // than items tell: load again what is shown.
  bool reload = false;
};

// Of the whole log what all that is given says: nothing given, everything.
struct TrailRequest {
  ActorKind actor_kind = ActorKind::kNone;  // by whom
  int64_t actor = 0;
  Stream stream = Stream::kNone;  // of what kind of thing
  int64_t subject = 0;            // and of which; 0: of any
  std::optional<absl::Time> from;
  std::optional<absl::Time> until;  // before this
  PageRequest page;
};

class Events : public Service {
 public:
  using Service::Service;

  // The next events, oldest first; none if none came in time, or if the
  // waiting was cancelled. Several
  // threads may wait at once. Needs audit.read.
  //
  // access.denied, page.too_large
  absl::StatusOr<std::vector<Event>> Read(
      const ReadEventsRequest& request, const CallOptions& options = {}) const;

  // What happened to things that the reader sees, for pages that are kept
  // up to date; customers hear of their own conversations, those who may read
  // the audit trail of everything.
  //
  //   auto at = noor.events().Listen({})->next;
  //   Show(noor.conversations().List(inbox));
  //   while (running) {
  //     const auto news = noor.events().Listen({.cursor = at,
  //                                             .wait = absl::Seconds(10)});
  //     Refresh(news->rows, news->reload);
  //     at = news->next;
  //   }
  //
  // Each event is judged by the thing and the rights as they are when it is
  // told. A conversation that left the reader's sight is told as gone;
  // items of it before that are left out. Empty if none came in time, or
  // if the waiting was cancelled; going on from `next` costs nothing twice.
  // Several threads may wait at once.
  //
  // access.denied, cursor.foreign, page.too_large
  absl::StatusOr<Feed> Listen(const ListenRequest& request,
                              const CallOptions& options = {}) const;

  // The audit trail: what somebody did, what was done to something, or what
  // happened in some time; the newest first. What was shown of others (raw
  // sources, explanations, exports) and who tried to change rights without
  // having them is told like what was done. Needs audit.read.
  //
  // access.denied, cursor.foreign, page.too_large
  absl::StatusOr<Page<Event>> Trail(const TrailRequest& request) const;

  // Who was refused what, how often. Needs audit.read.
  //
  // access.denied, cursor.foreign, page.too_large
  absl::StatusOr<Page<Denial>> Denials(const PageRequest& page = {}) const;
};

}  // namespace sanad

#endif  // SANAD_EVENTS_H_
