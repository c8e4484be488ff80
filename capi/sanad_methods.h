/* The numbers by which sanad_call (sanad.h) calls each method. What a method
 * takes and gives stands in docs/reference.md.
 *
 * Generated from proto/sanad/v1 by `./dev generate`; do not edit. */

#ifndef SANAD_CAPI_SANAD_METHODS_H_
#define SANAD_CAPI_SANAD_METHODS_H_

/* conversations */

/* conversations.open, @since 0.1:
 * OpenConversation, gives MessageReceipt */
#define SANAD_METHOD_CONVERSATIONS_OPEN 1u

/* conversations.reply, @since 0.1:
 * ReplyRequest, gives MessageReceipt */
#define SANAD_METHOD_CONVERSATIONS_REPLY 2u

/* conversations.add_note, @since 0.1:
 * NoteRequest, gives MessageReceipt */
#define SANAD_METHOD_CONVERSATIONS_ADD_NOTE 3u

/* conversations.set_status, @since 0.1:
 * StatusRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_SET_STATUS 4u

/* conversations.set_priority, @since 0.1:
 * PriorityRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_SET_PRIORITY 5u

/* conversations.classify, @since 0.1:
 * ClassifyRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_CLASSIFY 6u

/* conversations.add_tag, @since 0.1:
 * TagRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_ADD_TAG 7u

/* conversations.remove_tag, @since 0.1:
 * TagRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_REMOVE_TAG 8u

/* conversations.set_field, @since 0.1:
 * SetFieldRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_SET_FIELD 9u

/* conversations.assign, @since 0.1:
 * AssignRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_ASSIGN 10u

/* conversations.take, @since 0.1:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_TAKE 11u

/* conversations.release, @since 0.1:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_RELEASE 12u

/* conversations.give_feedback, @since 0.1:
 * FeedbackRequest, gives Feedback */
#define SANAD_METHOD_CONVERSATIONS_GIVE_FEEDBACK 13u

/* conversations.list_feedback, @since 0.1:
 * ConversationRequest, gives FeedbackList */
#define SANAD_METHOD_CONVERSATIONS_LIST_FEEDBACK 14u

/* conversations.get, @since 0.1:
 * ConversationRequest, gives ConversationView */
#define SANAD_METHOD_CONVERSATIONS_GET 15u

/* conversations.list, @since 0.1:
 * ListRequest, gives ConversationRowPage */
#define SANAD_METHOD_CONVERSATIONS_LIST 16u

/* conversations.timeline, @since 0.1:
 * TimelineRequest, gives TimelineItemPage */
#define SANAD_METHOD_CONVERSATIONS_TIMELINE 17u

/* conversations.merge, @since 0.2:
 * MergeRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_MERGE 18u

/* conversations.unmerge, @since 0.2:
 * UnmergeRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_UNMERGE 19u

/* conversations.split, @since 0.2:
 * SplitRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_SPLIT 20u

/* conversations.move, @since 0.2:
 * MoveRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_MOVE 21u

/* conversations.link, @since 0.2:
 * LinkRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_LINK 22u

/* conversations.unlink, @since 0.2:
 * LinkRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_UNLINK 23u

/* conversations.snooze, @since 0.2:
 * SnoozeRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_SNOOZE 24u

/* conversations.awaken, @since 0.2:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_AWAKEN 25u

/* conversations.confirm, @since 0.2:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_CONFIRM 26u

/* conversations.steal, @since 0.2:
 * StealRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_STEAL 27u

/* conversations.add_collaborator, @since 0.2:
 * CollaboratorRequest, gives Collaborator */
#define SANAD_METHOD_CONVERSATIONS_ADD_COLLABORATOR 242u

/* conversations.remove_collaborator, @since 0.2:
 * CollaboratorRequest, gives Collaborator */
#define SANAD_METHOD_CONVERSATIONS_REMOVE_COLLABORATOR 243u

/* conversations.ask_feedback, @since 0.2:
 * AskFeedbackRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_ASK_FEEDBACK 245u

/* conversations.write, @since 0.2:
 * WriteRequest, gives MessageReceipt */
#define SANAD_METHOD_CONVERSATIONS_WRITE 246u

