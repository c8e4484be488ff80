// The world of a permission vector as values of the engine. Vectors speak of
// mailboxes, organisations and saved replies; here alone these become
// inboxes, companies and canned replies, patterns and places included.

#ifndef SANAD_TESTS_ACCESS_VECTOR_WORLD_H_
#define SANAD_TESTS_ACCESS_VECTOR_WORLD_H_

#include <google/protobuf/struct.pb.h>

#include <map>
#include <string>
#include <vector>

#include "sanad/access.h"
#include "tests/conformance/json.h"

namespace sanad {

// A thing and the lists that it looks into.
struct VectorThing {
  std::vector<InboxId> inboxes;
  std::vector<Subject> participants;
  std::vector<CustomerId> customers;
  AccessObject facts;  // without the lists

  AccessObject Object() const;
};

class VectorWorld {
 public:
  using Json = conformance::Json;

  explicit VectorWorld(const Json& setup);

  // set, grant, revoke, add_member, remove_member
  void Apply(const Json& step);

  // By their names, such as "agent:ana" and "conversation:c1".
  Principal PrincipalOf(const std::string& subject) const;
  VectorThing ThingOf(const std::string& resource,
                      const std::string& asker) const;
  Permissions PermissionsOf(const std::string& workspace) const;

  Decision Ask(const Json& request) const;
  // The names of the rows that a list shows, ascending.
  std::vector<std::string> List(const Json& request) const;

 private:
  using Struct = google::protobuf::Struct;

  Json Records(const std::string& kind) const;
  Json Record(const std::string& kind, const std::string& name) const;
  int64_t IdOf(const std::string& name) const;
  Subject SubjectOf(const std::string& name) const;
  std::string WorkspaceOf(const std::string& kind,
                          const std::string& name) const;
  std::string WorkspaceOfAsker(const std::string& asker) const;
  Place PlaceOf(const std::string& place) const;
  AccessRole RoleOf(const std::string& name, const Json& record) const;
  Grant GrantOf(const Json& record) const;
  std::vector<InboxId> InboxesOf(const Json& names) const;
  std::vector<Subject> SubjectsOf(const Json& names) const;
  std::string CompanyOf(const std::string& customer) const;

  void FillConversation(const std::string& name, VectorThing& thing) const;
  void FillMessage(const std::string& name, VectorThing& thing) const;
  void FillCustomer(const std::string& name, VectorThing& thing) const;
  void FillArticle(const Json& record, AccessObject& facts) const;
  // Of a mailbox or of the workspace; whether there is such a one.
  bool FillReport(const std::string& name, AccessObject& facts) const;
  bool IsShut(const Json& conversation) const;
  Decision Administer(const Principal& asker, const Json& request) const;

  Struct setup_;
  mutable std::map<std::string, int64_t> ids_;
};

}  // namespace sanad

#endif  // SANAD_TESTS_ACCESS_VECTOR_WORLD_H_
