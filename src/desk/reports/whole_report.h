// A report with all its parts, as files show it. Pure.

#ifndef SANAD_SRC_DESK_REPORTS_WHOLE_REPORT_H_
#define SANAD_SRC_DESK_REPORTS_WHOLE_REPORT_H_

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/reports.h"
#include "sanad/status.h"

namespace sanad {

struct WholeReport {
  Language language = Language::kEnglish;
  absl::TimeZone zone;
  std::string workspace;
  std::string inbox;  // empty: all of them
  ReportOverview overview;
  Grain grain = Grain::kDay;  // of the series
  std::vector<SeriesPoint> series;
  std::vector<AgentRow> agents;
  std::vector<BreakdownRow> channels;
  std::vector<HourRow> hours;
  std::vector<RecurringRow> recurring;
};

// A table in long form: a row for each figure of the range, of each point of
// the series, and of each agent. Begins with a mark by which spreadsheets know
// UTF-8; text that a spreadsheet would take for a formula is quoted.
std::string CsvOf(const WholeReport& report);

// One page of HTML: styles and charts are inside, nothing is loaded.
std::string PageOf(const WholeReport& report);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_WHOLE_REPORT_H_
