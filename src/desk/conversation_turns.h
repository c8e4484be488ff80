// What an act does to conversations, seen from the rows that it plans: what
// is kept in step with them looks at this, so that no service has to know of
// it.

#ifndef SANAD_SRC_DESK_CONVERSATION_TURNS_H_
#define SANAD_SRC_DESK_CONVERSATION_TURNS_H_

#include <vector>

#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "storage/store.h"

namespace sanad {

// What an act does to one conversation. Points into the act.
struct ConversationTurn {
  ConversationId id;
  // Both null: only what hangs on it changes.
  const Conversation* before = nullptr;  // null: it is made
  const Conversation* after = nullptr;   // null: it goes
  // Rows that come to hang on it, and rows that go.
  std::vector<const storage::Change*> labels;
  std::vector<const storage::Change*> collaborators;
};

// One for each conversation, by what the act has planned so far.
std::vector<ConversationTurn> TurnsOf(Act& act);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_TURNS_H_
