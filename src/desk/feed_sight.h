// What somebody hears of events: of things that they may see, as both are
// now.

#ifndef SANAD_SRC_DESK_FEED_SIGHT_H_
#define SANAD_SRC_DESK_FEED_SIGHT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/event.h"
#include "sanad/events.h"

namespace sanad {

// Remembers what it was asked, for as long as its call reads one snapshot.
class FeedSight {
 public:
  explicit FeedSight(Call& call);

  // Nothing where nothing may be heard.
  absl::StatusOr<std::optional<FeedItem>> ItemOf(const Event& event);

 private:
  using Thing = std::pair<Stream, int64_t>;

  absl::StatusOr<bool> Sees(Stream stream, int64_t id);
  absl::StatusOr<bool> Judge(Stream stream, int64_t id);
  absl::StatusOr<bool> Hears(const Event& event);
  absl::StatusOr<bool> SeesObject(const Event& event);
  absl::StatusOr<bool> IsLeaving(const Event& event);

  Call& call_;
  const bool everything_;  // the audit trail tells them anyhow
  std::map<Thing, bool> seen_;
  std::map<int64_t, int64_t> left_;  // conversations, by which event
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_FEED_SIGHT_H_
