#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

class Inboxes : public DeskTest {
 protected:
  sanad::Inboxes inboxes() const { return system().inboxes(); }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Inboxes, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Inboxes, InboxIsKeptAsCreated) {
  const Team team = AddTeam("الشحن");
  const auto created = inboxes().Create({.name = "دعم الشحن",
                                         .address = "Support@Nile.Example",
                                         .team = team.id,
                                         .language = "ar",
                                         .follow_up = FollowUp::kReopen});
  ASSERT_TRUE(created.ok()) << created.status();
  const auto all = inboxes().List().value();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].id, created->id);
  EXPECT_EQ(all[0].name, "دعم الشحن");
  EXPECT_EQ(all[0].address, "support@nile.example");
  EXPECT_EQ(all[0].team, team.id);
  EXPECT_EQ(all[0].language, "ar");
  EXPECT_EQ(all[0].follow_up, FollowUp::kReopen);
}

TEST_P(Inboxes, AddressThatAnotherHasIsRefused) {
  const Team team = AddTeam("الشحن");
  ASSERT_TRUE(inboxes()
                  .Create({.name = "الشحن",
                           .address = "support@nile.example",
                           .team = team.id})
                  .ok());
  EXPECT_EQ(FieldRefusal(inboxes().Create({.name = "الجمارك",
                                           .address = "SUPPORT@nile.example",
                                           .team = team.id})),
            "address: inbox.address_taken");
}

TEST_P(Inboxes, InboxesWithoutAddressDoNotMeet) {
  const Team team = AddTeam("الشحن");
  EXPECT_NE(AddInbox("الشحن", team.id).id, AddInbox("الجمارك", team.id).id);
}

TEST_P(Inboxes, ChangeKeepsWhatIsAbsent) {
  const Inbox inbox = AddInbox("الشحن", AddTeam("الشحن").id);
  const auto changed = inboxes().Change(
      {.inbox = inbox.id, .follow_up = FollowUp::kReopen, .version = 1});
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->name, "الشحن");
  EXPECT_EQ(changed->team, inbox.team);
  EXPECT_EQ(changed->follow_up, FollowUp::kReopen);
  EXPECT_EQ(changed->version, 2);
  EXPECT_EQ(Refusal(inboxes().Change(
                {.inbox = inbox.id, .name = "الجمارك", .version = 1})),
            "inbox.changed");
}

TEST_P(Inboxes, WhatIsNotThereIsRefused) {
  const Inbox inbox = AddInbox("الشحن", AddTeam("الشحن").id);
  EXPECT_EQ(Refusal(inboxes().Create({.name = "الجمارك"})), "team.unknown");
  EXPECT_EQ(Refusal(inboxes().Change({.inbox = {999}})), "inbox.unknown");
  EXPECT_EQ(Refusal(inboxes().Change({.inbox = inbox.id, .team = TeamId{999}})),
            "team.unknown");
}

TEST_P(Inboxes, WrongValuesAreRefusedByField) {
  const std::string name(limits::kNameBytes + 1, 'n');
  const std::string key(limits::kKeyBytes + 1, 'k');
  const auto follow_up = static_cast<FollowUp>(9);
  EXPECT_EQ(FieldRefusal(inboxes().Create({})), "name: text.empty");
  EXPECT_EQ(FieldRefusal(inboxes().Create({.name = name})),
            "name: text.too_long");
  EXPECT_EQ(FieldRefusal(inboxes().Create({.name = "ش", .address = "ش"})),
            "address: identity.malformed");
  EXPECT_EQ(FieldRefusal(inboxes().Create({.name = "ش", .language = key})),
            "language: text.too_long");
  EXPECT_EQ(
      FieldRefusal(inboxes().Create({.name = "ش", .follow_up = follow_up})),
      "follow_up: value.unknown");
  EXPECT_EQ(FieldRefusal(inboxes().Change({.name = ""})), "name: text.empty");
  EXPECT_EQ(FieldRefusal(inboxes().Change({.follow_up = FollowUp::kNone})),
            "follow_up: value.unknown");
}

