// Scans: one order on every backend, ranges, filters, unions, pages.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "tests/storage/agreement.h"
#include "tests/storage/conformance.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

absl::Time Day(int64_t day) { return absl::FromUnixSeconds(day * 86400); }

const std::vector<std::string>& Titles() {
  static const std::vector<std::string> titles = {
      "",   "a",    "a b",  "ab",  "b",    "Z",  "é",  "ا",
      "أب", "ابجد", "كتاب", "كتب", "كِتاب", "文", "😀", "\x7F"};
  return titles;
}

const std::vector<std::string>& Covers() {
  using namespace std::string_literals;
  static const std::vector<std::string> covers = {
      ""s,     "\0"s,   "\0\0"s,   "\0\1"s,    "\1"s,
      "\xFE"s, "\xFF"s, "\xFF\0"s, "\xFF\xFF"s};
  return covers;
}

// A book whose columns repeat at different rhythms, so that every prefix
// and filter takes some books and leaves others.
Book Shelved(int64_t n) {
  return {.id = n * 3 - 20,
          .author = n % 3 + 1,
          .title = Titles()[n % Titles().size()] + std::to_string(n / 16),
          .genre = static_cast<Genre>(n % 4),
          .lendable = n % 2 == 0,
          .rating = static_cast<double>(n % 5) - 2.5,
          .summary = Titles()[n % 5],
          .cover = Covers()[n % Covers().size()],
          .acquired = Day(n % 7),
          .withdrawn = n % 3 == 0 ? std::optional(Day(-n)) : std::nullopt,
          .isbn = n % 2 == 0 ? 0 : n};
}

std::vector<Change> ShelfOfBooks(int64_t books) {
  std::vector<Change> changes;
  for (int64_t id = 1; id <= 3; ++id) {
    changes.push_back(Insert(Authors(), Author{.id = id, .name = "كاتب"}));
  }
  for (int64_t n = 0; n < books; ++n) {
    changes.push_back(Insert(Books(), Shelved(n)));
  }
  return changes;
}

ReferenceModel ModelOf(const std::vector<Change>& changes) {
  ReferenceModel model;
  for (const Change& change : changes) {
    model.Insert(*change.table, RowOf(change.row.type(), change.row.get()));
  }
  return model;
}

class BookShelf {
 public:
  explicit BookShelf(int64_t books) : books_(books) {}

  std::vector<Change> changes() const { return ShelfOfBooks(books_); }
  ReferenceModel model() const { return ModelOf(changes()); }

 private:
  int64_t books_;
};

std::vector<Cell> CellsOf(const Table& table, const std::vector<int>& columns,
                          const Row& row) {
  std::vector<Cell> cells;
  for (const int column : columns) {
    cells.push_back(CellOf(table, column, row[table.type->IndexOf(column)]));
  }
  return cells;
}

Filter Where(int column, Filter::Op op, std::vector<Cell> values) {
  return {.column = column, .op = op, .values = std::move(values)};
}

// --- an index has one total order on every backend ---------------------------

TEST_P(StorageConformance, OrderOfTextIsThatOfItsBytes) {
  std::vector<std::string> titles = Titles();
  std::vector<Change> changes;
  changes.push_back(Insert(Authors(), Author{.id = 1}));
  for (size_t i = 0; i < titles.size(); ++i) {
    changes.push_back(Insert(
        Books(),
        Book{.id = static_cast<int64_t>(i), .author = 1, .title = titles[i]}));
  }
  ASSERT_TRUE(Act(std::move(changes)).ok());

  std::sort(titles.begin(), titles.end());
  EXPECT_EQ(Each(List(*Read(), Books(), Book::kByTitle), &Book::title), titles);
}