/* conversations.end, @since 0.2:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_END 247u

/* conversations.reopen, @since 0.2:
 * ConversationRequest, gives Conversation */
#define SANAD_METHOD_CONVERSATIONS_REOPEN 248u

/* channels */

/* channels.receive, @since 0.1:
 * ReceiveRequest, gives Arrival */
#define SANAD_METHOD_CHANNELS_RECEIVE 30u

/* channels.compose_email, @since 0.1:
 * MessageRequest, gives ComposedEmail */
#define SANAD_METHOD_CHANNELS_COMPOSE_EMAIL 31u

/* channels.get_source, @since 0.1:
 * MessageRequest, gives MessageSource */
#define SANAD_METHOD_CHANNELS_GET_SOURCE 32u

/* channels.get_attachment, @since 0.1:
 * AttachmentRequest, gives AttachmentContent */
#define SANAD_METHOD_CHANNELS_GET_ATTACHMENT 33u

/* channels.receive_all, @since 0.1:
 * ReceiveBatch, gives ReceiveOutcomes */
#define SANAD_METHOD_CHANNELS_RECEIVE_ALL 34u

/* channels.receive_email, @since 0.1:
 * EmailRequest, gives Arrival */
#define SANAD_METHOD_CHANNELS_RECEIVE_EMAIL 35u

/* channels.explain, @since 0.2:
 * MessageRequest, gives JoinExplanation */
#define SANAD_METHOD_CHANNELS_EXPLAIN 36u

/* channels.begin_upload, @since 0.2:
 * BeginUploadRequest, gives Upload */
#define SANAD_METHOD_CHANNELS_BEGIN_UPLOAD 37u

/* channels.append_upload, @since 0.2:
 * UploadPieceRequest, gives Upload */
#define SANAD_METHOD_CHANNELS_APPEND_UPLOAD 38u

/* channels.finish_upload, @since 0.2:
 * FinishUploadRequest, gives Upload */
#define SANAD_METHOD_CHANNELS_FINISH_UPLOAD 39u

/* channels.read_attachment, @since 0.2:
 * ReadAttachmentRequest, gives AttachmentPiece */
#define SANAD_METHOD_CHANNELS_READ_ATTACHMENT 40u

/* customers */

/* customers.create, @since 0.1:
 * CreateCustomer, gives Customer */
#define SANAD_METHOD_CUSTOMERS_CREATE 50u

/* customers.change, @since 0.1:
 * UpdateCustomer, gives Customer */
#define SANAD_METHOD_CUSTOMERS_CHANGE 51u

/* customers.add, @since 0.1:
 * AddIdentity, gives Identity */
#define SANAD_METHOD_CUSTOMERS_ADD 52u

/* customers.add_note, @since 0.1:
 * CustomerNoteRequest, gives CustomerNote */
#define SANAD_METHOD_CUSTOMERS_ADD_NOTE 53u

/* customers.add_company, @since 0.1:
 * CreateCompany, gives Company */
#define SANAD_METHOD_CUSTOMERS_ADD_COMPANY 54u

/* customers.issue_portal_token, @since 0.1:
 * PortalTokenRequest, gives IssuedToken */
#define SANAD_METHOD_CUSTOMERS_ISSUE_PORTAL_TOKEN 55u

/* customers.get, @since 0.1:
 * CustomerRequest, gives CustomerProfile */
#define SANAD_METHOD_CUSTOMERS_GET 56u

/* customers.find, @since 0.1:
 * FindCustomer, gives CustomerProfile */
#define SANAD_METHOD_CUSTOMERS_FIND 57u

/* customers.list_conversations, @since 0.1:
 * CustomerConversations, gives ConversationPage */
#define SANAD_METHOD_CUSTOMERS_LIST_CONVERSATIONS 58u

/* customers.merge, @since 0.2:
 * MergeCustomers, gives Customer */
#define SANAD_METHOD_CUSTOMERS_MERGE 59u

/* customers.unmerge, @since 0.2:
 * UnmergeCustomer, gives Customer */
#define SANAD_METHOD_CUSTOMERS_UNMERGE 60u

/* customers.list, @since 0.2:
 * PageRequest, gives CustomerPage */
#define SANAD_METHOD_CUSTOMERS_LIST 244u

/* staff */

