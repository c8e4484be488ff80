// One snapshot to read, or the turn to write.

#ifndef SANAD_SRC_STORAGE_SQLITE_TRANSACTION_H_
#define SANAD_SRC_STORAGE_SQLITE_TRANSACTION_H_

#include <cstdint>
#include <memory>
#include <span>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/sqlite/change_watch.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/reader_pool.h"
#include "storage/store.h"
#include "storage/turn.h"

namespace sanad::storage::sqlite {

class SqliteReading final : public Reading {
 public:
  static absl::StatusOr<std::unique_ptr<Reading>> Begin(
      ReaderPool::Reader reader, int64_t workspace);
  ~SqliteReading() override;

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override;
  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) override;
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override;

 private:
  SqliteReading(ReaderPool::Reader reader, int64_t workspace);

  ReaderPool::Reader reader_;
  int64_t workspace_;
};

class SqliteWriting final : public Writing {
 public:
  static absl::StatusOr<std::unique_ptr<Writing>> Begin(Turn turn,
                                                        Connection& connection,
                                                        ChangeWatch& watch,
                                                        int64_t workspace);
  ~SqliteWriting() override;

  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override;
  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) override;
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override;

  absl::Status Apply(std::span<const Change> changes) override;
  absl::Status SetSavepoint() override;
  absl::Status RollBackToSavepoint() override;
  absl::Status Commit() override;

 private:
  SqliteWriting(Turn turn, Connection& connection, ChangeWatch& watch,
                int64_t workspace);

  absl::Status GoOn() const;
  absl::Status Make(const Change& change);
  absl::StatusOr<Borrowed> BorrowFor(const Change& change);

  Turn turn_;  // given back last
  Connection& connection_;
  ChangeWatch& watch_;
  int64_t workspace_;
  bool has_savepoint_ = false;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_TRANSACTION_H_
