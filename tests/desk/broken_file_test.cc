// Files that a desk cannot live in, or not for now.

#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "sqlite3.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::MakeMail;
using sanad::testing::MakeTeam;
using ::testing::IsEmpty;

class BrokenFile : public ::testing::Test {
 protected:
  std::string url() const { return "sqlite:" + path_; }

  // A desk with one conversation, closed again.
  sanad::testing::Team Live() const {
    const Store store = Store::Open(url()).value();
    const Desk desk =
        Desk::Open(store, {.workspace = "mersal", .create = true}).value();
    const auto team = MakeTeam(desk);
    EXPECT_THAT(Receive(desk, team.support, "أين شحنتي؟"), IsOk());
    return team;
  }

  static absl::Status Receive(const Desk& desk, InboxId inbox,
                              const std::string& text) {
    return desk.AsSystem()
        .channels()
        .ReceiveEmail({.inbox = inbox, .raw = MakeMail({.text = text})})
        .status();
  }

  void Execute(const char* statement) const {
    sqlite3* file = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &file), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(file, statement, nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(file);
  }

  std::string Bytes() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  storage::TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
};

TEST_F(BrokenFile, OfSomebodyElseIsRefusedAndLeftAsItIs) {
  std::ofstream(path_) << "فاتورة رقم ١٢";
  const std::string before = Bytes();
  EXPECT_THAT(Store::Open(url()), IsRefused("store.foreign"));
  EXPECT_EQ(Bytes(), before);
}

TEST_F(BrokenFile, DatabaseOfSomebodyElseIsRefusedAndLeftAsItIs) {
  Execute("CREATE TABLE invoice (number)");
  const std::string before = Bytes();
  EXPECT_THAT(Store::Open(url()), IsRefused("store.foreign"));
  EXPECT_EQ(Bytes(), before);
}

TEST_F(BrokenFile, OfANewerProgramIsRefused) {
  Live();
  Execute(
      "UPDATE sanad_schema SET version = 99, min_reader = 99, min_writer = 99");
  EXPECT_THAT(Store::Open(url()), IsRefused("store.newer"));
}

TEST_F(BrokenFile, OfANewerProgramIsReadWhereItAllowsThat) {
  const auto team = Live();
  Execute("UPDATE sanad_schema SET version = 99, min_writer = 99");
  const Store store = Store::Open(url()).value();
  const Desk desk = Desk::Open(store, {.workspace = "mersal"}).value();
  EXPECT_THAT(
      desk.AsAgent(team.noor).conversations().List({.inbox = team.support}),
      IsOk());
  EXPECT_THAT(Receive(desk, team.support, "وصلت؟"), IsRefused("store.newer"));
}

TEST_F(BrokenFile, ThatIsNotThereIsNotMadeUnasked) {
  EXPECT_THAT(Store::Open(url(), {.create = false}),
              IsRefused("store.unreachable"));
  EXPECT_FALSE(std::filesystem::exists(path_));
  EXPECT_THAT(Store::Open("sqlite:" + folder_.File("no/such/desk.db")),
              IsRefused("store.unreachable"));
  EXPECT_THAT(Store::Open("mysql:desk"), IsRefused("store.unknown_url"));
}

TEST_F(BrokenFile, OpenedToReadIsReadAndNeverWritten) {
  const auto team = Live();
  const Store store = Store::Open(url(), {.read_only = true}).value();
  EXPECT_THAT(Desk::Open(store, {.workspace = "nile", .create = true}),
              IsRefused("store.read_only"));
  EXPECT_THAT(Desk::Open(store, {.workspace = "nile"}),
              IsRefused("workspace.unknown"));
  const Desk desk = Desk::Open(store, {.workspace = "mersal"}).value();
  EXPECT_THAT(Receive(desk, team.support, "وصلت؟"),
              IsRefused("store.read_only"));
  EXPECT_THAT(
      desk.AsAgent(team.noor).conversations().List({.inbox = team.support}),
      IsOk());
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());
}

// --- a disk that is really full -------------------------------------------

class FullDisk : public BrokenFile {
 protected:
  void SetUp() override {
    mounted_ =
        mount("none", folder_.path().c_str(), "tmpfs", 0, "size=8m") == 0;
    if (!mounted_) {
      GTEST_SKIP() << "no file system may be mounted here: "
                   << std::strerror(errno);
    }
    // Room that is given back later.
    std::ofstream(ballast_) << std::string(3 << 20, 'x');
  }
  ~FullDisk() override {
    if (mounted_) umount2(folder_.path().c_str(), MNT_DETACH);
  }

