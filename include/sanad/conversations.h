// Working with conversations: open, reply, note, status, priority, tags,
// custom fields, assignment, snooze, confirmation, merging, splitting, moving,
// links, lists, timeline, feedback.
//
//   auto page = noor.conversations().List({.inbox = support});
//   auto sent = noor.conversations().Reply(
//       {.conversation = page->rows[0].conversation.id,
//        .text = "أهلاً، شحنتك في الطريق"});
//
// Refusals that every call may meet:
//   principal.unknown   the session's agent or customer does not exist, or
//                       is inactive
//   access.denied       the principal may not do this, or may not know
//                       whether the thing exists
//   conversation.changed  `version` was given and is not the present one; the
//                       facts say what happened since: "changed" for people,
//                       "count", "kinds" and "actors" for programs
//   text.empty, text.too_long, text.not_utf8  of a field, named
//   value.unknown       of a field, named: its enumeration has no such value
//   store.busy, store.full, store.read_only, store.failed
// What else a call may refuse stands at the call.
//
// A conversation that was merged into another keeps its place and its id.
// Every call on it but Unmerge acts on its root, the conversation that
// stands for it, and the answer names that one; `version` is the root's.

#ifndef SANAD_CONVERSATIONS_H_
#define SANAD_CONVERSATIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/conversation.h"
#include "sanad/custom_field.h"
#include "sanad/event.h"
#include "sanad/feedback.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/message.h"
#include "sanad/outgoing.h"
#include "sanad/service.h"
#include "sanad/tag.h"

namespace sanad {

// A file to go with a message. Equal bytes are kept once. Its name is made
// safe to save under. Of one that names an upload, the bytes are those of
// the upload, which is used up.
struct NewAttachment {
  std::string name;
  std::string content_type;
  std::string content_id;  // of inline images
  bool is_inline = false;
  std::string bytes;
  UploadId upload;
};

struct OpenConversation {
  InboxId inbox;
  CustomerId customer;
  std::string subject;
  std::string text;  // what the customer said; empty: nothing yet
  Channel channel = Channel::kNone;
  Priority priority = Priority::kNormal;
};

struct ReplyRequest {
  ConversationId conversation;
  std::string text;
  std::string html;  // optional; the same in rich text
  Channel channel = Channel::kEmail;
  std::vector<NewAttachment> attachments;
  // The status that goes with the reply; none: it stays.
  ConversationStatus then = ConversationStatus::kNone;
  int64_t version = 0;  // as seen; 0: whatever it is
};

struct NoteRequest {
  ConversationId conversation;
  std::string text;
  std::vector<AgentId> mentions;
  std::vector<NewAttachment> attachments;
};

struct StatusRequest {
  ConversationId conversation;
  ConversationStatus status = ConversationStatus::kNone;
  int64_t version = 0;
};

struct PriorityRequest {
  ConversationId conversation;
  Priority priority = Priority::kNone;
  int64_t version = 0;
};

// What the matter is; members that are absent stay.
struct ClassifyRequest {
  ConversationId conversation;
  std::optional<ConversationKind> kind;
  std::optional<DealingStage> stage;
  std::optional<std::string> topic;
  std::optional<std::string> reference;
  int64_t version = 0;
};

struct TagRequest {
  ConversationId conversation;
  std::string tag;  // by name; made when it is new
};

struct SetFieldRequest {
  ConversationId conversation;
  std::string field;  // by name
  std::string value;  // empty: unset
};

// The present assignee and team; none: nobody.
struct AssignRequest {
  ConversationId conversation;
  AgentId agent;
  TeamId team;
  int64_t version = 0;
};

struct StealRequest {
  ConversationId conversation;
  int64_t version = 0;  // as seen; 0: whoever has it
};

struct SnoozeRequest {
  ConversationId conversation;
  absl::Time until;  // in the future, at most limits::kSnoozeDays ahead
  int64_t version = 0;
};

// Both versions as seen; 0: whatever they are.
struct MergeRequest {
  ConversationId conversation;
  ConversationId into;
  int64_t version = 0;
  int64_t into_version = 0;
};

struct UnmergeRequest {
  ConversationId conversation;  // the merged one itself
  int64_t version = 0;          // of that one, as seen
};

struct SplitRequest {
  ConversationId conversation;
  std::vector<MessageId> messages;
  std::string subject;  // of the new one; empty: the same
  int64_t version = 0;
};

struct MoveRequest {
  ConversationId conversation;
  InboxId inbox;
  int64_t version = 0;
};

struct LinkRequest {
  ConversationId conversation;
  ConversationId to;
};

struct ConversationRequest {
  ConversationId conversation;
};

struct MessageReceipt {
  ConversationId conversation;
  MessageId message;
  int64_t version = 0;  // of the conversation, now
};

enum class ListOrder {
  kNone = 0,     // most urgent first
  kNextDue = 1,  // soonest due by the SLA first, and only those
};

// Which conversations; most urgent first: by priority, then by how long
// somebody has waited (those who wait before those who do not), then by id.
struct ListRequest {
  InboxId inbox;  // none: of every inbox
  // Only those assigned to the agent of the session; refused to whoever is
  // none.
  bool mine = false;
  // Empty: open, pending and on hold.
  std::vector<ConversationStatus> statuses;
  PageRequest page;
  ListOrder order = ListOrder::kNone;
};

struct CollaboratorRequest {
  ConversationId conversation;
  Subject who;  // an agent, a bot or a team
};

struct ConversationRow {
  Conversation conversation;
  std::string customer_name;
};

// A conversation to which one is linked, or the root that stands for it.
struct LinkedConversation {
  ConversationId conversation;
  LinkKind kind = LinkKind::kNone;  // of the one that is looked at to this one
  std::string subject;
  ConversationStatus status = ConversationStatus::kNone;
};

// A conversation with what hangs on it.
struct ConversationView {
  Conversation conversation;
  std::string customer_name;
  std::vector<Participant> participants;
  std::vector<Tag> tags;
  std::vector<CustomFieldValue> fields;
  std::vector<Assignment> assignments;
  std::vector<ConversationId> merged;     // into it, directly or not; ascending
  std::vector<LinkedConversation> links;  // those that the reader may read
};

struct TimelineRequest {
  ConversationId conversation;
  PageRequest page;
};

// One thing that happened, with the message if it was one. The event's
// subject is the conversation in which it did: the one whose timeline it is
// or one that was merged into it.
// Of a message that a split has brought elsewhere, only the event is left.
struct TimelineItem {
  Event event;             // without changes, salt and hash
  std::string actor_name;  // of a message: who said it; empty: the system
  std::optional<Message> message;
  std::vector<Attachment> attachments;
  std::optional<Outgoing> outgoing;  // of a reply, for the staff
};

struct FeedbackRequest {
  ConversationId conversation;
  int64_t rating = 0;  // on the scale of its kind
  std::string comment;
  FeedbackKind kind = FeedbackKind::kNone;  // none: satisfaction
};

// What a customer writes in a conversation of theirs.
struct WriteRequest {
  ConversationId conversation;
  std::string text;  // may be empty beside attachments
  std::vector<NewAttachment> attachments;
};

struct AskFeedbackRequest {
  ConversationId conversation;
  FeedbackKind kind = FeedbackKind::kNone;  // none: satisfaction
};

class Conversations : public Service {
 public:
  using Service::Service;

