// What the staff writes in conversations: openings, replies, notes.

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "desk/attachments.h"
#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/mail_ids.h"
#include "desk/outbox_queue.h"
#include "desk/own_draft.h"
#include "desk/requests.h"
#include "desk/uploads.h"
#include "model/checks.h"
#include "model/conversation_life.h"
#include "model/outgoing_life.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kTooManyMentions = {
    StatusCode::kInvalidArgument, "note.too_many_mentions",
    "a note mentions at most {limit} agents",
    "الحد الأقصى للإشارات في الملاحظة هو {limit}"};

absl::Status CheckOpen(const OpenConversation& request) {
  SANAD_RETURN_IF_ERROR(CheckText("subject", request.subject,
                                  limits::kSubjectBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckKnown("channel", request.channel, Channel::kNone,
                                   Channel::kInternal));
  return CheckKnown("priority", request.priority, Priority::kUrgent,
                    Priority::kLow);
}

absl::StatusOr<MessageReceipt> DecideOpen(Act& act,
                                          const OpenConversation& request) {
  SANAD_RETURN_IF_ERROR(
      act.Permit(act.Thing(ObjectKind::kInbox, request.inbox)));
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  SANAD_ASSIGN_OR_RETURN(const CustomerId customer,
                         RootOf(act, request.customer));
  const auto id = act.NewId<ConversationId>();
  Conversation conversation{.id = id,
                            .version = 1,
                            .inbox = inbox.id,
                            .customer = customer,
                            .status = ConversationStatus::kOpen,
                            .priority = request.priority,
                            .team = inbox.team,
                            .channel = request.channel,
                            .subject = request.subject,
                            .created_at = act.now(),
                            .last_activity_at = act.now(),
                            .root = id,
                            .creator_kind = act.principal().actor.kind,
                            .creator = act.principal().actor.id};
  act.Plan(EventKind::kConversationOpened, Stream::kConversation, id.value)
      .Insert(conversation)
      .Insert(Participant{.conversation = id,
                          .customer = customer,
                          .trusted = true,
                          .joined_at = act.now()});
  if (request.text.empty()) return MessageReceipt{id, {}, 1};

  const Message message{.id = act.NewId<MessageId>(),
                        .conversation = id,
                        .author_kind = ActorKind::kCustomer,
                        .author = customer.value,
                        .visibility = Visibility::kPublic,
                        .channel = request.channel,
                        .at = act.now(),
                        .happened_at = act.now(),
                        .subject = request.subject,
                        .text = request.text,
                        .inbox = inbox.id};
  Conversation after =
      AfterCustomerMessage(conversation, Automatic::kNone, act.now());
  PlanChange(act, EventKind::kMessageReceived, conversation, after,
             message.id.value)
      .Insert(message);
  return MessageReceipt{id, message.id, after.version};
}

Message ByStaff(Act& act, const Conversation& conversation,
                Visibility visibility, Channel channel) {
  return {.id = act.NewId<MessageId>(),
          .conversation = conversation.id,
          .author_kind = act.principal().actor.kind,
          .author = act.principal().actor.id,
          .visibility = visibility,
          .channel = channel,
          .at = act.now(),
          .happened_at = act.now(),
          .inbox = conversation.inbox};
}

// What a mail could not carry is refused while the agent can still help it.
int64_t RoomForAttachments(const ReplyRequest& request) {
  if (request.channel != Channel::kEmail) {
    return limits::kAttachmentsBytesPerMessage;
  }
  return static_cast<int64_t>(limits::kMailContentBytes - request.text.size() -
                              request.html.size());
}

absl::Status CheckReply(const ReplyRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(
      CheckText("html", request.html, limits::kTextBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckKnown("channel", request.channel, Channel::kNone,
                                   Channel::kInternal));
  SANAD_RETURN_IF_ERROR(CheckKnown("then", request.then,
                                   ConversationStatus::kNone,
                                   ConversationStatus::kClosed));
  return CheckAttachments(request.attachments, RoomForAttachments(request));
}

// What has to be carried to the customer waits in the outbox from now on.
absl::Status PlanLeaving(Act& act, const Message& message,
                         absl::Duration undo_window, PlannedEvent& event) {
  const Outgoing outgoing{.message = message.id,
                          .conversation = message.conversation,
                          .inbox = message.inbox,
                          .channel = message.channel,
                          .state = OutgoingState::kWaiting,
                          .leaves_at = act.now() + undo_window};
  event.Insert(outgoing);
  return Queue(act, outgoing);
}

// The status that comes with a reply, told right after it: taking the reply
// back takes it back, too.
void PlanStatusAfterReply(Act& act, const Conversation& before,
                          const Conversation& after) {
  if (after.status == before.status) return;
  act.Plan(EventKind::kStatusChanged, Stream::kConversation, before.id.value,
           static_cast<int64_t>(after.status));
  PlanConsequences(act, before, after);
}

absl::StatusOr<MessageReceipt> DecideReply(
    Act& act, const ReplyRequest& request,
    std::span<const InspectedFile> files) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation before,
      LoadToChange(act, request.conversation, request.version));
  if (before.status == ConversationStatus::kClosed) {
    return Refuse(kConversationClosed);
  }
  SANAD_RETURN_IF_ERROR(CheckRoom(act, before, files));
  Message message = ByStaff(act, before, Visibility::kPublic, request.channel);
  message.subject = before.subject;
  message.text = request.text;
  message.html = request.html;
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(before.inbox, kInboxUnknown));
  if (request.channel == Channel::kEmail) {
    message.mail_id = MailIdOf(act.desk().workspace, inbox, message.id);
  }
  Conversation after = AfterReply(before, act.now());
  if (request.then != ConversationStatus::kNone) {
    SANAD_ASSIGN_OR_RETURN(after, MoveTo(act, after, request.then));
  }
  PlannedEvent& event =
      PlanChange(act, EventKind::kReplySent, before, after, message.id.value);
  event.Insert(message);
  if (!message.mail_id.empty()) {
    event.Insert(MailReference{.mail_id = message.mail_id,
                               .conversation = before.id,
                               .message = message.id});
  }
  SANAD_RETURN_IF_ERROR(Attach(act, message, before.customer, files, event));
  SANAD_RETURN_IF_ERROR(EndOwnDraft(act, before.id));
  if (Leaves(message.channel)) {
    SANAD_RETURN_IF_ERROR(PlanLeaving(act, message, inbox.undo_window, event));
  }
  PlanStatusAfterReply(act, before, after);
  return MessageReceipt{before.id, message.id, after.version};
}

