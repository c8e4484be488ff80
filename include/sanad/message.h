// A message (رسالة): what was said in a conversation, by whom, on which
// channel. A note (ملاحظة) is a message that only the staff sees.

#ifndef SANAD_MESSAGE_H_
#define SANAD_MESSAGE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/channel.h"
#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad {

enum class Visibility {
  kNone = 0,
  kPublic = 1,    // the customer sees it
  kInternal = 2,  // the staff sees it
};

// What kind of automaton wrote it; such mail is kept and changes no status.
enum class Automatic {
  kNone = 0,       // a person
  kAutoReply = 1,  // out of office and the like
  kBounce = 2,     // a delivery report
  kBulk = 3,       // a mailing list or newsletter
  kLoop = 4,       // our own mail coming back
};

// How a message found its conversation.
enum class JoinedBy {
  kNone = 0,
  kNew = 1,        // it opened one
  kMailId = 2,     // by In-Reply-To, References, or being referred to
  kToken = 3,      // by the token in its subject
  kSequel = 4,     // by either, but that one is closed: it opened a sequel
  kDuplicate = 5,  // it had been received before; nothing was done
  kRepeat = 6,     // its sender waits there already
};

// A way into a conversation that a message that arrived was not let go, and
// why.
enum class PassedOver {
  kNone = 0,
  kNoMailIds = 1,       // it refers to no mail
  kMailIdsUnknown = 2,  // none of the mails that it refers to is known
  kNoToken = 3,
  kTokenUnknown = 4,   // none of this workspace
  kTokenForeign = 5,   // of a conversation in which its sender takes no part
  kClosed = 6,         // where it belongs is closed for good
  kFull = 7,           // there is no room for another participant
  kRepeatsOff = 8,     // its inbox joins none
  kNotByPerson = 9,    // automatic mail and spam repeat nothing
  kSenderNew = 10,     // who has not written before repeats nothing
  kNobodyWaits = 11,   // its sender waits nowhere that the policies reach
  kWindowPassed = 12,  // the message before came too long ago
  kNotOpen = 13,       // pending or on hold, where only open ones are joined
};

struct Message {
  MessageId id;
  ConversationId conversation;
  ActorKind author_kind = ActorKind::kNone;
  int64_t author = 0;  // AgentId or CustomerId by `author_kind`
  Visibility visibility = Visibility::kNone;
  Channel channel = Channel::kNone;
  Automatic automatic = Automatic::kNone;
  bool unparsed = false;   // only the source could be kept
  bool spam = false;       // marked so on its way to us
  absl::Time at;           // when the desk took it
  absl::Time happened_at;  // when it was said, as the channel tells
  std::string subject;
  std::string text;
  std::string html;        // as it came: foreign bytes, never shown unsanitised
  std::string reply_text;  // `text` without quotes and signature; may be empty
  Private<std::string> sender;  // the address it came from
  // Mail only: its Message-ID without brackets, the digest of what was said
  // (the source without transport headers), the whole source as a blob.
  std::string mail_id;
  std::string content_digest;
  std::string source_digest;
  int64_t source_size = 0;
  std::string problems;  // bounds that were passed, by name, comma-separated
  InboxId inbox;         // where it arrived or from where it was sent
  // Of a message that arrived: how it found its conversation, and the
  // message that led it there, if one did.
  JoinedBy joined_by = JoinedBy::kNone;
  MessageId joined_through;
  // Of a reply that was taken back before it left: when. The customer never
  // saw it.
  std::optional<absl::Time> withdrawn_at;
  // The ways that were tried before, as bits 1 << PassedOver;
  // channels().Explain says them in words.
  int64_t passed_over = 0;
  // Where it was said, if a split brought it to where it is; none: there.
  ConversationId said_in;
};

// A mail id that is known to belong to a conversation: of a mail in it, or
// referred to by one.
struct MailReference {
  std::string mail_id;
  ConversationId conversation;
  MessageId message;  // the mail itself; none: only referred to so far
};

// A file that comes or goes with a message. What is sent has to be on the
// list of what may be (docs/design.md, section 13); what is received is kept
// whatever it is, and marked.
struct Attachment {
  AttachmentId id;
  MessageId message;
  ConversationId conversation;
  std::string name;          // for display; safe, but never a path
  std::string content_type;  // as claimed by the sender
  std::string content_id;    // of inline images, without brackets
  bool is_inline = false;
  int64_t size = 0;
  std::string digest;        // SHA-256 of the bytes
  std::string sniffed_type;  // what its own bytes say
  bool unsafe = false;       // a program, or not on the list
  CustomerId customer;       // for whom its bytes are kept
};

// An agent who is named in a note.
struct Mention {
  MessageId message;
  AgentId agent;
  ConversationId conversation;
};

}  // namespace sanad

#endif  // SANAD_MESSAGE_H_
