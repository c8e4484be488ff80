// Presence: who has a conversation open now, and who is typing in it.
//
//   noor.presence().Tell({.conversation = id});                  // every 20 s
//   noor.presence().Tell({.conversation = id, .typing = true});  // on keys
//   auto here = noor.presence().List({.conversation = id});
//
// What is told lasts for some seconds and ends by itself; telling the same
// again writes nothing before half of its time has passed. Nothing of it is
// an event or changes a conversation's version.
//
// The staff sees everybody; customers see only which of the staff is typing,
// by name. The system is nowhere and is refused (access.denied).
//
// Refusals that every call may meet: principal.unknown, access.denied,
// conversation.unknown, store.busy, store.full, store.read_only,
// store.failed.

#ifndef SANAD_PRESENCE_H_
#define SANAD_PRESENCE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "sanad/conversations.h"
#include "sanad/id.h"
#include "sanad/service.h"
#include "sanad/viewer.h"

namespace sanad {

struct TellPresence {
  ConversationId conversation;
  bool typing = false;  // false: no longer, if one was
  // How long it lasts unless told again, at most kPresenceSeconds; 0: 30
  // seconds for being there, 6 for typing.
  int64_t seconds = 0;
};

struct ViewerRow {
  Viewer viewer;  // for customers without its id
  std::string name;
  bool typing = false;
};

class Presence : public Service {
 public:
  using Service::Service;

  // presence.too_long
  absl::StatusOr<Viewer> Tell(const TellPresence& request,
                              const CallOptions& options = {}) const;
  // Gives what was there; nothing, if nothing was.
  absl::StatusOr<Viewer> Leave(const ConversationRequest& request,
                               const CallOptions& options = {}) const;
  // Those who are there now, oneself included; at most kViewersListed.
  absl::StatusOr<std::vector<ViewerRow>> List(
      const ConversationRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_PRESENCE_H_
