#include "mail/compose.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/digest.h"
#include "base/refuse.h"
#include "base/utf8.h"
#include "file/name.h"
#include "mail/date.h"
#include "mail/encoded_word.h"
#include "mail/outgoing_check.h"
#include "mail/parse.h"
#include "mail/transfer.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// A header block and its content, ready to be a part or the mail's own.
struct Entity {
  std::string header;
  std::string body;
};

void AppendField(std::string_view name, std::string_view value,
                 std::string* header) {
  *header += name;
  *header += ": ";
  *header += value;
  *header += "\r\n";
}

bool IsPlainPhrase(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return c == ' ' || IsDigit(c) || (ToLower(c) >= 'a' && ToLower(c) <= 'z');
  });
}

std::string Quote(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string Phrase(const std::string& name) {
  if (IsPlainPhrase(name)) return name;
  const std::string words = EncodeWords(name);
  return words == name ? Quote(name) : words;
}

std::string Mailbox(const Address& address) {
  if (address.name.empty()) return address.address;
  return Phrase(address.name) + "\r\n <" + address.address + ">";
}

void AppendAddresses(std::string_view name,
                     const std::vector<Address>& addresses,
                     std::string* header) {
  if (addresses.empty()) return;
  std::string value;
  for (const Address& address : addresses) {
    if (!value.empty()) value += ",\r\n ";
    value += Mailbox(address);
  }
  AppendField(name, value, header);
}

// The first tells where the thread began, the last where we are in it.
std::string References(const std::vector<std::string>& ids) {
  const size_t kept = std::min(ids.size(), limits::kMailReferencesWritten);
  std::string value;
  for (size_t i = 0; i < kept; ++i) {
    const size_t index = i == 0 ? 0 : ids.size() - kept + i;
    if (!value.empty()) value += "\r\n ";
    value += "<" + ids[index] + ">";
  }
  return value;
}

void AppendSubmission(Submission submission, std::string* header) {
  if (submission == Submission::kByPerson) return;
  const bool reply = submission == Submission::kAutoReplied;
  AppendField("Auto-Submitted", reply ? "auto-replied" : "auto-generated",
              header);
  AppendField("X-Auto-Response-Suppress", "OOF, AutoReply", header);
}

std::string OwnHeader(const OutgoingMail& mail) {
  std::string header;
  AppendField("Date", FormatDate(mail.date), &header);
  AppendAddresses("From", {mail.from}, &header);
  AppendAddresses("Reply-To", mail.reply_to, &header);
  AppendAddresses("To", mail.to, &header);
  AppendAddresses("Cc", mail.cc, &header);
  AppendField("Subject", EncodeWords(mail.subject), &header);
  AppendField("Message-ID", "<" + mail.message_id + ">", &header);
  if (!mail.in_reply_to.empty()) {
    AppendField("In-Reply-To", "<" + mail.in_reply_to + ">", &header);
  }
  if (!mail.references.empty()) {
    AppendField("References", References(mail.references), &header);
  }
  AppendSubmission(mail.submission, &header);
  if (!mail.loop_token.empty()) {
    AppendField("X-Sanad-Loop", mail.loop_token, &header);
  }
  AppendField("MIME-Version", "1.0", &header);
  return header;
}

// Every kind of line end as CRLF; text ends with one.
std::string CrlfLines(std::string_view text) {
  std::string lines;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    if (text[i] == '\r' || text[i] == '\n') {
      lines += "\r\n";
    } else {
      lines += text[i];
    }
  }
  if (!lines.empty() && !lines.ends_with('\n')) lines += "\r\n";
  return lines;
}

// Arabic is shorter in base64, English is readable in quoted-printable.
Entity TextEntity(std::string_view subtype, std::string_view text) {
  const std::string lines = CrlfLines(text);
  const auto foreign = std::count_if(lines.begin(), lines.end(), Is8Bit);
  const bool base64 = static_cast<size_t>(foreign) * 6 > lines.size();
  Entity entity;
  AppendField("Content-Type",
              "text/" + std::string(subtype) + "; charset=utf-8",
              &entity.header);
  AppendField("Content-Transfer-Encoding",
              base64 ? "base64" : "quoted-printable", &entity.header);
  entity.body = base64 ? EncodeBase64(lines) : EncodeQuotedPrintable(lines);
  return entity;
}

