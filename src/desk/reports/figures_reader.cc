#include "desk/reports/figures_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "desk/reports/fold.h"
#include "desk/reports/roll_ups.h"
#include "desk/reports/touched.h"

namespace sanad {
namespace {

using metrics::Tallies;
using storage::Cell;

constexpr int64_t kLast = std::numeric_limits<int64_t>::max();

constexpr auto kAllFigures = [] {
  std::array<FigureKind, kLastFigure> figures{};
  for (int i = 0; i < kLastFigure; ++i) {
    figures[i] = static_cast<FigureKind>(i + 1);
  }
  return figures;
}();

// By which the backlog grows and shrinks.
constexpr std::array kGrowing = {FigureKind::kCreated, FigureKind::kEnded,
                                 FigureKind::kReopened};

Cell CellOf(Dimension dimension) {
  return Cell::Integer(static_cast<int64_t>(dimension));
}
Cell CellOf(Grain grain) { return Cell::Integer(static_cast<int64_t>(grain)); }

// The sums of one dimension and grain from a day on.
storage::Scan SumsFrom(InboxId inbox, Dimension dimension, Grain grain,
                       int64_t day) {
  return {
      .streams = {{.table = &TableFor<RollUp>(),
                   .prefix = {Cell::Integer(inbox.value), CellOf(dimension),
                              CellOf(grain)}}},
      .after = {Cell::Integer(day - 1), Cell::Integer(kLast), Cell::Text("")}};
}

// The facts of one figure in an inbox from a time on.
storage::Scan FactsFrom(InboxId inbox, FigureKind figure, absl::Time at) {
  return {
      .streams = {{.table = &TableFor<FigureFact>(),
                   .index = figure_fact_index::kByInbox,
                   .prefix = {Cell::Integer(inbox.value),
                              Cell::Integer(static_cast<int64_t>(figure))}}},
      .after = {Cell::Integer(absl::ToUnixMicros(at) - 1), Cell::Integer(kLast),
                Cell::Integer(kLast)}};
}

int ColumnOf(std::string_view name) {
  return record::TypeOf<RollUp>().ByName(name)->number;
}

void AddFact(const FigureFact& fact, std::vector<DimensionValue> values,
             int64_t times, TalliesBy& tallies) {
  for (DimensionValue& value : values) {
    tallies[std::move(value)].Add(fact.figure, {fact.elapsed, fact.working},
                                  fact.amount, times);
  }
}

// Facts say all that these ask for.
bool NeedsSubject(Dimension dimension) {
  return dimension != Dimension::kNone && dimension != Dimension::kInbox &&
         dimension != Dimension::kAgent && dimension != Dimension::kHour;
}

}  // namespace

absl::StatusOr<FigureReader> FigureReader::Open(Call& call) {
  storage::Reading& reading = call.reading();
  const WorkspaceId workspace = call.desk().workspace.id;
  FigureReader reader(reading);
  SANAD_ASSIGN_OR_RETURN(reader.zone_name_, ReportZoneOf(reading, workspace));
  reader.zone_ = ZoneNamed(reader.zone_name_).value_or(absl::UTCTimeZone());
  SANAD_ASSIGN_OR_RETURN(const FiguresMark mark, LoadMark(reading, workspace));
  reader.has_sums_ = !IsGoingOver(mark) && mark.zone == reader.zone_name_;
  SANAD_ASSIGN_OR_RETURN(Touched touched,
                         TouchedAfter(reading, mark.folded_to, 0, 0));
  SANAD_ASSIGN_OR_RETURN(const auto levels, call.LoadLevels());
  for (const ConversationId id : touched.conversations) {
    SANAD_ASSIGN_OR_RETURN(reader.folded_.emplace_back(),
                           ReadFacts(reading, id));
    SANAD_ASSIGN_OR_RETURN(reader.present_.emplace_back(),
                           MakeFacts(reading, *levels, id));
  }
  reader.touched_ = std::move(touched.conversations);
  return reader;
}

// --- which facts ----------------------------------------------------------

bool FigureReader::Holds(const Scope& scope, const FigureFact& fact,
                         const FigureSubject& subject) const {
  const auto& inboxes = scope.seen.inboxes;
  const bool seen =
      std::any_of(inboxes.begin(), inboxes.end(),
                  [&](const Inbox& inbox) { return inbox.id == fact.inbox; });
  if (!seen) return false;
  if (scope.by == Dimension::kNone) return true;
  const auto values = ValuesOf(scope.by, fact, subject, zone_);
  return std::find(values.begin(), values.end(), scope.value) != values.end();
}

absl::Status FigureReader::ForEachFolded(const Scope& scope, const Span& span,
                                         std::span<const FigureKind> figures,
                                         VisitBoth visit) const {
  if (span.from >= span.to) return absl::OkStatus();
  FigureFact fact;
  for (const Inbox& inbox : scope.seen.inboxes) {
    for (const FigureKind figure : figures) {
      SANAD_ASSIGN_OR_RETURN(
          const auto rows,
          storage::ScanAll(*reading_, FactsFrom(inbox.id, figure, span.from)));
      while (true) {
        SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
        if (!more) break;
        rows->Load(&fact, nullptr);
        if (fact.at >= span.to) break;
        FigureSubject subject = {.conversation = fact.conversation,
                                 .inbox = fact.inbox};
        if (NeedsSubject(scope.by)) {
          SANAD_ASSIGN_OR_RETURN(
              auto stored,
              storage::Find(*reading_, TableFor<FigureSubject>(), kPrimary,
                            {Cell::Integer(fact.conversation.value)}));
          if (stored) subject = *std::move(stored);
        }
        if (Holds(scope, fact, subject)) visit(fact, subject);
      }
    }
  }
  return absl::OkStatus();
}

void FigureReader::ForEachSince(const Scope& scope, const Span& span,
                                int64_t times, VisitBoth visit) const {
  for (const auto& [subject, facts] : times < 0 ? folded_ : present_) {
    for (const FigureFact& fact : facts) {
      if (span.Holds(fact.at) && Holds(scope, fact, subject)) {
        visit(fact, subject);
      }
    }
  }
}

absl::Status FigureReader::ForEachFact(const Scope& scope, const Span& span,
                                       Visit visit) const {
  SANAD_RETURN_IF_ERROR(
      ForEachFolded(scope, span, kAllFigures,
                    [&](const FigureFact& fact, const FigureSubject&) {
                      if (!touched_.contains(fact.conversation)) visit(fact);
                    }));
  ForEachSince(
      scope, span, 1,
      [&](const FigureFact& fact, const FigureSubject&) { visit(fact); });
  return absl::OkStatus();
}

// --- adding up ------------------------------------------------------------

std::vector<InboxId> FigureReader::SummedInboxes(const Scope& scope,
                                                 Dimension dimension) const {
  if (scope.seen.all && dimension == Dimension::kNone) return {InboxId{}};
  std::vector<InboxId> inboxes;
  inboxes.reserve(scope.seen.inboxes.size());
  for (const Inbox& inbox : scope.seen.inboxes) inboxes.push_back(inbox.id);
  return inboxes;
}

absl::Status FigureReader::AddFacts(const Scope& scope, Dimension dimension,
                                    const Span& span,
                                    TalliesBy& tallies) const {
  // The subject is read if either asks for it.
  const bool needed = NeedsSubject(dimension) && !NeedsSubject(scope.by);
  absl::Status failure;
  SANAD_RETURN_IF_ERROR(ForEachFolded(
      scope, span, kAllFigures,
      [&](const FigureFact& fact, const FigureSubject& known) {
        FigureSubject subject = known;
        if (needed) {
          auto stored =
              storage::Find(*reading_, TableFor<FigureSubject>(), kPrimary,
                            {Cell::Integer(fact.conversation.value)});
          failure.Update(stored.status());
          if (stored.ok() && *stored) subject = **std::move(stored);
        }
        AddFact(fact, ValuesOf(dimension, fact, subject, zone_), 1, tallies);
      }));
  return failure;
}

absl::Status FigureReader::AddSums(const Scope& scope, Dimension dimension,
                                   InboxId inbox, const SummedSpan& span,
                                   TalliesBy& tallies) const {
  const bool apart = dimension != Dimension::kNone;
  storage::Scan scan =
      SumsFrom(inbox, apart ? dimension : scope.by, span.grain, span.from);
  if (scope.by != Dimension::kNone) {
    scan.streams[0].filters = {{.column = ColumnOf("value"),
                                .values = {Cell::Integer(scope.value.first)}},
                               {.column = ColumnOf("label"),
                                .values = {Cell::Text(scope.value.second)}}};
  }
  SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(*reading_, scan));
  RollUp row;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more || rows->Order(0).integer >= span.to) return absl::OkStatus();
    rows->Load(&row, nullptr);
    const auto sum = TalliesIn(row.tallies);
    if (!sum) return Refuse(kSumsDamaged);
    tallies[apart ? DimensionValue(row.value, row.label) : DimensionValue()]
        .Add(*sum);
  }
}

