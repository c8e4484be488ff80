#include "sanad/channels.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "desk/attachments.h"
#include "desk/email.h"
#include "desk/executor.h"
#include "desk/intake.h"
#include "desk/message_access.h"
#include "desk/receive_batch.h"
#include "desk/requests.h"
#include "file/type.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kNotOutgoing = {StatusCode::kFailedPrecondition,
                                 "message.not_outgoing",
                                 "only replies by mail are composed as mail",
                                 "لا تُصاغ رسالة بريد إلا من رد بالبريد"};
constexpr Reason kNoAddress = {
    StatusCode::kFailedPrecondition, "mail.no_address",
    "the {whose} has no mail address", "لا يوجد عنوان بريد لـ{whose}"};
constexpr Reason kNoSource = {StatusCode::kNotFound, "message.no_source",
                              "no source was kept of this message",
                              "لم يُحفظ أصل لهذه الرسالة"};

// --- receiving ------------------------------------------------------------

absl::StatusOr<Arrival> Take(const SessionState& session, Operation operation,
                             const ReceiveRequest& message,
                             const CallOptions& options) {
  const Incoming incoming(message);
  return RunAct<ReceiveRequest, Arrival>(
      session, operation, message, options,
      [&](Act& act) { return DecideIntake(act, incoming); });
}

// One message of a batch: what is refused before the transaction is not
// taken into it.
class BatchItem {
 public:
  explicit BatchItem(const ReceiveRequest& request)
      : incoming_(request),
        decision_([this](Act& act) { return DecideIntake(act, incoming_); }),
        task_(request, decision_) {
    task_.outcome = CheckIncoming(request);
  }

  TaskFor<ReceiveRequest, Arrival>& task() { return task_; }
  absl::StatusOr<Arrival> Outcome() {
    if (!task_.outcome.ok()) return task_.outcome;
    return task_.answer();
  }

 private:
  Incoming incoming_;
  std::function<absl::StatusOr<Arrival>(Act&)> decision_;
  TaskFor<ReceiveRequest, Arrival> task_;
};

// --- reading messages -----------------------------------------------------

absl::StatusOr<std::string> BytesOf(Call& call, CustomerId scope,
                                    const std::string& digest) {
  SANAD_ASSIGN_OR_RETURN(auto bytes, ReadBlob(call.reading(), scope, digest));
  if (!bytes) return Refuse(kNoSource);
  return *std::move(bytes);
}

absl::StatusOr<MessageSource> ReadSource(Call& call, MessageId id) {
  SANAD_ASSIGN_OR_RETURN(const Message message, LoadMessage(call, id));
  if (message.source_digest.empty()) return Refuse(kNoSource);
  SANAD_ASSIGN_OR_RETURN(
      std::string bytes,
      BytesOf(call, CustomerId{message.author}, message.source_digest));
  return MessageSource{std::move(bytes)};
}

