// From planned events to rows of the event log: numbers, moments, salted
// digests, the chain.
//
// INVARIANT: hash(n) = SHA-256(hash(n-1) || bytes of event n without salt
// and hash), hash(0) = "". Who holds hash(n) can tell whether anything up to
// event n was altered: the salt too, because its digest stands among the
// changes. Erasing a salt alters nothing that is hashed.

#ifndef SANAD_SRC_DESK_LEDGER_H_
#define SANAD_SRC_DESK_LEDGER_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "desk/act.h"
#include "model/bookkeeping.h"
#include "sanad/actor.h"
#include "sanad/event.h"
#include "storage/store.h"

namespace sanad {

inline constexpr size_t kSaltBytes = 16;

// The key of a row, and one member of it, as they enter an event.
std::string KeyBytes(const storage::Table& table, const void* row);
std::string MemberBytes(const record::RecordType& type, size_t position,
                        const void* row);

// The digest that stands for a member that is not public.
std::string DigestOf(std::string_view salt, std::string_view member_bytes);

std::string ChainHash(std::string_view before, const Event& event);

// The row change as it enters an event.
RowChange Summarise(const storage::Change& change, std::string_view salt);

// Moves `head` past the planned events, counts what they change of who may
// do what and of views, and returns them as rows. They name `lent`, the
// delegation that allowed it, if one did.
// REQUIRES: salts.size() == kSaltBytes * planned.size()
std::vector<Event> WriteUp(const std::vector<PlannedEvent>& planned,
                           Actor actor, GrantId lent, absl::Time now,
                           std::string_view salts, Head& head);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_LEDGER_H_
