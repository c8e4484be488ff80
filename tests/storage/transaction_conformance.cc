// Transactions: snapshots, whole or nothing, turns, workspaces.

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "tests/storage/conformance.h"

namespace sanad::storage::conformance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Author Named(int64_t id, const std::string& name) {
  return {.id = id, .name = name};
}

std::optional<Author> AuthorOf(Reading& reading, int64_t id) {
  return Get(reading, Authors(), Author::kKey, {Cell::Integer(id)});
}

std::vector<int64_t> IdsOf(Reading& reading) {
  return Each(List(reading, Authors()), &Author::id);
}

absl::Status InsertInto(Writing& writing, Author author) {
  return writing.Apply(Changes(Insert(Authors(), std::move(author))));
}

// --- a reading sees one snapshot and waits for nobody ------------------------

TEST_P(StorageConformance, ReadingSeesWhatWasCommittedBeforeIt) {
  Given(Insert(Authors(), Named(1, "سلمى")));

  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Named(1, "سلمى")));
}

TEST_P(StorageConformance, ReadingSeesTheMomentItBeganBeforeItsFirstLook) {
  Given(Insert(Authors(), Named(1, "قبل")));
  const auto reading = Read();
  Given(Insert(Authors(), Named(2, "بعد")),
        Update(Authors(), Named(1, "قبل"), Named(1, "بعد")));

  EXPECT_THAT(List(*reading, Authors()), ElementsAre(Named(1, "قبل")));
  EXPECT_EQ(AuthorOf(*reading, 2), std::nullopt);
  EXPECT_EQ(CountOf(*reading, {.table = &Authors()}, 9), 1);
}

TEST_P(StorageConformance, ReadingSeesRowsThatWereDeletedSince) {
  Given(Insert(Authors(), Named(1, "سلمى")));
  const auto reading = Read();
  Given(Delete(Authors(), Named(1, "سلمى")));

  EXPECT_THAT(IdsOf(*reading), ElementsAre(1));
  EXPECT_THAT(IdsOf(*Read()), IsEmpty());
}

TEST_P(StorageConformance, ReadingInTheMiddleOfAScanIsNotDisturbed) {
  std::vector<Change> changes;
  for (int64_t id = 1; id <= 200; ++id) {
    changes.push_back(Insert(Authors(), Named(id, "قبل")));
  }
  ASSERT_TRUE(Act(std::move(changes)).ok());
  const auto reading = Read();
  const auto rows =
      ScanAll(*reading, {.streams = {{.table = &Authors()}}}).value();

  for (int64_t id = 1; id <= 200; ++id) {
    Author author;
    ASSERT_TRUE(rows->Next().value());
    rows->Load(&author, nullptr);
    EXPECT_EQ(author, Named(id, "قبل"));
    if (id % 50 == 0) Given(Delete(Authors(), Named(201 - id / 50, "قبل")));
  }
}

TEST_P(StorageConformance, ReadingsOfDifferentMomentsStandSideBySide) {
  std::vector<std::unique_ptr<Reading>> readings;
  for (int64_t id = 1; id <= 10; ++id) {
    readings.push_back(Read());
    Given(Insert(Authors(), Named(id, "")));
  }

  for (size_t i = 0; i < readings.size(); ++i) {
    EXPECT_EQ(IdsOf(*readings[i]).size(), i);
  }
}

TEST_P(StorageConformance, ReadingDoesNotSeeNorWaitForAnOpenWriting) {
  const auto writing = Write();
  ASSERT_TRUE(InsertInto(*writing, Named(1, "")).ok());
  EXPECT_THAT(IdsOf(*Read()), IsEmpty());

  const auto before = Read();
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_THAT(IdsOf(*before), IsEmpty());
  EXPECT_THAT(IdsOf(*Read()), ElementsAre(1));
}

// --- a writing sees itself, and is whole or nothing --------------------------

TEST_P(StorageConformance, WritingSeesItsOwnChanges) {
  Given(Insert(Authors(), Named(1, "قبل")), Insert(Authors(), Named(3, "")));
  const auto writing = Write();
  ASSERT_TRUE(
      writing
          ->Apply(Changes(Update(Authors(), Named(1, "قبل"), Named(1, "بعد")),
                          Insert(Authors(), Named(2, "جديد")),
                          Delete(Authors(), Named(3, ""))))
          .ok());

  EXPECT_THAT(List(*writing, Authors()),
              ElementsAre(Named(1, "بعد"), Named(2, "جديد")));
  EXPECT_THAT(Each(List(*writing, Authors(), Author::kByName), &Author::id),
              ElementsAre(1, 2));
  EXPECT_EQ(AuthorOf(*writing, 3), std::nullopt);
  EXPECT_EQ(CountOf(*writing, {.table = &Authors()}, 9), 2);
}

