#include "tests/desk/random/office.h"

#include <string>

namespace sanad::play {
namespace {

void Declare(const Session& system, const std::string& name,
             const std::string& arabic, CustomFieldType type, Office& office) {
  DeclareField request{.name = name,
                       .label_english = name,
                       .label_arabic = arabic,
                       .type = type};
  if (type == CustomFieldType::kChoice) {
    request.choices = {{"jeddah", "Jeddah", "جدة"},
                       {"aqaba", "Aqaba", "العقبة"}};
  }
  office.fields[name] = system.inboxes().Declare(request).value();
}

void SetPolicy(const Session& system, InboxId inbox, Repeats repeats,
               absl::Duration undo_window) {
  system.inboxes()
      .Change({.inbox = inbox,
               .undo_window = undo_window,
               .repeats = repeats,
               .repeat_window = absl::Hours(3)})
      .value();
}

}  // namespace

Office SetUp(const testing::TestDesk& test) {
  const Session system = test.desk.AsSystem();
  Office office{.team = testing::MakeTeam(test.desk)};
  Declare(system, "waybill", "بوليصة الشحن", CustomFieldType::kText, office);
  Declare(system, "weight", "الوزن", CustomFieldType::kNumber, office);
  Declare(system, "insured", "مؤمَّنة", CustomFieldType::kBoolean, office);
  Declare(system, "due", "موعد التسليم", CustomFieldType::kDate, office);
  Declare(system, "port", "الميناء", CustomFieldType::kChoice, office);
  SetPolicy(system, office.team.support, Repeats::kAnyInbox, absl::Hours(1));
  SetPolicy(system, office.team.customs, Repeats::kAnyInbox, absl::Minutes(5));
  SetPolicy(system, office.team.billing, Repeats::kSameInbox,
            absl::ZeroDuration());
  office.agents = system.staff().ListAgents().value().rows;
  office.inboxes = system.inboxes().List().value();
  for (const CustomerId id :
       {office.team.hana, office.team.youssef, office.team.olivia}) {
    office.customers.push_back(
        system.customers().Get({.customer = id}).value().customer);
  }
  office.opened_at = test.clock->Now();
  office.last_event = system.events().Read({}).value().back().number;
  return office;
}

}  // namespace sanad::play
