#include "desk/operations.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "desk/receive_batch.h"
#include "desk/requests.h"
#include "desk/upkeep.h"
#include "model/records.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/customers.h"
#include "sanad/drafts.h"
#include "sanad/events.h"
#include "sanad/inboxes.h"
#include "sanad/knowledge.h"
#include "sanad/outbox.h"
#include "sanad/presence.h"
#include "sanad/reading.h"
#include "sanad/reports.h"
#include "sanad/service_levels.h"
#include "sanad/staff.h"
#include "sanad/views.h"

namespace sanad {
namespace {

using access::Action;

constexpr OperationRow kOperations[] = {
    {Operation::kConversationsOpen, "conversations.open",
     Action::kConversationOpen, InvocationOf<&Conversations::Open>()},
    {Operation::kConversationsReply, "conversations.reply",
     Action::kConversationReply, InvocationOf<&Conversations::Reply>()},
    {Operation::kConversationsAddNote, "conversations.add_note",
     Action::kConversationNote, InvocationOf<&Conversations::AddNote>()},
    {Operation::kConversationsSetStatus, "conversations.set_status",
     Action::kConversationUpdate, InvocationOf<&Conversations::SetStatus>()},
    {Operation::kConversationsSetPriority, "conversations.set_priority",
     Action::kConversationUpdate, InvocationOf<&Conversations::SetPriority>()},
    {Operation::kConversationsClassify, "conversations.classify",
     Action::kConversationUpdate, InvocationOf<&Conversations::Classify>()},
    {Operation::kConversationsAddTag, "conversations.add_tag",
     Action::kConversationUpdate, InvocationOf<&Conversations::AddTag>()},
    {Operation::kConversationsRemoveTag, "conversations.remove_tag",
     Action::kConversationUpdate, InvocationOf<&Conversations::RemoveTag>()},
    {Operation::kConversationsSetField, "conversations.set_field",
     Action::kConversationUpdate, InvocationOf<&Conversations::SetField>()},
    {Operation::kConversationsAssign, "conversations.assign",
     Action::kConversationAssign, InvocationOf<&Conversations::Assign>()},
    {Operation::kConversationsTake, "conversations.take",
     Action::kConversationTake, InvocationOf<&Conversations::Take>()},
    {Operation::kConversationsRelease, "conversations.release",
     Action::kConversationTake, InvocationOf<&Conversations::Release>()},
    {Operation::kConversationsGiveFeedback, "conversations.give_feedback",
     Action::kFeedbackGive, InvocationOf<&Conversations::GiveFeedback>()},
    {Operation::kConversationsListFeedback, "conversations.list_feedback",
     Action::kFeedbackRead, InvocationOf<&Conversations::ListFeedback>()},
    {Operation::kConversationsGet, "conversations.get",
     Action::kConversationRead, InvocationOf<&Conversations::Get>()},
    {Operation::kConversationsList, "conversations.list",
     Action::kConversationList, InvocationOf<&Conversations::List>()},
    {Operation::kConversationsTimeline, "conversations.timeline",
     Action::kConversationRead, InvocationOf<&Conversations::Timeline>()},
    {Operation::kConversationsSnooze, "conversations.snooze",
     Action::kConversationUpdate, InvocationOf<&Conversations::Snooze>()},
    {Operation::kConversationsAwaken, "conversations.awaken",
     Action::kConversationUpdate, InvocationOf<&Conversations::Awaken>()},
    {Operation::kConversationsConfirm, "conversations.confirm",
     Action::kConversationConfirm, InvocationOf<&Conversations::Confirm>()},
    {Operation::kConversationsMerge, "conversations.merge",
     Action::kConversationMerge, InvocationOf<&Conversations::Merge>()},
    {Operation::kConversationsUnmerge, "conversations.unmerge",
     Action::kConversationMerge, InvocationOf<&Conversations::Unmerge>()},
    {Operation::kConversationsSplit, "conversations.split",
     Action::kConversationSplit, InvocationOf<&Conversations::Split>()},
    {Operation::kConversationsMove, "conversations.move",
     Action::kConversationMove, InvocationOf<&Conversations::Move>()},
    {Operation::kConversationsLink, "conversations.link",
     Action::kConversationLink, InvocationOf<&Conversations::Link>()},
    {Operation::kConversationsUnlink, "conversations.unlink",
     Action::kConversationLink, InvocationOf<&Conversations::Unlink>()},
    {Operation::kChannelsReceive, "channels.receive", Action::kMessageReceive,
     InvocationOf<&Channels::Receive>()},
    {Operation::kChannelsReceiveAll, "channels.receive_all",
     Action::kMessageReceive, InvocationOf<&BatchChannels::ReceiveAll>()},
    {Operation::kChannelsReceiveEmail, "channels.receive_email",
     Action::kMessageReceive, InvocationOf<&Channels::ReceiveEmail>()},
    {Operation::kChannelsComposeEmail, "channels.compose_email",
     Action::kConversationReply, InvocationOf<&Channels::ComposeEmail>()},
    {Operation::kChannelsExplain, "channels.explain", Action::kConversationRead,
     InvocationOf<&Channels::Explain>()},
    {Operation::kChannelsGetSource, "channels.get_source",
     Action::kMessageReadSource, InvocationOf<&Channels::GetSource>()},
    {Operation::kChannelsGetAttachment, "channels.get_attachment",
     Action::kConversationRead, InvocationOf<&Channels::GetAttachment>()},
    {Operation::kChannelsReadAttachment, "channels.read_attachment",
     Action::kConversationRead, InvocationOf<&Channels::ReadAttachment>()},
    {Operation::kChannelsBeginUpload, "channels.begin_upload",
     Action::kFileUpload, InvocationOf<&Channels::BeginUpload>()},
    {Operation::kChannelsAppendUpload, "channels.append_upload",
     Action::kFileUpload, InvocationOf<&Channels::AppendUpload>()},
    {Operation::kChannelsFinishUpload, "channels.finish_upload",
     Action::kFileUpload, InvocationOf<&Channels::FinishUpload>()},
    {Operation::kCustomersCreate, "customers.create", Action::kCustomerUpdate,
     InvocationOf<&Customers::Create>()},
    {Operation::kCustomersChange, "customers.change", Action::kCustomerUpdate,
     InvocationOf<&Customers::Change>()},
    {Operation::kCustomersAdd, "customers.add", Action::kCustomerUpdate,
     InvocationOf<&Customers::Add>()},
    {Operation::kCustomersAddNote, "customers.add_note", Action::kCustomerNote,
     InvocationOf<&Customers::AddNote>()},
    {Operation::kCustomersAddCompany, "customers.add_company",
     Action::kCustomerUpdate, InvocationOf<&Customers::AddCompany>()},
    {Operation::kCustomersIssuePortalToken, "customers.issue_portal_token",
     Action::kPortalIssue, InvocationOf<&Customers::IssuePortalToken>()},
    {Operation::kCustomersGet, "customers.get", Action::kCustomerRead,
     InvocationOf<&Customers::Get>()},
    {Operation::kCustomersFind, "customers.find", Action::kCustomerRead,
     InvocationOf<&Customers::Find>()},
    {Operation::kCustomersListConversations, "customers.list_conversations",
     Action::kCustomerRead, InvocationOf<&Customers::ListConversations>()},
    {Operation::kCustomersMerge, "customers.merge", Action::kCustomerMerge,
     InvocationOf<&Customers::Merge>()},
    {Operation::kCustomersUnmerge, "customers.unmerge", Action::kCustomerMerge,
     InvocationOf<&Customers::Unmerge>()},
    {Operation::kStaffAddAgent, "staff.add_agent", Action::kWorkspaceManage,
     InvocationOf<&Staff::AddAgent>()},
    {Operation::kStaffChangeAgent, "staff.change_agent",
     Action::kWorkspaceManage, InvocationOf<&Staff::ChangeAgent>()},
    {Operation::kStaffAddTeam, "staff.add_team", Action::kWorkspaceManage,
     InvocationOf<&Staff::AddTeam>()},
    {Operation::kStaffJoin, "staff.join", Action::kWorkspaceManage,
     InvocationOf<&Staff::Join>()},
    {Operation::kStaffLeave, "staff.leave", Action::kWorkspaceManage,
     InvocationOf<&Staff::Leave>()},
    {Operation::kStaffListRoles, "staff.list_roles", Action::kStaffRead,
     InvocationOf<&Staff::ListRoles>()},
    {Operation::kStaffListTeams, "staff.list_teams", Action::kStaffRead,
     InvocationOf<&Staff::ListTeams>()},
    {Operation::kStaffListAgents, "staff.list_agents", Action::kStaffRead,
     InvocationOf<&Staff::ListAgents>()},
    {Operation::kStaffListLoads, "staff.list_loads", Action::kStaffRead,
     InvocationOf<&Staff::ListLoads>()},
    {Operation::kInboxesCreate, "inboxes.create", Action::kWorkspaceManage,
     InvocationOf<&Inboxes::Create>()},
    {Operation::kInboxesChange, "inboxes.change", Action::kWorkspaceManage,
     InvocationOf<&Inboxes::Change>()},
    {Operation::kInboxesList, "inboxes.list", Action::kStaffRead,
     InvocationOf<&Inboxes::List>()},
    {Operation::kInboxesListTags, "inboxes.list_tags", Action::kStaffRead,
     InvocationOf<&Inboxes::ListTags>()},
    {Operation::kInboxesDeclare, "inboxes.declare", Action::kWorkspaceManage,
     InvocationOf<&Inboxes::Declare>()},
    {Operation::kInboxesListFields, "inboxes.list_fields", Action::kStaffRead,
     InvocationOf<&Inboxes::ListFields>()},
    {Operation::kViewsSave, "views.save", Action::kViewKeep,
     InvocationOf<&Views::Save>()},
    {Operation::kViewsDelete, "views.delete", Action::kViewKeep,
     InvocationOf<&Views::Delete>()},
    {Operation::kViewsList, "views.list", Action::kViewKeep,
     InvocationOf<&Views::List>()},
    {Operation::kViewsChange, "views.change", Action::kViewKeep,
     InvocationOf<&Views::Change>()},
    {Operation::kViewsConversations, "views.conversations", Action::kViewKeep,
     InvocationOf<&Views::Conversations>()},
    {Operation::kViewsCount, "views.count", Action::kViewKeep,
     InvocationOf<&Views::Count>()},
    {Operation::kKnowledgeSave, "knowledge.save", Action::kArticleWrite,
     InvocationOf<&Knowledge::Save>()},
    {Operation::kKnowledgeGet, "knowledge.get", Action::kArticleRead,
     InvocationOf<&Knowledge::Get>()},
    {Operation::kKnowledgeList, "knowledge.list", Action::kArticleRead,
     InvocationOf<&Knowledge::List>()},
    {Operation::kEventsRead, "events.read", Action::kEventsRead,
     InvocationOf<&Events::Read>()},
    {Operation::kDeskCollect, "desk.collect", Action::kWorkspaceUpkeep,
     InvocationOf<&Upkeep::Collect>()},
    {Operation::kDeskVerify, "desk.verify", Action::kWorkspaceVerify,
     InvocationOf<&Upkeep::Verify>()},
    {Operation::kDeskRunDue, "desk.run_due", Action::kWorkspaceUpkeep,
     InvocationOf<&Upkeep::RunDue>()},
    {Operation::kReadingMark, "reading.mark", Action::kConversationRead,
     InvocationOf<&Reading::Mark>()},
    {Operation::kReadingMarkUnread, "reading.mark_unread",
     Action::kConversationRead, InvocationOf<&Reading::MarkUnread>()},
    {Operation::kReadingListReaders, "reading.list_readers",
     Action::kConversationReaders, InvocationOf<&Reading::ListReaders>()},
    {Operation::kReadingListUnread, "reading.list_unread",
     Action::kConversationRead, InvocationOf<&Reading::ListUnread>()},
    {Operation::kReadingListMentions, "reading.list_mentions",
     Action::kConversationList, InvocationOf<&Reading::ListMentions>()},
    {Operation::kPresenceTell, "presence.tell", Action::kConversationRead,
     InvocationOf<&Presence::Tell>()},
    {Operation::kPresenceLeave, "presence.leave", Action::kConversationRead,
     InvocationOf<&Presence::Leave>()},
    {Operation::kPresenceList, "presence.list", Action::kConversationRead,
     InvocationOf<&Presence::List>()},
    {Operation::kDraftsSave, "drafts.save", Action::kConversationReply,
     InvocationOf<&Drafts::Save>()},
    {Operation::kDraftsGet, "drafts.get", Action::kConversationReply,
     InvocationOf<&Drafts::Get>()},
    {Operation::kDraftsList, "drafts.list", Action::kConversationList,
     InvocationOf<&Drafts::List>()},
    {Operation::kDraftsDelete, "drafts.delete", Action::kConversationReply,
     InvocationOf<&Drafts::Delete>()},
    {Operation::kOutboxClaim, "outbox.claim", Action::kMessageSend,
     InvocationOf<&Outbox::Claim>()},
    {Operation::kOutboxAcknowledge, "outbox.acknowledge", Action::kMessageSend,
     InvocationOf<&Outbox::Acknowledge>()},
    {Operation::kOutboxFail, "outbox.fail", Action::kMessageSend,
     InvocationOf<&Outbox::Fail>()},
    {Operation::kOutboxWithdraw, "outbox.withdraw", Action::kConversationReply,
     InvocationOf<&Outbox::Withdraw>()},
    {Operation::kOutboxReport, "outbox.report", Action::kMessageSend,
     InvocationOf<&Outbox::Report>()},
    {Operation::kOutboxList, "outbox.list", Action::kConversationList,
     InvocationOf<&Outbox::List>()},
    {Operation::kOutboxRetry, "outbox.retry", Action::kConversationReply,
     InvocationOf<&Outbox::Retry>()},
    {Operation::kServiceLevelsSaveCalendar, "service_levels.save_calendar",
     Action::kWorkspaceManage, InvocationOf<&ServiceLevels::SaveCalendar>()},
    {Operation::kServiceLevelsGetCalendar, "service_levels.get_calendar",
     Action::kStaffRead, InvocationOf<&ServiceLevels::GetCalendar>()},
    {Operation::kServiceLevelsListCalendars, "service_levels.list_calendars",
     Action::kStaffRead, InvocationOf<&ServiceLevels::ListCalendars>()},
    {Operation::kServiceLevelsImportHolidays, "service_levels.import_holidays",
     Action::kWorkspaceManage, InvocationOf<&ServiceLevels::ImportHolidays>()},
    {Operation::kServiceLevelsSavePolicy, "service_levels.save_policy",
     Action::kWorkspaceManage, InvocationOf<&ServiceLevels::SavePolicy>()},
    {Operation::kServiceLevelsGetPolicy, "service_levels.get_policy",
     Action::kStaffRead, InvocationOf<&ServiceLevels::GetPolicy>()},
    {Operation::kServiceLevelsListPolicies, "service_levels.list_policies",
     Action::kStaffRead, InvocationOf<&ServiceLevels::ListPolicies>()},
    {Operation::kServiceLevelsAssign, "service_levels.assign",
     Action::kWorkspaceManage, InvocationOf<&ServiceLevels::Assign>()},
    {Operation::kServiceLevelsSetTimeZone, "service_levels.set_time_zone",
     Action::kWorkspaceManage, InvocationOf<&ServiceLevels::SetTimeZone>()},
    {Operation::kServiceLevelsGetWorkspace, "service_levels.get_workspace",
     Action::kStaffRead, InvocationOf<&ServiceLevels::GetWorkspace>()},
    {Operation::kServiceLevelsJudge, "service_levels.judge",
     Action::kConversationReaders, InvocationOf<&ServiceLevels::Judge>()},
    {Operation::kReportsOverview, "reports.overview", Action::kReportRead,
     InvocationOf<&Reports::Overview>()},
    {Operation::kReportsSeries, "reports.series", Action::kReportRead,
     InvocationOf<&Reports::Series>()},
    {Operation::kReportsBreakdown, "reports.breakdown", Action::kReportRead,
     InvocationOf<&Reports::Breakdown>()},
    {Operation::kReportsBacklog, "reports.backlog", Action::kReportRead,
     InvocationOf<&Reports::Backlog>()},
    {Operation::kReportsBusiestHours, "reports.busiest_hours",
     Action::kReportRead, InvocationOf<&Reports::BusiestHours>()},
    {Operation::kReportsAgents, "reports.agents", Action::kReportRead,
     InvocationOf<&Reports::Agents>()},
    {Operation::kReportsRecurring, "reports.recurring", Action::kReportRead,
     InvocationOf<&Reports::Recurring>()},
    {Operation::kReportsLive, "reports.live", Action::kReportRead,
     InvocationOf<&Reports::Live>()},
    {Operation::kReportsFeedback, "reports.feedback", Action::kReportRead,
     InvocationOf<&Reports::Feedback>()},
    {Operation::kReportsDefinitions, "reports.definitions", Action::kReportRead,
     InvocationOf<&Reports::Definitions>()},
    {Operation::kReportsCsv, "reports.csv", Action::kReportRead,
     InvocationOf<&Reports::Csv>()},
    {Operation::kReportsPage, "reports.page", Action::kReportRead,
     InvocationOf<&Reports::Page>()},
};

template <class Is>
const OperationRow* Find(Is is) {
  const auto* found =
      std::find_if(std::begin(kOperations), std::end(kOperations), is);
  return found == std::end(kOperations) ? nullptr : found;
}

}  // namespace

std::span<const OperationRow> Operations() { return kOperations; }

const OperationRow& RowOf(Operation operation) {
  return *Find(
      [&](const OperationRow& row) { return row.operation == operation; });
}

const OperationRow* FindOperation(int64_t number) {
  return Find([&](const OperationRow& row) {
    return static_cast<int64_t>(row.operation) == number;
  });
}

const OperationRow* FindOperation(std::string_view name) {
  return Find([&](const OperationRow& row) { return row.name == name; });
}

}  // namespace sanad
