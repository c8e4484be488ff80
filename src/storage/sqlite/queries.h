// What can be asked inside a transaction, reading or writing.

#ifndef SANAD_SRC_STORAGE_SQLITE_QUERIES_H_
#define SANAD_SRC_STORAGE_SQLITE_QUERIES_H_

#include <cstdint>
#include <memory>
#include <span>

#include "absl/status/statusor.h"
#include "storage/scan.h"
#include "storage/sqlite/connection.h"

namespace sanad::storage::sqlite {

absl::StatusOr<bool> Get(Connection& connection, int64_t workspace,
                         const Table& table, int index,
                         std::span<const Cell> cells, void* record);

absl::StatusOr<std::unique_ptr<Rows>> OpenStream(Connection& connection,
                                                 int64_t workspace,
                                                 const Stream& stream,
                                                 const Scan& scan);

absl::StatusOr<int64_t> Count(Connection& connection, int64_t workspace,
                              const Stream& stream, int64_t cap);

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_QUERIES_H_
