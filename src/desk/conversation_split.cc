// Splitting conversations: some messages become a conversation of their own.
// Here rows do change their place, since what answers those messages later
// belongs there; the events stay where they happened.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/conversation_links.h"
#include "desk/conversation_retelling.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/outbox_queue.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "model/merging.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;
using MessageIds = std::set<MessageId>;

constexpr Reason kNoMessages = {
    StatusCode::kInvalidArgument, "split.no_messages",
    "no message was chosen to be split off", "لم تُحدَّد أي رسالة لتقسيمها"};
constexpr Reason kTooManyMessages = {
    StatusCode::kInvalidArgument, "split.too_many_messages",
    "at most {limit} messages are split off at once",
    "الحد الأقصى للرسائل في التقسيم الواحد هو {limit}"};
constexpr Reason kFromSeveral = {
    StatusCode::kFailedPrecondition, "split.from_several",
    "the messages lie in several conversations that were merged",
    "الرسائل موزعة على أكثر من محادثة مدموجة"};
constexpr Reason kNothingLeft = {
    StatusCode::kFailedPrecondition, "split.nothing_left",
    "at least one message must stay in the conversation",
    "يجب أن تبقى في المحادثة رسالة واحدة على الأقل"};

absl::Status CheckSplit(const SplitRequest& request) {
  if (request.messages.empty()) return RefuseField("messages", kNoMessages);
  if (request.messages.size() > limits::kMessagesPerSplit) {
    return RefuseField("messages", kTooManyMessages,
                       {{"limit", limits::kMessagesPerSplit}});
  }
  return CheckText("subject", request.subject, limits::kSubjectBytes,
                   Blank::kAllowed);
}

// What is split off, and from where.
struct Share {
  std::vector<Conversation> tree;  // in which it lies
  Conversation source;             // the row of it where it lies
  std::vector<Message> messages;   // ascending
};

absl::StatusOr<std::vector<Message>> LoadMessages(Act& act,
                                                  const MessageIds& ids) {
  std::vector<Message> messages;
  for (const MessageId id : ids) {
    SANAD_ASSIGN_OR_RETURN(Message message,
                           act.Load<Message>(id, kMessageUnknown));
    messages.push_back(std::move(message));
  }
  return messages;
}

// At least one message stays.
absl::Status CheckSomethingStays(Act& act, const Share& share) {
  const auto leaving = static_cast<int64_t>(share.messages.size());
  SANAD_ASSIGN_OR_RETURN(
      const int64_t there,
      act.reading().Count({.table = &TableFor<Message>(),
                           .index = message_index::kByConversation,
                           .prefix = {Cell::Integer(share.source.id.value)}},
                          leaving + 1));
  return there > leaving ? absl::OkStatus() : Refuse(kNothingLeft);
}

absl::StatusOr<Share> LoadShare(Act& act, const SplitRequest& request) {
  Share share;
  SANAD_ASSIGN_OR_RETURN(
      Conversation root,
      LoadToChange(act, request.conversation, request.version));
  SANAD_ASSIGN_OR_RETURN(share.tree, LoadTree(act, std::move(root)));
  const MessageIds ids(request.messages.begin(), request.messages.end());
  SANAD_ASSIGN_OR_RETURN(share.messages, LoadMessages(act, ids));
  for (const Message& message : share.messages) {
    const auto place = std::find_if(share.tree.begin(), share.tree.end(),
                                    [&](const Conversation& row) {
                                      return row.id == message.conversation;
                                    });
    if (place == share.tree.end()) return Refuse(kMessageUnknown);
    if (share.source.id && share.source.id != place->id) {
      return Refuse(kFromSeveral);
    }
    share.source = *place;
  }
  SANAD_RETURN_IF_ERROR(CheckSomethingStays(act, share));
  return share;
}

std::vector<Turn> TurnsOf(const std::vector<Message>& messages) {
  std::vector<Turn> turns;
  for (const Message& message : messages) {
    if (message.automatic != Automatic::kNone || message.withdrawn_at ||
        message.visibility != Visibility::kPublic) {
      continue;
    }
    turns.push_back({.kind = message.author_kind == ActorKind::kCustomer
                                 ? Turn::Kind::kHeard
                                 : Turn::Kind::kAnswered,
                     .at = message.at});
  }
  return turns;
}

// The new conversation, which says what its messages say.
absl::StatusOr<Conversation> Begin(Act& act, const SplitRequest& request,
                                   const Share& share) {
  const Conversation& root = share.tree.front();
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(root.inbox, kInboxUnknown));
  const auto id = act.NewId<ConversationId>();
  Conversation begun{
      .id = id,
      .version = 1,
      .inbox = inbox.id,
      .customer = share.source.customer,
      .priority = root.priority,
      .team = inbox.team,
      .channel = share.messages.front().channel,
      .subject = request.subject.empty() ? root.subject : request.subject,
      .created_at = act.now(),
      .root = id};
  begun = WithSaid(std::move(begun), HearAll(share.messages));
  return AfterTurns(std::move(begun), TurnsOf(share.messages));
}

