// How agents did, what customers came with and said, when, and how things
// stand now.

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/merge_tree.h"
#include "desk/reports/report_call.h"
#include "desk/reports/summary.h"
#include "desk/requests.h"
#include "sanad/limits.h"
#include "sanad/reports.h"

namespace sanad {
namespace {

using metrics::Tallies;
using storage::Cell;
using storage::Filter;

constexpr int64_t kHoursOfAWeek = 168;

AgentRow AgentRowOf(AgentId agent, const Tallies& own, int64_t all_replies) {
  const auto& first = own.Of(FigureKind::kFirstReply);
  const auto& next = own.Of(FigureKind::kNextReply);
  const auto& rating = own.Of(FigureKind::kRating);
  return {.agent = agent,
          .replies = own.CountOf(FigureKind::kReply),
          .replies_permille =
              Permille(own.CountOf(FigureKind::kReply), all_replies),
          .worked = own.CountOf(FigureKind::kWorked),
          .resolved = own.CountOf(FigureKind::kEnded),
          .first_replies = first.count,
          .first_reply = SummaryOf(first.elapsed),
          .first_reply_working = SummaryOf(first.working),
          .next_replies = next.count,
          .next_reply = SummaryOf(next.elapsed),
          .next_reply_working = SummaryOf(next.working),
          .ratings = rating.count,
          .rating_permille = Permille(rating.amount, rating.count),
          .satisfied_permille =
              Permille(own.CountOf(FigureKind::kSatisfied), rating.count)};
}

// How often conversations began, by value: in the range, and before it.
struct Recurrence {
  int64_t now = 0;
  int64_t before = 0;
};

absl::StatusOr<std::map<DimensionValue, Recurrence>> Recurrences(
    const ReportCall& report, Dimension dimension) {
  std::map<DimensionValue, Recurrence> found;
  SANAD_ASSIGN_OR_RETURN(
      const auto now,
      report.reader.ReadBy(report.scope, dimension, report.span));
  SANAD_ASSIGN_OR_RETURN(
      const auto before,
      report.reader.ReadBy(report.scope, dimension, report.before()));
  for (const auto& [value, tallies] : now) {
    found[value].now = tallies.CountOf(FigureKind::kCreated);
  }
  for (const auto& [value, tallies] : before) {
    found[value].before = tallies.CountOf(FigureKind::kCreated);
  }
  return found;
}

absl::Status AddRecurring(const ReportCall& report, Dimension dimension,
                          std::vector<RecurringRow>& rows) {
  SANAD_ASSIGN_OR_RETURN(const auto found, Recurrences(report, dimension));
  std::vector<RecurringRow> own;
  for (const auto& [value, count] : found) {
    if (count.now == 0 && count.before == 0) continue;
    RecurringRow& row = own.emplace_back();
    if (dimension == Dimension::kKind) {
      row.kind = static_cast<ConversationKind>(value.first);
    }
    row.topic = value.second;
    row.created = count.now;
    row.created_before = count.before;
  }
  std::stable_sort(own.begin(), own.end(), [](const auto& a, const auto& b) {
    return std::pair(a.created, a.created_before) >
           std::pair(b.created, b.created_before);
  });
  if (own.size() > limits::kBreakdownRows) own.resize(limits::kBreakdownRows);
  std::move(own.begin(), own.end(), std::back_inserter(rows));
  return absl::OkStatus();
}

// --- now ------------------------------------------------------------------

int ColumnOf(std::string_view name) {
  return record::TypeOf<Conversation>().ByName(name)->number;
}

absl::StatusOr<int64_t> CountNow(Call& call, InboxId inbox,
                                 ConversationStatus status,
                                 std::vector<Filter> also = {}) {
  static const int spam = ColumnOf("spam");
  also.push_back({.column = spam, .values = {Cell::Integer(0)}});
  also.push_back(StandsForItself<Conversation>());
  return call.reading().Count(
      {.table = &TableFor<Conversation>(),
       .index = conversation_index::kByInbox,
       .prefix = {Cell::Integer(inbox.value),
                  Cell::Integer(static_cast<int64_t>(status))},
       .filters = std::move(also)},
      std::numeric_limits<int64_t>::max());
}

absl::StatusOr<LiveRow> ReadLiveRow(Call& call, const Inbox& inbox) {
  static const int assignee = ColumnOf("assignee");
  static const int waiting_since = ColumnOf("waiting_since");
  LiveRow row = {.inbox = inbox.id, .name = inbox.name};
  for (const auto& [status, count] :
       {std::pair(ConversationStatus::kOpen, &row.open),
        std::pair(ConversationStatus::kPending, &row.pending),
        std::pair(ConversationStatus::kOnHold, &row.on_hold)}) {
    SANAD_ASSIGN_OR_RETURN(*count, CountNow(call, inbox.id, status));
    SANAD_ASSIGN_OR_RETURN(
        const int64_t unassigned,
        CountNow(call, inbox.id, status,
                 {{.column = assignee, .values = {Cell::Integer(0)}}}));
    SANAD_ASSIGN_OR_RETURN(
        const int64_t waiting,
        CountNow(call, inbox.id, status,
                 {{.column = waiting_since,
                   .op = Filter::Op::kLess,
                   .values = {Cell::Integer(record::kNever)}}}));
    row.unassigned += unassigned;
    row.waiting += waiting;
  }
  return row;
}

absl::StatusOr<std::vector<LiveRow>> ReadLive(Call& call) {
  SANAD_ASSIGN_OR_RETURN(const SeenInboxes seen, PermitReport(call, {}));
  std::vector<LiveRow> rows;
  for (const Inbox& inbox : seen.inboxes) {
    SANAD_ASSIGN_OR_RETURN(rows.emplace_back(), ReadLiveRow(call, inbox));
  }
  return rows;
}

}  // namespace

absl::StatusOr<std::vector<AgentRow>> ReadAgents(Call& call,
                                                 const ReportCall& report) {
  SANAD_ASSIGN_OR_RETURN(const Tallies all,
                         report.reader.Read(report.scope, report.span));
  SANAD_ASSIGN_OR_RETURN(
      const auto by_agent,
      report.reader.ReadBy(report.scope, Dimension::kAgent, report.span));
  std::vector<AgentRow> rows;
  rows.reserve(by_agent.size());
  for (const auto& [value, own] : by_agent) {
    rows.push_back(
        AgentRowOf(AgentId{value.first}, own, all.CountOf(FigureKind::kReply)));
    SANAD_ASSIGN_OR_RETURN(rows.back().name,
                           NameIn(call, Dimension::kAgent, value.first));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.replies > b.replies;
  });
  if (rows.size() > limits::kBreakdownRows) {
    rows.resize(limits::kBreakdownRows);
  }
  return rows;
}

