// A shared inbox (صندوق بريد مشترك): where messages arrive, served by one
// team.

#ifndef SANAD_INBOX_H_
#define SANAD_INBOX_H_

#include <cstdint>
#include <string>

#include "sanad/id.h"

namespace sanad {

// What a customer's message to a closed conversation does.
enum class FollowUp {
  kNone = 0,
  kNewConversation = 1,  // opens a sequel that is linked to it
  kReopen = 2,
};

struct Inbox {
  InboxId id;
  int64_t version = 0;
  std::string name;
  std::string address;  // of its mail, lower case; unique if given
  TeamId team;
  std::string language;  // BCP 47: of texts sent to unknown customers
  FollowUp follow_up = FollowUp::kNewConversation;
};

}  // namespace sanad

#endif  // SANAD_INBOX_H_