TEST_P(Inboxes, AgentsListThoseThatTheyServe) {
  const Team shipping = AddTeam("الشحن");
  const Team customs = AddTeam("الجمارك");
  const Inbox inbox = AddInbox("الشحن", shipping.id);
  AddInbox("الجمارك", customs.id);
  const Agent omar = AddAgent("عمر", {shipping.id});
  const Agent idle = AddAgent("سامي");
  EXPECT_THAT(desk().AsAgent(omar.id).inboxes().List().value(),
              ElementsAre(Field(&Inbox::id, inbox.id)));
  EXPECT_THAT(desk().AsAgent(idle.id).inboxes().List().value(), IsEmpty());
  EXPECT_EQ(inboxes().List()->size(), 2u);
}

TEST_P(Inboxes, InboxThatMovesToAnotherTeamChangesHandsAtOnce) {
  const Team shipping = AddTeam("الشحن");
  const Team customs = AddTeam("الجمارك");
  const Inbox inbox = AddInbox("الواردات", shipping.id);
  const Session before = desk().AsAgent(AddAgent("عمر", {shipping.id}).id);
  const Session after = desk().AsAgent(AddAgent("منى", {customs.id}).id);
  ASSERT_TRUE(before.conversations().List({.inbox = inbox.id}).ok());
  ASSERT_EQ(Refusal(after.conversations().List({.inbox = inbox.id})),
            "access.denied");
  ASSERT_TRUE(inboxes().Change({.inbox = inbox.id, .team = customs.id}).ok());
  EXPECT_EQ(Refusal(before.conversations().List({.inbox = inbox.id})),
            "access.denied");
  EXPECT_TRUE(after.conversations().List({.inbox = inbox.id}).ok());
}

TEST_P(Inboxes, TagsAreListedAsTheyWereMade) {
  const Inbox inbox = AddInbox("الشحن", AddTeam("الشحن").id);
  const auto opened = system().conversations().Open(
      {.inbox = inbox.id, .customer = AddCustomer("منى").id});
  for (const char* tag : {"عاجل", "جمارك", "عاجل"}) {
    ASSERT_TRUE(system()
                    .conversations()
                    .AddTag({.conversation = opened->conversation, .tag = tag})
                    .ok());
  }
  const auto first = inboxes().ListTags({.rows = 1}).value();
  EXPECT_THAT(first.rows, ElementsAre(Field(&Tag::name, "عاجل")));
  const auto rest = inboxes().ListTags({.cursor = first.next}).value();
  EXPECT_THAT(rest.rows, ElementsAre(Field(&Tag::name, "جمارك")));
  EXPECT_EQ(rest.next, "");
}

TEST_P(Inboxes, FieldsAreListedAsDeclared) {
  ASSERT_TRUE(inboxes()
                  .Declare({.name = "tracking_number",
                            .label_english = "Tracking number",
                            .label_arabic = "رقم التتبع",
                            .type = CustomFieldType::kText})
                  .ok());
  ASSERT_TRUE(inboxes()
                  .Declare({.name = "port",
                            .label_arabic = "الميناء",
                            .type = CustomFieldType::kChoice,
                            .choices = {{.value = "alexandria",
                                         .label_arabic = "الإسكندرية"},
                                        {.value = "damietta",
                                         .label_arabic = "دمياط"}}})
                  .ok());
  const auto fields =
      desk().AsAgent(AddAgent("عمر").id).inboxes().ListFields().value();
  EXPECT_THAT(fields,
              ElementsAre(Field(&CustomField::label_arabic, "رقم التتبع"),
                          Field(&CustomField::name, "port")));
}

