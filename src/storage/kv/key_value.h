// What an ordered key-value store has to offer so that sanad's tables live
// in it: ordered keys (compared byte by byte), snapshot reads, and one
// serialisable, atomic, durable write transaction at a time.
//
// Transactions must not outlive their store, nor cursors their transaction.
// One thread at a time uses a transaction; any number uses the store.

#ifndef SANAD_SRC_STORAGE_KV_KEY_VALUE_H_
#define SANAD_SRC_STORAGE_KV_KEY_VALUE_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/deadline.h"

namespace sanad::storage {

// A place among the ordered keys. Sees the keys that were there when it was
// made, whatever its transaction writes meanwhile.
class KeyCursor {
 public:
  virtual ~KeyCursor() = default;
  // The first pair whose key is at least `key`; SeekBefore: the last one
  // whose key is less. False: there is none.
  virtual absl::StatusOr<bool> Seek(std::string_view key) = 0;
  virtual absl::StatusOr<bool> SeekBefore(std::string_view key) = 0;
  // REQUIRES: the last move returned true.
  virtual absl::StatusOr<bool> Next() = 0;
  virtual absl::StatusOr<bool> Previous() = 0;
  // REQUIRES: the last move returned true. Valid until the next move.
  virtual std::string_view key() const = 0;
  virtual std::string_view value() const = 0;
};

class KeyReading {
 public:
  virtual ~KeyReading() = default;
  // The value of `key`, valid until the next write of this transaction.
  // False: there is none.
  virtual absl::StatusOr<bool> Get(std::string_view key,
                                   std::string_view* value) = 0;
  virtual absl::StatusOr<std::unique_ptr<KeyCursor>> Cursor() = 0;
};

// Sees its own writes. Destroyed without commit, it leaves nothing.
class KeyWriting : public KeyReading {
 public:
  virtual absl::Status Put(std::string_view key, std::string_view value) = 0;
  // A key that is not there is no failure.
  virtual absl::Status Delete(std::string_view key) = 0;
  // A point to come back to, any number of times; the newest replaces the
  // one before. Before the first, the point is the beginning.
  virtual absl::Status SetSavepoint() = 0;
  virtual absl::Status RollBackToSavepoint() = 0;
  // Nothing but destruction may follow.
  virtual absl::Status Commit() = 0;
};

class KeyValueStore {
 public:
  virtual ~KeyValueStore() = default;
  // A snapshot of the newest commit; waits for no writer.
  virtual absl::StatusOr<std::unique_ptr<KeyReading>> Read() = 0;
  // The turn to write; store.busy if it has not come by `deadline`, or
  // call.cancelled.
  virtual absl::StatusOr<std::unique_ptr<KeyWriting>> Write(
      const Deadline& deadline) = 0;
  // As of Store (storage/store.h).
  virtual void WaitForChange(absl::Duration timeout) = 0;
  virtual absl::Status CheckIntegrity() = 0;
  virtual absl::StatusOr<int64_t> SizeInBytes() = 0;
};

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_KEY_VALUE_H_
