// Overviews, series, breakdowns and backlogs.

#include "sanad/reports.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/reports/report_call.h"
#include "desk/reports/summary.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/metrics.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kNotAFilter = {
    absl::StatusCode::kInvalidArgument, "report.not_a_filter",
    "inboxes are chosen by `inbox`", "تُختار صناديق البريد بالحقل `inbox`"};
constexpr Reason kTooManyPoints = {absl::StatusCode::kInvalidArgument,
                                   "report.too_many_points",
                                   "a series has at most {limit} points",
                                   "الحد الأقصى لنقاط السلسلة هو {limit}"};

template <class T>
absl::StatusOr<std::string> NameOfRow(Call& call, int64_t id) {
  SANAD_ASSIGN_OR_RETURN(const auto row, call.Find<T>({Cell::Integer(id)}));
  return row ? row->name : std::string();
}

int64_t CountOf(const BreakdownRow& row) {
  int64_t count = 0;
  for (const FigureSummary& figure : row.figures) count += figure.count;
  return count;
}

}  // namespace

absl::Status CheckReport(const FiguresRequest& request, int64_t days) {
  SANAD_RETURN_IF_ERROR(
      CheckKnown("by", request.by, Dimension::kNone, Dimension::kHour));
  if (request.by == Dimension::kInbox) return RefuseField("by", kNotAFilter);
  SANAD_RETURN_IF_ERROR(
      CheckText("label", request.label, limits::kTopicBytes, Blank::kAllowed));
  return CheckRange(request.from, request.to, days);
}

absl::StatusOr<ReportCall> ReportCall::Begin(Call& call,
                                             const FiguresRequest& request) {
  Scope scope = {.by = request.by, .value = {request.value, request.label}};
  SANAD_ASSIGN_OR_RETURN(scope.seen, PermitReport(call, request.inbox));
  SANAD_ASSIGN_OR_RETURN(FigureReader reader, FigureReader::Open(call));
  return ReportCall{
      std::move(reader), std::move(scope), {request.from, request.to}};
}

absl::StatusOr<std::string> NameIn(Call& call, Dimension dimension,
                                   int64_t value) {
  switch (dimension) {
    case Dimension::kInbox:
      return NameOfRow<Inbox>(call, value);
    case Dimension::kAgent:
      return NameOfRow<Agent>(call, value);
    case Dimension::kTeam:
      return NameOfRow<Team>(call, value);
    case Dimension::kTag:
      return NameOfRow<Tag>(call, value);
    default:
      return std::string();
  }
}

namespace {

absl::StatusOr<std::vector<FigureSummary>> ReadExactly(const ReportCall& report,
                                                       const Span& span) {
  ExactTallies tallies;
  SANAD_RETURN_IF_ERROR(report.reader.ForEachFact(
      report.scope, span, [&](const FigureFact& fact) { tallies.Add(fact); }));
  return std::move(tallies).Summaries();
}

absl::StatusOr<std::vector<FigureSummary>> ReadFigures(const ReportCall& report,
                                                       const Span& span) {
  SANAD_ASSIGN_OR_RETURN(const auto tallies,
                         report.reader.Read(report.scope, span));
  return SummariesOf(tallies);
}

// Hours have no sums of their own: one pass over the facts.
absl::StatusOr<std::vector<SeriesPoint>> ReadHourly(
    const ReportCall& report, const std::vector<Span>& spans) {
  std::vector<metrics::Tallies> tallies(spans.size());
  SANAD_RETURN_IF_ERROR(report.reader.ForEachFact(
      report.scope, report.span, [&](const FigureFact& fact) {
        const auto after = std::upper_bound(
            spans.begin(), spans.end(), fact.at,
            [](absl::Time at, const Span& span) { return at < span.from; });
        tallies[static_cast<size_t>(after - spans.begin()) - 1].Add(
            fact.figure, {fact.elapsed, fact.working}, fact.amount, 1);
      }));
  std::vector<SeriesPoint> points;
  points.reserve(spans.size());
  for (size_t i = 0; i < spans.size(); ++i) {
    points.push_back({spans[i].from, spans[i].to, SummariesOf(tallies[i])});
  }
  return points;
}

}  // namespace

absl::StatusOr<ReportOverview> ReadOverview(const ReportCall& report,
                                            bool exact) {
  const auto read = exact ? &ReadExactly : &ReadFigures;
  SANAD_ASSIGN_OR_RETURN(const auto now, read(report, report.span));
  SANAD_ASSIGN_OR_RETURN(const auto before, read(report, report.before()));
  ReportOverview overview = {.from = report.span.from,
                             .to = report.span.to,
                             .time_zone = report.reader.zone_name(),
                             .figures = Compare(now, before)};
  SANAD_ASSIGN_OR_RETURN(overview.backlog,
                         report.reader.Backlog(report.scope, report.span.to));
  SANAD_ASSIGN_OR_RETURN(overview.backlog_before,
                         report.reader.Backlog(report.scope, report.span.from));
  return overview;
}

