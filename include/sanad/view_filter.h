// Which conversations, and in which order: what a view saves.

#ifndef SANAD_VIEW_FILTER_H_
#define SANAD_VIEW_FILTER_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/channel.h"
#include "sanad/conversation.h"
#include "sanad/id.h"

namespace sanad {

// Whether something has to be so.
enum class Whether {
  kEither = 0,
  kYes = 1,
  kNo = 2,
};

// What becomes of conversations that are snoozed.
enum class WhenSnoozed {
  kHidden = 0,
  kShown = 1,
  kOnly = 2,
};

// A custom field that has one of these values.
struct FieldCondition {
  FieldId field;
  std::vector<std::string> values;
};

// Which conversations: those to which every condition applies. A condition
// is a list of which one has to apply; an empty list does not restrict,
// except that no status means open, pending and on hold. What is spam, or
// was merged into another conversation, is in no view.
struct ViewFilter {
  std::vector<InboxId> inboxes;
  std::vector<TeamId> teams;
  // Who is responsible: one of these, whoever looks at the view, or nobody.
  std::vector<AgentId> assignees;
  bool mine = false;
  bool unassigned = false;
  std::vector<ConversationStatus> statuses;
  std::vector<Priority> priorities;
  std::vector<ConversationKind> kinds;
  std::vector<Channel> channels;  // of the first message
  std::vector<TagId> any_tags;
  std::vector<TagId> all_tags;  // each of them has to be there
  std::vector<FieldCondition> fields;
  WhenSnoozed snoozed = WhenSnoozed::kHidden;
  Whether waiting = Whether::kEither;  // whether somebody waits for us
  Whether due = Whether::kEither;      // whether a service level has a term
  // These move with the clock. The first needs the order `kWaitingSince`,
  // the second `kNextDue`, both ascending.
  std::optional<absl::Duration> waiting_longer_than;
  bool overdue = false;
};

enum class ViewOrder {
  kNone = 0,  // as kUrgency
  // By priority, then by how long somebody has waited.
  kUrgency = 1,
  kWaitingSince = 2,
  kNextDue = 3,
  kCreated = 4,
  kLastActivity = 5,
};

}  // namespace sanad

#endif  // SANAD_VIEW_FILTER_H_
