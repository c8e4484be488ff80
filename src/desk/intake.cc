#include "desk/intake.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/utf8.h"
#include "desk/conversation_access.h"
#include "desk/conversation_change.h"
#include "desk/intake_repeat.h"
#include "desk/intake_sender.h"
#include "desk/intake_thread.h"
#include "model/conversation_life.h"
#include "model/joining.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kConversationFull = {
    StatusCode::kFailedPrecondition, "conversation.full",
    "there is no room for another participant", "لا مكان لمشارك آخر"};

// A mail that we sent ourselves, by what is known of its Message-ID.
absl::StatusOr<bool> IsOurOwn(Act& act,
                              const std::optional<MailReference>& known) {
  if (!known || !known->message) return false;
  SANAD_ASSIGN_OR_RETURN(
      const auto message,
      act.Find<Message>({Cell::Integer(known->message.value)}));
  return message && message->author_kind != ActorKind::kCustomer;
}

absl::StatusOr<std::optional<Arrival>> FindDuplicate(
    Act& act, const ReceiveRequest& request) {
  if (request.content_digest.empty()) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const auto message,
                         act.Find<Message>({Cell::Integer(request.inbox.value),
                                            Cell::Blob(request.content_digest)},
                                           message_index::kByContent));
  if (!message) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadConversation(act, message->conversation));
  return Arrival{.conversation = conversation.id,
                 .message = message->id,
                 .customer = {message->author},
                 .joined_by = JoinedBy::kDuplicate,
                 .automatic = message->automatic,
                 .unparsed = message->unparsed};
}

// The conversation to which a message goes: the one found, a sequel of it if
// it is closed for good or has no room for its sender, or a new one.
struct Target {
  Conversation conversation;
  JoinedBy by = JoinedBy::kNone;
  MessageId through;
  int64_t passed_over = 0;

  bool opened() const {
    return by == JoinedBy::kNew || by == JoinedBy::kSequel;
  }
};

Message MessageOf(Act& act, const Incoming& incoming, const Target& target,
                  CustomerId author, Automatic automatic) {
  const ReceiveRequest& request = incoming.request;
  Message message{.id = act.NewId<MessageId>(),
                  .conversation = target.conversation.id,
                  .author_kind = ActorKind::kCustomer,
                  .author = author.value,
                  .visibility = Visibility::kPublic,
                  .channel = request.channel,
                  .automatic = automatic,
                  .unparsed = request.unparsed,
                  .spam = request.spam,
                  .at = act.now(),
                  .happened_at = std::min(request.happened_at, act.now()),
                  .subject = request.subject,
                  .text = request.text,
                  .html = request.html,
                  .reply_text = request.reply_text,
                  .sender = request.sender,
                  .mail_id = request.mail_id,
                  .content_digest = request.content_digest,
                  .source_digest = incoming.source_digest,
                  .source_size = static_cast<int64_t>(request.source.size()),
                  .problems = request.problems,
                  .inbox = request.inbox,
                  .joined_by = target.by,
                  .joined_through = target.through,
                  .passed_over = target.passed_over};
  return message;
}

// Mail ids that the message makes known in its conversation: its own, with
// the message, and those that it refers to, unless they are known there.
absl::Status PlanReferences(Act& act, const ReceiveRequest& request,
                            const Message& message, const Target& target,
                            PlannedEvent& event) {
  std::vector<std::string> ids = request.in_reply_to;
  ids.insert(ids.end(), request.references.begin(), request.references.end());
  if (!request.mail_id.empty()) ids.push_back(request.mail_id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const std::string& id : ids) {
    MailReference reference{.mail_id = id,
                            .conversation = message.conversation};
    if (id == request.mail_id) reference.message = message.id;
    std::optional<MailReference> known;
    if (!target.opened()) {
      SANAD_ASSIGN_OR_RETURN(
          known,
          act.Find<MailReference>(
              {Cell::Text(id), Cell::Integer(message.conversation.value)}));
    }
    if (!known) {
      event.Insert(std::move(reference));
    } else if (!known->message && reference.message) {
      event.Update(*known, std::move(reference));
    }
  }
  return absl::OkStatus();
}

