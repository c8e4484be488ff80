// A file on its way in, piece by piece, for what is too large to be handed
// over at once. When it is whole, an attachment may name it.

#ifndef SANAD_UPLOAD_H_
#define SANAD_UPLOAD_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/id.h"

namespace sanad {

// Nobody but who began it may go on with it or name it; a reply or a note
// that does so uses it up. Until then no event tells of it, and one that
// stands still for limits::kUploadHours is collected.
struct Upload {
  UploadId id;
  ActorKind actor_kind = ActorKind::kNone;
  int64_t actor = 0;
  int64_t size = 0;    // so far
  int64_t pieces = 0;  // so far
  bool finished = false;
  absl::Time touched_at;
};

}  // namespace sanad

#endif  // SANAD_UPLOAD_H_