TEST_P(StorageConformance, WritingSeesTheNewestCommit) {
  const auto old = Read();
  Given(Insert(Authors(), Named(1, "")));

  EXPECT_THAT(IdsOf(*Write()), ElementsAre(1));
}

TEST_P(StorageConformance, WritingDestroyedWithoutCommitLeavesNothing) {
  Given(Insert(Authors(), Named(1, "قبل")));
  {
    const auto writing = Write();
    ASSERT_TRUE(
        writing
            ->Apply(Changes(Update(Authors(), Named(1, "قبل"), Named(1, "بعد")),
                            Insert(Authors(), Named(2, ""))))
            .ok());
  }

  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Named(1, "قبل")));
  EXPECT_THAT(List(*Write(), Authors()), ElementsAre(Named(1, "قبل")));
}

TEST_P(StorageConformance, WritingThatOnlyReadMayCommit) {
  const auto writing = Write();
  EXPECT_THAT(IdsOf(*writing), IsEmpty());
  EXPECT_TRUE(writing->Commit().ok());
}

TEST_P(StorageConformance, WritingGoesBackToItsSavepoint) {
  auto writing = Write();
  ASSERT_TRUE(InsertInto(*writing, Named(1, "")).ok());
  ASSERT_TRUE(writing->SetSavepoint().ok());
  ASSERT_TRUE(
      writing
          ->Apply(Changes(Insert(Authors(), Named(2, "")),
                          Update(Authors(), Named(1, ""), Named(1, "x"))))
          .ok());
  ASSERT_TRUE(writing->RollBackToSavepoint().ok());

  EXPECT_THAT(List(*writing, Authors()), ElementsAre(Named(1, "")));
  ASSERT_TRUE(writing->Commit().ok());
  writing.reset();
  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Named(1, "")));
}

TEST_P(StorageConformance, WritingGoesBackToTheSameSavepointAgain) {
  const auto writing = Write();
  ASSERT_TRUE(writing->SetSavepoint().ok());
  for (int64_t id = 1; id <= 3; ++id) {
    ASSERT_TRUE(InsertInto(*writing, Named(id, "")).ok());
    ASSERT_TRUE(writing->RollBackToSavepoint().ok());
    EXPECT_THAT(IdsOf(*writing), IsEmpty());
  }
  ASSERT_TRUE(InsertInto(*writing, Named(4, "")).ok());
  ASSERT_TRUE(writing->Commit().ok());

  EXPECT_THAT(IdsOf(*Read()), ElementsAre(4));
}

TEST_P(StorageConformance, WritingGoesBackToTheNewestSavepointOnly) {
  const auto writing = Write();
  for (int64_t id = 1; id <= 3; ++id) {
    ASSERT_TRUE(writing->SetSavepoint().ok());
    ASSERT_TRUE(InsertInto(*writing, Named(id, "")).ok());
  }
  ASSERT_TRUE(writing->RollBackToSavepoint().ok());
  ASSERT_TRUE(writing->Commit().ok());

  EXPECT_THAT(IdsOf(*Read()), ElementsAre(1, 2));
}

TEST_P(StorageConformance, WritingGoesOnAfterARefusalThatWasRolledBack) {
  Given(Insert(Authors(), Author{.id = 9, .handle = "taken"}));
  const auto writing = Write();
  ASSERT_TRUE(InsertInto(*writing, Named(1, "")).ok());
  ASSERT_TRUE(writing->SetSavepoint().ok());
  const absl::Status refused = writing->Apply(
      Changes(Insert(Authors(), Named(2, "")),
              Insert(Authors(), Author{.id = 3, .handle = "taken"})));
  EXPECT_EQ(Refusal::Of(refused), UniqueTaken(Authors(), Author::kByHandle));
  ASSERT_TRUE(writing->RollBackToSavepoint().ok());
  EXPECT_THAT(IdsOf(*writing), ElementsAre(1, 9));

  ASSERT_TRUE(InsertInto(*writing, Named(2, "")).ok());
  ASSERT_TRUE(writing->Commit().ok());
  EXPECT_THAT(IdsOf(*Read()), ElementsAre(1, 2, 9));
}

// --- writers of a workspace take turns ---------------------------------------

