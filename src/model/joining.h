// How messages find their conversations, in bits and in words, and whether
// one repeats what its sender already waits for.

#ifndef SANAD_SRC_MODEL_JOINING_H_
#define SANAD_SRC_MODEL_JOINING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/inbox.h"
#include "sanad/message.h"
#include "sanad/status.h"

namespace sanad {

// The bit of Message::passed_over.
constexpr int64_t BitOf(PassedOver why) {
  return int64_t{1} << static_cast<int>(why);
}
std::vector<PassedOver> PassedOverIn(int64_t bits);

// How `message` found its conversation, as a sentence.
std::string_view SentenceOf(const Message& message, Language language);
std::string_view SentenceOf(PassedOver why, Language language);

// Whether somebody waits in it for an answer.
// INVARIANT: nobody waits in what is resolved or closed.
bool IsWaitedIn(const Conversation& conversation);

// Why a message that comes to the inbox `arrived_in` now is not joined to a
// conversation of the inbox `home` in which its sender waits; kNone: it is.
// Of a conversation elsewhere nothing is told but that it is out of reach.
PassedOver WhyNoRepeat(const Conversation& waiting, const Inbox& home,
                       const Inbox& arrived_in, absl::Time now);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_JOINING_H_
