#include "desk/attachments.h"

#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "desk/uploads.h"
#include "file/name.h"
#include "file/type.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kTooMany = {StatusCode::kInvalidArgument,
                             "attachment.too_many",
                             "a message has at most {limit} attachments",
                             "الحد الأقصى لمرفقات الرسالة هو {limit}"};
constexpr Reason kTooLarge = {
    StatusCode::kInvalidArgument, "attachment.too_large",
    "`{field}` has {size} bytes, at most {limit} are taken",
    "حجم `{field}` هو {size} بايت، والحد الأقصى {limit}"};

constexpr Reason kTypeRefused = {
    StatusCode::kInvalidArgument, "attachment.type_refused",
    "`{field}` is {type}: a program, or not on the list of what is sent",
    "`{field}` من نوع {type}: برنامج، أو ليس في قائمة ما يُرسل"};
constexpr Reason kConversationFull = {
    StatusCode::kResourceExhausted, "attachment.conversation_full",
    "the attachments of a conversation have at most {limit} bytes",
    "الحد الأقصى لمرفقات المحادثة {limit} بايت"};
constexpr Reason kCustomerFull = {
    StatusCode::kResourceExhausted, "attachment.customer_full",
    "the attachments of a customer have at most {limit} bytes",
    "الحد الأقصى لمرفقات العميل {limit} بايت"};

absl::Status CheckSize(std::string_view field, int64_t size, int64_t limit) {
  if (size <= limit) return absl::OkStatus();
  return RefuseField(field, kTooLarge,
                     {{"field", field}, {"size", size}, {"limit", limit}});
}

// The sizes of what is attached under a key of the index, added up; as good
// as endless where there are too many to be counted.
absl::StatusOr<int64_t> BytesUnder(Act& act, int index, int64_t key) {
  SANAD_ASSIGN_OR_RETURN(
      const auto attachments,
      act.All<Attachment>(index, {storage::Cell::Integer(key)},
                          limits::kAttachmentsPerCustomer));
  if (std::ssize(attachments) == limits::kAttachmentsPerCustomer) {
    return limits::kAttachmentsBytesPerCustomer;
  }
  int64_t bytes = 0;
  for (const Attachment& one : attachments) bytes += one.size;
  return bytes;
}

}  // namespace

absl::Status CheckAttachments(std::span<const NewAttachment> attachments,
                              int64_t limit) {
  if (attachments.size() > limits::kAttachmentsPerMessage) {
    return RefuseField("attachments", kTooMany,
                       {{"limit", limits::kAttachmentsPerMessage}});
  }
  int64_t total = 0;
  for (size_t i = 0; i < attachments.size(); ++i) {
    const NewAttachment& file = attachments[i];
    const std::string path = fmt::format("attachments[{}]", i);
    SANAD_RETURN_IF_ERROR(CheckText(path + ".name", file.name,
                                    limits::kNameBytes, Blank::kAllowed));
    SANAD_RETURN_IF_ERROR(CheckText(path + ".content_type", file.content_type,
                                    limits::kNameBytes, Blank::kAllowed));
    SANAD_RETURN_IF_ERROR(CheckText(path + ".content_id", file.content_id,
                                    limits::kNameBytes, Blank::kAllowed));
    const auto size = static_cast<int64_t>(file.bytes.size());
    SANAD_RETURN_IF_ERROR(
        CheckSize(path + ".bytes", size, limits::kAttachmentBytes));
    total += size;
  }
  return CheckSize("attachments", total, limit);
}

std::vector<InspectedFile> Inspect(std::span<const NewAttachment> attachments) {
  std::vector<InspectedFile> files;
  for (const NewAttachment& given : attachments) {
    std::string name = file::DisplayName(given.name);
    const std::string_view type = file::SniffType(given.bytes);
    const bool unsafe =
        file::HandlingOf(name, type) == file::Handling::kRefused;
    files.push_back(
        {&given, std::move(name), type, unsafe, Sha256(given.bytes)});
  }
  return files;
}

absl::Status CheckListed(std::span<const InspectedFile> files) {
  for (size_t i = 0; i < files.size(); ++i) {
    if (!files[i].unsafe) continue;
    const std::string field = fmt::format("attachments[{}]", i);
    return RefuseField(field, kTypeRefused,
                       {{"field", field}, {"type", files[i].sniffed_type}});
  }
  return absl::OkStatus();
}

absl::Status CheckRoom(Act& act, const Conversation& conversation,
                       std::span<const InspectedFile> files) {
  if (files.empty()) return absl::OkStatus();
  int64_t added = 0;
  for (const InspectedFile& one : files) {
    added += static_cast<int64_t>(one.given->bytes.size());
  }
  SANAD_ASSIGN_OR_RETURN(const int64_t here,
                         BytesUnder(act, attachment_index::kByConversation,
                                    conversation.id.value));
  if (here + added > limits::kAttachmentsBytesPerConversation) {
    return Refuse(kConversationFull,
                  {{"limit", limits::kAttachmentsBytesPerConversation}});
  }
  SANAD_ASSIGN_OR_RETURN(const int64_t theirs,
                         BytesUnder(act, attachment_index::kByCustomer,
                                    conversation.customer.value));
  if (theirs + added > limits::kAttachmentsBytesPerCustomer) {
    return Refuse(kCustomerFull,
                  {{"limit", limits::kAttachmentsBytesPerCustomer}});
  }
  return absl::OkStatus();
}

absl::Status Attach(Act& act, const Message& message, CustomerId customer,
                    std::span<const InspectedFile> files, PlannedEvent& event) {
  for (const InspectedFile& one : files) {
    const NewAttachment& given = *one.given;
    if (given.upload) {
      SANAD_RETURN_IF_ERROR(UseUpload(act, given.upload, given.bytes));
    }
    SANAD_RETURN_IF_ERROR(act.KeepBlob(customer, one.digest, given.bytes));
    event.Insert(Attachment{.id = act.NewId<AttachmentId>(),
                            .message = message.id,
                            .conversation = message.conversation,
                            .name = one.name,
                            .content_type = given.content_type,
                            .content_id = given.content_id,
                            .is_inline = given.is_inline,
                            .size = static_cast<int64_t>(given.bytes.size()),
                            .digest = one.digest,
                            .sniffed_type = std::string(one.sniffed_type),
                            .unsafe = one.unsafe,
                            .customer = customer});
  }
  return absl::OkStatus();
}

CustomerId ScopeOf(const Message& message, const Conversation& conversation) {
  return message.author_kind == ActorKind::kCustomer
             ? CustomerId{message.author}
             : conversation.customer;
}

}  // namespace sanad
