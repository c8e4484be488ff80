#include <iostream>

#include "sanad/sanad.h"

int main() {
  auto store = sanad::Store::Open("memory:").value();  // or "sqlite:help.db"
  auto desk =
      sanad::Desk::Open(store, {.workspace = "acme", .create = true}).value();
  auto system = desk.AsSystem();
  auto team = system.staff().AddTeam({.name = "الدعم"}).value();
  auto role = system.staff().ListRoles().value().back();  // "agent"
  system.staff()
      .AddAgent({.name = "نور",
                 .external_id = "noor",
                 .role = role.id,
                 .teams = {team.id}})
      .value();
  auto inbox = system.inboxes()
                   .Create({.name = "Support",
                            .address = "help@acme.example",
                            .team = team.id})
                   .value();
  auto mail = system.channels().ReceiveEmail(
      {.inbox = inbox.id,
       .raw = "From: Hana <hana@example.com>\r\nSubject: My parcel\r\n\r\n"
              "Where is it?\r\n"});

  auto noor = desk.AsAgent("noor");  // every call is checked as Noor
  noor.conversations().Take({.conversation = mail->conversation}).value();
  auto sent = noor.conversations().Reply(
      {.conversation = mail->conversation, .text = "أهلاً، شحنتك في الطريق"});
  auto closed = noor.conversations().SetStatus(
      {.conversation = mail->conversation,
       .status = sanad::ConversationStatus::kClosed});
  std::cout << sanad::Describe(closed.status(), sanad::Language::kEnglish)
            << '\n';
  std::cout << system.channels().ComposeEmail({.message = sent->message})->to[0]
            << '\n';
  const auto events = system.events().Read({.after = 15}).value();
  for (const auto& event : events) {
    std::cout << event.number << ' '
              << NameOf(event.kind, sanad::Language::kArabic) << '\n';
  }
}
