// A canned reply (رد جاهز): a text that agents use again and again.

#ifndef SANAD_CANNED_REPLY_H_
#define SANAD_CANNED_REPLY_H_

#include <cstdint>
#include <string>

#include "sanad/id.h"

namespace sanad {

struct CannedReply {
  CannedReplyId id;
  int64_t version = 0;
  std::string name;
  std::string text;
};

// An inbox for which a canned reply is; one that is for none is for all.
struct CannedReplyInbox {
  CannedReplyId reply;
  InboxId inbox;
};

}  // namespace sanad

#endif  // SANAD_CANNED_REPLY_H_