void FigureReader::AddSince(const Scope& scope, Dimension dimension,
                            const Span& span, TalliesBy& tallies) const {
  for (const int64_t times : {-1, 1}) {
    ForEachSince(scope, span, times,
                 [&](const FigureFact& fact, const FigureSubject& subject) {
                   AddFact(fact, ValuesOf(dimension, fact, subject, zone_),
                           times, tallies);
                 });
  }
}

absl::StatusOr<TalliesBy> FigureReader::ReadBy(const Scope& scope,
                                               Dimension dimension,
                                               const Span& span) const {
  TalliesBy tallies;
  if (dimension == Dimension::kInbox) {
    for (const Inbox& inbox : scope.seen.inboxes) {
      Scope one = scope;
      one.seen = {.inboxes = {inbox}};
      DimensionValue value(inbox.id.value, "");
      SANAD_ASSIGN_OR_RETURN(tallies[std::move(value)], Read(one, span));
    }
  } else {
    // Sums are by one dimension; by two, only facts can tell.
    const bool two =
        scope.by != Dimension::kNone && dimension != Dimension::kNone;
    const Dimension by =
        two || scope.by == Dimension::kNone ? dimension : scope.by;
    const Pieces pieces =
        has_sums_ && !two ? Split(span, zone_) : Pieces{.facts = {span}};
    for (const Span& piece : pieces.facts) {
      SANAD_RETURN_IF_ERROR(AddFacts(scope, dimension, piece, tallies));
    }
    for (const InboxId inbox : SummedInboxes(scope, by)) {
      for (const SummedSpan& piece : pieces.sums) {
        SANAD_RETURN_IF_ERROR(AddSums(scope, dimension, inbox, piece, tallies));
      }
    }
    AddSince(scope, dimension, span, tallies);
  }
  std::erase_if(tallies, [](const auto& row) { return row.second.empty(); });
  return tallies;
}

