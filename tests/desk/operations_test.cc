// Who is refused what: one row for every operation there is.

#include "desk/operations.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/upkeep.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

// What the operations are tried on; all of it Mona's or the staff's.
struct Things {
  Team team;
  Inbox inbox;
  Agent agent;  // in no team
  Customer mona;
  ConversationId conversation;
  MessageId message;
  AttachmentId attachment;
  UploadId upload;  // the system's
  Article article;  // internal
  View view;        // shared
  CalendarId calendar;
  SlaPolicyId policy;
  BotId bot;
  GrantId grant;  // the bot's
  TokenId token;  // the bot's
};

constexpr std::string_view kOk = "OK";
constexpr std::string_view kDenied = "access.denied";

struct OperationCase {
  Operation operation;
  absl::Status (*call)(const Session& as, const Things& on);
  std::string_view agent;               // what an agent without team is told
  std::string_view customer = kDenied;  // what another customer is told
};

const OperationCase kCases[] = {
        {Operation::kConversationsOpen,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Open({.inbox = on.inbox.id, .customer = on.mona.id})
               .status();
         },
         kDenied},
        {Operation::kConversationsReply,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Reply({.conversation = on.conversation, .text = "أهلاً"})
               .status();
         },
         kDenied},
        {Operation::kConversationsAddNote,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .AddNote({.conversation = on.conversation, .text = "للمراجعة"})
               .status();
         },
         kDenied},
        {Operation::kConversationsSetStatus,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .SetStatus({.conversation = on.conversation,
                           .status = ConversationStatus::kResolved})
               .status();
         },
         kDenied},
        {Operation::kConversationsSetPriority,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .SetPriority({.conversation = on.conversation,
                             .priority = Priority::kUrgent})
               .status();
         },
         kDenied},
        {Operation::kConversationsClassify,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Classify({.conversation = on.conversation, .topic = "جمارك"})
               .status();
         },
         kDenied},
        {Operation::kConversationsAddTag,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .AddTag({.conversation = on.conversation, .tag = "عاجل"})
               .status();
         },
         kDenied},
        {Operation::kConversationsRemoveTag,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .RemoveTag({.conversation = on.conversation, .tag = "عاجل"})
               .status();
         },
         kDenied},
        {Operation::kConversationsSetField,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .SetField({.conversation = on.conversation, .field = "port"})
               .status();
         },
         kDenied},
        {Operation::kConversationsAssign,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Assign({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsTake,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Take({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsSteal,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Steal({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsRelease,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Release({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsSnooze,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Snooze({.conversation = on.conversation,
                        .until = absl::FromUnixSeconds(1'800'000'000)})
               .status();
         },
         kDenied},
        {Operation::kConversationsAwaken,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Awaken({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsConfirm,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Confirm({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsWrite,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Write({.conversation = on.conversation, .text = "أين شحنتي؟"})
               .status();
         },
         kDenied},
        {Operation::kConversationsEnd,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .End({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsReopen,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Reopen({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsAskFeedback,
     [](const Session& as, const Things& on) {
       return as.conversations()
           .AskFeedback({.conversation = on.conversation})
           .status();
     },
     kDenied},
    {Operation::kConversationsGiveFeedback,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .GiveFeedback({.conversation = on.conversation, .rating = 5})
               .status();
         },
         kDenied},
        {Operation::kConversationsListFeedback,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .ListFeedback({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsGet,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Get({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsList,
         [](const Session& as, const Things& on) {
           return as.conversations().List({.inbox = on.inbox.id}).status();
         },
         kDenied},
        {Operation::kConversationsTimeline,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Timeline({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsMerge,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Merge(
                   {.conversation = on.conversation, .into = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsUnmerge,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Unmerge({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsSplit,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Split(
                   {.conversation = on.conversation, .messages = {on.message}})
               .status();
         },
         kDenied},
        {Operation::kConversationsMove,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Move({.conversation = on.conversation, .inbox = on.inbox.id})
               .status();
         },
         kDenied},
        {Operation::kConversationsLink,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Link({.conversation = on.conversation, .to = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kConversationsUnlink,
         [](const Session& as, const Things& on) {
           return as.conversations()
               .Unlink({.conversation = on.conversation, .to = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kChannelsReceive,
         [](const Session& as, const Things& on) {
           return as.channels()
               .Receive({.inbox = on.inbox.id,
                         .channel = Channel::kChat,
                         .sender_kind = IdentityKind::kEmail,
                         .sender = "mona@example.org",
                         .text = "أين شحنتي؟",
                         .happened_at = absl::FromUnixSeconds(1'767'225'600)})
               .status();
         },
         kDenied},
        {Operation::kChannelsReceiveAll,
         [](const Session& as, const Things& on) {
           const ReceiveRequest message = {.inbox = on.inbox.id,
                                           .channel = Channel::kChat,
                                           .text = "أين شحنتي؟"};
           return as.channels().ReceiveAll({&message, 1}).front().status();
         },
         kDenied},
        {Operation::kChannelsReceiveEmail,
         [](const Session& as, const Things& on) {
           return as.channels()
               .ReceiveEmail({.inbox = on.inbox.id, .raw = "Subject: hi\n\nhi"})
               .status();
         },
         kDenied},
        {Operation::kChannelsComposeEmail,
         [](const Session& as, const Things& on) {
           return as.channels().ComposeEmail({.message = on.message}).status();
         },
         kDenied},
        {Operation::kChannelsExplain,
         [](const Session& as, const Things& on) {
           return as.channels().Explain({.message = on.message}).status();
         },
         kDenied},
        {Operation::kChannelsGetSource,
         [](const Session& as, const Things& on) {
           return as.channels().GetSource({.message = on.message}).status();
         },
         kDenied},
        {Operation::kChannelsReadAttachment,
         [](const Session& as, const Things& on) {
           return as.channels()
               .ReadAttachment({.attachment = on.attachment})
               .status();
         },
         kDenied},
        {Operation::kChannelsBeginUpload,
         [](const Session& as, const Things&) {
           return as.channels().BeginUpload({}).status();
         },
         kOk},
        {Operation::kChannelsAppendUpload,
         [](const Session& as, const Things& on) {
           return as.channels()
               .AppendUpload({.upload = on.upload, .bytes = "x"})
               .status();
         },
         "upload.unknown"},
        {Operation::kChannelsFinishUpload,
         [](const Session& as, const Things& on) {
           return as.channels().FinishUpload({.upload = on.upload}).status();
         },
         "upload.unknown"},
        {Operation::kChannelsGetAttachment,
         [](const Session& as, const Things& on) {
           return as.channels()
               .GetAttachment({.attachment = on.attachment})
               .status();
         },
         kDenied},
        {Operation::kCustomersCreate,
         [](const Session& as, const Things&) {
           return as.customers().Create({.name = "سلمى"}).status();
         },
         kOk},
        {Operation::kCustomersChange,
         [](const Session& as, const Things& on) {
           return as.customers()
               .Change({.customer = on.mona.id, .name = "منى فؤاد"})
               .status();
         },
         kOk},
        {Operation::kCustomersAdd,
         [](const Session& as, const Things& on) {
           return as.customers()
               .Add({.customer = on.mona.id,
                     .identity = {.kind = IdentityKind::kEmail,
                                  .value = "mona@example.com"}})
               .status();
         },
         kOk},
        {Operation::kCustomersAddNote,
         [](const Session& as, const Things& on) {
           return as.customers()
               .AddNote({.customer = on.mona.id, .text = "عميلة قديمة"})
               .status();
         },
         kOk},
        {Operation::kCustomersAddCompany,
         [](const Session& as, const Things&) {
           return as.customers().AddCompany({.name = "النيل للشحن"}).status();
         },
         kOk},
        {Operation::kCustomersIssuePortalToken,
         [](const Session& as, const Things& on) {
           return as.customers()
               .IssuePortalToken({.customer = on.mona.id})
               .status();
         },
         kDenied},
        {Operation::kCustomersGet,
         [](const Session& as, const Things& on) {
           return as.customers().Get({.customer = on.mona.id}).status();
         },
         kOk},
        {Operation::kCustomersFind,
         [](const Session& as, const Things&) {
           return as.customers()
               .Find(
                   {.kind = IdentityKind::kEmail, .value = "mona@example.org"})
               .status();
         },
         kOk},
        {Operation::kCustomersListConversations,
         [](const Session& as, const Things& on) {
           return as.customers()
               .ListConversations({.customer = on.mona.id})
               .status();
         },
         kOk},
        {Operation::kCustomersMerge,
         [](const Session& as, const Things& on) {
           return as.customers()
               .Merge({.customer = on.mona.id, .into = on.mona.id})
               .status();
         },
         "customer.already_merged"},
        {Operation::kCustomersUnmerge,
         [](const Session& as, const Things& on) {
           return as.customers().Unmerge({.customer = on.mona.id}).status();
         },
         "customer.not_merged"},
        {Operation::kStaffAddAgent,
         [](const Session& as, const Things& on) {
           return as.staff()
               .AddAgent({.name = "سامي", .role = on.agent.role})
               .status();
         },
         kDenied},
        {Operation::kStaffChangeAgent,
         [](const Session& as, const Things& on) {
           return as.staff()
               .ChangeAgent({.agent = on.agent.id, .name = "سامي"})
               .status();
         },
         kDenied},
        {Operation::kStaffAddTeam,
         [](const Session& as, const Things&) {
           return as.staff().AddTeam({.name = "المساء"}).status();
         },
         kDenied},
        {Operation::kStaffJoin,
         [](const Session& as, const Things& on) {
           return as.staff()
               .Join({.team = on.team.id, .agent = on.agent.id})
               .status();
         },
         kDenied},
        {Operation::kStaffLeave,
         [](const Session& as, const Things& on) {
           return as.staff()
               .Leave({.team = on.team.id, .agent = on.agent.id})
               .status();
         },
         kDenied},
        {Operation::kStaffListRoles,
         [](const Session& as, const Things&) {
           return as.staff().ListRoles().status();
         },
         kOk},
        {Operation::kStaffListTeams,
         [](const Session& as, const Things&) {
           return as.staff().ListTeams().status();
         },
         kOk},
        {Operation::kStaffListAgents,
         [](const Session& as, const Things&) {
           return as.staff().ListAgents().status();
         },
         kOk},
        {Operation::kStaffListLoads,
         [](const Session& as, const Things&) {
           return as.staff().ListLoads().status();
         },
         kOk},
        {Operation::kInboxesCreate,
         [](const Session& as, const Things& on) {
           return as.inboxes()
               .Create({.name = "الجمارك", .team = on.team.id})
               .status();
         },
         kDenied},
        {Operation::kInboxesChange,
         [](const Session& as, const Things& on) {
           return as.inboxes()
               .Change({.inbox = on.inbox.id, .name = "الجمارك"})
               .status();
         },
         kDenied},
        {Operation::kInboxesList,
         [](const Session& as, const Things&) {
           return as.inboxes().List().status();
         },
         kOk},
        {Operation::kInboxesListTags,
         [](const Session& as, const Things&) {
           return as.inboxes().ListTags().status();
         },
         kOk},
        {Operation::kInboxesDeclare,
         [](const Session& as, const Things&) {
           return as.inboxes()
               .Declare({.name = "port", .type = CustomFieldType::kText})
               .status();
         },
         kDenied},
        {Operation::kInboxesListFields,
         [](const Session& as, const Things&) {
           return as.inboxes().ListFields().status();
         },
         kOk},
        {Operation::kViewsSave,
         [](const Session& as, const Things&) {
           return as.views().Save({.name = "المفتوحة"}).status();
         },
         kOk},
        {Operation::kViewsChange,
         [](const Session& as, const Things& on) {
           return as.views()
               .Change({.view = on.view.id, .name = "العاجلة"})
               .status();
         },
         kDenied},
        {Operation::kViewsDelete,
         [](const Session& as, const Things& on) {
           return as.views().Delete({.view = on.view.id}).status();
         },
         kDenied},
        {Operation::kViewsList,
         [](const Session& as, const Things&) {
           return as.views().List().status();
         },
         kOk},
        {Operation::kViewsConversations,
         [](const Session& as, const Things& on) {
           return as.views().Conversations({.view = on.view.id}).status();
         },
         kOk},
        {Operation::kViewsCount,
         [](const Session& as, const Things&) {
           return as.views().Count().status();
         },
         kOk},
        {Operation::kKnowledgeSave,
         [](const Session& as, const Things&) {
           return as.knowledge()
               .Save({.title = "الأسعار", .audience = Audience::kPublic})
               .status();
         },
         kOk},
        {Operation::kKnowledgeGet,
         [](const Session& as, const Things& on) {
           return as.knowledge().Get({.article = on.article.id}).status();
         },
         kOk},
        // Customers list what is for them: here, nothing.
        {Operation::kKnowledgeList,
         [](const Session& as, const Things&) {
           return as.knowledge().List().status();
         },
         kOk, kOk},
        {Operation::kEventsRead,
         [](const Session& as, const Things&) {
           return as.events().Read({}).status();
         },
         kDenied},
        {Operation::kEventsTrail,
         [](const Session& as, const Things&) {
           return as.events().Trail({}).status();
         },
         kDenied},
        {Operation::kEventsDenials,
         [](const Session& as, const Things&) {
           return as.events().Denials().status();
         },
         kDenied},
        {Operation::kEventsListen,
         [](const Session& as, const Things&) {
           return as.events().Listen({}).status();
         },
         kOk, kOk},
        {Operation::kDeskCollect,
         [](const Session& as, const Things&) {
           return Upkeep(as.state()).Collect().status();
         },
         kDenied},
        {Operation::kDeskVerify,
         [](const Session& as, const Things&) {
           return Upkeep(as.state()).Verify().status();
         },
         kDenied},
        {Operation::kOutboxClaim,
         [](const Session& as, const Things& on) {
           return as.outbox().Claim({.inbox = on.inbox.id}).status();
         },
         kDenied},
        {Operation::kOutboxAcknowledge,
         [](const Session& as, const Things& on) {
           return as.outbox().Acknowledge({.message = on.message}).status();
         },
         kDenied},
        {Operation::kOutboxFail,
         [](const Session& as, const Things& on) {
           return as.outbox().Fail({.message = on.message}).status();
         },
         kDenied},
        {Operation::kOutboxWithdraw,
         [](const Session& as, const Things& on) {
           return as.outbox().Withdraw({on.message}).status();
         },
         kDenied},
        {Operation::kOutboxReport,
         [](const Session& as, const Things& on) {
           return as.outbox()
               .Report({.message = on.message, .state = OutgoingState::kRead})
               .status();
         },
         kDenied},
        {Operation::kOutboxList,
         [](const Session& as, const Things& on) {
           return as.outbox()
               .List({.state = OutgoingState::kFailed, .inbox = on.inbox.id})
               .status();
         },
         kDenied},
        {Operation::kOutboxRetry,
         [](const Session& as, const Things& on) {
           return as.outbox().Retry({on.message}).status();
         },
         kDenied},
        {Operation::kDeskRunDue,
         [](const Session& as, const Things&) {
           return Upkeep(as.state()).RunDue({}, {}).status();
         },
         kDenied},
        {Operation::kReadingMark,
         [](const Session& as, const Things& on) {
           return as.reading().Mark({on.conversation}).status();
         },
         kDenied},
        {Operation::kReadingMarkUnread,
         [](const Session& as, const Things& on) {
           return as.reading().MarkUnread({on.conversation}).status();
         },
         kDenied},
        {Operation::kReadingListReaders,
         [](const Session& as, const Things& on) {
           return as.reading().ListReaders({on.conversation}).status();
         },
         kDenied},
        // What one may not read is left out: here, everything.
        {Operation::kReadingListUnread,
         [](const Session& as, const Things& on) {
           return as.reading().ListUnread({{on.conversation}}).status();
         },
         kOk, kOk},
        {Operation::kReadingListMentions,
         [](const Session& as, const Things&) {
           return as.reading().ListMentions().status();
         },
         kOk},
        {Operation::kPresenceTell,
         [](const Session& as, const Things& on) {
           return as.presence()
               .Tell({.conversation = on.conversation})
               .status();
         },
         kDenied},
        {Operation::kPresenceLeave,
         [](const Session& as, const Things& on) {
           return as.presence().Leave({on.conversation}).status();
         },
         kDenied},
        {Operation::kPresenceList,
         [](const Session& as, const Things& on) {
           return as.presence().List({on.conversation}).status();
         },
         kDenied},
        {Operation::kDraftsSave,
         [](const Session& as, const Things& on) {
           return as.drafts()
               .Save({.conversation = on.conversation, .text = "أهلاً"})
               .status();
         },
         kDenied},
        {Operation::kDraftsGet,
         [](const Session& as, const Things& on) {
           return as.drafts().Get({on.conversation}).status();
         },
         kDenied},
        {Operation::kDraftsList,
         [](const Session& as, const Things&) {
           return as.drafts().List().status();
         },
         kOk},
        {Operation::kDraftsDelete,
         [](const Session& as, const Things& on) {
           return as.drafts().Delete({on.conversation}).status();
         },
         kDenied},
        {Operation::kServiceLevelsSaveCalendar,
         [](const Session& as, const Things&) {
           return as.service_levels()
               .SaveCalendar({.name = "الدوام",
                              .time_zone = "Asia/Riyadh",
                              .hours = {{"sun", {{"09:00", "17:00"}}}}})
               .status();
         },
         kDenied},
        {Operation::kServiceLevelsGetCalendar,
         [](const Session& as, const Things& on) {
           return as.service_levels()
               .GetCalendar({.calendar = on.calendar})
               .status();
         },
         kOk},
        {Operation::kServiceLevelsListCalendars,
         [](const Session& as, const Things&) {
           return as.service_levels().ListCalendars().status();
         },
         kOk},
        {Operation::kServiceLevelsImportHolidays,
         [](const Session& as, const Things& on) {
           return as.service_levels()
               .ImportHolidays(
                   {.calendar = on.calendar,
                    .icalendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                    .first = "2026-01-01",
                    .last = "2026-12-31"})
               .status();
         },
         kDenied},
        {Operation::kServiceLevelsSavePolicy,
         [](const Session& as, const Things&) {
           return as.service_levels()
               .SavePolicy(
                   {.name = "أساسي",
                    .rules = {{.targets = {.first_response = absl::Hours(4)}}}})
               .status();
         },
         kDenied},
        {Operation::kServiceLevelsGetPolicy,
         [](const Session& as, const Things& on) {
           return as.service_levels().GetPolicy({.policy = on.policy}).status();
         },
         kOk},
        {Operation::kServiceLevelsListPolicies,
         [](const Session& as, const Things&) {
           return as.service_levels().ListPolicies().status();
         },
         kOk},
        {Operation::kServiceLevelsAssign,
         [](const Session& as, const Things& on) {
           return as.service_levels()
               .Assign({.inbox = on.inbox.id, .policy = on.policy})
               .status();
         },
         kDenied},
        {Operation::kServiceLevelsSetTimeZone,
         [](const Session& as, const Things&) {
           return as.service_levels().SetTimeZone({"Asia/Riyadh"}).status();
         },
         kDenied},
        {Operation::kServiceLevelsGetWorkspace,
         [](const Session& as, const Things&) {
           return as.service_levels().GetWorkspace().status();
         },
         kOk},
        {Operation::kServiceLevelsJudge,
         [](const Session& as, const Things& on) {
           return as.service_levels()
               .Judge({.conversation = on.conversation})
               .status();
         },
         kDenied},
    {Operation::kReportsOverview,
     [](const Session& as, const Things&) {
       return as.reports().Overview({.to = absl::FromUnixSeconds(1)}).status();
     },
     kOk},
    {Operation::kReportsSeries,
     [](const Session& as, const Things&) {
       return as.reports()
           .Series({.of = {.to = absl::FromUnixSeconds(1)}})
           .status();
     },
     kOk},
    {Operation::kReportsBreakdown,
     [](const Session& as, const Things&) {
       return as.reports()
           .Breakdown({.of = {.to = absl::FromUnixSeconds(1)}})
           .status();
     },
     kOk},
    {Operation::kReportsBacklog,
     [](const Session& as, const Things& on) {
       return as.reports().Backlog({.inbox = on.inbox.id}).status();
     },
     kDenied},
    {Operation::kReportsBusiestHours,
     [](const Session& as, const Things&) {
       return as.reports()
           .BusiestHours({.to = absl::FromUnixSeconds(1)})
           .status();
     },
     kOk},
    {Operation::kReportsAgents,
     [](const Session& as, const Things& on) {
       return as.reports()
           .Agents({.to = absl::FromUnixSeconds(1), .inbox = on.inbox.id})
           .status();
     },
     kDenied},
    {Operation::kReportsRecurring,
     [](const Session& as, const Things&) {
       return as.reports().Recurring({.to = absl::FromUnixSeconds(1)}).status();
     },
     kOk},
    {Operation::kReportsLive,
     [](const Session& as, const Things&) {
       return as.reports().Live().status();
     },
     kOk},
    {Operation::kReportsFeedback,
     [](const Session& as, const Things&) {
       return as.reports().Feedback({.to = absl::FromUnixSeconds(1)}).status();
     },
     kOk},
    {Operation::kReportsDefinitions,
     [](const Session& as, const Things&) {
       return as.reports().Definitions().status();
     },
     kOk},
    {Operation::kReportsCsv,
     [](const Session& as, const Things&) {
       return as.reports()
           .Csv({.of = {.to = absl::FromUnixSeconds(1)}})
           .status();
     },
     kDenied},
    {Operation::kReportsPage,
     [](const Session& as, const Things&) {
       return as.reports()
           .Page({.of = {.to = absl::FromUnixSeconds(1)}})
           .status();
     },
     kOk},
                {Operation::kAccessSaveRole,
                 [](const Session& as, const Things&) {
                   return as.access().SaveRole({.name = "مندوب"}).status();
                 },
                 kDenied},
                {Operation::kAccessGetRole,
                 [](const Session& as, const Things& on) {
                   return as.access().GetRole({on.agent.role}).status();
                 },
                 kOk},
                {Operation::kAccessGrant,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .Grant({.role = on.agent.role,
                               .to = Subject::Of(on.team.id),
                               .at = Place::At(on.inbox.id)})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessRevoke,
                 [](const Session& as, const Things& on) {
                   return as.access().Revoke({on.grant}).status();
                 },
                 kDenied},
                {Operation::kAccessListGrants,
                 [](const Session& as, const Things&) {
                   return as.access().ListGrants().status();
                 },
                 kOk},
                {Operation::kAccessSetMembers,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .SetMembers({.inbox = on.inbox.id})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessSetWatchers,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .SetWatchers({.inbox = on.inbox.id})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessListStaff,
                 [](const Session& as, const Things& on) {
                   return as.access().ListStaff({on.inbox.id}).status();
                 },
                 kDenied},
                {Operation::kAccessJoin,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .Join({.team = on.team.id, .part = Subject::Of(on.bot)})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessLeave,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .Leave({.team = on.team.id, .part = Subject::Of(on.bot)})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessChangeTeam,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .ChangeTeam({.team = on.team.id, .name = "النقل"})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessSaveBot,
                 [](const Session& as, const Things&) {
                   return as.access().SaveBot({.name = "مساعد"}).status();
                 },
                 kDenied},
                {Operation::kAccessListBots,
                 [](const Session& as, const Things&) {
                   return as.access().ListBots().status();
                 },
                 kOk},
                {Operation::kAccessIssueToken,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .IssueToken({.name = "تقارير",
                                    .owner = Subject::Of(on.bot),
                                    .actions = {"report.*"}})
                       .status();
                 },
                 kDenied},
                {Operation::kAccessRevokeToken,
                 [](const Session& as, const Things& on) {
                   return as.access().RevokeToken({on.token}).status();
                 },
                 "token.unknown"},
                {Operation::kAccessListTokens,
                 [](const Session& as, const Things&) {
                   return as.access().ListTokens().status();
                 },
                 kOk},
                // Whether one may is answered to everybody.
                {Operation::kAccessCheck,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .Check({.action = Action::kConversationRead,
                               .thing = {ObjectKind::kConversation,
                                         on.conversation.value}})
                       .status();
                 },
                 kOk, kOk},
                {Operation::kAccessExplain,
                 [](const Session& as, const Things& on) {
                   return as.access()
                       .Explain({.action = Action::kConversationRead,
                                 .thing = {ObjectKind::kConversation,
                                           on.conversation.value}})
                       .status();
                 },
                 kOk, kOk},
                {Operation::kKnowledgeSaveCannedReply,
                 [](const Session& as, const Things&) {
                   return as.knowledge()
                       .SaveCannedReply({.name = "ترحيب"})
                       .status();
                 },
                 kDenied},
                {Operation::kKnowledgeListCannedReplies,
                 [](const Session& as, const Things&) {
                   return as.knowledge().ListCannedReplies().status();
                 },
                 kOk},
                {Operation::kConversationsAddCollaborator,
                 [](const Session& as, const Things& on) {
                   return as.conversations()
                       .AddCollaborator({.conversation = on.conversation,
                                         .who = Subject::Of(on.team.id)})
                       .status();
                 },
                 kDenied},
                {Operation::kConversationsRemoveCollaborator,
                 [](const Session& as, const Things& on) {
                   return as.conversations()
                       .RemoveCollaborator({.conversation = on.conversation,
                                            .who = Subject::Of(on.team.id)})
                       .status();
                 },
                 kDenied},
                {Operation::kCustomersList,
                 [](const Session& as, const Things&) {
                   return as.customers().List().status();
                 },
                 kOk},
                {Operation::kKnowledgeSaveSection,
                 [](const Session& as, const Things&) {
                   return as.knowledge()
                       .SaveSection({.name = "الأسعار"})
                       .status();
                 },
                 kDenied},
                {Operation::kKnowledgeListSections,
                 [](const Session& as, const Things&) {
                   return as.knowledge().ListSections().status();
                 },
                 kOk},
};

class EveryOperation : public DeskTest {
 protected:
  // Who is refused changes nothing; that they tried is told where it was about
  // rights, and counted, each operation by itself.
  void ExpectOnlyRefusalsAfter(int64_t event, Actor of,
                               int64_t operations) const {
    for (const Event& told : EventsAfter(event)) {
      EXPECT_EQ(told.kind, EventKind::kAccessRefused);
      EXPECT_EQ(told.actor, of.id);
    }
    int64_t counted = 0;
    PageRequest page;
    do {
      const auto denials = system().events().Denials(page).value();
      for (const Denial& denial : denials.rows) {
        counted += denial.actor_kind == of.kind && denial.actor == of.id;
      }
      page.cursor = denials.next;
    } while (!page.cursor.empty());
    EXPECT_EQ(counted, operations);
  }

  // The attachment of the only message in the conversation.
  AttachmentId AttachmentIn(ConversationId conversation) const {
    const auto timeline =
        system().conversations().Timeline({.conversation = conversation});
    for (const TimelineItem& item : timeline.value().rows) {
      if (!item.attachments.empty()) return item.attachments.front().id;
    }
    return {};
  }

  Things MakeThings() const {
    Things things{.team = AddTeam("الشحن"), .agent = AddAgent("عمر")};
    things.inbox = AddInbox("الشحن", things.team.id);
    things.mona = AddCustomer(
        "منى", {{.kind = IdentityKind::kEmail, .value = "mona@example.org"}});
    const auto conversations = system().conversations();
    things.conversation =
        conversations
            .Open({.inbox = things.inbox.id, .customer = things.mona.id})
            ->conversation;
    things.message =
        conversations
            .Reply({.conversation = things.conversation,
                    .text = "مرفق بوليصة الشحن",
                    .attachments = {{.name = "بوليصة.pdf", .bytes = "%PDF"}}})
            ->message;
    things.attachment = AttachmentIn(things.conversation);
    things.upload = system().channels().BeginUpload({})->id;
    things.article =
        *system().knowledge().Save({.title = "دليل الموظف", .published = true});
    things.view = *system().views().Save({.name = "المفتوحة"});
    const ServiceLevels levels = system().service_levels();
    things.calendar =
        levels
            .SaveCalendar({.name = "الدوام",
                           .time_zone = "Asia/Riyadh",
                           .hours = {{"sun", {{"09:00", "17:00"}}}}})
            ->id;
    things.policy =
        levels
            .SavePolicy(
                {.name = "أساسي",
                 .rules = {{.targets = {.first_response = absl::Hours(4)}}}})
            ->id;
    const auto access = system().access();
    things.bot = access.SaveBot({.name = "مصنّف"})->id;
    things.grant = access
                       .Grant({.role = things.agent.role,
                               .to = Subject::Of(things.bot),
                               .at = Place::Memberships()})
                       ->id;
    things.token = access
                       .IssueToken({.name = "تصنيف",
                                    .owner = Subject::Of(things.bot),
                                    .actions = {"conversation.*"}})
                       ->id;
    return things;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, EveryOperation,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(EveryOperation, HasOneRowHere) {
  EXPECT_EQ(std::size(kCases), Operations().size());
  for (const OperationRow& row : Operations()) {
    const auto is_of = [&](const OperationCase& c) {
      return c.operation == row.operation;
    };
    EXPECT_EQ(std::count_if(std::begin(kCases), std::end(kCases), is_of), 1)
        << row.name;
  }
}

TEST_P(EveryOperation, IsRefusedToWhoIsNotKnown) {
  const Things things = MakeThings();
  const Agent gone = AddAgent("سامي");
  ASSERT_TRUE(
      system().staff().ChangeAgent({.agent = gone.id, .active = false}).ok());
  const Session strangers[] = {
      desk().AsAgent(AgentId{999}), desk().AsAgent("nobody"),
      desk().AsAgent(gone.id), desk().AsCustomer(CustomerId{999}),
      desk().AsCustomer("guessed")};
  for (const OperationCase& c : kCases) {
    SCOPED_TRACE(RowOf(c.operation).name);
    for (const Session& stranger : strangers) {
      EXPECT_EQ(Refusal(c.call(stranger, things)), "principal.unknown");
    }
  }
}

TEST_P(EveryOperation, IsRefusedToCustomersOnWhatIsNotTheirs) {
  const Things things = MakeThings();
  const Customer hasan = AddCustomer("حسن");
  const Session as = desk().AsCustomer(hasan.id);
  const int64_t before = LastEvent();
  int64_t refused = 0;
  for (const OperationCase& c : kCases) {
    SCOPED_TRACE(RowOf(c.operation).name);
    EXPECT_EQ(Refusal(c.call(as, things)), c.customer);
    refused += c.customer == kDenied;
  }
  ExpectOnlyRefusalsAfter(before, {ActorKind::kCustomer, hasan.id.value},
                          refused);
}

// Nobody was granted anything: there is nothing that they may, but ask
// whether they may, and what is open to everybody.
TEST_P(EveryOperation, IsRefusedToAgentsWithAnEmptyRole) {
  const Things things = MakeThings();
  const RoleId empty = system().access().SaveRole({.name = "لا شيء"})->role.id;
  const AgentId nobody =
      system()
          .staff()
          .AddAgent({.name = "ليلى", .role = empty, .teams = {things.team.id}})
          ->id;
  const Session as = desk().AsAgent(nobody);
  const std::map<Operation, std::string_view> open = {
      {Operation::kAccessCheck, kOk},
      {Operation::kAccessExplain, kOk},
      {Operation::kEventsListen, kOk},
      {Operation::kAccessListTokens, kOk},
      {Operation::kAccessRevokeToken, "token.unknown"},
      {Operation::kKnowledgeList, kOk},
      {Operation::kReadingListUnread, kOk}};
  const int64_t before = LastEvent();
  for (const OperationCase& c : kCases) {
    SCOPED_TRACE(RowOf(c.operation).name);
    const auto told = open.find(c.operation);
    EXPECT_EQ(Refusal(c.call(as, things)),
              told == open.end() ? kDenied : told->second);
  }
  ExpectOnlyRefusalsAfter(before, {ActorKind::kAgent, nobody.value},
                          std::ssize(kCases) - std::ssize(open));
}

TEST_P(EveryOperation, IsRefusedToAgentsOutsideTheirInboxes) {
  const Things things = MakeThings();
  const Session agent = desk().AsAgent(things.agent.id);
  for (const OperationCase& c : kCases) {
    SCOPED_TRACE(RowOf(c.operation).name);
    EXPECT_EQ(Refusal(c.call(agent, things)), c.agent);
  }
}

}  // namespace
}  // namespace sanad::test
