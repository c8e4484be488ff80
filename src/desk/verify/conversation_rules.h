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

  // Whether others were merged into it: what its messages say is then
  // checked together with theirs.
  bool is_parent = false;

  // The message of that id, or null.
  const Message* Find(MessageId id) const;
};

void CheckConversation(const ConversationCase& whole, Findings& findings);

// A conversation into which others were merged.
struct MergedCase {
  Conversation conversation;
  std::vector<Conversation> children;  // that were merged into it directly
  std::vector<Message> own;
  std::vector<Message> all;  // with those of everything below it, by id
};

void CheckMerged(const MergedCase& whole, Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_CONVERSATION_RULES_H_
