#include "mail/parse.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/digest.h"
#include "base/refuse.h"
#include "base/utf8.h"
#include "file/name.h"
#include "mail/address.h"
#include "mail/automatic.h"
#include "mail/charset.h"
#include "mail/date.h"
#include "mail/encoded_word.h"
#include "mail/header.h"
#include "mail/html_text.h"
#include "mail/message_id.h"
#include "mail/part.h"
#include "mail/problem.h"
#include "mail/transfer.h"
#include "mail/visible_reply.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// Past what comes before a header although it should not: empty lines, and
// the line that mailbox files put before each mail.
void SkipToHeader(std::string_view* raw) {
  for (;;) {
    std::string_view ahead = *raw;
    const std::string_view line = TakeLine(&ahead);
    const bool skip =
        !ahead.empty() && (Trim(line).empty() || line.starts_with("From ") ||
                           line.starts_with(">From "));
    if (!skip) return;
    *raw = ahead;
  }
}

// How to read header bytes that do not say it. Arabic mailers left them in
// the charset of the text; of others windows-1252 is the better guess.
std::string_view HeaderCharset(const std::vector<Leaf>& leaves) {
  for (const Leaf& leaf : leaves) {
    if (!leaf.content_type.starts_with("text/")) continue;
    const std::string_view charset = leaf.type.Get("charset");
    return IsArabicCharset(charset) ? charset : "";
  }
  return "";
}

std::string DecodeLine(const std::string& value, std::string_view charset,
                       Problems* problems) {
  std::string line = DecodeWords(value, charset);
  if (line.size() <= limits::kSubjectBytes) return line;
  Mark(kMailFieldTooLong, problems);
  return std::string(CutUtf8(line, limits::kSubjectBytes));
}

class AddressFields {
 public:
  AddressFields(const Header& header, Mail* mail)
      : header_(header), mail_(mail) {}

  void Read() {
    First("From", &mail_->from);
    First("Sender", &mail_->sender);
    mail_->reply_to = All("Reply-To");
    mail_->to = All("To");
    mail_->cc = All("Cc");
  }

 private:
  void First(std::string_view name, std::optional<Address>* address) {
    Problems ignored;  // more than one author is no problem
    auto all = ParseAddresses(header_.Get(name), 1, &ignored);
    if (!all.empty()) *address = std::move(all[0]);
  }

  // The mailboxes of every field of that name, for some mailers repeat it.
  std::vector<Address> All(std::string_view name) {
    std::vector<Address> all;
    for (const Field& field : header_.fields()) {
      if (!EqualsIgnoreCase(field.name, name)) continue;
      auto some = ParseAddresses(Unfold(field.value), left_, &mail_->problems);
      left_ -= some.size();
      std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
  }

  const Header& header_;
  Mail* mail_;
  size_t left_ = limits::kMailAddresses;
};

void ReadIds(const Header& header, Mail* mail) {
  auto ids = ParseIds(header.Get("Message-ID"), &mail->problems);
  if (!ids.empty()) mail->message_id = std::move(ids[0]);
  mail->in_reply_to = ParseIds(header.Get("In-Reply-To"), &mail->problems);
  mail->references = ParseIds(header.Get("References"), &mail->problems);
}

void ReadHeader(const Header& header, std::string_view charset, Mail* mail) {
  AddressFields(header, mail).Read();
  ReadIds(header, mail);
  if (header.Has("Subject")) {
    mail->subject = DecodeLine(header.Get("Subject"), charset, &mail->problems);
  }
  mail->date = ParseDate(header.Get("Date"));
  mail->spam_flag = HasSpamFlag(header);
  mail->loop_header =
      DecodeLine(header.Get("X-Sanad-Loop"), charset, &mail->problems);
}

// Text parts with lines ending in \n, joined while they fit.
class TextJoiner {
 public:
  explicit TextJoiner(Problems* problems) : problems_(problems) {}

  void Add(const Leaf& leaf) {
    // No charset needs more bytes than these for the text that is kept.
    constexpr size_t kMaxForeignBytes = 4 * limits::kTextBytes;
    std::string bytes = DecodeTransfer(leaf.body, leaf.encoding);
    if (bytes.size() > kMaxForeignBytes) {
      Mark(kMailTextTooLong, problems_);
      bytes.resize(kMaxForeignBytes);
    }
    std::string text = ToUtf8(bytes, leaf.type.Get("charset"));
    std::erase(text, '\r');
    if (!text_.empty() && !text_.ends_with('\n')) text_ += '\n';
    const size_t room =
        limits::kTextBytes - std::min(text_.size(), limits::kTextBytes);
    if (text.size() > room) Mark(kMailTextTooLong, problems_);
    text_ += CutUtf8(text, room);
  }

  std::string Finish() { return std::move(text_); }

