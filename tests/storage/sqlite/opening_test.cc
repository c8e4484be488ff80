// Opening real files: ours, somebody else's, older, newer, damaged,
// forbidden.

#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/header.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/typed.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

constexpr int64_t kWorkspace = 7;

// What a file holds after somebody else's program has made it.
void MakeDatabase(const std::string& path, const std::string& statements) {
  const auto made = sqlite::Connection::Open({.path = path, .create = true},
                                             absl::ZeroDuration());
  ASSERT_TRUE(made.ok()) << made.status();
  ASSERT_EQ((*made)->Execute(statements), absl::OkStatus());
}

void Write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void Flip(const std::string& path, int64_t offset, int64_t count = 1) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  std::string bytes(count, '\0');
  file.seekg(offset).read(bytes.data(), count);
  for (char& byte : bytes) byte = static_cast<char>(~byte);
  file.seekp(offset).write(bytes.data(), count);
}

// Root may do everything; whoever runs the tests as root is nobody for a
// while.
class Unprivileged {
 public:
  Unprivileged() : user_(geteuid()) {
    if (user_ == 0) changed_ = seteuid(kNobody) == 0;
  }
  ~Unprivileged() {
    if (changed_ && seteuid(user_) != 0) ADD_FAILURE() << "still nobody";
  }

 private:
  static constexpr uid_t kNobody = 65534;
  uid_t user_;
  bool changed_ = false;
};

class SqliteOpening : public testing::Test {
 protected:
  absl::StatusOr<std::unique_ptr<Store>> Open(SqliteOptions options = {}) {
    if (options.path.empty()) options.path = path_;
    return OpenSqliteStore(options, desk_.schema);
  }

  // Makes a store with one person and closes it.
  void MakeStore() {
    const auto store = Open();
    ASSERT_TRUE(store.ok()) << store.status();
    const auto writing = *(*store)->Write(kWorkspace, absl::InfiniteDuration());
    const Change change = Insert(desk_.people, Person{.id = 1, .name = "نور"});
    ASSERT_EQ(writing->Apply(std::span(&change, 1)), absl::OkStatus());
    ASSERT_EQ(writing->Commit(), absl::OkStatus());
  }

  void ExpectReadableOnly(const absl::StatusOr<std::unique_ptr<Store>>& store,
                          const std::string& reason) {
    ASSERT_TRUE(store.ok()) << store.status();
    const auto reading = (*store)->Read(kWorkspace);
    ASSERT_TRUE(reading.ok()) << reading.status();
    EXPECT_EQ(*Find(**reading, desk_.people, 0, {Cell::Integer(1)}),
              (Person{.id = 1, .name = "نور"}));
    EXPECT_EQ(
        ReasonOf(
            (*store)->Write(kWorkspace, absl::InfiniteDuration()).status()),
        reason);
  }

  std::vector<std::string> FilesLeft() const {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder_.path())) {
      names.push_back(entry.path().filename());
    }
    return names;
  }

  SmallDesk desk_;
  const TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
};

TEST_F(SqliteOpening, NothingButTheFileIsLeftAfterClosing) {
  MakeStore();
  EXPECT_EQ(FilesLeft(), std::vector<std::string>{"desk.db"});
}

TEST_F(SqliteOpening, AnEmptyFileBecomesAStore) {
  Write(path_, "");
  MakeStore();
  EXPECT_TRUE(Open().ok());
}

TEST_F(SqliteOpening, APathMayHoldWhatUrisGiveAMeaning) {
  for (const char* name : {"file:a?mode=ro", "نور #1 100%.db", "a'b.db"}) {
    const auto store = Open({.path = folder_.File(name)});
    EXPECT_TRUE(store.ok()) << name << ": " << store.status();
    EXPECT_TRUE(std::filesystem::exists(folder_.File(name))) << name;
  }
}

TEST_F(SqliteOpening, ReadsOnlyWhereTheOptionSaysSo) {
  MakeStore();
  ExpectReadableOnly(Open({.read_only = true}), "store.read_only");
  EXPECT_EQ(FilesLeft(), std::vector<std::string>{"desk.db"});
}

