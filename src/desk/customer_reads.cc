// How customers are read: by id, by an identity, their conversations.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/paging.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/customers.h"
#include "sanad/limits.h"
#include "sanad/privacy.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr auto kMostNotes = static_cast<int64_t>(limits::kPageRows);

absl::StatusOr<std::vector<CustomerNote>> NewestNotes(Call& call,
                                                      CustomerId customer) {
  return storage::ReadAll(
      call.reading(), TableFor<CustomerNote>(),
      {.streams = {{.table = &TableFor<CustomerNote>(),
                    .index = customer_note_index::kByCustomer,
                    .prefix = {Cell::Integer(customer.value)}}},
       .direction = storage::Direction::kDescending,
       .limit = kMostNotes});
}

absl::StatusOr<std::vector<CustomerNote>> NewestNotes(
    Call& call, const std::vector<CustomerId>& selves) {
  std::vector<CustomerNote> newest;
  for (const CustomerId self : selves) {
    SANAD_ASSIGN_OR_RETURN(const auto own, NewestNotes(call, self));
    newest.insert(newest.end(), own.begin(), own.end());
  }
  std::sort(
      newest.begin(), newest.end(),
      [](const CustomerNote& a, const CustomerNote& b) { return b.id < a.id; });
  if (newest.size() > limits::kPageRows) newest.resize(limits::kPageRows);
  return newest;
}

absl::StatusOr<FieldSight> SightOf(Call& call, const Customer& customer) {
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, customer));
  return SightOf(call.principal().rights, thing.object(), call.now());
}

absl::StatusOr<CustomerProfile> ReadProfile(Call& call, CustomerId id) {
  CustomerProfile profile;
  SANAD_ASSIGN_OR_RETURN(profile.customer, LoadCustomer(call, id));
  const CustomerId root = profile.customer.id;
  SANAD_ASSIGN_OR_RETURN(const FieldSight sight,
                         SightOf(call, profile.customer));
  SANAD_ASSIGN_OR_RETURN(profile.identities, IdentitiesOf(call, root));
  if (!sight.contact) {
    for (Identity& identity : profile.identities) {
      record::Mask(record::TypeOf<Identity>(), &identity,
                   record::FieldClass::kContact);
    }
  }
  // Notes tell personal facts.
  if (!call.principal().IsStaff() || !sight.sensitive) return profile;
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(call, root));
  SANAD_ASSIGN_OR_RETURN(profile.notes, NewestNotes(call, selves));
  profile.merged = {selves.begin() + 1, selves.end()};
  std::sort(profile.merged.begin(), profile.merged.end());
  return profile;
}

// Customers may not learn who is known: to them, an identity that nobody
// has is refused like one that is another's.
absl::StatusOr<CustomerProfile> FindProfile(Call& call, IdentityKind kind,
                                            const std::string& value) {
  SANAD_ASSIGN_OR_RETURN(const auto identity, FindIdentity(call, kind, value));
  if (!identity) return call.Missing(kCustomerUnknown);
  SANAD_ASSIGN_OR_RETURN(CustomerProfile profile,
                         ReadProfile(call, identity->customer));
  SANAD_ASSIGN_OR_RETURN(const FieldSight sight,
                         SightOf(call, profile.customer));
  // Whoever may not see how they are reached may not try it out.
  if (sight.contact) return profile;
  return call.Missing(kCustomerUnknown);
}

// The next page of what some streams of conversations hold, newest first, as
// far as the principal may see it in lists.
absl::StatusOr<Page<Conversation>> ReadConversations(
    Call& call, const CustomerConversations& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer customer,
                         LoadCustomer(call, request.customer));
  SANAD_ASSIGN_OR_RETURN(const auto selves, SelvesOf(call, customer.id));
  std::vector<storage::Stream> streams;
  streams.reserve(selves.size());
  for (const CustomerId self : selves) {
    streams.push_back({.table = &TableFor<Conversation>(),
                       .index = conversation_index::kByCustomer,
                       .prefix = {Cell::Integer(self.value)},
                       .filters = {StandsForItself<Conversation>()}});
  }
  const auto scope = ConversationScope::Of(
      call.principal().rights, Action::kConversationList, call.now());
  return ReadUnionOf<Conversation>(
      call.reading(), streams, storage::Direction::kDescending, request.page,
      fmt::format("customer {}", request.customer.value),
      [](const Conversation& row) { return row.id.value; },
      [&](const storage::Rows& rows,
          Conversation& row) -> absl::StatusOr<bool> {
        rows.Load(&row, nullptr);
        if (scope.everything()) return true;
        SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, row));
        return scope.Admits(thing.object());
      });
}

// A page looks as far as it has to.
absl::StatusOr<Page<Customer>> ReadCustomers(Call& call,
                                             const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  const auto scope = CustomerScope::Of(call.principal().rights, call.now());
  storage::Scan scan = {
      .streams = {{.table = &TableFor<Customer>(),
                   .filters = {StandsForItself<Customer>()}}}};
  SANAD_RETURN_IF_ERROR(StartPage(page, "customers", scan));
  const auto wanted = static_cast<size_t>(std::exchange(scan.limit, 0)) - 1;
  SANAD_ASSIGN_OR_RETURN(const auto rows,
                         storage::ScanAll(call.reading(), scan));
  Page<Customer> found;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return found;
    Customer customer;
    rows->Load(&customer, nullptr);
    SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, customer));
    if (!scope.Admits(thing.object())) continue;
    if (found.rows.size() == wanted) {
      found.next = CursorAfter({found.rows.back().id.value}, "customers");
      return found;
    }
    found.rows.push_back(std::move(customer));
  }
}

}  // namespace

absl::StatusOr<Page<Customer>> Customers::List(const PageRequest& page) const {
  return Read<Page<Customer>>(
      state(), Operation::kCustomersList,
      [&](Call& call) { return ReadCustomers(call, page); });
}

absl::StatusOr<CustomerProfile> Customers::Get(
    const CustomerRequest& request) const {
  return Read<CustomerProfile>(
      state(), Operation::kCustomersGet,
      [&](Call& call) { return ReadProfile(call, request.customer); });
}

absl::StatusOr<CustomerProfile> Customers::Find(
    const FindCustomer& request) const {
  SANAD_ASSIGN_OR_RETURN(
      const std::string value,
      NormaliseIdentity("value", request.kind, request.value));
  return Read<CustomerProfile>(
      state(), Operation::kCustomersFind,
      [&](Call& call) { return FindProfile(call, request.kind, value); });
}

absl::StatusOr<Page<Conversation>> Customers::ListConversations(
    const CustomerConversations& request) const {
  return Read<Page<Conversation>>(
      state(), Operation::kCustomersListConversations,
      [&](Call& call) { return ReadConversations(call, request); });
}

}  // namespace sanad
