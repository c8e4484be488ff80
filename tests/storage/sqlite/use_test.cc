// A store in daily use: what is written is read, through every path.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "sanad/status.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/typed.h"
#include "tests/storage/sqlite/small_desk.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kWorkspace = 7;

class SqliteUse : public testing::Test {
 protected:
  void SetUp() override {
    auto opened =
        OpenSqliteStore({.path = folder_.File("desk.db")}, desk_.schema);
    ASSERT_TRUE(opened.ok()) << opened.status();
    store_ = *std::move(opened);
  }

  std::unique_ptr<Writing> Write() {
    auto writing = store_->Write(kWorkspace, absl::InfiniteDuration());
    EXPECT_TRUE(writing.ok()) << writing.status();
    return *std::move(writing);
  }
  std::unique_ptr<Reading> Read() {
    auto reading = store_->Read(kWorkspace);
    EXPECT_TRUE(reading.ok()) << reading.status();
    return *std::move(reading);
  }

  template <class... C>
  absl::Status Apply(Writing& writing, C... changes) {
    std::vector<Change> list;
    (list.push_back(std::move(changes)), ...);
    return writing.Apply(list);
  }
  template <class... C>
  void Save(C... changes) {
    const auto writing = Write();
    EXPECT_EQ(Apply(*writing, std::move(changes)...), absl::OkStatus());
    EXPECT_EQ(writing->Commit(), absl::OkStatus());
  }

  void SavePeopleAndCases() {
    Save(Insert(desk_.people, Person{.id = 1, .name = "نور"}),
         Insert(desk_.people,
                Person{.id = 2, .name = "سلمى", .email = "salma@example.com"}));
    for (int64_t id = 1; id <= 6; ++id) {
      Save(Insert(desk_.cases,
                  Case{.id = id,
                       .person = id % 2 + 1,
                       .inbox = id <= 4 ? 1 : 2,
                       .updated_at = absl::FromUnixSeconds(100 - id),
                       .subject = "شحنة"}));
    }
  }

  std::vector<int64_t> Ids(const Scan& scan) {
    const auto reading = Read();
    const auto rows = ReadAll(*reading, desk_.cases, scan);
    EXPECT_TRUE(rows.ok()) << rows.status();
    std::vector<int64_t> ids;
    for (const Case& row : *rows) ids.push_back(row.id);
    return ids;
  }

  const SmallDesk desk_;
  const TemporaryFolder folder_;
  std::unique_ptr<Store> store_;
};

