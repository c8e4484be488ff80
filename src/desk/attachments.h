// Files that go with messages.

#ifndef SANAD_SRC_DESK_ATTACHMENTS_H_
#define SANAD_SRC_DESK_ATTACHMENTS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/conversations.h"
#include "sanad/limits.h"
#include "sanad/message.h"

namespace sanad {

// Bounds and text; `limit` is of all bytes together.
// attachment.too_many, attachment.too_large, text.…
absl::Status CheckAttachments(
    std::span<const NewAttachment> attachments,
    int64_t limit = limits::kAttachmentsBytesPerMessage);

// A file with what its bytes say.
struct InspectedFile {
  const NewAttachment* given;
  std::string name;  // made safe
  std::string_view sniffed_type;
  bool unsafe = false;
  std::string digest;
};

// Files are looked at and hashed before the act begins: many bytes would
// keep other writers waiting.
// REQUIRES: CheckAttachments
std::vector<InspectedFile> Inspect(std::span<const NewAttachment> attachments);

// That the staff may send them. attachment.type_refused
absl::Status CheckListed(std::span<const InspectedFile> files);

// That what the staff adds has room beside what is kept already.
// attachment.conversation_full, attachment.customer_full
absl::Status CheckRoom(Act& act, const Conversation& conversation,
                       std::span<const InspectedFile> files);

// Keeps the files of `message` for `customer`, as part of `event`.
absl::Status Attach(Act& act, const Message& message, CustomerId customer,
                    std::span<const InspectedFile> files, PlannedEvent& event);

// The customer in whose scope the files of a message are kept.
CustomerId ScopeOf(const Message& message, const Conversation& conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ATTACHMENTS_H_