absl::StatusOr<std::vector<HourRow>> ReadHours(const ReportCall& report) {
  SANAD_ASSIGN_OR_RETURN(
      const auto by_hour,
      report.reader.ReadBy(report.scope, Dimension::kHour, report.span));
  std::vector<HourRow> rows(kHoursOfAWeek);
  for (int64_t hour = 0; hour < kHoursOfAWeek; ++hour) {
    HourRow& row = rows[static_cast<size_t>(hour)];
    row.hour = hour;
    const auto found = by_hour.find({hour, ""});
    if (found == by_hour.end()) continue;
    row.created = found->second.CountOf(FigureKind::kCreated);
    row.customer_messages = found->second.CountOf(FigureKind::kCustomerMessage);
    row.replies = found->second.CountOf(FigureKind::kReply);
  }
  return rows;
}

absl::StatusOr<std::vector<RecurringRow>> ReadRecurring(
    const ReportCall& report) {
  std::vector<RecurringRow> rows;
  SANAD_RETURN_IF_ERROR(AddRecurring(report, Dimension::kKind, rows));
  SANAD_RETURN_IF_ERROR(AddRecurring(report, Dimension::kTopic, rows));
  return rows;
}

absl::StatusOr<FeedbackReport> ReadFeedbackReport(const ReportCall& report) {
  SANAD_ASSIGN_OR_RETURN(const Tallies all,
                         report.reader.Read(report.scope, report.span));
  const auto& rating = all.Of(FigureKind::kRating);
  const int64_t satisfied = all.CountOf(FigureKind::kSatisfied);
  const auto& asked = all.Of(FigureKind::kFeedbackAsked);
  const auto& recommended = all.Of(FigureKind::kRecommendation);
  const auto& effort = all.Of(FigureKind::kEffort);
  return FeedbackReport{
      .ratings = rating.count,
      .satisfied = satisfied,
      .satisfied_permille = Permille(satisfied, rating.count),
      .mean_permille = Permille(rating.amount, rating.count),
      .asked = asked.count,
      .answered = asked.amount,
      .response_permille = Permille(asked.amount, asked.count),
      .recommendations = recommended.count,
      .nps = NetPromoterScore(recommended.amount, recommended.count),
      .efforts = effort.count,
      .effort_permille = Permille(effort.amount, effort.count)};
}

absl::StatusOr<std::vector<HourRow>> Reports::BusiestHours(
    const FiguresRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return Read<std::vector<HourRow>>(
      state(), Operation::kReportsBusiestHours,
      [&](Call& call) -> absl::StatusOr<std::vector<HourRow>> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request));
        return ReadHours(report);
      });
}

absl::StatusOr<std::vector<AgentRow>> Reports::Agents(
    const FiguresRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return Read<std::vector<AgentRow>>(
      state(), Operation::kReportsAgents,
      [&](Call& call) -> absl::StatusOr<std::vector<AgentRow>> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request));
        return ReadAgents(call, report);
      });
}

absl::StatusOr<std::vector<RecurringRow>> Reports::Recurring(
    const FiguresRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return Read<std::vector<RecurringRow>>(
      state(), Operation::kReportsRecurring,
      [&](Call& call) -> absl::StatusOr<std::vector<RecurringRow>> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request));
        return ReadRecurring(report);
      });
}

absl::StatusOr<std::vector<LiveRow>> Reports::Live() const {
  return Read<std::vector<LiveRow>>(state(), Operation::kReportsLive, ReadLive);
}

absl::StatusOr<FeedbackReport> Reports::Feedback(
    const FiguresRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckReport(request));
  return Read<FeedbackReport>(
      state(), Operation::kReportsFeedback,
      [&](Call& call) -> absl::StatusOr<FeedbackReport> {
        SANAD_ASSIGN_OR_RETURN(const auto report,
                               ReportCall::Begin(call, request));
        return ReadFeedbackReport(report);
      });
}

}  // namespace sanad
