// The one place that names the backends.

#include "sanad/store.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/host.h"
#include "desk/host_stores.h"
#include "desk/reasons.h"
#include "desk/session_state.h"
#include "desk/tables.h"
#include "storage/kv/host_backend.h"
#include "storage/kv/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#ifdef SANAD_POSTGRES
#include "storage/postgres/postgres_store.h"
#endif

namespace sanad {
namespace {

constexpr Reason kUnknownUrl = {
    StatusCode::kInvalidArgument, "store.unknown_url",
    "a store url begins with `memory:`, `sqlite:`, `postgresql:` or `kv:`",
    "يبدأ عنوان قاعدة البيانات بـ `memory:` أو `sqlite:` أو `postgresql:` أو "
    "`kv:`"};
constexpr Reason kNotRegistered = {
    StatusCode::kNotFound, "store.not_registered",
    "the host has registered no store `{name}`",
    "لم يسجّل التطبيق المضيف قاعدة بيانات باسم `{name}`"};

constexpr std::string_view kMemory = "memory:";
constexpr std::string_view kSqlite = "sqlite:";
constexpr std::string_view kPostgres = "postgresql:";
constexpr std::string_view kHosts = "kv:";

#ifdef SANAD_POSTGRES
absl::StatusOr<std::unique_ptr<storage::Store>> OpenPostgres(
    std::string_view url, const StoreOptions& options) {
  return storage::OpenPostgresStore({.url = std::string(url),
                                     .read_only = options.read_only,
                                     .create = options.create},
                                    DeskSchema());
}
#else
constexpr Reason kNotBuilt = {StatusCode::kUnimplemented, "store.not_built",
                              "this library was built without PostgreSQL",
                              "بُنيت هذه المكتبة من دون PostgreSQL"};

absl::StatusOr<std::unique_ptr<storage::Store>> OpenPostgres(
    std::string_view, const StoreOptions&) {
  return Refuse(kNotBuilt);
}
#endif

absl::StatusOr<std::unique_ptr<storage::Store>> OpenHosts(
    std::string_view name, const StoreOptions& options) {
  auto store = FindRegistered(name);
  if (!store) return Refuse(kNotRegistered, {{"name", std::string(name)}});
  return storage::OpenHostStore(std::move(store), options.read_only,
                                DeskSchema());
}

absl::StatusOr<std::unique_ptr<storage::Store>> OpenBackend(
    std::string_view url, const StoreOptions& options) {
  if (url == kMemory) return storage::OpenMemoryStore(DeskSchema());
  if (url.starts_with(kPostgres)) return OpenPostgres(url, options);
  if (url.starts_with(kHosts)) {
    return OpenHosts(url.substr(kHosts.size()), options);
  }
  if (!url.starts_with(kSqlite)) return Refuse(kUnknownUrl);
  return storage::OpenSqliteStore(
      {.path = std::string(url.substr(kSqlite.size())),
       .read_only = options.read_only,
       .create = options.create,
       .durability = options.durability == Durability::kFull
                         ? storage::Durability::kFull
                         : storage::Durability::kNormal},
      DeskSchema());
}

}  // namespace

Store::Store(std::shared_ptr<Backend> backend) : backend_(std::move(backend)) {}

absl::StatusOr<Store> Store::Open(std::string_view url, StoreOptions options) {
  SANAD_ASSIGN_OR_RETURN(auto store, OpenBackend(url, options));
  return Store(std::make_shared<Backend>(
      Backend{std::move(store), WithDefaults(std::move(options.host))}));
}

}  // namespace sanad
