// What holds for every command: a repeated call is done once.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "desk/session_state.h"
#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

// What the commands are tried on.
struct Things {
  Team team;
  Team other_team;
  Agent agent;  // in the other team
  Inbox inbox;
  Customer customer;
  View view;
  View other_view;
};

// An answer as far as it is compared.
template <class T>
absl::StatusOr<std::string> Told(const absl::StatusOr<T>& answer) {
  if (!answer.ok()) return answer.status();
  if constexpr (requires { answer->version; }) {
    return absl::StrCat(answer->id.value, " at ", answer->version);
  } else if constexpr (requires { answer->id; }) {
    return absl::StrCat(answer->id.value);
  } else {
    return absl::StrCat(answer->team.value, " has ", answer->agent.value);
  }
}

// A command with two requests.
struct Command {
  std::string name;
  absl::StatusOr<std::string> (*run)(const Session& as, const Things& on,
                                     bool other, const CallOptions& options);
};

std::string Text(bool other) { return other ? "منى" : "نور"; }

const Command kCommands[] = {
    {"customers.create",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.customers().Create(
           {.name = "نور",
            .identities = {{.kind = IdentityKind::kEmail,
                            .value = other ? "mona@example.org"
                                           : "noor@example.org"}}},
           options));
     }},
    {"customers.change",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.customers().Change(
           {.customer = on.customer.id, .name = Text(other)}, options));
     }},
    {"customers.add",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(
           as.customers().Add({.customer = on.customer.id,
                               .identity = {.kind = IdentityKind::kEmail,
                                            .value = "noor@example.com",
                                            .verified = other}},
                              options));
     }},
    {"customers.add_note",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.customers().AddNote(
           {.customer = on.customer.id, .text = Text(other)}, options));
     }},
    {"customers.add_company",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.customers().AddCompany({.name = Text(other)}, options));
     }},
    {"staff.add_agent",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.staff().AddAgent(
           {.name = Text(other), .role = on.agent.role}, options));
     }},
    {"staff.change_agent",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.staff().ChangeAgent(
           {.agent = on.agent.id, .name = Text(other)}, options));
     }},
    {"staff.add_team",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.staff().AddTeam({.name = Text(other)}, options));
     }},
    {"staff.join",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(
           as.staff().Join({.team = other ? on.other_team.id : on.team.id,
                            .agent = on.agent.id},
                           options));
     }},
    {"staff.leave",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(
           as.staff().Leave({.team = other ? on.team.id : on.other_team.id,
                             .agent = on.agent.id},
                            options));
     }},
    {"inboxes.create",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.inboxes().Create({.name = "الشحن",
                                        .address = "desk@nile.example",
                                        .team = on.team.id,
                                        .language = other ? "ar" : "en"},
                                       options));
     }},
    {"inboxes.change",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.inboxes().Change(
           {.inbox = on.inbox.id, .name = Text(other)}, options));
     }},
    {"inboxes.declare",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.inboxes().Declare(
           {.name = "port",
            .type = CustomFieldType::kChoice,
            .choices = {{.value = "alexandria",
                         .label_arabic = other ? "الاسكندرية" : "الإسكندرية"}}},
           options));
     }},
    {"views.save",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.views().Save({.name = Text(other)}, options));
     }},
    {"views.change",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.views().Change(
           {.view = on.other_view.id, .name = Text(other)}, options));
     }},
    {"views.delete",
     [](const Session& as, const Things& on, bool other,
        const CallOptions& options) {
       return Told(as.views().Delete(
           {.view = other ? on.other_view.id : on.view.id}, options));
     }},
    {"knowledge.save",
     [](const Session& as, const Things&, bool other,
        const CallOptions& options) {
       return Told(as.knowledge().Save(
           {.title = "كيف أتتبع شحنتي؟", .body = Text(other)}, options));
     }},
};

