// Rows: what is written is what is read, and what cannot be is refused.

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "tests/storage/conformance.h"

namespace sanad::storage::conformance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

Author Mahfouz() {
  return {.id = 1,
          .name = "نجيب محفوظ",
          .phone = Private<std::string>("+20100200300"),
          .handle = "naguib"};
}

Book Trilogy() {
  return {.id = 10,
          .author = 1,
          .title = "بين القصرين",
          .genre = Genre::kStory,
          .lendable = true,
          .rating = 4.75,
          .summary = "أسرة في القاهرة 👨‍👩‍👧‍👦",
          .cover = std::string("\x00\xFF\x00\x01", 4),
          .acquired = absl::FromUnixMicros(1'700'000'000'123'456),
          .withdrawn = absl::FromUnixMicros(1'700'000'000'123'457),
          .isbn = 9'789'770'000'000};
}

// A book of that number, and nothing else that another book might have.
Book Numbered(int64_t id) {
  return {.id = id, .author = 1, .title = "كتاب " + std::to_string(id)};
}

std::optional<Book> BookOf(Reading& reading, int64_t id) {
  return Get(reading, Books(), Book::kKey, {Cell::Integer(id)});
}

Refusal RefusalOf(const absl::Status& status) { return Refusal::Of(status); }

// --- what is written is what is read ---------------------------------------

TEST_P(StorageConformance, RowKeepsEveryKindOfColumn) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()));

  EXPECT_THAT(Get(*Read(), Authors(), Author::kKey, {Cell::Integer(1)}),
              Optional(Mahfouz()));
  EXPECT_THAT(BookOf(*Read(), 10), Optional(Trilogy()));
}

TEST_P(StorageConformance, RowKeepsAbsentColumnsAbsent) {
  Given(Insert(Authors(), Author{.id = 1}),
        Insert(Books(), Book{.id = 2, .author = 1}));

  const auto book = BookOf(*Read(), 2);
  EXPECT_THAT(book, Optional(Book{.id = 2, .author = 1}));
  EXPECT_FALSE(book->withdrawn.has_value());
}

TEST_P(StorageConformance, RowKeepsTheLeastAndTheMostInteger) {
  Given(Insert(Authors(), Author{.id = kLeast}),
        Insert(Authors(), Author{.id = kMost}),
        Insert(Books(), Book{.id = kMost, .author = kLeast, .isbn = kLeast}),
        Insert(Books(), Book{.id = kLeast, .author = kMost, .isbn = kMost}));

  EXPECT_EQ(BookOf(*Read(), kMost)->isbn, kLeast);
  EXPECT_EQ(BookOf(*Read(), kLeast)->author, kMost);
  EXPECT_THAT(Each(List(*Read(), Books()), &Book::id),
              ElementsAre(kLeast, kMost));
}

TEST_P(StorageConformance, RowKeepsTheFarthestMoments) {
  Book first = Numbered(2), last = Numbered(3);
  first.acquired = absl::FromUnixMicros(kLeast);
  first.withdrawn = absl::FromUnixMicros(0);
  last.acquired = absl::FromUnixMicros(kMost - 1);
  last.withdrawn = absl::FromUnixMicros(kMost - 1);
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), first),
        Insert(Books(), last));

  EXPECT_THAT(BookOf(*Read(), 2), Optional(first));
  EXPECT_THAT(BookOf(*Read(), 3), Optional(last));
}

TEST_P(StorageConformance, RowKeepsEveryNumberThatIsOne) {
  const std::vector<double> ratings = {
      -std::numeric_limits<double>::infinity(),
      std::numeric_limits<double>::lowest(),
      -0.1,
      std::numeric_limits<double>::denorm_min(),
      1.0 / 3,
      9007199254740993.0,
      1e300,
      std::numeric_limits<double>::infinity()};
  Given(Insert(Authors(), Mahfouz()));
  for (size_t i = 0; i < ratings.size(); ++i) {
    Book book = Numbered(static_cast<int64_t>(i));
    book.rating = ratings[i];
    Given(Insert(Books(), book));
  }

  EXPECT_EQ(Each(List(*Read(), Books()), &Book::rating), ratings);
  EXPECT_EQ(Each(List(*Read(), Books(), Book::kByRating), &Book::rating),
            ratings);
}

