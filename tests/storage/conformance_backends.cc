// The backends that the suite is run against, a line each.

#include <memory>
#include <string>
#include <vector>

#include "storage/kv/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/storage/conformance.h"

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

}  // namespace

std::vector<Backend> Backends() {
  return {
      {.name = "Memory", .open = OpenMemory, .persists = false},
      {.name = "Sqlite", .open = OpenSqlite},
  };
}

INSTANTIATE_TEST_SUITE_P(Every, StorageConformance,
                         testing::ValuesIn(Backends()), BackendName);

}  // namespace sanad::storage::conformance
