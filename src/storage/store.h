// The storage interface: declared tables, one snapshot per transaction, one
// writer at a time.
//
// Contract of every backend (one conformance suite holds all to it):
//  - A `Reading` sees one snapshot, whatever is committed meanwhile, and
//    waits for no writer.
//  - A `Writing` sees the newest commit and its own changes; while it is
//    open, no other Writing of the workspace is.
//  - `Commit` is atomic and, when it returns OK, durable as the store
//    promises. A transaction that is destroyed without commit leaves
//    nothing.
//  - After a failed call of a Writing, only destroying it is allowed, except
//    that a refused change (row exists, unique taken) leaves it usable after
//    `RollBackTo`.

#ifndef SANAD_SRC_STORAGE_STORE_H_
#define SANAD_SRC_STORAGE_STORE_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/deadline.h"
#include "record/any_record.h"
#include "record/field_set.h"
#include "storage/scan.h"
#include "storage/table.h"

namespace sanad::storage {

// One row to be written. An update names the columns that it changes, and
// never the key.
struct Change {
  enum class Kind { kInsert, kUpdate, kDelete };

  Kind kind;
  const Table* table;
  record::AnyRecord row;     // after the change; of a delete, the row deleted
  record::FieldSet columns;  // of an update: what changes, by position
};

class Reading {
 public:
  virtual ~Reading() = default;

  // Loads the one row whose key (index 0) or unique index holds `cells`
  // into `record`, a struct of the table's type. False: there is none.
  virtual absl::StatusOr<bool> Get(const Table& table, int index,
                                   std::span<const Cell> cells,
                                   void* record) = 0;

  // Opens one stream in the order of its index. Callers use ScanAll.
  virtual absl::StatusOr<std::unique_ptr<Rows>> OpenStream(
      const Stream& stream, const Scan& scan) = 0;

  // Rows of the stream, counted up to `cap`.
  virtual absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) = 0;
};

class Writing : public Reading {
 public:
  // Makes all changes, in order, or fails.
  virtual absl::Status Apply(std::span<const Change> changes) = 0;

  // A point to come back to; the newest replaces the one before.
  virtual absl::Status SetSavepoint() = 0;
  virtual absl::Status RollBackToSavepoint() = 0;

  virtual absl::Status Commit() = 0;
};

class Store {
 public:
  virtual ~Store() = default;

  // A snapshot of one workspace.
  virtual absl::StatusOr<std::unique_ptr<Reading>> Read(int64_t workspace) = 0;

  // The turn to write; store.busy if it has not come by `deadline`, or
  // call.cancelled.
  virtual absl::StatusOr<std::unique_ptr<Writing>> Write(
      int64_t workspace, const Deadline& deadline) = 0;

  // Waits until something may have been committed after the call began, or
  // `timeout` has passed. A hint: callers look again.
  virtual void WaitForChange(absl::Duration timeout) = 0;

  // Checks the backend's own structures; a failure names what is broken.
  virtual absl::Status CheckIntegrity() = 0;

  // Bytes that the store occupies, in memory or on disk.
  virtual absl::StatusOr<int64_t> SizeInBytes() = 0;
};

// Merges the streams of a scan on their common order key, drops duplicates,
// and stops at the limit.
absl::StatusOr<std::unique_ptr<Rows>> ScanAll(Reading& reading,
                                              const Scan& scan);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_STORE_H_
