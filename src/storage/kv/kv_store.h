// Tables over any ordered key-value store.
//
//   (workspace, table, 0, key cells)        -> the row's wire bytes
//   (workspace, table, i, index cells, key) -> nothing
//   (workspace, table, i, index cells)      -> key, where i is unique
//
// key_encoding.h says how keys are written, row_bytes.h how rows are.

#ifndef SANAD_SRC_STORAGE_KV_KV_STORE_H_
#define SANAD_SRC_STORAGE_KV_KV_STORE_H_

#include <memory>

#include "absl/status/statusor.h"
#include "storage/kv/key_value.h"
#include "storage/store.h"

namespace sanad::storage {

// Marks an empty store as the schema's, brings an older one up to date.
// Where the schema may read but not write, each Write is refused with
// store.newer.
//
// store.foreign  the keys are somebody else's
// store.newer    the store asks for a newer program
absl::StatusOr<std::unique_ptr<Store>> OpenKeyValueStore(
    std::unique_ptr<KeyValueStore> keys, const Schema& schema);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_KV_STORE_H_
