#include "model/conversation_life.h"

#include <string>

#include "absl/status/statusor.h"

namespace sanad {
namespace {

std::string Names(const std::vector<ConversationStatus>& statuses,
                  Language language) {
  std::string names;
  for (const ConversationStatus status : statuses) {
    if (!names.empty()) {
      names += language == Language::kArabic ? "، " : ", ";
    }
    names += NameOf(status, language);
  }
  return names;
}

absl::Status RefuseTransition(ConversationStatus from, ConversationStatus to,
                              bool reopening_closed_allowed) {
  const auto legal = LegalTransitions(from, reopening_closed_allowed);
  return Refuse(kTransitionIllegal, {{"from", NameOf(from, Language::kEnglish),
                                      NameOf(from, Language::kArabic)},
                                     {"to", NameOf(to, Language::kEnglish),
                                      NameOf(to, Language::kArabic)},
                                     {"legal", Names(legal, Language::kEnglish),
                                      Names(legal, Language::kArabic)}});
}

// The moments that go with a status.
void Enter(ConversationStatus status, absl::Time at,
           Conversation& conversation) {
  const bool was_done = conversation.status == ConversationStatus::kResolved ||
                        conversation.status == ConversationStatus::kClosed;
  conversation.status = status;
  switch (status) {
    case ConversationStatus::kResolved:
      conversation.resolved_at = at;
      conversation.waiting_since.reset();
      break;
    case ConversationStatus::kClosed:
      conversation.closed_at = at;
      break;
    default:
      if (was_done) ++conversation.reopens;
      conversation.resolved_at.reset();
      conversation.closed_at.reset();
  }
}

}  // namespace

absl::StatusOr<Conversation> WithStatus(Conversation conversation,
                                        ConversationStatus status,
                                        bool reopening_closed_allowed,
                                        absl::Time now) {
  if (status == conversation.status) return conversation;
  if (!IsLegalTransition(conversation.status, status,
                         reopening_closed_allowed)) {
    return RefuseTransition(conversation.status, status,
                            reopening_closed_allowed);
  }
  Enter(status, now, conversation);
  return conversation;
}

Conversation AfterCustomerMessage(Conversation conversation,
                                  Automatic automatic, absl::Time at) {
  ++conversation.messages;
  if (automatic != Automatic::kNone) return conversation;
  if (conversation.status != ConversationStatus::kOnHold &&
      conversation.status != ConversationStatus::kOpen) {
    Enter(ConversationStatus::kOpen, at, conversation);
  }
  conversation.snoozed_until.reset();
  conversation.last_activity_at = at;
  conversation.last_customer_message_at = at;
  if (!conversation.waiting_since) conversation.waiting_since = at;
  return conversation;
}

Conversation AfterReply(Conversation conversation, absl::Time at) {
  ++conversation.messages;
  ++conversation.replies;
  if (!conversation.first_reply_at && conversation.last_customer_message_at) {
    conversation.first_reply_at = at;
  }
  conversation.last_reply_at = at;
  conversation.last_activity_at = at;
  conversation.waiting_since.reset();
  return conversation;
}

Conversation AfterNote(Conversation conversation, absl::Time at) {
  ++conversation.messages;
  conversation.last_activity_at = at;
  return conversation;
}

}  // namespace sanad
