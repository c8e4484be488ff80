// A read mark (علامة القراءة): up to which message somebody has seen a
// conversation, and since when.

#ifndef SANAD_READ_MARK_H_
#define SANAD_READ_MARK_H_

#include <cstdint>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/id.h"

namespace sanad {

struct ReadMark {
  ConversationId conversation;
  ActorKind reader_kind = ActorKind::kNone;
  int64_t reader = 0;  // AgentId or CustomerId by `reader_kind`
  MessageId message;   // the last one seen; none: nothing
  absl::Time at;       // when it was seen first, or marked unread
  // How often the reader has turned back to unread: a mark that was made
  // before the last time counts no more.
  int64_t turns = 0;
};

}  // namespace sanad

#endif  // SANAD_READ_MARK_H_
