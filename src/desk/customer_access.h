// Loading a customer as somebody: customers themselves, the staff everybody.
// One who was merged into another leads to the root.

#ifndef SANAD_SRC_DESK_CUSTOMER_ACCESS_H_
#define SANAD_SRC_DESK_CUSTOMER_ACCESS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "desk/act.h"
#include "sanad/customer.h"

namespace sanad {

// The facts that decide who may do what to a customer.
absl::StatusOr<AccessThing> ThingOf(Call& call, const Customer& root);

// The customer, if the principal may do this operation to them.
// customer.unknown, access.denied
absl::StatusOr<Customer> LoadCustomer(Call& call, CustomerId id);

// Who stands for the customer, whoever asks. customer.unknown
absl::StatusOr<CustomerId> RootOf(Call& call, CustomerId id);

// Under which ids a customer is known: their own, and those of whoever was
// merged into them.
absl::StatusOr<std::vector<CustomerId>> SelvesOf(Call& call,
                                                 CustomerId customer);

// The identities of all these, their own first.
absl::StatusOr<std::vector<Identity>> IdentitiesOf(Call& call,
                                                   CustomerId customer);

// The identity of this kind and normalised value, whosever it is.
absl::StatusOr<std::optional<Identity>> FindIdentity(Call& call,
                                                     IdentityKind kind,
                                                     std::string_view value);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_CUSTOMER_ACCESS_H_
