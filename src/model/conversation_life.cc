#include "model/conversation_life.h"

#include <string>

#include "absl/status/statusor.h"
#include "sanad/limits.h"

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

// Nobody sleeps over what is done, nor is asked about what is not.
void SettleOverlays(Conversation& conversation) {
  if (IsDone(conversation.status)) {
    conversation.snoozed_until.reset();
  } else {
    conversation.confirmation_asked_at.reset();
    conversation.confirmed_at.reset();
  }
  conversation.closes_at.reset();
}

}  // namespace

void Enter(ConversationStatus status, absl::Time at,
           Conversation& conversation) {
  const bool was_done = IsDone(conversation.status);
  conversation.status = status;
  switch (status) {
    case ConversationStatus::kResolved:
      conversation.resolved_at = at;
      conversation.waiting_since.reset();
      break;
    case ConversationStatus::kClosed:
      // The reply that had resolved it may have been taken back.
      if (!conversation.resolved_at) {
        conversation.resolved_at = at;
        conversation.waiting_since.reset();
      }
      conversation.closed_at = at;
      break;
    default:
      if (was_done) ++conversation.reopens;
      conversation.resolved_at.reset();
      conversation.closed_at.reset();
  }
  SettleOverlays(conversation);
}

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

bool IsDone(ConversationStatus status) {
  return status == ConversationStatus::kResolved ||
         status == ConversationStatus::kClosed;
}

bool TakesFollowUp(const Inbox& inbox, const Conversation& closed,
                   absl::Time now) {
  if (inbox.follow_up != FollowUp::kReopen) return false;
  return inbox.follow_up_window == absl::ZeroDuration() || !closed.closed_at ||
         now <= *closed.closed_at + inbox.follow_up_window;
}

Conversation AskedToConfirm(Conversation conversation, absl::Duration silence,
                            absl::Time now) {
  conversation.confirmation_asked_at = now;
  conversation.confirmed_at.reset();
  conversation.closes_at = now + silence;
  return conversation;
}

absl::StatusOr<Conversation> Confirmed(Conversation conversation,
                                       absl::Time now) {
  if (conversation.confirmed_at) return conversation;
  const bool asked = conversation.status == ConversationStatus::kResolved &&
                     conversation.confirmation_asked_at.has_value();
  if (!asked) return Refuse(kNotAsked);
  conversation.confirmed_at = now;
  Enter(ConversationStatus::kClosed, now, conversation);
  return conversation;
}

Conversation EndedByCustomer(Conversation conversation, absl::Time now) {
  if (!IsDone(conversation.status)) {
    Enter(ConversationStatus::kResolved, now, conversation);
  }
  Enter(ConversationStatus::kClosed, now, conversation);
  conversation.confirmed_at = now;
  return conversation;
}

Conversation ClosedBySilence(Conversation conversation) {
  const absl::Time at = *conversation.closes_at;
  Enter(ConversationStatus::kClosed, at, conversation);
  conversation.closes_at = at;
  return conversation;
}

absl::StatusOr<Conversation> Snoozed(Conversation conversation,
                                     absl::Time until, absl::Time now) {
  if (until <= now) return RefuseField("until", kSnoozeNotAhead);
  if (until - now > absl::Hours(24 * limits::kSnoozeDays)) {
    return RefuseField("until", kSnoozeTooFar,
                       {{"limit", limits::kSnoozeDays}});
  }
  const ConversationStatus status = conversation.status;
  if (IsDone(status)) {
    return Refuse(kNotToSnooze, {{"status", NameOf(status, Language::kEnglish),
                                  NameOf(status, Language::kArabic)}});
  }
  conversation.snoozed_until = until;
  return conversation;
}

Conversation Awakened(Conversation conversation) {
  conversation.snoozed_until.reset();
  return conversation;
}

std::vector<Due> DueOf(const Conversation& conversation) {
  std::vector<Due> due;
  const int64_t id = conversation.id.value;
  if (conversation.snoozed_until) {
    due.push_back({*conversation.snoozed_until, DueKind::kAwaken, id});
  }
  if (conversation.closes_at &&
      conversation.status == ConversationStatus::kResolved) {
    due.push_back({*conversation.closes_at, DueKind::kClose, id});
  }
  return due;
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