  // customer.unknown, inbox.unknown
  absl::StatusOr<MessageReceipt> Open(const OpenConversation& request,
                                      const CallOptions& options = {}) const;

  // As the agent of the session. Who had waited waits no more.
  // conversation.closed, conversation.transition_illegal, message.empty,
  // attachment.too_large, attachment.too_many, attachment.type_refused,
  // attachment.conversation_full, attachment.customer_full
  absl::StatusOr<MessageReceipt> Reply(const ReplyRequest& request,
                                       const CallOptions& options = {}) const;

  // For the staff only. The mentioned agents are told by the event.
  // agent.unknown, note.too_many_mentions, attachment.… as of a reply
  absl::StatusOr<MessageReceipt> AddNote(const NoteRequest& request,
                                         const CallOptions& options = {}) const;

  // conversation.transition_illegal, with the fact "legal"
  absl::StatusOr<Conversation> SetStatus(const StatusRequest& request,
                                         const CallOptions& options = {}) const;
  absl::StatusOr<Conversation> SetPriority(
      const PriorityRequest& request, const CallOptions& options = {}) const;
  absl::StatusOr<Conversation> Classify(const ClassifyRequest& request,
                                        const CallOptions& options = {}) const;

  // conversation.too_many_tags; a tag that is there already is no change
  absl::StatusOr<Conversation> AddTag(const TagRequest& request,
                                      const CallOptions& options = {}) const;
  absl::StatusOr<Conversation> RemoveTag(const TagRequest& request,
                                         const CallOptions& options = {}) const;

  // field.unknown, field.wrong_type, field.not_a_choice
  absl::StatusOr<Conversation> SetField(const SetFieldRequest& request,
                                        const CallOptions& options = {}) const;

  // agent.unknown, team.unknown, assignment.outside_inbox
  absl::StatusOr<Conversation> Assign(const AssignRequest& request,
                                      const CallOptions& options = {}) const;
  // For oneself, if nobody has it: conversation.taken, with the fact "agent"
  absl::StatusOr<Conversation> Take(const ConversationRequest& request,
                                    const CallOptions& options = {}) const;
  // For oneself, from whoever has it; who has it already, keeps it.
  // conversation.free: nobody has it
  absl::StatusOr<Conversation> Steal(const StealRequest& request,
                                     const CallOptions& options = {}) const;
  // Back to the team: conversation.not_yours
  absl::StatusOr<Conversation> Release(const ConversationRequest& request,
                                       const CallOptions& options = {}) const;

