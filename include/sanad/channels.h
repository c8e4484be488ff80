// What arrives and leaves. The host moves the bytes; sanad keeps the
// conversation.
//
//   auto arrived = desk.AsSystem().channels().ReceiveEmail(
//       {.inbox = support, .raw = rfc5322_bytes});
//   auto bytes = desk.AsSystem().channels().ComposeEmail(
//       {.message = sent->message});

#ifndef SANAD_CHANNELS_H_
#define SANAD_CHANNELS_H_

#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "sanad/id.h"
#include "sanad/message.h"
#include "sanad/service.h"

namespace sanad {

struct EmailRequest {
  InboxId inbox;
  std::string raw;  // RFC 5322 bytes as they came
};

// How a mail found its conversation.
enum class JoinedBy {
  kNone = 0,
  kNew = 1,        // it opened one
  kMailId = 2,     // by In-Reply-To, References, or being referred to
  kToken = 3,      // by the token in its subject
  kSequel = 4,     // by either, but that one is closed: it opened a sequel
  kDuplicate = 5,  // it had been received before; nothing was done
};

struct EmailReceipt {
  ConversationId conversation;
  MessageId message;
  CustomerId customer;
  JoinedBy joined_by = JoinedBy::kNone;
  Automatic automatic = Automatic::kNone;
  bool unparsed = false;
};

// One of several mails to be taken together.
struct EmailOutcome {
  absl::Status status;
  EmailReceipt receipt;  // when `status` is OK
};

struct MessageRequest {
  MessageId message;
};

struct ComposedEmail {
  std::string from;             // envelope sender
  std::vector<std::string> to;  // envelope recipients
  std::string raw;              // RFC 5322 bytes, CRLF, the same every time
};

struct AttachmentRequest {
  AttachmentId attachment;
};

struct AttachmentContent {
  Attachment attachment;
  std::string bytes;
};

class Channels : public Service {
 public:
  using Service::Service;

  // Takes a mail into an inbox: finds or makes the customer and the
  // conversation, keeps text, HTML, attachments and the source. The same
  // mail twice in the same inbox is taken once. A mail that cannot be
  // parsed is kept all the same, marked `unparsed`. Only a mail above
  // limits::kMailBytes is refused.
  //
  // inbox.unknown, mail.too_large
  absl::StatusOr<EmailReceipt> ReceiveEmail(
      const EmailRequest& request, const CallOptions& options = {}) const;

  // The same for up to limits::kActsPerBatch mails in one transaction, each
  // with its own outcome; much faster where many wait. An idempotency key,
  // if given, stands for the mail at its position.
  //
  // batch.too_large; the store's failures fail all
  absl::StatusOr<std::vector<EmailOutcome>> ReceiveEmails(
      std::span<const EmailRequest> requests,
      const CallOptions& options = {}) const;

  // The mail that carries a reply: threading headers, both bodies,
  // attachments. Deterministic: a retry sends the same bytes.
  //
  // message.unknown, message.not_outgoing, mail.no_address (the inbox or
  // the customer has no address)
  absl::StatusOr<ComposedEmail> ComposeEmail(
      const MessageRequest& request) const;

  // The bytes of a mail as they came. message.unknown, message.no_source
  absl::StatusOr<std::string> GetSource(const MessageRequest& request) const;

  // attachment.unknown
  absl::StatusOr<AttachmentContent> GetAttachment(
      const AttachmentRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_CHANNELS_H_
