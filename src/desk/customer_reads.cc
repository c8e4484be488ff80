// How customers are read: by id, by an identity, their conversations.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/paging.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/customers.h"
#include "sanad/limits.h"

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

absl::StatusOr<CustomerProfile> ReadProfile(Call& call, CustomerId id) {
  CustomerProfile profile;
  SANAD_ASSIGN_OR_RETURN(profile.customer, LoadCustomer(call, id));
  const CustomerId root = profile.customer.id;
  SANAD_ASSIGN_OR_RETURN(profile.identities, IdentitiesOf(call, root));
  if (!call.principal().IsStaff()) return profile;
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
  if (identity) return ReadProfile(call, identity->customer);
  SANAD_RETURN_IF_ERROR(call.Permit({}));
  return call.Missing(kCustomerUnknown);
}

// An agent meets the conversations of the inboxes that they serve.
std::vector<storage::Filter> OnlyListed(const access::Principal& principal) {
  const storage::Filter unmerged = StandsForItself<Conversation>();
  if (!principal.IsStaff() || principal.ServesEverything()) return {unmerged};
  storage::Filter served{
      .column = record::TypeOf<Conversation>().ByName("inbox")->number,
      .op = storage::Filter::Op::kIn};
  for (const InboxId inbox : principal.inboxes) {
    served.values.push_back(Cell::Integer(inbox.value));
  }
  return {unmerged, std::move(served)};
}

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
                       .filters = OnlyListed(call.principal())});
  }
  return ReadUnionOf<Conversation>(
      call.reading(), streams, storage::Direction::kDescending, request.page,
      fmt::format("customer {}", request.customer.value),
      [](const Conversation& row) { return row.id.value; });
}

}  // namespace

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
