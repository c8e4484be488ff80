// Between raw mail and what the desk keeps. Built without mail, both refuse
// with mail.not_built.

#ifndef SANAD_SRC_DESK_EMAIL_H_
#define SANAD_SRC_DESK_EMAIL_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/envelope.h"
#include "sanad/channels.h"
#include "sanad/message.h"
#include "sanad/workspace.h"

namespace sanad {

// The mail as a message ready to be taken. mail.too_large
absl::StatusOr<ReceiveRequest> ReadEmail(const EmailRequest& request,
                                         const Workspace& workspace);

// What a reply's mail is made of.
struct ReplyMail {
  Message message;
  Envelope envelope;
  std::vector<AttachmentContent> attachments;
};

absl::StatusOr<std::string> WriteEmail(const ReplyMail& reply,
                                       const Workspace& workspace);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_EMAIL_H_