absl::StatusOr<std::vector<SeriesPoint>> ReadSeries(const ReportCall& report,
                                                    Grain grain) {
  const auto spans = PointsOf(report.span, grain, report.reader.zone());
  if (grain == Grain::kHour) return ReadHourly(report, spans);
  if (spans.size() > limits::kSeriesPoints) {
    return RefuseField("to", kTooManyPoints,
                       {{"limit", limits::kSeriesPoints}});
  }
  std::vector<SeriesPoint> points;
  for (const Span& span : spans) {
    SANAD_ASSIGN_OR_RETURN(auto figures, ReadFigures(report, span));
    points.push_back({span.from, span.to, std::move(figures)});
  }
  return points;
}

absl::StatusOr<std::vector<BreakdownRow>> ReadBreakdown(
    Call& call, const ReportCall& report, Dimension by) {
  SANAD_ASSIGN_OR_RETURN(const auto tallies,
                         report.reader.ReadBy(report.scope, by, report.span));
  std::vector<BreakdownRow> rows;
  rows.reserve(tallies.size());
  for (const auto& [value, sum] : tallies) {
    rows.push_back({value.first, value.second, SummariesOf(sum)});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return CountOf(a) > CountOf(b);
  });
  if (rows.size() > limits::kBreakdownRows) {
    rows.resize(limits::kBreakdownRows);
  }
  for (BreakdownRow& row : rows) {
    if (!row.label.empty()) continue;
    SANAD_ASSIGN_OR_RETURN(row.label, NameIn(call, by, row.value));
  }
  return rows;
}

absl::StatusOr<ReportOverview> Reports::Overview(
    const FiguresRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return Read<ReportOverview>(
      state(), Operation::kReportsOverview,
      [&](Call& call) -> absl::StatusOr<ReportOverview> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request));
        return ReadOverview(report, request.exact);
      });
}

absl::StatusOr<std::vector<SeriesPoint>> Reports::Series(
    const SeriesRequest& request) const {
  SANAD_RETURN_IF_ERROR(
      CheckKnown("grain", request.grain, Grain::kHour, Grain::kMonth));
  const bool hourly = request.grain == Grain::kHour;
  SANAD_RETURN_IF_ERROR(CheckReport(
      request.of, hourly ? limits::kHoursDays : limits::kReportDays));
  return Read<std::vector<SeriesPoint>>(
      state(), Operation::kReportsSeries,
      [&](Call& call) -> absl::StatusOr<std::vector<SeriesPoint>> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request.of));
        return ReadSeries(report, request.grain);
      });
}

absl::StatusOr<std::vector<BreakdownRow>> Reports::Breakdown(
    const BreakdownRequest& request) const {
  SANAD_RETURN_IF_ERROR(
      CheckKnown("by", request.by, Dimension::kInbox, Dimension::kHour));
  SANAD_RETURN_IF_ERROR(CheckReport(request.of));
  return Read<std::vector<BreakdownRow>>(
      state(), Operation::kReportsBreakdown,
      [&](Call& call) -> absl::StatusOr<std::vector<BreakdownRow>> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request.of));
        return ReadBreakdown(call, report, request.by);
      });
}

absl::StatusOr<BacklogReport> Reports::Backlog(
    const BacklogRequest& request) const {
  return Read<BacklogReport>(
      state(), Operation::kReportsBacklog,
      [&](Call& call) -> absl::StatusOr<BacklogReport> {
        const FiguresRequest of = {.to = request.at, .inbox = request.inbox};
        SANAD_ASSIGN_OR_RETURN(const auto report, ReportCall::Begin(call, of));
        SANAD_ASSIGN_OR_RETURN(const int64_t open,
                               report.reader.Backlog(report.scope, request.at));
        return BacklogReport{request.at, open};
      });
}

absl::StatusOr<std::vector<FigureDefinition>> Reports::Definitions() const {
  return Read<std::vector<FigureDefinition>>(
      state(), Operation::kReportsDefinitions,
      [](Call& call) -> absl::StatusOr<std::vector<FigureDefinition>> {
        SANAD_RETURN_IF_ERROR(call.PermitOwn());
        std::vector<FigureDefinition> definitions;
        definitions.reserve(sanad::Definitions().size());
        for (const Definition& one : sanad::Definitions()) {
          definitions.push_back({std::string(one.id), std::string(one.english),
                                 std::string(one.arabic)});
        }
        return definitions;
      });
}

}  // namespace sanad
