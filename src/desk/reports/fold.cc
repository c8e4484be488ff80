#include "desk/reports/fold.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/lists.h"
#include "desk/reports/conversation_facts.h"
#include "desk/reports/places.h"
#include "desk/reports/roll_ups.h"
#include "desk/reports/touched.h"
#include "desk/transaction.h"

namespace sanad {
namespace {

using storage::Cell;

// Of one batch, which is one short act; and the batches of one run.
constexpr size_t kConversations = 100;
constexpr size_t kEvents = 5000;
constexpr int kBatches = 10;

// A row that comes, changes or goes.
template <class T>
struct Step {
  std::optional<T> before;
  std::optional<T> after;
};

template <class T>
void Keep(Act& act, const std::vector<Step<T>>& steps) {
  for (const auto& [before, after] : steps) {
    if (!before) {
      act.Keep(storage::Insert(TableFor<T>(), *after));
    } else if (!after) {
      act.Keep(storage::Delete(TableFor<T>(), *before));
    } else if (*before != *after) {
      act.Keep(storage::Update(TableFor<T>(), *before, *after));
    }
  }
}

// What one batch will write, decided in a snapshot, before it has the turn.
struct Batch {
  Step<FiguresMark> mark;
  std::vector<Step<FigureSubject>> subjects;
  std::vector<Step<FigureFact>> facts;
  std::vector<Step<RollUp>> roll_ups;
  bool more = false;
};

// --- what changes ---------------------------------------------------------

std::optional<FigureSubject> SubjectIn(const ConversationFacts& facts) {
  if (facts.facts.empty()) return std::nullopt;
  return facts.subject;
}

void AddFactSteps(const std::vector<FigureFact>& before,
                  const std::vector<FigureFact>& after, Batch& batch) {
  auto old = before.begin();
  for (const FigureFact& fact : after) {
    while (old != before.end() && IsBefore(*old, fact)) {
      batch.facts.push_back({*old++, std::nullopt});
    }
    const bool was = old != before.end() && !IsBefore(fact, *old);
    batch.facts.push_back(
        {was ? std::optional(*old++) : std::nullopt, std::optional(fact)});
  }
  for (; old != before.end(); ++old) {
    batch.facts.push_back({*old, std::nullopt});
  }
}

absl::Status AddConversation(storage::Reading& reading, const Levels& levels,
                             ConversationId id, absl::TimeZone zone,
                             RollUps& roll_ups, Batch& batch) {
  SANAD_ASSIGN_OR_RETURN(const auto before, ReadFacts(reading, id));
  SANAD_ASSIGN_OR_RETURN(const auto after, MakeFacts(reading, levels, id));
  CountChange(before, after, zone, roll_ups);
  AddFactSteps(before.facts, after.facts, batch);
  auto was = SubjectIn(before);
  auto is = SubjectIn(after);
  if (was || is) batch.subjects.push_back({std::move(was), std::move(is)});
  return absl::OkStatus();
}

absl::Status AddRollUps(storage::Reading& reading, const RollUps& roll_ups,
                        Batch& batch) {
  for (const auto& [key, change] : roll_ups) {
    if (change == Sum{}) continue;
    SANAD_ASSIGN_OR_RETURN(auto before, FindRollUp(reading, key));
    Sum sum = change;
    if (before) {
      const auto stored = TalliesIn(before->tallies);
      if (!stored) return Refuse(kSumsDamaged);
      sum.tallies.Add(*stored);
      sum.growth += before->growth;
    }
    std::optional<RollUp> after;
    if (!(sum == Sum{})) after = RowOf(key, sum);
    batch.roll_ups.push_back({std::move(before), std::move(after)});
  }
  return absl::OkStatus();
}

absl::StatusOr<absl::TimeZone> LoadZone(const std::string& name) {
  const auto zone = ZoneNamed(name);
  if (!zone) return Refuse(kSumsDamaged);
  return *zone;
}

// --- the two kinds of batches ---------------------------------------------

absl::Status FoldEvents(const Desk::State& desk, storage::Reading& reading,
                        FiguresMark& mark, Batch& batch) {
  SANAD_ASSIGN_OR_RETURN(const absl::TimeZone zone, LoadZone(mark.zone));
  SANAD_ASSIGN_OR_RETURN(
      const Touched touched,
      TouchedAfter(reading, mark.folded_to, kConversations, kEvents));
  if (touched.last != mark.folded_to) {
    mark.folded_to = touched.last;
    mark.event_hash = touched.last_hash;
  }
  batch.more = touched.more;
  SANAD_ASSIGN_OR_RETURN(const Head head, LoadHead(reading, desk.workspace.id));
  SANAD_ASSIGN_OR_RETURN(const auto levels,
                         LoadLevels(reading, head.levels_epoch, &desk.levels));
  RollUps roll_ups;
  for (const ConversationId id : touched.conversations) {
    SANAD_RETURN_IF_ERROR(
        AddConversation(reading, *levels, id, zone, roll_ups, batch));
  }
  return AddRollUps(reading, roll_ups, batch);
}

// The sums of the next conversations go over to days of the new zone.
absl::Status GoOver(storage::Reading& reading, FiguresMark& mark,
                    Batch& batch) {
  SANAD_ASSIGN_OR_RETURN(const absl::TimeZone from, LoadZone(mark.from_zone));
  SANAD_ASSIGN_OR_RETURN(const absl::TimeZone to, LoadZone(mark.zone));
  storage::Scan scan = {.streams = {{.table = &TableFor<FigureSubject>()}},
                        .limit = kConversations};
  if (mark.moved_to) scan.after = {Cell::Integer(mark.moved_to.value)};
  SANAD_ASSIGN_OR_RETURN(
      const auto subjects,
      storage::ReadAll(reading, TableFor<FigureSubject>(), scan));
  RollUps roll_ups;
  for (const FigureSubject& subject : subjects) {
    SANAD_ASSIGN_OR_RETURN(const auto facts,
                           ReadFacts(reading, subject.conversation));
    Count(facts, -1, from, roll_ups);
    Count(facts, 1, to, roll_ups);
    mark.moved_to = subject.conversation;
  }
  if (subjects.size() < kConversations) {
    mark.from_zone = mark.zone;
    mark.moved_to = {};
  }
  batch.more = true;
  return AddRollUps(reading, roll_ups, batch);
}

absl::StatusOr<Batch> DecideBatch(const Desk::State& desk,
                                  storage::Reading& reading) {
  const WorkspaceId workspace = desk.workspace.id;
  Batch batch;
  SANAD_ASSIGN_OR_RETURN(
      batch.mark.before,
      storage::Find(reading, TableFor<FiguresMark>(), kPrimary,
                    {Cell::Integer(workspace.value)}));
  SANAD_ASSIGN_OR_RETURN(FiguresMark mark, LoadMark(reading, workspace));
  SANAD_ASSIGN_OR_RETURN(const std::string zone,
                         ReportZoneOf(reading, workspace));
  if (!IsGoingOver(mark)) mark.zone = zone;
  SANAD_RETURN_IF_ERROR(IsGoingOver(mark)
                            ? GoOver(reading, mark, batch)
                            : FoldEvents(desk, reading, mark, batch));
  batch.mark.after = std::move(mark);
  return batch;
}

// --- writing --------------------------------------------------------------

absl::StatusOr<std::optional<FiguresMark>> FindMark(Act& act,
                                                    WorkspaceId workspace) {
  return act.Find<FiguresMark>({Cell::Integer(workspace.value)});
}

// Only those who fold write these rows, so a mark that stands where it stood
// says that nobody else has.
absl::StatusOr<Nothing> WriteBatch(Act& act, const Batch& batch) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_ASSIGN_OR_RETURN(const auto mark, FindMark(act, batch.mark.after->id));
  if (mark != batch.mark.before) return Nothing{};
  Keep<FiguresMark>(act, {batch.mark});
  Keep(act, batch.roll_ups);
  Keep(act, batch.subjects);
  Keep(act, batch.facts);
  return Nothing{};
}

absl::StatusOr<bool> FoldOnce(const SessionState& system,
                              const CallOptions& options) {
  const Desk::State& desk = *system.desk;
  SANAD_ASSIGN_OR_RETURN(const auto reading,
                         desk.store().Read(desk.workspace.id.value));
  SANAD_ASSIGN_OR_RETURN(const Batch batch, DecideBatch(desk, *reading));
  if (batch.mark.before == batch.mark.after) return false;
  const Nothing nothing;
  SANAD_RETURN_IF_ERROR(
      (RunAct<Nothing, Nothing>(
           system, Operation::kDeskRunDue, nothing,
           {.timeout = options.timeout, .cancel = options.cancel},
           [&](Act& act) { return WriteBatch(act, batch); }))
          .status());
  return batch.more;
}

}  // namespace

