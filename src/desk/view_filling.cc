#include "desk/view_filling.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/due.h"
#include "desk/tables.h"
#include "desk/view_standing.h"
#include "desk/view_tallies.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;

void KeepAll(Act& act, std::vector<storage::Change> changes) {
  for (storage::Change& change : changes) act.Keep(std::move(change));
}

// Nullopt: nothing was, or is, left to do.
using Progress = std::optional<ViewProgress>;

std::vector<Due> Awaited(const Progress& progress) {
  if (!progress) return {};
  return {DueOf(*progress)};
}

void PlanProgress(Act& act, const Progress& before, const Progress& after) {
  const auto& table = TableFor<ViewProgress>();
  PlanDue(act, Awaited(before), Awaited(after));
  if (before && after) {
    storage::Change update = storage::Update(table, *before, *after);
    if (!update.columns.empty()) act.Keep(std::move(update));
  } else if (before) {
    act.Keep(storage::Delete(table, *before));
  } else if (after) {
    act.Keep(storage::Insert(table, *after));
  }
}

// --- filling --------------------------------------------------------------

absl::StatusOr<std::vector<Conversation>> NextConversations(
    Act& act, const ViewProgress& progress) {
  storage::Scan scan{.streams = {{.table = &TableFor<Conversation>()}},
                     .limit = kViewPortion};
  if (progress.counted_to != 0) {
    scan.after = {Cell::Integer(progress.counted_to)};
  }
  return storage::ReadAll(act.reading(), TableFor<Conversation>(), scan);
}

absl::Status CountOne(Act& act, const FollowedView& view,
                      const Conversation& conversation, TallyChanges& tallies) {
  SANAD_ASSIGN_OR_RETURN(
      const auto standing,
      StandingIn(act.reading(), view.compiled, conversation));
  if (!standing) return absl::OkStatus();
  tallies.Add(standing->agent, standing->inbox, view.number, 1);
  if (view.compiled.source() == ViewSource::kMembers) {
    act.Keep(storage::Insert(TableFor<ViewMember>(),
                             MemberOf(view, *standing, conversation.id)));
  }
  return absl::OkStatus();
}

// Plans the portion after `from`; what is left to do then.
absl::StatusOr<Progress> Fill(Act& act, const StoredView& stored,
                              const ViewProgress& from) {
  const FollowedView view(stored);
  SANAD_ASSIGN_OR_RETURN(const auto conversations,
                         NextConversations(act, from));
  TallyChanges tallies;
  for (const Conversation& conversation : conversations) {
    SANAD_RETURN_IF_ERROR(CountOne(act, view, conversation, tallies));
  }
  SANAD_ASSIGN_OR_RETURN(auto counters, tallies.Plan(act.reading()));
  KeepAll(act, std::move(counters));
  if (conversations.size() < kViewPortion) return std::nullopt;
  ViewProgress after = from;
  after.counted_to = conversations.back().id.value;
  return after;
}

// --- clearing -------------------------------------------------------------

// The counters go with the last of the members; what is left to do then.
absl::StatusOr<Progress> Clear(Act& act, const ViewProgress& progress) {
  SANAD_ASSIGN_OR_RETURN(
      const auto members,
      act.All<ViewMember>(kPrimary, {Cell::Integer(progress.number)},
                          kViewPortion));
  const bool more = members.size() == kViewPortion;
  for (const ViewMember& member : members) {
    act.Keep(storage::Delete(TableFor<ViewMember>(), member));
  }
  if (more) return progress;
  SANAD_ASSIGN_OR_RETURN(auto counters,
                         PlanClearing(act.reading(), progress.number));
  KeepAll(act, std::move(counters));
  return std::nullopt;
}

absl::StatusOr<Progress> GoOn(Act& act, const ViewProgress& progress) {
  if (!progress.view) return Clear(act, progress);
  SANAD_ASSIGN_OR_RETURN(const auto view,
                         act.Load<StoredView>(progress.view, kViewUnknown));
  return Fill(act, view, progress);
}

}  // namespace

absl::Status StartCounting(Act& act, const StoredView& view) {
  SANAD_ASSIGN_OR_RETURN(
      const Progress left,
      Fill(act, view, {.number = view.number, .view = view.id}));
  PlanProgress(act, std::nullopt, left);
  return absl::OkStatus();
}

absl::Status StopCounting(Act& act, const StoredView& view) {
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         act.Find<ViewProgress>({Cell::Integer(view.number)}));
  PlanProgress(act, before, ViewProgress{.number = view.number});
  return absl::OkStatus();
}

absl::Status GoOnCounting(Act& act, const Due& due) {
  SANAD_ASSIGN_OR_RETURN(const auto progress,
                         act.Find<ViewProgress>({Cell::Integer(due.object)}));
  if (!progress) {
    PlanDue(act, {due}, {});
    return absl::OkStatus();
  }
  SANAD_ASSIGN_OR_RETURN(const Progress left, GoOn(act, *progress));
  PlanProgress(act, progress, left);
  return absl::OkStatus();
}

}  // namespace sanad
