// The small Arabic and English team of the fixtures.

#include <string>
#include <string_view>
#include <vector>

#include "sanad/testing.h"

namespace sanad::testing {
namespace {

RoleId RoleNamed(const Session& system, RolePreset preset) {
  const std::vector<Role> roles = system.staff().ListRoles().value();
  for (const Role& role : roles) {
    if (role.preset == preset) return role.id;
  }
  return {};
}

AgentId AddAgent(const Session& system, std::string_view name,
                 std::string_view key, RoleId role, std::vector<TeamId> teams) {
  return system.staff()
      .AddAgent({.name = std::string(name),
                 .email = std::string(key) + "@mersal.example",
                 .external_id = std::string(key),
                 .role = role,
                 .teams = std::move(teams)})
      .value()
      .id;
}

InboxId AddInbox(const Session& system, std::string_view name,
                 std::string_view address, TeamId team) {
  return system.inboxes()
      .Create({.name = std::string(name),
               .address = std::string(address),
               .team = team,
               .language = "ar"})
      .value()
      .id;
}

CustomerId AddCustomer(const Session& system, std::string_view name,
                       std::string_view language, IdentityKind kind,
                       std::string_view value) {
  return system.customers()
      .Create({.name = std::string(name),
               .language = std::string(language),
               .identities = {{kind, std::string(value), true}}})
      .value()
      .id;
}

}  // namespace

Team MakeTeam(const Desk& desk) {
  const Session system = desk.AsSystem();
  const RoleId owner = RoleNamed(system, RolePreset::kOwner);
  const RoleId agent = RoleNamed(system, RolePreset::kAgent);
  Team team;
  team.support_team = system.staff().AddTeam({.name = "الدعم"}).value().id;
  team.billing_team = system.staff().AddTeam({.name = "Billing"}).value().id;
  team.salma = AddAgent(system, "سلمى", "salma", owner, {});
  team.noor = AddAgent(system, "نور", "noor", agent, {team.support_team});
  team.karim = AddAgent(system, "كريم", "karim", agent, {team.support_team});
  team.daniel =
      AddAgent(system, "Daniel", "daniel", agent, {team.billing_team});
  team.support =
      AddInbox(system, "الدعم", "support@mersal.example", team.support_team);
  team.customs = AddInbox(system, "التخليص الجمركي", "customs@mersal.example",
                          team.support_team);
  team.billing =
      AddInbox(system, "Billing", "billing@mersal.example", team.billing_team);
  team.hana = AddCustomer(system, "هناء", "ar", IdentityKind::kEmail,
                          "hana@example.com");
  team.youssef =
      AddCustomer(system, "يوسف", "ar", IdentityKind::kPhone, "+201001234567");
  team.olivia = AddCustomer(system, "Olivia", "en", IdentityKind::kEmail,
                            "olivia@example.org");
  return team;
}

}  // namespace sanad::testing