// Backends may forget the sign, so nothing may depend on it.
TEST_P(StorageConformance, RowKeepsMinusZeroAsZero) {
  Book minus = Numbered(2), plus = Numbered(3);
  minus.rating = -0.0;
  plus.rating = 0.0;
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), plus),
        Insert(Books(), minus));

  const auto reading = Read();
  EXPECT_EQ(BookOf(*reading, 2)->rating, 0.0);
  for (const double zero : {0.0, -0.0}) {
    const Stream range{.table = &Books(),
                       .index = Book::kByRating,
                       .prefix = {Cell::Real(zero)}};
    const Stream filtered{
        .table = &Books(),
        .filters = {{.column = Book::kRating, .values = {Cell::Real(zero)}}}};
    EXPECT_THAT(Each(List(*reading, Books(), {.streams = {range}}), &Book::id),
                ElementsAre(2, 3));
    EXPECT_THAT(
        Each(List(*reading, Books(), {.streams = {filtered}}), &Book::id),
        ElementsAre(2, 3));
  }
}

TEST_P(StorageConformance, RowKeepsEveryByteOfABlob) {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte.push_back(static_cast<char>(i));
  Book book = Numbered(2);
  book.cover = every_byte + every_byte;
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), book));

  EXPECT_EQ(BookOf(*Read(), 2)->cover, every_byte + every_byte);
}

TEST_P(StorageConformance, RowKeepsTextOfEveryScript) {
  const std::vector<std::string> texts = {
      "",
      "a'b\"c\\d%_;--",
      "شحنتك في الطريق، شكراً لك",
      "لَا إِلٰهَ",
      "𐍈 \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0010FFFF",
      "line\r\nbreak\ttab\x01\x7F",
      "   "};
  Given(Insert(Authors(), Mahfouz()));
  for (size_t i = 0; i < texts.size(); ++i) {
    Book book = Numbered(static_cast<int64_t>(i));
    book.summary = texts[i];
    book.title = texts[i];
    Given(Insert(Books(), book));
  }

  EXPECT_EQ(Each(List(*Read(), Books()), &Book::summary), texts);
  for (const std::string& text : texts) {
    const auto book = Get(*Read(), Books(), Book::kByAuthorTitle,
                          {Cell::Integer(1), Cell::Text(text)});
    EXPECT_TRUE(book.has_value()) << text;
  }
}

TEST_P(StorageConformance, RowKeepsAMebibyteOfText) {
  Book book = Numbered(2);
  while (book.summary.size() < 1 << 20) book.summary += "نص طويل 📦 ";
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), book));

  const auto found = BookOf(*Read(), 2);
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(found->summary == book.summary);
}

TEST_P(StorageConformance, RowKeepsAMebibyteThatIsIndexed) {
  if (!GetParam().indexes_long_values) {
    GTEST_SKIP() << GetParam().name
                 << " opts out of the category `long values in indexes`";
  }
  Book book = Numbered(2);
  book.cover.assign(1 << 20, '\0');
  book.cover.back() = '\xFF';
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), book));

  const auto found = BookOf(*Read(), 2);
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(found->cover == book.cover);
}

TEST_P(StorageConformance, RowKeepsALongTextFoundByItsIndex) {
  std::string title;
  while (title.size() < 4000) title += "عنوان ";
  Book longer = Numbered(2), shorter = Numbered(3);
  longer.title = title + "ب";
  shorter.title = title;
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), longer),
        Insert(Books(), shorter));

  EXPECT_THAT(Each(List(*Read(), Books(), Book::kByTitle), &Book::id),
              ElementsAre(3, 2));
}

TEST_P(StorageConformance, RowKeepsAMomentToTheMicrosecond) {
  Book book = Numbered(2);
  book.acquired = absl::FromUnixNanos(1'999);
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), book));

  EXPECT_EQ(BookOf(*Read(), 2)->acquired, absl::FromUnixMicros(1));
}

TEST_P(StorageConformance, RowKeepsItsPlaceUnderATwoColumnKey) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Numbered(2)),
        Insert(Books(), Numbered(-3)),
        Insert(Copies(), Copy{.book = 2, .number = 1, .shelf = "أ"}),
        Insert(Copies(), Copy{.book = 2, .number = -1, .shelf = "ب"}),
        Insert(Copies(), Copy{.book = -3, .number = 1, .shelf = "ج"}));

  EXPECT_EQ(
      Get(*Read(), Copies(), Copy::kKey, {Cell::Integer(2), Cell::Integer(-1)})
          ->shelf,
      "ب");
  EXPECT_THAT(Each(List(*Read(), Copies()), &Copy::shelf),
              ElementsAre("ج", "ب", "أ"));
}

TEST_P(StorageConformance, RowKeepsATextThatLeadsTheKey) {
  Given(Insert(Loans(), Loan{.book = 7, .reader = "ليلى", .renewals = 3}));

  EXPECT_EQ(
      Get(*Read(), Loans(), Loan::kKey, {Cell::Text("ليلى"), Cell::Integer(7)})
          ->renewals,
      3);
  EXPECT_EQ(
      Get(*Read(), Loans(), Loan::kKey, {Cell::Text("ليل"), Cell::Integer(7)}),
      std::nullopt);
}

