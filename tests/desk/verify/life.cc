#include "tests/desk/verify/life.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "sanad/host.h"
#include "sanad/session.h"
#include "sanad/testing.h"

namespace sanad {
namespace {

class SteppingClock final : public Clock {
 public:
  absl::Time Now() override {
    return absl::FromUnixSeconds(1'800'000'000 + seconds_++);
  }

 private:
  std::atomic<int64_t> seconds_ = 0;
};

void Do(const absl::Status& status) { ASSERT_TRUE(status.ok()) << status; }

template <class T>
T Do(absl::StatusOr<T> result) {
  Do(result.status());
  return result.ok() ? *std::move(result) : T{};
}

// A message that brings a mail id, as a mail does.
ReceiveRequest Mail(InboxId inbox, const std::string& id,
                    const std::string& text) {
  return {.inbox = inbox,
          .channel = Channel::kEmail,
          .sender_kind = IdentityKind::kEmail,
          .sender = "nadia@nile-soap.example",
          .sender_name = "نادية المصري",
          .subject = "أين شحنتي إلى الرياض؟",
          .text = text,
          .html = "<p>" + text + "</p>",
          .reply_text = text,
          .attachments = {{.name = "فاتورة.pdf",
                           .content_type = "application/pdf",
                           .content_id = id + ".1",
                           .bytes = "pdf " + id}},
          .happened_at = absl::FromUnixSeconds(1'799'999'000),
          .mail_id = id,
          .source = "raw " + text,
          .content_digest = "digest of " + id};
}

class Week {
 public:
  explicit Week(const Desk& desk) : desk_(desk), system_(desk.AsSystem()) {}

  void Live() {
    HireStaff();
    SetUp();
    SaveViews();
    Promise();
    KnowCustomers();
    AnswerMail();
    Discuss();
    CloseAndFollow();
    MergeAndSplit();
    WriteArticles();
    GrantRights();
    Wait();
    Count();
    LookIn();
    // What it counted is still to be cleared away.
    Do(desk_.AsAgent("noor").views().Delete({.view = passing_}).status());
    // Whoever comes last holds the newest id.
    Do(system_.customers()
           .AddNote({.customer = nadia_, .text = "تفضّل الاتصال صباحًا"})
           .status());
  }

 private:
  void HireStaff() {
    const Staff staff = system_.staff();
    shipping_ = Do(staff.AddTeam({.name = "الشحن"})).id;
    customs_ = Do(staff.AddTeam({.name = "الجمارك"})).id;
    const std::vector<Role> roles = Do(staff.ListRoles());
    noor_ = Do(staff.AddAgent({.name = "نور",
                               .email = "noor@acme.example",
                               .external_id = "noor",
                               .role = roles.back().id,
                               .language = "ar",
                               .teams = {shipping_}}))
                .id;
    omar_ = Do(staff.AddAgent({.name = "Omar", .role = roles.back().id})).id;
    Do(staff.Join({.team = shipping_, .agent = omar_}).status());
    Do(staff.Join({.team = customs_, .agent = omar_}).status());
    Do(staff.Leave({.team = customs_, .agent = omar_}).status());
    Do(staff.ChangeAgent({.agent = omar_, .name = "عمر"}).status());
  }

  void SetUp() {
    const Inboxes inboxes = system_.inboxes();
    support_ = Do(inboxes.Create({.name = "Support",
                                  .address = "support@acme.example",
                                  .team = shipping_,
                                  .language = "ar"}))
                   .id;
    Do(inboxes.Change({.inbox = support_, .name = "الدعم"}).status());
    Do(inboxes
           .Declare({.name = "port",
                     .label_english = "Port",
                     .label_arabic = "الميناء",
                     .type = CustomFieldType::kChoice,
                     .choices = {{"jeddah", "Jeddah", "جدة"},
                                 {"aqaba", "Aqaba", "العقبة"}}})
           .status());
    Do(inboxes
           .Declare({.name = "waybill",
                     .label_english = "Waybill",
                     .label_arabic = "بوليصة الشحن",
                     .type = CustomFieldType::kText})
           .status());
  }

  // Two whose pages are read from the conversations' index, of which one will
  // go, and one with members of its own.
  void SaveViews() {
    const Views own = desk_.AsAgent("noor").views();
    const std::vector<ConversationStatus> every = {
        ConversationStatus::kOpen, ConversationStatus::kPending,
        ConversationStatus::kOnHold, ConversationStatus::kResolved,
        ConversationStatus::kClosed};
    passing_ =
        Do(own.Save({.name = "مؤقت", .filter = {.inboxes = {support_}}})).id;
    Do(own.Save({.name = "الدعم",
                 .filter = {.inboxes = {support_}, .statuses = every}})
           .status());
    Do(own.Save(
              {.name = "فريقي",
               .audience = ViewAudience::kTeam,
               .team = shipping_,
               .filter = {.mine = true, .unassigned = true, .statuses = every},
               .order = ViewOrder::kCreated})
           .status());
  }

  void Promise() {
    const ServiceLevels levels = system_.service_levels();
    CalendarId office;
    for (const char* zone : {"Asia/Amman", "Asia/Riyadh"}) {
      office =
          Do(levels.SaveCalendar({.calendar = office,
                                  .name = "الدوام",
                                  .time_zone = zone,
                                  .hours = {{"fri", {{"00:00", "24:00"}}},
                                            {"thu", {{"00:00", "24:00"}}}}}))
              .id;
    }
    const SlaPolicyId policy =
        Do(levels.SavePolicy(
               {.name = "أساسي",
                .rules = {{.tiers = {"ذهبي"},
                           .targets = {.first_response = absl::Hours(1)}},
                          {.targets = {.first_response = absl::Seconds(30),
                                       .next_response = absl::Seconds(20),
                                       .resolution = absl::Hours(40)}}},
                .conduct = SlaConduct{.resolution = {.snoozed = true}}}))
            .id;
    Do(levels.Assign({.inbox = support_, .policy = policy, .calendar = office})
           .status());
    Do(levels.SetTimeZone({"Asia/Riyadh"}).status());
    Do(desk_.RunDue().status());
  }

  void GrantRights() {
    const Access access = system_.access();
    const RoleId role =
        Do(access.SaveRole({.name = "قارئ",
                            .tier = 5,
                            .rules = {{.actions = {"conversation.read"}},
                                      {.actions = {"message.*"}}}}))
            .role.id;
    Do(access
           .SaveRole({.role = role,
                      .name = "قارئ",
                      .tier = 6,
                      .rules = {{.actions = {"conversation.*"}}}})
           .status());
    const BotId bot = Do(access.SaveBot({.name = "مصنّف"})).id;
    const Subject who = Subject::Of(bot);
    Do(access.Grant({.role = role, .to = who, .at = Place::At(support_)})
           .status());
    const GrantId lent =
        Do(access.Grant({.role = role,
                         .to = Subject::Of(omar_),
                         .at = Place::Workspace(),
                         .until = absl::FromUnixSeconds(1'900'000'000)}))
            .id;
    Do(access.Revoke({lent}).status());
    Do(access.SetMembers({.inbox = support_, .who = {who}}).status());
    Do(access.SetWatchers({.inbox = support_, .who = {who}}).status());
    Do(access.Join({.team = customs_, .part = Subject::Of(shipping_)})
           .status());
    Do(access.ChangeTeam({.team = customs_, .name = "الجمارك والموانئ"})
           .status());
    Do(access
           .IssueToken(
               {.name = "تصنيف", .owner = who, .actions = {"conversation.*"}})
           .status());
    Do(system_.conversations()
           .AddCollaborator({.conversation = shipment_, .who = who})
           .status());
    const Knowledge knowledge = system_.knowledge();
    Do(knowledge.SaveSection({.name = "الأسعار"}).status());
    Do(knowledge
           .SaveCannedReply(
               {.name = "ترحيب", .text = "أهلاً بك", .inboxes = {support_}})
           .status());
  }

  void KnowCustomers() {
    const Customers customers = system_.customers();
    const Company company = Do(customers.AddCompany(
        {.name = "صابون النيل", .external_id = "nile-soap"}));
    nadia_ = Do(customers.Create(
                    {.name = "Nadia",
                     .language = "ar",
                     .external_id = "c-17",
                     .company = company.id,
                     .identities = {{IdentityKind::kEmail,
                                     "nadia@nile-soap.example", true}}}))
                 .id;
    Do(customers
           .Change({.customer = nadia_, .name = "نادية المصري", .tier = "فضي"})
           .status());
    Do(customers
           .Add({.customer = nadia_,
                 .identity = {IdentityKind::kPhone, "+201001234567"}})
           .status());
    Do(customers.AddNote({.customer = nadia_, .text = "عميلة قديمة"}).status());
    Do(customers.IssuePortalToken({.customer = nadia_}).status());
  }

  void AnswerMail() {
    const Channels channels = system_.channels();
    const Conversations noor = desk_.AsAgent("noor").conversations();
    shipment_ = Do(channels.Receive(Mail(support_, "1@nile-soap.example",
                                         "لم تصل الشحنة بعد")))
                    .conversation;
    Do(noor.Take({.conversation = shipment_}).status());
    const std::string scan(600 * 1024, 's');
    Do(noor.Reply({.conversation = shipment_,
                   .text = "أهلاً، شحنتك في الطريق",
                   .html = "<p>أهلاً، شحنتك في الطريق</p>",
                   .attachments = {{.name = "مسح.png",
                                    .content_type = "image/png",
                                    .content_id = "scan",
                                    .is_inline = true,
                                    .bytes = scan}},
                   .then = ConversationStatus::kPending},
                  {.idempotency_key = "reply-1"})
           .status());
    ReceiveRequest again =
        Mail(support_, "2@nile-soap.example", "ما زلت أنتظر");
    again.in_reply_to = {"1@nile-soap.example"};
    again.references = {"0@elsewhere.example"};
    Do(channels.Receive(again).status());
    ReceiveRequest away = Mail(support_, "3@nile-soap.example", "خارج المكتب");
    away.in_reply_to = {"1@nile-soap.example"};
    away.automatic = Automatic::kAutoReply;
    away.sender = "omar@nile-soap.example";
    Do(channels.Receive(away).status());
  }

  void Discuss() {
    const Conversations noor = desk_.AsAgent("noor").conversations();
    Do(noor.AddNote({.conversation = shipment_,
                     .text = "عمر، هل وصلت الحاوية؟",
                     .mentions = {omar_},
                     .attachments = {{.name = "empty.txt"}}})
           .status());
    Do(noor.SetPriority(
               {.conversation = shipment_, .priority = Priority::kUrgent})
           .status());
    Do(noor.AddTag({.conversation = shipment_, .tag = "تأخير"}).status());
    Do(noor.AddTag({.conversation = shipment_, .tag = "خطأ"}).status());
    Do(noor.RemoveTag({.conversation = shipment_, .tag = "خطأ"}).status());
    Do(noor.SetField(
               {.conversation = shipment_, .field = "port", .value = "jeddah"})
           .status());
    for (const char* waybill : {"KSA-1", "KSA-2", ""}) {
      Do(noor.SetField({.conversation = shipment_,
                        .field = "waybill",
                        .value = waybill})
             .status());
    }
    for (const char* topic : {"تأخر الشحنة", "الجمارك"}) {
      Do(noor.Classify({.conversation = shipment_,
                        .kind = ConversationKind::kComplaint,
                        .stage = DealingStage::kAfterSale,
                        .topic = topic,
                        .reference = "order-17"})
             .status());
    }
    Do(noor.Assign(
               {.conversation = shipment_, .agent = omar_, .team = customs_})
           .status());
  }

  void LookIn() {
    const Session noor = desk_.AsAgent("noor");
    ASSERT_FALSE(noor.events().Read({}).ok());
    Do(noor.reading().Mark({shipment_}).status());
    Do(noor.presence()
           .Tell({.conversation = shipment_, .typing = true})
           .status());
    Do(noor.drafts()
           .Save({.conversation = shipment_,
                  .text = "تحققنا من الأمر",
                  .html = "<p>تحققنا من الأمر</p>",
                  .version = 7})
           .status());
    const auto upload = noor.channels().BeginUpload({.size = 10});
    Do(upload.status());
    Do(noor.channels()
           .AppendUpload({.upload = upload->id, .bytes = "صورة"})
           .status());
  }

  void CloseAndFollow() {
    const Conversations omar = desk_.AsAgent(omar_).conversations();
    Do(omar.Reply({.conversation = shipment_, .text = "وصلت"}).status());
    Do(omar.Release({.conversation = shipment_}).status());
    for (const auto status :
         {ConversationStatus::kResolved, ConversationStatus::kOpen,
          ConversationStatus::kOnHold, ConversationStatus::kResolved,
          ConversationStatus::kClosed}) {
      Do(omar.SetStatus({.conversation = shipment_, .status = status})
             .status());
    }
    Do(desk_.AsCustomer(nadia_)
           .conversations()
           .GiveFeedback(
               {.conversation = shipment_, .rating = 4, .comment = "شكرًا"})
           .status());
    ReceiveRequest sequel = Mail(support_, "4@nile-soap.example", "شحنة أخرى");
    sequel.in_reply_to = {"2@nile-soap.example"};
    Do(system_.channels().Receive(sequel).status());
    Do(system_.conversations()
           .Open({.inbox = support_,
                  .customer = nadia_,
                  .subject = "مكالمة",
                  .text = "اتصلت تسأل عن الفاتورة",
                  .channel = Channel::kPhone})
           .status());
  }

  // A tree of three, one of which left it, and a part of a conversation.
  void MergeAndSplit() {
    const Conversations conversations = system_.conversations();
    std::vector<ConversationId> ids;
    for (const char* id : {"5@nile-soap.example", "6@nile-soap.example",
                           "7@nile-soap.example"}) {
      ids.push_back(Do(system_.channels().Receive(Mail(support_, id, "صابون")))
                        .conversation);
    }
    for (const ConversationId id : {ids[1], ids[2]}) {
      Do(conversations.Merge({.conversation = id, .into = ids[0]}).status());
    }
    ReceiveRequest late = Mail(support_, "8@nile-soap.example", "وأيضًا");
    late.in_reply_to = {"6@nile-soap.example"};
    const Arrival arrived = Do(system_.channels().Receive(late));
    Do(conversations.Unmerge({.conversation = ids[2]}).status());
    Do(conversations
           .Split({.conversation = ids[0], .messages = {arrived.message}})
           .status());
    const Customer other = Do(system_.customers().Create({.name = "ناديا"}));
    Do(system_.customers()
           .Merge({.customer = other.id, .into = nadia_})
           .status());
  }

  void WriteArticles() {
    const Knowledge knowledge = desk_.AsAgent("noor").knowledge();
    const Article draft = Do(knowledge.Save({.title = "تتبّع الشحنة",
                                             .body = "من صفحة الطلب",
                                             .language = "ar",
                                             .audience = Audience::kPublic}));
    Do(knowledge
           .Save({.article = draft.id,
                  .title = draft.title,
                  .body = "من صفحة الطلب، ثم «تتبّع»",
                  .language = "ar",
                  .audience = Audience::kPublic,
                  .published = true})
           .status());
  }

  // One comes back by itself, one is snoozed, one waits for a yes.
  void Wait() {
    const Conversations conversations = desk_.AsAgent("noor").conversations();
    const auto open = [&] {
      return Do(conversations.Open({.inbox = support_, .customer = nadia_}))
          .conversation;
    };
    const absl::Time far = absl::FromUnixSeconds(1'801'000'000);
    Do(conversations.Snooze({.conversation = open(), .until = far}).status());
    const ConversationId soon = open();
    Do(conversations
           .Snooze({.conversation = soon,
                    .until = absl::FromUnixSeconds(1'800'000'300)})
           .status());
    while (Do(conversations.Get({soon})).conversation.snoozed_until) {
      Do(desk_.RunDue().status());
    }
    Do(system_.inboxes()
           .Change({.inbox = support_,
                    .confirms_resolution = true,
                    .confirmation_silence = absl::Hours(72)})
           .status());
    Do(conversations
           .SetStatus({.conversation = open(),
                       .status = ConversationStatus::kResolved})
           .status());
    Do(system_.inboxes()
           .Change({.inbox = support_, .undo_window = absl::Minutes(5)})
           .status());
    const MessageId hasty =
        Do(conversations.Reply({.conversation = open(), .text = "غدًا"}))
            .message;
    Do(desk_.AsAgent("noor").outbox().Withdraw({hasty}).status());
  }

  // Until nothing is left to be counted.
  void Count() {
    while (Do(desk_.RunDue()).done > 0) continue;
  }

  const Desk& desk_;
  Session system_;
  TeamId shipping_;
  TeamId customs_;
  AgentId noor_;
  AgentId omar_;
  InboxId support_;
  CustomerId nadia_;
  ViewId passing_;
  ConversationId shipment_;
};

}  // namespace

Store OpenStore(const std::string& url) {
  return Store::Open(
             url, {.durability = Durability::kNormal,
                   .host = {.clock = std::make_shared<SteppingClock>(),
                            .randomness =
                                std::make_shared<testing::SeededRandomness>()}})
      .value();
}

Desk OpenDesk(const Store& store) {
  return Desk::Open(store, {.workspace = "acme", .create = true}).value();
}

void Live(const Desk& desk) { Week(desk).Live(); }

}  // namespace sanad
