#include "sanad/conversation.h"

#include <string_view>
#include <vector>

#include "model/records.h"

namespace sanad {

bool IsLegalTransition(ConversationStatus from, ConversationStatus to,
                       bool reopening_closed_allowed) {
  using enum ConversationStatus;
  if (from < kOpen || from > kClosed) return false;
  if (from == to) return true;
  switch (from) {
    case kResolved:
      return to == kOpen || to == kClosed;
    case kClosed:
      return to == kOpen && reopening_closed_allowed;
    default:
      return to >= kOpen && to <= kResolved;
  }
}

std::vector<ConversationStatus> LegalTransitions(
    ConversationStatus from, bool reopening_closed_allowed) {
  using enum ConversationStatus;
  std::vector<ConversationStatus> legal;
  for (const auto to : {kOpen, kPending, kOnHold, kResolved, kClosed}) {
    if (to != from && IsLegalTransition(from, to, reopening_closed_allowed)) {
      legal.push_back(to);
    }
  }
  return legal;
}

std::string_view NameOf(ConversationStatus status, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (status) {
    case ConversationStatus::kNone:
      break;
    case ConversationStatus::kOpen:
      return arabic ? "مفتوحة" : "open";
    case ConversationStatus::kPending:
      return arabic ? "بانتظار العميل" : "pending";
    case ConversationStatus::kOnHold:
      return arabic ? "بانتظار طرف ثالث" : "on hold";
    case ConversationStatus::kResolved:
      return arabic ? "محلولة" : "resolved";
    case ConversationStatus::kClosed:
      return arabic ? "مغلقة" : "closed";
  }
  return arabic ? "غير معروفة" : "unknown";
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<Conversation>() {
  static const RecordType type = Record<Conversation>(
      "Conversation",
      {{"id", 1, &Conversation::id},
       {"version", 2, &Conversation::version},
       {"inbox", 3, &Conversation::inbox},
       {"customer", 4, &Conversation::customer},
       {"status", 5, &Conversation::status},
       {"priority", 6, &Conversation::priority},
       {"waiting_since", 7, &Conversation::waiting_since},
       {"next_due", 8, &Conversation::next_due},
       {"snoozed_until", 9, &Conversation::snoozed_until},
       {"spam", 10, &Conversation::spam},
       {"assignee", 11, &Conversation::assignee},
       {"team", 12, &Conversation::team},
       {"kind", 13, &Conversation::kind},
       {"stage", 14, &Conversation::stage},
       {"channel", 15, &Conversation::channel},
       {"subject", 16, &Conversation::subject, FieldClass::kContent},
       {"topic", 17, &Conversation::topic, FieldClass::kContent},
       {"reference", 18, &Conversation::reference},
       {"created_at", 19, &Conversation::created_at},
       {"last_activity_at", 20, &Conversation::last_activity_at},
       {"first_reply_at", 21, &Conversation::first_reply_at},
       {"last_reply_at", 22, &Conversation::last_reply_at},
       {"last_customer_message_at", 23,
        &Conversation::last_customer_message_at},
       {"resolved_at", 24, &Conversation::resolved_at},
       {"closed_at", 25, &Conversation::closed_at},
       {"messages", 26, &Conversation::messages},
       {"replies", 27, &Conversation::replies},
       {"reopens", 28, &Conversation::reopens},
       {"root", 29, &Conversation::root},
       {"follows", 30, &Conversation::follows},
       {"merged_into", 31, &Conversation::merged_into},
       {"repeats", 32, &Conversation::repeats},
       {"confirmation_asked_at", 33, &Conversation::confirmation_asked_at},
       {"confirmed_at", 34, &Conversation::confirmed_at},
       {"closes_at", 35, &Conversation::closes_at},
       {"creator_kind", 36, &Conversation::creator_kind},
       {"creator", 37, &Conversation::creator}});
  return type;
}

template <>
const RecordType& TypeOf<Participant>() {
  static const RecordType type = Record<Participant>(
      "Participant", {{"conversation", 1, &Participant::conversation},
                      {"customer", 2, &Participant::customer},
                      {"trusted", 3, &Participant::trusted},
                      {"joined_at", 4, &Participant::joined_at}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationLink>() {
  static const RecordType type = Record<ConversationLink>(
      "ConversationLink", {{"conversation", 1, &ConversationLink::conversation},
                           {"other", 2, &ConversationLink::other},
                           {"kind", 3, &ConversationLink::kind},
                           {"at", 4, &ConversationLink::at}});
  return type;
}

template <>
const RecordType& TypeOf<Assignment>() {
  static const RecordType type = Record<Assignment>(
      "Assignment", {{"conversation", 1, &Assignment::conversation},
                     {"number", 2, &Assignment::number},
                     {"agent", 3, &Assignment::agent},
                     {"team", 4, &Assignment::team},
                     {"at", 5, &Assignment::at},
                     {"until", 6, &Assignment::until}});
  return type;
}

template <>
const RecordType& TypeOf<Collaborator>() {
  static const RecordType type = Record<Collaborator>(
      "Collaborator", {{"conversation", 1, &Collaborator::conversation},
                       {"kind", 2, &Collaborator::kind},
                       {"who", 3, &Collaborator::who}});
  return type;
}

}  // namespace sanad::record
