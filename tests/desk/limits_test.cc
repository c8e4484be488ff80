// Every bound of limits.h: what is at it is taken, what is one over it is
// refused with its reason, or kept and marked where it is mail.

#include "sanad/limits.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::MakeMail;
using sanad::testing::SimpleMail;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class Limits : public OfficeTest {
 protected:
  void ExpectBilingual(const absl::Status& refusal) const {
    const std::string english = Describe(refusal, Language::kEnglish);
    const std::string arabic = Describe(refusal, Language::kArabic);
    EXPECT_NE(english, "");
    EXPECT_NE(arabic, "");
    EXPECT_NE(english, arabic);
    EXPECT_EQ(english.find('{') + arabic.find('{'), 2 * std::string::npos);
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Limits, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

// --- text -----------------------------------------------------------------

// A field of a request that takes text.
struct TextField {
  std::string field;  // as refusals name it
  size_t limit;
  absl::Status (*run)(const OfficeTest& office, const std::string& text);
  // Text of so many bytes; null: any will do.
  std::string (*make)(size_t bytes) = nullptr;
};

std::string AnyText(size_t bytes) {
  std::string text;
  while (text.size() + 2 <= bytes) text += "ش";
  return text + std::string(bytes - text.size(), 'x');
}
std::string AnAddress(size_t bytes) {
  constexpr char kDomain[] = "@nile.example";
  return std::string(bytes - sizeof(kDomain) + 1, 'a') + kDomain;
}
std::string AName(size_t bytes) { return std::string(bytes, 'a'); }

sanad::Conversations Noor(const OfficeTest& office) {
  return office.noor().conversations();
}

absl::Status Receive(const OfficeTest& office, ReceiveRequest request) {
  request.inbox = office.team().support;
  return office.system().channels().Receive(request).status();
}

NewAttachment File(std::string NewAttachment::*member,
                   const std::string& text) {
  NewAttachment file{.name = "أ.pdf", .bytes = "x"};
  file.*member = text;
  return file;
}

const TextField kTextFields[] = {
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system().staff().AddTeam({.name = text}).status();
     }},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .staff()
           .AddAgent({.name = text, .role = office.RoleOf(RolePreset::kAgent)})
           .status();
     }},
    {"email", limits::kAddressBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .staff()
           .AddAgent({.name = "عمر",
                      .email = text,
                      .role = office.RoleOf(RolePreset::kAgent)})
           .status();
     },
     AnAddress},
    {"external_id", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .staff()
           .AddAgent({.name = "عمر",
                      .external_id = text,
                      .role = office.RoleOf(RolePreset::kAgent)})
           .status();
     }},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .staff()
           .ChangeAgent({.agent = office.team().noor, .name = text})
           .status();
     }},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .inboxes()
           .Create({.name = text, .team = office.team().support_team})
           .status();
     }},
    {"address", limits::kAddressBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .inboxes()
           .Create({.name = "الشحن",
                    .address = text,
                    .team = office.team().support_team})
           .status();
     },
     AnAddress},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system().views().Save({.name = text}).status();
     }},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .inboxes()
           .Declare({.name = text, .type = CustomFieldType::kText})
           .status();
     },
     AName},
    {"label_arabic", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .inboxes()
           .Declare({.name = absl::StrCat("f", text.size()),
                     .label_arabic = text,
                     .type = CustomFieldType::kText})
           .status();
     }},
    {"choices[0].value", limits::kCustomValueBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .inboxes()
           .Declare({.name = absl::StrCat("c", text.size()),
                     .type = CustomFieldType::kChoice,
                     .choices = {{.value = text}}})
           .status();
     }},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system().customers().Create({.name = text}).status();
     }},
    {"external_id", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .customers()
           .Create({.name = "منى", .external_id = text})
           .status();
     }},
    {"identity.value", limits::kAddressBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .customers()
           .Add({.customer = office.team().hana,
                 .identity = {.kind = IdentityKind::kEmail, .value = text}})
           .status();
     },
     AnAddress},
    {"name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system().customers().AddCompany({.name = text}).status();
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .customers()
           .AddNote({.customer = office.team().hana, .text = text})
           .status();
     }},
    {"title", limits::kSubjectBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system().knowledge().Save({.title = text}).status();
     }},
    {"body", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .knowledge()
           .Save({.title = "الشحن", .body = text})
           .status();
     }},
    {"subject", limits::kSubjectBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Open({.inbox = office.team().support,
                  .customer = office.team().hana,
                  .subject = text})
           .status();
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Open({.inbox = office.team().support,
                  .customer = office.team().hana,
                  .text = text})
           .status();
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Reply({.conversation = office.Opened(), .text = text})
           .status();
     }},
    {"html", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Reply({.conversation = office.Opened(), .text = "أ", .html = text})
           .status();
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .AddNote({.conversation = office.Opened(), .text = text})
           .status();
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.noor()
           .drafts()
           .Save({.conversation = office.Opened(), .text = text})
           .status();
     }},
    {"html", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.noor()
           .drafts()
           .Save({.conversation = office.Opened(), .text = "أ", .html = text})
           .status();
     }},
    {"topic", limits::kTopicBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Classify({.conversation = office.Opened(), .topic = text})
           .status();
     }},
    {"reference", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Classify({.conversation = office.Opened(), .reference = text})
           .status();
     }},
    {"tag", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .AddTag({.conversation = office.Opened(), .tag = text})
           .status();
     }},
    {"comment", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.hana()
           .conversations()
           .GiveFeedback(
               {.conversation = office.Opened(), .rating = 5, .comment = text})
           .status();
     }},
    {"attachments[0].name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .Reply({.conversation = office.Opened(),
                   .text = "أ",
                   .attachments = {File(&NewAttachment::name, text)}})
           .status();
     }},
    {"attachments[0].content_type", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Noor(office)
           .AddNote({.conversation = office.Opened(),
                     .text = "أ",
                     .attachments = {File(&NewAttachment::content_type, text)}})
           .status();
     }},
    {"attachments[0].content_id", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(
           office, {.attachments = {File(&NewAttachment::content_id, text)}});
     }},
    {"sender", limits::kAddressBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.sender = text});
     }},
    {"sender_name", limits::kNameBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.sender_name = text});
     }},
    {"subject", limits::kSubjectBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.subject = text});
     }},
    {"text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.text = text});
     }},
    {"html", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.html = text});
     }},
    {"reply_text", limits::kTextBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.reply_text = text});
     }},
    {"mail_id", limits::kMailIdBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.mail_id = text});
     }},
    {"references", limits::kMailIdBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.references = {text}});
     }},
    {"tokens", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.tokens = {text}});
     }},
    {"problems", limits::kSubjectBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Receive(office, {.problems = text});
     }},
    {"idempotency_key", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return office.system()
           .staff()
           .AddTeam({.name = "النيل"}, {.idempotency_key = text})
           .status();
     }},
    {"workspace", limits::kKeyBytes,
     [](const OfficeTest& office, const std::string& text) {
       return Desk::Open(office.store(), {.workspace = text, .create = true})
           .status();
     }},
};

