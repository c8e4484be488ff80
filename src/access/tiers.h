// Who stands above whom.

#ifndef SANAD_SRC_ACCESS_TIERS_H_
#define SANAD_SRC_ACCESS_TIERS_H_

#include <cstdint>

#include "absl/time/time.h"
#include "access/directory.h"
#include "sanad/grant.h"

namespace sanad::access {

// The highest tier held: of a team, by it or by anybody in it.
int64_t TierOf(const Directory& directory, Subject holder, absl::Time now);

// The highest tier of all roles; 0 where there is none.
int64_t TopTier(const Directory& directory);

// Whether an active agent holds the tier for good.
bool HasChief(const Directory& directory, int64_t top, absl::Time now);

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_TIERS_H_
