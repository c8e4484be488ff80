// A view (عرض محفوظ): a saved filter over conversations.

#ifndef SANAD_VIEW_H_
#define SANAD_VIEW_H_

#include <cstdint>
#include <string>

#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

// Members that are none do not restrict.
struct View {
  ViewId id;
  int64_t version = 0;
  AgentId owner;  // none: shared with everybody
  std::string name;
  InboxId inbox;
  AgentId assignee;
  ConversationStatus status = ConversationStatus::kNone;
  Priority priority = Priority::kNone;
};

}  // namespace sanad

#endif  // SANAD_VIEW_H_
