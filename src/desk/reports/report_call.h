// What every report begins with: who may see it, of what, in which days.

#ifndef SANAD_SRC_DESK_REPORTS_REPORT_CALL_H_
#define SANAD_SRC_DESK_REPORTS_REPORT_CALL_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "desk/reports/figures_reader.h"
#include "sanad/limits.h"
#include "sanad/reports.h"

namespace sanad {

// What can be refused without looking. report.range_backwards,
// report.range_too_long, report.not_a_filter, value.unknown
absl::Status CheckReport(const FiguresRequest& request,
                         int64_t days = limits::kReportDays);

// A report on its way: its reader, scope and span.
struct ReportCall {
  FigureReader reader;
  Scope scope;
  Span span;

  // Without an inbox of its own: access.denied, inbox.unknown
  static absl::StatusOr<ReportCall> Begin(Call& call,
                                          const FiguresRequest& request);

  Span before() const { return Before(span, reader.zone()); }
};

// The report's parts, as other reports need them too.
absl::StatusOr<ReportOverview> ReadOverview(const ReportCall& report,
                                            bool exact);
absl::StatusOr<std::vector<SeriesPoint>> ReadSeries(const ReportCall& report,
                                                    Grain grain);
absl::StatusOr<std::vector<BreakdownRow>> ReadBreakdown(
    Call& call, const ReportCall& report, Dimension by);
absl::StatusOr<std::vector<AgentRow>> ReadAgents(Call& call,
                                                 const ReportCall& report);
absl::StatusOr<std::vector<HourRow>> ReadHours(const ReportCall& report);
absl::StatusOr<std::vector<RecurringRow>> ReadRecurring(
    const ReportCall& report);
absl::StatusOr<FeedbackReport> ReadFeedbackReport(const ReportCall& report);

// What the thing of that number is called; empty: there is none.
absl::StatusOr<std::string> NameIn(Call& call, Dimension dimension,
                                   int64_t value);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_REPORT_CALL_H_
