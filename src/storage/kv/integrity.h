// Whether rows and index entries agree.

#ifndef SANAD_SRC_STORAGE_KV_INTEGRITY_H_
#define SANAD_SRC_STORAGE_KV_INTEGRITY_H_

#include "absl/status/status.h"
#include "storage/kv/key_value.h"
#include "storage/kv/layout.h"

namespace sanad::storage {

// Walks every key: each row is whole and has all its entries, each entry
// has its row. Tables that the schema does not know are passed over.
absl::Status CheckTables(const Layouts& layouts, KeyReading& keys);

// Makes the entries of every index anew, for a schema that has changed.
absl::Status RebuildIndexes(const Layouts& layouts, KeyWriting& keys);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_INTEGRITY_H_
