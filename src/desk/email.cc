#include "desk/email.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "base/utf8.h"
#include "desk/mail_ids.h"
#include "file/name.h"
#include "mail/compose.h"
#include "mail/encoded_word.h"
#include "mail/mail.h"
#include "mail/outgoing_check.h"
#include "mail/parse.h"
#include "mail/thread.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

Automatic KindOf(const mail::Mail& mail, const Workspace& workspace) {
  if (mail.loop_header == LoopToken(workspace)) return Automatic::kLoop;
  switch (mail.automatic.kind()) {
    case mail::AutomaticKind::kAutoReply:
      return Automatic::kAutoReply;
    case mail::AutomaticKind::kBounce:
      return Automatic::kBounce;
    case mail::AutomaticKind::kBulk:
      return Automatic::kBulk;
    case mail::AutomaticKind::kNone:
      break;
  }
  return Automatic::kNone;
}

std::string Join(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    joined += (joined.empty() ? "" : ",") + name;
  }
  return joined;
}

// Identifiers, the nearest first, at most as many as are looked at.
void TakeReferences(mail::Mail& mail, ReceiveRequest& message) {
  if (!mail.automatic.returned_message_id.empty()) {
    message.in_reply_to.push_back(mail.automatic.returned_message_id);
  }
  for (std::string& id : mail.in_reply_to) {
    if (message.in_reply_to.size() == limits::kMailReferences) return;
    message.in_reply_to.push_back(std::move(id));
  }
  const size_t left = limits::kMailReferences - message.in_reply_to.size();
  std::reverse(mail.references.begin(), mail.references.end());
  if (mail.references.size() > left) mail.references.resize(left);
  message.references = std::move(mail.references);
}

NewAttachment TakeAttachment(mail::Attachment& part) {
  return {.name = std::move(part.filename),
          .content_type = std::move(part.content_type),
          .content_id = std::move(part.content_id),
          .is_inline = part.is_inline,
          .bytes = std::move(part.bytes)};
}

// What hosts and customers call things is kept as they say it; a header takes
// one line of it.
std::string HeaderLine(const std::string& text, size_t limit) {
  const std::string line = mail::OneLine(text);
  return std::string(CutUtf8(line, limit));
}

std::string SubjectWithToken(const std::string& subject,
                             const std::string& token) {
  constexpr size_t kBracketsAndBlank = 3;
  const size_t room = limits::kSubjectBytes - token.size() - kBracketsAndBlank;
  return mail::WithToken(HeaderLine(subject, room), token);
}

// Mails may come with identifiers that no mail may be sent with.
std::vector<std::string> WritableIds(const std::vector<std::string>& ids) {
  std::vector<std::string> writable;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(writable),
               mail::IsWritableId);
  return writable;
}

mail::Attachment WriteAttachment(const AttachmentContent& file) {
  const Attachment& kept = file.attachment;
  return {
      .filename = file::DisplayName(kept.name),
      .content_type = mail::IsContentType(kept.content_type)
                          ? kept.content_type
                          : "application/octet-stream",
      .content_id = mail::IsWritableId(kept.content_id) ? kept.content_id : "",
      .is_inline = kept.is_inline,
      .bytes = file.bytes};
}

}  // namespace

absl::StatusOr<ReceiveRequest> ReadEmail(const EmailRequest& request,
                                         const Workspace& workspace) {
  SANAD_RETURN_IF_ERROR(mail::CheckSize(request.raw.size()));
  mail::Mail mail = mail::Parse(request.raw);
  ReceiveRequest message{.inbox = request.inbox, .channel = Channel::kEmail};
  const auto& from = mail.from ? mail.from : mail.sender;
  if (from) {
    message.sender_kind = IdentityKind::kEmail;
    message.sender = from->address;
    message.sender_name = from->name;
  }
  message.subject = mail.subject.value_or("");
  message.tokens = mail::FindTokens(message.subject);
  message.text = std::move(mail.text);
  message.html = std::move(mail.html);
  message.reply_text = std::move(mail.reply_text);
  for (mail::Attachment& part : mail.attachments) {
    message.attachments.push_back(TakeAttachment(part));
  }
  message.happened_at = mail.date.value_or(absl::InfiniteFuture());
  message.automatic = KindOf(mail, workspace);
  message.spam = mail.spam_flag;
  message.mail_id = std::move(mail.message_id);
  TakeReferences(mail, message);
  message.source = request.raw;
  message.content_digest = std::move(mail.content_digest);
  message.unparsed = mail.unparsed;
  message.problems = Join(mail.problems);
  return message;
}

absl::StatusOr<std::string> WriteEmail(const ReplyMail& reply,
                                       const Workspace& workspace) {
  const Message& message = reply.message;
  const Envelope& envelope = reply.envelope;
  mail::OutgoingMail mail{
      .from = {HeaderLine(envelope.from_name, limits::kNameBytes),
               envelope.from_address},
      .to = {{HeaderLine(envelope.to_name, limits::kNameBytes),
              envelope.to_address}},
      .subject = SubjectWithToken(envelope.subject,
                                  TokenOf(workspace, message.conversation)),
      .date = message.at,
      .message_id = message.mail_id,
      .references = WritableIds(envelope.references),
      .text = message.text,
      .html = message.html,
      .loop_token = LoopToken(workspace)};
  if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
  for (const AttachmentContent& file : reply.attachments) {
    mail.attachments.push_back(WriteAttachment(file));
  }
  return mail::Compose(mail);
}

}  // namespace sanad
