// Which conversation a message that arrives belongs to: by the mails that it
// refers to, then by the token in its subject; never by its subject alone.

#ifndef SANAD_SRC_DESK_INTAKE_THREAD_H_
#define SANAD_SRC_DESK_INTAKE_THREAD_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/intake_sender.h"
#include "sanad/channels.h"

namespace sanad {

struct Found {
  ConversationId conversation;  // none: no way led to one
  JoinedBy by = JoinedBy::kNone;
  MessageId through;        // which led there, if one did
  int64_t passed_over = 0;  // ways that did not, as of a message
};

// What is known of a mail id, if anything. A mail that is there counts more
// than one that is only referred to.
absl::StatusOr<std::optional<MailReference>> FindMailId(
    Act& act, const std::string& mail_id);

// `own` is what is known of the message's own id: a reply may arrive before
// the mail that it answers.
absl::StatusOr<Found> FindConversation(Act& act, const ReceiveRequest& request,
                                       const std::optional<MailReference>& own,
                                       const Sender& sender);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INTAKE_THREAD_H_
