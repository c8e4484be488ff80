// Files that go with messages.

#ifndef SANAD_SRC_DESK_ATTACHMENTS_H_
#define SANAD_SRC_DESK_ATTACHMENTS_H_

#include <cstdint>
#include <span>
#include <string>
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

// Files with their digests, which are made before the act begins: hashing
// many bytes would keep other writers waiting.
struct DigestedFiles {
  explicit DigestedFiles(std::span<const NewAttachment> attachments);

  std::span<const NewAttachment> files;
  std::vector<std::string> digests;
};

// Keeps the files of `message` for `customer`, as part of `event`.
absl::Status Attach(Act& act, const Message& message, CustomerId customer,
                    const DigestedFiles& attachments, PlannedEvent& event);

// The customer in whose scope the files of a message are kept.
CustomerId ScopeOf(const Message& message, const Conversation& conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ATTACHMENTS_H_
