#include "desk/customer_access.h"

namespace sanad {

using storage::Cell;

absl::StatusOr<Customer> LoadCustomer(Call& call, CustomerId id) {
  SANAD_RETURN_IF_ERROR(call.Permit({.customers = {id}}));
  return call.Load<Customer>(id, kCustomerUnknown);
}

absl::StatusOr<std::optional<Identity>> FindIdentity(Call& call,
                                                     IdentityKind kind,
                                                     std::string_view value) {
  return call.Find<Identity>(
      {Cell::Integer(static_cast<int64_t>(kind)), Cell::Text(value)},
      identity_index::kByValue);
}

}  // namespace sanad
