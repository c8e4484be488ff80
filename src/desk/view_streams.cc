#include "desk/view_streams.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "desk/tables.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;
using storage::Stream;

template <class T>
int ColumnOf(std::string_view name) {
  return record::TypeOf<T>().ByName(name)->number;
}

Filter Is(int column, int64_t value) {
  return {.column = column, .values = {Cell::Integer(value)}};
}

// Whether they are all but some, which nobody can list.
bool AreUnnamed(const IdSet<InboxId>& seen,
                const std::vector<InboxId>& inboxes) {
  return inboxes.empty() && seen.all_but;
}

// Of `inboxes` (empty: of all), those among the seen.
// REQUIRES: they can be named
std::vector<InboxId> Among(const IdSet<InboxId>& seen,
                           const std::vector<InboxId>& inboxes) {
  if (inboxes.empty()) return seen.ids;
  std::vector<InboxId> among;
  std::copy_if(inboxes.begin(), inboxes.end(), std::back_inserter(among),
               [&](InboxId inbox) { return seen.Contains(inbox); });
  return among;
}

// --- from the conversations' own indexes ----------------------------------

std::vector<Filter> RowFilters(const CompiledView& view) {
  static const int spam = ColumnOf<Conversation>("spam");
  static const int merged = ColumnOf<Conversation>("merged_into");
  static const int snoozed = ColumnOf<Conversation>("snoozed_until");
  static const int priority = ColumnOf<Conversation>("priority");
  std::vector<Filter> filters = {Is(spam, 0), Is(merged, 0),
                                 Is(snoozed, record::kNever)};
  const auto bound = [&](Filter::Op op, Priority at) {
    filters.push_back(
        {priority, op, {Cell::Integer(static_cast<int64_t>(at))}});
  };
  if (view.first_priority() != Priority::kNone) {
    bound(Filter::Op::kAtLeast, view.first_priority());
  }
  if (view.last_priority() != Priority::kLow) {
    bound(Filter::Op::kAtMost, view.last_priority());
  }
  return filters;
}

void AddRanges(int index, int64_t first, const CompiledView& view,
               const std::vector<Filter>& filters, storage::Scan& scan) {
  for (const ConversationStatus status : view.filter().statuses) {
    scan.streams.push_back(
        {.table = &TableFor<Conversation>(),
         .index = index,
         .prefix = {Cell::Integer(first),
                    Cell::Integer(static_cast<int64_t>(status))},
         .filters = filters});
  }
}

storage::Follow CustomerNames() {
  const record::RecordType& type = record::TypeOf<Customer>();
  record::FieldSet name;
  name.Add(type.IndexOf(ColumnOf<Customer>("name")));
  return {.column = ColumnOf<Conversation>("customer"),
          .table = &TableFor<Customer>(),
          .columns = name};
}

// REQUIRES: the view names its inboxes
storage::Scan ScanOfInboxes(const CompiledView& view,
                            const ConversationSight& sight) {
  static const storage::Follow customer = CustomerNames();
  storage::Scan scan{.follow = customer};
  const std::vector<Filter> filters = RowFilters(view);
  for (const InboxId inbox : Among(sight.some(), view.filter().inboxes)) {
    AddRanges(conversation_index::kByInbox, inbox.value, view, filters, scan);
  }
  return scan;
}

std::vector<AgentId> AgentsOf(const CompiledView& view, AgentId self) {
  std::vector<AgentId> agents = view.filter().assignees;
  const bool named =
      std::find(agents.begin(), agents.end(), self) != agents.end();
  if (view.filter().mine && self && !named) agents.push_back(self);
  return agents;
}

storage::Scan ScanOfAssignees(const CompiledView& view,
                              const ConversationSight& sight) {
  static const storage::Follow customer = CustomerNames();
  storage::Scan scan{.follow = customer};
  std::vector<Filter> filters = RowFilters(view);
  for (Filter& filter : InboxesAmong(TableFor<Conversation>(), sight.some(),
                                     view.filter().inboxes)) {
    filters.push_back(std::move(filter));
  }
  for (const AgentId agent : AgentsOf(view, sight.self())) {
    AddRanges(conversation_index::kByAssignee, agent.value, view, filters,
              scan);
  }
  return scan;
}

// --- from members ---------------------------------------------------------

// Under whom members stand that the principal may see.
std::vector<AgentId> HoldersOf(const CompiledView& view, AgentId self) {
  if (view.filter().mine && self) return {AgentId{}, self};
  return {AgentId{}};
}

// Few inboxes are merged; many are read in one range each, and those that
// are not seen passed over.
storage::Scan ScanOfMembers(const FollowedView& view,
                            const ConversationSight& sight,
                            const std::vector<Filter>& end) {
  static const int conversation = ColumnOf<ViewMember>("conversation");
  storage::Scan scan{.follow =
                         storage::Follow{.column = conversation,
                                         .table = &TableFor<Conversation>()}};
  const Cell number = Cell::Integer(view.number);
  const auto& inboxes = view.compiled.filter().inboxes;
  const bool unnamed = AreUnnamed(sight.some(), inboxes);
  const auto seen =
      unnamed ? std::vector<InboxId>() : Among(sight.some(), inboxes);
  const auto holders = HoldersOf(view.compiled, sight.self());
  const bool few = seen.size() * holders.size() <= storage::kMaxStreams;
  for (const AgentId holder : holders) {
    const Cell agent = Cell::Integer(holder.value);
    if (unnamed || !few) {
      Stream dense{.table = &TableFor<ViewMember>(),
                   .index = view_member_index::kByPlace,
                   .prefix = {number, agent},
                   .filters = end};
      for (Filter& filter :
           InboxesAmong(TableFor<ViewMember>(), sight.some(), inboxes)) {
        dense.filters.push_back(std::move(filter));
      }
      scan.streams.push_back(std::move(dense));
      continue;
    }
    for (const InboxId inbox : seen) {
      scan.streams.push_back(
          {.table = &TableFor<ViewMember>(),
           .prefix = {number, agent, Cell::Integer(inbox.value)},
           .filters = end});
    }
  }
  return scan;
}

std::vector<Filter> EndOf(const CompiledView& view, absl::Time now) {
  static const int first = ColumnOf<ViewMember>("first");
  const auto end = view.EndAt(now);
  if (!end) return {};
  return {{first, Filter::Op::kAtMost, {Cell::Integer(*end)}}};
}

}  // namespace

std::vector<Filter> InboxesAmong(const storage::Table& table,
                                 const IdSet<InboxId>& seen,
                                 const std::vector<InboxId>& inboxes) {
  const int column = table.type->ByName("inbox")->number;
  std::vector<Filter> filters;
  if (AreUnnamed(seen, inboxes)) {
    for (const InboxId hidden : seen.ids) {
      filters.push_back(
          {column, Filter::Op::kNotEqual, {Cell::Integer(hidden.value)}});
    }
    return filters;
  }
  Filter& among = filters.emplace_back();
  among = {.column = column, .op = Filter::Op::kIn};
  for (const InboxId inbox : Among(seen, inboxes)) {
    among.values.push_back(Cell::Integer(inbox.value));
  }
  return filters;
}

storage::Scan ScanOf(const FollowedView& view, const ConversationSight& sight,
                     absl::Time now) {
  switch (view.compiled.source()) {
    case ViewSource::kInboxes:
      return ScanOfInboxes(view.compiled, sight);
    case ViewSource::kAssignees:
      return ScanOfAssignees(view.compiled, sight);
    case ViewSource::kMembers:
      break;
  }
  return ScanOfMembers(view, sight, EndOf(view.compiled, now));
}

}  // namespace sanad
