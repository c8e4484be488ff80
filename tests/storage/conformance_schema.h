// A small library, the schema of the conformance suite: every kind of
// column, key, index and reference that a store has to keep.

#ifndef SANAD_TESTS_STORAGE_CONFORMANCE_SCHEMA_H_
#define SANAD_TESTS_STORAGE_CONFORMANCE_SCHEMA_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <ostream>
#include <string>

#include "absl/time/time.h"
#include "record/cell.h"
#include "record/field_set.h"
#include "record/record_type.h"
#include "sanad/private.h"
#include "storage/table.h"

namespace sanad::storage::conformance {

struct Author {
  enum Column { kId = 1, kName, kPhone, kHandle };
  enum IndexNumber { kKey, kByName, kByPhone, kByHandle };

  int64_t id = 0;
  std::string name;
  Private<std::string> phone;
  std::string handle;  // unique if given

  friend bool operator==(const Author&, const Author&) = default;
};

enum class Genre { kNone, kStory, kHistory, kScience };

// Column numbers have gaps, so that nobody takes them for positions.
struct Book {
  enum Column {
    kId = 1,
    kAuthor,
    kTitle,
    kGenre,
    kLendable,
    kRating,
    kSummary,
    kCover = 10,
    kAcquired,
    kWithdrawn,
    kIsbn = 20,
  };
  enum IndexNumber {
    kKey,
    kByAuthor,
    kByGenre,
    kByAuthorTitle,
    kByWithdrawn,
    kByCover,
    kByIsbn,
    kByTitle,
    kByRating,
  };

  int64_t id = 0;
  int64_t author = 0;  // always names an author
  std::string title;   // unique for its author
  Genre genre = Genre::kNone;
  bool lendable = false;
  double rating = 0;
  std::string summary;
  std::string cover;  // bytes
  absl::Time acquired;
  std::optional<absl::Time> withdrawn;
  int64_t isbn = 0;  // unique if given

  friend bool operator==(const Book&, const Book&) = default;
};

// The key has two columns.
struct Copy {
  enum Column { kBook = 1, kNumber, kBarcode, kShelf };
  enum IndexNumber { kKey, kByBarcode, kByShelf };

  int64_t book = 0;  // always names a book
  int32_t number = 0;
  std::string barcode;  // bytes, unique if given
  std::string shelf;

  friend bool operator==(const Copy&, const Copy&) = default;
};

// The key begins with a text, and is not in the order of the members.
struct Loan {
  enum Column { kBook = 1, kReader, kDue, kReturned, kRenewals, kHold };
  enum IndexNumber { kKey, kByDue, kByHold, kByReturned };

  int64_t book = 0;  // may name a book that is gone
  std::string reader;
  absl::Time due;
  std::optional<absl::Time> returned;
  int32_t renewals = 0;
  int64_t hold = 0;  // a sparse index leaves the loans without it out

  friend bool operator==(const Loan&, const Loan&) = default;
};

const TableOf<Author>& Authors();
const TableOf<Book>& Books();
const TableOf<Copy>& Copies();
const TableOf<Loan>& Loans();

const Schema& Library();

// The positions of columns, as changes and scans name them.
record::FieldSet ColumnsOf(const Table& table,
                           std::initializer_list<int> columns);

// As people read a failure: long values end in their size and a hash, and
// the zero that has a sign is printed as the one that has none.
void Print(const record::Cell& cell, std::ostream& out);
// {column: value, …}
void Print(const record::RecordType& type, const void* record,
           std::ostream& out);

std::ostream& operator<<(std::ostream& out, const Author& author);
std::ostream& operator<<(std::ostream& out, const Book& book);
std::ostream& operator<<(std::ostream& out, const Copy& copy);
std::ostream& operator<<(std::ostream& out, const Loan& loan);

}  // namespace sanad::storage::conformance

namespace sanad::record {

template <>
const RecordType& TypeOf<storage::conformance::Author>();
template <>
const RecordType& TypeOf<storage::conformance::Book>();
template <>
const RecordType& TypeOf<storage::conformance::Copy>();
template <>
const RecordType& TypeOf<storage::conformance::Loan>();

}  // namespace sanad::record

#endif  // SANAD_TESTS_STORAGE_CONFORMANCE_SCHEMA_H_