TEST_P(StorageConformance, TurnDoesNotComeWhileAnotherWrites) {
  const auto writing = Write();

  const auto late = store().Write(kHere, absl::Milliseconds(20));

  EXPECT_EQ(Refusal::Of(late.status()).reason, kStoreBusy.name);
  EXPECT_EQ(late.status().code(), absl::StatusCode::kDeadlineExceeded);
}

TEST_P(StorageConformance, TurnComesBackHoweverAWritingEnds) {
  ASSERT_TRUE(Write()->Commit().ok());
  Write().reset();
  EXPECT_TRUE(InsertInto(*Write(), Named(1, "")).ok());
  Given(Insert(Authors(), Named(1, "")));
  EXPECT_FALSE(InsertInto(*Write(), Named(1, "")).ok());

  EXPECT_NE(Write(), nullptr);
}

TEST_P(StorageConformance, TurnThatWasGivenUpWaitingIsNotTaken) {
  auto writing = Write();
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(store().Write(kHere, absl::ZeroDuration()).ok());
  }
  writing.reset();

  EXPECT_NE(Write(), nullptr);
}

TEST_P(StorageConformance, TurnIsPassedOnWithTheChangesOfTheOneBefore) {
  auto writing = Write();
  std::vector<int64_t> seen;
  std::thread next([&] {
    const auto theirs = Write();
    seen = IdsOf(*theirs);
  });
  ASSERT_TRUE(InsertInto(*writing, Named(1, "")).ok());
  ASSERT_TRUE(writing->Commit().ok());
  writing.reset();
  next.join();

  EXPECT_THAT(seen, ElementsAre(1));
}

TEST_P(StorageConformance, TurnsLoseNoUpdate) {
  constexpr int kThreads = 8, kRounds = 40;
  Given(Insert(Loans(), Loan{.book = 1, .reader = "عدّاد"}));

  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < kRounds; ++round) {
        const auto writing = Write();
        const Loan before = *Get(*writing, Loans(), Loan::kKey,
                                 {Cell::Text("عدّاد"), Cell::Integer(1)});
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
              ElementsAre(kThreads * kRounds));
}

// Every commit moves one renewal from one loan to the other: whoever reads,
// in whatever order, finds ten in all.
TEST_P(StorageConformance, TurnsAreNeverSeenHalfDone) {
  constexpr int kReaders = 4, kRounds = 100;
  Given(Insert(Loans(), Loan{.book = 1, .reader = "أ", .renewals = 10}),
        Insert(Loans(), Loan{.book = 2, .reader = "أ"}));
  std::atomic<bool> done = false;

  std::vector<std::thread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&, index = i % 2 == 0 ? Loan::kKey : Loan::kByDue] {
      do {
        const auto loans = List(*Read(), Loans(), index);
        ASSERT_EQ(loans.size(), 2u);
        EXPECT_EQ(loans[0].renewals + loans[1].renewals, 10);
      } while (!done);
    });
  }
  for (int round = 0; round < kRounds; ++round) {
    const auto loans = List(*Read(), Loans());
    Loan from = loans[0], to = loans[1];
    --from.renewals;
    ++to.renewals;
    Given(Update(Loans(), loans[0], from), Update(Loans(), loans[1], to));
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
}

// --- a change is told to those who wait --------------------------------------

TEST_P(StorageConformance, WaitEndsAfterItsTimeout) {
  store().WaitForChange(absl::ZeroDuration());
  store().WaitForChange(absl::Milliseconds(5));
}

// The wait may begin after any one commit, so there are commits until it
// ends; its timeout is far away.
TEST_P(StorageConformance, WaitEndsWhenSomethingIsCommitted) {
  std::atomic<bool> woken = false;
  std::thread waiting([&] {
    store().WaitForChange(absl::Minutes(10));
    woken = true;
  });
  const absl::Time patience = absl::Now() + kAWhile;
  for (int64_t id = 1; !woken && absl::Now() < patience; ++id) {
    Given(Insert(Authors(), Named(id, "")));
  }
  EXPECT_TRUE(woken);
  waiting.join();
}

// --- workspaces never meet ---------------------------------------------------

TEST_P(StorageConformance, WorkspacesHaveRowsOfTheSameKeyApart) {
  EXPECT_TRUE(Act(Changes(Insert(Authors(), Named(1, "هنا"))), kHere).ok());
  EXPECT_TRUE(
      Act(Changes(Insert(Authors(), Named(1, "هناك"))), kElsewhere).ok());

  EXPECT_THAT(List(*Read(kHere), Authors()), ElementsAre(Named(1, "هنا")));
  EXPECT_THAT(List(*Read(kElsewhere), Authors()),
              ElementsAre(Named(1, "هناك")));
  EXPECT_THAT(List(*Read(3), Authors()), IsEmpty());
}