absl::StatusOr<AttachmentContent> ReadAttachment(Call& call, AttachmentId id) {
  SANAD_ASSIGN_OR_RETURN(auto attachment,
                         call.Load<Attachment>(id, kAttachmentUnknown));
  SANAD_ASSIGN_OR_RETURN(const Message message,
                         LoadMessage(call, attachment.message));
  SANAD_ASSIGN_OR_RETURN(
      const Conversation conversation,
      call.Load<Conversation>(message.conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(
      std::string bytes,
      BytesOf(call, ScopeOf(message, conversation), attachment.digest));
  std::string served =
      file::ServedType(attachment.name, attachment.sniffed_type);
  return AttachmentContent{std::move(attachment), std::move(bytes),
                           std::move(served)};
}

// --- composing ------------------------------------------------------------

absl::StatusOr<std::string> AddressOf(Call& call, CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto identities,
                         call.All<Identity>(identity_index::kByCustomer,
                                            {Cell::Integer(customer.value)}));
  for (const Identity& identity : identities) {
    if (identity.kind == IdentityKind::kEmail) return identity.value.clear();
  }
  return Refuse(kNoAddress, {{"whose", "customer", "لعميل"}});
}

// The mails of the conversation before this one, oldest first, and where
// they came from.
absl::Status AddThread(Call& call, ReplyMail& reply) {
  SANAD_ASSIGN_OR_RETURN(
      const auto messages,
      call.All<Message>(message_index::kByConversation,
                        {Cell::Integer(reply.message.conversation.value)}));
  for (const Message& message : messages) {
    if (message.id == reply.message.id) break;
    if (message.mail_id.empty() || message.automatic != Automatic::kNone) {
      continue;
    }
    reply.references.push_back(message.mail_id);
    if (message.author_kind == ActorKind::kCustomer &&
        !message.subject.empty()) {
      reply.subject = message.subject;
    }
  }
  return absl::OkStatus();
}

absl::Status AddAttachments(Call& call, ReplyMail& reply) {
  SANAD_ASSIGN_OR_RETURN(
      const auto attachments,
      call.All<Attachment>(attachment_index::kByConversation,
                           {Cell::Integer(reply.message.conversation.value),
                            Cell::Integer(reply.message.id.value)}));
  for (const Attachment& attachment : attachments) {
    SANAD_ASSIGN_OR_RETURN(auto content, ReadAttachment(call, attachment.id));
    reply.attachments.push_back(std::move(content));
  }
  return absl::OkStatus();
}

absl::StatusOr<ReplyMail> GatherReply(Call& call, MessageId id) {
  ReplyMail reply;
  SANAD_ASSIGN_OR_RETURN(reply.message, LoadMessage(call, id));
  if (reply.message.author_kind == ActorKind::kCustomer ||
      reply.message.visibility != Visibility::kPublic ||
      reply.message.channel != Channel::kEmail) {
    return Refuse(kNotOutgoing);
  }
  SANAD_ASSIGN_OR_RETURN(reply.inbox,
                         call.Load<Inbox>(reply.message.inbox, kInboxUnknown));
  if (reply.inbox.address.empty()) {
    return Refuse(kNoAddress, {{"whose", "inbox", "صندوق البريد"}});
  }
  SANAD_ASSIGN_OR_RETURN(const auto conversation,
                         call.Load<Conversation>(reply.message.conversation,
                                                 kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(
      const auto customer,
      call.Load<Customer>(conversation.customer, kCustomerUnknown));
  reply.to_name = customer.name;
  reply.subject = conversation.subject;
  SANAD_ASSIGN_OR_RETURN(reply.to_address, AddressOf(call, customer.id));
  SANAD_RETURN_IF_ERROR(AddThread(call, reply));
  SANAD_RETURN_IF_ERROR(AddAttachments(call, reply));
  return reply;
}

}  // namespace

absl::StatusOr<Arrival> Channels::Receive(const ReceiveRequest& request,
                                          const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckIncoming(request));
  return Take(state(), Operation::kChannelsReceive, request, options);
}

std::vector<absl::StatusOr<Arrival>> Channels::ReceiveAll(
    std::span<const ReceiveRequest> requests,
    const CallOptions& options) const {
  return ReceiveEach(state(), requests, options,
                     [](const ReceiveResults&) { return absl::OkStatus(); });
}

ReceiveResults ReceiveEach(
    const SessionState& session, std::span<const ReceiveRequest> requests,
    const CallOptions& options,
    absl::FunctionRef<absl::Status(const ReceiveResults&)> before_commit) {
  ReceiveResults outcomes;
  outcomes.reserve(requests.size());
  if (requests.size() > limits::kActsPerBatch) {
    outcomes.assign(requests.size(),
                    Refuse(kBatchTooLarge, {{"limit", limits::kActsPerBatch}}));
    return outcomes;
  }
  std::vector<std::unique_ptr<BatchItem>> items;
  std::vector<Task*> tasks;
  for (const ReceiveRequest& request : requests) {
    items.push_back(std::make_unique<BatchItem>(request));
    if (items.back()->task().outcome.ok()) {
      tasks.push_back(&items.back()->task());
    }
  }
  const auto gather = [&]() -> const ReceiveResults& {
    outcomes.clear();
    for (const auto& item : items) outcomes.push_back(item->Outcome());
    return outcomes;
  };
  RunTasks(session, Operation::kChannelsReceiveAll, options, tasks,
           [&] { return before_commit(gather()); });
  gather();
  return outcomes;
}

absl::StatusOr<Arrival> Channels::ReceiveEmail(
    const EmailRequest& request, const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const ReceiveRequest message,
                         ReadEmail(request, state().desk->workspace));
  return Take(state(), Operation::kChannelsReceiveEmail, message, options);
}

absl::StatusOr<ComposedEmail> Channels::ComposeEmail(
    const MessageRequest& request) const {
  SANAD_ASSIGN_OR_RETURN(
      const ReplyMail reply,
      Read<ReplyMail>(
          state(), Operation::kChannelsComposeEmail,
          [&](Call& call) { return GatherReply(call, request.message); }));
  SANAD_ASSIGN_OR_RETURN(std::string raw,
                         WriteEmail(reply, state().desk->workspace));
  return ComposedEmail{.from = reply.inbox.address,
                       .to = {reply.to_address},
                       .raw = std::move(raw)};
}

absl::StatusOr<MessageSource> Channels::GetSource(
    const MessageRequest& request) const {
  return Read<MessageSource>(
      state(), Operation::kChannelsGetSource,
      [&](Call& call) { return ReadSource(call, request.message); });
}

absl::StatusOr<AttachmentContent> Channels::GetAttachment(
    const AttachmentRequest& request) const {
  return Read<AttachmentContent>(
      state(), Operation::kChannelsGetAttachment,
      [&](Call& call) { return ReadAttachment(call, request.attachment); });
}

}  // namespace sanad