TEST_P(Limits, TextIsTakenUpToItsBoundAndNotFurther) {
  for (const TextField& row : kTextFields) {
    SCOPED_TRACE(absl::StrCat(row.field, " up to ", row.limit));
    const auto make = row.make ? row.make : AnyText;
    EXPECT_THAT(row.run(*this, make(row.limit)), IsOk());
    const absl::Status over = row.run(*this, make(row.limit + 1));
    EXPECT_EQ(FieldRefusal(over), row.field + ": text.too_long");
    ExpectBilingual(over);
  }
}

TEST_P(Limits, WhatIsNoTextIsRefusedInEveryField) {
  const std::string kNoTexts[] = {"أهلاً\xff", "\xc0\xaf", "\xed\xa0\x80",
                                  "\xd8", std::string("أ\0ب", 5)};
  for (const TextField& row : kTextFields) {
    for (const std::string& text : kNoTexts) {
      SCOPED_TRACE(row.field + " " + ::testing::PrintToString(text));
      const absl::Status refusal = row.run(*this, text);
      EXPECT_EQ(FieldRefusal(refusal), row.field + ": text.not_utf8");
      ExpectBilingual(refusal);
    }
  }
}

// --- counts ---------------------------------------------------------------

// Something that may be had so many times, in one call or in many.
struct Count {
  std::string name;
  size_t limit;
  std::string refusal;
  // What the last of `count` said.
  absl::Status (*run)(const OfficeTest& office, size_t count);
};

