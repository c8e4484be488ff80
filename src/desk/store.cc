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

namespace sanad {
namespace {

constexpr Reason kUnknownUrl = {
    StatusCode::kInvalidArgument, "store.unknown_url",
    "a store url begins with `memory:` or `sqlite:`",
    "يبدأ عنوان قاعدة البيانات بـ `memory:` أو `sqlite:`"};

constexpr std::string_view kMemory = "memory:";
constexpr std::string_view kSqlite = "sqlite:";

absl::StatusOr<std::unique_ptr<storage::Store>> OpenBackend(
    std::string_view url, const StoreOptions& options) {
  if (url == kMemory) return storage::OpenMemoryStore(DeskSchema());
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
