// The field lists of the requests and answers of reports.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<FiguresRequest>() {
  static const RecordType type = Record<FiguresRequest>(
      "FiguresRequest", {{"from", 1, &FiguresRequest::from},
                         {"to", 2, &FiguresRequest::to},
                         {"inbox", 3, &FiguresRequest::inbox},
                         {"by", 4, &FiguresRequest::by},
                         {"value", 5, &FiguresRequest::value},
                         {"label", 6, &FiguresRequest::label},
                         {"exact", 7, &FiguresRequest::exact}});
  return type;
}

template <>
const RecordType& TypeOf<LengthSummary>() {
  static const RecordType type = Record<LengthSummary>(
      "LengthSummary", {{"total", 1, &LengthSummary::total},
                        {"mean", 2, &LengthSummary::mean},
                        {"median", 3, &LengthSummary::median},
                        {"p90", 4, &LengthSummary::p90},
                        {"p95", 5, &LengthSummary::p95},
                        {"longest", 6, &LengthSummary::longest}});
  return type;
}

template <>
const RecordType& TypeOf<FigureSummary>() {
  static const RecordType type = Record<FigureSummary>(
      "FigureSummary", {{"figure", 1, &FigureSummary::figure},
                        {"definition", 2, &FigureSummary::definition},
                        {"count", 3, &FigureSummary::count},
                        {"amount", 4, &FigureSummary::amount},
                        {"elapsed", 5, &FigureSummary::elapsed},
                        {"working", 6, &FigureSummary::working},
                        {"share_permille", 7, &FigureSummary::share_permille}});
  return type;
}

template <>
const RecordType& TypeOf<FigureComparison>() {
  static const RecordType type = Record<FigureComparison>(
      "FigureComparison", {{"now", 1, &FigureComparison::now},
                           {"before", 2, &FigureComparison::before}});
  return type;
}

template <>
const RecordType& TypeOf<ReportOverview>() {
  static const RecordType type = Record<ReportOverview>(
      "ReportOverview",
      {{"from", 1, &ReportOverview::from},
       {"to", 2, &ReportOverview::to},
       {"time_zone", 3, &ReportOverview::time_zone},
       {"figures", 4, &ReportOverview::figures},
       {"backlog", 5, &ReportOverview::backlog},
       {"backlog_before", 6, &ReportOverview::backlog_before}});
  return type;
}

template <>
const RecordType& TypeOf<SeriesRequest>() {
  static const RecordType type = Record<SeriesRequest>(
      "SeriesRequest",
      {{"of", 1, &SeriesRequest::of}, {"grain", 2, &SeriesRequest::grain}});
  return type;
}

template <>
const RecordType& TypeOf<SeriesPoint>() {
  static const RecordType type = Record<SeriesPoint>(
      "SeriesPoint", {{"start", 1, &SeriesPoint::start},
                      {"end", 2, &SeriesPoint::end},
                      {"figures", 3, &SeriesPoint::figures}});
  return type;
}

template <>
const RecordType& TypeOf<BreakdownRequest>() {
  static const RecordType type = Record<BreakdownRequest>(
      "BreakdownRequest",
      {{"of", 1, &BreakdownRequest::of}, {"by", 2, &BreakdownRequest::by}});
  return type;
}

template <>
const RecordType& TypeOf<BreakdownRow>() {
  static const RecordType type = Record<BreakdownRow>(
      "BreakdownRow", {{"value", 1, &BreakdownRow::value},
                       {"label", 2, &BreakdownRow::label},
                       {"figures", 3, &BreakdownRow::figures}});
  return type;
}

template <>
const RecordType& TypeOf<BacklogRequest>() {
  static const RecordType type = Record<BacklogRequest>(
      "BacklogRequest",
      {{"at", 1, &BacklogRequest::at}, {"inbox", 2, &BacklogRequest::inbox}});
  return type;
}

template <>
const RecordType& TypeOf<BacklogReport>() {
  static const RecordType type = Record<BacklogReport>(
      "BacklogReport",
      {{"at", 1, &BacklogReport::at}, {"open", 2, &BacklogReport::open}});
  return type;
}

