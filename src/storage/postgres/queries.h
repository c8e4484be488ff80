// What can be asked inside a transaction, reading or writing.

#ifndef SANAD_SRC_STORAGE_POSTGRES_QUERIES_H_
#define SANAD_SRC_STORAGE_POSTGRES_QUERIES_H_

#include <cstdint>
#include <memory>
#include <span>

#include "absl/status/statusor.h"
#include "storage/postgres/connection.h"
#include "storage/scan.h"
#include "storage/store.h"

namespace sanad::storage::postgres {

absl::StatusOr<bool> Get(Connection& connection, int64_t workspace,
                         const Table& table, int index,
                         std::span<const Cell> cells, void* record);

absl::StatusOr<int64_t> Count(Connection& connection, int64_t workspace,
                              const Stream& stream, int64_t cap);

// The values of the filters, each one value.
void AddFilters(const Stream& stream, Values& values);

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_QUERIES_H_
