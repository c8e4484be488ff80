// Sessions: acting as somebody.

#include <memory>
#include <optional>
#include <string_view>

#include "capi/border.h"
#include "capi/objects.h"

namespace sanad::capi {
namespace {

constexpr Reason kPrincipalKind = {
    absl::StatusCode::kUnimplemented, "principal.unknown_kind",
    "`kind` is no kind of principal that this library knows",
    "`kind` ليس نوعًا تعرفه هذه المكتبة"};

std::optional<Session> SessionOf(const Desk& desk,
                                 const sanad_principal& principal,
                                 std::string_view key) {
  switch (principal.kind) {
    case SANAD_AS_SYSTEM:
      return desk.AsSystem();
    case SANAD_AS_AGENT:
      return principal.id != 0 ? desk.AsAgent(AgentId{principal.id})
                               : desk.AsAgent(key);
    case SANAD_AS_CUSTOMER:
      return principal.id != 0 ? desk.AsCustomer(CustomerId{principal.id})
                               : desk.AsCustomer(key);
    case SANAD_AS_BOT:
      return desk.AsBot(BotId{principal.id});
    case SANAD_AS_TOKEN:
      return desk.AsToken(key);
    case SANAD_AS_VISITOR:
      return desk.AsVisitor();
    default:
      return std::nullopt;
  }
}

absl::Status OpenSession(sanad_desk* desk, const sanad_principal* given,
                         sanad_session** out_session) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned, Pinned<DeskObject>::Take(desk));
  if (!given) return Refuse(kNullArgument, {{"name", "principal"}});
  SANAD_ASSIGN_OR_RETURN(
      const sanad_principal principal,
      ReadStruct(given, SANAD_LEAST_SIZE(sanad_principal, key_size)));
  SANAD_ASSIGN_OR_RETURN(const std::string_view key,
                         ReadText("key", principal.key, principal.key_size));
  if (!out_session) return Refuse(kNullArgument, {{"name", "out_session"}});
  auto session = SessionOf(pinned->desk, principal, key);
  if (!session) return Refuse(kPrincipalKind);
  return HandOut(std::make_unique<SessionObject>(*std::move(session)),
                 pinned.token(), out_session);
}

}  // namespace
}  // namespace sanad::capi

sanad_status sanad_session_open(sanad_desk* desk,
                                const sanad_principal* principal,
                                sanad_session** out_session,
                                sanad_buffer* out_error) {
  return sanad::capi::Guarded(out_error, [&] {
    return sanad::capi::OpenSession(desk, principal, out_session);
  });
}

sanad_status sanad_session_close(sanad_session* session) {
  return sanad::capi::CloseHandle(sanad::capi::Kind::kSession, session);
}