TEST_F(SqliteOpening, ReadsOnlyWhereTheFileIsReadOnly) {
  MakeStore();
  ASSERT_EQ(chmod(folder_.path().c_str(), 0777), 0);
  ASSERT_EQ(chmod(path_.c_str(), 0444), 0);
  const Unprivileged unprivileged;
  ExpectReadableOnly(Open(), "store.read_only");
}

TEST_F(SqliteOpening, ReadsOnlyWhereTheFolderIsReadOnly) {
  MakeStore();
  ASSERT_EQ(chmod(folder_.path().c_str(), 0555), 0);
  ASSERT_EQ(chmod(path_.c_str(), 0444), 0);
  {
    const Unprivileged unprivileged;
    ExpectReadableOnly(Open(), "store.read_only");
  }
  ASSERT_EQ(chmod(folder_.path().c_str(), 0755), 0);
}

TEST_F(SqliteOpening, ANewerSchemaMayBeReadWhereItSaysSo) {
  MakeStore();
  MakeDatabase(path_, "UPDATE sanad_schema SET version = 9, min_writer = 9");
  ExpectReadableOnly(Open(), "store.newer");
}

TEST_F(SqliteOpening, ANewerSchemaMayBeWrittenWhereItSaysSo) {
  MakeStore();
  MakeDatabase(path_, "UPDATE sanad_schema SET version = 9");
  const auto store = Open();
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_TRUE((*store)->Write(kWorkspace, absl::InfiniteDuration()).ok());
}

TEST_F(SqliteOpening, AnOlderSchemaIsNotReadWhereItCannotBeUpgraded) {
  MakeStore();
  MakeDatabase(path_, "UPDATE sanad_schema SET version = 2");
  EXPECT_EQ(ReasonOf(Open({.read_only = true}).status()), "store.read_only");
}

struct Refusal {
  std::string name;
  std::string reason;
  std::function<void(const std::string& path)> make;  // after a store is made
  bool unprivileged = false;

  friend std::ostream& operator<<(std::ostream& out, const Refusal& refusal) {
    return out << refusal.name;
  }
};

class SqliteRefuses : public SqliteOpening,
                      public testing::WithParamInterface<Refusal> {};

TEST_P(SqliteRefuses, ToOpen) {
  MakeStore();
  GetParam().make(path_);
  std::optional<Unprivileged> unprivileged;
  if (GetParam().unprivileged) unprivileged.emplace();
  EXPECT_EQ(ReasonOf(Open({.create = false}).status()), GetParam().reason);
}

void Replace(const std::string& path, const std::string& bytes) {
  std::filesystem::remove(path);
  Write(path, bytes);
}

void ReplaceDatabase(const std::string& path, const std::string& statements) {
  std::filesystem::remove(path);
  MakeDatabase(path, statements);
}

