// Reports (التقارير): how the work of a workspace went, counted, measured and
// compared.
//
//   auto week = noor.reports().Overview({.from = sunday, .to = thursday,
//                                        .inbox = support});
//   auto agents = noor.reports().Breakdown(
//       {.of = {.from = sunday, .to = thursday}, .by = Dimension::kAgent});
//
// Figures are folded behind the events, by RunDue: reports read sums of days
// and months and what happened since, so that every answer is current and
// none takes longer because the history is long. Percentiles are within 1 %
// of the truth, or half a millisecond; with `exact` they are the truth.
//
// Ranges are half-open. Days, weeks and months are those of the workspace's
// time zone. Spam and what was merged away count nowhere. One sees the inboxes
// that one serves; without `inbox`, all of them together.
//
// Lengths and shares are whole numbers: microseconds, and thousandths.
//
// Refusals that every call may meet: principal.unknown, access.denied,
// value.unknown, report.range_backwards, report.range_too_long, store.busy,
// store.failed. What else a call may refuse stands at the call.

#ifndef SANAD_REPORTS_H_
#define SANAD_REPORTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/conversation.h"
#include "sanad/figure.h"
#include "sanad/id.h"
#include "sanad/service.h"

namespace sanad {

// What a report is about.
struct FiguresRequest {
  absl::Time from;
  absl::Time to;
  InboxId inbox;  // none: all that one serves
  // Only what has this value of a dimension: an id, the number of an
  // enumerator, an hour of the week; of kTopic, the text.
  Dimension by = Dimension::kNone;
  int64_t value = 0;
  std::string label;
  bool exact = false;  // percentiles from every single figure
};

// How long things took.
struct LengthSummary {
  absl::Duration total;
  absl::Duration mean;
  absl::Duration median;  // half took at most so long; p90, p95 alike
  absl::Duration p90;
  absl::Duration p95;
  absl::Duration longest;

  friend bool operator==(const LengthSummary&, const LengthSummary&) = default;
};

struct FigureSummary {
  FigureKind figure = FigureKind::kNone;
  std::string definition;  // its id
  int64_t count = 0;       // how often
  int64_t amount = 0;      // of ratings and handoffs: their sum; of promises:
                           // how many were kept
  LengthSummary elapsed;   // of what takes time
  LengthSummary working;
  int64_t share_permille = 0;  // of promises: those kept, in thousandths

  friend bool operator==(const FigureSummary&, const FigureSummary&) = default;
};

// A figure, and what it was in as long a range just before.
struct FigureComparison {
  FigureSummary now;
  FigureSummary before;
};

struct ReportOverview {
  absl::Time from;
  absl::Time to;
  std::string time_zone;                  // empty: UTC
  std::vector<FigureComparison> figures;  // of those that occurred in either
  int64_t backlog = 0;                    // not over at `to`
  int64_t backlog_before = 0;             // at `from`
};

struct SeriesRequest {
  FiguresRequest of;
  Grain grain = Grain::kDay;
};

struct SeriesPoint {
  absl::Time start;
  absl::Time end;
  std::vector<FigureSummary> figures;
};

struct BreakdownRequest {
  FiguresRequest of;
  Dimension by = Dimension::kAgent;
};

struct BreakdownRow {
  int64_t value = 0;
  std::string label;  // the topic; of an inbox, agent, team or tag, its name
  std::vector<FigureSummary> figures;
};

struct BacklogRequest {
  absl::Time at;
  InboxId inbox;
};

struct BacklogReport {
  absl::Time at;
  int64_t open = 0;  // begun, and neither resolved nor closed at that time
};

struct HourRow {
  int64_t hour = 0;  // of the week, from Sunday 00:00
  int64_t created = 0;
  int64_t customer_messages = 0;
  int64_t replies = 0;
};

// How an agent did.
struct AgentRow {
  AgentId agent;
  std::string name;
  int64_t replies = 0;
  int64_t replies_permille = 0;  // of all replies
  int64_t worked = 0;            // conversations
  int64_t resolved = 0;          // how often this agent ended one
  int64_t first_replies = 0;
  LengthSummary first_reply;
  LengthSummary first_reply_working;
  int64_t next_replies = 0;
  LengthSummary next_reply;
  LengthSummary next_reply_working;
  int64_t ratings = 0;
  int64_t rating_permille = 0;     // their mean, in thousandths
  int64_t satisfied_permille = 0;  // of the ratings
};

// What customers came with.
struct RecurringRow {
  ConversationKind kind = ConversationKind::kNone;  // or
  std::string topic;
  int64_t created = 0;
  int64_t created_before = 0;  // in as long a range just before
};

// An inbox at this moment.
struct LiveRow {
  InboxId inbox;
  std::string name;
  int64_t open = 0;
  int64_t pending = 0;
  int64_t on_hold = 0;
  int64_t unassigned = 0;  // of these, and
  int64_t waiting = 0;     // for whom somebody waits to hear from us
};

struct FeedbackReport {
  int64_t ratings = 0;             // from 1 to 5
  int64_t satisfied = 0;           // 4 or 5
  int64_t satisfied_permille = 0;  // CSAT
  int64_t mean_permille = 0;       // 4500: four and a half
  int64_t asked = 0;               // whatever the scale
  int64_t answered = 0;            // by those who were asked
  int64_t response_permille = 0;
  int64_t recommendations = 0;  // from 0 to 10
  int64_t nps = 0;              // -100 to 100
  int64_t efforts = 0;          // from 1 to 7
  int64_t effort_permille = 0;  // CES: their mean
};

// What a figure means (sanad/metrics.h).
struct FigureDefinition {
  std::string id;
  std::string english;
  std::string arabic;
};

struct FileRequest {
  FiguresRequest of;
  std::string language;  // "ar" or "en"; of others, the first that is known
};

// A report to be kept or sent.
struct ReportFile {
  std::string name;
  std::string content_type;
  std::string content;
};

class Reports : public Service {
 public:
  using Service::Service;

  absl::StatusOr<ReportOverview> Overview(const FiguresRequest& request) const;
  // Of the hours of at most limits::kHoursDays days, or at most
  // limits::kSeriesPoints points.
  absl::StatusOr<std::vector<SeriesPoint>> Series(
      const SeriesRequest& request) const;
  // At most limits::kBreakdownRows, those of the most conversations.
  absl::StatusOr<std::vector<BreakdownRow>> Breakdown(
      const BreakdownRequest& request) const;
  absl::StatusOr<BacklogReport> Backlog(const BacklogRequest& request) const;
  // All 168 hours of the week.
  absl::StatusOr<std::vector<HourRow>> BusiestHours(
      const FiguresRequest& request) const;
  absl::StatusOr<std::vector<AgentRow>> Agents(
      const FiguresRequest& request) const;
  // Kinds, then topics, the most frequent first.
  absl::StatusOr<std::vector<RecurringRow>> Recurring(
      const FiguresRequest& request) const;
  absl::StatusOr<std::vector<LiveRow>> Live() const;
  absl::StatusOr<FeedbackReport> Feedback(const FiguresRequest& request) const;
  absl::StatusOr<std::vector<FigureDefinition>> Definitions() const;
  // The overview, day by day, and by agent: as a table for spreadsheets,
  // in which no cell is a formula; or as one page with charts, which needs
  // nothing beside itself. That they were made is told (events.h).
  absl::StatusOr<ReportFile> Csv(const FileRequest& request) const;
  absl::StatusOr<ReportFile> Page(const FileRequest& request) const;
};

}  // namespace sanad

#endif  // SANAD_REPORTS_H_