absl::StatusOr<FiguresMark> LoadMark(storage::Reading& reading,
                                     WorkspaceId workspace) {
  SANAD_ASSIGN_OR_RETURN(
      auto mark, storage::Find(reading, TableFor<FiguresMark>(), kPrimary,
                               {Cell::Integer(workspace.value)}));
  if (mark) return *std::move(mark);
  SANAD_ASSIGN_OR_RETURN(const std::string zone,
                         ReportZoneOf(reading, workspace));
  return FiguresMark{.id = workspace, .zone = zone, .from_zone = zone};
}

absl::StatusOr<std::string> ReportZoneOf(storage::Reading& reading,
                                         WorkspaceId workspace) {
  SANAD_ASSIGN_OR_RETURN(const auto row,
                         storage::Find(reading, TableFor<Workspace>(), kPrimary,
                                       {Cell::Integer(workspace.value)}));
  // A zone that this machine does not know counts as UTC.
  if (!row || !ZoneNamed(row->time_zone)) return std::string();
  return row->time_zone;
}

absl::StatusOr<bool> FoldFigures(const SessionState& system,
                                 const CallOptions& options) {
  for (int i = 0; i < kBatches; ++i) {
    SANAD_ASSIGN_OR_RETURN(const bool more, FoldOnce(system, options));
    if (!more) return false;
  }
  return true;
}

}  // namespace sanad
