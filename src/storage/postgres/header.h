// What a database says of itself: whose it is and which schema it has.

#ifndef SANAD_SRC_STORAGE_POSTGRES_HEADER_H_
#define SANAD_SRC_STORAGE_POSTGRES_HEADER_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/postgres/connection.h"
#include "storage/table.h"

namespace sanad::storage::postgres {

struct Header {
  std::string application;
  int64_t version = 0;
  int64_t min_reader = 0;
  int64_t min_writer = 0;
};

// None: no table of ours is there yet. store.foreign: tables of our names
// are there, made by somebody else.
absl::StatusOr<std::optional<Header>> ReadHeader(Connection& connection,
                                                 const Schema& schema);
absl::Status WriteHeader(Connection& connection, const Schema& schema);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_HEADER_H_
