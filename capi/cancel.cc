// Tokens with which waiting calls are ended.

#include <memory>

#include "capi/border.h"
#include "capi/objects.h"

namespace sanad::capi {
namespace {

absl::Status NewCancel(sanad_cancel** out_cancel) {
  if (!out_cancel) return Refuse(kNullArgument, {{"name", "out_cancel"}});
  return HandOut(std::make_unique<CancelObject>(), 0, out_cancel);
}

absl::Status Fire(sanad_cancel* cancel) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned, Pinned<CancelObject>::Take(cancel));
  pinned->source.request_stop();
  return absl::OkStatus();
}

}  // namespace
}  // namespace sanad::capi

using sanad::capi::Guarded;

sanad_status sanad_cancel_new(sanad_cancel** out_cancel) {
  return Guarded(nullptr, [&] { return sanad::capi::NewCancel(out_cancel); });
}

sanad_status sanad_cancel_fire(sanad_cancel* cancel) {
  return Guarded(nullptr, [&] { return sanad::capi::Fire(cancel); });
}

sanad_status sanad_cancel_free(sanad_cancel* cancel) {
  return sanad::capi::CloseHandle(sanad::capi::Kind::kCancel, cancel);
}
