#include "model/view_match.h"

#include <algorithm>
#include <utility>

#include "record/cell.h"

namespace sanad {
namespace {

using record::kNever;

// What one scan may merge (storage/scan.h).
constexpr size_t kStreams = 16;
constexpr uint32_t kAny = ~uint32_t{0};

template <class T>
void MakeUnique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class E>
uint32_t BitOf(E value) {
  const auto number = static_cast<uint32_t>(value);
  return number < 32 ? uint32_t{1} << number : 0;
}

template <class E>
uint32_t MaskOf(const std::vector<E>& values) {
  if (values.empty()) return kAny;
  uint32_t mask = 0;
  for (const E value : values) mask |= BitOf(value);
  return mask;
}

// Of an ascending list; an empty one takes everything.
template <class T>
bool Takes(const std::vector<T>& values, T value) {
  return values.empty() ||
         std::binary_search(values.begin(), values.end(), value);
}

bool Agrees(Whether wanted, bool is) {
  return wanted == Whether::kEither || (wanted == Whether::kYes) == is;
}

bool Agrees(WhenSnoozed wanted, bool is) {
  return wanted == WhenSnoozed::kShown || (wanted == WhenSnoozed::kOnly) == is;
}

bool Has(const std::vector<TagId>& tags, TagId tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool Holds(const FieldCondition& condition, const Labels& labels) {
  if (condition.values.empty()) return true;
  return std::any_of(labels.fields.begin(), labels.fields.end(),
                     [&](const CustomFieldValue& is) {
                       return is.field == condition.field &&
                              std::find(condition.values.begin(),
                                        condition.values.end(),
                                        is.value) != condition.values.end();
                     });
}

int64_t MicrosOf(const std::optional<absl::Time>& at) {
  return at ? absl::ToUnixMicros(*at) : kNever;
}

// Members are always read ascending, so that who waits for nothing comes
// last either way.
int64_t Turned(int64_t key, bool descending) {
  return descending && key != kNever ? -key : key;
}

ViewFilter Tidied(ViewFilter filter) {
  MakeUnique(filter.inboxes);
  MakeUnique(filter.teams);
  MakeUnique(filter.assignees);
  MakeUnique(filter.statuses);
  MakeUnique(filter.priorities);
  MakeUnique(filter.kinds);
  MakeUnique(filter.channels);
  if (filter.statuses.empty()) {
    filter.statuses = {ConversationStatus::kOpen, ConversationStatus::kPending,
                       ConversationStatus::kOnHold};
  }
  return filter;
}

}  // namespace

CompiledView::CompiledView(ViewFilter filter, ViewOrder order, bool descending)
    : filter_(Tidied(std::move(filter))),
      order_(order),
      descending_(descending),
      statuses_(MaskOf(filter_.statuses)),
      priorities_(MaskOf(filter_.priorities)),
      kinds_(MaskOf(filter_.kinds)),
      channels_(MaskOf(filter_.channels)),
      asks_for_labels_(!filter_.any_tags.empty() || !filter_.all_tags.empty() ||
                       !filter_.fields.empty()),
      source_(ChooseSource()) {}

bool CompiledView::TakesRow(const Conversation& c) const {
  if ((BitOf(c.status) & statuses_) == 0) return false;
  if ((BitOf(c.priority) & priorities_) == 0) return false;
  if ((BitOf(c.kind) & kinds_) == 0) return false;
  if ((BitOf(c.channel) & channels_) == 0) return false;
  if (c.spam || c.merged_into) return false;
  if (!Takes(filter_.inboxes, c.inbox)) return false;
  if (!Takes(filter_.teams, c.team)) return false;
  if (!Agrees(filter_.snoozed, c.snoozed_until.has_value())) return false;
  const bool waits = c.waiting_since.has_value();
  if (!Agrees(filter_.waiting, waits) || (longer_than() && !waits))
    return false;
  const bool due = c.next_due.has_value();
  if (!Agrees(filter_.due, due) || (filter_.overdue && !due)) return false;
  return !RestrictsAssignees() || NamesAssignee(c.assignee) ||
         (filter_.mine && c.assignee);
}

bool CompiledView::TakesLabels(const Labels& labels) const {
  const auto has = [&](TagId tag) { return Has(labels.tags, tag); };
  const auto holds = [&](const FieldCondition& condition) {
    return Holds(condition, labels);
  };
  return std::all_of(filter_.all_tags.begin(), filter_.all_tags.end(), has) &&
         (filter_.any_tags.empty() ||
          std::any_of(filter_.any_tags.begin(), filter_.any_tags.end(), has)) &&
         std::all_of(filter_.fields.begin(), filter_.fields.end(), holds);
}

AgentId CompiledView::HolderOf(const Conversation& conversation) const {
  const bool for_all =
      !RestrictsAssignees() || NamesAssignee(conversation.assignee);
  return for_all ? AgentId{} : conversation.assignee;
}

ViewPlace CompiledView::PlaceOf(const Conversation& c) const {
  const auto turned = [&](int64_t key) { return Turned(key, descending_); };
  switch (order_) {
    case ViewOrder::kNone:
    case ViewOrder::kUrgency:
      break;
    case ViewOrder::kWaitingSince:
      return {turned(MicrosOf(c.waiting_since)), 0};
    case ViewOrder::kNextDue:
      return {turned(MicrosOf(c.next_due)), 0};
    case ViewOrder::kCreated:
      return {turned(MicrosOf(c.created_at)), 0};
    case ViewOrder::kLastActivity:
      return {turned(MicrosOf(c.last_activity_at)), 0};
  }
  return {turned(static_cast<int64_t>(c.priority)),
          turned(MicrosOf(c.waiting_since))};
}

std::optional<int64_t> CompiledView::EndAt(absl::Time now) const {
  if (longer_than()) {
    return absl::ToUnixMicros(now - *filter_.waiting_longer_than);
  }
  if (filter_.overdue) return absl::ToUnixMicros(now);
  return std::nullopt;
}

Priority CompiledView::first_priority() const {
  const auto& priorities = filter_.priorities;
  return priorities.empty() ? Priority::kNone : priorities.front();
}

Priority CompiledView::last_priority() const {
  const auto& priorities = filter_.priorities;
  return priorities.empty() ? Priority::kLow : priorities.back();
}

bool CompiledView::RestrictsAssignees() const {
  return filter_.mine || filter_.unassigned || !filter_.assignees.empty();
}

bool CompiledView::NamesAssignee(AgentId agent) const {
  if (!agent) return filter_.unassigned;
  return std::binary_search(filter_.assignees.begin(), filter_.assignees.end(),
                            agent);
}

ViewSource CompiledView::ChooseSource() const {
  const bool urgency =
      (order_ == ViewOrder::kNone || order_ == ViewOrder::kUrgency) &&
      !descending_;
  const bool priorities_in_a_row =
      filter_.priorities.empty() ||
      static_cast<size_t>(last_priority()) -
              static_cast<size_t>(first_priority()) + 1 ==
          filter_.priorities.size();
  const bool nothing_else =
      !asks_for_labels_ && filter_.kinds.empty() && filter_.channels.empty() &&
      filter_.teams.empty() && filter_.snoozed == WhenSnoozed::kHidden &&
      filter_.waiting == Whether::kEither && filter_.due == Whether::kEither &&
      !moves() && !filter_.unassigned;
  if (!urgency || !priorities_in_a_row || !nothing_else) {
    return ViewSource::kMembers;
  }
  const size_t agents = filter_.assignees.size() + (filter_.mine ? 1 : 0);
  const size_t ranges = agents > 0 ? agents : filter_.inboxes.size();
  if (ranges == 0 || ranges * filter_.statuses.size() > kStreams) {
    return ViewSource::kMembers;
  }
  return agents > 0 ? ViewSource::kAssignees : ViewSource::kInboxes;
}

bool OrderSuits(const ViewFilter& filter, ViewOrder order, bool descending) {
  const bool both = filter.overdue && filter.waiting_longer_than;
  if (both) return false;
  if (filter.overdue) return order == ViewOrder::kNextDue && !descending;
  if (filter.waiting_longer_than) {
    return order == ViewOrder::kWaitingSince && !descending;
  }
  return true;
}

}  // namespace sanad
