// Reports as files.

#include <string>
#include <utility>

#include "desk/disclosure.h"
#include "desk/executor.h"
#include "desk/reports/report_call.h"
#include "desk/reports/whole_report.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/reports.h"

namespace sanad {
namespace {

// A chart holds about so many points.
constexpr int64_t kDaysByDay = 62;
constexpr int64_t kDaysByWeek = 370;

Grain GrainOf(const Span& span) {
  const int64_t days = absl::ToInt64Hours(span.to - span.from) / 24;
  return days <= kDaysByDay    ? Grain::kDay
         : days <= kDaysByWeek ? Grain::kWeek
                               : Grain::kMonth;
}

absl::StatusOr<WholeReport> ReadWhole(Call& call, const FileRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const auto report,
                         ReportCall::Begin(call, request.of));
  WholeReport whole = {.language = request.language == "ar"
                                       ? Language::kArabic
                                       : Language::kEnglish,
                       .zone = report.reader.zone(),
                       .workspace = call.desk().workspace.name,
                       .grain = GrainOf(report.span)};
  if (request.of.inbox) whole.inbox = report.scope.seen.inboxes.front().name;
  SANAD_ASSIGN_OR_RETURN(whole.overview,
                         ReadOverview(report, request.of.exact));
  SANAD_ASSIGN_OR_RETURN(whole.series, ReadSeries(report, whole.grain));
  SANAD_ASSIGN_OR_RETURN(whole.agents, ReadAgents(call, report));
  SANAD_ASSIGN_OR_RETURN(whole.channels,
                         ReadBreakdown(call, report, Dimension::kChannel));
  SANAD_ASSIGN_OR_RETURN(whole.hours, ReadHours(report));
  SANAD_ASSIGN_OR_RETURN(whole.recurring, ReadRecurring(report));
  return whole;
}

absl::StatusOr<ReportFile> MakeFile(Call& call, const FileRequest& request,
                                    std::string_view ending,
                                    std::string_view content_type,
                                    std::string (*write)(const WholeReport&)) {
  SANAD_ASSIGN_OR_RETURN(const WholeReport whole, ReadWhole(call, request));
  const std::string day =
      absl::FormatTime("%Y-%m-%d", request.of.from, whole.zone);
  return ReportFile{.name = fmt::format("report-{}{}", day, ending),
                    .content_type = std::string(content_type),
                    .content = write(whole)};
}

absl::Status CheckFile(const FileRequest& request) {
  SANAD_RETURN_IF_ERROR(CheckText("language", request.language,
                                  limits::kNameBytes, Blank::kAllowed));
  return CheckReport(request.of);
}

}  // namespace

absl::StatusOr<ReportFile> Reports::Csv(const FileRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckFile(request));
  SANAD_ASSIGN_OR_RETURN(
      ReportFile file,
      Read<ReportFile>(state(), Operation::kReportsCsv, [&](Call& call) {
        return MakeFile(call, request, ".csv", "text/csv; charset=utf-8",
                        &CsvOf);
      }));
  SANAD_RETURN_IF_ERROR(Tell(state(), Operation::kReportsCsv,
                             {.kind = EventKind::kReportExported,
                              .stream = Stream::kWorkspace,
                              .subject = state().desk->workspace.id.value}));
  return file;
}

absl::StatusOr<ReportFile> Reports::Page(const FileRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckFile(request));
  return Read<ReportFile>(state(), Operation::kReportsPage, [&](Call& call) {
    return MakeFile(call, request, ".html", "text/html; charset=utf-8",
                    &PageOf);
  });
}

}  // namespace sanad
