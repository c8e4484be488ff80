// The rows behind views. A view is stored with its filter as bytes, since
// rows hold scalars and nobody looks for a part of a filter.
//
// What a view counts stands under a number of its own: a filter that is
// changed gets another one and is counted anew, while what was kept under the
// old one is cleared away in portions.

#ifndef SANAD_SRC_MODEL_VIEW_ROWS_H_
#define SANAD_SRC_MODEL_VIEW_ROWS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "model/bookkeeping.h"
#include "sanad/id.h"
#include "sanad/view.h"

namespace sanad {

struct StoredView {
  ViewId id;
  int64_t version = 0;
  ViewAudience audience = ViewAudience::kNone;
  AgentId owner;
  TeamId team;
  std::string name;
  std::string filter;  // a ViewFilter, as bytes
  ViewOrder order = ViewOrder::kNone;
  bool descending = false;
  int64_t number = 0;  // under which it counts
};

StoredView ToStored(View view, int64_t number);
View FromStored(StoredView stored);

// What is still to be done under a number, in portions; a view without it
// counts everything.
struct ViewProgress {
  int64_t number = 0;
  ViewId view;  // that is being filled; none: the number is cleared away
  // Conversations with ids up to this one are counted, and no others.
  int64_t counted_to = 0;
};

// The next portion, at once.
Due DueOf(const ViewProgress& progress);

struct ViewTally {
  int64_t number = 0;
  int64_t conversations = 0;
};

struct ViewTallies {
  std::vector<ViewTally> rows;  // ascending, none at zero
};

// How many conversations of an inbox each view holds: those that everybody
// sees under agent 0, and under an agent those that only this one does. All
// views together in one row, so that a conversation that comes or goes
// writes one row, however many views it is in.
struct ViewCounters {
  AgentId agent;
  InboxId inbox;
  std::string tallies;  // ViewTallies, as bytes
};

// A conversation in a view whose pages are not read from the conversations'
// own indexes (view_match.h), at its place in the view's order.
struct ViewMember {
  int64_t number = 0;
  AgentId agent;
  InboxId inbox;
  int64_t first = 0;
  int64_t second = 0;
  ConversationId conversation;
};

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_VIEW_ROWS_H_
