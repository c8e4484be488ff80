// The field lists of requests and answers; each stands in the file of its
// service.

#ifndef SANAD_SRC_DESK_REQUESTS_H_
#define SANAD_SRC_DESK_REQUESTS_H_

#include "record/record_type.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/customers.h"
#include "sanad/desk.h"
#include "sanad/drafts.h"
#include "sanad/events.h"
#include "sanad/inboxes.h"
#include "sanad/knowledge.h"
#include "sanad/outbox.h"
#include "sanad/presence.h"
#include "sanad/reading.h"
#include "sanad/reports.h"
#include "sanad/rights.h"
#include "sanad/service_levels.h"
#include "sanad/staff.h"
#include "sanad/views.h"

namespace sanad::record {

// clang-format off
template <> const RecordType& TypeOf<AccessAnswer>();
template <> const RecordType& TypeOf<AccessExplanation>();
template <> const RecordType& TypeOf<AccessTokenRequest>();
template <> const RecordType& TypeOf<AcknowledgeRequest>();
template <> const RecordType& TypeOf<AddIdentity>();
template <> const RecordType& TypeOf<AgentLoad>();
template <> const RecordType& TypeOf<AgentRow>();
template <> const RecordType& TypeOf<Arrival>();
template <> const RecordType& TypeOf<ArticleRequest>();
template <> const RecordType& TypeOf<AskFeedbackRequest>();
template <> const RecordType& TypeOf<AssignRequest>();
template <> const RecordType& TypeOf<AssignServiceLevel>();
template <> const RecordType& TypeOf<AttachmentContent>();
template <> const RecordType& TypeOf<AttachmentPiece>();
template <> const RecordType& TypeOf<AttachmentRequest>();
template <> const RecordType& TypeOf<BacklogReport>();
template <> const RecordType& TypeOf<BacklogRequest>();
template <> const RecordType& TypeOf<BeginUploadRequest>();
template <> const RecordType& TypeOf<BreakdownRequest>();
template <> const RecordType& TypeOf<BreakdownRow>();
template <> const RecordType& TypeOf<CalendarRequest>();
template <> const RecordType& TypeOf<CalendarVersion>();
template <> const RecordType& TypeOf<CannedReplyView>();
template <> const RecordType& TypeOf<ChangeView>();
template <> const RecordType& TypeOf<CheckRequest>();
template <> const RecordType& TypeOf<ClaimRequest>();
template <> const RecordType& TypeOf<ClaimedMessage>();
template <> const RecordType& TypeOf<ClassifyRequest>();
template <> const RecordType& TypeOf<ClockStanding>();
template <> const RecordType& TypeOf<CollaboratorRequest>();
template <> const RecordType& TypeOf<Collected>();
template <> const RecordType& TypeOf<ComposedEmail>();
template <> const RecordType& TypeOf<ConsideredRow>();
template <> const RecordType& TypeOf<ConversationRequest>();
template <> const RecordType& TypeOf<ConversationRow>();
template <> const RecordType& TypeOf<ConversationView>();
template <> const RecordType& TypeOf<CountViews>();
template <> const RecordType& TypeOf<CreateAgent>();
template <> const RecordType& TypeOf<CreateCompany>();
template <> const RecordType& TypeOf<CreateCustomer>();
template <> const RecordType& TypeOf<CreateInbox>();
template <> const RecordType& TypeOf<CreateTeam>();
template <> const RecordType& TypeOf<CustomerConversations>();
template <> const RecordType& TypeOf<CustomerNoteRequest>();
template <> const RecordType& TypeOf<CustomerProfile>();
template <> const RecordType& TypeOf<CustomerRequest>();
template <> const RecordType& TypeOf<DayHours>();
template <> const RecordType& TypeOf<DeclareField>();
template <> const RecordType& TypeOf<DraftReceipt>();
template <> const RecordType& TypeOf<DraftRow>();
template <> const RecordType& TypeOf<DueRun>();
template <> const RecordType& TypeOf<EmailRequest>();
template <> const RecordType& TypeOf<ExplainedSpan>();
template <> const RecordType& TypeOf<FailRequest>();
template <> const RecordType& TypeOf<Feed>();
template <> const RecordType& TypeOf<FeedItem>();
template <> const RecordType& TypeOf<FeedbackReport>();
template <> const RecordType& TypeOf<FeedbackRequest>();
template <> const RecordType& TypeOf<FieldChoice>();
template <> const RecordType& TypeOf<FigureComparison>();
template <> const RecordType& TypeOf<FigureDefinition>();
template <> const RecordType& TypeOf<FigureSummary>();
template <> const RecordType& TypeOf<FiguresRequest>();
template <> const RecordType& TypeOf<FileRequest>();
template <> const RecordType& TypeOf<FindCustomer>();
template <> const RecordType& TypeOf<Finding>();
template <> const RecordType& TypeOf<FinishUploadRequest>();
template <> const RecordType& TypeOf<GrantRequest>();
template <> const RecordType& TypeOf<GrantsRequest>();
template <> const RecordType& TypeOf<Holiday>();
template <> const RecordType& TypeOf<HolidayImport>();
template <> const RecordType& TypeOf<HourRow>();
template <> const RecordType& TypeOf<ImportHolidaysRequest>();
template <> const RecordType& TypeOf<InboxRequest>();
template <> const RecordType& TypeOf<InboxStaff>();
template <> const RecordType& TypeOf<InboxStaffRequest>();
template <> const RecordType& TypeOf<IssuedAccessToken>();
template <> const RecordType& TypeOf<IssuedToken>();
template <> const RecordType& TypeOf<JoinExplanation>();
template <> const RecordType& TypeOf<LengthSummary>();
template <> const RecordType& TypeOf<LinkRequest>();
template <> const RecordType& TypeOf<LinkedConversation>();
template <> const RecordType& TypeOf<ListRequest>();
template <> const RecordType& TypeOf<ListenRequest>();
template <> const RecordType& TypeOf<LiveRow>();
template <> const RecordType& TypeOf<MarkRequest>();
template <> const RecordType& TypeOf<MembershipRequest>();
template <> const RecordType& TypeOf<MentionRow>();
template <> const RecordType& TypeOf<MentionsRequest>();
template <> const RecordType& TypeOf<MergeCustomers>();
template <> const RecordType& TypeOf<MergeRequest>();
template <> const RecordType& TypeOf<MessageReceipt>();
template <> const RecordType& TypeOf<MessageRequest>();
template <> const RecordType& TypeOf<MessageSource>();
template <> const RecordType& TypeOf<MoveRequest>();
template <> const RecordType& TypeOf<NewAttachment>();
template <> const RecordType& TypeOf<NewIdentity>();
template <> const RecordType& TypeOf<NoteRequest>();
template <> const RecordType& TypeOf<OpenConversation>();
template <> const RecordType& TypeOf<OutboxItem>();
template <> const RecordType& TypeOf<OutboxRequest>();
template <> const RecordType& TypeOf<Place>();
template <> const RecordType& TypeOf<PortalTokenRequest>();
template <> const RecordType& TypeOf<PriorityRequest>();
template <> const RecordType& TypeOf<ReadAttachmentRequest>();
template <> const RecordType& TypeOf<ReadEventsRequest>();
template <> const RecordType& TypeOf<ReaderRow>();
template <> const RecordType& TypeOf<ReadersRequest>();
template <> const RecordType& TypeOf<ReceiveRequest>();
template <> const RecordType& TypeOf<RecurringRow>();
template <> const RecordType& TypeOf<ReplyRequest>();
template <> const RecordType& TypeOf<ReportFile>();
template <> const RecordType& TypeOf<ReportOverview>();
template <> const RecordType& TypeOf<ReportRequest>();
template <> const RecordType& TypeOf<RevokeRequest>();
template <> const RecordType& TypeOf<RoleRequest>();
template <> const RecordType& TypeOf<RoleView>();
template <> const RecordType& TypeOf<RuleSpec>();
template <> const RecordType& TypeOf<SaveArticle>();
template <> const RecordType& TypeOf<SaveBotRequest>();
template <> const RecordType& TypeOf<SaveCalendarRequest>();
template <> const RecordType& TypeOf<SaveCannedReplyRequest>();
template <> const RecordType& TypeOf<SaveDraft>();
template <> const RecordType& TypeOf<SaveRoleRequest>();
template <> const RecordType& TypeOf<SaveSectionRequest>();
template <> const RecordType& TypeOf<SaveSlaPolicy>();
template <> const RecordType& TypeOf<SaveView>();
template <> const RecordType& TypeOf<SeriesPoint>();
template <> const RecordType& TypeOf<SeriesRequest>();
template <> const RecordType& TypeOf<ServiceLevel>();
template <> const RecordType& TypeOf<ServiceLevelRequest>();
template <> const RecordType& TypeOf<SetFieldRequest>();
template <> const RecordType& TypeOf<SkippedEvent>();
template <> const RecordType& TypeOf<SlaConduct>();
template <> const RecordType& TypeOf<SlaPauses>();
template <> const RecordType& TypeOf<SlaPolicy>();
template <> const RecordType& TypeOf<SlaPolicyRequest>();
template <> const RecordType& TypeOf<SlaPolicyVersion>();
template <> const RecordType& TypeOf<SlaRule>();
template <> const RecordType& TypeOf<SlaTargets>();
template <> const RecordType& TypeOf<SlaVerdict>();
template <> const RecordType& TypeOf<SnoozeRequest>();
template <> const RecordType& TypeOf<SplitRequest>();
template <> const RecordType& TypeOf<StatusRequest>();
template <> const RecordType& TypeOf<StealRequest>();
template <> const RecordType& TypeOf<Subject>();
template <> const RecordType& TypeOf<TagRequest>();
template <> const RecordType& TypeOf<TeamPartRequest>();
template <> const RecordType& TypeOf<TellPresence>();
template <> const RecordType& TypeOf<ThingRef>();
template <> const RecordType& TypeOf<TimeZoneRequest>();
template <> const RecordType& TypeOf<TimelineItem>();
template <> const RecordType& TypeOf<TimelineRequest>();
template <> const RecordType& TypeOf<TokenRequest>();
template <> const RecordType& TypeOf<TrailRequest>();
template <> const RecordType& TypeOf<UnmergeCustomer>();
template <> const RecordType& TypeOf<UnmergeRequest>();
template <> const RecordType& TypeOf<UnreadRequest>();
template <> const RecordType& TypeOf<UnreadState>();
template <> const RecordType& TypeOf<UpdateAgent>();
template <> const RecordType& TypeOf<UpdateCustomer>();
template <> const RecordType& TypeOf<UpdateInbox>();
template <> const RecordType& TypeOf<UpdateTeam>();
template <> const RecordType& TypeOf<UploadPieceRequest>();
template <> const RecordType& TypeOf<Verification>();
template <> const RecordType& TypeOf<ViewCount>();
template <> const RecordType& TypeOf<ViewPage>();
template <> const RecordType& TypeOf<ViewPageRequest>();
template <> const RecordType& TypeOf<ViewRequest>();
template <> const RecordType& TypeOf<ViewerRow>();
template <> const RecordType& TypeOf<WayPassedOver>();
template <> const RecordType& TypeOf<WorkingHours>();
template <> const RecordType& TypeOf<WorkspaceLevels>();
template <> const RecordType& TypeOf<WriteRequest>();
// clang-format on

}  // namespace sanad::record

#endif  // SANAD_SRC_DESK_REQUESTS_H_
