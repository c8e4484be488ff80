// The small Arabic and English team of the fixtures.

#include "testing/team.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refuse.h"

namespace sanad::testing {
namespace {

absl::StatusOr<RoleId> FindRole(const Session& system, RolePreset preset) {
  SANAD_ASSIGN_OR_RETURN(const auto roles, system.staff().ListRoles());
  for (const Role& role : roles) {
    if (role.preset == preset) return role.id;
  }
  return RoleId{};
}

// Each adds one thing and notes its id; the first failure ends it all.
class Adding {
 public:
  explicit Adding(const Session& system) : system_(system) {}

  const absl::Status& status() const { return status_; }

  TeamId AddTeam(std::string_view name) {
    return Id(system_.staff().AddTeam({.name = std::string(name)}));
  }
  AgentId AddAgent(std::string_view name, std::string_view key,
                   RolePreset preset, std::vector<TeamId> teams) {
    const auto role = FindRole(system_, preset);
    if (!role.ok()) status_.Update(role.status());
    return Id(
        system_.staff().AddAgent({.name = std::string(name),
                                  .email = std::string(key) + "@mersal.example",
                                  .external_id = std::string(key),
                                  .role = role.value_or(RoleId{}),
                                  .teams = std::move(teams)}));
  }
  InboxId AddInbox(std::string_view name, std::string_view address,
                   TeamId team) {
    return Id(system_.inboxes().Create({.name = std::string(name),
                                        .address = std::string(address),
                                        .team = team,
                                        .language = "ar"}));
  }
  CustomerId AddCustomer(std::string_view name, std::string_view language,
                         IdentityKind kind, std::string_view value) {
    return Id(system_.customers().Create(
        {.name = std::string(name),
         .language = std::string(language),
         .identities = {{kind, std::string(value), true}}}));
  }

 private:
  template <class T>
  decltype(T::id) Id(const absl::StatusOr<T>& added) {
    status_.Update(added.status());
    return added.ok() ? added->id : decltype(T::id){};
  }

  const Session& system_;
  absl::Status status_;
};

}  // namespace

absl::StatusOr<Team> MakeTeamAs(const Session& system) {
  Adding add(system);
  Team team;
  team.support_team = add.AddTeam("الدعم");
  team.billing_team = add.AddTeam("Billing");
  team.salma = add.AddAgent("سلمى", "salma", RolePreset::kOwner, {});
  team.noor =
      add.AddAgent("نور", "noor", RolePreset::kAgent, {team.support_team});
  team.karim =
      add.AddAgent("كريم", "karim", RolePreset::kAgent, {team.support_team});
  team.daniel =
      add.AddAgent("Daniel", "daniel", RolePreset::kAgent, {team.billing_team});
  team.support =
      add.AddInbox("الدعم", "support@mersal.example", team.support_team);
  team.customs = add.AddInbox("التخليص الجمركي", "customs@mersal.example",
                              team.support_team);
  team.billing =
      add.AddInbox("Billing", "billing@mersal.example", team.billing_team);
  team.hana =
      add.AddCustomer("هناء", "ar", IdentityKind::kEmail, "hana@example.com");
  team.youssef =
      add.AddCustomer("يوسف", "ar", IdentityKind::kPhone, "+201001234567");
  team.olivia = add.AddCustomer("Olivia", "en", IdentityKind::kEmail,
                                "olivia@example.org");
  if (!add.status().ok()) return add.status();
  return team;
}

Team MakeTeam(const Desk& desk) { return MakeTeamAs(desk.AsSystem()).value(); }

}  // namespace sanad::testing
