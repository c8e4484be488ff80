// What happens to a conversation when somebody speaks or acts: values in,
// values out. Who may do it is not asked here.

#ifndef SANAD_SRC_MODEL_CONVERSATION_LIFE_H_
#define SANAD_SRC_MODEL_CONVERSATION_LIFE_H_

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "sanad/conversation.h"
#include "sanad/message.h"

namespace sanad {

inline constexpr Reason kTransitionIllegal = {
    absl::StatusCode::kFailedPrecondition, "conversation.transition_illegal",
    "a conversation that is {from} cannot become {to}; legal: {legal}",
    "لا يمكن أن تصبح المحادثة وهي {from} {to}؛ المسموح: {legal}"};
inline constexpr Reason kConversationClosed = {
    absl::StatusCode::kFailedPrecondition, "conversation.closed",
    "the conversation is closed", "المحادثة مغلقة"};

// The status changed by hand. The present status gives the conversation
// unchanged.
absl::StatusOr<Conversation> WithStatus(Conversation conversation,
                                        ConversationStatus status,
                                        bool reopening_closed_allowed,
                                        absl::Time now);

// A customer's message: somebody waits; pending and resolved become open, a
// snooze ends; on hold stays. Automatic mail is kept and changes nothing but
// the count. `conversation` is not closed, unless it may be reopened.
Conversation AfterCustomerMessage(Conversation conversation,
                                  Automatic automatic, absl::Time at);

// A reply of the staff: nobody waits any more.
Conversation AfterReply(Conversation conversation, absl::Time at);

// A note of the staff.
Conversation AfterNote(Conversation conversation, absl::Time at);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_CONVERSATION_LIFE_H_
