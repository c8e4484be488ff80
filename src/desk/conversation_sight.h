// Which conversations somebody may list: whole inboxes, and of some others
// those that are admitted one by one.

#ifndef SANAD_SRC_DESK_CONVERSATION_SIGHT_H_
#define SANAD_SRC_DESK_CONVERSATION_SIGHT_H_

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/conversation.h"
#include "sanad/id.h"
#include "sanad/scope.h"

namespace sanad {

class ConversationSight {
 public:
  static ConversationSight Of(const Call& call);

  AgentId self() const { return self_; }
  // Inboxes of which every conversation is seen.
  const IdSet<InboxId>& whole() const { return whole_; }
  // Inboxes of which some may be.
  const IdSet<InboxId>& some() const { return some_; }
  // Whether that is the same, so that no row need be asked for.
  bool exact() const { return whole_ == some_; }

  absl::StatusOr<bool> Admits(Call& call,
                              const Conversation& conversation) const;

 private:
  ConversationSight(AgentId self, ConversationScope scope);

  AgentId self_;
  ConversationScope scope_;
  IdSet<InboxId> whole_;
  IdSet<InboxId> some_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CONVERSATION_SIGHT_H_
