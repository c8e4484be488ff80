// What becomes of conversations that are merged, and of one that something
// leaves: values in, values out.
//
// INVARIANT: the row of a conversation says what its own messages and those
// of all that are merged into it say; a merged row stands still. Whoever
// waits in one that was merged waits in its root.

#ifndef SANAD_SRC_MODEL_MERGING_H_
#define SANAD_SRC_MODEL_MERGING_H_

#include <optional>
#include <span>

#include "absl/time/time.h"
#include "model/said.h"
#include "sanad/conversation.h"

namespace sanad {

// The root after `merged` has come to it; `said` is what is said in both. If
// somebody waits there, pending, resolved and closed become open; on hold
// stays, and so does a snooze.
Conversation AfterMerge(Conversation root, const Conversation& merged,
                        const Said& said, absl::Time at);

// What happened in a conversation, as far as it tells whose turn it is.
struct Turn {
  enum class Kind {
    kHeard,     // a customer's message
    kAnswered,  // a reply
    kStatus,    // it came to be `status`
    kMerged,    // with one in which somebody waits since `waiting_since`
  };

  Kind kind = Kind::kHeard;
  absl::Time at;
  ConversationStatus status = ConversationStatus::kNone;
  std::optional<absl::Time> waiting_since;
};

// The conversation in the status to which these turns bring it, with the
// moments that go with it: told from its opening, as though nothing else had
// ever happened. In the same status, a snooze and what was asked of the
// customer stay as they are; in another, they do not come back.
Conversation AfterTurns(Conversation conversation, std::span<const Turn> turns);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_MERGING_H_