/* staff.add_agent, @since 0.1:
 * CreateAgent, gives Agent */
#define SANAD_METHOD_STAFF_ADD_AGENT 70u

/* staff.change_agent, @since 0.1:
 * UpdateAgent, gives Agent */
#define SANAD_METHOD_STAFF_CHANGE_AGENT 71u

/* staff.add_team, @since 0.1:
 * CreateTeam, gives Team */
#define SANAD_METHOD_STAFF_ADD_TEAM 72u

/* staff.join, @since 0.1:
 * MembershipRequest, gives TeamMember */
#define SANAD_METHOD_STAFF_JOIN 73u

/* staff.leave, @since 0.1:
 * MembershipRequest, gives TeamMember */
#define SANAD_METHOD_STAFF_LEAVE 74u

/* staff.list_roles, @since 0.1:
 * Nothing, gives RoleList */
#define SANAD_METHOD_STAFF_LIST_ROLES 75u

/* staff.list_teams, @since 0.1:
 * PageRequest, gives TeamPage */
#define SANAD_METHOD_STAFF_LIST_TEAMS 76u

/* staff.list_agents, @since 0.1:
 * PageRequest, gives AgentPage */
#define SANAD_METHOD_STAFF_LIST_AGENTS 77u

/* staff.list_loads, @since 0.1:
 * PageRequest, gives AgentLoadPage */
#define SANAD_METHOD_STAFF_LIST_LOADS 78u

/* inboxes */

/* inboxes.create, @since 0.1:
 * CreateInbox, gives Inbox */
#define SANAD_METHOD_INBOXES_CREATE 90u

/* inboxes.change, @since 0.1:
 * UpdateInbox, gives Inbox */
#define SANAD_METHOD_INBOXES_CHANGE 91u

/* inboxes.list, @since 0.1:
 * Nothing, gives InboxList */
#define SANAD_METHOD_INBOXES_LIST 92u

/* inboxes.list_tags, @since 0.1:
 * PageRequest, gives TagPage */
#define SANAD_METHOD_INBOXES_LIST_TAGS 93u

/* inboxes.declare, @since 0.1:
 * DeclareField, gives CustomField */
#define SANAD_METHOD_INBOXES_DECLARE 94u

/* inboxes.list_fields, @since 0.1:
 * Nothing, gives CustomFieldList */
#define SANAD_METHOD_INBOXES_LIST_FIELDS 95u

/* views */

/* views.save, @since 0.1:
 * SaveView, gives View */
#define SANAD_METHOD_VIEWS_SAVE 96u

/* views.delete, @since 0.1:
 * ViewRequest, gives View */
#define SANAD_METHOD_VIEWS_DELETE 97u

/* views.list, @since 0.1:
 * Nothing, gives ViewList */
#define SANAD_METHOD_VIEWS_LIST 98u

/* views.change, @since 0.2:
 * ChangeView, gives View */
#define SANAD_METHOD_VIEWS_CHANGE 140u

/* views.conversations, @since 0.2:
 * ViewPageRequest, gives ViewPage */
#define SANAD_METHOD_VIEWS_CONVERSATIONS 141u

/* views.count, @since 0.2:
 * CountViews, gives ViewCountList */
#define SANAD_METHOD_VIEWS_COUNT 142u

/* knowledge */

/* knowledge.save, @since 0.1:
 * SaveArticle, gives Article */
#define SANAD_METHOD_KNOWLEDGE_SAVE 110u

/* knowledge.get, @since 0.1:
 * ArticleRequest, gives Article */
#define SANAD_METHOD_KNOWLEDGE_GET 111u

/* knowledge.list, @since 0.1:
 * PageRequest, gives ArticlePage */
#define SANAD_METHOD_KNOWLEDGE_LIST 112u

/* knowledge.save_section, @since 0.2:
 * SaveSectionRequest, gives Section */
#define SANAD_METHOD_KNOWLEDGE_SAVE_SECTION 236u

/* knowledge.list_sections, @since 0.2:
 * Nothing, gives SectionList */
#define SANAD_METHOD_KNOWLEDGE_LIST_SECTIONS 237u

/* knowledge.save_canned_reply, @since 0.2:
 * SaveCannedReplyRequest, gives CannedReplyView */
