// Merge trees: who stands for whom, and what conversations say together with
// those that were merged into them.

#ifndef SANAD_SRC_DESK_VERIFY_MERGES_H_
#define SANAD_SRC_DESK_VERIFY_MERGES_H_

#include <cstdint>
#include <map>
#include <set>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/verify/findings.h"
#include "storage/store.h"

namespace sanad {

// Of every row that was merged, the id of the one into which it was.
using MergedInto = std::map<int64_t, int64_t>;

// Reads the pointers of conversations and checks that the roots follow from
// them.
absl::StatusOr<MergedInto> VerifyConversationRoots(storage::Reading& reading,
                                                   Findings& findings);
absl::Status VerifyCustomerRoots(storage::Reading& reading, Findings& findings);

// Those into which others were merged.
std::set<int64_t> ParentsIn(const MergedInto& merged);

// Checks the counts and moments of every conversation into which others were
// merged, one at a time.
absl::Status VerifyMergedConversations(storage::Reading& reading,
                                       const MergedInto& merged,
                                       Findings& findings);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_MERGES_H_
