#include "tests/desk/day.h"

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"

namespace sanad::test {
namespace {

using sanad::testing::MakeMail;

sanad::Conversations Noor(const Office& office) {
  return office.noor().conversations();
}

sanad::Conversations Mona(const Office& office, const Things& things) {
  return office.desk().AsCustomer(things.stranger).conversations();
}

// Takes what an answer holds, if it is one.
template <class T, class Take>
absl::Status Told(const absl::StatusOr<T>& answer, Take take) {
  if (answer.ok()) take(*answer);
  return answer.status();
}

// Claims what is to leave.
absl::Status Claim(const Office& office, Things& things,
                   const CallOptions& options) {
  return Told(office.system().outbox().Claim({}, options),
              [&](const std::vector<ClaimedMessage>& claimed) {
                if (!claimed.empty()) things.token = claimed.front().token;
              });
}

const Step kActs[] =
    {
        {"a calendar",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(office.system().service_levels().SaveCalendar(
                           {.name = "الدوام",
                            .time_zone = "Asia/Riyadh",
                            .hours = {{"sun", {{"00:00", "24:00"}}},
                                      {"mon", {{"00:00", "24:00"}}}}},
                           options),
                       [&](const CalendarVersion& saved) {
                         things.calendar = saved.id;
                       });
         }},
        {"a promise",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               office.system().service_levels().SavePolicy(
                   {.name = "أساسي",
                    .rules = {{.targets = {.first_response = absl::Hours(4),
                                           .next_response = absl::Hours(2)}}}},
                   options),
               [&](const SlaPolicyVersion& saved) {
                 things.policy = saved.id;
               });
         }},
        {"where it holds",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .service_levels()
               .Assign({.policy = things.policy, .calendar = things.calendar},
                       options)
               .status();
         }},
        {"holidays",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .service_levels()
               .ImportHolidays({.calendar = things.calendar,
                                .icalendar = "BEGIN:VCALENDAR\r\n"
                                             "BEGIN:VEVENT\r\n"
                                             "DTSTART;VALUE=DATE:20260923\r\n"
                                             "SUMMARY:اليوم الوطني\r\n"
                                             "END:VEVENT\r\n"
                                             "END:VCALENDAR\r\n",
                                .first = "2026-01-01",
                                .last = "2026-12-31"},
                               options)
               .status();
         }},
        {"a zone",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .service_levels()
               .SetTimeZone({"Asia/Riyadh"}, options)
               .status();
         }},
        {"a mail from a stranger",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(office.system().channels().ReceiveEmail(
                           {.inbox = office.team().support,
                            .raw = MakeMail({.from = "منى <mona@example.net>",
                                             .message_id = "1@x"})},
                           options),
                       [&](const Arrival& arrival) {
                         things.conversation = arrival.conversation;
                         things.mail = arrival.message;
                         things.stranger = arrival.customer;
                       });
         },
         true},
        {"the same mail again",
         [](const Office& office, Things&, const CallOptions&) {
           return office.system()
               .channels()
               .ReceiveEmail({.inbox = office.team().support,
                              .raw = MakeMail({.from = "منى <mona@example.net>",
                                               .message_id = "1@x"})})
               .status();
         },
         true},
        {"a reply with a file and a status",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               Noor(office).Reply(
                   {.conversation = things.conversation,
                    .text = "أهلاً، الفاتورة مرفقة",
                    .attachments = {{.name = "فاتورة.pdf",
                                     .bytes = std::string(300'000, 'p')}},
                    .then = ConversationStatus::kPending},
                   options),
               [&](const MessageReceipt& sent) {
                 things.reply = sent.message;
               });
         }},
        {"an answer by mail",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .channels()
               .ReceiveEmail({.inbox = office.team().support,
                              .raw = MakeMail({.from = "olivia@example.org",
                                               .message_id = "2@x",
                                               .in_reply_to = "1@x"})},
                             options)
               .status();
         },
         true},
        {"a note that mentions",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .AddNote({.conversation = things.conversation,
                         .text = "انظر",
                         .mentions = {office.team().karim}},
                        options)
               .status();
         }},
        {"a read mark",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .reading()
               .Mark({things.conversation}, options)
               .status();
         }},
        {"a chat line",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .channels()
               .Receive({.inbox = office.team().support,
                         .channel = Channel::kChat,
                         .sender_kind = IdentityKind::kPhone,
                         .sender = "+201112223344",
                         .sender_name = "عمر",
                         .text = "هل من أحد هنا؟",
                         .attachments = {{.name = "صورة.png", .bytes = "png"}}},
                        options)
               .status();
         }},
        {"a conversation by phone",
         [](const Office& office, Things&, const CallOptions& options) {
           return Noor(office)
               .Open({.inbox = office.team().support,
                      .customer = office.team().youssef,
                      .text = "اتصل يسأل عن شحنته",
                      .channel = Channel::kPhone},
                     options)
               .status();
         }},
        {"a take",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office).Take({things.conversation}, options).status();
         }},
        {"a steal",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.karim()
               .conversations()
               .Steal({things.conversation}, options)
               .status();
         }},
        {"another steal",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office).Steal({things.conversation}, options).status();
         }},
        {"an assignment",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .Assign({.conversation = things.conversation,
                        .agent = office.team().karim},
                       options)
               .status();
         }},
        {"a release",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.karim()
               .conversations()
               .Release({things.conversation}, options)
               .status();
         }},
        {"a priority",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .SetPriority({.conversation = things.conversation,
                             .priority = Priority::kUrgent},
                            options)
               .status();
         }},
        {"a topic",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .Classify(
                   {.conversation = things.conversation, .topic = "الجمارك"},
                   options)
               .status();
         }},
        {"a new tag",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .AddTag({.conversation = things.conversation, .tag = "عاجل"},
                       options)
               .status();
         }},
        {"a tag less",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .RemoveTag({.conversation = things.conversation, .tag = "عاجل"},
                          options)
               .status();
         }},
        {"a field",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .inboxes()
               .Declare({.name = "port",
                         .type = CustomFieldType::kChoice,
                         .choices = {{.value = "alexandria"}}},
                        options)
               .status();
         }},
        {"its value",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .SetField({.conversation = things.conversation,
                          .field = "port",
                          .value = "alexandria"},
                         options)
               .status();
         }},
        {"a resolution",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Noor(office)
               .SetStatus({.conversation = things.conversation,
                           .status = ConversationStatus::kResolved},
                          options)
               .status();
         }},
        {"a mail that reopens",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .channels()
               .ReceiveEmail({.inbox = office.team().customs,
                              .raw = MakeMail({.from = "mona@example.net",
                                               .in_reply_to = "2@x"})},
                             options)
               .status();
         },
         true},
        {"a conversation unread again",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .reading()
               .MarkUnread({things.conversation, things.mail}, options)
               .status();
         }},
        {"somebody typing",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .presence()
               .Tell({.conversation = things.conversation, .typing = true},
                     options)
               .status();
         }},
        {"nobody typing",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .presence()
               .Leave({things.conversation}, options)
               .status();
         }},
        {"a draft",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .drafts()
               .Save({.conversation = things.conversation, .text = "أهلاً"},
                     options)
               .status();
         }},
        {"a claim", &Claim, false, true},
        {"a reply that left",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .outbox()
               .Acknowledge({things.reply, things.token}, options)
               .status();
         }},
        {"what is told of it",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .outbox()
               .Report({.message = things.reply,
                        .state = OutgoingState::kDelivered},
                       options)
               .status();
         }},
        {"a second reply",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(Noor(office).Reply({.conversation = things.conversation,
                                           .text = "وصلتك الفاتورة؟"},
                                          options),
                       [&](const MessageReceipt& sent) {
                         things.second_reply = sent.message;
                       });
         }},
        {"a second claim", &Claim, false, true},
        {"a reply that failed",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .outbox()
               .Fail({.message = things.second_reply,
                      .token = things.token,
                      .permanent = true,
                      .error = "550 no such user"},
                     options)
               .status();
         }},
        {"a reply sent anew",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .outbox()
               .Retry({things.second_reply}, options)
               .status();
         }},
        {"a customer",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               office.system().customers().Create(
                   {.name = "سامي",
                    .external_id = "c-7",
                    .identities = {{IdentityKind::kEmail, "sami@example.net",
                                    true}}},
                   options),
               [&](const Customer& made) { things.customer = made.id; });
         }},
        {"an identity",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .customers()
               .Add({.customer = things.customer,
                     .identity = {IdentityKind::kPhone, "+201009998877"}},
                    options)
               .status();
         }},
        {"what is known of a customer",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .customers()
               .AddNote({.customer = things.customer, .text = "يفضل الهاتف"},
                        options)
               .status();
         }},
        {"a portal token",
         [](const Office& office, Things& things, const CallOptions&) {
           return office.system()
               .customers()
               .IssuePortalToken({.customer = things.customer})
               .status();
         }},
        {"a team",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               office.system().staff().AddTeam({.name = "الليل"}, options),
               [&](const Team& made) { things.team = made.id; });
         }},
        {"an agent",
         [](const Office& office, Things& things, const CallOptions& options) {
           const absl::StatusOr<std::vector<Role>> roles =
               office.system().staff().ListRoles();
           if (!roles.ok()) return roles.status();
           return Told(
               office.system().staff().AddAgent({.name = "ليلى",
                                                 .external_id = "layla",
                                                 .role = roles->back().id,
                                                 .teams = {things.team}},
                                                options),
               [&](const Agent& made) { things.agent = made.id; });
         }},
        {"an agent less in a team",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .staff()
               .Leave({.team = things.team, .agent = things.agent}, options)
               .status();
         }},
        {"an agent who left",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .staff()
               .ChangeAgent({.agent = things.agent, .active = false}, options)
               .status();
         }},
        {"a view",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(office.noor().views().Save(
                           {.name = "عاجلة",
                            .filter = {.priorities = {Priority::kUrgent}}},
                           options),
                       [&](const View& saved) { things.view = saved.id; });
         }},
        {"another view",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .views()
               .Change({.view = things.view,
                        .filter = ViewFilter{.waiting = Whether::kYes}},
                       options)
               .status();
         }},
        {"a view less",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .views()
               .Delete({.view = things.view}, options)
               .status();
         }},
        {"an article",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.noor()
               .knowledge()
               .Save({.title = "كيف أتتبع شحنتي؟", .body = "بالرقم"}, options)
               .status();
         }},
        {"a question",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.noor()
               .conversations()
               .AskFeedback({.conversation = things.conversation}, options)
               .status();
         }},
        {"a rating",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.desk()
               .AsCustomer(things.stranger)
               .conversations()
               .GiveFeedback({.conversation = things.conversation, .rating = 5},
                             options)
               .status();
         }},
        {"a role",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               office.system().access().SaveRole(
                   {.name = "قارئ",
                    .tier = 5,
                    .rules = {{.actions = {"conversation.read"}},
                              {.actions = {"message.read"}}}},
                   options),
               [&](const RoleView& made) { things.role = made.role.id; });
         }},
        {"another rule of the role",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .SaveRole({.role = things.role,
                          .name = "قارئ",
                          .tier = 5,
                          .rules = {{.actions = {"conversation.*"}}}},
                         options)
               .status();
         }},
        {"a grant",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(office.system().access().Grant(
                           {.role = things.role,
                            .to = Subject::Of(office.team().daniel),
                            .at = Place::At(office.team().support)},
                           options),
                       [&](const RoleGrant& made) { things.grant = made.id; });
         }},
        {"a grant less",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .Revoke({.grant = things.grant}, options)
               .status();
         }},
        {"a bot",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Told(
               office.system().access().SaveBot({.name = "مصنّف"}, options),
               [&](const Bot& made) { things.bot = made.id; });
         }},
        {"a bot in a team",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .Join({.team = office.team().support_team,
                      .part = Subject::Of(things.bot)},
                     options)
               .status();
         }},
        {"a bot who serves an inbox",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .SetMembers({.inbox = office.team().billing,
                            .who = {Subject::Of(things.bot)}},
                           options)
               .status();
         }},
        {"a bot who watches it",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .SetWatchers({.inbox = office.team().billing,
                             .who = {Subject::Of(things.bot)}},
                            options)
               .status();
         }},
        {"a token",
         [](const Office& office, Things& things, const CallOptions&) {
           return Told(office.system().access().IssueToken(
                           {.name = "تصنيف",
                            .owner = Subject::Of(things.bot),
                            .actions = {"conversation.*"}}),
                       [&](const IssuedAccessToken& made) {
                         things.program_token = made.id;
                       });
         }},
        {"a token less",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .access()
               .RevokeToken({.token = things.program_token}, options)
               .status();
         }},
        {"a section",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .knowledge()
               .SaveSection({.name = "الأسعار"}, options)
               .status();
         }},
        {"a canned reply",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .knowledge()
               .SaveCannedReply({.name = "ترحيب",
                                 .text = "أهلاً بك",
                                 .inboxes = {office.team().support}},
                                options)
               .status();
         }},
        {"somebody who takes part",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .conversations()
               .AddCollaborator({.conversation = things.conversation,
                                 .who = Subject::Of(office.team().daniel)},
                                options)
               .status();
         }},
        {"nobody who takes part",
         [](const Office& office, Things& things, const CallOptions& options) {
           return office.system()
               .conversations()
               .RemoveCollaborator({.conversation = things.conversation,
                                    .who = Subject::Of(office.team().daniel)},
                                   options)
               .status();
         }},
        {"what the customer writes",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Mona(office, things)
               .Write({.conversation = things.conversation,
                       .text = "وصلت الشحنة، شكراً"},
                      options)
               .status();
         }},
        {"what the customer ends",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Mona(office, things)
               .End({things.conversation}, options)
               .status();
         }},
        {"an inbox that reopens",
         [](const Office& office, Things&, const CallOptions& options) {
           return office.system()
               .inboxes()
               .Change({.inbox = office.team().support,
                        .follow_up = FollowUp::kReopen},
                       options)
               .status();
         }},
        {"what the customer reopens",
         [](const Office& office, Things& things, const CallOptions& options) {
           return Mona(office, things)
               .Reopen({things.conversation}, options)
               .status();
         }},
        {"another workspace",
         [](const Office& office, Things&, const CallOptions&) {
           return Desk::Open(office.store(),
                             {.workspace = "nile", .create = true})
               .status();
         }},
};

