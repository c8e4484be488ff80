#include "desk/intake_sender.h"

#include <string>

#include "base/utf8.h"
#include "desk/customer_access.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

// What a customer is called who did not say: the part of an address before
// the @, else the whole of what is known.
std::string NameFor(const ReceiveRequest& request) {
  if (!request.sender_name.empty()) {
    return std::string(CutUtf8(request.sender_name, limits::kNameBytes));
  }
  return request.sender.substr(0, request.sender.find('@'));
}

}  // namespace

absl::StatusOr<Sender> FindOrMakeSender(Act& act,
                                        const ReceiveRequest& request) {
  const auto value =
      NormaliseIdentity("sender", request.sender_kind, request.sender);
  const Cell kind = Cell::Integer(static_cast<int64_t>(request.sender_kind));
  if (value.ok()) {
    SANAD_ASSIGN_OR_RETURN(const auto known,
                           act.Find<Identity>({kind, Cell::Text(*value)},
                                              identity_index::kByValue));
    if (known) {
      SANAD_ASSIGN_OR_RETURN(const CustomerId root,
                             RootOf(act, known->customer));
      return Sender{root, false};
    }
  }
  const auto id = act.NewId<CustomerId>();
  const Customer customer{.id = id,
                          .version = 1,
                          .name = NameFor(request),
                          .created_at = act.now(),
                          .root = id};
  PlannedEvent& event = act.Plan(EventKind::kCustomerCreated, Stream::kCustomer,
                                 customer.id.value);
  event.Insert(customer);
  if (value.ok()) {
    event.Insert(Identity{.id = act.NewId<IdentityId>(),
                          .customer = customer.id,
                          .kind = request.sender_kind,
                          .value = *value,
                          .created_at = act.now()});
  }
  return Sender{customer.id, true};
}

}  // namespace sanad