TEST_P(StorageConformance, OrderOfArabicKeepsTheKeyApart) {
  Given(Insert(Loans(), Loan{.book = 1, .reader = "علي"}),
        Insert(Loans(), Loan{.book = 2, .reader = "علياء"}),
        Insert(Loans(), Loan{.book = 3, .reader = "علي"}),
        Insert(Loans(), Loan{.book = 0, .reader = "أحمد"}));

  EXPECT_THAT(Each(List(*Read(), Loans()), &Loan::book),
              ElementsAre(0, 1, 3, 2));
}

TEST_P(StorageConformance, OrderOfBytesIsUnsignedAndShorterFirst) {
  std::vector<Change> changes;
  changes.push_back(Insert(Authors(), Author{.id = 1}));
  for (size_t i = 0; i < Covers().size(); ++i) {
    const auto id = -static_cast<int64_t>(i);
    changes.push_back(Insert(Books(), Book{.id = id,
                                           .author = 1,
                                           .title = std::to_string(id),
                                           .cover = Covers()[i]}));
  }
  ASSERT_TRUE(Act(std::move(changes)).ok());

  EXPECT_EQ(Each(List(*Read(), Books(), Book::kByCover), &Book::cover),
            Covers());
}

TEST_P(StorageConformance, OrderOfIntegersIsSigned) {
  std::vector<Change> changes;
  for (const int64_t id : {kMost, int64_t{0}, int64_t{256}, int64_t{-1},
                           int64_t{255}, kLeast, kMost - 1, int64_t{-256}}) {
    changes.push_back(Insert(Authors(), Author{.id = id}));
  }
  ASSERT_TRUE(Act(std::move(changes)).ok());

  EXPECT_THAT(Each(List(*Read(), Authors()), &Author::id),
              ElementsAre(kLeast, -256, -1, 0, 255, 256, kMost - 1, kMost));
}