 private:
  Problems* problems_;
  std::string text_;
};

bool IsBlankText(std::string_view text) { return OneLine(text).empty(); }

void ReadText(const std::vector<Leaf>& leaves, Mail* mail) {
  TextJoiner plain(&mail->problems);
  TextJoiner html(&mail->problems);
  for (const Leaf& leaf : leaves) {
    if (leaf.IsAttachment()) continue;
    const bool is_html = leaf.content_type == "text/html";
    (is_html ? html : plain).Add(leaf);
    mail->has_html |= is_html;
  }
  mail->text = plain.Finish();
  mail->html = html.Finish();
  mail->text_from_html = mail->has_html && IsBlankText(mail->text);
  if (!mail->text_from_html) {
    mail->reply_text = VisibleReply(mail->text);
    return;
  }
  mail->text = HtmlText(mail->html, HtmlQuotes::kKeep);
  mail->reply_text = VisibleReply(HtmlText(mail->html, HtmlQuotes::kDrop));
  if (mail->reply_text.empty()) mail->reply_text = VisibleReply(mail->text);
}

// A mail within the mail keeps its bytes as they stand.
std::string BytesOf(const Leaf& leaf) {
  return DecodeTransfer(leaf.body, leaf.encoding);
}

bool IsInline(const Leaf& leaf) {
  if (!leaf.disposition.value.empty()) {
    return leaf.disposition.value == "inline";
  }
  return leaf.in_related && !leaf.content_id.empty();
}

void ReadAttachments(const std::vector<Leaf>& leaves, Mail* mail) {
  for (const Leaf& leaf : leaves) {
    if (!leaf.IsAttachment()) continue;
    if (mail->attachments.size() == limits::kAttachmentsPerMessage) {
      return Mark(kMailTooManyAttachments, &mail->problems);
    }
    mail->attachments.push_back(
        {.filename = file::DisplayName(leaf.declared_name()),
         .content_type = leaf.content_type,
         .content_id = leaf.content_id,
         .is_inline = IsInline(leaf),
         .bytes = BytesOf(leaf)});
  }
}

bool IsAuthorsField(std::string_view name) {
  for (std::string_view own :
       {"From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date",
        "Message-ID", "In-Reply-To", "References", "Content-Type",
        "Content-Transfer-Encoding"}) {
    if (EqualsIgnoreCase(name, own)) return true;
  }
  return false;
}

// What is written on the way, and differs between two copies of one mail.
bool IsTraceField(std::string_view name) {
  for (std::string_view trace :
       {"Received", "X-Received", "Return-Path", "Delivered-To",
        "X-Original-To", "Envelope-To", "Received-SPF",
        "Authentication-Results", "DKIM-Signature"}) {
    if (EqualsIgnoreCase(name, trace)) return true;
  }
  return StartsWithIgnoreCase(name, "ARC-") ||
         StartsWithIgnoreCase(name, "X-Spam-");
}

// Whether the header, which is read first, passed a bound of its own.
bool WasCut(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const std::string& problem) {
                       return problem == kMailHeaderTooLong.name ||
                              problem == kMailTooManyFields.name;
                     });
}

constexpr size_t kDigestChunk = size_t{64} << 10;

// Transports fold lines and change line ends, so these do not count. A mail
// without Message-ID does not say that it is one and the same, so whatever is
// not known to be of the way counts: what is no mail at all is kept whole. So
// does every byte of a header that was not read to its end (`unread`).
std::string ContentDigest(const Header& header, std::string_view unread,
                          std::string_view body) {
  const bool identified = header.Has("Message-ID");
  Sha256Stream digest;
  digest.Add(unread);
  for (const Field& field : header.fields()) {
    const bool counts =
        identified ? IsAuthorsField(field.name) : !IsTraceField(field.name);
    if (!counts) continue;
    digest.Add(ToLower(field.name) + ":");
    digest.Add(Unfold(field.value) + "\n");
  }
  std::string chunk = "\n";
  while (!body.empty()) {
    chunk += TakeLine(&body);
    chunk += '\n';
    if (chunk.size() < kDigestChunk) continue;
    digest.Add(chunk);
    chunk.clear();
  }
  digest.Add(chunk);
  return digest.Finish();
}

}  // namespace

absl::Status CheckSize(size_t bytes) {
  if (bytes <= limits::kMailBytes) return absl::OkStatus();
  return Refuse(kMailTooLarge,
                {{"size", bytes}, {"limit", limits::kMailBytes}});
}

Mail Parse(std::string_view raw) {
  Mail mail;
  if (!CheckSize(raw.size()).ok()) {
    raw = raw.substr(0, limits::kMailBytes);
    Mark(kMailTooLarge, &mail.problems);
  }
  SkipToHeader(&raw);
  const std::string_view whole = raw;
  const Header header = Header::Take(&raw, &mail.problems);
  const std::string_view unread =
      WasCut(mail.problems) ? whole.substr(0, whole.size() - raw.size()) : "";
  mail.unparsed = header.fields().empty();
  if (mail.unparsed) Mark(kMailUnparsed, &mail.problems);
  const std::vector<Leaf> leaves = ReadLeaves(header, raw, &mail.problems);
  ReadHeader(header, HeaderCharset(leaves), &mail);
  mail.automatic = ClassifyAutomatic(header, leaves);
  ReadText(leaves, &mail);
  ReadAttachments(leaves, &mail);
  mail.content_digest = ContentDigest(header, unread, raw);
  return mail;
}

}  // namespace sanad::mail
