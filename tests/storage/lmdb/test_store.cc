#include "tests/storage/lmdb/test_store.h"

#include <lmdb.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>

#include "capi/host_store.h"
#include "examples/lmdb_store/lmdb_store.h"

namespace sanad::storage::lmdb {
namespace {

std::shared_ptr<HostStore> Open(const std::string& folder) {
  sanad_host_store table = {.struct_size = sizeof table};
  const int error = lmdb_store_open(folder.c_str(), MDB_NOSYNC, &table);
  if (error != 0) {
    std::fprintf(stderr, "LMDB: %s\n", mdb_strerror(error));
    std::abort();
  }
  return capi::ReadHostStore(&table).value();
}

}  // namespace

std::shared_ptr<HostStore> StoreIn(const std::string& folder) {
  static auto& mutex = *new std::mutex;
  static auto& stores = *new std::map<std::string, std::weak_ptr<HostStore>>;
  const std::lock_guard lock(mutex);
  std::shared_ptr<HostStore> store = stores[folder].lock();
  if (!store) {
    store = Open(folder);
    stores[folder] = store;
  }
  return store;
}

}  // namespace sanad::storage::lmdb
