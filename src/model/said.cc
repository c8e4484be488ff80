#include "model/said.h"

namespace sanad {
namespace {

bool IsReply(const Message& message) {
  return message.visibility == Visibility::kPublic &&
         message.author_kind != ActorKind::kCustomer;
}

}  // namespace

void Hear(const Message& message, Said& said) {
  ++said.messages;
  // Automatic mail is kept and says nothing, nor does what was taken back.
  if (message.automatic != Automatic::kNone || message.withdrawn_at) return;
  if (message.joined_by == JoinedBy::kRepeat) ++said.repeats;
  said.last_activity_at = message.at;
  if (IsReply(message)) {
    ++said.replies;
    if (!said.first_reply_at && said.last_customer_message_at) {
      said.first_reply_at = message.at;
    }
    said.last_reply_at = message.at;
    said.unanswered.clear();
  } else if (message.author_kind == ActorKind::kCustomer) {
    said.last_customer_message_at = message.at;
    said.unanswered.push_back(message.at);
  }
}

Said HearAll(std::span<const Message> messages) {
  Said said;
  for (const Message& message : messages) Hear(message, said);
  return said;
}

Conversation WithSaid(Conversation conversation, const Said& said) {
  conversation.messages = said.messages;
  conversation.replies = said.replies;
  conversation.repeats = said.repeats;
  conversation.last_activity_at =
      said.last_activity_at.value_or(conversation.created_at);
  conversation.first_reply_at = said.first_reply_at;
  conversation.last_reply_at = said.last_reply_at;
  conversation.last_customer_message_at = said.last_customer_message_at;
  return conversation;
}

}  // namespace sanad
