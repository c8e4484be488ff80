// A shared inbox (صندوق بريد مشترك): where messages arrive, served by one
// team.

#ifndef SANAD_INBOX_H_
#define SANAD_INBOX_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/grant.h"
#include "sanad/id.h"

namespace sanad {

// What a customer's message to a closed conversation does.
enum class FollowUp {
  kNone = 0,
  kNewConversation = 1,  // opens a sequel that is linked to it
  kReopen = 2,
};

// What a customer's further message does while they wait and it says by
// itself to no conversation that it belongs there. Automatic mail and spam
// repeat nothing. Looked at are the customer's newest
// limits::kConversationsForRepeats conversations; of several in which they
// wait, the one to which they wrote last is joined.
//
// A repeat of another inbox is read by those who serve the conversation's, so
// both inboxes have to be kAnyInbox, and what binds more counts: the shorter
// window, and open only if either says so. A sender is believed to be who
// they claim to be, as anywhere in intake: joining gives nobody a right to
// read, is answered to nobody, and replies go to the customer's own address,
// so that a forged one can say something and learn nothing.
enum class Repeats {
  kNone = 0,       // opens a conversation of its own
  kSameInbox = 1,  // is joined to the one in which they wait, of this inbox
  kAnyInbox = 2,   // is joined to it, whichever inbox that is in
};

struct Inbox {
  InboxId id;
  int64_t version = 0;
  std::string name;
  std::string address;  // of its mail, lower case; unique if given
  TeamId team;
  std::string language;  // BCP 47: of texts sent to unknown customers
  FollowUp follow_up = FollowUp::kNewConversation;
  // Joined are messages that come at most `repeat_window` after the
  // customer's message before; with `repeats_open_only`, not to a
  // conversation that is pending or on hold.
  Repeats repeats = Repeats::kNone;
  absl::Duration repeat_window;
  bool repeats_open_only = false;
  // Whether the customer is asked if what was resolved is; who says nothing
  // for that long has agreed, and the conversation is closed.
  bool confirms_resolution = false;
  absl::Duration confirmation_silence;
  // How long a reply waits before it may leave, and can be taken back.
  absl::Duration undo_window;
  // What its customers are promised and when its people work; none: what
  // holds for the workspace. Set by service_levels.
  SlaPolicyId sla_policy;
  CalendarId calendar;
  bool disabled = false;        // nobody serves it, and it is no place
  bool open_to_public = false;  // customers and visitors open conversations
  // Where `follow_up` reopens: how long after the closing; 0: for good.
  absl::Duration follow_up_window;
};

// An agent or a bot who serves an inbox without being in its team; also a
// further team.
struct InboxMember {
  InboxId inbox;
  SubjectKind kind = SubjectKind::kNone;
  int64_t member = 0;
};

// Somebody, or a team, who takes part in all conversations of an inbox.
struct InboxWatcher {
  InboxId inbox;
  SubjectKind kind = SubjectKind::kNone;
  int64_t watcher = 0;
};

}  // namespace sanad

#endif  // SANAD_INBOX_H_
