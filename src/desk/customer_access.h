// Loading a customer as somebody: customers themselves, the staff everybody.

#ifndef SANAD_SRC_DESK_CUSTOMER_ACCESS_H_
#define SANAD_SRC_DESK_CUSTOMER_ACCESS_H_

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/customer.h"

namespace sanad {

// The customer, if the principal may do this operation to them.
// customer.unknown, access.denied
absl::StatusOr<Customer> LoadCustomer(Call& call, CustomerId id);

// The identity of this kind and normalised value, whosever it is.
absl::StatusOr<std::optional<Identity>> FindIdentity(Call& call,
                                                     IdentityKind kind,
                                                     std::string_view value);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CUSTOMER_ACCESS_H_
