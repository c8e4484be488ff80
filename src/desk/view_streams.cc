#include "desk/view_streams.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "desk/tables.h"

namespace sanad {
namespace {

using access::Principal;
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

// Of `inboxes`, those that the principal serves.
// REQUIRES: `inboxes` ascends, and is not empty unless they serve not all
std::vector<InboxId> Served(const Principal& principal,
                            const std::vector<InboxId>& inboxes) {
  if (principal.ServesEverything()) return inboxes;
  if (inboxes.empty()) return principal.inboxes;
  std::vector<InboxId> served;
  std::set_intersection(inboxes.begin(), inboxes.end(),
                        principal.inboxes.begin(), principal.inboxes.end(),
                        std::back_inserter(served));
  return served;
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

storage::Scan ScanOfInboxes(const CompiledView& view,
                            const Principal& principal) {
  static const storage::Follow customer = CustomerNames();
  storage::Scan scan{.follow = customer};
  const std::vector<Filter> filters = RowFilters(view);
  for (const InboxId inbox : Served(principal, view.filter().inboxes)) {
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
                              const Principal& principal) {
  static const storage::Follow customer = CustomerNames();
  storage::Scan scan{.follow = customer};
  std::vector<Filter> filters = RowFilters(view);
  for (Filter& filter : InboxesServed(TableFor<Conversation>(), principal,
                                      view.filter().inboxes)) {
    filters.push_back(std::move(filter));
  }
  for (const AgentId agent : AgentsOf(view, principal.agent())) {
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
// are not served passed over.
storage::Scan ScanOfMembers(const FollowedView& view,
                            const Principal& principal,
                            const std::vector<Filter>& end) {
  static const int conversation = ColumnOf<ViewMember>("conversation");
  storage::Scan scan{.follow =
                         storage::Follow{.column = conversation,
                                         .table = &TableFor<Conversation>()}};
  const Cell number = Cell::Integer(view.number);
  const auto& inboxes = view.compiled.filter().inboxes;
  const auto served = Served(principal, inboxes);
  const auto holders = HoldersOf(view.compiled, principal.agent());
  const bool all = principal.ServesEverything() && inboxes.empty();
  const bool few = served.size() * holders.size() <= storage::kMaxStreams;
  for (const AgentId holder : holders) {
    const Cell agent = Cell::Integer(holder.value);
    if (all || !few) {
      Stream dense{.table = &TableFor<ViewMember>(),
                   .index = view_member_index::kByPlace,
                   .prefix = {number, agent},
                   .filters = end};
      for (Filter& filter :
           InboxesServed(TableFor<ViewMember>(), principal, inboxes)) {
        dense.filters.push_back(std::move(filter));
      }
      scan.streams.push_back(std::move(dense));
      continue;
    }
    for (const InboxId inbox : served) {
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

std::vector<Filter> InboxesServed(const storage::Table& table,
                                  const Principal& principal,
                                  const std::vector<InboxId>& inboxes) {
  if (principal.ServesEverything() && inboxes.empty()) return {};
  Filter filter{.column = table.type->ByName("inbox")->number,
                .op = Filter::Op::kIn};
  for (const InboxId inbox : Served(principal, inboxes)) {
    filter.values.push_back(Cell::Integer(inbox.value));
  }
  return {std::move(filter)};
}

storage::Scan ScanOf(const FollowedView& view, const Principal& principal,
                     absl::Time now) {
  switch (view.compiled.source()) {
    case ViewSource::kInboxes:
      return ScanOfInboxes(view.compiled, principal);
    case ViewSource::kAssignees:
      return ScanOfAssignees(view.compiled, principal);
    case ViewSource::kMembers:
      break;
  }
  return ScanOfMembers(view, principal, EndOf(view.compiled, now));
}

}  // namespace sanad
