// A store that fails at any one of its operations, or from any one of them
// on: every act is wholly done or not at all, and no failure is passed over.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::Faults;
using sanad::testing::IsOk;
using sanad::testing::MakeMail;
using ::testing::IsEmpty;

// What earlier steps of the day made.
struct Things {
  ConversationId conversation;
  MessageId mail;
  MessageId reply;
  AttachmentId attachment;
  CustomerId stranger;
  CustomerId customer;
  AgentId agent;
  TeamId team;
  ViewId view;
};

// One act or read of a day in the office.
struct Step {
  std::string name;
  absl::Status (*run)(const OfficeTest& office, Things& things,
                      const CallOptions& options);
};

sanad::Conversations Noor(const OfficeTest& office) {
  return office.noor().conversations();
}

// Takes what an answer holds, if it is one.
template <class T, class Take>
absl::Status Told(const absl::StatusOr<T>& answer, Take take) {
  if (answer.ok()) take(*answer);
  return answer.status();
}

const Step kActs[] = {
    {"a mail from a stranger",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
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
     }},
    {"the same mail again",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return office.system()
           .channels()
           .ReceiveEmail({.inbox = office.team().support,
                          .raw = MakeMail({.from = "منى <mona@example.net>",
                                           .message_id = "1@x"})})
           .status();
     }},
    {"a reply with a file and a status",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Told(
           Noor(office).Reply(
               {.conversation = things.conversation,
                .text = "أهلاً، الفاتورة مرفقة",
                .attachments = {{.name = "فاتورة.pdf",
                                 .bytes = std::string(300'000, 'p')}},
                .then = ConversationStatus::kPending},
               options),
           [&](const MessageReceipt& sent) { things.reply = sent.message; });
     }},
    {"an answer by mail",
     [](const OfficeTest& office, Things&, const CallOptions& options) {
       return office.system()
           .channels()
           .ReceiveEmail({.inbox = office.team().support,
                          .raw = MakeMail({.from = "olivia@example.org",
                                           .message_id = "2@x",
                                           .in_reply_to = "1@x"})},
                         options)
           .status();
     }},
    {"a note that mentions",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .AddNote({.conversation = things.conversation,
                     .text = "انظر",
                     .mentions = {office.team().karim}},
                    options)
           .status();
     }},
    {"a conversation by phone",
     [](const OfficeTest& office, Things&, const CallOptions& options) {
       return Noor(office)
           .Open({.inbox = office.team().support,
                  .customer = office.team().youssef,
                  .text = "اتصل يسأل عن شحنته",
                  .channel = Channel::kPhone},
                 options)
           .status();
     }},
    {"a take",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office).Take({things.conversation}, options).status();
     }},
    {"an assignment",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .Assign({.conversation = things.conversation,
                    .agent = office.team().karim},
                   options)
           .status();
     }},
    {"a release",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.karim()
           .conversations()
           .Release({things.conversation}, options)
           .status();
     }},
    {"a priority",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .SetPriority({.conversation = things.conversation,
                         .priority = Priority::kUrgent},
                        options)
           .status();
     }},
    {"a topic",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .Classify({.conversation = things.conversation, .topic = "الجمارك"},
                     options)
           .status();
     }},
    {"a new tag",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .AddTag({.conversation = things.conversation, .tag = "عاجل"},
                   options)
           .status();
     }},
    {"a tag less",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .RemoveTag({.conversation = things.conversation, .tag = "عاجل"},
                      options)
           .status();
     }},
    {"a field",
     [](const OfficeTest& office, Things&, const CallOptions& options) {
       return office.system()
           .inboxes()
           .Declare({.name = "port",
                     .type = CustomFieldType::kChoice,
                     .choices = {{.value = "alexandria"}}},
                    options)
           .status();
     }},
    {"its value",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .SetField({.conversation = things.conversation,
                      .field = "port",
                      .value = "alexandria"},
                     options)
           .status();
     }},
    {"a resolution",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Noor(office)
           .SetStatus({.conversation = things.conversation,
                       .status = ConversationStatus::kResolved},
                      options)
           .status();
     }},
    {"a mail that reopens",
     [](const OfficeTest& office, Things&, const CallOptions& options) {
       return office.system()
           .channels()
           .ReceiveEmail({.inbox = office.team().customs,
                          .raw = MakeMail({.from = "mona@example.net",
                                           .in_reply_to = "2@x"})},
                         options)
           .status();
     }},
    {"a customer",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Told(office.system().customers().Create(
                       {.name = "سامي",
                        .external_id = "c-7",
                        .identities = {{IdentityKind::kEmail,
                                        "sami@example.net", true}}},
                       options),
                   [&](const Customer& made) { things.customer = made.id; });
     }},
    {"an identity",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.system()
           .customers()
           .Add({.customer = things.customer,
                 .identity = {IdentityKind::kPhone, "+201009998877"}},
                options)
           .status();
     }},
    {"what is known of a customer",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.noor()
           .customers()
           .AddNote({.customer = things.customer, .text = "يفضل الهاتف"},
                    options)
           .status();
     }},
    {"a portal token",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return office.system()
           .customers()
           .IssuePortalToken({.customer = things.customer})
           .status();
     }},
    {"a team",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Told(office.system().staff().AddTeam({.name = "الليل"}, options),
                   [&](const Team& made) { things.team = made.id; });
     }},
    {"an agent",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       const absl::StatusOr<std::vector<Role>> roles =
           office.system().staff().ListRoles();
       if (!roles.ok()) return roles.status();
       return Told(office.system().staff().AddAgent({.name = "ليلى",
                                                     .external_id = "layla",
                                                     .role = roles->back().id,
                                                     .teams = {things.team}},
                                                    options),
                   [&](const Agent& made) { things.agent = made.id; });
     }},
    {"an agent less in a team",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.system()
           .staff()
           .Leave({.team = things.team, .agent = things.agent}, options)
           .status();
     }},
    {"an agent who left",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.system()
           .staff()
           .ChangeAgent({.agent = things.agent, .active = false}, options)
           .status();
     }},
    {"a view",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return Told(
           office.noor().inboxes().Save(
               {.name = "عاجلة", .priority = Priority::kUrgent}, options),
           [&](const View& saved) { things.view = saved.id; });
     }},
    {"a view less",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.noor()
           .inboxes()
           .Delete({.view = things.view}, options)
           .status();
     }},
    {"an article",
     [](const OfficeTest& office, Things&, const CallOptions& options) {
       return office.noor()
           .knowledge()
           .Save({.title = "كيف أتتبع شحنتي؟", .body = "بالرقم"}, options)
           .status();
     }},
    {"a rating",
     [](const OfficeTest& office, Things& things, const CallOptions& options) {
       return office.desk()
           .AsCustomer(things.stranger)
           .conversations()
           .GiveFeedback({.conversation = things.conversation, .rating = 5},
                         options)
           .status();
     }},
    {"another workspace",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return Desk::Open(office.store(), {.workspace = "nile", .create = true})
           .status();
     }},
};

