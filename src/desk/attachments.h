// Files that go with messages.

#ifndef SANAD_SRC_DESK_ATTACHMENTS_H_
#define SANAD_SRC_DESK_ATTACHMENTS_H_

#include <span>

#include "absl/status/status.h"
#include "desk/act.h"
#include "sanad/conversations.h"
#include "sanad/message.h"

namespace sanad {

// Bounds and text. attachment.too_many, attachment.too_large, text.…
absl::Status CheckAttachments(std::span<const NewAttachment> attachments);

// Keeps the files of `message` for `customer`, as part of `event`.
// REQUIRES: CheckAttachments(attachments)
absl::Status Attach(Act& act, const Message& message, CustomerId customer,
                    std::span<const NewAttachment> attachments,
                    PlannedEvent& event);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ATTACHMENTS_H_
