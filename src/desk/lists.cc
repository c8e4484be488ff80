#include "desk/lists.h"

#include <string_view>

namespace sanad::record {
namespace {

template <class Row>
RecordType ListOf(std::string_view name) {
  return Record<List<Row>>(name, {{"rows", 1, &List<Row>::rows}});
}

template <class Row>
RecordType PageOf(std::string_view name) {
  return Record<Page<Row>>(
      name, {{"rows", 1, &Page<Row>::rows}, {"next", 2, &Page<Row>::next}});
}

}  // namespace

template <>
const RecordType& TypeOf<Nothing>() {
  static const RecordType type = Record<Nothing>("Nothing", {});
  return type;
}

template <>
const RecordType& TypeOf<PageRequest>() {
  static const RecordType type = Record<PageRequest>(
      "PageRequest",
      {{"rows", 1, &PageRequest::rows}, {"cursor", 2, &PageRequest::cursor}});
  return type;
}

template <>
const RecordType& TypeOf<List<CalendarVersion>>() {
  static const RecordType type = ListOf<CalendarVersion>("CalendarVersionList");
  return type;
}

template <>
const RecordType& TypeOf<List<ClaimedMessage>>() {
  static const RecordType type = ListOf<ClaimedMessage>("ClaimedMessageList");
  return type;
}

template <>
const RecordType& TypeOf<List<CustomField>>() {
  static const RecordType type = ListOf<CustomField>("CustomFieldList");
  return type;
}

template <>
const RecordType& TypeOf<List<DraftRow>>() {
  static const RecordType type = ListOf<DraftRow>("DraftList");
  return type;
}

template <>
const RecordType& TypeOf<List<Event>>() {
  static const RecordType type = ListOf<Event>("EventList");
  return type;
}

template <>
const RecordType& TypeOf<List<Feedback>>() {
  static const RecordType type = ListOf<Feedback>("FeedbackList");
  return type;
}

template <>
const RecordType& TypeOf<List<Inbox>>() {
  static const RecordType type = ListOf<Inbox>("InboxList");
  return type;
}

template <>
const RecordType& TypeOf<List<ReaderRow>>() {
  static const RecordType type = ListOf<ReaderRow>("ReaderList");
  return type;
}

template <>
const RecordType& TypeOf<List<Role>>() {
  static const RecordType type = ListOf<Role>("RoleList");
  return type;
}

template <>
const RecordType& TypeOf<List<SlaPolicyVersion>>() {
  static const RecordType type =
      ListOf<SlaPolicyVersion>("SlaPolicyVersionList");
  return type;
}

template <>
const RecordType& TypeOf<List<UnreadState>>() {
  static const RecordType type = ListOf<UnreadState>("UnreadStateList");
  return type;
}

template <>
const RecordType& TypeOf<List<View>>() {
  static const RecordType type = ListOf<View>("ViewList");
  return type;
}

template <>
const RecordType& TypeOf<List<ViewCount>>() {
  static const RecordType type = ListOf<ViewCount>("ViewCountList");
  return type;
}

template <>
const RecordType& TypeOf<List<ViewerRow>>() {
  static const RecordType type = ListOf<ViewerRow>("ViewerList");
  return type;
}

template <>
const RecordType& TypeOf<List<AgentRow>>() {
  static const RecordType type = ListOf<AgentRow>("AgentRowList");
  return type;
}

template <>
const RecordType& TypeOf<List<BreakdownRow>>() {
  static const RecordType type = ListOf<BreakdownRow>("BreakdownRowList");
  return type;
}

template <>
const RecordType& TypeOf<List<FigureDefinition>>() {
  static const RecordType type =
      ListOf<FigureDefinition>("FigureDefinitionList");
  return type;
}

template <>
const RecordType& TypeOf<List<HourRow>>() {
  static const RecordType type = ListOf<HourRow>("HourRowList");
  return type;
}

template <>
const RecordType& TypeOf<List<LiveRow>>() {
  static const RecordType type = ListOf<LiveRow>("LiveRowList");
  return type;
}

template <>
const RecordType& TypeOf<List<RecurringRow>>() {
  static const RecordType type = ListOf<RecurringRow>("RecurringRowList");
  return type;
}

template <>
const RecordType& TypeOf<List<SeriesPoint>>() {
  static const RecordType type = ListOf<SeriesPoint>("SeriesPointList");
  return type;
}

template <>
const RecordType& TypeOf<Page<Agent>>() {
  static const RecordType type = PageOf<Agent>("AgentPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<AgentLoad>>() {
  static const RecordType type = PageOf<AgentLoad>("AgentLoadPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Article>>() {
  static const RecordType type = PageOf<Article>("ArticlePage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Conversation>>() {
  static const RecordType type = PageOf<Conversation>("ConversationPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<ConversationRow>>() {
  static const RecordType type = PageOf<ConversationRow>("ConversationRowPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Event>>() {
  static const RecordType type = PageOf<Event>("EventPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<MentionRow>>() {
  static const RecordType type = PageOf<MentionRow>("MentionPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<OutboxItem>>() {
  static const RecordType type = PageOf<OutboxItem>("OutboxItemPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Tag>>() {
  static const RecordType type = PageOf<Tag>("TagPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Team>>() {
  static const RecordType type = PageOf<Team>("TeamPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<TimelineItem>>() {
  static const RecordType type = PageOf<TimelineItem>("TimelineItemPage");
  return type;
}

template <>
const RecordType& TypeOf<List<AccessToken>>() {
  static const RecordType type = ListOf<AccessToken>("AccessTokenList");
  return type;
}

template <>
const RecordType& TypeOf<List<Section>>() {
  static const RecordType type = ListOf<Section>("SectionList");
  return type;
}

template <>
const RecordType& TypeOf<Page<Bot>>() {
  static const RecordType type = PageOf<Bot>("BotPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Denial>>() {
  static const RecordType type = PageOf<Denial>("DenialPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<RoleGrant>>() {
  static const RecordType type = PageOf<RoleGrant>("RoleGrantPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<CannedReplyView>>() {
  static const RecordType type = PageOf<CannedReplyView>("CannedReplyPage");
  return type;
}

template <>
const RecordType& TypeOf<Page<Customer>>() {
  static const RecordType type = PageOf<Customer>("CustomerPage");
  return type;
}

}  // namespace sanad::record
