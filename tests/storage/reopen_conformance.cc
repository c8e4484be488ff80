// Persistence: what outlives the handle, for backends that promise it.

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "sanad/status.h"
#include "tests/storage/conformance.h"

namespace sanad::storage::conformance {

// The slip that lies in a book, as the first version knew it, and the next.
struct Slip {
  enum Column { kId = 1, kText, kStars, kReadAt, kRated };

  int64_t id = 0;
  std::string text;

  friend bool operator==(const Slip&, const Slip&) = default;
};

struct NewerSlip {
  enum IndexNumber { kKey, kByStars };

  int64_t id = 0;
  std::string text;
  int64_t stars = 0;
  std::optional<absl::Time> read_at;
  double rated = 0;
  std::string note;

  friend bool operator==(const NewerSlip&, const NewerSlip&) = default;
};

std::ostream& operator<<(std::ostream& out, const Slip& slip) {
  return out << slip.id << " " << slip.text;
}

std::ostream& operator<<(std::ostream& out, const NewerSlip& slip) {
  return out << slip.id << " " << slip.text << " " << slip.stars << " "
             << slip.read_at.has_value() << " " << slip.rated << slip.note;
}

}  // namespace sanad::storage::conformance

namespace sanad::record {

template <>
const RecordType& TypeOf<storage::conformance::Slip>() {
  using storage::conformance::Slip;
  static const RecordType type =
      Record<Slip>("Slip", {{"id", 1, &Slip::id}, {"text", 2, &Slip::text}});
  return type;
}

template <>
const RecordType& TypeOf<storage::conformance::NewerSlip>() {
  using storage::conformance::NewerSlip;
  static const RecordType type =
      Record<NewerSlip>("Slip", {{"id", 1, &NewerSlip::id},
                                 {"text", 2, &NewerSlip::text},
                                 {"stars", 3, &NewerSlip::stars},
                                 {"read_at", 4, &NewerSlip::read_at},
                                 {"rated", 5, &NewerSlip::rated},
                                 {"note", 6, &NewerSlip::note}});
  return type;
}

}  // namespace sanad::record

namespace sanad::storage::conformance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoragePersistence : public StorageConformance {
 protected:
  void SetUp() override {
    if (!GetParam().persists) {
      GTEST_SKIP() << GetParam().name
                   << " opts out of the category `persistence`";
    }
  }
};

INSTANTIATE_TEST_SUITE_P(Every, StoragePersistence,
                         testing::ValuesIn(Backends()), BackendName);

std::vector<int64_t> IdsOf(Reading& reading) {
  return Each(List(reading, Authors()), &Author::id);
}

// --- what was committed is there when opened again ---------------------------

TEST_P(StoragePersistence, ReopenedStoreHasEveryCommittedRow) {
  const Author author{.id = -7,
                      .name = "غسان كنفاني",
                      .phone = Private<std::string>("+9613000000"),
                      .handle = "ghassan"};
  const Book book{.id = std::numeric_limits<int64_t>::max(),
                  .author = -7,
                  .title = "رجال في الشمس",
                  .genre = Genre::kStory,
                  .lendable = true,
                  .rating = 1.0 / 3,
                  .cover = std::string("\0\xFF\0", 3),
                  .acquired = absl::FromUnixMicros(-1),
                  .isbn = std::numeric_limits<int64_t>::min()};
  Given(Insert(Authors(), author), Insert(Books(), book));

  Reopen();

  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(author));
  for (int index = 0; index <= Book::kByRating; ++index) {
    EXPECT_THAT(List(*Read(), Books(), index), ElementsAre(book)) << index;
  }
}

TEST_P(StoragePersistence, ReopenedStoreHasNothingThatWasNotCommitted) {
  Given(Insert(Authors(), Author{.id = 1}));
  auto writing = Write();
  ASSERT_TRUE(writing->Apply(Changes(Insert(Authors(), Author{.id = 2}))).ok());
  writing.reset();

  Reopen();

  EXPECT_THAT(IdsOf(*Read()), ElementsAre(1));
}