template <>
const RecordType& TypeOf<HourRow>() {
  static const RecordType type = Record<HourRow>(
      "HourRow", {{"hour", 1, &HourRow::hour},
                  {"created", 2, &HourRow::created},
                  {"customer_messages", 3, &HourRow::customer_messages},
                  {"replies", 4, &HourRow::replies}});
  return type;
}

template <>
const RecordType& TypeOf<AgentRow>() {
  static const RecordType type = Record<AgentRow>(
      "AgentRow", {{"agent", 1, &AgentRow::agent},
                   {"name", 2, &AgentRow::name},
                   {"replies", 3, &AgentRow::replies},
                   {"replies_permille", 4, &AgentRow::replies_permille},
                   {"worked", 5, &AgentRow::worked},
                   {"resolved", 6, &AgentRow::resolved},
                   {"first_replies", 7, &AgentRow::first_replies},
                   {"first_reply", 8, &AgentRow::first_reply},
                   {"first_reply_working", 9, &AgentRow::first_reply_working},
                   {"next_replies", 10, &AgentRow::next_replies},
                   {"next_reply", 11, &AgentRow::next_reply},
                   {"next_reply_working", 12, &AgentRow::next_reply_working},
                   {"ratings", 13, &AgentRow::ratings},
                   {"rating_permille", 14, &AgentRow::rating_permille},
                   {"satisfied_permille", 15, &AgentRow::satisfied_permille}});
  return type;
}

template <>
const RecordType& TypeOf<RecurringRow>() {
  static const RecordType type = Record<RecurringRow>(
      "RecurringRow", {{"kind", 1, &RecurringRow::kind},
                       {"topic", 2, &RecurringRow::topic},
                       {"created", 3, &RecurringRow::created},
                       {"created_before", 4, &RecurringRow::created_before}});
  return type;
}

template <>
const RecordType& TypeOf<LiveRow>() {
  static const RecordType type =
      Record<LiveRow>("LiveRow", {{"inbox", 1, &LiveRow::inbox},
                                  {"name", 2, &LiveRow::name},
                                  {"open", 3, &LiveRow::open},
                                  {"pending", 4, &LiveRow::pending},
                                  {"on_hold", 5, &LiveRow::on_hold},
                                  {"unassigned", 6, &LiveRow::unassigned},
                                  {"waiting", 7, &LiveRow::waiting}});
  return type;
}

template <>
const RecordType& TypeOf<FeedbackReport>() {
  static const RecordType type = Record<FeedbackReport>(
      "FeedbackReport",
      {{"ratings", 1, &FeedbackReport::ratings},
       {"satisfied", 2, &FeedbackReport::satisfied},
       {"satisfied_permille", 3, &FeedbackReport::satisfied_permille},
       {"mean_permille", 4, &FeedbackReport::mean_permille},
       {"asked", 5, &FeedbackReport::asked},
       {"answered", 6, &FeedbackReport::answered},
       {"response_permille", 7, &FeedbackReport::response_permille},
       {"recommendations", 8, &FeedbackReport::recommendations},
       {"nps", 9, &FeedbackReport::nps},
       {"efforts", 10, &FeedbackReport::efforts},
       {"effort_permille", 11, &FeedbackReport::effort_permille}});
  return type;
}

template <>
const RecordType& TypeOf<FigureDefinition>() {
  static const RecordType type = Record<FigureDefinition>(
      "FigureDefinition", {{"id", 1, &FigureDefinition::id},
                           {"english", 2, &FigureDefinition::english},
                           {"arabic", 3, &FigureDefinition::arabic}});
  return type;
}

template <>
const RecordType& TypeOf<FileRequest>() {
  static const RecordType type = Record<FileRequest>(
      "FileRequest",
      {{"of", 1, &FileRequest::of}, {"language", 2, &FileRequest::language}});
  return type;
}

template <>
const RecordType& TypeOf<ReportFile>() {
  static const RecordType type = Record<ReportFile>(
      "ReportFile", {{"name", 1, &ReportFile::name},
                     {"content_type", 2, &ReportFile::content_type},
                     {"content", 3, &ReportFile::content}});
  return type;
}

}  // namespace sanad::record
