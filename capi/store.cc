// Stores: open, close, who is told of changes.

#include <memory>
#include <string_view>
#include <utility>

#include "capi/border.h"
#include "capi/objects.h"
#include "testing/test_store.h"

namespace sanad::capi {
namespace {

constexpr Reason kHostOfTests = {
    absl::StatusCode::kInvalidArgument, "argument.host_of_tests",
    "a store for tests brings its own host; `host` must be NULL",
    "قاعدة بيانات الاختبار تأتي بخدماتها؛ يجب أن تكون `host` فارغة"};

constexpr uint32_t kKnownFlags = SANAD_OPEN_EXISTING | SANAD_OPEN_READ_ONLY |
                                 SANAD_OPEN_NORMAL | SANAD_OPEN_TESTING;

StoreOptions OptionsOf(uint32_t flags, Host host) {
  return {.create = (flags & SANAD_OPEN_EXISTING) == 0,
          .read_only = (flags & SANAD_OPEN_READ_ONLY) != 0,
          .durability = (flags & SANAD_OPEN_NORMAL) != 0 ? Durability::kNormal
                                                         : Durability::kFull,
          .host = std::move(host)};
}

absl::Status Open(const sanad_open_options* given, sanad_store** out_store) {
  SANAD_ASSIGN_OR_RETURN(
      const sanad_open_options options,
      ReadStruct(given, SANAD_LEAST_SIZE(sanad_open_options, host)));
  SANAD_ASSIGN_OR_RETURN(GivenHost host, ReadHost(options.host));
  SANAD_ASSIGN_OR_RETURN(
      const std::string_view url,
      ReadText("storage", options.storage, options.storage_size));
  if (!out_store) return Refuse(kNullArgument, {{"name", "out_store"}});
  if ((options.flags & ~kKnownFlags) != 0) return Refuse(kUnknownFlag);
  const bool testing = (options.flags & SANAD_OPEN_TESTING) != 0;
  if (testing && options.host) return Refuse(kHostOfTests);
  auto wakeup = std::make_shared<HostWakeup>();
  host.host.wakeup = wakeup;
  StoreOptions store_options = OptionsOf(options.flags, host.host);
  SANAD_ASSIGN_OR_RETURN(
      Store store, testing
                       ? testing::OpenTestStore(url, std::move(store_options))
                       : Store::Open(url, std::move(store_options)));
  return HandOut(std::make_unique<StoreObject>(
                     std::move(wakeup), std::move(host), std::move(store)),
                 0, out_store);
}

absl::Status SetWakeup(sanad_store* store, void (*wakeup)(void*),
                       void* userdata, void (*free_userdata)(void*)) {
  SANAD_ASSIGN_OR_RETURN(const auto pinned, Pinned<StoreObject>::Take(store));
  pinned->wakeup->Set(wakeup, userdata, free_userdata);
  return absl::OkStatus();
}

}  // namespace
}  // namespace sanad::capi

using sanad::capi::Guarded;

sanad_status sanad_open(const sanad_open_options* options,
                        sanad_store** out_store, sanad_buffer* out_error) {
  return Guarded(out_error,
                 [&] { return sanad::capi::Open(options, out_store); });
}

sanad_status sanad_close(sanad_store* store) {
  return sanad::capi::CloseHandle(sanad::capi::Kind::kStore, store);
}

sanad_status sanad_set_wakeup(sanad_store* store, void (*wakeup)(void*),
                              void* userdata, void (*free_userdata)(void*)) {
  return Guarded(nullptr, [&] {
    return sanad::capi::SetWakeup(store, wakeup, userdata, free_userdata);
  });
}
