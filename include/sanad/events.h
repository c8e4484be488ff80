// What happened, in the order of commits, none missed.
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
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/event.h"
#include "sanad/service.h"

namespace sanad {

struct ReadEventsRequest {
  int64_t after = 0;  // number of the last event seen
  int64_t rows = 0;   // at most; 0: limits::kPageRows
  // How long to wait for an event if there is none yet, in real time.
  absl::Duration wait = absl::ZeroDuration();
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
};

}  // namespace sanad

#endif  // SANAD_EVENTS_H_