TEST_P(Inboxes, ChoiceTakesItsDeclaredValuesOnly) {
  ASSERT_TRUE(inboxes()
                  .Declare({.name = "port",
                            .type = CustomFieldType::kChoice,
                            .choices = {{.value = "alexandria"}}})
                  .ok());
  const Inbox inbox = AddInbox("الشحن", AddTeam("الشحن").id);
  const ConversationId id =
      system()
          .conversations()
          .Open({.inbox = inbox.id, .customer = AddCustomer("منى").id})
          ->conversation;
  const auto set = [&](const std::string& value) {
    return system().conversations().SetField(
        {.conversation = id, .field = "port", .value = value});
  };
  EXPECT_EQ(Refusal(set("alexandria")), "OK");
  EXPECT_EQ(Refusal(set("jeddah")), "field.not_a_choice");
}

struct WrongDeclaration {
  std::string name;
  DeclareField request;
  std::string refusal;
};

std::vector<FieldChoice> Choices(size_t count) {
  std::vector<FieldChoice> choices;
  for (size_t i = 0; i < count; ++i) {
    choices.push_back({.value = std::to_string(i)});
  }
  return choices;
}

std::vector<WrongDeclaration> WrongDeclarations() {
  const auto text = CustomFieldType::kText;
  const auto choice = CustomFieldType::kChoice;
  const std::string name(limits::kNameBytes + 1, 'n');
  const std::string malformed = "name: field.name_malformed";
  return {
      {"no name", {.type = text}, "name: text.empty"},
      {"long name", {.name = name, .type = text}, "name: text.too_long"},
      {"digit first", {.name = "1st", .type = text}, malformed},
      {"underscore first", {.name = "_a", .type = text}, malformed},
      {"upper case", {.name = "aB", .type = text}, malformed},
      {"Arabic", {.name = "رقم", .type = text}, malformed},
      {"long label",
       {.name = "a", .label_arabic = name, .type = text},
       "label_arabic: text.too_long"},
      {"no type", {.name = "a"}, "type: value.unknown"},
      {"unknown type",
       {.name = "a", .type = static_cast<CustomFieldType>(9)},
       "type: value.unknown"},
      {"no choices",
       {.name = "a", .type = choice},
       "choices: field.no_choices"},
      {"choices of a text",
       {.name = "a", .type = text, .choices = Choices(1)},
       "choices: field.takes_no_choices"},
      {"too many choices",
       {.name = "a",
        .type = choice,
        .choices = Choices(limits::kChoicesPerField + 1)},
       "choices: field.too_many_choices"},
      {"empty choice",
       {.name = "a", .type = choice, .choices = {{.value = ""}}},
       "choices[0].value: text.empty"},
      {"same choice twice",
       {.name = "a",
        .type = choice,
        .choices = {{.value = "x"}, {.value = "x"}}},
       "choices[1].value: field.choice_twice"},
  };
}

TEST_P(Inboxes, WrongDeclarationIsRefusedByField) {
  for (const WrongDeclaration& wrong : WrongDeclarations()) {
    SCOPED_TRACE(wrong.name);
    EXPECT_EQ(FieldRefusal(inboxes().Declare(wrong.request)), wrong.refusal);
  }
}

TEST_P(Inboxes, FieldNameThatAnotherHasIsRefused) {
  const DeclareField request{.name = "port", .type = CustomFieldType::kText};
  ASSERT_TRUE(inboxes().Declare(request).ok());
  EXPECT_EQ(FieldRefusal(inboxes().Declare(request)), "name: field.name_taken");
}

TEST_P(Inboxes, CustomFieldsAreBounded) {
  for (size_t i = 0; i < limits::kCustomFields; ++i) {
    ASSERT_TRUE(inboxes()
                    .Declare({.name = "f" + std::to_string(i),
                              .type = CustomFieldType::kNumber})
                    .ok());
  }
  EXPECT_EQ(Refusal(inboxes().Declare(
                {.name = "one_more", .type = CustomFieldType::kNumber})),
            "workspace.too_many_fields");
}

}  // namespace
}  // namespace sanad::test
