#include "tests/storage/conformance_schema.h"

#include <functional>
#include <ostream>
#include <string_view>

#include "absl/strings/escaping.h"
#include "fmt/format.h"

namespace sanad::record {

using storage::conformance::Author;
using storage::conformance::Book;
using storage::conformance::Copy;
using storage::conformance::Loan;

template <>
const RecordType& TypeOf<Author>() {
  static const RecordType type = Record<Author>(
      "Author",
      {{"id", Author::kId, &Author::id},
       {"name", Author::kName, &Author::name, FieldClass::kContent},
       {"phone", Author::kPhone, &Author::phone, FieldClass::kContact},
       {"handle", Author::kHandle, &Author::handle}});
  return type;
}

template <>
const RecordType& TypeOf<Book>() {
  static const RecordType type = Record<Book>(
      "Book", {{"id", Book::kId, &Book::id},
               {"author", Book::kAuthor, &Book::author},
               {"title", Book::kTitle, &Book::title, FieldClass::kContent},
               {"genre", Book::kGenre, &Book::genre},
               {"lendable", Book::kLendable, &Book::lendable},
               {"rating", Book::kRating, &Book::rating},
               {"summary", Book::kSummary, &Book::summary},
               BytesField("cover", Book::kCover, &Book::cover),
               {"acquired", Book::kAcquired, &Book::acquired},
               {"withdrawn", Book::kWithdrawn, &Book::withdrawn},
               {"isbn", Book::kIsbn, &Book::isbn}});
  return type;
}

template <>
const RecordType& TypeOf<Copy>() {
  static const RecordType type = Record<Copy>(
      "Copy", {{"book", Copy::kBook, &Copy::book},
               {"number", Copy::kNumber, &Copy::number},
               BytesField("barcode", Copy::kBarcode, &Copy::barcode),
               {"shelf", Copy::kShelf, &Copy::shelf}});
  return type;
}

template <>
const RecordType& TypeOf<Loan>() {
  static const RecordType type =
      Record<Loan>("Loan", {{"book", Loan::kBook, &Loan::book},
                            {"reader", Loan::kReader, &Loan::reader},
                            {"due", Loan::kDue, &Loan::due},
                            {"returned", Loan::kReturned, &Loan::returned},
                            {"renewals", Loan::kRenewals, &Loan::renewals},
                            {"hold", Loan::kHold, &Loan::hold}});
  return type;
}

}  // namespace sanad::record

namespace sanad::storage::conformance {
namespace {

template <class T>
std::ostream& PrintRecord(std::ostream& out, const T& record) {
  Print(record::TypeOf<T>(), &record, out);
  return out;
}

constexpr size_t kPrintedBytes = 40;

}  // namespace

const TableOf<Author>& Authors() {
  static const TableOf<Author> table{{
      .name = "author",
      .number = 3,
      .type = &record::TypeOf<Author>(),
      .key = {Author::kId},
      .indexes = {{.name = "by_name", .columns = {Author::kName}},
                  {.name = "by_phone", .columns = {Author::kPhone}},
                  {.name = "by_handle",
                   .columns = {Author::kHandle},
                   .unique = true,
                   .sparse = true}},
  }};
  return table;
}

const TableOf<Book>& Books() {
  static const TableOf<Book> table{{
      .name = "book",
      .number = 4,
      .type = &record::TypeOf<Book>(),
      .key = {Book::kId},
      .indexes = {{.name = "by_author",
                   .columns = {Book::kAuthor, Book::kAcquired}},
                  {.name = "by_genre",
                   .columns = {Book::kGenre, Book::kLendable, Book::kRating}},
                  {.name = "by_author_title",
                   .columns = {Book::kAuthor, Book::kTitle},
                   .unique = true},
                  {.name = "by_withdrawn", .columns = {Book::kWithdrawn}},
                  {.name = "by_cover", .columns = {Book::kCover}},
                  {.name = "by_isbn",
                   .columns = {Book::kIsbn},
                   .unique = true,
                   .sparse = true},
                  {.name = "by_title", .columns = {Book::kTitle}},
                  {.name = "by_rating", .columns = {Book::kRating}}},
      .references = {{.column = Book::kAuthor, .table = &Authors()}},
  }};
  return table;
}

const TableOf<Copy>& Copies() {
  static const TableOf<Copy> table{{
      .name = "copy",
      .number = 7,
      .type = &record::TypeOf<Copy>(),
      .key = {Copy::kBook, Copy::kNumber},
      .indexes = {{.name = "by_barcode",
                   .columns = {Copy::kBarcode},
                   .unique = true,
                   .sparse = true},
                  {.name = "by_shelf", .columns = {Copy::kShelf}}},
      .references = {{.column = Copy::kBook, .table = &Books()}},
  }};
  return table;
}

const TableOf<Loan>& Loans() {
  static const TableOf<Loan> table{{
      .name = "loan",
      .number = 200,
      .type = &record::TypeOf<Loan>(),
      .key = {Loan::kReader, Loan::kBook},
      .indexes = {{.name = "by_due", .columns = {Loan::kDue}},
                  {.name = "by_hold",
                   .columns = {Loan::kRenewals, Loan::kHold},
                   .sparse = true},
                  {.name = "by_returned",
                   .columns = {Loan::kReturned, Loan::kBook}}},
  }};
  return table;
}

const Schema& Library() {
  static const Schema schema = {
      .application = "library",
      .version = 1,
      .min_reader = 1,
      .min_writer = 1,
      .tables = {&Authors(), &Books(), &Copies(), &Loans()},
  };
  return schema;
}

record::FieldSet ColumnsOf(const Table& table,
                           std::initializer_list<int> columns) {
  record::FieldSet set;
  for (const int column : columns) set.Add(table.type->IndexOf(column));
  return set;
}

void Print(const record::Cell& cell, std::ostream& out) {
  switch (cell.kind) {
    case record::CellKind::kInteger:
      out << cell.integer;
      return;
    case record::CellKind::kReal:
      out << fmt::format("{}", cell.real + 0.0);
      return;
    default:
      break;
  }
  const std::string_view head = cell.bytes.substr(0, kPrintedBytes);
  out << '"' << absl::Utf8SafeCEscape({head.data(), head.size()}) << '"';
  if (head.size() < cell.bytes.size()) {
    out << "… of " << cell.bytes.size() << " bytes, hash "
        << std::hash<std::string_view>()(cell.bytes);
  }
}

void Print(const record::RecordType& type, const void* record,
           std::ostream& out) {
  std::string_view separator = "{";
  for (const record::Field& field : type.fields()) {
    out << separator << field.name << ": ";
    Print(field.ops->store(field.In(record)), out);
    separator = ", ";
  }
  out << "}";
}

std::ostream& operator<<(std::ostream& out, const Author& author) {
  return PrintRecord(out, author);
}
std::ostream& operator<<(std::ostream& out, const Book& book) {
  return PrintRecord(out, book);
}
std::ostream& operator<<(std::ostream& out, const Copy& copy) {
  return PrintRecord(out, copy);
}
std::ostream& operator<<(std::ostream& out, const Loan& loan) {
  return PrintRecord(out, loan);
}

}  // namespace sanad::storage::conformance
