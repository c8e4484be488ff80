#include "desk/attachments.h"

#include <span>
#include <string>

#include "base/digest.h"
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

absl::Status CheckSize(std::string_view field, int64_t size, int64_t limit) {
  if (size <= limit) return absl::OkStatus();
  return RefuseField(field, kTooLarge,
                     {{"field", field}, {"size", size}, {"limit", limit}});
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

DigestedFiles::DigestedFiles(std::span<const NewAttachment> attachments)
    : files(attachments) {
  for (const NewAttachment& file : files) digests.push_back(Sha256(file.bytes));
}

absl::Status Attach(Act& act, const Message& message, CustomerId customer,
                    const DigestedFiles& attachments, PlannedEvent& event) {
  for (size_t i = 0; i < attachments.files.size(); ++i) {
    const NewAttachment& file = attachments.files[i];
    const std::string& digest = attachments.digests[i];
    SANAD_RETURN_IF_ERROR(act.KeepBlob(customer, digest, file.bytes));
    event.Insert(Attachment{.id = act.NewId<AttachmentId>(),
                            .message = message.id,
                            .conversation = message.conversation,
                            .name = file.name,
                            .content_type = file.content_type,
                            .content_id = file.content_id,
                            .is_inline = file.is_inline,
                            .size = static_cast<int64_t>(file.bytes.size()),
                            .digest = digest});
  }
  return absl::OkStatus();
}

CustomerId ScopeOf(const Message& message, const Conversation& conversation) {
  return message.author_kind == ActorKind::kCustomer
             ? CustomerId{message.author}
             : conversation.customer;
}

}  // namespace sanad