#define SANAD_METHOD_KNOWLEDGE_SAVE_CANNED_REPLY 240u

/* knowledge.list_canned_replies, @since 0.2:
 * PageRequest, gives CannedReplyPage */
#define SANAD_METHOD_KNOWLEDGE_LIST_CANNED_REPLIES 241u

/* events */

/* events.read, @since 0.1:
 * ReadEventsRequest, gives EventList */
#define SANAD_METHOD_EVENTS_READ 120u

/* events.listen, @since 0.2:
 * ListenRequest, gives Feed */
#define SANAD_METHOD_EVENTS_LISTEN 121u

/* events.trail, @since 0.2:
 * TrailRequest, gives EventPage */
#define SANAD_METHOD_EVENTS_TRAIL 122u

/* events.denials, @since 0.2:
 * PageRequest, gives DenialPage */
#define SANAD_METHOD_EVENTS_DENIALS 123u

/* desk */

/* desk.verify, @since 0.1:
 * Nothing, gives Verification */
#define SANAD_METHOD_DESK_VERIFY 130u

/* desk.run_due, @since 0.2:
 * Nothing, gives DueRun */
#define SANAD_METHOD_DESK_RUN_DUE 131u

/* desk.collect, @since 0.2:
 * Nothing, gives Collected */
#define SANAD_METHOD_DESK_COLLECT 132u

/* reading */

/* reading.mark, @since 0.1:
 * MarkRequest, gives ReadMark */
#define SANAD_METHOD_READING_MARK 150u

/* reading.mark_unread, @since 0.1:
 * MarkRequest, gives ReadMark */
#define SANAD_METHOD_READING_MARK_UNREAD 151u

/* reading.list_readers, @since 0.1:
 * ReadersRequest, gives ReaderList */
#define SANAD_METHOD_READING_LIST_READERS 152u

/* reading.list_unread, @since 0.1:
 * UnreadRequest, gives UnreadStateList */
#define SANAD_METHOD_READING_LIST_UNREAD 153u

/* reading.list_mentions, @since 0.1:
 * MentionsRequest, gives MentionPage */
#define SANAD_METHOD_READING_LIST_MENTIONS 154u

/* presence */

/* presence.tell, @since 0.1:
 * TellPresence, gives Viewer */
#define SANAD_METHOD_PRESENCE_TELL 160u

/* presence.leave, @since 0.1:
 * ConversationRequest, gives Viewer */
#define SANAD_METHOD_PRESENCE_LEAVE 161u

/* presence.list, @since 0.1:
 * ConversationRequest, gives ViewerList */
#define SANAD_METHOD_PRESENCE_LIST 162u

/* drafts */

/* drafts.save, @since 0.1:
 * SaveDraft, gives DraftReceipt */
#define SANAD_METHOD_DRAFTS_SAVE 165u

/* drafts.get, @since 0.1:
 * ConversationRequest, gives Draft */
#define SANAD_METHOD_DRAFTS_GET 166u

/* drafts.list, @since 0.1:
 * Nothing, gives DraftList */
#define SANAD_METHOD_DRAFTS_LIST 167u

/* drafts.delete, @since 0.1:
 * ConversationRequest, gives DraftReceipt */
#define SANAD_METHOD_DRAFTS_DELETE 168u

/* outbox */

/* outbox.claim, @since 0.2:
 * ClaimRequest, gives ClaimedMessageList */
#define SANAD_METHOD_OUTBOX_CLAIM 170u

/* outbox.acknowledge, @since 0.2:
 * AcknowledgeRequest, gives Outgoing */
#define SANAD_METHOD_OUTBOX_ACKNOWLEDGE 171u

/* outbox.fail, @since 0.2:
 * FailRequest, gives OutboxItem */
#define SANAD_METHOD_OUTBOX_FAIL 172u

/* outbox.withdraw, @since 0.2:
 * MessageRequest, gives MessageReceipt */
#define SANAD_METHOD_OUTBOX_WITHDRAW 173u

/* outbox.report, @since 0.2:
 * ReportRequest, gives Outgoing */
#define SANAD_METHOD_OUTBOX_REPORT 174u

/* outbox.list, @since 0.2:
 * OutboxRequest, gives OutboxItemPage */
