// The backends that the suite is run against, a line each.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "storage/kv/host_backend.h"
#include "storage/kv/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/storage/conformance.h"
#include "tests/storage/kv/map_store.h"
#ifdef SANAD_TEST_LMDB
#include "tests/storage/lmdb/test_store.h"
#endif
#ifdef SANAD_TEST_POSTGRES
#include "storage/postgres/postgres_store.h"
#include "tests/storage/postgres/test_database.h"
#endif

namespace sanad::storage::conformance {
namespace {

absl::StatusOr<std::unique_ptr<Store>> OpenMemory(const std::string&,
                                                  const Schema& schema) {
  return OpenMemoryStore(schema);
}

// A store of the host's own for each folder, in memory; its keys are short,
// so that many are long. The process remembers it.
absl::StatusOr<std::unique_ptr<Store>> OpenHosts(const std::string& folder,
                                                 const Schema& schema) {
  static auto& stores =
      *new std::map<std::string, std::shared_ptr<test::MapStore>>;
  auto& store = stores[folder];
  if (!store) {
    store = std::make_shared<test::MapStore>(HostStore::kLeastLongestKey);
  }
  return OpenHostStore(store, false, schema);
}

// What outlives a loss of power is tested elsewhere; here it only costs time.
absl::StatusOr<std::unique_ptr<Store>> OpenSqlite(const std::string& folder,
                                                  const Schema& schema) {
  return OpenSqliteStore(
      {.path = folder + "/library.db", .durability = Durability::kNormal},
      schema);
}

#ifdef SANAD_TEST_LMDB
absl::StatusOr<std::unique_ptr<Store>> OpenLmdb(const std::string& folder,
                                                const Schema& schema) {
  return OpenHostStore(lmdb::StoreIn(folder), false, schema);
}
#endif

#ifdef SANAD_TEST_POSTGRES
// A schema for each folder.
absl::StatusOr<std::unique_ptr<Store>> OpenPostgres(const std::string& folder,
                                                    const Schema& schema) {
  const std::string name = folder.substr(folder.rfind('/') + 1);
  return OpenPostgresStore({.url = postgres::SchemaUrl(name)}, schema);
}
#endif

}  // namespace

std::vector<Backend> Backends() {
  std::vector<Backend> backends = {
      {.name = "Memory", .open = OpenMemory, .persists = false},
      {.name = "Hosts", .open = OpenHosts},
      {.name = "Sqlite", .open = OpenSqlite},
  };
#ifdef SANAD_TEST_LMDB
  backends.push_back({.name = "Lmdb", .open = OpenLmdb});
#endif
#ifdef SANAD_TEST_POSTGRES
  if (postgres::ServerUrl()) {
    backends.push_back({.name = "Postgres",
                        .open = OpenPostgres,
                        .indexes_long_values = false});
  }
#endif
  return backends;
}

INSTANTIATE_TEST_SUITE_P(Every, StorageConformance,
                         testing::ValuesIn(Backends()), BackendName);

}  // namespace sanad::storage::conformance
