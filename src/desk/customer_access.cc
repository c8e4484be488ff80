#include "desk/customer_access.h"

#include <algorithm>

#include "desk/merge_tree.h"

namespace sanad {

using storage::Cell;

namespace {

// The inboxes in which they have conversations, each once.
absl::StatusOr<std::vector<InboxId>> InboxesOf(Call& call,
                                               CustomerId customer) {
  static const record::FieldSet columns =
      ColumnsNamed(TableFor<Conversation>(), {"inbox"});
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(call, customer));
  std::vector<InboxId> inboxes;
  for (const CustomerId self : selves) {
    SANAD_ASSIGN_OR_RETURN(
        const auto rows,
        storage::ReadAll(call.reading(), TableFor<Conversation>(),
                         {.streams = {{.table = &TableFor<Conversation>(),
                                       .index = conversation_index::kByCustomer,
                                       .prefix = {Cell::Integer(self.value)}}},
                          .columns = columns}));
    for (const Conversation& row : rows) inboxes.push_back(row.inbox);
  }
  std::sort(inboxes.begin(), inboxes.end());
  inboxes.erase(std::unique(inboxes.begin(), inboxes.end()), inboxes.end());
  return inboxes;
}

}  // namespace

absl::StatusOr<AccessThing> ThingOf(Call& call, const Customer& root) {
  AccessThing thing = {.facts = call.Thing(ObjectKind::kCustomer),
                       .customers = {root.id}};
  thing.facts.company = root.company;
  if (call.principal().IsStaff() && !call.principal().IsSystem()) {
    SANAD_ASSIGN_OR_RETURN(thing.inboxes, InboxesOf(call, root.id));
  }
  return thing;
}

absl::StatusOr<Customer> LoadCustomer(Call& call, CustomerId id) {
  SANAD_ASSIGN_OR_RETURN(const auto found,
                         call.Find<Customer>({Cell::Integer(id.value)}));
  if (!found) return call.Missing(kCustomerUnknown);
  SANAD_ASSIGN_OR_RETURN(Customer root,
                         LoadRoot(call, *found, kCustomerUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(call, root));
  SANAD_RETURN_IF_ERROR(call.Permit(thing));
  return root;
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
