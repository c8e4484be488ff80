// What happens to a conversation when somebody speaks or acts: values in,
// values out. Who may do it is not asked here.

#ifndef SANAD_SRC_MODEL_CONVERSATION_LIFE_H_
#define SANAD_SRC_MODEL_CONVERSATION_LIFE_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "model/bookkeeping.h"
#include "sanad/conversation.h"
#include "sanad/inbox.h"
#include "sanad/message.h"

namespace sanad {

inline constexpr Reason kTransitionIllegal = {
    absl::StatusCode::kFailedPrecondition, "conversation.transition_illegal",
    "a conversation that is {from} cannot become {to}; legal: {legal}",
    "لا يمكن أن تصبح المحادثة وهي {from} {to}؛ المسموح: {legal}"};
inline constexpr Reason kConversationClosed = {
    absl::StatusCode::kFailedPrecondition, "conversation.closed",
    "the conversation is closed", "المحادثة مغلقة"};
inline constexpr Reason kNotToSnooze = {
    absl::StatusCode::kFailedPrecondition, "conversation.not_to_snooze",
    "a conversation that is {status} cannot be snoozed",
    "لا يمكن تأجيل محادثة وهي {status}"};
inline constexpr Reason kSnoozeNotAhead = {
    absl::StatusCode::kInvalidArgument, "snooze.not_ahead",
    "a snooze ends in the future", "ينتهي التأجيل في وقت لاحق لا سابق"};
inline constexpr Reason kSnoozeTooFar = {
    absl::StatusCode::kInvalidArgument, "snooze.too_far",
    "a snooze lasts at most {limit} days", "الحد الأقصى للتأجيل {limit} يومًا"};
inline constexpr Reason kNotAsked = {
    absl::StatusCode::kFailedPrecondition, "conversation.not_asked",
    "the customer is not being asked whether it is resolved",
    "لا سؤال للعميل ينتظر الجواب عن حل هذه المحادثة"};

// Puts the conversation into another status, with the moments that go with
// it; whether that is legal is not asked.
void Enter(ConversationStatus status, absl::Time at,
           Conversation& conversation);

// The status changed by hand. The present status gives the conversation
// unchanged.
absl::StatusOr<Conversation> WithStatus(Conversation conversation,
                                        ConversationStatus status,
                                        bool reopening_closed_allowed,
                                        absl::Time now);

// Whether a closed conversation of this inbox still takes a follow-up.
bool TakesFollowUp(const Inbox& inbox, const Conversation& closed,
                   absl::Time now);

// Asked of the customer, who has until then to say no. `conversation` is
// resolved.
Conversation AskedToConfirm(Conversation conversation, absl::Duration silence,
                            absl::Time now);

// Confirmed, and so closed. What was confirmed already stays as it is.
// conversation.not_asked
absl::StatusOr<Conversation> Confirmed(Conversation conversation,
                                       absl::Time now);

// Closed by the customer's own word, asked or not, whatever it was before.
Conversation EndedByCustomer(Conversation conversation, absl::Time now);

// Closed by the customer's silence, at the moment that was set for it.
Conversation ClosedBySilence(Conversation conversation);

// conversation.not_to_snooze, snooze.not_ahead, snooze.too_far
absl::StatusOr<Conversation> Snoozed(Conversation conversation,
                                     absl::Time until, absl::Time now);

Conversation Awakened(Conversation conversation);

// What is to be done with it of itself later.
std::vector<Due> DueOf(const Conversation& conversation);

// Resolved or closed.
bool IsDone(ConversationStatus status);

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