const Step kReads[] = {
    {"a standing",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.noor()
           .service_levels()
           .Judge({.conversation = things.conversation, .explain = true})
           .status();
     }},
    {"a conversation",
     [](const Office& office, Things& things, const CallOptions&) {
       return Noor(office).Get({things.conversation}).status();
     }},
    {"a list",
     [](const Office& office, Things&, const CallOptions&) {
       return Noor(office).List({.inbox = office.team().support}).status();
     }},
    {"a timeline",
     [](const Office& office, Things& things, const CallOptions&) {
       return Told(Noor(office).Timeline({.conversation = things.conversation}),
                   [&](const Page<TimelineItem>& page) {
                     for (const TimelineItem& item : page.rows) {
                       if (item.attachments.empty()) continue;
                       things.attachment = item.attachments[0].id;
                     }
                   });
     }},
    {"a file",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.noor()
           .channels()
           .GetAttachment({things.attachment})
           .status();
     }},
    {"a source",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.system().channels().GetSource({things.mail}).status();
     }},
    {"a mail that leaves",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.noor().channels().ComposeEmail({things.reply}).status();
     },
     true},
    {"what is unread",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.noor()
           .reading()
           .ListUnread({{things.conversation}})
           .status();
     }},
    {"mentions",
     [](const Office& office, Things&, const CallOptions&) {
       return office.karim().reading().ListMentions().status();
     }},
    {"drafts",
     [](const Office& office, Things&, const CallOptions&) {
       return office.noor().drafts().List().status();
     }},
    {"what waits to leave",
     [](const Office& office, Things&, const CallOptions&) {
       return office.system()
           .outbox()
           .List({.state = OutgoingState::kWaiting})
           .status();
     }},
    {"a profile",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.noor().customers().Get({things.customer}).status();
     }},
    {"how much each agent has",
     [](const Office& office, Things&, const CallOptions&) {
       return office.system().staff().ListLoads().status();
     }},
    {"events",
     [](const Office& office, Things&, const CallOptions&) {
       return office.system().events().Read({}).status();
     }},
    {"a page that begins to listen",
     [](const Office& office, Things&, const CallOptions&) {
       return office.noor().events().Listen({}).status();
     }},
    {"the audit trail",
     [](const Office& office, Things& things, const CallOptions&) {
       return office.system()
           .events()
           .Trail({.stream = Stream::kConversation,
                   .subject = things.conversation.value})
           .status();
     }},
    {"who was refused what",
     [](const Office& office, Things&, const CallOptions&) {
       return office.system().events().Denials().status();
     }},
    {"inboxes",
     [](const Office& office, Things&, const CallOptions&) {
       return office.noor().inboxes().List().status();
     }},
    {"articles",
     [](const Office& office, Things&, const CallOptions&) {
       return office.noor().knowledge().List().status();
     }},
    {"everything, to verify it",
     [](const Office& office, Things&, const CallOptions&) {
       return office.desk().Verify().status();
     }},
};

}  // namespace

std::span<const Step> Acts() { return kActs; }

std::span<const Step> Reads() { return kReads; }

}  // namespace sanad::test
