// A store in memory: the key-value adapter over a persistent B-tree.
//
// Readers take the root and share every node with the writers that come
// after; a writer copies what it touches. Gone with its last handle.

#ifndef SANAD_SRC_STORAGE_KV_MEMORY_STORE_H_
#define SANAD_SRC_STORAGE_KV_MEMORY_STORE_H_

#include <memory>

#include "storage/kv/key_value.h"
#include "storage/store.h"

namespace sanad::storage {

std::unique_ptr<Store> OpenMemoryStore(const Schema& schema);

// The ordered keys alone.
std::unique_ptr<KeyValueStore> NewMemoryKeys();

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_MEMORY_STORE_H_