// The first refusal of `count` calls, or the answer to the last.
template <class Call>
absl::Status Repeated(size_t count, Call call) {
  absl::Status last;
  for (size_t i = 0; i < count && last.ok(); ++i) last = call(i);
  return last;
}

std::vector<NewAttachment> Files(size_t count, size_t bytes) {
  return std::vector(count, NewAttachment{.bytes = std::string(bytes, 'x')});
}

absl::Status Replied(const OfficeTest& office, Channel channel,
                     std::vector<NewAttachment> files) {
  return Noor(office)
      .Reply({.conversation = office.Opened(),
              .text = "مرفق",
              .channel = channel,
              .attachments = std::move(files)})
      .status();
}

constexpr size_t kTextBesideFiles = sizeof("مرفق") - 1;

const Count kCounts[] = {
    {"tags of a conversation", limits::kTagsPerConversation,
     "conversation.too_many_tags",
     [](const OfficeTest& office, size_t count) {
       const ConversationId on = office.Opened();
       return Repeated(count, [&](size_t i) {
         return Noor(office)
             .AddTag({.conversation = on, .tag = absl::StrCat("وسم ", i)})
             .status();
       });
     }},
    {"fields of a conversation", limits::kFieldsPerConversation,
     "conversation.too_many_fields",
     [](const OfficeTest& office, size_t count) {
       const ConversationId on = office.Opened();
       return Repeated(count, [&](size_t i) {
         const std::string name = absl::StrCat("n", count, "_", i);
         EXPECT_THAT(office.system().inboxes().Declare(
                         {.name = name, .type = CustomFieldType::kText}),
                     IsOk());
         return Noor(office)
             .SetField({.conversation = on, .field = name, .value = "قيمة"})
             .status();
       });
     }},
    {"choices of a field", limits::kChoicesPerField,
     "choices: field.too_many_choices",
     [](const OfficeTest& office, size_t count) {
       DeclareField field{.name = absl::StrCat("port", count),
                          .type = CustomFieldType::kChoice};
       for (size_t i = 0; i < count; ++i) {
         field.choices.push_back({.value = absl::StrCat(i)});
       }
       return office.system().inboxes().Declare(field).status();
     }},
    {"mentions of a note", limits::kMentionsPerNote,
     "mentions: note.too_many_mentions",
     [](const OfficeTest& office, size_t count) {
       return Noor(office)
           .AddNote({.conversation = office.Opened(),
                     .text = "انظروا",
                     .mentions = std::vector(count, office.team().karim)})
           .status();
     }},
    {"identities of a customer", limits::kIdentitiesPerCustomer,
     "identities: customer.too_many_identities",
     [](const OfficeTest& office, size_t count) {
       CreateCustomer request{.name = "شركة النيل"};
       for (size_t i = 0; i < count; ++i) {
         request.identities.push_back(
             {IdentityKind::kHandle, absl::StrCat("net:", count, "-", i)});
       }
       return office.system().customers().Create(request).status();
     }},
    {"teams of an agent", limits::kTeamsPerAgent, "agent.too_many_teams",
     [](const OfficeTest& office, size_t count) {
       const AgentId agent = office.AddAgent("عمر").id;
       return Repeated(count, [&](size_t i) {
         const TeamId team = office.AddTeam(absl::StrCat("فريق ", i)).id;
         return office.system()
             .staff()
             .Join({.team = team, .agent = agent})
             .status();
       });
     }},
    {"attachments of a message", limits::kAttachmentsPerMessage,
     "attachments: attachment.too_many",
     [](const OfficeTest& office, size_t count) {
       return Replied(office, Channel::kEmail, Files(count, 1));
     }},
    {"bytes of an attachment", limits::kAttachmentBytes,
     "attachments[0].bytes: attachment.too_large",
     [](const OfficeTest& office, size_t count) {
       return Replied(office, Channel::kEmail, Files(1, count));
     }},
    {"bytes of attachments by chat", limits::kAttachmentsBytesPerMessage / 2,
     "attachments: attachment.too_large",
     [](const OfficeTest& office, size_t count) {
       return Replied(office, Channel::kChat, Files(2, count));
     }},
    {"bytes of a reply by mail", limits::kMailContentBytes,
     "attachments: attachment.too_large",
     [](const OfficeTest& office, size_t count) {
       auto files = Files(1, limits::kAttachmentBytes);
       files.push_back(
           Files(1, count - limits::kAttachmentBytes - kTextBesideFiles)[0]);
       return Replied(office, Channel::kEmail, std::move(files));
     }},
    {"references", limits::kMailReferences,
     "references: mail.too_many_references",
     [](const OfficeTest& office, size_t count) {
       return Receive(
           office, {.in_reply_to = {"1@x"},
                    .references = std::vector<std::string>(count - 1, "2@x")});
     }},
    {"tokens", limits::kMailTokens, "tokens: mail.too_many_tokens",
     [](const OfficeTest& office, size_t count) {
       return Receive(office,
                      {.tokens = std::vector<std::string>(count, "7-a")});
     }},
    {"bytes of a digest", limits::kKeyBytes, "content_digest: text.too_long",
     [](const OfficeTest& office, size_t count) {
       return Receive(office, {.content_digest = std::string(count, '\xff')});
     }},
    {"rows of a page", limits::kPageRows, "page.rows: page.too_large",
     [](const OfficeTest& office, size_t count) {
       return office.system()
           .staff()
           .ListTeams({.rows = static_cast<int64_t>(count)})
           .status();
     }},
    {"acts of a batch", limits::kActsPerBatch, "batch.too_large",
     [](const OfficeTest& office, size_t count) {
       const std::vector<ReceiveRequest> requests(
           count, {.inbox = office.team().support, .text = "أهلاً"});
       return office.system().channels().ReceiveAll(requests).back().status();
     }},
    {"custom fields of a workspace", limits::kCustomFields,
     "workspace.too_many_fields",
     [](const OfficeTest& office, size_t count) {
       const size_t there = office.system().inboxes().ListFields()->size();
       return Repeated(count - there, [&](size_t i) {
         return office.system()
             .inboxes()
             .Declare({.name = absl::StrCat("f", count, "_", i),
                       .type = CustomFieldType::kText})
             .status();
       });
     }},
};

