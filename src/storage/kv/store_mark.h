// The mark that a store carries: whose it is, and which programs may use it.

#ifndef SANAD_SRC_STORAGE_KV_STORE_MARK_H_
#define SANAD_SRC_STORAGE_KV_STORE_MARK_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "record/record_type.h"
#include "storage/kv/key_value.h"
#include "storage/table.h"

namespace sanad::storage {

struct StoreMark {
  std::string application;
  int64_t version = 0;
  int64_t min_reader = 0;
  int64_t min_writer = 0;
};

// The key of the mark: of no table of any workspace.
std::string MarkKey();

StoreMark MarkOf(const Schema& schema);

// The mark of a store, or that of the schema's own with version 0 where the
// store is empty.
//
// store.foreign  somebody else's keys
// store.newer    the schema is older than the store lets read
absl::StatusOr<StoreMark> ReadMark(KeyReading& keys, const Schema& schema);

absl::Status WriteMark(KeyWriting& keys, const StoreMark& mark);

}  // namespace sanad::storage

namespace sanad::record {
template <>
const RecordType& TypeOf<storage::StoreMark>();
}  // namespace sanad::record

#endif  // SANAD_SRC_STORAGE_KV_STORE_MARK_H_
