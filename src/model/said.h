// What the messages of a conversation, and of those that were merged into
// it, say of it: told one after the other, in the order of their ids.

#ifndef SANAD_SRC_MODEL_SAID_H_
#define SANAD_SRC_MODEL_SAID_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/message.h"

namespace sanad {

struct Said {
  int64_t messages = 0;
  int64_t replies = 0;
  int64_t repeats = 0;
  std::optional<absl::Time> last_activity_at;
  std::optional<absl::Time> first_reply_at;
  std::optional<absl::Time> last_reply_at;
  std::optional<absl::Time> last_customer_message_at;
  // Of the customers' messages that no reply has followed.
  std::vector<absl::Time> unanswered;
};

void Hear(const Message& message, Said& said);
Said HearAll(std::span<const Message> messages);

// The conversation with the counts and moments that its messages say; since
// when somebody waits depends on more than that (merging.h).
Conversation WithSaid(Conversation conversation, const Said& said);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_SAID_H_