TEST_P(Limits, ManyAreTakenUpToTheirBoundAndNoneMore) {
  for (const Count& row : kCounts) {
    SCOPED_TRACE(absl::StrCat(row.name, " up to ", row.limit));
    EXPECT_THAT(row.run(*this, row.limit), IsOk());
    const absl::Status over = row.run(*this, row.limit + 1);
    EXPECT_EQ(FieldRefusal(over), row.refusal);
    ExpectBilingual(over);
  }
}

TEST_P(Limits, PageWithoutASizeIsTheDefaultOne) {
  for (size_t i = 0; i <= limits::kDefaultPageRows; ++i) Opened();
  const auto page = noor().conversations().List({.inbox = team().support});
  EXPECT_THAT(page->rows, SizeIs(limits::kDefaultPageRows));
  EXPECT_NE(page->next, "");
}

TEST_P(Limits, LargestReplyByMailIsComposed) {
  auto files = Files(1, limits::kAttachmentBytes);
  files.push_back(Files(1, limits::kMailContentBytes -
                               limits::kAttachmentBytes - kTextBesideFiles)[0]);
  const auto sent = noor().conversations().Reply(
      {.conversation = Opened(), .text = "مرفق", .attachments = files});
  ASSERT_THAT(sent, IsOk());
  EXPECT_THAT(noor().channels().ComposeEmail({sent->message}), IsOk());
}

