// How a conversation stands in a view, and the row that says so.

#ifndef SANAD_SRC_DESK_VIEW_STANDING_H_
#define SANAD_SRC_DESK_VIEW_STANDING_H_

#include <optional>

#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "desk/view_set.h"
#include "model/view_match.h"
#include "model/view_rows.h"
#include "storage/store.h"

namespace sanad {

struct ViewStanding {
  AgentId agent;  // who sees it; none: everybody
  InboxId inbox;
  ViewPlace place;

  friend bool operator==(const ViewStanding&, const ViewStanding&) = default;
};

// Nullopt: it is not in the view. Labels are read only if they have to be.
template <class ReadLabels>
absl::StatusOr<std::optional<ViewStanding>> StandingIn(
    const CompiledView& view, const Conversation& conversation,
    ReadLabels read_labels) {
  if (!view.TakesRow(conversation)) return std::nullopt;
  if (view.AsksForLabels()) {
    SANAD_ASSIGN_OR_RETURN(const Labels* labels, read_labels());
    if (!view.TakesLabels(*labels)) return std::nullopt;
  }
  return ViewStanding{view.HolderOf(conversation), conversation.inbox,
                      view.PlaceOf(conversation)};
}

// The same of a conversation as it is stored.
absl::StatusOr<std::optional<ViewStanding>> StandingIn(
    storage::Reading& reading, const CompiledView& view,
    const Conversation& conversation);

// The tags and custom fields of a conversation as they are stored.
absl::StatusOr<Labels> ReadLabels(storage::Reading& reading,
                                  ConversationId conversation);

ViewMember MemberOf(const FollowedView& view, const ViewStanding& standing,
                    ConversationId conversation);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VIEW_STANDING_H_
