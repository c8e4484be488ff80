// The host's table of functions as a HostStore.

#ifndef SANAD_CAPI_HOST_STORE_H_
#define SANAD_CAPI_HOST_STORE_H_

#include <memory>

#include "absl/status/statusor.h"
#include "capi/sanad.h"
#include "sanad/host_store.h"

namespace sanad::capi {

// Takes the table over: its userdata is freed with the last that uses it, and
// at once where a function lacks that must be there (argument.null).
// argument.struct_size, argument.unknown_member: it is not taken
absl::StatusOr<std::shared_ptr<HostStore>> ReadHostStore(
    const sanad_host_store* given);

}  // namespace sanad::capi

#endif  // SANAD_CAPI_HOST_STORE_H_
