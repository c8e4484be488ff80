// Verification as a host asks for it: a desk that has lived is whole, and
// whatever is altered in its file is named.

#include "desk/verify.h"

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/tables.h"
#include "fmt/format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/desk.h"
#include "sanad/store.h"
#include "tests/desk/verify/life.h"
#include "tests/desk/verify/tampering.h"

namespace sanad {

void PrintTo(const Finding& finding, std::ostream* out) {
  *out << finding.where << ": " << finding.what;
}

namespace {

using storage::Table;
using testing::Contains;
using testing::Field;
using testing::IsEmpty;
using testing::StartsWith;

auto At(const std::string& place) {
  return Contains(Field("where", &Finding::where, StartsWith(place)));
}

// What findings about a row of the table begin with.
std::string PlaceOf(const Table& table) {
  return &table == &TableFor<BlobChunk>() ? "blob "
                                          : std::string(table.name) + " ";
}

// A kept answer is given again to whoever repeats a call, for seven days;
// what somebody has seen, where they are, what they have begun to write or to
// hand over is told by no event. Nothing derives from any of it, and it derives
// from nothing that is still there.
std::vector<const Table*> TablesThatMatter() {
  std::vector<const Table*> tables = DeskSchema().tables;
  for (const Table* table : std::initializer_list<const Table*>{
           &TableFor<KeptAnswer>(), &TableFor<ReadMark>(), &TableFor<Viewer>(),
           &TableFor<Denial>(), &TableFor<Draft>(), &TableFor<Upload>(),
           &TableFor<UploadPiece>()}) {
    std::erase(tables, table);
  }
  return tables;
}

// Events of a new desk: the workspace itself, and the roles it begins with.
constexpr int64_t kBeginnings = 12;

TEST(Verify, ANewDeskIsWhole) {
  const Desk desk = OpenDesk(OpenStore("memory:"));
  const auto verification = desk.Verify();
  ASSERT_TRUE(verification.ok()) << verification.status();
  EXPECT_THAT(verification->findings, IsEmpty());
  EXPECT_EQ(verification->events, kBeginnings);
  EXPECT_GT(verification->rows, kBeginnings);
}

TEST(Verify, ADeskInMemoryThatHasLivedIsWhole) {
  const Desk desk = OpenDesk(OpenStore("memory:"));
  Live(desk);
  const auto verification = desk.Verify();
  ASSERT_TRUE(verification.ok()) << verification.status();
  EXPECT_THAT(verification->findings, IsEmpty());
  EXPECT_GT(verification->events, 50);
  EXPECT_GT(verification->rows, 50);
}

TEST(Verify, DesksOfOneStoreDoNotMeet) {
  const Store store = OpenStore("memory:");
  Live(OpenDesk(store));
  const auto other = Desk::Open(store, {.workspace = "other", .create = true});
  ASSERT_TRUE(other.ok()) << other.status();
  const auto verification = other->Verify();
  ASSERT_TRUE(verification.ok()) << verification.status();
  EXPECT_THAT(verification->findings, IsEmpty());
  EXPECT_EQ(verification->events, kBeginnings);
}

// A file with a desk that has lived, copied for every case.
class VerifyFile : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::string folder = testing::TempDir() + "/sanad-verify-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    folder_ = folder;
    const Desk desk = OpenDesk(OpenStore("sqlite:" + Path("lived")));
    Live(desk);
    workspace_ = desk.workspace().value;
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder_); }

  static std::string Path(const std::string& name) {
    return (folder_ / name).string() + ".db";
  }

  // A copy that is open while it is tampered with: what was read at opening
  // is read again by a verification.
  class Case {
   public:
    Case()
        : path_(Path("case")),
          store_(Copy(path_)),
          desk_(OpenDesk(store_)),
          tampering_(path_, workspace_) {}

    Tampering& tampering() { return tampering_; }

    std::vector<Finding> Verify() {
      const auto verification = desk_.Verify();
      EXPECT_TRUE(verification.ok()) << verification.status();
      return verification.ok() ? verification->findings
                               : std::vector<Finding>();
    }

   private:
    static Store Copy(const std::string& path) {
      std::filesystem::remove(path + "-wal");
      std::filesystem::remove(path + "-shm");
      std::filesystem::copy_file(
          Path("lived"), path,
          std::filesystem::copy_options::overwrite_existing);
      return OpenStore("sqlite:" + path);
    }

    std::string path_;
    Store store_;
    Desk desk_;
    Tampering tampering_;
  };

  static std::filesystem::path folder_;
  static int64_t workspace_;
};

std::filesystem::path VerifyFile::folder_;
int64_t VerifyFile::workspace_ = 0;

TEST_F(VerifyFile, IsWholeAfterALife) {
  EXPECT_THAT(Case().Verify(), IsEmpty());
}

TEST_F(VerifyFile, HoldsARowOfEveryTable) {
  Case c;
  for (const Table* table : DeskSchema().tables) {
    EXPECT_FALSE(c.tampering().Rows(*table).empty()) << table->name;
  }
}

// --- every column ---------------------------------------------------------

