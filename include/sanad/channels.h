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
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/conversations.h"
#include "sanad/customer.h"
#include "sanad/id.h"
#include "sanad/message.h"
#include "sanad/service.h"
#include "sanad/upload.h"

namespace sanad {

// A message of any channel, ready to be taken: what a channel's adapter
// makes of what was delivered to it.
struct ReceiveRequest {
  InboxId inbox;
  Channel channel = Channel::kNone;
  // Who says it, as the channel claims. A value that is no address of its
  // kind is kept on the message and makes no identity.
  IdentityKind sender_kind = IdentityKind::kNone;
  std::string sender;
  std::string sender_name;
  std::string subject;
  std::string text;
  std::string html;
  std::string reply_text;  // `text` without quotes and signature
  std::vector<NewAttachment> attachments;
  // In the future: taken as now.
  absl::Time happened_at = absl::InfiniteFuture();
  Automatic automatic = Automatic::kNone;
  bool spam = false;
  // Of mail: by what it finds its conversation. Identifiers come without
  // brackets and compare byte by byte.
  std::string mail_id;
  std::vector<std::string> in_reply_to;  // nearest first
  std::vector<std::string> references;   // nearest first
  std::vector<std::string> tokens;       // of the subject
  // The bytes as they came, kept beside the message. Deliveries of the same
  // content to the same inbox are taken once.
  std::string source;
  std::string content_digest;  // SHA-256 of what was said; empty: not known
  bool unparsed = false;
  std::string problems;
};

struct EmailRequest {
  InboxId inbox;
  std::string raw;  // RFC 5322 bytes as they came
};

struct Arrival {
  ConversationId conversation;
  MessageId message;
  CustomerId customer;
  JoinedBy joined_by = JoinedBy::kNone;
  Automatic automatic = Automatic::kNone;
  bool unparsed = false;
};

struct MessageRequest {
  MessageId message;
};

struct WayPassedOver {
  PassedOver why = PassedOver::kNone;
  std::string english;
  std::string arabic;
};

// Why a message is where it is. It tells what was so when the message
// arrived, whatever became of policies and conversations since.
struct JoinExplanation {
  MessageId message;
  ConversationId conversation;
  JoinedBy joined_by = JoinedBy::kNone;
  MessageId through;       // which led it there; none: no message did
  absl::Duration after;    // how long after `through` it came
  ConversationId follows;  // of a sequel: what it belongs to and is closed
  std::string english;
  std::string arabic;
  std::vector<WayPassedOver> passed_over;  // before, and why not
};

// The bytes of a mail as they came.
struct MessageSource {
  std::string bytes;
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
  // As what a browser may be given it: its type where it may be shown, else
  // application/octet-stream.
  std::string served_type;
};

// Some bytes of a file.
struct ReadAttachmentRequest {
  AttachmentId attachment;
  int64_t offset = 0;
  int64_t length = 0;  // at most limits::kReadBytes; 0: as many
};

struct AttachmentPiece {
  std::string bytes;  // fewer only at the end; none past it
  int64_t total = 0;
  std::string served_type;
};

struct BeginUploadRequest {
  int64_t size = 0;  // so much will come; 0: not known yet
};

struct UploadPieceRequest {
  UploadId upload;
  int64_t offset = 0;  // where it goes on: what came so far
  std::string bytes;   // at most limits::kUploadPieceBytes
};

struct FinishUploadRequest {
  UploadId upload;
  int64_t size = 0;  // of the whole
};

class Channels : public Service {
 public:
  using Service::Service;

  // Takes a message into an inbox: finds or makes the customer and the
  // conversation, keeps text, HTML, attachments and the source. For the
  // system.
  //
  // inbox.unknown, text.too_long, text.not_utf8, attachment.too_large, …
  absl::StatusOr<Arrival> Receive(const ReceiveRequest& request,
                                  const CallOptions& options = {}) const;

  // The same for up to limits::kActsPerBatch messages in one transaction,
  // each with its own outcome; much faster where many wait. No uploads
  // (upload.unknown), and no idempotency
  // key: deliveries of the same content are known by it.
  //
  // batch.too_large, in every outcome; so are the store's failures
  std::vector<absl::StatusOr<Arrival>> ReceiveAll(
      std::span<const ReceiveRequest> requests,
      const CallOptions& options = {}) const;

  // Takes a mail. The same mail twice in the same inbox is taken once. A
  // mail that cannot be parsed is kept all the same, marked `unparsed`. Only
  // a mail above limits::kMailBytes is refused.
  //
  // inbox.unknown, mail.too_large, mail.not_built (this library was built
  // without mail)
  absl::StatusOr<Arrival> ReceiveEmail(const EmailRequest& request,
                                       const CallOptions& options = {}) const;

  // The mail that carries a reply: threading headers, both bodies,
  // attachments. Deterministic: a retry sends the same bytes.
  //
  // Names and subjects are written in one line, whatever they hold.
  //
  // message.unknown, message.not_outgoing, mail.no_address (the inbox or
  // the customer has no address), mail.address_invalid (it has one that no
  // header can carry), mail.too_large
  absl::StatusOr<ComposedEmail> ComposeEmail(
      const MessageRequest& request) const;

  // How a message that arrived found its conversation. For the staff that
  // reads it. message.unknown, message.not_arrived
  absl::StatusOr<JoinExplanation> Explain(const MessageRequest& request) const;

  // Needs message.read_raw; that it was read is told (events.h).
  // message.unknown, message.no_source
  absl::StatusOr<MessageSource> GetSource(const MessageRequest& request) const;

  // attachment.unknown
  absl::StatusOr<AttachmentContent> GetAttachment(
      const AttachmentRequest& request) const;

  // A file in pieces (files.h makes a stream of it).
  // attachment.unknown, attachment.range_outside
  absl::StatusOr<AttachmentPiece> ReadAttachment(
      const ReadAttachmentRequest& request) const;

  // A file in, in pieces. For the staff; nobody but who began it goes on. A
  // piece that came twice is refused, and the fact `present` says where the
  // upload goes on.
  //
  // upload.too_many, attachment.too_large
  absl::StatusOr<Upload> BeginUpload(const BeginUploadRequest& request,
                                     const CallOptions& options = {}) const;
  // upload.unknown, upload.finished, upload.offset_outside,
  // upload.piece_size, attachment.too_large
  absl::StatusOr<Upload> AppendUpload(const UploadPieceRequest& request,
                                      const CallOptions& options = {}) const;
  // upload.unknown, upload.offset_outside
  absl::StatusOr<Upload> FinishUpload(const FinishUploadRequest& request,
                                      const CallOptions& options = {}) const;
};

}  // namespace sanad

#endif  // SANAD_CHANNELS_H_