class EveryCommand : public DeskTest {
 protected:
  Things MakeThings() const {
    Things things{.team = AddTeam("الشحن"), .other_team = AddTeam("الجمارك")};
    things.agent = AddAgent("عمر", {things.other_team.id});
    things.inbox = AddInbox("الواردات", things.team.id);
    things.customer = AddCustomer("حسن");
    things.view = *system().views().Save({.name = "العاجلة"});
    things.other_view = *system().views().Save({.name = "المفتوحة"});
    return things;
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, EveryCommand,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(EveryCommand, WithTheSameKeyIsDoneOnceAndAnsweredTwice) {
  const Things things = MakeThings();
  for (const Command& command : kCommands) {
    SCOPED_TRACE(command.name);
    const CallOptions options{.idempotency_key = command.name};
    const int64_t before = LastEvent();
    const auto first = command.run(system(), things, false, options);
    clock().Advance(absl::Hours(1));
    const auto again = command.run(system(), things, false, options);
    ASSERT_TRUE(first.ok()) << first.status();
    ASSERT_TRUE(again.ok()) << again.status();
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(LastEvent(), before + 1);
  }
}

TEST_P(EveryCommand, WithTheKeyOfAnotherRequestIsRefused) {
  const Things things = MakeThings();
  for (const Command& command : kCommands) {
    SCOPED_TRACE(command.name);
    const CallOptions options{.idempotency_key = command.name};
    ASSERT_TRUE(command.run(system(), things, false, options).ok());
    const int64_t before = LastEvent();
    EXPECT_EQ(Refusal(command.run(system(), things, true, options)),
              "call.key_reused");
    EXPECT_EQ(LastEvent(), before);
  }
}

TEST_P(EveryCommand, WithTheKeyOfAnotherOperationIsRefused) {
  const CallOptions options{.idempotency_key = "7"};
  ASSERT_TRUE(system().staff().AddTeam({.name = "النيل"}, options).ok());
  EXPECT_EQ(
      Refusal(system().customers().AddCompany({.name = "النيل"}, options)),
      "call.key_reused");
}

TEST_P(EveryCommand, WithTheKeyOfAnotherActorIsDoneAnew) {
  const Agent owner = AddAgent("منى", {}, RolePreset::kOwner);
  const CallOptions options{.idempotency_key = "7"};
  const auto first = system().staff().AddTeam({.name = "النيل"}, options);
  const auto second =
      desk().AsAgent(owner.id).staff().AddTeam({.name = "النيل"}, options);
  EXPECT_NE(first->id, second->id);
}

TEST_P(EveryCommand, ThatWasRefusedMayBeTriedAgainWithItsKey) {
  const Agent agent = AddAgent("منى");
  const auto staff = desk().AsAgent(agent.id).staff();
  const CallOptions options{.idempotency_key = "7"};
  ASSERT_EQ(Refusal(staff.AddTeam({.name = "النيل"}, options)),
            "access.denied");
  ASSERT_TRUE(
      system()
          .staff()
          .ChangeAgent({.agent = agent.id, .role = RoleOf(RolePreset::kOwner)})
          .ok());
  EXPECT_TRUE(staff.AddTeam({.name = "النيل"}, options).ok());
}

TEST_P(EveryCommand, IsForgottenWithItsKeyAfterSevenDays) {
  const auto add = [&](const char* key) {
    return system().staff().AddTeam({.name = "النيل"},
                                    {.idempotency_key = key});
  };
  const auto first = add("قديم");
  clock().Advance(absl::Hours(24 * 7));
  EXPECT_EQ(add("قديم")->id, first->id);
  ASSERT_TRUE(add("جديد").ok());
  EXPECT_NE(add("قديم")->id, first->id);
}

TEST_P(EveryCommand, WithAKeyPastItsBoundIsRefused) {
  const std::string key(limits::kKeyBytes + 1, 'k');
  EXPECT_EQ(FieldRefusal(system().staff().AddTeam({.name = "النيل"},
                                                  {.idempotency_key = key})),
            "idempotency_key: text.too_long");
}

TEST_P(EveryCommand, ThatHoldsWhatCannotBeStoredIsRefused) {
  const Inbox inbox = AddInbox("الدعم", AddTeam("الشحن").id);
  EXPECT_EQ(FieldRefusal(system().channels().Receive(
                {.inbox = inbox.id,
                 .channel = Channel::kChat,
                 .text = "أين شحنتي؟",
                 .happened_at = absl::InfinitePast()})),
            "happened_at: value.unstorable");
}

TEST_P(EveryCommand, ThatWaitsIsCancelled) {
  std::stop_source cancel;
  cancel.request_stop();
  const auto hold = system().state()->desk->store().Write(
      desk().workspace().value, absl::InfiniteDuration());
  ASSERT_TRUE(hold.ok());
  EXPECT_EQ(Refusal(system().staff().AddTeam(
                {.name = "النيل"}, {.timeout = absl::InfiniteDuration(),
                                    .cancel = cancel.get_token()})),
            "call.cancelled");
}

}  // namespace
}  // namespace sanad::test