// One row with one value altered.
bool AlterColumn(Tampering& tampering, const Table& table, size_t column) {
  const StoredRow before = tampering.Rows(table).front();
  for (const auto alter : {&Altered, &AlteredFar}) {
    StoredRow after = before;
    after[column] = alter(std::move(after[column]));
    if (tampering.Replace(table, before, after)) return true;
  }
  return false;
}

class EveryTable : public VerifyFile,
                   public testing::WithParamInterface<const Table*> {};

TEST_P(EveryTable, NamesAnAlteredValueInAnyColumn) {
  const Table& table = *GetParam();
  const auto& fields = table.type->fields();
  for (size_t column = 0; column < fields.size(); ++column) {
    SCOPED_TRACE(fields[column].name);
    Case c;
    ASSERT_TRUE(AlterColumn(c.tampering(), table, column));
    EXPECT_THAT(c.Verify(), At(PlaceOf(table)));
  }
}

// What no member can hold is narrowed when it is read.
TEST_P(EveryTable, NamesANumberThatIsNoValueOfItsType) {
  const Table& table = *GetParam();
  const auto& fields = table.type->fields();
  for (size_t column = 0; column < fields.size(); ++column) {
    const std::string_view schema = fields[column].ops->schema;
    if (schema != "bool" && schema != "enum") continue;
    SCOPED_TRACE(fields[column].name);
    Case c;
    const StoredRow before = c.tampering().Rows(table).front();
    StoredRow after = before;
    after[column].integer += schema == "bool" ? 2 : int64_t{1} << 32;
    ASSERT_TRUE(c.tampering().Replace(table, before, after));
    EXPECT_THAT(c.Verify(), At(PlaceOf(table)));
  }
}

TEST_P(EveryTable, NamesARowThatIsDeleted) {
  const Table& table = *GetParam();
  Case c;
  c.tampering().Delete(table, c.tampering().Rows(table).front());
  // Of a blob that is gone nobody knows but those who refer to it.
  if (&table == &TableFor<BlobChunk>()) {
    EXPECT_THAT(c.Verify(), Not(IsEmpty()));
  } else {
    EXPECT_THAT(c.Verify(), At(PlaceOf(table)));
  }
}

TEST_P(EveryTable, NamesARowThatIsAdded) {
  const Table& table = *GetParam();
  Case c;
  StoredRow row = c.tampering().Rows(table).front();
  for (StoredValue& value : row) value = AlteredFar(std::move(value));
  ASSERT_TRUE(c.tampering().Insert(table, row));
  EXPECT_THAT(c.Verify(), At(PlaceOf(table)));
}

TEST_P(EveryTable, NamesARowThatWentToAnotherWorkspace) {
  const Table& table = *GetParam();
  Case c;
  c.tampering().Execute(fmt::format(
      "UPDATE \"{}\" SET workspace_id = 999 WHERE workspace_id = {}",
      table.name, workspace_));
  EXPECT_THAT(c.Verify(), Not(IsEmpty()));
}

INSTANTIATE_TEST_SUITE_P(OfTheSchema, EveryTable,
                         testing::ValuesIn(TablesThatMatter()),
                         [](const auto& one) {
                           return std::string(one.param->name);
                         });

// --- files on their way in -------------------------------------------------

TEST_F(VerifyFile, MissesAPieceOfAnUpload) {
  Case c;
  const Table& pieces = TableFor<UploadPiece>();
  c.tampering().Delete(pieces, c.tampering().Rows(pieces).front());
  EXPECT_THAT(c.Verify(), At(PlaceOf(TableFor<Upload>())));
}

// --- rows of somebody's own -----------------------------------------------

class OwnRows : public VerifyFile,
                public testing::WithParamInterface<const Table*> {};

TEST_P(OwnRows, NameAConversationAndSomebodyThatAreThere) {
  const Table& table = *GetParam();
  for (const int number : table.key) {
    const record::Field& field = table.type->ByNumber(number);
    if (field.ops->schema == "enum") continue;
    SCOPED_TRACE(field.name);
    Case c;
    const StoredRow before = c.tampering().Rows(table).front();
    StoredRow after = before;
    after[table.type->IndexOf(number)].integer = 999'999;
    ASSERT_TRUE(c.tampering().Replace(table, before, after));
    EXPECT_THAT(c.Verify(), At(PlaceOf(table)));
  }
}

INSTANTIATE_TEST_SUITE_P(OfTheSchema, OwnRows,
                         testing::Values(&TableFor<ReadMark>(),
                                         &TableFor<Viewer>(),
                                         &TableFor<Draft>()),
                         [](const auto& one) {
                           return std::string(one.param->name);
                         });

TEST_F(VerifyFile, NamesADenialOfNobody) {
  Case c;
  const Table& denials = TableFor<Denial>();
  const StoredRow before = c.tampering().Rows(denials).front();
  StoredRow after = before;
  after[denials.type->IndexOf(denials.type->ByName("actor")->number)].integer =
      999'999;
  ASSERT_TRUE(c.tampering().Replace(denials, before, after));
  EXPECT_THAT(c.Verify(), At(PlaceOf(denials)));
}

