// Drafts: replies that an agent has begun, one for each conversation.
//
//   noor.drafts().Save({.conversation = id, .text = "أهلاً هناء، شحنتك"});
//   auto sent = noor.conversations().Reply({...});   // the draft is gone
//
// A reply that is refused because the conversation has changed is not lost:
// its text stays with the caller, who keeps it as a draft, shows what has
// changed (the fact "changed" of conversation.changed), and sends it again.
//
// A draft is seen by nobody but its agent, managers and the system included,
// and enters no event. Any reply of its agent in the conversation ends it.
// Who may no longer reply there does not see it either.
//
// Refusals that every call may meet: principal.unknown, access.denied,
// store.busy, store.full, store.read_only, store.failed. What else a call
// may refuse stands at the call.

#ifndef SANAD_DRAFTS_H_
#define SANAD_DRAFTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/channel.h"
#include "sanad/conversations.h"
#include "sanad/draft.h"
#include "sanad/id.h"
#include "sanad/service.h"

namespace sanad {

struct SaveDraft {
  ConversationId conversation;
  std::string text;
  std::string html;
  Channel channel = Channel::kEmail;
  int64_t version = 0;  // of the conversation, as seen
};

// Without what was written: answers that are kept for repeated calls shall
// not outlive the draft.
struct DraftReceipt {
  ConversationId conversation;
  int64_t version = 0;
  absl::Time updated_at;
};

struct DraftRow {
  ConversationId conversation;
  std::string subject;  // of the conversation
  std::string text;     // cut to kExcerptBytes
  int64_t version = 0;
  int64_t present = 0;  // the version of the conversation now
  absl::Time updated_at;
};

class Drafts : public Service {
 public:
  using Service::Service;

  // In place of the one that was there. conversation.unknown, text.empty,
  // text.too_long, text.not_utf8, value.unknown, draft.too_many
  absl::StatusOr<DraftReceipt> Save(const SaveDraft& request,
                                    const CallOptions& options = {}) const;
  // conversation.unknown, draft.unknown
  absl::StatusOr<Draft> Get(const ConversationRequest& request) const;
  // All of one's own, the newest first.
  absl::StatusOr<std::vector<DraftRow>> List() const;
  // conversation.unknown, draft.unknown
  absl::StatusOr<DraftReceipt> Delete(const ConversationRequest& request,
                                      const CallOptions& options = {}) const;
};

}  // namespace sanad

#endif  // SANAD_DRAFTS_H_
