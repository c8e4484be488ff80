// A viewer (مُطّلع): who has a conversation open at this moment, and whether
// they are writing in it. It lasts until a moment, not for ever, and is no
// part of the event log.

#ifndef SANAD_VIEWER_H_
#define SANAD_VIEWER_H_

#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/id.h"

namespace sanad {

struct Viewer {
  ConversationId conversation;
  ActorKind kind = ActorKind::kNone;
  int64_t id = 0;  // AgentId or CustomerId by `kind`
  absl::Time until;
  std::optional<absl::Time> typing_until;  // never after `until`
};

}  // namespace sanad

#endif  // SANAD_VIEWER_H_