#define SANAD_METHOD_OUTBOX_LIST 175u

/* outbox.retry, @since 0.2:
 * MessageRequest, gives Outgoing */
#define SANAD_METHOD_OUTBOX_RETRY 176u

/* service_levels */

/* service_levels.save_calendar, @since 0.2:
 * SaveCalendarRequest, gives CalendarVersion */
#define SANAD_METHOD_SERVICE_LEVELS_SAVE_CALENDAR 180u

/* service_levels.get_calendar, @since 0.2:
 * CalendarRequest, gives CalendarVersion */
#define SANAD_METHOD_SERVICE_LEVELS_GET_CALENDAR 181u

/* service_levels.list_calendars, @since 0.2:
 * Nothing, gives CalendarVersionList */
#define SANAD_METHOD_SERVICE_LEVELS_LIST_CALENDARS 182u

/* service_levels.import_holidays, @since 0.2:
 * ImportHolidaysRequest, gives HolidayImport */
#define SANAD_METHOD_SERVICE_LEVELS_IMPORT_HOLIDAYS 183u

/* service_levels.save_policy, @since 0.2:
 * SaveSlaPolicy, gives SlaPolicyVersion */
#define SANAD_METHOD_SERVICE_LEVELS_SAVE_POLICY 184u

/* service_levels.get_policy, @since 0.2:
 * SlaPolicyRequest, gives SlaPolicyVersion */
#define SANAD_METHOD_SERVICE_LEVELS_GET_POLICY 185u

/* service_levels.list_policies, @since 0.2:
 * Nothing, gives SlaPolicyVersionList */
#define SANAD_METHOD_SERVICE_LEVELS_LIST_POLICIES 186u

/* service_levels.assign, @since 0.2:
 * AssignServiceLevel, gives AssignServiceLevel */
#define SANAD_METHOD_SERVICE_LEVELS_ASSIGN 187u

/* service_levels.set_time_zone, @since 0.2:
 * TimeZoneRequest, gives WorkspaceLevels */
#define SANAD_METHOD_SERVICE_LEVELS_SET_TIME_ZONE 188u

/* service_levels.get_workspace, @since 0.2:
 * Nothing, gives WorkspaceLevels */
#define SANAD_METHOD_SERVICE_LEVELS_GET_WORKSPACE 189u

/* service_levels.judge, @since 0.2:
 * ServiceLevelRequest, gives ServiceLevel */
#define SANAD_METHOD_SERVICE_LEVELS_JUDGE 190u

/* testing */

/* testing.advance, @since 0.1:
 * AdvanceClock, gives ClockReading */
#define SANAD_METHOD_TESTING_ADVANCE 200u

/* testing.set, @since 0.1:
 * SetClock, gives ClockReading */
#define SANAD_METHOD_TESTING_SET 201u

/* testing.fail_once, @since 0.1:
 * FaultRequest, gives FaultCounts */
#define SANAD_METHOD_TESTING_FAIL_ONCE 202u

/* testing.fail_from, @since 0.1:
 * FaultRequest, gives FaultCounts */
#define SANAD_METHOD_TESTING_FAIL_FROM 203u

/* testing.stop_faults, @since 0.1:
 * Nothing, gives FaultCounts */
#define SANAD_METHOD_TESTING_STOP_FAULTS 204u

/* testing.make_team, @since 0.1:
 * Nothing, gives SampleTeam */
#define SANAD_METHOD_TESTING_MAKE_TEAM 205u

/* access */

/* access.save_role, @since 0.2:
 * SaveRoleRequest, gives RoleView */
#define SANAD_METHOD_ACCESS_SAVE_ROLE 220u

/* access.get_role, @since 0.2:
 * RoleRequest, gives RoleView */
#define SANAD_METHOD_ACCESS_GET_ROLE 221u

/* access.grant, @since 0.2:
 * GrantRequest, gives RoleGrant */
#define SANAD_METHOD_ACCESS_GRANT 222u

/* access.revoke, @since 0.2:
 * RevokeRequest, gives RoleGrant */
#define SANAD_METHOD_ACCESS_REVOKE 223u

/* access.list_grants, @since 0.2:
 * GrantsRequest, gives RoleGrantPage */
