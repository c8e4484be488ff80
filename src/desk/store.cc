// The one place that names the backends.

#include "sanad/store.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/host.h"
#include "desk/reasons.h"
#include "desk/session_state.h"
#include "desk/tables.h"
#include "storage/kv/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#ifdef SANAD_POSTGRES
#include "storage/postgres/postgres_store.h"
#endif

namespace sanad {
namespace {

constexpr Reason kUnknownUrl = {
    StatusCode::kInvalidArgument, "store.unknown_url",
    "a store url begins with `memory:`, `sqlite:` or `postgresql:`",
    "يبدأ عنوان قاعدة البيانات بـ `memory:` أو `sqlite:` أو `postgresql:`"};

constexpr std::string_view kMemory = "memory:";
constexpr std::string_view kSqlite = "sqlite:";
constexpr std::string_view kPostgres = "postgresql:";

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

absl::StatusOr<std::unique_ptr<storage::Store>> OpenBackend(
    std::string_view url, const StoreOptions& options) {
  if (url == kMemory) return storage::OpenMemoryStore(DeskSchema());
  if (url.starts_with(kPostgres)) return OpenPostgres(url, options);
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
