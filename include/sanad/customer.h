// A customer (عميل): somebody who is helped, known by one or more
// identities.

#ifndef SANAD_CUSTOMER_H_
#define SANAD_CUSTOMER_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad {

enum class IdentityKind {
  kNone = 0,
  kEmail = 1,   // lower case
  kPhone = 2,   // E.164
  kHandle = 3,  // "network:name"
};

struct Customer {
  CustomerId id;
  int64_t version = 0;
  std::string name;
  CompanyId company;
  std::string language;     // BCP 47, such as "ar"; empty: not known
  std::string external_id;  // the host's own key; unique if given
  absl::Time created_at;
  // The customer who stands for this one: itself unless merged.
  CustomerId root;
  CustomerId merged_into;  // none: it stands for itself
  std::string tier;        // in the host's words, such as "gold"; may be empty
};

// By what a customer is known. `verified` only when the host vouches for
// it; an address in a mail's header is merely claimed.
struct Identity {
  IdentityId id;
  CustomerId customer;
  IdentityKind kind = IdentityKind::kNone;
  Private<std::string> value;  // normalised
  bool verified = false;
  absl::Time created_at;
};

// What the staff knows about a customer; never shown to them.
struct CustomerNote {
  NoteId id;
  CustomerId customer;
  AgentId author;  // none: the system
  std::string text;
  absl::Time at;
};

struct Company {
  CompanyId id;
  int64_t version = 0;
  std::string name;
  std::string external_id;  // unique if given
  // Its customers see the conversations of one another.
  bool shares = false;
};

// What opens the portal for a customer without a login: a 128-bit token,
// kept as its digest only.
struct PortalToken {
  std::string digest;
  CustomerId customer;
  absl::Time expires_at;
};

}  // namespace sanad

#endif  // SANAD_CUSTOMER_H_