const std::vector<Refusal> kRefusals = {
    {.name = "AFileThatIsMissing",
     .reason = "store.unreachable",
     .make = [](const std::string& path) { std::filesystem::remove(path); }},
    {.name = "AFolder",
     .reason = "store.unreachable",
     .make =
         [](const std::string& path) {
           std::filesystem::remove(path);
           std::filesystem::create_directory(path);
         }},
    {.name = "AFileThatMayNotBeRead",
     .reason = "store.unreachable",
     .make =
         [](const std::string& path) {
           chmod(std::filesystem::path(path).parent_path().c_str(), 0777);
           chmod(path.c_str(), 0);
         },
     .unprivileged = true},
    {.name = "AFolderThatMayNotBeEntered",
     .reason = "store.unreachable",
     .make =
         [](const std::string& path) {
           chmod(std::filesystem::path(path).parent_path().c_str(), 0);
         },
     .unprivileged = true},
    {.name = "AShortText",
     .reason = "store.foreign",
     .make = [](const std::string& path) { Replace(path, "مرحبا"); }},
    {.name = "ALongText",
     .reason = "store.foreign",
     .make =
         [](const std::string& path) {
           Replace(path, std::string(9000, 'x'));
         }},
    {.name = "ADatabaseWithoutAName",
     .reason = "store.foreign",
     .make =
         [](const std::string& path) {
           ReplaceDatabase(path, "CREATE TABLE person (id)");
         }},
    {.name = "ADatabaseOfSomebodyElse",
     .reason = "store.foreign",
     .make =
         [](const std::string& path) {
           ReplaceDatabase(path,
                           "PRAGMA application_id = 77; CREATE TABLE a (b)");
         }},
    {.name = "AStoreOfAnotherApplication",
     .reason = "store.foreign",
     .make =
         [](const std::string& path) {
           MakeDatabase(path, "UPDATE sanad_schema SET application = 'shop'");
         }},
    {.name = "ASchemaThatAsksForANewerReader",
     .reason = "store.newer",
     .make =
         [](const std::string& path) {
           MakeDatabase(path,
                        "UPDATE sanad_schema SET version = 9, "
                        "min_reader = 9, min_writer = 9");
         }},
    {.name = "AStoreCutInHalf",
     .reason = "store.damaged",
     .make =
         [](const std::string& path) {
           std::filesystem::resize_file(path,
                                        std::filesystem::file_size(path) / 2);
         }},
    {.name = "AStoreCutInItsFirstPage",
     .reason = "store.damaged",
     .make =
         [](const std::string& path) {
           std::filesystem::resize_file(path, 90);
         }},
    {.name = "AStoreWithoutItsFirstByte",
     .reason = "store.damaged",
     .make = [](const std::string& path) { Flip(path, 0); }},
    {.name = "AStoreWithAWrongPageSize",
     .reason = "store.damaged",
     .make = [](const std::string& path) { Flip(path, 16, 2); }},
    {.name = "AStoreWithABrokenFirstPage",
     .reason = "store.damaged",
     .make = [](const std::string& path) { Flip(path, 100, 8); }},
    {.name = "AStoreWithoutItsHeader",
     .reason = "store.damaged",
     .make =
         [](const std::string& path) {
           MakeDatabase(path, "DELETE FROM sanad_schema");
         }},
};

INSTANTIATE_TEST_SUITE_P(Files, SqliteRefuses, testing::ValuesIn(kRefusals),
                         [](const auto& refusal) {
                           return refusal.param.name;
                         });

TEST_F(SqliteOpening, RefusesWhatIsNoPath) {
  EXPECT_EQ(ReasonOf(OpenSqliteStore({}, desk_.schema).status()),
            "store.unreachable");
  EXPECT_EQ(ReasonOf(Open({.path = ":memory:"}).status()), "store.unreachable");
  EXPECT_EQ(ReasonOf(Open({.path = folder_.File("no/desk.db")}).status()),
            "store.unreachable");
}

TEST_F(SqliteOpening, AStoreDamagedWithinSaysSoWhenChecked) {
  MakeStore();
  const int64_t page =
      *(*sqlite::Connection::Open({.path = path_}, absl::ZeroDuration()))
           ->AskInteger(
               "SELECT rootpage FROM sqlite_schema "
               "WHERE name = 'case.inbox'");
  Flip(path_, (page - 1) * 4096, 16);
  const auto store = Open();
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ(ReasonOf((*store)->CheckIntegrity()), "store.damaged");
}

TEST_F(SqliteOpening, TellsWhichReferenceIsBroken) {
  MakeStore();
  MakeDatabase(path_,
               "PRAGMA foreign_keys = OFF;"
               "INSERT INTO \"case\" (workspace_id, id, person)"
               "VALUES (7, 1, 99)");
  const auto checked = (*Open())->CheckIntegrity();
  EXPECT_EQ(ReasonOf(checked), "store.damaged");
  EXPECT_EQ(FactOf(checked, "where"), "case");
}

}  // namespace
}  // namespace sanad::storage
