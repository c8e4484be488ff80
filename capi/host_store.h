// The host's table of functions as a HostStore.

#ifndef SANAD_CAPI_HOST_STORE_H_
#define SANAD_CAPI_HOST_STORE_H_

#include <memory>

#include "absl/status/statusor.h"
#include "capi/sanad.h"
#include "sanad/host_store.h"

namespace sanad::capi {

// Takes the table over: its userdata is freed with the last that uses it, and
// at once where this fails. argument.struct_size, argument.unknown_member,
// argument.null of a function that must be there
absl::StatusOr<std::shared_ptr<HostStore>> ReadHostStore(
    const sanad_host_store* given);

}  // namespace sanad::capi

#endif  // SANAD_CAPI_HOST_STORE_H_
