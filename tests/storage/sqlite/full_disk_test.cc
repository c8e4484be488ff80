// A disk that is really full: a small file system in memory.

#include <sys/mount.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/typed.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

constexpr int64_t kWorkspace = 7;
constexpr int64_t kSubject = 4000;

class SqliteOnAFullDisk : public testing::Test {
 protected:
  void SetUp() override {
    mounted_ =
        mount("none", folder_.path().c_str(), "tmpfs", 0, "size=2m") == 0;
    if (!mounted_) {
      GTEST_SKIP() << "no file system may be mounted here: "
                   << std::strerror(errno);
    }
    // Room that is given back later.
    std::ofstream(ballast_) << std::string(1 << 20, 'x');
  }
  ~SqliteOnAFullDisk() override {
    if (mounted_) umount2(folder_.path().c_str(), MNT_DETACH);
  }

  void FillUp() {
    std::ofstream rest(folder_.File("rest"), std::ios::binary);
    while (rest << std::string(4096, 'x') << std::flush) continue;
  }
  void MakeRoom() { std::filesystem::remove(ballast_); }

  absl::StatusOr<std::unique_ptr<Store>> Open() {
    return OpenSqliteStore({.path = folder_.File("desk.db")}, desk_.schema);
  }

  // Two rows or none.
  absl::Status AddCases(Store& store, int64_t id) {
    SANAD_ASSIGN_OR_RETURN(const auto writing,
                           store.Write(kWorkspace, absl::InfiniteDuration()));
    std::vector<Change> changes;
    for (const int64_t row : {2 * id, 2 * id + 1}) {
      changes.push_back(Insert(
          desk_.cases,
          Case{.id = row, .person = 1, .subject = std::string(kSubject, 's')}));
    }
    SANAD_RETURN_IF_ERROR(writing->Apply(changes));
    return writing->Commit();
  }
  absl::Status AddPerson(Store& store) {
    SANAD_ASSIGN_OR_RETURN(const auto writing,
                           store.Write(kWorkspace, absl::InfiniteDuration()));
    const Change person = Insert(desk_.people, Person{.id = 1});
    SANAD_RETURN_IF_ERROR(writing->Apply(std::span(&person, 1)));
    return writing->Commit();
  }

  int64_t Cases(Store& store) {
    return *(*store.Read(kWorkspace))->Count({.table = &desk_.cases}, 100'000);
  }

  const SmallDesk desk_;
  const TemporaryFolder folder_;
  const std::string ballast_ = folder_.File("ballast");
  bool mounted_ = false;
};

TEST_F(SqliteOnAFullDisk, RefusesWholeActsAndGoesOnWhenThereIsRoom) {
  const auto store = *Open();
  ASSERT_EQ(AddPerson(*store), absl::OkStatus());
  int64_t acts = 0;
  absl::Status added;
  while ((added = AddCases(*store, acts)).ok()) ++acts;
  EXPECT_EQ(ReasonOf(added), "store.full");
  EXPECT_EQ(Cases(*store), 2 * acts);
  EXPECT_EQ(ReasonOf(AddCases(*store, acts)), "store.full");
  EXPECT_EQ(store->CheckIntegrity(), absl::OkStatus());
  MakeRoom();
  EXPECT_EQ(AddCases(*store, acts), absl::OkStatus());
  EXPECT_EQ(Cases(*store), 2 * acts + 2);
  EXPECT_EQ(store->CheckIntegrity(), absl::OkStatus());
}

TEST_F(SqliteOnAFullDisk, IsReadAgainAfterwards) {
  int64_t acts = 0;
  {
    const auto store = *Open();
    ASSERT_EQ(AddPerson(*store), absl::OkStatus());
    while (AddCases(*store, acts).ok()) ++acts;
  }
  const auto store = Open();
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ(Cases(**store), 2 * acts);
}

TEST_F(SqliteOnAFullDisk, CannotBeMade) {
  FillUp();
  EXPECT_EQ(ReasonOf(Open().status()), "store.full");
  MakeRoom();
  EXPECT_TRUE(Open().ok());
}

}  // namespace
}  // namespace sanad::storage