TEST_P(StorageConformance, OrderPutsMomentsThatNeverCameLast) {
  Given(
      Insert(Authors(), Author{.id = 1}),
      Insert(Books(), Book{.id = 1, .author = 1, .title = "1"}),
      Insert(Books(), Book{.id = 2,
                           .author = 1,
                           .title = "2",
                           .withdrawn = absl::FromUnixMicros(kMost - 1)}),
      Insert(
          Books(),
          Book{.id = 3, .author = 1, .title = "3", .withdrawn = Day(-40'000)}));

  EXPECT_THAT(Each(List(*Read(), Books(), Book::kByWithdrawn), &Book::id),
              ElementsAre(3, 2, 1));
}

TEST_P(StorageConformance, OrderOfEqualRowsIsThatOfTheRestOfTheKey) {
  Given(Insert(Loans(), Loan{.book = 1, .reader = "ب", .due = Day(3)}),
        Insert(Loans(), Loan{.book = 2, .reader = "أ", .due = Day(3)}),
        Insert(Loans(), Loan{.book = 1, .reader = "أ", .due = Day(3)}),
        Insert(Loans(), Loan{.book = 9, .reader = "ي", .due = Day(2)}));

  const Stream by_due{.table = &Loans(), .index = Loan::kByDue};
  EXPECT_THAT(Each(List(*Read(), Loans(), {.streams = {by_due}}), &Loan::book),
              ElementsAre(9, 1, 2, 1));
  EXPECT_THAT(
      Each(List(*Read(), Loans(),
                {.streams = {by_due}, .direction = Direction::kDescending}),
           &Loan::book),
      ElementsAre(1, 2, 1, 9));
}

TEST_P(StorageConformance, OrderOfASparseIndexLeavesRowsWithoutOut) {
  Given(Insert(Loans(), Loan{.book = 1, .reader = "أ", .hold = 0}),
        Insert(Loans(), Loan{.book = 2, .reader = "أ", .hold = -4}),
        Insert(Loans(),
               Loan{.book = 3, .reader = "أ", .renewals = -1, .hold = 9}));

  const Stream holds{.table = &Loans(), .index = Loan::kByHold};
  EXPECT_THAT(Each(List(*Read(), Loans(), {.streams = {holds}}), &Loan::book),
              ElementsAre(3, 2));
  EXPECT_EQ(CountOf(*Read(), holds, 10), 2);
}

// --- a scan is its range, filtered, from a place, cut ------------------------

TEST_P(StorageConformance, ScanOfAnEmptyTableIsEmpty) {
  EXPECT_THAT(List(*Read(), Books()), IsEmpty());
  EXPECT_EQ(CountOf(*Read(), {.table = &Books()}, 5), 0);
}

TEST_P(StorageConformance, ScanPrefixIsTheWholeValue) {
  Given(Insert(Loans(), Loan{.book = 1, .reader = "علي"}),
        Insert(Loans(), Loan{.book = 2, .reader = "علياء"}),
        Insert(Loans(), Loan{.book = 3, .reader = ""}));

  const auto of_reader = [](const char* reader) {
    return Scan{
        .streams = {{.table = &Loans(), .prefix = {Cell::Text(reader)}}}};
  };
  EXPECT_THAT(Each(List(*Read(), Loans(), of_reader("علي")), &Loan::book),
              ElementsAre(1));
  EXPECT_THAT(Each(List(*Read(), Loans(), of_reader("")), &Loan::book),
              ElementsAre(3));
  EXPECT_THAT(List(*Read(), Loans(), of_reader("عل")), IsEmpty());
}

TEST_P(StorageConformance, ScanPrefixMayBeTheLastOfItsKind) {
  Given(Insert(Authors(), Author{.id = kMost}),
        Insert(Books(), Book{.id = 5, .author = kMost, .cover = "\xFF\xFF"}));

  for (const Direction direction :
       {Direction::kAscending, Direction::kDescending}) {
    EXPECT_THAT(List(*Read(), Books(),
                     {.streams = {{.table = &Books(),
                                   .index = Book::kByAuthor,
                                   .prefix = {Cell::Integer(kMost)}}},
                      .direction = direction}),
                testing::SizeIs(1));
    EXPECT_THAT(List(*Read(), Books(),
                     {.streams = {{.table = &Books(),
                                   .index = Book::kByCover,
                                   .prefix = {Cell::Blob("\xFF\xFF")}}},
                      .direction = direction}),
                testing::SizeIs(1));
  }
}

TEST_P(StorageConformance, ScanPrefixMayBeTheWholeOrder) {
  ASSERT_TRUE(Act(ShelfOfBooks(20)).ok());
  const Book book = Shelved(4);

  const Stream exact{
      .table = &Books(),
      .index = Book::kByAuthor,
      .prefix = {Cell::Integer(book.author),
                 Cell::Integer(absl::ToUnixMicros(book.acquired)),
                 Cell::Integer(book.id)}};
  EXPECT_THAT(List(*Read(), Books(), {.streams = {exact}}), ElementsAre(book));
}

TEST_P(StorageConformance, ScanInNothingFindsNothing) {
  ASSERT_TRUE(Act(ShelfOfBooks(5)).ok());
  const Stream stream{.table = &Books(),
                      .filters = {Where(Book::kId, Filter::Op::kIn, {})}};

  EXPECT_THAT(List(*Read(), Books(), {.streams = {stream}}), IsEmpty());
  EXPECT_EQ(CountOf(*Read(), stream, 5), 0);
}

TEST_P(StorageConformance, ScanInManyValuesFindsEach) {
  ASSERT_TRUE(Act(ShelfOfBooks(40)).ok());
  std::vector<Cell> ids;
  for (int64_t id = -1000; id < 1000; ++id) ids.push_back(Cell::Integer(id));
  const Stream stream{.table = &Books(),
                      .filters = {Where(Book::kId, Filter::Op::kIn, ids)}};

  EXPECT_EQ(CountOf(*Read(), stream, 1000), 40);
}

TEST_P(StorageConformance, ScanGoesOnFromAPlaceWhereNoRowIs) {
  Given(Insert(Authors(), Author{.id = 10}),
        Insert(Authors(), Author{.id = 20}),
        Insert(Authors(), Author{.id = 30}));
  const Stream all{.table = &Authors()};

  EXPECT_THAT(Each(List(*Read(), Authors(),
                        {.streams = {all}, .after = {Cell::Integer(15)}}),
                   &Author::id),
              ElementsAre(20, 30));
  EXPECT_THAT(Each(List(*Read(), Authors(),
                        {.streams = {all},
                         .direction = Direction::kDescending,
                         .after = {Cell::Integer(25)}}),
                   &Author::id),
              ElementsAre(20, 10));
  EXPECT_THAT(List(*Read(), Authors(),
                   {.streams = {all}, .after = {Cell::Integer(kMost)}}),
              IsEmpty());
}

TEST_P(StorageConformance, ScanStaysAtItsEnd) {
  Given(Insert(Authors(), Author{.id = 1}));
  const auto reading = Read();
  const auto rows =
      ScanAll(*reading, {.streams = {{.table = &Authors()}}}).value();

  EXPECT_TRUE(rows->Next().value());
  EXPECT_FALSE(rows->Next().value());
  EXPECT_FALSE(rows->Next().value());
}

TEST_P(StorageConformance, ScanCountsUpToItsCap) {
  ASSERT_TRUE(Act(ShelfOfBooks(20)).ok());
  const Stream all{.table = &Books()};

  EXPECT_EQ(CountOf(*Read(), all, 1), 1);
  EXPECT_EQ(CountOf(*Read(), all, 19), 19);
  EXPECT_EQ(CountOf(*Read(), all, 20), 20);
  EXPECT_EQ(CountOf(*Read(), all, kMost), 20);
}

TEST_P(StorageConformance, ScansOfOneTransactionMayBeInterleaved) {
  ASSERT_TRUE(Act(ShelfOfBooks(20)).ok());
  const auto reading = Read();
  const Scan scan{.streams = {{.table = &Books()}}};
  const auto one = ScanAll(*reading, scan).value();
  const auto other = ScanAll(*reading, scan).value();

  for (int64_t n = 0; n < 20; ++n) {
    Book first, second;
    ASSERT_TRUE(one->Next().value());
    ASSERT_TRUE(other->Next().value());
    one->Load(&first, nullptr);
    other->Load(&second, nullptr);
    EXPECT_EQ(first, Shelved(n));
    EXPECT_EQ(second, Shelved(n));
  }
}

TEST_P(StorageConformance, ScanFollowsAReferenceAndLeavesDanglingOnesAlone) {
  Given(Insert(Authors(), Author{.id = 1}),
        Insert(Books(), Book{.id = 5, .author = 1, .title = "رحلة"}),
        Insert(Loans(), Loan{.book = 5, .reader = "أ"}),
        Insert(Loans(), Loan{.book = 6, .reader = "ب"}));
  const auto reading = Read();
  const auto rows =
      ScanAll(*reading,
              {.streams = {{.table = &Loans()}},
               .follow = Follow{.column = Loan::kBook,
                                .table = &Books(),
                                .columns = ColumnsOf(Books(), {Book::kTitle})}})
          .value();

  Loan loan;
  Book book{.summary = "as it was"};
  ASSERT_TRUE(rows->Next().value());
  rows->Load(&loan, &book);
  EXPECT_EQ(book, (Book{.title = "رحلة", .summary = "as it was"}));
  book = Book{.title = "as it was"};
  ASSERT_TRUE(rows->Next().value());
  rows->Load(&loan, &book);
  EXPECT_EQ(book, (Book{.title = "as it was"}));
  EXPECT_EQ(loan.reader, "ب");
}

// Every filter that some books pass and some do not, each operation on each
// kind of column, and two of them together.
std::vector<std::vector<Filter>> FiltersOfBooks() {
  static const std::string text = "كتاب0";
  const Book book = Shelved(13);
  const std::vector<std::pair<int, Cell>> columns = {
      {Book::kId, Cell::Integer(book.id)},
      {Book::kGenre, Cell::Integer(2)},
      {Book::kLendable, Cell::Integer(1)},
      {Book::kRating, Cell::Real(book.rating)},
      {Book::kTitle, Cell::Text(text)},
      {Book::kCover, Cell::Blob("\xFF")},
      {Book::kAcquired, Cell::Integer(absl::ToUnixMicros(book.acquired))},
      {Book::kWithdrawn, Cell::Integer(record::kNever)},
  };
  using Op = Filter::Op;
  std::vector<std::vector<Filter>> filters = {{}};
  for (const auto& [column, cell] : columns) {
    for (const Op op : {Op::kEqual, Op::kNotEqual, Op::kLess, Op::kAtMost,
                        Op::kMore, Op::kAtLeast, Op::kIn}) {
      filters.push_back({Where(column, op, {cell})});
    }
  }
  filters.push_back({Where(Book::kGenre, Op::kIn,
                           {Cell::Integer(1), Cell::Integer(3),
                            Cell::Integer(1), Cell::Integer(99)}),
                     Where(Book::kRating, Op::kMore, {Cell::Real(-1)})});
  filters.push_back(
      {Where(Book::kTitle, Op::kIn, {Cell::Text("a0"), Cell::Text("文0")})});
  return filters;
}

std::vector<Scan> ShapesOfBooks() {
  const record::FieldSet some =
      ColumnsOf(Books(), {Book::kTitle, Book::kWithdrawn, Book::kIsbn});
  const Follow author{.column = Book::kAuthor, .table = &Authors()};
  const Follow name{.column = Book::kAuthor,
                    .table = &Authors(),
                    .columns = ColumnsOf(Authors(), {Author::kName})};
  return {{},
          {.limit = 3},
          {.columns = some},
          {.follow = author},
          {.columns = some, .follow = name, .limit = 1}};
}

// The whole product of index, prefix, filter, place, direction and shape, by
// the model.
TEST_P(StorageConformance, ScanAgreesWithTheModelInEveryCombination) {
  const BookShelf shelf(23);
  ASSERT_TRUE(Act(shelf.changes()).ok());
  const ReferenceModel model = shelf.model();
  const std::vector<Row> rows = model.Rows(Books());
  const auto filters = FiltersOfBooks();
  const auto shapes = ShapesOfBooks();
  const auto reading = Read();

  for (int index = 0; index <= Book::kByRating; ++index) {
    const std::vector<int> order = Order(Books(), index);
    for (size_t given = 0; given <= order.size(); ++given) {
      const std::vector<int> in_prefix(order.begin(), order.begin() + given);
      const std::vector<int> in_place(order.begin() + given, order.end());
      for (size_t f = 0; f < filters.size(); ++f) {
        Scan scan = shapes[f % shapes.size()];
        scan.streams = {{.table = &Books(),
                         .index = index,
                         .prefix = CellsOf(Books(), in_prefix, rows[7]),
                         .filters = filters[f]}};
        for (const Direction direction :
             {Direction::kAscending, Direction::kDescending}) {
          scan.direction = direction;
          scan.after = {};
          ASSERT_EQ(DifferenceInScan(*reading, model, scan), "");
          scan.after = CellsOf(Books(), in_place, rows[11]);
          ASSERT_EQ(DifferenceInScan(*reading, model, scan), "");
        }
        ASSERT_EQ(DifferenceInCount(*reading, model, scan.streams[0], 4), "");
      }
    }
  }
}

TEST_P(StorageConformance, ScanHasEveryShapeInEveryDirection) {
  const BookShelf shelf(23);
  ASSERT_TRUE(Act(shelf.changes()).ok());
  const ReferenceModel model = shelf.model();
  const auto reading = Read();

  for (int index = 0; index <= Book::kByRating; ++index) {
    for (const Direction direction :
         {Direction::kAscending, Direction::kDescending}) {
      for (Scan scan : ShapesOfBooks()) {
        scan.streams = {{.table = &Books(), .index = index}};
        scan.direction = direction;
        ASSERT_EQ(DifferenceInScan(*reading, model, scan), "");
      }
    }
  }
}

// --- a union is one list without duplicates ----------------------------------

// Streams of one author each, `streams` in all; authors repeat after three,
// so that the list is full of duplicates.
Scan UnionOfAuthors(int64_t streams) {
  Scan scan;
  for (int64_t i = 0; i < streams; ++i) {
    scan.streams.push_back({.table = &Books(),
                            .index = Book::kByAuthor,
                            .prefix = {Cell::Integer(i % 3 + 1)}});
  }
  return scan;
}

TEST_P(StorageConformance, UnionOfUpToSixteenStreamsDropsDuplicates) {
  const BookShelf shelf(50);
  ASSERT_TRUE(Act(shelf.changes()).ok());
  const ReferenceModel model = shelf.model();
  const auto reading = Read();

  for (size_t streams = 1; streams <= kMaxStreams; ++streams) {
    for (const Direction direction :
         {Direction::kAscending, Direction::kDescending}) {
      for (const int64_t limit : {0, 1, 17}) {
        Scan scan = UnionOfAuthors(static_cast<int64_t>(streams));
        scan.direction = direction;
        scan.limit = limit;
        ASSERT_EQ(DifferenceInScan(*reading, model, scan), "");
      }
    }
  }
}

TEST_P(StorageConformance, UnionMergesStreamsThatOverlapByTheirFilters) {
  const BookShelf shelf(50);
  ASSERT_TRUE(Act(shelf.changes()).ok());
  const Scan scan{
      .streams = {{.table = &Books(),
                   .index = Book::kByTitle,
                   .filters = {Where(Book::kId, Filter::Op::kLess,
                                     {Cell::Integer(50)})}},
                  {.table = &Books(),
                   .index = Book::kByTitle,
                   .filters = {Where(Book::kLendable, Filter::Op::kEqual,
                                     {Cell::Integer(1)})}},
                  {.table = &Books(),
                   .index = Book::kByTitle,
                   .filters = {Where(Book::kId, Filter::Op::kIn, {})}}},
      .columns = ColumnsOf(Books(), {Book::kGenre}),
      .follow = Follow{.column = Book::kAuthor, .table = &Authors()}};

  EXPECT_EQ(DifferenceInScan(*Read(), shelf.model(), scan), "");
}

TEST_P(StorageConformance, UnionOfReadersIsPagedAcrossEqualMoments) {
  std::vector<Change> changes;
  for (int64_t book = 1; book <= 12; ++book) {
    changes.push_back(Insert(
        Loans(), Loan{.book = book,
                      .reader = book % 2 == 0 ? "سمير" : "هدى",
                      .returned = book % 4 == 0 ? std::nullopt
                                                : std::optional(Day(1))}));
  }
  const ReferenceModel model = ModelOf(changes);
  ASSERT_TRUE(Act(std::move(changes)).ok());
  Scan scan{.streams = {{.table = &Loans(),
                         .index = Loan::kByReturned,
                         .prefix = {Cell::Integer(86'400'000'000)}},
                        {.table = &Loans(),
                         .index = Loan::kByReturned,
                         .prefix = {Cell::Integer(record::kNever)}}},
            .limit = 5};

  EXPECT_EQ(DifferenceInScan(*Read(), model, scan), "");
  scan.after = {Cell::Integer(5), Cell::Text("هدى")};
  EXPECT_EQ(DifferenceInScan(*Read(), model, scan), "");
}

// --- pages meet every row once -----------------------------------------------

// The page after `place`, which becomes where the next one begins.
std::vector<Book> NextPage(Reading& reading, Scan& scan,
                           std::vector<Value>& place) {
  const Stream& stream = scan.streams.front();
  const std::vector<int> order = Order(Books(), stream.index);
  const size_t given = stream.prefix.size();
  const std::vector<Value> before = place;  // outlives the rows
  scan.after.clear();
  for (size_t i = 0; i < before.size(); ++i) {
    scan.after.push_back(CellOf(Books(), order[given + i], before[i]));
  }
  const auto rows = ScanAll(reading, scan).value();
  std::vector<Book> page;
  while (rows->Next().value()) {
    rows->Load(&page.emplace_back(), nullptr);
    place.clear();
    for (size_t i = 0; i < order.size() - given; ++i) {
      place.push_back(ValueOf(rows->Order(i)));
    }
  }
  return page;
}

// Each page in a transaction of its own, with `between` after it.
template <class Between>
std::vector<Book> Paged(Store& store, Scan scan, Between between) {
  std::vector<Book> all;
  std::vector<Value> place;
  while (true) {
    const auto reading = store.Read(kHere).value();
    const std::vector<Book> page = NextPage(*reading, scan, place);
    if (page.empty()) return all;
    all.insert(all.end(), page.begin(), page.end());
    between();
  }
}

TEST_P(StorageConformance, PagesMeetEveryRowOnceForwardAndBack) {
  ASSERT_TRUE(Act(ShelfOfBooks(47)).ok());
  for (int index = 0; index <= Book::kByRating; ++index) {
    for (const Direction direction :
         {Direction::kAscending, Direction::kDescending}) {
      for (const int64_t limit : {1, 5, 47}) {
        Scan scan{.streams = {{.table = &Books(), .index = index}},
                  .direction = direction};
        const std::vector<Book> whole = List(*Read(), Books(), scan);
        scan.limit = limit;
        ASSERT_EQ(Paged(store(), scan, [] {}), whole) << ToText(scan);
      }
    }
  }
}

TEST_P(StorageConformance, PagesOfAUnionMeetEveryRowOnce) {
  ASSERT_TRUE(Act(ShelfOfBooks(47)).ok());
  Scan scan = UnionOfAuthors(7);
  const std::vector<Book> whole = List(*Read(), Books(), scan);
  ASSERT_EQ(whole.size(), 47u);
  scan.limit = 4;

  EXPECT_EQ(Paged(store(), scan, [] {}), whole);
}

TEST_P(StorageConformance, PagesMissNoOldRowWhileNewOnesArrive) {
  ASSERT_TRUE(Act(ShelfOfBooks(40)).ok());
  for (const Direction direction :
       {Direction::kAscending, Direction::kDescending}) {
    Scan scan{.streams = {{.table = &Books(), .index = Book::kByAuthor}},
              .direction = direction};
    const std::vector<Book> before = List(*Read(), Books(), scan);
    scan.limit = 3;
    int64_t id = direction == Direction::kAscending ? 1'000'000 : 2'000'000;
    const std::vector<Book> seen = Paged(store(), scan, [&] {
      if (++id % 1'000'000 > 20) return;
      Given(Insert(Books(), Book{.id = id,
                                 .author = id % 3 + 1,
                                 .title = std::to_string(id),
                                 .acquired = Day(id % 7)}));
    });

    std::vector<Book> old;
    std::copy_if(seen.begin(), seen.end(), std::back_inserter(old),
                 [&](const Book& book) {
                   return std::count(before.begin(), before.end(), book) > 0;
                 });
    EXPECT_EQ(old, before);
  }
}

TEST_P(StorageConformance, PagesGoOnAfterARowThatIsGone) {
  ASSERT_TRUE(Act(ShelfOfBooks(9)).ok());
  Scan scan{.streams = {{.table = &Books()}}, .limit = 3};
  int64_t last = -1;
  std::vector<int64_t> expected;
  for (int64_t n = 0; n < 9; ++n) expected.push_back(Shelved(n).id);

  EXPECT_EQ(Each(Paged(store(), scan,
                       [&] {
                         last += 3;
                         Given(Delete(Books(), Shelved(last)));
                       }),
                 &Book::id),
            expected);
}

}  // namespace
}  // namespace sanad::storage::conformance