absl::StatusOr<MessageReceipt> DecideNote(
    Act& act, const NoteRequest& request,
    std::span<const InspectedFile> files) {
  SANAD_ASSIGN_OR_RETURN(const Conversation before,
                         LoadPermitted(act, request.conversation));
  SANAD_RETURN_IF_ERROR(CheckRoom(act, before, files));
  Message message =
      ByStaff(act, before, Visibility::kInternal, Channel::kInternal);
  message.text = request.text;
  Conversation after = AfterNote(before, act.now());
  PlannedEvent& event =
      PlanChange(act, EventKind::kNoteAdded, before, after, message.id.value);
  event.Insert(message);
  std::vector<AgentId> mentioned = request.mentions;
  std::sort(mentioned.begin(), mentioned.end());
  mentioned.erase(std::unique(mentioned.begin(), mentioned.end()),
                  mentioned.end());
  for (const AgentId id : mentioned) {
    SANAD_ASSIGN_OR_RETURN(const auto agent,
                           act.Find<Agent>({Cell::Integer(id.value)}));
    if (!agent || !agent->active) return Refuse(kAgentUnknown);
    event.Insert(
        Mention{.message = message.id, .agent = id, .conversation = before.id});
  }
  SANAD_RETURN_IF_ERROR(Attach(act, message, before.customer, files, event));
  return MessageReceipt{before.id, message.id, after.version};
}

absl::Status CheckNote(const NoteRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  if (request.mentions.size() > limits::kMentionsPerNote) {
    return RefuseField("mentions", kTooManyMentions,
                       {{"limit", limits::kMentionsPerNote}});
  }
  return CheckAttachments(request.attachments);
}

}  // namespace

absl::StatusOr<MessageReceipt> Conversations::Open(
    const OpenConversation& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckOpen(request));
  return RunAct<OpenConversation, MessageReceipt>(
      state(), Operation::kConversationsOpen, request, options,
      [&](Act& act) { return DecideOpen(act, request); });
}

absl::StatusOr<MessageReceipt> Conversations::Reply(
    const ReplyRequest& request, const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const auto filled,
                         Filled<ReplyRequest>::Of(state(), request));
  SANAD_RETURN_IF_ERROR(CheckReply(filled.request()));
  const std::vector<InspectedFile> files =
      Inspect(filled.request().attachments);
  SANAD_RETURN_IF_ERROR(CheckListed(files));
  return RunAct<ReplyRequest, MessageReceipt>(
      state(), Operation::kConversationsReply, request, options,
      [&](Act& act) { return DecideReply(act, request, files); });
}

absl::StatusOr<MessageReceipt> Conversations::AddNote(
    const NoteRequest& request, const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const auto filled,
                         Filled<NoteRequest>::Of(state(), request));
  SANAD_RETURN_IF_ERROR(CheckNote(filled.request()));
  const std::vector<InspectedFile> files =
      Inspect(filled.request().attachments);
  SANAD_RETURN_IF_ERROR(CheckListed(files));
  return RunAct<NoteRequest, MessageReceipt>(
      state(), Operation::kConversationsAddNote, request, options,
      [&](Act& act) { return DecideNote(act, request, files); });
}

}  // namespace sanad