// Whoever comes past the bound is heard, in a conversation of their own.
TEST_P(Limits, ParticipantsPastTheirBoundOpenASequel) {
  const auto say = [&](size_t i) {
    return system()
        .channels()
        .Receive({.inbox = team().support,
                  .channel = Channel::kEmail,
                  .sender_kind = IdentityKind::kEmail,
                  .sender = absl::StrCat("a", i, "@example.net"),
                  .text = absl::StrCat("أنا ", i),
                  .mail_id = "thread@x"})
        .value();
  };
  const ConversationId on = say(0).conversation;
  for (size_t i = 1; i < limits::kParticipantsPerConversation; ++i) {
    ASSERT_EQ(say(i).conversation, on);
  }
  const Arrival over = say(limits::kParticipantsPerConversation);
  EXPECT_EQ(over.joined_by, JoinedBy::kSequel);
  EXPECT_EQ(Now(over.conversation).follows, on);
  EXPECT_EQ(say(1).conversation, on);
  EXPECT_THAT(system().conversations().Get({on})->participants,
              SizeIs(limits::kParticipantsPerConversation));
}

// --- mail -----------------------------------------------------------------

std::string Repeat(const std::string& text, size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string Parts(size_t count) {
  return "Content-Type: multipart/mixed; boundary=b\r\n\r\n" +
         Repeat("--b\r\n\r\nجزء\r\n", count - 1) + "--b--\r\n";
}

std::string Files(size_t count) {
  return "Content-Type: multipart/mixed; boundary=b\r\n\r\n" +
         Repeat("--b\r\nContent-Type: image/png\r\n\r\nx\r\n", count) +
         "--b--\r\n";
}

std::string Nested(size_t depth) {
  std::string raw;
  for (size_t i = 0; i < depth; ++i) {
    raw += absl::StrCat("Content-Type: multipart/mixed; boundary=b", i,
                        "\r\n\r\n--b", i, "\r\n");
  }
  return raw + "\r\nفي العمق\r\n";
}

// A bound of mail past which it is kept and marked.
struct MailBound {
  std::string problem;
  size_t limit;
  std::string (*mail)(size_t size);
};

const MailBound kMailBounds[] = {
    {"mail.too_many_addresses", limits::kMailAddresses,
     [](size_t size) {
       return "To: a@x.example" + Repeat(",\r\n a@x.example", size - 1) +
              "\r\n\r\nأهلاً\r\n";
     }},
    {"mail.too_many_fields", limits::kMailHeaderFields,
     [](size_t size) {
       return Repeat("X-Trace: 1\r\n", size) +
              absl::StrCat("\r\n", size, "\r\n");
     }},
    {"mail.header_too_long", limits::kMailHeaderBytes,
     [](size_t size) {
       const std::string name = "Subject: x\r\nX-Long: ";
       return name + std::string(size - name.size() - 2, 'x') +
              "\r\n\r\nأهلاً\r\n";
     }},
    {"mail.too_many_ids", limits::kMailIds,
     [](size_t size) {
       return "References: " + Repeat("<a@x>\r\n ", size) + "\r\n\r\nأهلاً\r\n";
     }},
    {"mail.field_too_long", limits::kMailIdBytes,
     [](size_t size) {
       return "Message-ID: <" + std::string(size, 'i') + ">\r\n\r\nأهلاً\r\n";
     }},
    {"mail.field_too_long", limits::kSubjectBytes,
     [](size_t size) {
       return "Subject: " + AnyText(size) + "\r\n\r\nأهلاً\r\n";
     }},
    {"mail.too_deep", limits::kMailDepth, Nested},
    {"mail.too_many_parts", limits::kMailParts, Parts},
    {"mail.too_many_attachments", limits::kAttachmentsPerMessage, Files},
    {"mail.text_too_long", limits::kTextBytes,
     [](size_t size) {
       return "Subject: x\r\n\r\n" + std::string(size - 1, 'x') + "\r\n";
     }},
};

TEST_P(Limits, MailPastABoundIsKeptAndMarked) {
  const auto channels = system().channels();
  for (const MailBound& row : kMailBounds) {
    SCOPED_TRACE(absl::StrCat(row.problem, " past ", row.limit));
    const auto at = channels.ReceiveEmail(
        {.inbox = team().support, .raw = row.mail(row.limit)});
    ASSERT_THAT(at, IsOk());
    EXPECT_EQ(MessageOf(*at).problems, "");
    const std::string raw = row.mail(row.limit + 1);
    const auto over =
        channels.ReceiveEmail({.inbox = team().support, .raw = raw});
    ASSERT_THAT(over, IsOk());
    EXPECT_EQ(MessageOf(*over).problems, row.problem);
    EXPECT_TRUE(channels.GetSource({over->message})->bytes == raw);
  }
}

TEST_P(Limits, MailToTenThousandIsKept) {
  const auto arrival = system().channels().ReceiveEmail(
      {.inbox = team().support,
       .raw = MakeMail({.to = Repeat("a@x.example, ", 9999) + "z@x.example"})});
  ASSERT_THAT(arrival, IsOk());
  EXPECT_EQ(arrival->customer, team().hana);
  EXPECT_EQ(MessageOf(*arrival).problems, "mail.too_many_addresses");
}

TEST_P(Limits, MailIsTakenUpToItsBound) {
  std::string raw = MakeMail({});
  raw.resize(limits::kMailBytes, 'x');
  const auto arrival =
      system().channels().ReceiveEmail({.inbox = team().support, .raw = raw});
  ASSERT_THAT(arrival, IsOk());
  EXPECT_TRUE(system().channels().GetSource({arrival->message})->bytes == raw);
}

TEST_P(Limits, MailPastItsBoundIsRefusedBeforeAnythingIsDone) {
  std::string raw = MakeMail({});
  for (const size_t size : {limits::kMailBytes + 1, size_t{100} << 20}) {
    raw.resize(size, 'x');
    const int64_t before = faults().operations();
    const absl::Status refusals[] = {
        system()
            .channels()
            .ReceiveEmail({.inbox = team().support, .raw = raw})
            .status(),
        Receive(*this, {.text = "أهلاً", .source = raw})};
    for (const absl::Status& refusal : refusals) {
      EXPECT_THAT(refusal, IsRefused("mail.too_large"));
      EXPECT_EQ(FactOf(refusal, "size"), absl::StrCat(size));
      ExpectBilingual(refusal);
    }
    EXPECT_EQ(faults().operations(), before);
  }
}

TEST_P(Limits, ReferencesBeyondTheNearestJoinNothing) {
  const auto receive = [&](const SimpleMail& mail) {
    return system()
        .channels()
        .ReceiveEmail({.inbox = team().support, .raw = MakeMail(mail)})
        .value();
  };
  receive({.message_id = "first@x"});
  for (const size_t behind :
       {limits::kMailReferences - 1, limits::kMailReferences}) {
    std::string references = "References: <first@x>";
    for (size_t i = 0; i < behind; ++i) {
      absl::StrAppend(&references, " <", behind, "-", i, "@x>");
    }
    const Arrival arrival =
        receive({.text = references, .headers = references + "\r\n"});
    EXPECT_EQ(arrival.joined_by, behind < limits::kMailReferences
                                     ? JoinedBy::kMailId
                                     : JoinedBy::kNew);
  }
}

TEST_P(Limits, LongFileNameIsCutBeforeItsExtension) {
  const auto arrival = system().channels().ReceiveEmail(
      {.inbox = team().support,
       .raw = "Content-Type: application/pdf\r\nContent-Disposition: "
              "attachment; filename=\"" +
              std::string(limits::kFileNameBytes, 'n') +
              ".pdf\"\r\n\r\nPDF\r\n"});
  const auto files = TimelineOf(arrival->conversation, noor())[1].attachments;
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_THAT(files[0].name, SizeIs(limits::kFileNameBytes));
  EXPECT_THAT(files[0].name, ::testing::EndsWith(".pdf"));
}

}  // namespace
}  // namespace sanad::test
