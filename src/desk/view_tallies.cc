#include "desk/view_tallies.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/view_streams.h"
#include "record/interpret.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Change;

ViewTallies TalliesOf(const ViewCounters& counters) {
  return record::FromBytes<ViewTallies>(counters.tallies)
      .value_or(ViewTallies{});
}

// Adds to the tally of a number, which comes or goes with its first and last
// conversation.
void AddTo(std::vector<ViewTally>& rows, int64_t number, int64_t by) {
  auto at = std::lower_bound(
      rows.begin(), rows.end(), number,
      [](const ViewTally& row, int64_t n) { return row.number < n; });
  if (at == rows.end() || at->number != number) {
    at = rows.insert(at, {.number = number});
  }
  at->conversations += by;
  if (at->conversations == 0) rows.erase(at);
}

// A row without tallies is none.
void PlanRow(const std::optional<ViewCounters>& before, ViewCounters after,
             std::vector<Change>& changes) {
  const auto& table = TableFor<ViewCounters>();
  if (!before) {
    if (after.tallies.empty()) return;
    changes.push_back(storage::Insert(table, std::move(after)));
  } else if (after.tallies.empty()) {
    changes.push_back(storage::Delete(table, *before));
  } else if (after.tallies != before->tallies) {
    changes.push_back(storage::Update(table, *before, std::move(after)));
  }
}

absl::Status AddAll(storage::Reading& reading, AgentId agent,
                    const ConversationSight& sight, Tallies& sums) {
  const storage::Scan scan = {
      .streams = {{.table = &TableFor<ViewCounters>(),
                   .prefix = {Cell::Integer(agent.value)},
                   .filters = InboxesAmong(TableFor<ViewCounters>(),
                                           sight.whole(), {})}}};
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      storage::ReadAll(reading, TableFor<ViewCounters>(), scan));
  for (const ViewCounters& row : rows) {
    for (const ViewTally& tally : TalliesOf(row).rows) {
      sums[tally.number] += tally.conversations;
    }
  }
  return absl::OkStatus();
}

}  // namespace

void TallyChanges::Add(const TallyChanges& others) {
  tallies_.insert(tallies_.end(), others.tallies_.begin(),
                  others.tallies_.end());
}

absl::StatusOr<std::vector<Change>> TallyChanges::Plan(
    storage::Reading& reading) {
  const auto row_of = [](const Tally& tally) {
    return std::tie(tally.agent, tally.inbox);
  };
  std::sort(
      tallies_.begin(), tallies_.end(),
      [&](const Tally& a, const Tally& b) { return row_of(a) < row_of(b); });
  std::vector<Change> changes;
  for (auto at = tallies_.begin(); at != tallies_.end();) {
    const Tally first = *at;
    SANAD_ASSIGN_OR_RETURN(
        const auto before,
        storage::Find(reading, TableFor<ViewCounters>(), kPrimary,
                      {Cell::Integer(first.agent.value),
                       Cell::Integer(first.inbox.value)}));
    ViewTallies after = before ? TalliesOf(*before) : ViewTallies{};
    for (; at != tallies_.end() && row_of(*at) == row_of(first); ++at) {
      AddTo(after.rows, at->number, at->by);
    }
    PlanRow(before,
            {.agent = first.agent,
             .inbox = first.inbox,
             .tallies = record::ToBytes(after)},
            changes);
  }
  return changes;
}

absl::StatusOr<std::vector<Change>> PlanClearing(storage::Reading& reading,
                                                 int64_t number) {
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      storage::ReadAll(reading, TableFor<ViewCounters>(),
                       {.streams = {{.table = &TableFor<ViewCounters>()}}}));
  std::vector<Change> changes;
  for (const ViewCounters& row : rows) {
    ViewTallies tallies = TalliesOf(row);
    std::erase_if(tallies.rows, [&](const ViewTally& tally) {
      return tally.number == number;
    });
    ViewCounters after = row;
    after.tallies = record::ToBytes(tallies);
    PlanRow(row, std::move(after), changes);
  }
  return changes;
}

absl::StatusOr<Tallies> ReadTallies(storage::Reading& reading,
                                    const ConversationSight& sight) {
  Tallies sums;
  SANAD_RETURN_IF_ERROR(AddAll(reading, {}, sight, sums));
  if (sight.self()) {
    SANAD_RETURN_IF_ERROR(AddAll(reading, sight.self(), sight, sums));
  }
  return sums;
}

}  // namespace sanad