TEST_P(StorageConformance, RowIsFoundByAPrivateColumn) {
  Given(Insert(Authors(), Mahfouz()), Insert(Authors(), Author{.id = 2}));

  const Stream same{.table = &Authors(),
                    .index = Author::kByPhone,
                    .prefix = {Cell::Text("+20100200300")}};
  EXPECT_THAT(List(*Read(), Authors(), {.streams = {same}}),
              ElementsAre(Mahfouz()));
}

TEST_P(StorageConformance, RowIsNotFoundOnceDeleted) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()));
  Given(Delete(Books(), Trilogy()));

  EXPECT_EQ(BookOf(*Read(), 10), std::nullopt);
  for (int index = 0; index <= Book::kByRating; ++index) {
    EXPECT_THAT(List(*Read(), Books(), index), IsEmpty()) << index;
  }
}

TEST_P(StorageConformance, RowMayComeBackAfterItWasDeleted) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()));
  Given(Delete(Books(), Trilogy()), Insert(Books(), Trilogy()));

  EXPECT_THAT(BookOf(*Read(), 10), Optional(Trilogy()));
}

// --- what cannot be is refused ----------------------------------------------

TEST_P(StorageConformance, RefusedIsASecondRowOfAKey) {
  Given(Insert(Authors(), Mahfouz()));

  EXPECT_EQ(RefusalOf(Act(Insert(Authors(), Author{.id = 1}))),
            RowExists(Authors()));
  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Mahfouz()));
}

TEST_P(StorageConformance, RefusedIsASecondRowOfATwoColumnKey) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()),
        Insert(Copies(), Copy{.book = 10, .number = 1}));

  EXPECT_EQ(RefusalOf(Act(Insert(Copies(), Copy{.book = 10, .number = 1}))),
            RowExists(Copies()));
}

TEST_P(StorageConformance, RefusedIsASecondRowOfAUniqueIndex) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()));
  Book twin = Numbered(11);
  twin.title = Trilogy().title;

  EXPECT_EQ(RefusalOf(Act(Insert(Books(), twin))),
            UniqueTaken(Books(), Book::kByAuthorTitle));
}

TEST_P(StorageConformance, RefusedIsAnUpdateToWhatAnotherHas) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()),
        Insert(Books(), Numbered(11)));
  Book twin = Numbered(11);
  twin.isbn = Trilogy().isbn;

  EXPECT_EQ(RefusalOf(Act(Update(Books(), Numbered(11), twin))),
            UniqueTaken(Books(), Book::kByIsbn));
  EXPECT_EQ(BookOf(*Read(), 11)->isbn, 0);
}

TEST_P(StorageConformance, RefusedIsTheKeyBeforeAnyIndexInOrder) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()),
        Insert(Books(), Numbered(11)));
  Book twin = Trilogy();
  EXPECT_EQ(RefusalOf(Act(Insert(Books(), twin))), RowExists(Books()));

  twin.id = 12;
  EXPECT_EQ(RefusalOf(Act(Insert(Books(), twin))),
            UniqueTaken(Books(), Book::kByAuthorTitle));

  twin.id = 11;
  EXPECT_EQ(RefusalOf(Act(Update(Books(), Numbered(11), twin))),
            UniqueTaken(Books(), Book::kByAuthorTitle));
}

TEST_P(StorageConformance, RefusedIsAChangeOfARowThatIsMissing) {
  Given(Insert(Authors(), Mahfouz()));

  EXPECT_EQ(RefusalOf(Act(Delete(Authors(), Author{.id = 2}))),
            RowMissing(Authors()));
  EXPECT_EQ(RefusalOf(Act(UpdateOnly(Authors(), Author{.id = 2, .name = "x"},
                                     {Author::kName}))),
            RowMissing(Authors()));
  EXPECT_EQ(RefusalOf(Act(UpdateOnly(Authors(), Author{.id = 2}, {}))),
            RowMissing(Authors()));
}

TEST_P(StorageConformance, RefusedIsNothingWhereSparseValuesAreNone) {
  Given(Insert(Authors(), Author{.id = 1}), Insert(Authors(), Author{.id = 2}),
        Insert(Books(), Numbered(1)), Insert(Books(), Numbered(2)));

  EXPECT_THAT(List(*Read(), Authors(), Author::kByHandle), IsEmpty());
  EXPECT_EQ(Get(*Read(), Authors(), Author::kByHandle, {Cell::Text("")}),
            std::nullopt);
  EXPECT_EQ(Get(*Read(), Books(), Book::kByIsbn, {Cell::Integer(0)}),
            std::nullopt);
}