// A new conversation of the sender, a sequel if `follows` is one.
Conversation NewConversation(Act& act, const ReceiveRequest& request,
                             const Inbox& inbox, CustomerId customer,
                             ConversationId follows) {
  const auto id = act.NewId<ConversationId>();
  return {
      .id = id,
      .version = 1,
      .inbox = inbox.id,
      .customer = customer,
      .status = ConversationStatus::kOpen,
      .priority = Priority::kNormal,
      .spam = request.spam,
      .team = inbox.team,
      .channel = request.channel,
      .subject = std::string(CutUtf8(request.subject, limits::kSubjectBytes)),
      .created_at = act.now(),
      .last_activity_at = act.now(),
      .root = id,
      .follows = follows};
}

// Somebody new in a conversation takes part, without any right to read.
absl::Status PlanParticipant(Act& act, ConversationId conversation,
                             const Sender& sender, PlannedEvent& event) {
  SANAD_ASSIGN_OR_RETURN(
      const auto present,
      act.Find<Participant>({Cell::Integer(conversation.value),
                             Cell::Integer(sender.customer.value)}));
  if (!present) {
    event.Insert(Participant{.conversation = conversation,
                             .customer = sender.customer,
                             .joined_at = act.now()});
  }
  return absl::OkStatus();
}

// What the message does beside being there, as events of its own.
void PlanTurn(Act& act, const Conversation& before, const Conversation& after) {
  if (before.status != after.status) {
    const bool was_pending = before.status == ConversationStatus::kPending;
    act.Plan(was_pending ? EventKind::kStatusChanged : EventKind::kReopened,
             Stream::kConversation, before.id.value,
             static_cast<int64_t>(after.status));
  }
  PlanConsequences(act, before, after);
}

absl::Status PlanMessage(Act& act, const Incoming& incoming,
                         const Sender& sender, const Message& message,
                         const Target& target) {
  const Conversation& before = target.conversation;
  Conversation after =
      AfterCustomerMessage(before, message.automatic, act.now());
  if (target.by == JoinedBy::kRepeat) ++after.repeats;
  PlannedEvent& event = PlanChange(act, EventKind::kMessageReceived, before,
                                   after, message.id.value);
  event.HappenedAt(message.happened_at).Insert(message);
  SANAD_RETURN_IF_ERROR(
      PlanReferences(act, incoming.request, message, target, event));
  SANAD_RETURN_IF_ERROR(
      Attach(act, message, sender.customer, incoming.files, event));
  if (!incoming.source_digest.empty()) {
    SANAD_RETURN_IF_ERROR(act.KeepBlob(sender.customer, incoming.source_digest,
                                       incoming.request.source));
  }
  if (!target.opened()) {
    SANAD_RETURN_IF_ERROR(PlanParticipant(act, before.id, sender, event));
  }
  PlanTurn(act, before, after);
  return absl::OkStatus();
}

// Whether the sender takes part already or there is room for one more.
absl::StatusOr<bool> MayTakePart(Act& act, ConversationId conversation,
                                 const Sender& sender) {
  const Cell id = Cell::Integer(conversation.value);
  SANAD_ASSIGN_OR_RETURN(
      const auto present,
      act.Find<Participant>({id, Cell::Integer(sender.customer.value)}));
  if (present) return true;
  constexpr auto kLimit =
      static_cast<int64_t>(limits::kParticipantsPerConversation);
  SANAD_ASSIGN_OR_RETURN(
      const int64_t others,
      act.reading().Count({.table = &TableFor<Participant>(), .prefix = {id}},
                          kLimit));
  return others < kLimit;
}

// Why a message of the sender may not stay in the conversation that it found;
// kNone: it may.
absl::StatusOr<PassedOver> WhyNotStay(Act& act, Automatic automatic,
                                      const Conversation& conversation,
                                      const Sender& sender) {
  SANAD_ASSIGN_OR_RETURN(const Inbox home,
                         act.Load<Inbox>(conversation.inbox, kInboxUnknown));
  // Automatic mail changes no status, so it may stay with a closed one.
  if (conversation.status == ConversationStatus::kClosed &&
      !TakesFollowUp(home, conversation, act.now()) &&
      automatic == Automatic::kNone) {
    return PassedOver::kClosed;
  }
  SANAD_ASSIGN_OR_RETURN(const bool takes_part,
                         MayTakePart(act, conversation.id, sender));
  return takes_part ? PassedOver::kNone : PassedOver::kFull;
}

