// From where the pages of a view are read, for whoever looks.

#ifndef SANAD_SRC_DESK_VIEW_STREAMS_H_
#define SANAD_SRC_DESK_VIEW_STREAMS_H_

#include <vector>

#include "absl/time/time.h"
#include "access/rules.h"
#include "desk/view_set.h"
#include "storage/scan.h"

namespace sanad {

// The filters on `inbox` that leave what the principal may see of `inboxes`
// (empty: of all); none if that is everything.
std::vector<storage::Filter> InboxesServed(const storage::Table& table,
                                           const access::Principal& principal,
                                           const std::vector<InboxId>& inboxes);

// The rows of the view in its order: conversations with their customers'
// names, or members with their conversations. No streams: there is nothing
// to see.
storage::Scan ScanOf(const FollowedView& view,
                     const access::Principal& principal, absl::Time now);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_STREAMS_H_
