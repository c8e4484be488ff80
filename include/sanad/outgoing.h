// How a reply leaves: what has become of it on its way to the customer.

#ifndef SANAD_OUTGOING_H_
#define SANAD_OUTGOING_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "sanad/channel.h"
#include "sanad/id.h"

namespace sanad {

enum class OutgoingState {
  kNone = 0,
  kWaiting = 1,    // in the outbox, also while somebody is sending it
  kSent = 2,       // it left
  kDelivered = 3,  // it arrived, as the channel tells
  kRead = 4,       // by whom it was sent to, as the channel tells
  kFailed = 5,     // it will not be tried again, unless somebody says so
  kWithdrawn = 6,  // taken back before it left
};

// Of every public reply by e-mail, chat, form, messaging or social channel.
// What is said on the telephone or in person has arrived when it is written
// down.
struct Outgoing {
  MessageId message;
  ConversationId conversation;
  InboxId inbox;
  Channel channel = Channel::kNone;
  OutgoingState state = OutgoingState::kNone;
  // From when on it may leave; until then it can be taken back, and the
  // customer does not see it.
  absl::Time leaves_at;
  std::optional<absl::Time> sent_at;
  std::optional<absl::Time> delivered_at;
  std::optional<absl::Time> read_at;
  std::optional<absl::Time> failed_at;
  int64_t attempts = 0;  // until it left or failed
  std::string error;     // of one that failed: what its channel said
};

}  // namespace sanad

#endif  // SANAD_OUTGOING_H_
