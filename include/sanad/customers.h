// Customers: profiles, identities, companies, notes, portal tokens.

#ifndef SANAD_CUSTOMERS_H_
#define SANAD_CUSTOMERS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "sanad/conversation.h"
#include "sanad/customer.h"
#include "sanad/service.h"

namespace sanad {

// Every call on a customer who was merged into another, but Unmerge, acts on
// the root: the customer who stands for them.

struct NewIdentity {
  IdentityKind kind = IdentityKind::kNone;
  std::string value;      // an address, a number, "network:name"
  bool verified = false;  // the host vouches for it
};

struct CreateCustomer {
  std::string name;
  std::string language;
  std::string external_id;
  CompanyId company;
  std::vector<NewIdentity> identities;
  std::string tier;  // of service, in the host's words; at most kKeyBytes
};

// Members that are absent stay.
struct UpdateCustomer {
  CustomerId customer;
  std::optional<std::string> name;
  std::optional<std::string> language;
  std::optional<CompanyId> company;
  int64_t version = 0;
  // What is promised to them follows when a conversation is next touched.
  std::optional<std::string> tier;
};

struct AddIdentity {
  CustomerId customer;
  NewIdentity identity;
};

// Both versions as seen; 0: whatever they are.
struct MergeCustomers {
  CustomerId customer;
  CustomerId into;
  int64_t version = 0;
  int64_t into_version = 0;
};

struct UnmergeCustomer {
  CustomerId customer;  // the merged one itself
  int64_t version = 0;  // of that one, as seen
};

struct CustomerRequest {
  CustomerId customer;
};

struct FindCustomer {
  IdentityKind kind = IdentityKind::kNone;
  std::string value;
};

struct CustomerNoteRequest {
  CustomerId customer;
  std::string text;
};

struct CreateCompany {
  std::string name;
  std::string external_id;
  // Its customers see the conversations of one another.
  bool shares = false;
};

struct PortalTokenRequest {
  CustomerId customer;
  absl::Duration valid_for = absl::Hours(24);
};

struct IssuedToken {
  std::string token;  // shown once; only its digest is kept
  absl::Time expires_at;
};

struct CustomerProfile {
  Customer customer;
  std::vector<Identity> identities;
  std::vector<CustomerNote> notes;  // of the staff, newest first; at most 200
  std::vector<CustomerId> merged;   // into them, directly or not; ascending
};

struct CustomerConversations {
  CustomerId customer;
  PageRequest page;
};

class Customers : public Service {
 public:
  using Service::Service;

  // company.unknown, identity.taken, identity.malformed,
  // customer.external_id_taken, customer.too_many_identities
  absl::StatusOr<Customer> Create(const CreateCustomer& request,
                                  const CallOptions& options = {}) const;
  // customer.unknown, customer.changed, company.unknown
  absl::StatusOr<Customer> Change(const UpdateCustomer& request,
                                  const CallOptions& options = {}) const;
  // Verifying an identity that the customer already has is a change of it.
  // identity.taken, identity.malformed, customer.too_many_identities
  absl::StatusOr<Identity> Add(const AddIdentity& request,
                               const CallOptions& options = {}) const;
  absl::StatusOr<CustomerNote> AddNote(const CustomerNoteRequest& request,
                                       const CallOptions& options = {}) const;
  // company.external_id_taken
  absl::StatusOr<Company> AddCompany(const CreateCompany& request,
                                     const CallOptions& options = {}) const;
  // For the system. token.lifetime (more than a year, or none)
  absl::StatusOr<IssuedToken> IssuePortalToken(
      const PortalTokenRequest& request) const;

  // From now on `into` stands for `customer`: identities, notes and
  // conversations of both show as one customer's, and whoever comes as the
  // merged one is the other. Nothing is moved. Where either was merged
  // itself, its root is meant. Gives the root.
  // customer.already_merged, customer.merge_too_large
  absl::StatusOr<Customer> Merge(const MergeCustomers& request,
                                 const CallOptions& options = {}) const;
  // The merged one stands for themselves again, with whoever was merged into
  // them. What they have done since as the root stays the root's. Gives the
  // one that was merged. customer.not_merged
  absl::StatusOr<Customer> Unmerge(const UnmergeCustomer& request,
                                   const CallOptions& options = {}) const;

  // customer.unknown
  absl::StatusOr<CustomerProfile> Get(const CustomerRequest& request) const;
  // Those that the principal may see, in the order of ids.
  absl::StatusOr<Page<Customer>> List(const PageRequest& page = {}) const;
  absl::StatusOr<CustomerProfile> Find(const FindCustomer& request) const;
  // Newest first. A customer sees their own.
  absl::StatusOr<Page<Conversation>> ListConversations(
      const CustomerConversations& request) const;
};

}  // namespace sanad

#endif  // SANAD_CUSTOMERS_H_