TEST_P(StoragePersistence, ReopenedStoreRefusesAsBefore) {
  Given(Insert(Authors(), Author{.id = 1, .handle = "ghassan"}));

  Reopen();

  EXPECT_EQ(Refusal::Of(Act(Insert(Authors(), Author{.id = 1}))),
            RowExists(Authors()));
  EXPECT_EQ(
      Refusal::Of(Act(Insert(Authors(), Author{.id = 2, .handle = "ghassan"}))),
      UniqueTaken(Authors(), Author::kByHandle));
}

TEST_P(StoragePersistence, ReopenedManyTimesStoreLosesNothing) {
  for (int64_t id = 1; id <= 10; ++id) {
    Given(Insert(Authors(), Author{.id = id}));
    Reopen();
  }

  EXPECT_EQ(IdsOf(*Read()).size(), 10u);
}

// --- several handles of one store are one store ------------------------------

TEST_P(StoragePersistence, HandlesSeeEachOthersCommits) {
  const auto other = OpenAnother();
  const auto before = other->Read(kHere).value();
  Given(Insert(Authors(), Author{.id = 1}));

  EXPECT_THAT(IdsOf(*before), IsEmpty());
  EXPECT_THAT(IdsOf(*other->Read(kHere).value()), ElementsAre(1));
}

TEST_P(StoragePersistence, HandlesTakeTurnsToWrite) {
  const auto other = OpenAnother();
  auto writing = Write();
  const auto late = other->Write(kHere, absl::Milliseconds(20));
  EXPECT_EQ(Refusal::Of(late.status()).reason, kStoreBusy.name);

  writing.reset();
  EXPECT_TRUE(other->Write(kHere, kAWhile).ok());
}

