// Tags (وسوم): free words on conversations.

#ifndef SANAD_TAG_H_
#define SANAD_TAG_H_

#include <string>

#include "sanad/id.h"

namespace sanad {

struct Tag {
  TagId id;
  std::string name;  // unique
};

struct ConversationTag {
  ConversationId conversation;
  TagId tag;
};

}  // namespace sanad

#endif  // SANAD_TAG_H_
