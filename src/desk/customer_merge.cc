// Merging customers and undoing it. No row is moved: identities, notes and
// conversations stay whose they are, and pointers say who stands for whom.

#include <vector>

#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "sanad/customers.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

constexpr Reason kAlreadyMerged = {
    StatusCode::kFailedPrecondition, "customer.already_merged",
    "both are the same customer", "كلاهما العميل نفسه"};
constexpr Reason kNotMerged = {
    StatusCode::kFailedPrecondition, "customer.not_merged",
    "the customer is not merged into another", "العميل ليس مدموجًا في آخر"};
constexpr Reason kMergeTooLarge = {
    StatusCode::kFailedPrecondition, "customer.merge_too_large",
    "at most {limit} customers can be merged into one",
    "الحد الأقصى لمن يُدمجون في عميل واحد هو {limit}"};

// Whoever may merge somebody may change them, too.
absl::StatusOr<Customer> LoadSide(Act& act, CustomerId id, int64_t seen) {
  SANAD_ASSIGN_OR_RETURN(Customer customer, LoadCustomer(act, id));
  SANAD_ASSIGN_OR_RETURN(const auto thing, ThingOf(act, customer));
  if (!act.May(Action::kCustomerUpdate, thing)) return Refuse(kAccessDenied);
  SANAD_RETURN_IF_ERROR(CheckSeen(customer.version, seen, kCustomerChanged));
  return customer;
}

absl::StatusOr<Customer> DecideMerge(Act& act, const MergeCustomers& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer merged,
                         LoadSide(act, request.customer, request.version));
  SANAD_ASSIGN_OR_RETURN(const Customer root,
                         LoadSide(act, request.into, request.into_version));
  if (merged.id == root.id) return Refuse(kAlreadyMerged);
  SANAD_ASSIGN_OR_RETURN(const auto coming, LoadTree(act, merged));
  SANAD_ASSIGN_OR_RETURN(const auto present, LoadTree(act, root));
  if (coming.size() + present.size() > limits::kMembersPerTree) {
    return Refuse(kMergeTooLarge, {{"limit", limits::kMembersPerTree}});
  }
  PlanNewRoot(coming, root.id, root.id,
              act.Plan(EventKind::kCustomerMerged, Stream::kCustomer,
                       merged.id.value, root.id.value));
  Customer after = root;
  ++after.version;
  act.Plan(EventKind::kCustomerMerged, Stream::kCustomer, root.id.value,
           merged.id.value)
      .Update(root, after);
  return after;
}

absl::StatusOr<Customer> DecideUnmerge(Act& act,
                                       const UnmergeCustomer& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer root,
                         LoadSide(act, request.customer, 0));
  SANAD_ASSIGN_OR_RETURN(
      const Customer merged,
      act.Load<Customer>(request.customer, kCustomerUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(merged.version, request.version, kCustomerChanged));
  if (!merged.merged_into) return Refuse(kNotMerged);
  SANAD_ASSIGN_OR_RETURN(const auto leaving, LoadTree(act, merged));
  PlanNewRoot(leaving, merged.id, CustomerId{},
              act.Plan(EventKind::kCustomerUnmerged, Stream::kCustomer,
                       merged.id.value, root.id.value));
  Customer staying = root;
  ++staying.version;
  act.Plan(EventKind::kCustomerUnmerged, Stream::kCustomer, root.id.value,
           merged.id.value)
      .Update(root, staying);

  Customer after = merged;
  after.root = merged.id;
  after.merged_into = {};
  ++after.version;
  return after;
}

}  // namespace

absl::StatusOr<Customer> Customers::Merge(const MergeCustomers& request,
                                          const CallOptions& options) const {
  return RunAct<MergeCustomers, Customer>(
      state(), Operation::kCustomersMerge, request, options,
      [&](Act& act) { return DecideMerge(act, request); });
}

absl::StatusOr<Customer> Customers::Unmerge(const UnmergeCustomer& request,
                                            const CallOptions& options) const {
  return RunAct<UnmergeCustomer, Customer>(
      state(), Operation::kCustomersUnmerge, request, options,
      [&](Act& act) { return DecideUnmerge(act, request); });
}

}  // namespace sanad
