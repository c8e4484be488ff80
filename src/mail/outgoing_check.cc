#include "mail/outgoing_check.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "mail/address.h"
#include "mail/encoded_word.h"
#include "mail/message_id.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

bool IsAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), Is8Bit);
}

// Unicode has line breaks of its own, and a reader's program may obey them.
bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) {
                       return static_cast<unsigned char>(c) < ' ' || c == 0x7F;
                     }) ||
         text.find("\u0085") != text.npos || text.find("\u2028") != text.npos ||
         text.find("\u2029") != text.npos;
}

absl::Status CheckLine(std::string_view field, std::string_view value) {
  if (HasControl(value)) {
    return RefuseField(field, kHeaderInjection, {{"field", field}});
  }
  if (!IsUtf8(value))
    return RefuseField(field, kMailNotUtf8, {{"field", field}});
  if (value.size() > limits::kSubjectBytes) {
    return RefuseField(field, kValueTooLong,
                       {{"field", field}, {"limit", limits::kSubjectBytes}});
  }
  return absl::OkStatus();
}

absl::Status CheckAddress(const std::string& field, const Address& address) {
  SANAD_RETURN_IF_ERROR(CheckLine(field + ".name", address.name));
  SANAD_RETURN_IF_ERROR(CheckLine(field + ".address", address.address));
  if (IsAddress(address.address) && IsAscii(address.address)) {
    return absl::OkStatus();
  }
  return RefuseField(field + ".address", kAddressInvalid,
                     {{"field", field + ".address"}});
}

std::string Indexed(std::string_view field, size_t index) {
  return std::string(field) + "[" + std::to_string(index) + "]";
}

absl::Status CheckAddresses(std::string_view field,
                            const std::vector<Address>& addresses) {
  for (size_t i = 0; i < addresses.size(); ++i) {
    SANAD_RETURN_IF_ERROR(CheckAddress(Indexed(field, i), addresses[i]));
  }
  return absl::OkStatus();
}

absl::Status CheckRecipients(const OutgoingMail& mail) {
  const size_t count = mail.to.size() + mail.cc.size();
  if (count == 0) return RefuseField("to", kNoRecipient);
  if (count > limits::kMailRecipients) {
    return RefuseField("to", kTooManyRecipients,
                       {{"count", count}, {"limit", limits::kMailRecipients}});
  }
  SANAD_RETURN_IF_ERROR(CheckAddresses("to", mail.to));
  SANAD_RETURN_IF_ERROR(CheckAddresses("cc", mail.cc));
  return CheckAddresses("reply_to", mail.reply_to);
}

absl::Status CheckId(std::string_view field, std::string_view id) {
  if (HasControl(id)) {
    return RefuseField(field, kHeaderInjection, {{"field", field}});
  }
  if (IsWritableId(id)) return absl::OkStatus();
  return RefuseField(field, kIdInvalid, {{"field", field}});
}

absl::Status CheckIds(const OutgoingMail& mail) {
  SANAD_RETURN_IF_ERROR(CheckId("message_id", mail.message_id));
  if (!mail.in_reply_to.empty()) {
    SANAD_RETURN_IF_ERROR(CheckId("in_reply_to", mail.in_reply_to));
  }
  for (size_t i = 0; i < mail.references.size(); ++i) {
    SANAD_RETURN_IF_ERROR(
        CheckId(Indexed("references", i), mail.references[i]));
  }
  return absl::OkStatus();
}

bool IsTokenChar(char c) {
  return c > ' ' && c <= '~' &&
         std::string_view("()<>@,;:\\\"/[]?=").find(c) ==
             std::string_view::npos;
}

absl::Status CheckAttachment(const std::string& field,
                             const Attachment& attachment) {
  SANAD_RETURN_IF_ERROR(CheckLine(field + ".filename", attachment.filename));
  if (!attachment.content_id.empty()) {
    SANAD_RETURN_IF_ERROR(
        CheckId(field + ".content_id", attachment.content_id));
  }
  SANAD_RETURN_IF_ERROR(
      CheckLine(field + ".content_type", attachment.content_type));
  if (IsContentType(attachment.content_type)) return absl::OkStatus();
  return RefuseField(field + ".content_type", kContentTypeInvalid,
                     {{"field", field + ".content_type"}});
}

absl::Status CheckToken(std::string_view token) {
  constexpr size_t kMaxTokenBytes = 256;
  SANAD_RETURN_IF_ERROR(CheckLine("loop_token", token));
  const bool plain = std::all_of(token.begin(), token.end(),
                                 [](char c) { return c > ' ' && c <= '~'; });
  if (plain && token.size() <= kMaxTokenBytes) return absl::OkStatus();
  return RefuseField("loop_token", kTokenInvalid, {{"field", "loop_token"}});
}

absl::Status CheckText(std::string_view field, std::string_view text) {
  if (IsUtf8(text)) return absl::OkStatus();
  return RefuseField(field, kMailNotUtf8, {{"field", field}});
}

}  // namespace

bool IsWritableId(std::string_view id) {
  // With its brackets and the blank of a folded line it fills one line.
  constexpr size_t kRoom = limits::kMailIdBytes - sizeof("Message-ID: <>");
  return IsMessageId(id) && id.size() <= kRoom;
}

bool IsContentType(std::string_view type) {
  constexpr size_t kMaxTypeBytes = 127;
  const size_t slash = type.find('/');
  if (slash == std::string_view::npos || type.size() > kMaxTypeBytes) {
    return false;
  }
  const std::string_view main = type.substr(0, slash);
  const std::string_view sub = type.substr(slash + 1);
  return !main.empty() && !sub.empty() &&
         std::all_of(main.begin(), main.end(), IsTokenChar) &&
         std::all_of(sub.begin(), sub.end(), IsTokenChar) &&
         !EqualsIgnoreCase(main, "multipart");
}

absl::Status CheckOutgoing(const OutgoingMail& mail) {
  SANAD_RETURN_IF_ERROR(CheckAddress("from", mail.from));
  SANAD_RETURN_IF_ERROR(CheckRecipients(mail));
  SANAD_RETURN_IF_ERROR(CheckLine("subject", mail.subject));
  SANAD_RETURN_IF_ERROR(CheckIds(mail));
  SANAD_RETURN_IF_ERROR(CheckToken(mail.loop_token));
  SANAD_RETURN_IF_ERROR(CheckText("text", mail.text));
  SANAD_RETURN_IF_ERROR(CheckText("html", mail.html));
  for (size_t i = 0; i < mail.attachments.size(); ++i) {
    SANAD_RETURN_IF_ERROR(
        CheckAttachment(Indexed("attachments", i), mail.attachments[i]));
  }
  return absl::OkStatus();
}

}  // namespace sanad::mail
