// The backends that the suite is run against, a line each.

#include <memory>
#include <string>
#include <vector>

#include "storage/kv/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/storage/conformance.h"
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

// What outlives a loss of power is tested elsewhere; here it only costs time.
absl::StatusOr<std::unique_ptr<Store>> OpenSqlite(const std::string& folder,
                                                  const Schema& schema) {
  return OpenSqliteStore(
      {.path = folder + "/library.db", .durability = Durability::kNormal},
      schema);
}

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
      {.name = "Sqlite", .open = OpenSqlite},
  };
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
