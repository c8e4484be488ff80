// The LMDB store of the examples, in folders of the tests.

#ifndef SANAD_TESTS_STORAGE_LMDB_TEST_STORE_H_
#define SANAD_TESTS_STORAGE_LMDB_TEST_STORE_H_

#include <memory>
#include <string>

#include "sanad/host_store.h"

namespace sanad::storage::lmdb {

// The store of a folder, which a process opens once as long as somebody has
// it. Nothing is brought to the disk: what outlives a loss of power is the
// host's affair. Aborts where LMDB fails.
std::shared_ptr<HostStore> StoreIn(const std::string& folder);

}  // namespace sanad::storage::lmdb

#endif  // SANAD_TESTS_STORAGE_LMDB_TEST_STORE_H_
