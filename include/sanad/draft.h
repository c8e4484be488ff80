// A draft (مسودة): a reply that an agent has begun and not sent. It is
// nobody's but its agent's, and no part of the event log.

#ifndef SANAD_DRAFT_H_
#define SANAD_DRAFT_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/channel.h"
#include "sanad/id.h"

namespace sanad {

struct Draft {
  AgentId agent;
  ConversationId conversation;
  std::string text;
  std::string html;  // optional; the same in rich text
  Channel channel = Channel::kNone;
  int64_t version = 0;  // of the conversation, as seen; 0: not known
  absl::Time updated_at;
};

}  // namespace sanad

#endif  // SANAD_DRAFT_H_
