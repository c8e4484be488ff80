// Bounds and text of a message that a host's adapter made.

#include <string>
#include <string_view>

#include "desk/intake.h"
#include "mail/problem.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kTooManyReferences = {
    StatusCode::kInvalidArgument, "mail.too_many_references",
    "at most {limit} mails are referred to",
    "الحد الأقصى للرسائل المشار إليها هو {limit}"};

constexpr Reason kTooManyTokens = {
    StatusCode::kInvalidArgument, "mail.too_many_tokens",
    "at most {limit} tokens are looked at", "الحد الأقصى للرموز هو {limit}"};

// What else mail brings beside its text.
absl::Status CheckMailIds(const ReceiveRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckText("mail_id", request.mail_id,
                                  limits::kMailIdBytes, Blank::kAllowed));
  if (request.in_reply_to.size() + request.references.size() >
      limits::kMailReferences) {
    return RefuseField("references", kTooManyReferences,
                       {{"limit", limits::kMailReferences}});
  }
  for (const auto* ids : {&request.in_reply_to, &request.references}) {
    for (const std::string& id : *ids) {
      SANAD_RETURN_IF_ERROR(
          CheckText("references", id, limits::kMailIdBytes, Blank::kRefused));
    }
  }
  if (request.tokens.size() > limits::kMailTokens) {
    return RefuseField("tokens", kTooManyTokens,
                       {{"limit", limits::kMailTokens}});
  }
  for (const std::string& token : request.tokens) {
    SANAD_RETURN_IF_ERROR(
        CheckText("tokens", token, limits::kKeyBytes, Blank::kRefused));
  }
  return absl::OkStatus();
}

// The bytes as they came, which need not be text.
absl::Status CheckSource(const ReceiveRequest& request) {
  const size_t digest = request.content_digest.size();
  if (digest > limits::kKeyBytes) {
    return RefuseField("content_digest", kTextTooLong,
                       {{"field", "content_digest"},
                        {"size", digest},
                        {"limit", limits::kKeyBytes}});
  }
  if (request.source.size() <= limits::kMailBytes) return absl::OkStatus();
  return Refuse(mail::kMailTooLarge, {{"size", request.source.size()},
                                      {"limit", limits::kMailBytes}});
}

struct TextBound {
  std::string_view field;
  std::string ReceiveRequest::*member;
  size_t bytes;
};

constexpr TextBound kTextBounds[] = {
    {"sender", &ReceiveRequest::sender, limits::kAddressBytes},
    {"sender_name", &ReceiveRequest::sender_name, limits::kNameBytes},
    {"subject", &ReceiveRequest::subject, limits::kSubjectBytes},
    {"text", &ReceiveRequest::text, limits::kTextBytes},
    {"html", &ReceiveRequest::html, limits::kTextBytes},
    {"reply_text", &ReceiveRequest::reply_text, limits::kTextBytes},
    {"problems", &ReceiveRequest::problems, limits::kSubjectBytes},
};

}  // namespace

absl::Status CheckIncoming(const ReceiveRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckKnown("channel", request.channel, Channel::kNone,
                                   Channel::kInternal));
  SANAD_RETURN_IF_ERROR(CheckKnown("sender_kind", request.sender_kind,
                                   IdentityKind::kNone, IdentityKind::kHandle));
  SANAD_RETURN_IF_ERROR(CheckKnown("automatic", request.automatic,
                                   Automatic::kNone, Automatic::kLoop));
  for (const TextBound& bound : kTextBounds) {
    SANAD_RETURN_IF_ERROR(CheckText(bound.field, request.*bound.member,
                                    bound.bytes, Blank::kAllowed));
  }
  SANAD_RETURN_IF_ERROR(CheckMailIds(request));
  SANAD_RETURN_IF_ERROR(CheckSource(request));
  return CheckAttachments(request.attachments);
}

}  // namespace sanad
