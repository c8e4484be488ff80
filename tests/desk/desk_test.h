// A desk on every storage, its clock turned by hand, and builders that fill
// in what a test does not care about.

#ifndef SANAD_TESTS_DESK_DESK_TEST_H_
#define SANAD_TESTS_DESK_DESK_TEST_H_

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/sanad.h"
#include "sanad/testing.h"
#include "sanad/testing_matchers.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::test {

struct StoreKind {
  std::string name;
  std::string url;  // what it names is the test's own
};

inline std::ostream& operator<<(std::ostream& out, const StoreKind& kind) {
  return out << kind.name;
}

// LMDB and PostgreSQL too, where the tests have them.
std::vector<StoreKind> EveryStore();

// The URL of the store of that kind that belongs to a folder: a file in it, or
// a schema that is called like it.
std::string UrlIn(const storage::TemporaryFolder& folder,
                  const std::string& url);
// Stores of the host's own are known by their folder from UrlIn on; what is
// open then stays open.
void ForgetStoreIn(const storage::TemporaryFolder& folder);

inline std::string NameOfStore(
    const ::testing::TestParamInfo<StoreKind>& information) {
  return information.param.name;
}

class DeskTest : public ::testing::TestWithParam<StoreKind> {
 public:
  DeskTest();

  const Desk& desk() const { return test_.desk; }
  const Store& store() const { return test_.store; }
  const Session& system() const { return system_; }
  sanad::testing::ManualClock& clock() { return *test_.clock; }
  sanad::testing::Faults& faults() { return *test_.faults; }

  RoleId RoleOf(RolePreset preset) const;
  Agent AddAgent(const std::string& name, std::vector<TeamId> teams = {},
                 RolePreset preset = RolePreset::kAgent) const;
  Team AddTeam(const std::string& name) const;
  Inbox AddInbox(const std::string& name, TeamId team) const;
  Customer AddCustomer(const std::string& name,
                       std::vector<NewIdentity> identities = {}) const;

  std::vector<Event> EventsAfter(int64_t number) const;
  int64_t LastEvent() const;

 private:
  storage::TemporaryFolder folder_;
  sanad::testing::TestDesk test_;
  Session system_;
};

// The reason of a refusal, or "OK".
inline std::string Refusal(const absl::Status& status) {
  return status.ok() ? "OK" : ReasonOf(status);
}
template <class T>
std::string Refusal(const absl::StatusOr<T>& answer) {
  return Refusal(answer.status());
}

// The field that was wrong and why, as "name: text.empty"; else the reason.
inline std::string FieldRefusal(const absl::Status& status) {
  const auto violations = ViolationsOf(status);
  if (violations.empty()) return Refusal(status);
  return violations.front().field + ": " + violations.front().reason;
}
template <class T>
std::string FieldRefusal(const absl::StatusOr<T>& answer) {
  return FieldRefusal(answer.status());
}

}  // namespace sanad::test

#endif  // SANAD_TESTS_DESK_DESK_TEST_H_