#define SANAD_METHOD_ACCESS_LIST_GRANTS 224u

/* access.set_members, @since 0.2:
 * InboxStaffRequest, gives InboxStaff */
#define SANAD_METHOD_ACCESS_SET_MEMBERS 225u

/* access.set_watchers, @since 0.2:
 * InboxStaffRequest, gives InboxStaff */
#define SANAD_METHOD_ACCESS_SET_WATCHERS 226u

/* access.list_staff, @since 0.2:
 * InboxRequest, gives InboxStaff */
#define SANAD_METHOD_ACCESS_LIST_STAFF 227u

/* access.join, @since 0.2:
 * TeamPartRequest, gives TeamPart */
#define SANAD_METHOD_ACCESS_JOIN 228u

/* access.leave, @since 0.2:
 * TeamPartRequest, gives TeamPart */
#define SANAD_METHOD_ACCESS_LEAVE 229u

/* access.change_team, @since 0.2:
 * UpdateTeam, gives Team */
#define SANAD_METHOD_ACCESS_CHANGE_TEAM 230u

/* access.save_bot, @since 0.2:
 * SaveBotRequest, gives Bot */
#define SANAD_METHOD_ACCESS_SAVE_BOT 231u

/* access.list_bots, @since 0.2:
 * PageRequest, gives BotPage */
#define SANAD_METHOD_ACCESS_LIST_BOTS 232u

/* access.issue_token, @since 0.2:
 * AccessTokenRequest, gives IssuedAccessToken */
#define SANAD_METHOD_ACCESS_ISSUE_TOKEN 233u

/* access.revoke_token, @since 0.2:
 * TokenRequest, gives AccessToken */
#define SANAD_METHOD_ACCESS_REVOKE_TOKEN 234u

/* access.list_tokens, @since 0.2:
 * Nothing, gives AccessTokenList */
#define SANAD_METHOD_ACCESS_LIST_TOKENS 235u

/* access.check, @since 0.2:
 * CheckRequest, gives AccessAnswer */
#define SANAD_METHOD_ACCESS_CHECK 238u

/* access.explain, @since 0.2:
 * CheckRequest, gives AccessExplanation */
#define SANAD_METHOD_ACCESS_EXPLAIN 239u

/* reports */

/* reports.overview, @since 0.1:
 * FiguresRequest, gives ReportOverview */
#define SANAD_METHOD_REPORTS_OVERVIEW 260u

/* reports.series, @since 0.1:
 * SeriesRequest, gives SeriesPointList */
#define SANAD_METHOD_REPORTS_SERIES 261u

/* reports.breakdown, @since 0.1:
 * BreakdownRequest, gives BreakdownRowList */
#define SANAD_METHOD_REPORTS_BREAKDOWN 262u

/* reports.backlog, @since 0.1:
 * BacklogRequest, gives BacklogReport */
#define SANAD_METHOD_REPORTS_BACKLOG 263u

/* reports.busiest_hours, @since 0.1:
 * FiguresRequest, gives HourRowList */
#define SANAD_METHOD_REPORTS_BUSIEST_HOURS 264u

/* reports.agents, @since 0.1:
 * FiguresRequest, gives AgentRowList */
#define SANAD_METHOD_REPORTS_AGENTS 265u

/* reports.recurring, @since 0.1:
 * FiguresRequest, gives RecurringRowList */
#define SANAD_METHOD_REPORTS_RECURRING 266u

/* reports.live, @since 0.1:
 * Nothing, gives LiveRowList */
#define SANAD_METHOD_REPORTS_LIVE 267u

/* reports.feedback, @since 0.1:
 * FiguresRequest, gives FeedbackReport */
#define SANAD_METHOD_REPORTS_FEEDBACK 268u

/* reports.definitions, @since 0.1:
 * Nothing, gives FigureDefinitionList */
#define SANAD_METHOD_REPORTS_DEFINITIONS 269u

/* reports.csv, @since 0.1:
 * FileRequest, gives ReportFile */
#define SANAD_METHOD_REPORTS_CSV 270u

/* reports.page, @since 0.1:
 * FileRequest, gives ReportFile */
#define SANAD_METHOD_REPORTS_PAGE 271u

#endif /* SANAD_CAPI_SANAD_METHODS_H_ */
