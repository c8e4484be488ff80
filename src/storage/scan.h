// A scan is a union of streams: each one index range with a conjunctive
// residual filter; merged on one order key, duplicates dropped.
//
// Backends know streams only; `ScanAll` merges.

#ifndef SANAD_SRC_STORAGE_SCAN_H_
#define SANAD_SRC_STORAGE_SCAN_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "record/cell.h"
#include "record/field_set.h"
#include "storage/table.h"

namespace sanad::storage {

using record::Cell;

enum class Direction { kAscending, kDescending };

struct Filter {
  enum class Op { kEqual, kNotEqual, kLess, kAtMost, kMore, kAtLeast, kIn };
  int column = 0;
  Op op = Op::kEqual;
  std::vector<Cell> values;  // one; any number for kIn (none: no row)
};

bool Matches(const Filter& filter, const Cell& cell);

// Loads, beside each row, the row of another table that `column` names; a
// reference to nothing leaves the record as it was.
struct Follow {
  int column = 0;
  const Table* table = nullptr;
  record::FieldSet columns;  // by position in the table's type; none: all
};

// Cells look into memory of the caller, which must outlive the rows.
struct Stream {
  const Table* table = nullptr;
  int index = 0;             // 0: the key; i: table->indexes[i - 1]
  std::vector<Cell> prefix;  // the leading order columns equal these
  std::vector<Filter> filters;
};

// Whether a filter lets no row through.
bool LetsNothingThrough(const Stream& stream);

inline constexpr size_t kMaxStreams = 16;

struct Scan {
  std::vector<Stream> streams;  // all of one table, index and prefix length
  Direction direction = Direction::kAscending;
  // Where to go on: the order cells after the prefix of the last row seen.
  std::vector<Cell> after;
  record::FieldSet columns;  // to load, by position; none: all
  std::optional<Follow> follow;
  int64_t limit = 0;  // rows at most; 0: no limit
};

// Rows of a scan, one at a time. Belongs to its transaction and must not
// outlive it.
class Rows {
 public:
  virtual ~Rows() = default;

  // Moves to the next row; false when there is none. Starts before the
  // first.
  virtual absl::StatusOr<bool> Next() = 0;

  // Loads the asked columns of this row into `record`, a struct of the
  // table's type; other members stay as they are. The followed row, if any
  // was asked for, goes into `followed`.
  virtual void Load(void* record, void* followed) const = 0;

  // The i-th order cell after the prefix; valid until Next.
  virtual Cell Order(size_t i) const = 0;
};

// Of a stream that no row can be in.
class NoRows final : public Rows {
 public:
  absl::StatusOr<bool> Next() override { return false; }
  void Load(void*, void*) const override {}
  Cell Order(size_t) const override { return {}; }
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_SCAN_H_