absl::StatusOr<Tallies> FigureReader::Read(const Scope& scope,
                                           const Span& span) const {
  SANAD_ASSIGN_OR_RETURN(auto tallies, ReadBy(scope, Dimension::kNone, span));
  if (tallies.empty()) return Tallies();
  return std::move(tallies.begin()->second);
}

// --- the backlog ----------------------------------------------------------

absl::StatusOr<int64_t> FigureReader::GrowthBefore(InboxId inbox,
                                                   absl::CivilDay day) const {
  static const record::FieldSet columns =
      ColumnsNamed(TableFor<RollUp>(), {"start", "growth"});
  const int64_t month = NumberOf(MonthOf(day));
  int64_t growth = 0;
  for (const SummedSpan& span :
       {SummedSpan{Grain::kMonth, std::numeric_limits<int64_t>::min() + 1,
                   month},
        SummedSpan{Grain::kDay, month, NumberOf(day)}}) {
    storage::Scan scan =
        SumsFrom(inbox, Dimension::kNone, span.grain, span.from);
    scan.columns = columns;
    SANAD_ASSIGN_OR_RETURN(const auto rows, storage::ScanAll(*reading_, scan));
    RollUp row;
    while (true) {
      SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
      if (!more || rows->Order(0).integer >= span.to) break;
      rows->Load(&row, nullptr);
      growth += row.growth;
    }
  }
  return growth;
}

absl::StatusOr<int64_t> FigureReader::Backlog(const Scope& scope,
                                              absl::Time at) const {
  int64_t backlog = 0;
  Span rest = {absl::UnixEpoch() - absl::Hours(24 * 366 * 2000), at};
  const auto count = [&](int64_t times) {
    return [&backlog, times](const FigureFact& fact, const FigureSubject&) {
      backlog += GrowthOf(fact.figure) * times;
    };
  };
  ForEachSince(scope, rest, -1, count(-1));
  ForEachSince(scope, rest, 1, count(1));
  if (has_sums_ && scope.by == Dimension::kNone) {
    const absl::CivilDay day = DayOf(at, zone_);
    for (const InboxId inbox : SummedInboxes(scope, Dimension::kNone)) {
      SANAD_ASSIGN_OR_RETURN(const int64_t growth, GrowthBefore(inbox, day));
      backlog += growth;
    }
    rest.from = StartOf(day, zone_);
  }
  SANAD_RETURN_IF_ERROR(ForEachFolded(scope, rest, kGrowing, count(1)));
  return backlog;
}

}  // namespace sanad