TEST_P(StorageConformance, RefusedIsNothingWhenTheValueWasGivenUp) {
  Given(Insert(Authors(), Mahfouz()), Insert(Authors(), Author{.id = 2}));
  Author without = Mahfouz();
  without.handle = "";
  const Author with{.id = 2, .handle = "naguib"};

  Given(Update(Authors(), Mahfouz(), without),
        Update(Authors(), Author{.id = 2}, with));

  EXPECT_EQ(
      Get(*Read(), Authors(), Author::kByHandle, {Cell::Text("naguib")})->id,
      2);
}

// Changes are made in order: what comes later gives nothing up for now.
TEST_P(StorageConformance, RefusedIsAValueThatIsGivenUpTooLate) {
  Given(Insert(Authors(), Mahfouz()));
  const Author heir{.id = 2, .handle = "naguib"};

  EXPECT_EQ(
      RefusalOf(Act(Insert(Authors(), heir), Delete(Authors(), Mahfouz()))),
      UniqueTaken(Authors(), Author::kByHandle));
  EXPECT_EQ(
      RefusalOf(Act(Delete(Authors(), Mahfouz()), Insert(Authors(), heir))),
      Refusal());
}

TEST_P(StorageConformance, RefusedBatchLeavesNothing) {
  Given(Insert(Authors(), Mahfouz()));

  EXPECT_EQ(RefusalOf(Act(Insert(Authors(), Author{.id = 2}),
                          Insert(Authors(), Author{.id = 1}),
                          Insert(Authors(), Author{.id = 3}))),
            RowExists(Authors()));
  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Mahfouz()));
}

TEST_P(StorageConformance, RefusedIsNothingInAnEmptyBatch) {
  EXPECT_EQ(RefusalOf(Act(std::vector<Change>())), Refusal());
}

// --- an update names what it changes ----------------------------------------

TEST_P(StorageConformance, UpdateWritesEveryColumnButTheKey) {
  Given(Insert(Authors(), Mahfouz()), Insert(Authors(), Author{.id = 2}),
        Insert(Books(), Trilogy()));
  const Book after{.id = 10, .author = 2, .title = "السكرية"};

  Given(Update(Books(), Trilogy(), after));

  EXPECT_THAT(BookOf(*Read(), 10), Optional(after));
}

TEST_P(StorageConformance, UpdateLeavesColumnsAloneThatItDoesNotName) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Trilogy()));

  Given(UpdateOnly(Books(), Book{.id = 10, .author = 99, .title = "قديم"},
                   {Book::kLendable, Book::kWithdrawn}));

  Book expected = Trilogy();
  expected.lendable = false;
  expected.withdrawn = std::nullopt;
  EXPECT_THAT(BookOf(*Read(), 10), Optional(expected));
  for (int index = 0; index <= Book::kByRating; ++index) {
    EXPECT_THAT(List(*Read(), Books(), index), ElementsAre(expected)) << index;
  }
}

TEST_P(StorageConformance, UpdateMovesTheRowInTheIndexesItTouches) {
  Given(Insert(Authors(), Mahfouz()), Insert(Books(), Numbered(1)),
        Insert(Books(), Numbered(2)));
  Book first = Numbered(1);
  first.title = "يوم";
  first.isbn = 5;

  Given(Update(Books(), Numbered(1), first));

  EXPECT_THAT(Each(List(*Read(), Books(), Book::kByTitle), &Book::id),
              ElementsAre(2, 1));
  EXPECT_THAT(Each(List(*Read(), Books(), Book::kByIsbn), &Book::id),
              ElementsAre(1));
  EXPECT_EQ(Get(*Read(), Books(), Book::kByAuthorTitle,
                {Cell::Integer(1), Cell::Text(Numbered(1).title)}),
            std::nullopt);
}

TEST_P(StorageConformance, UpdateOfNoColumnChangesNothing) {
  Given(Insert(Authors(), Mahfouz()));

  Given(Update(Authors(), Mahfouz(), Mahfouz()));

  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Mahfouz()));
}

TEST_P(StorageConformance, UpdateToItsOwnUniqueValueIsNoCollision) {
  Given(Insert(Authors(), Mahfouz()));

  Given(UpdateOnly(Authors(), Mahfouz(), {Author::kHandle, Author::kName}));

  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(Mahfouz()));
}

TEST_P(StorageConformance, UpdatesOfOneRowAddUpWithinABatch) {
  Given(Insert(Authors(), Mahfouz()));

  Given(
      UpdateOnly(Authors(), Author{.id = 1, .name = "أول"}, {Author::kName}),
      UpdateOnly(Authors(), Author{.id = 1, .handle = "second"},
                 {Author::kHandle}),
      UpdateOnly(Authors(), Author{.id = 1, .name = "ثالث"}, {Author::kName}));

  Author expected = Mahfouz();
  expected.name = "ثالث";
  expected.handle = "second";
  EXPECT_THAT(List(*Read(), Authors()), ElementsAre(expected));
}

}  // namespace
}  // namespace sanad::storage::conformance
