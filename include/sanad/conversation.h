// A conversation (محادثة): one matter with one customer, whatever channels
// its messages came by.

#ifndef SANAD_CONVERSATION_H_
#define SANAD_CONVERSATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/channel.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/status.h"

namespace sanad {

// "New" is not a status: it is open and never answered.
enum class ConversationStatus {
  kNone = 0,
  kOpen = 1,      // مفتوحة: it is our turn
  kPending = 2,   // بانتظار العميل: waits for the customer
  kOnHold = 3,    // بانتظار طرف ثالث: waits for a third party
  kResolved = 4,  // محلولة: answered; the customer's message reopens it
  kClosed = 5,    // مغلقة: done
};

// Legal: open, pending and on hold to each other and to resolved; resolved
// to open or closed; closed to open only where the inbox's follow-up policy
// allows. Setting the present status is no transition and always allowed.
bool IsLegalTransition(ConversationStatus from, ConversationStatus to,
                       bool reopening_closed_allowed);
std::vector<ConversationStatus> LegalTransitions(ConversationStatus from,
                                                 bool reopening_closed_allowed);

std::string_view NameOf(ConversationStatus status, Language language);

// Numbered so that the most urgent sorts first.
enum class Priority {
  kNone = 0,
  kUrgent = 1,
  kHigh = 2,
  kNormal = 3,
  kLow = 4,
};

enum class ConversationKind {
  kNone = 0,
  kQuestion = 1,
  kFault = 2,
  kRequest = 3,
  kComplaint = 4,
};

// The stage of the dealing in which the matter came up.
enum class DealingStage {
  kNone = 0,
  kBeforeSale = 1,
  kDuringSale = 2,
  kAfterSale = 3,
};

struct Conversation {
  ConversationId id;
  int64_t version = 0;  // grows with every change; commands may name it
  InboxId inbox;
  CustomerId customer;
  ConversationStatus status = ConversationStatus::kNone;
  Priority priority = Priority::kNone;
  // Since when somebody waits for our answer: the first customer's message
  // that no reply has followed.
  std::optional<absl::Time> waiting_since;
  // The earliest of what is due by the SLA, also in the past; absent where
  // nothing is. It follows from the rest, and changes no version.
  std::optional<absl::Time> next_due;
  // Nobody need look at it before: a customer's message, or being resolved,
  // ends it too. It stands beside the status; lists show it.
  std::optional<absl::Time> snoozed_until;
  bool spam = false;
  AgentId assignee;
  TeamId team;
  ConversationKind kind = ConversationKind::kNone;
  DealingStage stage = DealingStage::kNone;
  Channel channel = Channel::kNone;  // of the first message
  std::string subject;
  std::string topic;
  std::string reference;  // the host's product or order
  absl::Time created_at;
  absl::Time last_activity_at;  // last message or note
  std::optional<absl::Time> first_reply_at;
  std::optional<absl::Time> last_reply_at;
  std::optional<absl::Time> last_customer_message_at;
  std::optional<absl::Time> resolved_at;
  std::optional<absl::Time> closed_at;
  int64_t messages = 0;  // notes included
  int64_t replies = 0;
  int64_t reopens = 0;
  // The conversation that stands for this one: itself unless merged.
  ConversationId root;
  // The closed conversation of which this one is the sequel.
  ConversationId follows;
  // The conversation into which this one was merged; none: it stands for
  // itself, and only then it is in lists, counters and figures.
  ConversationId merged_into;
  // Customers' messages that were joined to it as repeats while they waited.
  int64_t repeats = 0;
  // Resolved may mean that the customer says so: when they were asked, and
  // when they said yes.
  std::optional<absl::Time> confirmation_asked_at;
  std::optional<absl::Time> confirmed_at;
  // When silence counts as a yes and closes it; of one that is closed: when
  // silence did.
  std::optional<absl::Time> closes_at;
  // Who of the staff opened it; nobody where a message did.
  ActorKind creator_kind = ActorKind::kNone;
  int64_t creator = 0;
};

// Who takes part beside the staff. Being named in a mail makes one a
// participant, never a reader: only `trusted` participants may read.
struct Participant {
  ConversationId conversation;
  CustomerId customer;
  bool trusted = false;
  absl::Time joined_at;
};

// Who of the staff, or which team, takes part without being responsible.
struct Collaborator {
  ConversationId conversation;
  SubjectKind kind = SubjectKind::kNone;
  int64_t who = 0;
};

// How a conversation belongs to another.
enum class LinkKind {
  kNone = 0,
  kRelated = 1,
  kSplitFrom = 2,  // it was split off from the other
  kSplitInto = 3,  // the other was split off from it: the same, seen from there
};

// A link between two conversations, kept once: with the newer of them.
struct ConversationLink {
  ConversationId conversation;
  ConversationId other;
  LinkKind kind = LinkKind::kNone;
  absl::Time at;
};

// Who was responsible, from when to when.
struct Assignment {
  ConversationId conversation;
  int64_t number = 0;  // 1, 2, … in the conversation
  AgentId agent;
  TeamId team;
  absl::Time at;
  std::optional<absl::Time> until;
};

}  // namespace sanad

#endif  // SANAD_CONVERSATION_H_