const Case kFull = {.id = 5,
                    .person = 1,
                    .inbox = 3,
                    .open = false,
                    .updated_at = absl::FromUnixMicros(1'700'000'000'123'456),
                    .snoozed_until = absl::FromUnixSeconds(2'000'000'000),
                    .subject = std::string("أين\0 شحنتي؟", 20),
                    .digest = std::string("\0\xff\x80", 3),
                    .weight = -2.25,
                    .token = "t'\"1"};

TEST_F(SqliteUse, EveryKindOfColumnComesBackAsItWas) {
  Save(Insert(desk_.people, Person{.id = 1}), Insert(desk_.cases, kFull));
  EXPECT_EQ(*Find(*Read(), desk_.cases, 0, {Cell::Integer(5)}), kFull);
}

TEST_F(SqliteUse, AbsentValuesComeBackAbsent) {
  Save(Insert(desk_.people, Person{.id = 1}),
       Insert(desk_.cases, Case{.id = 5, .person = 1}));
  EXPECT_EQ(*Find(*Read(), desk_.cases, 0, {Cell::Integer(5)}),
            (Case{.id = 5, .person = 1}));
}

TEST_F(SqliteUse, FindsByUniqueIndex) {
  SavePeopleAndCases();
  const auto found = Find(*Read(), desk_.people, SmallDesk::kByEmail,
                          {Cell::Text("salma@example.com")});
  ASSERT_TRUE(found.ok()) << found.status();
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->id, 2);
}

TEST_F(SqliteUse, ASparseIndexDoesNotFindWhatIsNotGiven) {
  SavePeopleAndCases();
  EXPECT_EQ(*Find(*Read(), desk_.people, SmallDesk::kByEmail, {Cell::Text("")}),
            std::nullopt);
}

TEST_F(SqliteUse, AnUpdateChangesTheNamedColumnsOnly) {
  Save(Insert(desk_.people, Person{.id = 1, .name = "نور"}));
  Save(Update(desk_.people, Person{.id = 1},
              Person{.id = 1, .email = "noor@example.com"}));
  EXPECT_EQ(*Find(*Read(), desk_.people, 0, {Cell::Integer(1)}),
            (Person{.id = 1, .name = "نور", .email = "noor@example.com"}));
}

TEST_F(SqliteUse, ADeletedRowIsGone) {
  Save(Insert(desk_.people, Person{.id = 1}));
  Save(Delete(desk_.people, Person{.id = 1}));
  EXPECT_EQ(*Find(*Read(), desk_.people, 0, {Cell::Integer(1)}), std::nullopt);
}

TEST_F(SqliteUse, RefusesASecondRowWithTheKey) {
  Save(Insert(desk_.people, Person{.id = 1}));
  const auto writing = Write();
  const auto refused = Apply(*writing, Insert(desk_.people, Person{.id = 1}));
  EXPECT_EQ(ReasonOf(refused), "row.exists");
  EXPECT_EQ(FactOf(refused, "table"), "person");
}

TEST_F(SqliteUse, RefusesASecondRowWithTheUniqueValue) {
  SavePeopleAndCases();
  const auto writing = Write();
  const auto refused = Apply(
      *writing,
      Insert(desk_.people, Person{.id = 3, .email = "salma@example.com"}));
  EXPECT_EQ(ReasonOf(refused), "row.unique_taken");
  EXPECT_EQ(FactOf(refused, "index"), "email");
}

TEST_F(SqliteUse, RefusesToChangeARowThatIsMissing) {
  const auto update =
      Update(desk_.people, Person{.id = 9}, Person{.id = 9, .name = "لا أحد"});
  EXPECT_EQ(ReasonOf(Write()->Apply(std::span(&update, 1))), "row.missing");
}

TEST_F(SqliteUse, ARefusedActLeavesNothingAfterTheSavepoint) {
  const auto writing = Write();
  ASSERT_TRUE(Apply(*writing, Insert(desk_.people, Person{.id = 1})).ok());
  ASSERT_TRUE(writing->SetSavepoint().ok());
  EXPECT_FALSE(Apply(*writing, Insert(desk_.people, Person{.id = 2}),
                     Insert(desk_.people, Person{.id = 1}))
                   .ok());
  ASSERT_TRUE(writing->RollBackToSavepoint().ok());
  ASSERT_TRUE(writing->SetSavepoint().ok());
  ASSERT_TRUE(Apply(*writing, Insert(desk_.people, Person{.id = 3})).ok());
  ASSERT_TRUE(writing->Commit().ok());
  const auto people =
      ReadAll(*Read(), desk_.people, {.streams = {{.table = &desk_.people}}});
  EXPECT_THAT(*people, ElementsAre(Person{.id = 1}, Person{.id = 3}));
}

TEST_F(SqliteUse, WhatIsNotCommittedLeavesNothing) {
  ASSERT_TRUE(Apply(*Write(), Insert(desk_.people, Person{.id = 1})).ok());
  EXPECT_EQ(*Find(*Read(), desk_.people, 0, {Cell::Integer(1)}), std::nullopt);
}

TEST_F(SqliteUse, AReadingKeepsTheSnapshotOfItsBeginning) {
  const auto before = Read();
  Save(Insert(desk_.people, Person{.id = 1}));
  EXPECT_EQ(*Find(*before, desk_.people, 0, {Cell::Integer(1)}), std::nullopt);
  EXPECT_NE(*Find(*Read(), desk_.people, 0, {Cell::Integer(1)}), std::nullopt);
}

TEST_F(SqliteUse, AnotherWorkspaceSeesNothing) {
  SavePeopleAndCases();
  const auto other = *store_->Read(kWorkspace + 1);
  EXPECT_EQ(*Find(*other, desk_.people, 0, {Cell::Integer(1)}), std::nullopt);
  EXPECT_EQ(*other->Count({.table = &desk_.cases}, 100), 0);
}

TEST_F(SqliteUse, StreamsInTheOrderOfTheIndex) {
  SavePeopleAndCases();
  const Stream inbox = {.table = &desk_.cases,
                        .index = SmallDesk::kByInbox,
                        .prefix = {Cell::Integer(1)}};
  EXPECT_THAT(Ids({.streams = {inbox}}), ElementsAre(4, 3, 2, 1));
  EXPECT_THAT(Ids({.streams = {inbox}, .direction = Direction::kDescending}),
              ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(Ids({.streams = {inbox}, .limit = 2}), ElementsAre(4, 3));
}

TEST_F(SqliteUse, GoesOnAfterTheLastRowSeen) {
  SavePeopleAndCases();
  const auto moment = Cell::Integer(97 * 1'000'000);
  EXPECT_THAT(Ids({.streams = {{.table = &desk_.cases,
                                .index = SmallDesk::kByInbox,
                                .prefix = {Cell::Integer(1)}}},
                   .after = {moment, Cell::Integer(3)}}),
              ElementsAre(2, 1));
}

TEST_F(SqliteUse, FiltersWhatTheIndexDoesNotOrder) {
  SavePeopleAndCases();
  const auto ids = [&](int column, Filter::Op op, std::vector<Cell> values) {
    return Ids({.streams = {{.table = &desk_.cases,
                             .filters = {{column, op, std::move(values)}}}}});
  };
  using Op = Filter::Op;
  EXPECT_THAT(ids(2, Op::kEqual, {Cell::Integer(1)}), ElementsAre(2, 4, 6));
  EXPECT_THAT(ids(2, Op::kNotEqual, {Cell::Integer(1)}), ElementsAre(1, 3, 5));
  EXPECT_THAT(ids(1, Op::kLess, {Cell::Integer(3)}), ElementsAre(1, 2));
  EXPECT_THAT(ids(1, Op::kAtMost, {Cell::Integer(2)}), ElementsAre(1, 2));
  EXPECT_THAT(ids(1, Op::kMore, {Cell::Integer(4)}), ElementsAre(5, 6));
  EXPECT_THAT(ids(1, Op::kAtLeast, {Cell::Integer(5)}), ElementsAre(5, 6));
  EXPECT_THAT(ids(1, Op::kIn, {Cell::Integer(6), Cell::Integer(2)}),
              ElementsAre(2, 6));
  EXPECT_THAT(ids(7, Op::kIn, {Cell::Text("شحنة")}),
              ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(ids(9, Op::kIn, {Cell::Real(0.25)}), IsEmpty());
  EXPECT_THAT(ids(1, Op::kIn, {}), IsEmpty());
}

TEST_F(SqliteUse, TenThousandMembersAreAFilterLikeAnyOther) {
  SavePeopleAndCases();
  Filter filter = {.column = 1, .op = Filter::Op::kIn};
  for (int64_t i = 0; i < 10'000; ++i) {
    filter.values.push_back(Cell::Integer(3 + i * 5));
  }
  EXPECT_THAT(Ids({.streams = {{.table = &desk_.cases, .filters = {filter}}}}),
              ElementsAre(3));
}

TEST_F(SqliteUse, MergesStreamsOfOneShape) {
  SavePeopleAndCases();
  Scan scan = {.limit = 4};
  for (const int64_t inbox : {2, 1, 2}) {
    scan.streams.push_back({.table = &desk_.cases,
                            .index = SmallDesk::kByInbox,
                            .prefix = {Cell::Integer(inbox)}});
  }
  EXPECT_THAT(Ids(scan), ElementsAre(6, 5, 4, 3));
}

TEST_F(SqliteUse, CountsUpToACap) {
  SavePeopleAndCases();
  const Stream all = {.table = &desk_.cases};
  EXPECT_EQ(*Read()->Count(all, 100), 6);
  EXPECT_EQ(*Read()->Count(all, 4), 4);
  EXPECT_EQ(
      *Read()->Count({.table = &desk_.cases,
                      .index = SmallDesk::kByInbox,
                      .prefix = {Cell::Integer(1)},
                      .filters = {{2, Filter::Op::kEqual, {Cell::Integer(1)}}}},
                     100),
      2);
}

TEST_F(SqliteUse, LoadsTheAskedColumnsAndLeavesTheOthers) {
  SavePeopleAndCases();
  Scan scan = {.streams = {{.table = &desk_.cases}}, .limit = 1};
  scan.columns.Add(0);
  const auto reading = Read();
  const auto rows = *ScanAll(*reading, scan);
  ASSERT_TRUE(*rows->Next());
  Case row = {.subject = "كما كان"};
  rows->Load(&row, nullptr);
  EXPECT_EQ(row, (Case{.id = 1, .subject = "كما كان"}));
}

TEST_F(SqliteUse, FollowsAReference) {
  SavePeopleAndCases();
  Scan scan = {.streams = {{.table = &desk_.cases}}, .limit = 1};
  scan.follow = {.column = 2, .table = &desk_.people};
  const auto reading = Read();
  const auto rows = *ScanAll(*reading, scan);
  ASSERT_TRUE(*rows->Next());
  Case row;
  Person person;
  rows->Load(&row, &person);
  EXPECT_EQ(row.person, 2);
  EXPECT_EQ(person.name, "سلمى");
}

TEST_F(SqliteUse, AReferenceToNothingLeavesTheRecordAsItWas) {
  SavePeopleAndCases();
  Scan scan = {.streams = {{.table = &desk_.cases}}, .limit = 1};
  scan.follow = {.column = 5, .table = &desk_.people};
  const auto reading = Read();
  const auto rows = *ScanAll(*reading, scan);
  ASSERT_TRUE(*rows->Next());
  Case row;
  Person person = {.name = "كما كان"};
  rows->Load(&row, &person);
  EXPECT_EQ(person, (Person{.name = "كما كان"}));
}

TEST_F(SqliteUse, TellsItsSizeAndThatItIsWhole) {
  SavePeopleAndCases();
  EXPECT_EQ(store_->CheckIntegrity(), absl::OkStatus());
  EXPECT_GT(*store_->SizeInBytes(), 4096);
}

}  // namespace
}  // namespace sanad::storage
