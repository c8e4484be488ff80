#include "sanad/channels.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "desk/attachments.h"
#include "desk/disclosure.h"
#include "desk/email.h"
#include "desk/envelope.h"
#include "desk/executor.h"
#include "desk/intake.h"
#include "desk/message_access.h"
#include "desk/outbox_queue.h"
#include "desk/receive_batch.h"
#include "desk/requests.h"
#include "desk/uploads.h"
#include "file/type.h"
#include "record/interpret.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kNoSource = {StatusCode::kNotFound, "message.no_source",
                              "no source was kept of this message",
                              "لم يُحفظ أصل لهذه الرسالة"};

constexpr Reason kRangeOutside = {
    StatusCode::kInvalidArgument, "attachment.range_outside",
    "the attachment has {size} bytes, of which at most {limit} are read at "
    "once",
    "حجم المرفق {size} بايت، ويُقرأ منه {limit} بايت على الأكثر في كل مرة"};

// --- receiving ------------------------------------------------------------

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

absl::StatusOr<MessageSource> ReadSource(Call& call, MessageId id,
                                         ConversationId& conversation) {
  SANAD_ASSIGN_OR_RETURN(const Message message, LoadMessage(call, id));
  conversation = message.conversation;
  if (message.source_digest.empty()) return Refuse(kNoSource);
  SANAD_ASSIGN_OR_RETURN(
      std::string bytes,
      BytesOf(call, CustomerId{message.author}, message.source_digest));
  return MessageSource{std::move(bytes)};
}

std::string ServedTypeOf(const Attachment& attachment) {
  return file::ServedType(attachment.name, attachment.sniffed_type);
}

absl::StatusOr<AttachmentContent> ReadWhole(Call& call, AttachmentId id) {
  SANAD_ASSIGN_OR_RETURN(auto attachment, LoadAttachment(call, id));
  SANAD_ASSIGN_OR_RETURN(std::string bytes,
                         BytesOf(call, attachment.customer, attachment.digest));
  std::string served = ServedTypeOf(attachment);
  return AttachmentContent{std::move(attachment), std::move(bytes),
                           std::move(served)};
}

absl::StatusOr<AttachmentPiece> ReadPiece(
    Call& call, const ReadAttachmentRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Attachment attachment,
                         LoadAttachment(call, request.attachment));
  if (request.offset < 0 || request.offset > attachment.size ||
      request.length < 0 || request.length > limits::kReadBytes) {
    return Refuse(kRangeOutside,
                  {{"size", attachment.size}, {"limit", limits::kReadBytes}});
  }
  const int64_t length = request.length ? request.length : limits::kReadBytes;
  SANAD_ASSIGN_OR_RETURN(
      std::string bytes,
      ReadBlobPart(call, attachment.customer, attachment.digest, request.offset,
                   length));
  return AttachmentPiece{std::move(bytes), attachment.size,
                         ServedTypeOf(attachment)};
}

// --- composing ------------------------------------------------------------

absl::Status AddAttachments(Call& call, ReplyMail& reply) {
  SANAD_ASSIGN_OR_RETURN(
      const auto attachments,
      call.All<Attachment>(attachment_index::kByConversation,
                           {Cell::Integer(reply.message.conversation.value),
                            Cell::Integer(reply.message.id.value)}));
  for (const Attachment& attachment : attachments) {
    SANAD_ASSIGN_OR_RETURN(auto content, ReadWhole(call, attachment.id));
    reply.attachments.push_back(std::move(content));
  }
  return absl::OkStatus();
}

// From its first claim on a mail goes as it went then.
absl::StatusOr<Envelope> EnvelopeOf(Call& call, const Message& message) {
  SANAD_ASSIGN_OR_RETURN(const auto entry, FindEntry(call, message.id));
  if (entry && !entry->envelope.empty()) {
    const auto kept = record::FromBytes<Envelope>(entry->envelope);
    if (kept) return *kept;
  }
  return WriteEnvelope(call, message);
}

absl::StatusOr<ReplyMail> GatherReply(Call& call, MessageId id) {
  ReplyMail reply;
  SANAD_ASSIGN_OR_RETURN(reply.message, LoadMessage(call, id));
  if (reply.message.author_kind == ActorKind::kCustomer ||
      reply.message.visibility != Visibility::kPublic ||
      reply.message.channel != Channel::kEmail || reply.message.withdrawn_at) {
    return Refuse(kNotOutgoing);
  }
  SANAD_ASSIGN_OR_RETURN(reply.envelope, EnvelopeOf(call, reply.message));
  SANAD_RETURN_IF_ERROR(AddAttachments(call, reply));
  return reply;
}

}  // namespace

absl::StatusOr<Arrival> Channels::Receive(const ReceiveRequest& request,
                                          const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const auto filled,
                         Filled<ReceiveRequest>::Of(state(), request));
  SANAD_RETURN_IF_ERROR(CheckIncoming(filled.request()));
  const Incoming incoming(filled.request());
  return RunAct<ReceiveRequest, Arrival>(
      state(), Operation::kChannelsReceive, request, options,
      [&](Act& act) { return DecideIntake(act, incoming); });
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
  const Incoming incoming(message);
  return RunAct<ReceiveRequest, Arrival>(
      state(), Operation::kChannelsReceiveEmail, message, options,
      [&](Act& act) { return DecideIntake(act, incoming); });
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
  return ComposedEmail{.from = reply.envelope.from_address,
                       .to = {reply.envelope.to_address},
                       .raw = std::move(raw)};
}

absl::StatusOr<MessageSource> Channels::GetSource(
    const MessageRequest& request) const {
  ConversationId conversation;
  SANAD_ASSIGN_OR_RETURN(
      MessageSource source,
      Read<MessageSource>(
          state(), Operation::kChannelsGetSource, [&](Call& call) {
            return ReadSource(call, request.message, conversation);
          }));
  SANAD_RETURN_IF_ERROR(Tell(state(), Operation::kChannelsGetSource,
                             {.kind = EventKind::kSourceRead,
                              .stream = Stream::kConversation,
                              .subject = conversation.value,
                              .object = request.message.value}));
  return source;
}

absl::StatusOr<AttachmentContent> Channels::GetAttachment(
    const AttachmentRequest& request) const {
  return Read<AttachmentContent>(
      state(), Operation::kChannelsGetAttachment,
      [&](Call& call) { return ReadWhole(call, request.attachment); });
}

absl::StatusOr<AttachmentPiece> Channels::ReadAttachment(
    const ReadAttachmentRequest& request) const {
  return Read<AttachmentPiece>(
      state(), Operation::kChannelsReadAttachment,
      [&](Call& call) { return ReadPiece(call, request); });
}

}  // namespace sanad