// The customer and whoever said something take part as they did.
absl::Status PlanParticipants(Act& act, const Share& share, ConversationId id,
                              PlannedEvent& event) {
  SANAD_ASSIGN_OR_RETURN(
      const auto present,
      act.All<Participant>(kPrimary, {Cell::Integer(share.source.id.value)}));
  for (Participant part : present) {
    const bool speaks = std::any_of(
        share.messages.begin(), share.messages.end(), [&](const Message& m) {
          return m.author_kind == ActorKind::kCustomer &&
                 m.author == part.customer.value;
        });
    if (!speaks && part.customer != share.source.customer) continue;
    part.conversation = id;
    event.Insert(part);
  }
  return absl::OkStatus();
}

// What hangs on a message goes with it.
absl::Status PlanBelongings(Act& act, const Message& message, ConversationId to,
                            PlannedEvent& event) {
  const Cell from = Cell::Integer(message.conversation.value);
  const Cell id = Cell::Integer(message.id.value);
  SANAD_ASSIGN_OR_RETURN(
      const auto attachments,
      act.All<Attachment>(attachment_index::kByConversation, {from, id}));
  for (const Attachment& before : attachments) {
    Attachment after = before;
    after.conversation = to;
    event.Update(before, std::move(after));
  }
  SANAD_ASSIGN_OR_RETURN(const auto outgoing, act.Find<Outgoing>({id}));
  if (outgoing) {
    Outgoing moved = *outgoing;
    moved.conversation = to;
    event.Update(*outgoing, std::move(moved));
  }
  if (message.mail_id.empty()) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(
      const auto reference,
      act.Find<MailReference>({Cell::Text(message.mail_id), from}));
  if (reference && reference->message == message.id) {
    MailReference moved = *reference;
    moved.conversation = to;
    event.Delete(*reference).Insert(std::move(moved));
  }
  return absl::OkStatus();
}

absl::Status PlanMentions(Act& act, const Share& share, ConversationId to,
                          PlannedEvent& event) {
  for (const Message& message : share.messages) {
    if (message.visibility != Visibility::kInternal) continue;
    SANAD_ASSIGN_OR_RETURN(const auto mentions,
                           act.All<Mention>(mention_index::kByMessage,
                                            {Cell::Integer(message.id.value)}));
    for (const Mention& before : mentions) {
      Mention after = before;
      after.conversation = to;
      event.Update(before, after);
    }
  }
  return absl::OkStatus();
}

// What stays is told anew, without what goes.
absl::Status PlanShare(Act& act, const Share& share, ConversationId to,
                       std::vector<Conversation>& staying,
                       PlannedEvent& event) {
  std::vector<Message> moved = share.messages;
  for (size_t i = 0; i < moved.size(); ++i) {
    const Message& before = share.messages[i];
    moved[i].conversation = to;
    if (!moved[i].said_in) moved[i].said_in = before.conversation;
    event.Update(before, moved[i]);
    SANAD_RETURN_IF_ERROR(PlanBelongings(act, before, to, event));
  }
  SANAD_RETURN_IF_ERROR(PlanNewLines(act, share.source.id, moved));
  SANAD_RETURN_IF_ERROR(PlanMentions(act, share, to, event));
  event.Insert(ConversationLink{.conversation = to,
                                .other = share.source.id,
                                .kind = LinkKind::kSplitFrom,
                                .at = act.now()});
  return PlanRetelling(act, staying, share.source.id, moved, event);
}

absl::StatusOr<Conversation> DecideSplit(Act& act,
                                         const SplitRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Share share, LoadShare(act, request));
  SANAD_RETURN_IF_ERROR(CheckRoomForLink(act, share.source.id));
  SANAD_ASSIGN_OR_RETURN(const Conversation begun, Begin(act, request, share));
  PlannedEvent& opened = act.Plan(EventKind::kConversationOpened,
                                  Stream::kConversation, begun.id.value);
  opened.Insert(begun);
  SANAD_RETURN_IF_ERROR(PlanParticipants(act, share, begun.id, opened));
  std::vector<Conversation> staying = share.tree;
  SANAD_RETURN_IF_ERROR(
      PlanShare(act, share, begun.id, staying,
                act.Plan(EventKind::kSplit, Stream::kConversation,
                         share.source.id.value, begun.id.value)));
  PlanStatusEvent(act, share.tree.front(), staying.front());
  act.Plan(EventKind::kSplit, Stream::kConversation, begun.id.value,
           share.source.id.value);
  return begun;
}

}  // namespace

absl::StatusOr<Conversation> Conversations::Split(
    const SplitRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckSplit(request));
  return RunAct<SplitRequest, Conversation>(
      state(), Operation::kConversationsSplit, request, options,
      [&](Act& act) { return DecideSplit(act, request); });
}

}  // namespace sanad
