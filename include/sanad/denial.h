// Denials (حالات المنع): what somebody tried and may not, summed up, so that
// it shows who keeps trying, and nobody can fill a store by it.

#ifndef SANAD_DENIAL_H_
#define SANAD_DENIAL_H_

#include <cstdint>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/event.h"

namespace sanad {

// All of one operation by one agent, bot or customer.
struct Denial {
  ActorKind actor_kind = ActorKind::kNone;
  int64_t actor = 0;
  int64_t operation = 0;  // its method id
  int64_t count = 0;
  absl::Time first_at;
  absl::Time last_at;
  // What it was tried on the last time; none: nothing in particular, or
  // nothing that there is.
  Stream stream = Stream::kNone;
  int64_t subject = 0;
};

}  // namespace sanad

#endif  // SANAD_DENIAL_H_
