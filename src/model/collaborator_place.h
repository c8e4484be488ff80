// Where conversations stand among those in which somebody takes part.

#ifndef SANAD_SRC_MODEL_COLLABORATOR_PLACE_H_
#define SANAD_SRC_MODEL_COLLABORATOR_PLACE_H_

#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/grant.h"
#include "sanad/id.h"

namespace sanad {

// A collaborator's row again, in the order of lists, which is that of the
// conversation: without it, a page of what somebody takes part in would read
// all of it.
struct CollaboratorPlace {
  SubjectKind kind = SubjectKind::kNone;
  int64_t who = 0;
  ConversationStatus status = ConversationStatus::kNone;
  Priority priority = Priority::kNone;
  std::optional<absl::Time> waiting_since;
  ConversationId conversation;

  friend bool operator==(const CollaboratorPlace&,
                         const CollaboratorPlace&) = default;
};

// REQUIRES: it is a collaborator of this conversation.
CollaboratorPlace PlaceOf(const Collaborator& collaborator,
                          const Conversation& conversation);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_COLLABORATOR_PLACE_H_
