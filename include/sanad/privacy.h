// Which fields somebody sees (حجب الحقول). What they do not see comes as a
// masked `Private<T>`: neither empty nor real, and not to be written back.
//
//   const auto sight = sanad::SightOf(noor, customer, now);
//   if (!sight.contact) Mask(identities);
//
// Pure functions, safe from any thread.

#ifndef SANAD_PRIVACY_H_
#define SANAD_PRIVACY_H_

#include "absl/time/time.h"
#include "sanad/access.h"
#include "sanad/principal.h"

namespace sanad {

// Of one record. Credentials are never seen.
struct FieldSight {
  bool content = false;
  bool contact = false;
  bool sensitive = false;

  bool Sees(FieldPrivacy privacy) const;
  friend bool operator==(const FieldSight&, const FieldSight&) = default;
};

// Of a customer: contact and sensitive fields need customer.read_sensitive,
// customers themselves have their own. Of a conversation, message or
// attachment (addresses in headers and quotations): the same right where it
// lives, and content needs it to be readable. Of an agent: contact fields
// need agent.update, or to be oneself. Of anything else: by its own action.
FieldSight SightOf(const Principal& principal, const AccessObject& object,
                   absl::Time now);

// Whether a list may be sorted, filtered, grouped or exported by such a
// field of customers: where some row's field is hidden, the order or the
// count of the rows would tell it. True only of those who see it everywhere.
bool MayQueryBy(const Principal& principal, FieldPrivacy privacy,
                absl::Time now);

}  // namespace sanad

#endif  // SANAD_PRIVACY_H_