TEST_P(StorageConformance, WorkspacesHaveUniqueValuesApart) {
  const Author author{.id = 1, .handle = "naguib"};
  EXPECT_TRUE(Act(Changes(Insert(Authors(), author)), kHere).ok());
  EXPECT_TRUE(Act(Changes(Insert(Authors(), author)), kElsewhere).ok());

  EXPECT_EQ(Refusal::Of(Act(Changes(Insert(Authors(), author)), kElsewhere)),
            RowExists(Authors()));
}

TEST_P(StorageConformance, WorkspacesDoNotTouchEachOther) {
  for (const int64_t workspace : {kHere, kElsewhere}) {
    for (int64_t id = 1; id <= 5; ++id) {
      ASSERT_TRUE(
          Act(Changes(Insert(Authors(), Named(id, "قبل"))), workspace).ok());
    }
  }
  for (int64_t id = 1; id <= 5; ++id) {
    ASSERT_TRUE(Act(Changes(Delete(Authors(), Named(id, "قبل"))), kHere).ok());
    ASSERT_TRUE(
        Act(Changes(Update(Authors(), Named(id, "قبل"), Named(id, "بعد"))),
            kElsewhere)
            .ok());
  }

  EXPECT_THAT(List(*Read(kHere), Authors()), IsEmpty());
  EXPECT_THAT(Each(List(*Read(kElsewhere), Authors()), &Author::name),
              testing::Each("بعد"));
}

// At the far ends of the numbers ranges of one workspace end where those of
// another begin.
TEST_P(StorageConformance, WorkspacesThatAreNeighboursStayApart) {
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  for (const int64_t workspace : {int64_t{255}, int64_t{256}, kMost}) {
    ASSERT_TRUE(Act(Changes(Insert(Authors(), Named(workspace, "")),
                            Insert(Authors(), Named(kMost - 1, ""))),
                    workspace)
                    .ok());
  }

  EXPECT_THAT(IdsOf(*Read(255)), ElementsAre(255, kMost - 1));
  EXPECT_THAT(IdsOf(*Read(256)), ElementsAre(256, kMost - 1));
  EXPECT_THAT(IdsOf(*Read(kMost)), ElementsAre(kMost - 1, kMost));
}

TEST_P(StorageConformance, WorkspacesAreReadWhileAnotherIsWritten) {
  ASSERT_TRUE(Act(Changes(Insert(Authors(), Named(1, ""))), kElsewhere).ok());
  const auto writing = Write(kHere);
  ASSERT_TRUE(InsertInto(*writing, Named(2, "")).ok());

  EXPECT_THAT(IdsOf(*Read(kElsewhere)), ElementsAre(1));
  EXPECT_THAT(IdsOf(*writing), ElementsAre(2));
}

// The library of either workspace is written in turns from two threads.
TEST_P(StorageConformance, WorkspacesAreWrittenFromManyThreads) {
  constexpr int64_t kRows = 50;
  const auto fill = [&](int64_t workspace) {
    for (int64_t id = 1; id <= kRows; ++id) {
      EXPECT_TRUE(
          Act(Changes(Insert(Authors(), Named(id * workspace, ""))), workspace)
              .ok());
    }
  };
  std::thread here(fill, kHere), elsewhere(fill, kElsewhere);
  here.join();
  elsewhere.join();

  EXPECT_EQ(IdsOf(*Read(kHere)).back(), kRows);
  EXPECT_EQ(IdsOf(*Read(kElsewhere)).back(), kRows * kElsewhere);
  EXPECT_EQ(IdsOf(*Read(kElsewhere)).size(), static_cast<size_t>(kRows));
}

// --- the store as a whole ----------------------------------------------------

TEST_P(StorageConformance, StoreGrowsWithWhatItHolds) {
  Given(Insert(Authors(), Named(1, "")));
  const int64_t before = store().SizeInBytes().value();
  for (int64_t id = 2; id < 1000; ++id) {
    Given(Insert(Authors(), Named(id, std::string(1000, 'x'))));
  }

  EXPECT_GT(before, 0);
  EXPECT_GE(store().SizeInBytes().value(), before + (1 << 19));
}

}  // namespace
}  // namespace sanad::storage::conformance