// By what the message says itself, else as a repeat.
absl::StatusOr<Found> FindWhere(Act& act, const ReceiveRequest& request,
                                const std::optional<MailReference>& own,
                                const Inbox& inbox, const Sender& sender,
                                Automatic automatic) {
  SANAD_ASSIGN_OR_RETURN(const Found said,
                         FindConversation(act, request, own, sender));
  if (said.conversation) return said;
  const bool by_person = automatic == Automatic::kNone && !request.spam;
  SANAD_ASSIGN_OR_RETURN(Found repeat,
                         FindRepeat(act, inbox, sender, by_person));
  repeat.passed_over |= said.passed_over;
  return repeat;
}

absl::StatusOr<Target> FindOrOpen(Act& act, const ReceiveRequest& request,
                                  const std::optional<MailReference>& own,
                                  const Inbox& inbox, const Sender& sender,
                                  Automatic automatic) {
  SANAD_ASSIGN_OR_RETURN(
      Found found, FindWhere(act, request, own, inbox, sender, automatic));
  if (found.conversation) {
    SANAD_ASSIGN_OR_RETURN(Conversation conversation,
                           LoadConversation(act, found.conversation));
    found.conversation = conversation.id;
    SANAD_ASSIGN_OR_RETURN(const PassedOver why,
                           WhyNotStay(act, automatic, conversation, sender));
    if (why == PassedOver::kNone) {
      return Target{std::move(conversation), found.by, found.through,
                    found.passed_over};
    }
    found.passed_over |= BitOf(why);
  }
  Conversation opened =
      NewConversation(act, request, inbox, sender.customer, found.conversation);
  act.Plan(EventKind::kConversationOpened, Stream::kConversation,
           opened.id.value, found.conversation.value)
      .Insert(opened)
      .Insert(Participant{.conversation = opened.id,
                          .customer = sender.customer,
                          .trusted = true,
                          .joined_at = act.now()});
  return Target{std::move(opened),
                found.conversation ? JoinedBy::kSequel : JoinedBy::kNew,
                found.through, found.passed_over};
}

}  // namespace

Incoming::Incoming(const ReceiveRequest& received)
    : request(received),
      files(Inspect(received.attachments)),
      source_digest(received.source.empty() ? "" : Sha256(received.source)) {}

absl::StatusOr<Arrival> DecideIntake(Act& act, const Incoming& incoming) {
  const ReceiveRequest& request = incoming.request;
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_ASSIGN_OR_RETURN(const Inbox inbox,
                         act.Load<Inbox>(request.inbox, kInboxUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto duplicate, FindDuplicate(act, request));
  if (duplicate) return *duplicate;

  SANAD_ASSIGN_OR_RETURN(const auto own, FindMailId(act, request.mail_id));
  SANAD_ASSIGN_OR_RETURN(const bool ours, IsOurOwn(act, own));
  const Automatic automatic = ours ? Automatic::kLoop : request.automatic;
  SANAD_ASSIGN_OR_RETURN(const Sender sender, FindOrMakeSender(act, request));
  SANAD_ASSIGN_OR_RETURN(
      const Target target,
      FindOrOpen(act, request, own, inbox, sender, automatic));
  const Message message =
      MessageOf(act, incoming, target, sender.customer, automatic);
  SANAD_RETURN_IF_ERROR(PlanMessage(act, incoming, sender, message, target));
  return Arrival{.conversation = target.conversation.id,
                 .message = message.id,
                 .customer = sender.customer,
                 .joined_by = target.by,
                 .automatic = automatic,
                 .unparsed = request.unparsed};
}

absl::StatusOr<MessageReceipt> DecideWriting(Act& act,
                                             const Conversation& conversation,
                                             CustomerId author,
                                             const Incoming& incoming) {
  const Sender sender = {.customer = author};
  SANAD_ASSIGN_OR_RETURN(const bool takes_part,
                         MayTakePart(act, conversation.id, sender));
  if (!takes_part) return Refuse(kConversationFull);
  const Target target = {.conversation = conversation};
  Message message = MessageOf(act, incoming, target, author, Automatic::kNone);
  message.channel = conversation.channel;
  message.inbox = conversation.inbox;
  SANAD_RETURN_IF_ERROR(PlanMessage(act, incoming, sender, message, target));
  return MessageReceipt{conversation.id, message.id, conversation.version + 1};
}

}  // namespace sanad