TEST_P(StoragePersistence, HandlesLoseNoUpdateOfEachOther) {
  Given(Insert(Loans(), Loan{.book = 1, .reader = "عدّاد"}));
  constexpr int kHandles = 4, kRounds = 25;
  std::vector<std::thread> threads;
  for (int i = 0; i < kHandles; ++i) {
    threads.emplace_back([&] {
      const auto mine = OpenAnother();
      for (int round = 0; round < kRounds; ++round) {
        const auto writing = mine->Write(kHere, kAWhile).value();
        const Loan before = List(*writing, Loans()).at(0);
        Loan after = before;
        ++after.renewals;
        EXPECT_TRUE(
            writing->Apply(Changes(Update(Loans(), before, after))).ok());
        EXPECT_TRUE(writing->Commit().ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();

  EXPECT_THAT(Each(List(*Read(), Loans()), &Loan::renewals),
              ElementsAre(kHandles * kRounds));
}

TEST_P(StoragePersistence, HandlesMayBeClosedWhileOthersStayOpen) {
  Given(Insert(Authors(), Author{.id = 1}));
  const auto reading = Read();
  OpenAnother().reset();
  Given(Insert(Authors(), Author{.id = 2}));

  EXPECT_THAT(IdsOf(*reading), ElementsAre(1));
  EXPECT_THAT(IdsOf(*Read()), ElementsAre(1, 2));
}

// --- a newer declaration finds the older rows --------------------------------

const TableOf<Slip>& Slips() {
  static const TableOf<Slip> table{{.name = "slip",
                                    .number = 9,
                                    .type = &record::TypeOf<Slip>(),
                                    .key = {1}}};
  return table;
}

const TableOf<NewerSlip>& NewerSlips() {
  static const TableOf<NewerSlip> table{
      {.name = "slip",
       .number = 9,
       .type = &record::TypeOf<NewerSlip>(),
       .key = {1},
       .indexes = {{.name = "by_stars", .columns = {3}}}}};
  return table;
}

Schema First() { return {"slips", 1, 1, 1, {&Slips()}}; }
Schema Second() { return {"slips", 2, 1, 1, {&NewerSlips(), &Authors()}}; }

// A store of slips, apart from the library that every test has.
class StorageMigration : public StoragePersistence {
 protected:
  absl::StatusOr<std::unique_ptr<Store>> Open(const Schema& schema) {
    return GetParam().open(slips_.path(), schema);
  }

  absl::Status ActOn(Store& on, std::vector<Change> changes) {
    SANAD_ASSIGN_OR_RETURN(const auto writing, on.Write(kHere, kAWhile));
    SANAD_RETURN_IF_ERROR(writing->Apply(changes));
    return writing->Commit();
  }

 private:
  Folder slips_;
};

INSTANTIATE_TEST_SUITE_P(Every, StorageMigration, testing::ValuesIn(Backends()),
                         BackendName);

TEST_P(StorageMigration, SchemaWithMoreColumnsReadsOldRowsWithDefaults) {
  auto first = Open(First()).value();
  ASSERT_TRUE(
      ActOn(*first, Changes(Insert(Slips(), Slip{.id = 1, .text = "قديم"})))
          .ok());
  first.reset();

  const auto second = Open(Second()).value();
  EXPECT_THAT(List(*second->Read(kHere).value(), NewerSlips()),
              ElementsAre(NewerSlip{.id = 1, .text = "قديم"}));
}

TEST_P(StorageMigration, SchemaWithANewIndexFindsOldAndNewRowsByIt) {
  auto first = Open(First()).value();
  ASSERT_TRUE(
      ActOn(*first, Changes(Insert(Slips(), Slip{.id = 2, .text = "قديم"})))
          .ok());
  first.reset();

  const auto second = Open(Second()).value();
  const NewerSlip fresh{.id = 1, .stars = 5, .read_at = absl::UnixEpoch()};
  ASSERT_TRUE(ActOn(*second, Changes(Insert(NewerSlips(), fresh))).ok());
  EXPECT_THAT(Each(List(*second->Read(kHere).value(), NewerSlips(),
                        NewerSlip::kByStars),
                   &NewerSlip::id),
              ElementsAre(2, 1));
}

TEST_P(StorageMigration, SchemaWithANewTableHasItEmpty) {
  Open(First()).value().reset();

  const auto second = Open(Second()).value();
  EXPECT_THAT(List(*second->Read(kHere).value(), Authors()), IsEmpty());
  EXPECT_TRUE(ActOn(*second, Changes(Insert(Authors(), Author{.id = 1}))).ok());
}

TEST_P(StorageMigration, SchemaThatIsOlderKeepsColumnsItDoesNotKnow) {
  auto second = Open(Second()).value();
  NewerSlip slip{.id = 1, .text = "قبل", .stars = 4, .note = "ملاحظة"};
  ASSERT_TRUE(ActOn(*second, Changes(Insert(NewerSlips(), slip))).ok());
  second.reset();

  auto first = Open(First()).value();
  ASSERT_TRUE(
      ActOn(*first, Changes(Update(Slips(), Slip{.id = 1, .text = "قبل"},
                                   Slip{.id = 1, .text = "بعد"})))
          .ok());
  first.reset();

  slip.text = "بعد";
  second = Open(Second()).value();
  EXPECT_THAT(List(*second->Read(kHere).value(), NewerSlips()),
              ElementsAre(slip));
}

TEST_P(StorageMigration, SchemaThatAsksForANewerProgramIsRefused) {
  Schema newer = Second();
  newer.min_reader = newer.min_writer = 2;
  Open(newer).value().reset();

  const absl::Status refused = Open(First()).status();
  EXPECT_EQ(Refusal::Of(refused).reason, kStoreNewer.name);
  EXPECT_EQ(FactOf(refused, "found"), "2");
  EXPECT_EQ(FactOf(refused, "known"), "1");
}

TEST_P(StorageMigration, SchemaOfAnotherApplicationIsRefused) {
  Open(First()).value().reset();
  Schema foreign = First();
  foreign.application = "postcards";

  EXPECT_EQ(Refusal::Of(Open(foreign).status()).reason, kStoreForeign.name);
}

}  // namespace
}  // namespace sanad::storage::conformance
