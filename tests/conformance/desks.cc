#include "tests/conformance/desks.h"

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "fmt/format.h"
#include "sanad/host_store.h"
#ifdef SANAD_TEST_LMDB
#include "tests/storage/lmdb/test_store.h"
#endif
#ifdef SANAD_TEST_POSTGRES
#include "tests/storage/postgres/test_database.h"
#endif

namespace sanad::conformance {

namespace {

std::string FreshName() {
  static int number = 0;
  return fmt::format("sanad-conformance-{}-{}", getpid(), ++number);
}

// The URL of an empty store, whose files, if any, are in the folder.
std::string UrlOf(const std::string& storage,
                  const std::filesystem::path& folder) {
  if (storage == "sqlite") return "sqlite:" + (folder / "desk.db").string();
#ifdef SANAD_TEST_LMDB
  if (storage == "lmdb") {
    // In place of the one before, which ends with that.
    RegisterStore("lmdb", storage::lmdb::StoreIn(folder)).IgnoreError();
    return "kv:lmdb";
  }
#endif
#ifdef SANAD_TEST_POSTGRES
  if (storage == "postgresql") {
    return storage::postgres::SchemaUrl(folder.filename().string());
  }
#endif
  return "memory:";
}

}  // namespace

std::vector<std::string> Storages() {
  std::vector<std::string> storages = {"memory", "sqlite"};
#ifdef SANAD_TEST_LMDB
  storages.emplace_back("lmdb");
#endif
#ifdef SANAD_TEST_POSTGRES
  if (storage::postgres::ServerUrl()) storages.emplace_back("postgresql");
#endif
  return storages;
}

FreshDesk::FreshDesk(const std::string& storage)
    : folder_(std::filesystem::temp_directory_path() / FreshName()) {
  std::filesystem::create_directory(folder_);
  test_ = std::make_unique<testing::TestDesk>(UrlOf(storage, folder_));
  const Session system = test_->desk.AsSystem();
  const TeamId team = system.staff().AddTeam({.name = "الدعم"}).value().id;
  inbox_ = system.inboxes()
               .Create({.name = "الدعم",
                        .address = "support@sanad.example",
                        .team = team})
               .value()
               .id;
}

FreshDesk::~FreshDesk() {
  test_.reset();
  std::filesystem::remove_all(folder_);
}

}  // namespace sanad::conformance
