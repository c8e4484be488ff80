// The world of a permission vector, built through the public API.

#ifndef SANAD_TESTS_CONFORMANCE_PERMISSION_WORLD_H_
#define SANAD_TESTS_CONFORMANCE_PERMISSION_WORLD_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sanad/sanad.h"
#include "tests/conformance/desks.h"
#include "tests/conformance/json.h"

namespace sanad::conformance {

class PermissionWorld {
 public:
  PermissionWorld(const std::string& storage, const Json& setup);

  // set, grant, revoke, add_member, remove_member
  void Apply(const Json& step);

  bool Allows(const Json& request) const;
  // The names of the rows that a list shows, ascending.
  std::vector<std::string> List(const Json& request) const;

 private:
  // One of the two workspaces of a world.
  const Desk& DeskOf(const std::string& workspace) const;
  Session System(const std::string& workspace = "w1") const;

  // --- building
  void MakeRoles(const Json& roles);
  void MakeInboxes(const Json& mailboxes);
  void MakeStaff(const Json& setup);
  void MakeTeams(const Json& teams);
  void MakeCustomers(const Json& setup);
  void MakeConversations(const Json& setup);
  void MakeConversation(const std::string& name, const Json& record,
                        const Json& setup);
  std::string AssigneeIn(const Json& conversation);
  void MakeMessage(const std::string& name, const Json& record);
  void MakeKnowledge(const Json& setup);
  void MakeTokens(const Json& tokens);
  void MakeGrant(const Json& grant);
  void SetStaffOfInboxes();

  void SaveRole(const std::string& name);
  void SetActive(const std::string& subject, bool active);
  void Close(const std::string& name);
  // Somebody, while they may everything: what a world holds was not made by
  // those who are asked about.
  template <class Do>
  void AsHelper(const std::string& subject, Do act);

  // --- names
  int64_t IdOf(const std::string& name) const;  // one that is free: unknown
  Subject SubjectOf(const std::string& name) const;
  std::optional<Session> SessionOf(const std::string& subject) const;
  std::vector<Subject> SubjectsOf(const Json& names) const;
  ThingRef ThingOf(const std::string& resource) const;
  Place PlaceOf(const std::string& place) const;
  std::vector<std::string> NamesOf(const std::string& kind,
                                   const std::vector<int64_t>& ids) const;

  FreshDesk fresh_;
  Desk other_;                                     // w2
  std::vector<std::string> used_;                  // of the two
  std::map<std::string, int64_t> ids_;             // by "kind:name"
  std::map<std::string, std::string> workspaces_;  // of mailboxes and so on
  std::map<std::string, std::string> secrets_;     // of tokens
  std::map<std::string, InboxId> first_inbox_;
  std::map<std::string, TeamId> nobody_;       // a team without members
  std::map<std::string, CustomerId> someone_;  // where none is named
  RoleId helper_;

  // What the parts of roles and of inboxes' staff are at present.
  struct RoleParts {
    int64_t tier = 0;
    bool disabled = false;
    std::vector<RuleSpec> rules;
  };
  std::map<std::string, RoleParts> roles_;
  std::map<std::string, std::vector<std::string>> serves_;  // by subject
};

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_PERMISSION_WORLD_H_
