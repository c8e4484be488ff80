#include "model/outgoing_life.h"

#include <algorithm>
#include <utility>

namespace sanad {
namespace {

constexpr absl::Duration kFirstWait = absl::Minutes(1);
constexpr absl::Duration kLongestWait = absl::Hours(2);

}  // namespace

bool Leaves(Channel channel) {
  switch (channel) {
    case Channel::kEmail:
    case Channel::kChat:
    case Channel::kForm:
    case Channel::kMessaging:
    case Channel::kSocial:
      return true;
    default:
      return false;
  }
}

absl::Duration WaitAfter(int64_t attempts, double chance) {
  const int64_t doublings = std::clamp(attempts - 1, int64_t{0}, int64_t{16});
  const absl::Duration whole =
      std::min(kFirstWait * (int64_t{1} << doublings), kLongestWait);
  return whole - whole / 2 * chance;
}

Outgoing Sent(Outgoing outgoing, int64_t attempts, absl::Time at) {
  outgoing.state = OutgoingState::kSent;
  outgoing.sent_at = at;
  outgoing.attempts = attempts;
  return outgoing;
}

Outgoing Failed(Outgoing outgoing, int64_t attempts, std::string error,
                absl::Time at) {
  outgoing.state = OutgoingState::kFailed;
  outgoing.failed_at = at;
  outgoing.attempts = attempts;
  outgoing.error = std::move(error);
  return outgoing;
}

Outgoing Retried(Outgoing outgoing, absl::Time at) {
  outgoing.state = OutgoingState::kWaiting;
  outgoing.leaves_at = at;
  outgoing.sent_at.reset();
  outgoing.delivered_at.reset();
  outgoing.failed_at.reset();
  outgoing.attempts = 0;
  outgoing.error.clear();
  return outgoing;
}

std::optional<Outgoing> Reported(Outgoing outgoing, OutgoingState told,
                                 std::string error, absl::Time at) {
  const OutgoingState known = outgoing.state;
  if (told == known || known == OutgoingState::kRead) return std::nullopt;
  if (told == OutgoingState::kFailed) {
    const int64_t attempts = outgoing.attempts;
    return Failed(std::move(outgoing), attempts, std::move(error), at);
  }
  // What failed for us, or bounced once, may have arrived all the same.
  outgoing.failed_at.reset();
  outgoing.error.clear();
  outgoing.state = told;
  (told == OutgoingState::kRead ? outgoing.read_at : outgoing.delivered_at) =
      at;
  return outgoing;
}

}  // namespace sanad
