// What a file says of itself: that it is a store, whose, and which programs
// may read and write it.

#ifndef SANAD_SRC_STORAGE_SQLITE_HEADER_H_
#define SANAD_SRC_STORAGE_SQLITE_HEADER_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/sqlite/connection.h"
#include "storage/table.h"

namespace sanad::storage::sqlite {

// "snad", where SQLite files name their application.
inline constexpr int64_t kApplicationId = 0x736e6164;

struct Header {
  std::string application;
  int64_t version = 0;
  int64_t min_reader = 0;
  int64_t min_writer = 0;
};

// Nothing for a database without content; store.foreign for somebody
// else's. REQUIRES: a transaction
absl::StatusOr<std::optional<Header>> ReadHeader(Connection& connection);

// REQUIRES: a writing transaction
absl::Status WriteHeader(Connection& connection, const Schema& schema);

// Whether a file that SQLite does not recognise was once a store.
bool WasStore(const std::string& path);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_HEADER_H_