  // Mails of so many bytes until one is refused; how many were taken.
  static int FillWith(const Desk& desk, InboxId inbox, size_t bytes,
                      absl::Status* refusal) {
    for (int taken = 0;; ++taken) {
      *refusal =
          Receive(desk, inbox,
                  absl::StrCat(bytes, " ", taken) + std::string(bytes, 'x'));
      if (!refusal->ok()) return taken;
    }
  }

  static size_t Received(const Desk& desk, InboxId inbox) {
    size_t rows = 0;
    ListRequest request{.inbox = inbox, .page = {.rows = 200}};
    do {
      const auto page = desk.AsSystem().conversations().List(request).value();
      rows += page.rows.size();
      request.page.cursor = page.next;
    } while (!request.page.cursor.empty());
    return rows;
  }

  const std::string ballast_ = folder_.File("ballast");
  bool mounted_ = false;
};

TEST_F(FullDisk, RefusesWholeMailsAndTakesThemWhenThereIsRoom) {
  const Store store = Store::Open(url()).value();
  const Desk desk =
      Desk::Open(store, {.workspace = "mersal", .create = true}).value();
  const InboxId support = MakeTeam(desk).support;
  size_t taken = 0;
  // Ever smaller ones, so that the last pages are fought for.
  for (const size_t bytes : {400'000, 40'000, 1'000, 0}) {
    absl::Status refusal;
    taken += FillWith(desk, support, bytes, &refusal);
    EXPECT_THAT(refusal, IsRefused("store.full")) << bytes;
    EXPECT_EQ(Received(desk, support), taken);
  }
  EXPECT_GT(taken, 0u);
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());

  std::filesystem::remove(ballast_);
  EXPECT_THAT(Receive(desk, support, std::string(400'000, 'x')), IsOk());
  EXPECT_EQ(Received(desk, support), taken + 1);
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());
}

// The group is larger than what SQLite keeps in memory, so that the disk is
// full while there is more to come.
TEST_F(FullDisk, RefusesAWholeGroupAndTakesItWhenThereIsRoom) {
  const Store store = Store::Open(url()).value();
  const Desk desk =
      Desk::Open(store, {.workspace = "mersal", .create = true}).value();
  const InboxId support = MakeTeam(desk).support;
  std::vector<ReceiveRequest> group;
  for (int i = 0; i < 24; ++i) {
    group.push_back({.inbox = support,
                     .channel = Channel::kChat,
                     .text = absl::StrCat("رسالة ", i),
                     .attachments = {{.name = "صورة.png",
                                      .bytes = absl::StrCat(i) +
                                               std::string(400'000, 'x')}}});
  }
  const auto channels = desk.AsSystem().channels();
  for (const auto& outcome : channels.ReceiveAll(group)) {
    EXPECT_THAT(outcome, IsRefused("store.full"));
  }
  EXPECT_EQ(Received(desk, support), 0u);
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());

  group.resize(8);
  std::filesystem::remove(ballast_);
  for (const auto& outcome : channels.ReceiveAll(group)) {
    EXPECT_THAT(outcome, IsOk());
  }
  EXPECT_EQ(Received(desk, support), 8u);
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());
}

TEST_F(FullDisk, HoldsWhatItHeldWhenOpenedAgain) {
  InboxId support;
  size_t taken = 0;
  absl::Status refusal;
  {
    const Store store = Store::Open(url()).value();
    const Desk desk =
        Desk::Open(store, {.workspace = "mersal", .create = true}).value();
    support = MakeTeam(desk).support;
    taken = FillWith(desk, support, 100'000, &refusal);
  }
  EXPECT_THAT(refusal, IsRefused("store.full"));
  std::filesystem::remove(ballast_);
  const Store store = Store::Open(url()).value();
  const Desk desk = Desk::Open(store, {.workspace = "mersal"}).value();
  EXPECT_EQ(Received(desk, support), taken);
  EXPECT_THAT(desk.Verify()->findings, IsEmpty());
  EXPECT_THAT(Receive(desk, support, "أخيراً"), IsOk());
}

}  // namespace
}  // namespace sanad::test
