// A view compiled: which conversations are in it, who sees them there, at
// which place, and from where its pages are read.

#ifndef SANAD_SRC_MODEL_VIEW_MATCH_H_
#define SANAD_SRC_MODEL_VIEW_MATCH_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "sanad/conversation.h"
#include "sanad/custom_field.h"
#include "sanad/id.h"
#include "sanad/view_filter.h"

namespace sanad {

// What hangs on a conversation and a view may ask for.
struct Labels {
  std::vector<TagId> tags;
  std::vector<CustomFieldValue> fields;
};

// A place in the order of a view; the conversation's id decides between
// equals.
struct ViewPlace {
  int64_t first = 0;
  int64_t second = 0;

  friend auto operator<=>(const ViewPlace&, const ViewPlace&) = default;
};

// Where the pages of a view are read.
enum class ViewSource {
  // In the conversations' own order of urgency, one stream per inbox (or
  // assignee) and status.
  kInboxes,
  kAssignees,
  // In members that are kept for the view: every other filter and order,
  // since an index of conversations that answers them all would cost every
  // conversation, and a filter over one that does not would cost as much as
  // there are conversations that do not pass.
  kMembers,
};

class CompiledView {
 public:
  CompiledView(ViewFilter filter, ViewOrder order, bool descending);

  // With its lists ascending, each value once, and with statuses.
  const ViewFilter& filter() const { return filter_; }
  ViewSource source() const { return source_; }

  // Whether what stands in its row lets a conversation in, and what hangs
  // on it, which is asked for only by some views.
  bool TakesRow(const Conversation& conversation) const;
  bool AsksForLabels() const { return asks_for_labels_; }
  bool TakesLabels(const Labels& labels) const;

  // The one agent who sees it in this view; none: everybody.
  // REQUIRES: TakesRow(conversation)
  AgentId HolderOf(const Conversation& conversation) const;
  ViewPlace PlaceOf(const Conversation& conversation) const;

  // Whether it moves with the clock; then at `now` it ends after the place
  // with this `first`, if it moves.
  bool moves() const { return filter_.overdue || longer_than(); }
  std::optional<int64_t> EndAt(absl::Time now) const;

  // Of a view over inboxes or assignees.
  Priority first_priority() const;
  Priority last_priority() const;

 private:
  bool longer_than() const { return filter_.waiting_longer_than.has_value(); }
  bool RestrictsAssignees() const;
  bool NamesAssignee(AgentId agent) const;
  ViewSource ChooseSource() const;

  ViewFilter filter_;
  ViewOrder order_;
  bool descending_;
  uint32_t statuses_;
  uint32_t priorities_;
  uint32_t kinds_;
  uint32_t channels_;
  bool asks_for_labels_;
  ViewSource source_;
};

// Whether the order suits a filter that moves with the clock.
bool OrderSuits(const ViewFilter& filter, ViewOrder order, bool descending);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_VIEW_MATCH_H_
