// Lists and pages of rows as records, so that they have bytes as every other
// answer has.

#ifndef SANAD_SRC_DESK_LISTS_H_
#define SANAD_SRC_DESK_LISTS_H_

#include <vector>

#include "desk/requests.h"
#include "record/record_type.h"
#include "sanad/call.h"
#include "sanad/denial.h"
#include "sanad/event.h"

namespace sanad {

// What a call without request takes.
struct Nothing {};

// A list that comes whole.
template <class Row>
struct List {
  std::vector<Row> rows;
};

}  // namespace sanad

namespace sanad::record {

// clang-format off
template <> const RecordType& TypeOf<Nothing>();
template <> const RecordType& TypeOf<PageRequest>();

template <> const RecordType& TypeOf<List<AccessToken>>();
template <> const RecordType& TypeOf<List<AgentRow>>();
template <> const RecordType& TypeOf<List<BreakdownRow>>();
template <> const RecordType& TypeOf<List<CalendarVersion>>();
template <> const RecordType& TypeOf<List<ClaimedMessage>>();
template <> const RecordType& TypeOf<List<CustomField>>();
template <> const RecordType& TypeOf<List<DraftRow>>();
template <> const RecordType& TypeOf<List<Event>>();
template <> const RecordType& TypeOf<List<Feedback>>();
template <> const RecordType& TypeOf<List<FigureDefinition>>();
template <> const RecordType& TypeOf<List<HourRow>>();
template <> const RecordType& TypeOf<List<Inbox>>();
template <> const RecordType& TypeOf<List<LiveRow>>();
template <> const RecordType& TypeOf<List<ReaderRow>>();
template <> const RecordType& TypeOf<List<RecurringRow>>();
template <> const RecordType& TypeOf<List<Role>>();
template <> const RecordType& TypeOf<List<Section>>();
template <> const RecordType& TypeOf<List<SeriesPoint>>();
template <> const RecordType& TypeOf<List<SlaPolicyVersion>>();
template <> const RecordType& TypeOf<List<UnreadState>>();
template <> const RecordType& TypeOf<List<View>>();
template <> const RecordType& TypeOf<List<ViewCount>>();
template <> const RecordType& TypeOf<List<ViewerRow>>();

template <> const RecordType& TypeOf<Page<Agent>>();
template <> const RecordType& TypeOf<Page<AgentLoad>>();
template <> const RecordType& TypeOf<Page<Article>>();
template <> const RecordType& TypeOf<Page<Bot>>();
template <> const RecordType& TypeOf<Page<CannedReplyView>>();
template <> const RecordType& TypeOf<Page<Conversation>>();
template <> const RecordType& TypeOf<Page<ConversationRow>>();
template <> const RecordType& TypeOf<Page<Customer>>();
template <> const RecordType& TypeOf<Page<Denial>>();
template <> const RecordType& TypeOf<Page<Event>>();
template <> const RecordType& TypeOf<Page<MentionRow>>();
template <> const RecordType& TypeOf<Page<OutboxItem>>();
template <> const RecordType& TypeOf<Page<RoleGrant>>();
template <> const RecordType& TypeOf<Page<Tag>>();
template <> const RecordType& TypeOf<Page<Team>>();
template <> const RecordType& TypeOf<Page<TimelineItem>>();
// clang-format on

}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_LISTS_H_
