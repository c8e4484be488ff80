// The tables over a store of the host's own (sanad/host_store.h).

#ifndef SANAD_SRC_STORAGE_KV_HOST_BACKEND_H_
#define SANAD_SRC_STORAGE_KV_HOST_BACKEND_H_

#include <memory>

#include "absl/status/statusor.h"
#include "sanad/host_store.h"
#include "storage/store.h"

namespace sanad::storage {

// As OpenKeyValueStore. store.unreachable: its keys are too short
absl::StatusOr<std::unique_ptr<Store>> OpenHostStore(
    std::shared_ptr<HostStore> store, bool read_only, const Schema& schema);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_HOST_BACKEND_H_
