// What every store promises, held to it: one suite for every backend.
//
// A backend joins with one line in conformance_backends.cc. What it does not
// promise is a named category that it opts out of; tests of that category
// say so when they are skipped.
//
//   promise                                               tests, by prefix
//   rows_conformance.cc
//     A row is read back as it was written, extremes too  RowKeeps
//     A change that cannot be is refused by reason, fact  Refused
//     An update writes the columns that it names          Update
//   scan_conformance.cc
//     An index has one total order on every backend       Order
//     A scan is its range, filtered, from a place, cut    Scan
//     A union of streams is one list without duplicates   Union
//     Pages, forward and back, meet every row once        Page
//   transaction_conformance.cc
//     A reading sees one snapshot and waits for nobody    Reading
//     A writing sees itself, and is whole or nothing      Writing
//     Writers of a workspace take turns                   Turn
//     A change is told to those who wait                  Wait
//     Workspaces never meet                               Workspace
//   reopen_conformance.cc (category: persistence)
//     What was committed is there when opened again       Reopened
//     Several handles of one store are one store          Handle
//     A newer declaration finds the older rows            Schema
//   random_conformance.cc
//     A store says what a plain model says                Random

#ifndef SANAD_TESTS_STORAGE_CONFORMANCE_H_
#define SANAD_TESTS_STORAGE_CONFORMANCE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "storage/reasons.h"
#include "storage/store.h"
#include "storage/typed.h"
#include "tests/storage/conformance_schema.h"

namespace sanad::storage::conformance {

struct Backend {
  std::string name;
  // Opens the store that lives in this folder, and makes it if there is
  // none.
  std::function<absl::StatusOr<std::unique_ptr<Store>>(
      const std::string& folder, const Schema& schema)>
      open;
  // The category "persistence": a store that was closed can be opened again.
  bool persists = true;
  // The category "long values in indexes": an indexed column may hold more
  // than 2,000 bytes.
  bool indexes_long_values = true;
};

std::ostream& operator<<(std::ostream& out, const Backend& backend);

// Every backend that was built.
std::vector<Backend> Backends();

std::string BackendName(const testing::TestParamInfo<Backend>& info);

// A folder of its own for a store, removed with everything in it.
class Folder {
 public:
  Folder();
  Folder(Folder&& other) noexcept : path_(std::exchange(other.path_, "")) {}
  ~Folder();

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Long enough for any turn on the slowest machine.
inline constexpr absl::Duration kAWhile = absl::Minutes(2);

// What went wrong with a change: {reason, table, index}, empty where the
// refusal names none.
struct Refusal {
  std::string reason;
  std::string table;
  std::string index;

  static Refusal Of(const absl::Status& status);
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

std::ostream& operator<<(std::ostream& out, const Refusal& refusal);

Refusal RowExists(const Table& table);
Refusal RowMissing(const Table& table);
Refusal UniqueTaken(const Table& table, int index);

inline constexpr int64_t kHere = 1;       // the workspace of most tests
inline constexpr int64_t kElsewhere = 2;  // and the other one

template <class... C>
std::vector<Change> Changes(C... changes) {
  std::vector<Change> list;
  (list.push_back(std::move(changes)), ...);
  return list;
}

// An update of the named columns; the rest of `row`, the key apart, is not
// to be believed.
template <class T>
Change UpdateOnly(const TableOf<T>& table, T row,
                  std::initializer_list<int> columns) {
  return {.kind = Change::Kind::kUpdate,
          .table = &table,
          .row = record::AnyRecord::Of(std::move(row)),
          .columns = ColumnsOf(table, columns)};
}

class StorageConformance : public testing::TestWithParam<Backend> {
 protected:
  StorageConformance();
  ~StorageConformance() override;

  Store& store() { return *store_; }
  // Closes the store and opens it again.
  void Reopen();
  // One more handle of the same store.
  std::unique_ptr<Store> OpenAnother(const Schema& schema = Library());

  std::unique_ptr<Reading> Read(int64_t workspace = kHere);
  std::unique_ptr<Writing> Write(int64_t workspace = kHere);

  // One transaction that makes all changes and commits, or nothing.
  absl::Status Act(std::vector<Change> changes, int64_t workspace = kHere);
  template <class... C>
  absl::Status Act(Change first, C... changes) {
    return Act(Changes(std::move(first), std::move(changes)...));
  }

  // The same, for changes that a test takes for granted.
  template <class... C>
  void Given(C... changes) {
    const absl::Status status = Act(Changes(std::move(changes)...));
    ASSERT_TRUE(status.ok()) << status;
  }

  const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
  std::unique_ptr<Store> store_;
};

// Asked of a transaction and answered, or the test fails.
template <class T>
std::optional<T> Get(Reading& reading, const TableOf<T>& table, int index,
                     std::initializer_list<Cell> cells) {
  auto row = Find(reading, table, index, cells);
  EXPECT_TRUE(row.ok()) << row.status();
  return row.ok() ? *std::move(row) : std::nullopt;
}

template <class T>
std::vector<T> List(Reading& reading, const TableOf<T>& table,
                    const Scan& scan) {
  auto rows = ReadAll(reading, table, scan);
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? *std::move(rows) : std::vector<T>();
}

// Every row of a table in the order of an index.
template <class T>
std::vector<T> List(Reading& reading, const TableOf<T>& table, int index = 0) {
  return List(reading, table,
              Scan{.streams = {{.table = &table, .index = index}}});
}

int64_t CountOf(Reading& reading, const Stream& stream, int64_t cap);

// One member of every row, for a test that is about nothing else.
template <class T, class M>
std::vector<M> Each(const std::vector<T>& rows, M T::*member) {
  std::vector<M> values;
  for (const T& row : rows) values.push_back(row.*member);
  return values;
}

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_CONFORMANCE_H_
