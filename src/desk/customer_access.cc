#include "desk/customer_access.h"

#include "desk/merge_tree.h"

namespace sanad {

using storage::Cell;

absl::StatusOr<Customer> LoadCustomer(Call& call, CustomerId id) {
  SANAD_ASSIGN_OR_RETURN(const auto found,
                         call.Find<Customer>({Cell::Integer(id.value)}));
  const bool merged = found && found->merged_into;
  SANAD_RETURN_IF_ERROR(
      call.Permit({.customers = {merged ? found->root : id}}));
  if (!found) return call.Missing(kCustomerUnknown);
  return LoadRoot(call, *found, kCustomerUnknown);
}

absl::StatusOr<CustomerId> RootOf(Call& call, CustomerId id) {
  SANAD_ASSIGN_OR_RETURN(Customer found,
                         call.Load<Customer>(id, kCustomerUnknown));
  return found.merged_into ? found.root : id;
}

absl::StatusOr<std::vector<CustomerId>> SelvesOf(Call& call,
                                                 CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto tree,
                         LoadTree(call, Customer{.id = customer}));
  std::vector<CustomerId> selves;
  selves.reserve(tree.size());
  for (const Customer& row : tree) selves.push_back(row.id);
  return selves;
}

absl::StatusOr<std::optional<Identity>> FindIdentity(Call& call,
                                                     IdentityKind kind,
                                                     std::string_view value) {
  return call.Find<Identity>(
      {Cell::Integer(static_cast<int64_t>(kind)), Cell::Text(value)},
      identity_index::kByValue);
}

absl::StatusOr<std::vector<Identity>> IdentitiesOf(Call& call,
                                                   CustomerId customer) {
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(call, customer));
  std::vector<Identity> all;
  for (const CustomerId self : selves) {
    SANAD_ASSIGN_OR_RETURN(const auto own,
                           call.All<Identity>(identity_index::kByCustomer,
                                              {Cell::Integer(self.value)}));
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

}  // namespace sanad
