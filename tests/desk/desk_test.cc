#include "tests/desk/desk_test.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/host_store.h"
#ifdef SANAD_TEST_LMDB
#include "tests/storage/lmdb/test_store.h"
#endif
#ifdef SANAD_TEST_POSTGRES
#include "tests/storage/postgres/test_database.h"
#endif

namespace sanad::test {
namespace {

#ifdef SANAD_TEST_POSTGRES
constexpr std::string_view kPostgres = "postgresql:";
#endif

#ifdef SANAD_TEST_LMDB
constexpr std::string_view kLmdb = "kv:";

std::string RegisteredIn(const std::string& folder) {
  RegisterStore(folder, storage::lmdb::StoreIn(folder)).IgnoreError();
  return "kv:" + folder;
}
#endif

}  // namespace

std::string UrlIn(const storage::TemporaryFolder& folder,
                  const std::string& url) {
#ifdef SANAD_TEST_POSTGRES
  if (url == kPostgres) {
    return storage::postgres::SchemaUrl(folder.path().filename().string());
  }
#endif
#ifdef SANAD_TEST_LMDB
  if (url == kLmdb) return RegisteredIn(folder.path());
#endif
  const size_t colon = url.find(':') + 1;
  if (colon == url.size()) return url;
  return url.substr(0, colon) + folder.File(url.substr(colon));
}

void ForgetStoreIn(const storage::TemporaryFolder& folder) {
  UnregisterStore(folder.path().string());
}

std::vector<StoreKind> EveryStore() {
  std::vector<StoreKind> kinds = {
      {"memory", "memory:"},
      {"sqlite", "sqlite:desk.db"},
  };
#ifdef SANAD_TEST_LMDB
  kinds.push_back({"lmdb", std::string(kLmdb)});
#endif
#ifdef SANAD_TEST_POSTGRES
  if (storage::postgres::ServerUrl()) {
    kinds.push_back({"postgresql", std::string(kPostgres)});
  }
#endif
  return kinds;
}

DeskTest::DeskTest()
    : test_(UrlIn(folder_, GetParam().url)), system_(desk().AsSystem()) {
  ForgetStoreIn(folder_);
}

RoleId DeskTest::RoleOf(RolePreset preset) const {
  const auto roles = system_.staff().ListRoles().value();
  for (const Role& role : roles) {
    if (role.preset == preset) return role.id;
  }
  return {};
}

Agent DeskTest::AddAgent(const std::string& name, std::vector<TeamId> teams,
                         RolePreset preset) const {
  return system_.staff()
      .AddAgent(
          {.name = name, .role = RoleOf(preset), .teams = std::move(teams)})
      .value();
}

Team DeskTest::AddTeam(const std::string& name) const {
  return system_.staff().AddTeam({.name = name}).value();
}

Inbox DeskTest::AddInbox(const std::string& name, TeamId team) const {
  return system_.inboxes().Create({.name = name, .team = team}).value();
}

Customer DeskTest::AddCustomer(const std::string& name,
                               std::vector<NewIdentity> identities) const {
  return system_.customers()
      .Create({.name = name, .identities = std::move(identities)})
      .value();
}

std::vector<Event> DeskTest::EventsAfter(int64_t number) const {
  return system_.events().Read({.after = number}).value();
}

int64_t DeskTest::LastEvent() const {
  int64_t last = 0;
  while (true) {
    const auto events = EventsAfter(last);
    if (events.empty()) return last;
    last = events.back().number;
  }
}

}  // namespace sanad::test
