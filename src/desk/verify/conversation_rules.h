// What must hold between a conversation and what hangs on it, whatever its
// history: counts, moments, assignments, participants.

#ifndef SANAD_SRC_DESK_VERIFY_CONVERSATION_RULES_H_
#define SANAD_SRC_DESK_VERIFY_CONVERSATION_RULES_H_

#include <vector>

#include "desk/verify/findings.h"
#include "sanad/conversation.h"
#include "sanad/message.h"

namespace sanad {

// A conversation with the rows that belong to it, in the order of their
// keys. Of a message, what was said is not needed.
struct ConversationCase {
  Conversation conversation;
  std::vector<Participant> participants;
  std::vector<Assignment> assignments;
  std::vector<Message> messages;
  std::vector<Attachment> attachments;

  // The message of that id, or null.
  const Message* Find(MessageId id) const;
};

void CheckConversation(const ConversationCase& whole, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_CONVERSATION_RULES_H_
