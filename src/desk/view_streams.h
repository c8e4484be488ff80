// From where the pages of a view are read, for whoever looks.

#ifndef SANAD_SRC_DESK_VIEW_STREAMS_H_
#define SANAD_SRC_DESK_VIEW_STREAMS_H_

#include <vector>

#include "absl/time/time.h"
#include "desk/conversation_sight.h"
#include "desk/view_set.h"
#include "storage/scan.h"

namespace sanad {

// The filters on `inbox` that leave those of `inboxes` (empty: of all) that
// are among the seen; none if that is everything.
std::vector<storage::Filter> InboxesAmong(const storage::Table& table,
                                          const IdSet<InboxId>& seen,
                                          const std::vector<InboxId>& inboxes);

// The rows of the view in its order: conversations with their customers'
// names, or members with their conversations; unless the sight is exact, also
// rows that it does not admit. No streams: there is nothing to see.
storage::Scan ScanOf(const FollowedView& view, const ConversationSight& sight,
                     absl::Time now);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_STREAMS_H_