// ; filename="…", or in the pieces of RFC 2231 where it is not plain.
std::string FileNameParameter(const std::string& filename) {
  constexpr size_t kPieceBytes = 20;  // of at most three characters each
  constexpr char kHex[] = "0123456789ABCDEF";
  const bool plain =
      filename.size() <= kPieceBytes * 3 && EncodeWords(filename) == filename;
  if (plain) return ";\r\n filename=" + Quote(filename);
  std::string parameter;
  for (size_t i = 0; i * kPieceBytes < filename.size(); ++i) {
    parameter += ";\r\n filename*" + std::to_string(i) + "*=";
    if (i == 0) parameter += "utf-8''";
    for (char c : filename.substr(i * kPieceBytes, kPieceBytes)) {
      const auto byte = static_cast<unsigned char>(c);
      parameter += '%';
      parameter += kHex[byte >> 4];
      parameter += kHex[byte & 15];
    }
  }
  return parameter;
}

// A mail within a mail may not be encoded (RFC 2046, 5.2.1), and as it stands
// it may not be fit to send; so it travels as a file.
std::string_view TypeToWrite(const Attachment& attachment) {
  const bool mail = StartsWithIgnoreCase(attachment.content_type, "message/");
  return mail ? "application/octet-stream"
              : std::string_view(attachment.content_type);
}

Entity AttachmentEntity(const Attachment& attachment) {
  Entity entity;
  AppendField("Content-Type", TypeToWrite(attachment), &entity.header);
  const std::string filename = file::DisplayName(attachment.filename);
  const std::string kind = attachment.is_inline ? "inline" : "attachment";
  AppendField("Content-Disposition",
              filename.empty() ? kind : kind + FileNameParameter(filename),
              &entity.header);
  if (!attachment.content_id.empty()) {
    AppendField("Content-ID", "<" + attachment.content_id + ">",
                &entity.header);
  }
  AppendField("Content-Transfer-Encoding", "base64", &entity.header);
  entity.body = EncodeBase64(attachment.bytes);
  return entity;
}

// No encoded body has "=_" in it, so the boundary needs no chance.
Entity Multipart(std::string_view subtype, const std::vector<Entity>& parts) {
  Sha256Stream digest;
  digest.Add(subtype);
  for (const Entity& part : parts) digest.Add(part.header + "\r\n" + part.body);
  const std::string boundary = "=_" + Hex(digest.Finish()).substr(0, 32);
  Entity whole;
  AppendField("Content-Type",
              "multipart/" + std::string(subtype) + ";\r\n boundary=\"" +
                  boundary + "\"",
              &whole.header);
  for (const Entity& part : parts) {
    // The line break before a boundary belongs to the boundary.
    whole.body +=
        "--" + boundary + "\r\n" + part.header + "\r\n" + part.body + "\r\n";
  }
  whole.body += "--" + boundary + "--\r\n";
  return whole;
}

Entity TextOf(const OutgoingMail& mail) {
  if (mail.html.empty()) return TextEntity("plain", mail.text);
  if (mail.text.empty()) return TextEntity("html", mail.html);
  return Multipart("alternative", {TextEntity("plain", mail.text),
                                   TextEntity("html", mail.html)});
}

bool BelongsToHtml(const Attachment& attachment) {
  return attachment.is_inline && !attachment.content_id.empty();
}

// The text, the pictures in it around that, files around both.
Entity ContentOf(const OutgoingMail& mail) {
  std::vector<Entity> related = {TextOf(mail)};
  std::vector<Entity> files;
  for (const Attachment& attachment : mail.attachments) {
    const bool shown = !mail.html.empty() && BelongsToHtml(attachment);
    (shown ? related : files).push_back(AttachmentEntity(attachment));
  }
  Entity content =
      related.size() == 1 ? related[0] : Multipart("related", related);
  if (files.empty()) return content;
  files.insert(files.begin(), std::move(content));
  return Multipart("mixed", files);
}

}  // namespace

absl::StatusOr<std::string> Compose(const OutgoingMail& mail) {
  SANAD_RETURN_IF_ERROR(CheckOutgoing(mail));
  const Entity content = ContentOf(mail);
  std::string raw = OwnHeader(mail) + content.header + "\r\n" + content.body;
  SANAD_RETURN_IF_ERROR(CheckSize(raw.size()));
  return raw;
}

}  // namespace sanad::mail