// --- merge trees ----------------------------------------------------------

auto What(const std::string& what) {
  return Contains(Field("what", &Finding::what, testing::HasSubstr(what)));
}

TEST_F(VerifyFile, NamesARootThatDoesNotFollowFromThePointers) {
  for (const std::string table : {"conversation", "customer"}) {
    SCOPED_TRACE(table);
    Case c;
    c.tampering().Execute(
        fmt::format("UPDATE {} SET root = id WHERE merged_into <> 0", table));
    const auto findings = c.Verify();
    EXPECT_THAT(findings, At(table + " "));
    EXPECT_THAT(findings, What("stands for it"));
  }
}

TEST_F(VerifyFile, NamesPointersThatGoRound) {
  for (const std::string table : {"conversation", "customer"}) {
    SCOPED_TRACE(table);
    Case c;
    c.tampering().Execute(fmt::format(
        "UPDATE {0} SET merged_into = (SELECT id FROM {0} WHERE merged_into"
        " <> 0 LIMIT 1) WHERE id = (SELECT merged_into FROM {0} WHERE"
        " merged_into <> 0 LIMIT 1)",
        table));
    EXPECT_THAT(c.Verify(), What("it leads to no root"));
  }
}

TEST_F(VerifyFile, NamesARootThatSaysNotWhatItsMembersSay) {
  Case c;
  c.tampering().Execute(
      "UPDATE conversation SET messages = messages + 1 WHERE id IN"
      " (SELECT merged_into FROM conversation WHERE merged_into <> 0)");
  EXPECT_THAT(c.Verify(), What("it is 3, there are 2"));
}

TEST_F(VerifyFile, NamesALinkToNothing) {
  Case c;
  c.tampering().Execute("PRAGMA foreign_keys = OFF");
  c.tampering().Execute("UPDATE conversation_link SET other = 99999");
  EXPECT_THAT(c.Verify(), What("there is no conversation 99999"));
}

// --- events ---------------------------------------------------------------

const Table& Events() { return TableFor<Event>(); }

size_t Column(std::string_view name) {
  return static_cast<size_t>(
      Events().type->IndexOf(Events().type->ByName(name)->number));
}

TEST_F(VerifyFile, NamesTheEventOfAFlippedByte) {
  const size_t count = Case().tampering().Rows(Events()).size();
  const auto& fields = Events().type->fields();
  for (const size_t at : {size_t{0}, count / 2, count - 1}) {
    for (size_t column = 1; column < fields.size(); ++column) {
      SCOPED_TRACE(fmt::format("event {}, {}", at + 1, fields[column].name));
      Case c;
      const StoredRow before = c.tampering().Rows(Events())[at];
      StoredRow after = before;
      after[column] = Altered(std::move(after[column]));
      ASSERT_TRUE(c.tampering().Replace(Events(), before, after));
      EXPECT_THAT(c.Verify(), Contains(Field("where", &Finding::where,
                                             fmt::format("event {}", at + 1))));
    }
  }
}

TEST_F(VerifyFile, NamesAnySaltThatIsAltered) {
  const auto events = Case().tampering().Rows(Events());
  for (size_t at = 0; at < events.size(); ++at) {
    if (events[at][Column("salt")].bytes.empty()) continue;
    Case c;
    StoredRow after = events[at];
    after[Column("salt")] = Altered(std::move(after[Column("salt")]));
    ASSERT_TRUE(c.tampering().Replace(Events(), events[at], after));
    EXPECT_THAT(c.Verify(), Contains(Field("where", &Finding::where,
                                           fmt::format("event {}", at + 1))));
  }
}

TEST_F(VerifyFile, IsWholeWithoutSalts) {
  Case c;
  c.tampering().Execute("UPDATE event SET salt = x''");
  EXPECT_THAT(c.Verify(), IsEmpty());
}

TEST_F(VerifyFile, NamesAnEventThatIsDeleted) {
  Case c;
  c.tampering().Delete(Events(), c.tampering().Rows(Events())[11]);
  EXPECT_THAT(c.Verify(),
              Contains(Finding{.where = "event 12", .what = "it is missing"}));
}

TEST_F(VerifyFile, NamesEventsThatAreSwapped) {
  Case c;
  c.tampering().Execute(
      "UPDATE event SET number = -number"
      " WHERE number IN (12, 13)");
  c.tampering().Execute(
      "UPDATE event SET number = 25 + number"
      " WHERE number IN (-12, -13)");
  const auto findings = c.Verify();
  EXPECT_THAT(findings, At("event 12"));
  EXPECT_THAT(findings, At("event 13"));
}

TEST_F(VerifyFile, NamesTheLastEventsThatAreCutOff) {
  Case c;
  const size_t count = c.tampering().Rows(Events()).size();
  c.tampering().Execute(
      fmt::format("DELETE FROM event WHERE number > {}", count - 2));
  const auto findings = c.Verify();
  EXPECT_THAT(findings, At(fmt::format("event {}", count - 1)));
  EXPECT_THAT(findings, At(fmt::format("event {}", count)));
}

}  // namespace
}  // namespace sanad