  // Until then it waits; who does it again, sets another moment. Desk::RunDue
  // ends it. conversation.not_to_snooze (it is resolved or closed),
  // snooze.not_ahead, snooze.too_far
  absl::StatusOr<Conversation> Snooze(const SnoozeRequest& request,
                                      const CallOptions& options = {}) const;
  // Ends the snooze; without one it is no change.
  absl::StatusOr<Conversation> Awaken(const ConversationRequest& request,
                                      const CallOptions& options = {}) const;

  // Says yes, it is resolved: as its customer, or as the staff on the
  // customer's word. What is confirmed is closed: the time between resolved
  // and confirmed ends, and with it the age. A customer's no is a message,
  // which opens it again. conversation.not_asked
  absl::StatusOr<Conversation> Confirm(const ConversationRequest& request,
                                       const CallOptions& options = {}) const;

  // From now on `into` stands for `conversation`: one timeline, one status,
  // one place in lists, read by whoever may read `into` and by the customers
  // of both. Nothing is moved. Where either was merged itself, its root is
  // meant, so that trees merge whole. If somebody waits in the merged one,
  // pending and resolved become open, and closed where its inbox reopens.
  // Gives the root. Asks for reading and merging on both sides.
  // conversation.already_merged, conversation.merge_too_large,
  // conversation.closed
  absl::StatusOr<Conversation> Merge(const MergeRequest& request,
                                     const CallOptions& options = {}) const;
  // The merged one stands for itself again, with what was merged into it,
  // where it stood before. What was written since the merge stays with the
  // root, which is as if they had never been merged. Gives the one that was
  // merged. conversation.not_merged
  absl::StatusOr<Conversation> Unmerge(const UnmergeRequest& request,
                                       const CallOptions& options = {}) const;

  // Brings some of its messages, with all that hangs on them, to a new
  // conversation of the same customer in the same inbox, linked with it: what
  // answers them later goes there. They must lie in one conversation and not
  // be all that lies there. The events stay where they happened, so that both
  // timelines tell the whole. Gives the new one.
  // message.unknown, split.no_messages, split.too_many_messages,
  // split.from_several, split.nothing_left, conversation.too_many_links
  absl::StatusOr<Conversation> Split(const SplitRequest& request,
                                     const CallOptions& options = {}) const;
  // To another inbox and its team; who is assigned stays if they serve that
  // inbox, too. Asks for reading and moving in both. inbox.unknown
  absl::StatusOr<Conversation> Move(const MoveRequest& request,
                                    const CallOptions& options = {}) const;
  // As related; those that are linked already are left as they are. Asks for
  // reading and linking on both sides, and so does Unlink, which ends every
  // link of the two. conversation.linked_to_itself,
  // conversation.too_many_links
  absl::StatusOr<Conversation> Link(const LinkRequest& request,
                                    const CallOptions& options = {}) const;
  absl::StatusOr<Conversation> Unlink(const LinkRequest& request,
                                      const CallOptions& options = {}) const;

  // Somebody, or a team, who takes part without being responsible; twice is no
  // change. subject.unknown, conversation.too_many_collaborators
  absl::StatusOr<Collaborator> AddCollaborator(
      const CollaboratorRequest& request,
      const CallOptions& options = {}) const;
  absl::StatusOr<Collaborator> RemoveCollaborator(
      const CollaboratorRequest& request,
      const CallOptions& options = {}) const;

  // Of customers, in conversations of their own that are not shut (closed, in
  // an inbox that takes no follow-up), and of the system in their name. Who
  // writes opens what was resolved or closed, as by any channel.
  // conversation.full, attachment.too_large, attachment.too_many,
  // attachment.type_refused, attachment.conversation_full,
  // attachment.customer_full
  absl::StatusOr<MessageReceipt> Write(const WriteRequest& request,
                                       const CallOptions& options = {}) const;
  // It is closed, at their word; again is no change.
  absl::StatusOr<Conversation> End(const ConversationRequest& request,
                                   const CallOptions& options = {}) const;
  // It is open again; one that is neither resolved nor closed is no change.
  absl::StatusOr<Conversation> Reopen(const ConversationRequest& request,
                                      const CallOptions& options = {}) const;

  // Notes that its customer is asked to rate it, which the host does: the
  // share of those who answer is known by that. Asked again before they have
  // answered, that is no change.
  absl::StatusOr<Conversation> AskFeedback(
      const AskFeedbackRequest& request, const CallOptions& options = {}) const;
  // As its customer, or as the system in their name.
  // feedback.rating_out_of_range
  absl::StatusOr<Feedback> GiveFeedback(const FeedbackRequest& request,
                                        const CallOptions& options = {}) const;
  absl::StatusOr<std::vector<Feedback>> ListFeedback(
      const ConversationRequest& request) const;

  absl::StatusOr<ConversationView> Get(
      const ConversationRequest& request) const;
  // cursor.foreign, page.too_large
  absl::StatusOr<Page<ConversationRow>> List(const ListRequest& request) const;
  // In the order of events, those of merged conversations among them.
  // Customers see what is public.
  absl::StatusOr<Page<TimelineItem>> Timeline(
      const TimelineRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_CONVERSATIONS_H_
