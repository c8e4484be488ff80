// Desks: one workspace of a store.

#include <memory>
#include <string>
#include <string_view>

#include "capi/border.h"
#include "capi/objects.h"

namespace sanad::capi {
namespace {

constexpr uint32_t kKnownFlags = SANAD_DESK_CREATE;

absl::Status OpenDesk(sanad_store* store, const char* workspace, size_t size,
                      uint32_t flags, sanad_desk** out_desk) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned, Pinned<StoreObject>::Take(store));
  SANAD_ASSIGN_OR_RETURN(const std::string_view name,
                         ReadText("workspace", workspace, size));
  if (!out_desk) return Refuse(kNullArgument, {{"name", "out_desk"}});
  if ((flags & ~kKnownFlags) != 0) return Refuse(kUnknownFlag);
  SANAD_ASSIGN_OR_RETURN(
      Desk desk,
      Desk::Open(pinned->store, {.workspace = std::string(name),
                                 .create = (flags & SANAD_DESK_CREATE) != 0}));
  return HandOut(std::make_unique<DeskObject>(std::move(desk)), pinned.token(),
                 out_desk);
}

}  // namespace
}  // namespace sanad::capi

sanad_status sanad_desk_open(sanad_store* store, const char* workspace,
                             size_t workspace_size, uint32_t flags,
                             sanad_desk** out_desk, sanad_buffer* out_error) {
  return sanad::capi::Guarded(out_error, [&] {
    return sanad::capi::OpenDesk(store, workspace, workspace_size, flags,
                                 out_desk);
  });
}

sanad_status sanad_desk_close(sanad_desk* desk) {
  return sanad::capi::CloseHandle(sanad::capi::Kind::kDesk, desk);
}
