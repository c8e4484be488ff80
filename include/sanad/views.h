// Views: saved filters and orders over conversations, with counters.
//
//   auto view = noor.views().Save({.name = "العاجلة",
//                                  .filter = {.inboxes = {support},
//                                             .priorities =
//                                             {Priority::kUrgent}}});
//   auto page = noor.views().Conversations({.view = view->id});
//   auto counts = noor.views().Count();
//
// Pages and counters cost the same in a small workspace and in a large one.
// Whoever sees a view sees those of its conversations that are in inboxes
// they serve, and its counter counts just these.
//
// A view that is saved over many conversations is filled in portions, from
// the oldest on: the first when it is saved, the others by Desk::RunDue.
// Until it is `complete`, conversations may be missing from its counter and
// its pages.
//
// Refusals that every call may meet are those of conversations.h.

#ifndef SANAD_VIEWS_H_
#define SANAD_VIEWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/call.h"
#include "sanad/conversations.h"
#include "sanad/service.h"
#include "sanad/view.h"

namespace sanad {

struct SaveView {
  std::string name;
  // None: personal; what the system saves, which is nobody in particular, is
  // shared.
  ViewAudience audience = ViewAudience::kNone;
  TeamId team;  // of a team's view
  ViewFilter filter;
  ViewOrder order = ViewOrder::kNone;
  bool descending = false;
};

// Members that are absent stay.
struct ChangeView {
  ViewId view;
  std::optional<std::string> name;
  std::optional<ViewFilter> filter;
  std::optional<ViewOrder> order;
  std::optional<bool> descending;
  int64_t version = 0;
};

struct ViewRequest {
  ViewId view;
};

struct ViewPageRequest {
  ViewId view;
  PageRequest page;
};

struct ViewPage {
  std::vector<ConversationRow> rows;
  std::string next;  // empty: this was the last page
  bool complete = false;
};

struct CountViews {
  std::vector<ViewId> views;  // empty: all that one sees
};

struct ViewCount {
  ViewId view;
  int64_t conversations = 0;
  bool complete = false;
  // There are more. Only the counters of views that move with the clock
  // have a bound: limits::kMovingViewCount.
  bool more = false;
};

class Views : public Service {
 public:
  using Service::Service;

  // A personal view is for its owner, a team's for its members, who save
  // and change it; shared ones are for everybody, and owners' to save.
  // inbox.unknown, also for inboxes that one does not serve; team.unknown,
  // also for teams that one is not in; agent.unknown, tag.unknown,
  // field.unknown, field.wrong_type, view.too_many, view.too_many_values,
  // view.order_unfit
  absl::StatusOr<View> Save(const SaveView& request,
                            const CallOptions& options = {}) const;
  // view.unknown, also for views of others; view.changed; and as Save
  absl::StatusOr<View> Change(const ChangeView& request,
                              const CallOptions& options = {}) const;
  // view.unknown, also for views of others
  absl::StatusOr<View> Delete(const ViewRequest& request,
                              const CallOptions& options = {}) const;
  // One's own, those of one's teams, and the shared ones.
  absl::StatusOr<std::vector<View>> List() const;

  // view.unknown, cursor.foreign, page.too_large
  absl::StatusOr<ViewPage> Conversations(const ViewPageRequest& request) const;
  // In the order asked for. view.unknown, view.too_many_values
  absl::StatusOr<std::vector<ViewCount>> Count(
      const CountViews& request = {}) const;
};

}  // namespace sanad

#endif  // SANAD_VIEWS_H_
