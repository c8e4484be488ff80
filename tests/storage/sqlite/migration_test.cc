// A file that an older program made, opened by this one.

#include <cstdint>
#include <memory>
#include <string>

#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/typed.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

constexpr int64_t kWorkspace = 7;

// A person before there were addresses.
struct OldPerson {
  int64_t id = 0;
  std::string name;
};

}  // namespace
}  // namespace sanad::storage

template <>
const sanad::record::RecordType&
sanad::record::TypeOf<sanad::storage::OldPerson>() {
  using sanad::storage::OldPerson;
  static const RecordType type = Record<OldPerson>(
      "Person", {{"id", 1, &OldPerson::id}, {"name", 2, &OldPerson::name}});
  return type;
}

namespace sanad::storage {
namespace {

class SqliteMigration : public testing::Test {
 protected:
  SqliteMigration()
      : old_people_{{.name = "person",
                     .number = 1,
                     .type = &record::TypeOf<OldPerson>(),
                     .key = {1},
                     .indexes = {}}},
        old_schema_{.application = "small desk",
                    .version = 1,
                    .min_reader = 1,
                    .min_writer = 1,
                    .tables = {&old_people_}} {}

  std::unique_ptr<Store> Open(const Schema& schema) {
    auto store = OpenSqliteStore({.path = path_}, schema);
    EXPECT_TRUE(store.ok()) << store.status();
    return *std::move(store);
  }

  absl::Status Save(Store& store, Change change) {
    const auto writing = *store.Write(kWorkspace, absl::InfiniteDuration());
    SANAD_RETURN_IF_ERROR(writing->Apply(std::span(&change, 1)));
    return writing->Commit();
  }

  void MakeOldStore() {
    ASSERT_EQ(Save(*Open(old_schema_),
                   Insert(old_people_, OldPerson{.id = 1, .name = "نور"})),
              absl::OkStatus());
  }

  std::unique_ptr<sqlite::Connection> Connect() {
    return *sqlite::Connection::Open({.path = path_}, absl::ZeroDuration());
  }

  SmallDesk desk_;
  TableOf<OldPerson> old_people_;
  Schema old_schema_;
  const TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
};

TEST_F(SqliteMigration, AddsTablesColumnsAndIndexesAndKeepsTheRows) {
  MakeOldStore();
  const auto store = Open(desk_.schema);
  EXPECT_EQ(
      *Find(**store->Read(kWorkspace), desk_.people, 0, {Cell::Integer(1)}),
      (Person{.id = 1, .name = "نور"}));
  EXPECT_EQ(Save(*store, Insert(desk_.people,
                                Person{.id = 2, .email = "a@example.com"})),
            absl::OkStatus());
  EXPECT_EQ(
      ReasonOf(Save(*store, Insert(desk_.people,
                                   Person{.id = 3, .email = "a@example.com"}))),
      "row.unique_taken");
  EXPECT_EQ(Save(*store, Insert(desk_.cases, Case{.id = 1, .person = 1})),
            absl::OkStatus());
}

TEST_F(SqliteMigration, IsDoneOnce) {
  MakeOldStore();
  Open(desk_.schema);
  const auto version = [&] {
    return *Connect()->AskInteger("PRAGMA schema_version");
  };
  const int64_t after = version();
  Open(desk_.schema);
  EXPECT_EQ(version(), after);
}

TEST_F(SqliteMigration, AnOlderProgramStillWritesBeside) {
  MakeOldStore();
  Open(desk_.schema);
  EXPECT_EQ(Save(*Open(old_schema_), Insert(old_people_, OldPerson{.id = 2})),
            absl::OkStatus());
  EXPECT_EQ(*Find(**Open(desk_.schema)->Read(kWorkspace), desk_.people, 0,
                  {Cell::Integer(2)}),
            (Person{.id = 2}));
}

TEST_F(SqliteMigration, MakesAChangedIndexAnew) {
  Open(desk_.schema);
  desk_.cases.indexes[SmallDesk::kByUpdate - 1].columns = {5, 3};
  ++desk_.schema.version;
  Open(desk_.schema);
  EXPECT_EQ(*Connect()->AskInteger(
                "SELECT count(*) FROM pragma_index_info('case.update')"),
            4);
}

TEST_F(SqliteMigration, ThatFailsLeavesTheFileAsItWas) {
  MakeOldStore();
  ASSERT_EQ(Save(*Open(old_schema_),
                 Insert(old_people_, OldPerson{.id = 2, .name = "نور"})),
            absl::OkStatus());
  // Names are not unique, so this index cannot be made.
  desk_.people.indexes.push_back({"name", {2}, /*unique=*/true});
  EXPECT_EQ(ReasonOf(OpenSqliteStore({.path = path_}, desk_.schema).status()),
            "store.failed");
  EXPECT_EQ(*Connect()->AskInteger("SELECT version FROM sanad_schema"), 1);
  EXPECT_EQ(*Connect()->AskInteger(
                "SELECT count(*) FROM pragma_table_info('person')"),
            3);
}

}  // namespace
}  // namespace sanad::storage
