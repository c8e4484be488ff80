// One snapshot to read, or the turn to write.

#ifndef SANAD_SRC_STORAGE_POSTGRES_TRANSACTION_H_
#define SANAD_SRC_STORAGE_POSTGRES_TRANSACTION_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/change_bell.h"
#include "storage/postgres/pool.h"
#include "storage/postgres/queries.h"
#include "storage/postgres/rows.h"
#include "storage/store.h"
#include "storage/turn.h"

namespace sanad::storage::postgres {

// What both do, on a connection that is lent for as long as they live.
template <class Base>
class Transaction : public Base {
 public:
  absl::StatusOr<bool> Get(const Table& table, int index,
                           std::span<const Cell> cells, void* record) override {
    return postgres::Get(*lent_, workspace_, table, index, cells, record);
  }
  absl::StatusOr<std::unique_ptr<Rows>> OpenStream(const Stream& stream,
                                                   const Scan& scan) override {
    if (LetsNothingThrough(stream)) return std::make_unique<NoRows>();
    return std::make_unique<StreamRows>(*lent_, workspace_, stream, scan);
  }
  absl::StatusOr<int64_t> Count(const Stream& stream, int64_t cap) override {
    return postgres::Count(*lent_, workspace_, stream, cap);
  }

 protected:
  Transaction(Pool::Lent lent, int64_t workspace)
      : lent_(std::move(lent)), workspace_(workspace) {}

  Connection& connection() { return *lent_; }
  int64_t workspace() const { return workspace_; }

 private:
  Pool::Lent lent_;
  int64_t workspace_;
};

class PostgresReading final : public Transaction<Reading> {
 public:
  static absl::StatusOr<std::unique_ptr<Reading>> Begin(Pool::Lent lent,
                                                        int64_t workspace);
  ~PostgresReading() override;

 private:
  using Transaction::Transaction;
};

class PostgresWriting final : public Transaction<Writing> {
 public:
  // Locks the workspace before anything is looked at: whoever has it sees
  // all that was committed, and nobody commits meanwhile. Takes the turn
  // when it begins.
  static absl::StatusOr<std::unique_ptr<Writing>> Begin(
      Turn& turn, Pool::Lent lent, ChangeBell& bell, int64_t workspace,
      const Deadline& deadline);
  ~PostgresWriting() override;

  absl::Status Apply(std::span<const Change> changes) override;
  absl::Status SetSavepoint() override;
  absl::Status RollBackToSavepoint() override;
  absl::Status Commit() override;

 private:
  PostgresWriting(Pool::Lent lent, ChangeBell& bell, int64_t workspace)
      : Transaction(std::move(lent), workspace), bell_(bell) {}

  absl::Status LockWorkspace(const Deadline& deadline);
  void Send(const Change& change);
  StatementPtr StatementFor(const Change& change);

  std::optional<Turn> turn_;  // once the workspace is locked
  ChangeBell& bell_;
  bool has_savepoint_ = false;
  bool ended_ = false;
};

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_TRANSACTION_H_
