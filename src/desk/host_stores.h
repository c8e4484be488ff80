// The stores that the host has registered, by name. One list for the process,
// as a name in a URL has no other place to be looked up in.

#ifndef SANAD_SRC_DESK_HOST_STORES_H_
#define SANAD_SRC_DESK_HOST_STORES_H_

#include <memory>
#include <string_view>

#include "sanad/host_store.h"

namespace sanad {

// Null: none is registered so.
std::shared_ptr<HostStore> FindRegistered(std::string_view name);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_HOST_STORES_H_
