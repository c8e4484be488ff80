#include "desk/mail_ids.h"

#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/numbers.h"
#include "base/digest.h"
#include "fmt/format.h"

namespace sanad {
namespace {

// Long enough that guessing is hopeless, short enough for a subject: 48 bits
// there, and a guess must also come from a participant.
constexpr size_t kTokenDigits = 12;
constexpr size_t kMailIdDigits = 32;

std::string Sign(const Workspace& workspace, std::string_view purpose,
                 int64_t id, size_t digits) {
  return Hex(HmacSha256(workspace.key, fmt::format("{} {}", purpose, id)))
      .substr(0, digits);
}

}  // namespace

std::string MailIdOf(const Workspace& workspace, const Inbox& inbox,
                     MessageId message) {
  const size_t at = inbox.address.rfind('@');
  return fmt::format(
      "{}.{}@{}", message.value,
      Sign(workspace, "mail", message.value, kMailIdDigits),
      at == std::string::npos ? "sanad.invalid" : inbox.address.substr(at + 1));
}

std::string TokenOf(const Workspace& workspace, ConversationId conversation) {
  return fmt::format(
      "{}-{}", conversation.value,
      Sign(workspace, "subject", conversation.value, kTokenDigits));
}

std::optional<ConversationId> ConversationOfToken(const Workspace& workspace,
                                                  std::string_view token) {
  ConversationId id;
  const std::string number(token.substr(0, token.find('-')));
  if (!absl::SimpleAtoi(number, &id.value)) return std::nullopt;
  if (token != TokenOf(workspace, id)) return std::nullopt;
  return id;
}

std::string LoopToken(const Workspace& workspace) {
  return Sign(workspace, "loop", 0, kMailIdDigits);
}

}  // namespace sanad
