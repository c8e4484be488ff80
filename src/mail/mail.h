// What a mail says, as plain values.
//
// Everything here came from a stranger and is a claim: whoever writes a mail
// chooses its From, its Message-ID and its file names. What is promised is the
// form only: texts are valid UTF-8 without NUL, everything but `text`, `html`
// and `reply_text` is one line, and file names are safe to display.

#ifndef SANAD_SRC_MAIL_MAIL_H_
#define SANAD_SRC_MAIL_MAIL_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"

namespace sanad::mail {

struct Address {
  std::string name;     // for display, may be empty
  std::string address;  // as written; usually with an @, not always

  friend bool operator==(const Address&, const Address&) = default;
};

struct Attachment {
  std::string filename;      // see file/name.h; empty if none was given
  std::string content_type;  // lower case, such as "image/png"
  std::string content_id;    // without angle brackets
  bool is_inline = false;
  std::string bytes;  // decoded

  friend bool operator==(const Attachment&, const Attachment&) = default;
};

// What machines say of themselves in the header.
enum class AutomaticKind { kNone, kAutoReply, kBounce, kBulk };
enum class BounceAction { kUnknown, kFailed, kDelayed };

struct Automatic {
  bool auto_submitted = false;  // an answer or note that no person wrote
  bool bulk = false;            // a list or mass mail
  bool bounce = false;          // a report that mail was not delivered
  BounceAction bounce_action = BounceAction::kUnknown;
  std::string returned_message_id;  // of the mail that bounced, if it is told

  // The one kind to act by: a bounce is first of all a bounce.
  AutomaticKind kind() const;

  friend bool operator==(const Automatic&, const Automatic&) = default;
};

struct Mail {
  std::optional<Address> from;  // the first, where there are several
  std::optional<Address> sender;
  std::vector<Address> reply_to;
  std::vector<Address> to;
  std::vector<Address> cc;
  std::optional<std::string> subject;
  std::optional<absl::Time> date;

  // Identifiers without angle brackets. They compare byte by byte.
  std::string message_id;
  std::vector<std::string> in_reply_to;
  std::vector<std::string> references;

  std::string text;             // what a reader sees, lines ending in \n
  bool text_from_html = false;  // there was no plain text to take
  std::string html;             // as sent: unsafe until sanitised
  bool has_html = false;
  std::string reply_text;  // `text` without quotes and signature
  std::vector<Attachment> attachments;

  Automatic automatic;
  bool spam_flag = false;   // by the word of a filter on the way
  std::string loop_header;  // X-Sanad-Loop; see compose.h

  // SHA-256 of what the author sent: the header fields that transports leave
  // alone, and the body. Two copies of one mail agree in it; without a
  // Message-ID, only if they differ in nothing but traces of the way.
  std::string content_digest;

  // Names of the reasons in problem.h: bounds that were passed, parts that
  // could not be read.
  std::vector<std::string> problems;
  bool unparsed = false;  // has no header that could be read

  friend bool operator==(const Mail&, const Mail&) = default;
};

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_MAIL_H_