const Step kReads[] = {
    {"a conversation",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return Noor(office).Get({things.conversation}).status();
     }},
    {"a list",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return Noor(office).List({.inbox = office.team().support}).status();
     }},
    {"a timeline",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return Told(Noor(office).Timeline({.conversation = things.conversation}),
                   [&](const Page<TimelineItem>& page) {
                     for (const TimelineItem& item : page.rows) {
                       if (item.attachments.empty()) continue;
                       things.attachment = item.attachments[0].id;
                     }
                   });
     }},
    {"a file",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return office.noor()
           .channels()
           .GetAttachment({things.attachment})
           .status();
     }},
    {"a source",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return office.system().channels().GetSource({things.mail}).status();
     }},
    {"a mail that leaves",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return office.noor().channels().ComposeEmail({things.reply}).status();
     }},
    {"a profile",
     [](const OfficeTest& office, Things& things, const CallOptions&) {
       return office.noor().customers().Get({things.customer}).status();
     }},
    {"how much each agent has",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return office.system().staff().ListLoads().status();
     }},
    {"events",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return office.system().events().Read({}).status();
     }},
    {"inboxes",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return office.noor().inboxes().List().status();
     }},
    {"articles",
     [](const OfficeTest& office, Things&, const CallOptions&) {
       return office.noor().knowledge().List().status();
     }},
};

using Fail = void (Faults::*)(int64_t after);

class BrokenStore : public OfficeTest {
 protected:
  void ExpectWhole() const {
    EXPECT_THAT(desk().Verify()->findings, IsEmpty());
  }

  // Tries the step with its first operation failing, then its second, until
  // none of it fails any more.
  void TryEachOperation(const Step& step, Fail fail) {
    SCOPED_TRACE(step.name);
    for (int64_t after = 0;; ++after) {
      SCOPED_TRACE(after);
      const int64_t events = LastEvent();
      const int64_t failures = faults().failures();
      (faults().*fail)(after);
      const absl::Status status =
          step.run(*this, things_, {.idempotency_key = step.name});
      faults().Stop();
      const bool failed = faults().failures() > failures;
      ASSERT_EQ(Refusal(status), failed ? "store.failed" : "OK");
      if (!failed) return;
      ASSERT_EQ(LastEvent(), events);
      ExpectWhole();
    }
  }

  void LiveWith(Fail fail) {
    for (const Step& step : kActs) TryEachOperation(step, fail);
    for (const Step& step : kReads) TryEachOperation(step, fail);
    EXPECT_EQ(Now(things_.conversation).messages, 5);
  }

 private:
  Things things_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, BrokenStore,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(BrokenStore, EveryActIsWholeWhereverOneOperationFails) {
  LiveWith(&Faults::FailOnce);
}

TEST_P(BrokenStore, EveryActIsWholeWhereverTheStoreGoesAway) {
  LiveWith(&Faults::FailFrom);
}

// Which of a batch was done is what its outcomes say, wherever it failed.
TEST_P(BrokenStore, BatchTellsWhatWasDoneOfIt) {
  for (const Fail fail : {&Faults::FailOnce, &Faults::FailFrom}) {
    int64_t failures = -1;
    for (int64_t after = 0; faults().failures() != failures; ++after) {
      SCOPED_TRACE(after);
      failures = faults().failures();
      const std::vector<ReceiveRequest> requests(
          3, {.inbox = team().support, .text = absl::StrCat("رسالة ", after)});
      const int64_t before = LastEvent();
      (faults().*fail)(after);
      const auto outcomes = system().channels().ReceiveAll(requests);
      faults().Stop();
      std::vector<int64_t> told;
      for (const auto& outcome : outcomes) {
        if (outcome.ok()) told.push_back(outcome->message.value);
        EXPECT_TRUE(outcome.ok() || Refusal(outcome) == "store.failed");
      }
      std::vector<int64_t> done;
      for (const Event& event : EventsAfter(before)) {
        if (event.kind == EventKind::kMessageReceived) {
          done.push_back(event.object);
        }
      }
      EXPECT_EQ(done, told);
      ExpectWhole();
    }
  }
}

}  // namespace
}  // namespace sanad::test
