#include "storage/sqlite/transaction.h"

#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "base/refuse.h"
#include "storage/reasons.h"
#include "storage/sql/change.h"
#include "storage/sql/shape.h"
#include "storage/sqlite/dialect.h"
#include "storage/sqlite/failure.h"
#include "storage/sqlite/objection.h"
#include "storage/sqlite/queries.h"

namespace sanad::storage::sqlite {
namespace {

bool IsCollision(int code) {
  return code == SQLITE_CONSTRAINT_PRIMARYKEY ||
         code == SQLITE_CONSTRAINT_UNIQUE;
}

bool ChangesNothing(const Change& change) {
  return change.kind == Change::Kind::kUpdate && change.columns.empty();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Reading>> SqliteReading::Begin(
    ReaderPool::Reader reader, int64_t workspace) {
  std::unique_ptr<SqliteReading> reading(
      new SqliteReading(std::move(reader), workspace));
  Connection& connection = *reading->reader_;
  SANAD_RETURN_IF_ERROR(connection.Begin(Command::kBegin));
  SANAD_RETURN_IF_ERROR(connection.Run(Command::kTakeSnapshot));
  return reading;
}

SqliteReading::SqliteReading(ReaderPool::Reader reader, int64_t workspace)
    : reader_(std::move(reader)), workspace_(workspace) {}

SqliteReading::~SqliteReading() { reader_->RollBack(); }

absl::StatusOr<bool> SqliteReading::Get(const Table& table, int index,
                                        std::span<const Cell> cells,
                                        void* record) {
  return sqlite::Get(*reader_, workspace_, table, index, cells, record);
}

absl::StatusOr<std::unique_ptr<Rows>> SqliteReading::OpenStream(
    const Stream& stream, const Scan& scan) {
  return sqlite::OpenStream(*reader_, workspace_, stream, scan);
}

absl::StatusOr<int64_t> SqliteReading::Count(const Stream& stream,
                                             int64_t cap) {
  return sqlite::Count(*reader_, workspace_, stream, cap);
}

absl::StatusOr<std::unique_ptr<Writing>> SqliteWriting::Begin(
    Turn turn, Connection& connection, ChangeWatch& watch, int64_t workspace) {
  // First, so that whatever fails, there is somebody to roll back.
  std::unique_ptr<Writing> writing(
      new SqliteWriting(std::move(turn), connection, watch, workspace));
  SANAD_RETURN_IF_ERROR(connection.Begin(Command::kBeginWriting));
  return writing;
}

SqliteWriting::SqliteWriting(Turn turn, Connection& connection,
                             ChangeWatch& watch, int64_t workspace)
    : turn_(std::move(turn)),
      connection_(connection),
      watch_(watch),
      workspace_(workspace) {}

SqliteWriting::~SqliteWriting() { connection_.RollBack(); }

// After some failures, also of a read, SQLite has rolled back by itself, and
// would commit whatever came after statement by statement.
absl::Status SqliteWriting::GoOn() const {
  if (connection_.in_transaction()) return absl::OkStatus();
  return Refuse(kStoreFailed, {{"where", "the transaction is over"}});
}

absl::StatusOr<bool> SqliteWriting::Get(const Table& table, int index,
                                        std::span<const Cell> cells,
                                        void* record) {
  SANAD_RETURN_IF_ERROR(GoOn());
  return sqlite::Get(connection_, workspace_, table, index, cells, record);
}

absl::StatusOr<std::unique_ptr<Rows>> SqliteWriting::OpenStream(
    const Stream& stream, const Scan& scan) {
  SANAD_RETURN_IF_ERROR(GoOn());
  return sqlite::OpenStream(connection_, workspace_, stream, scan);
}

absl::StatusOr<int64_t> SqliteWriting::Count(const Stream& stream,
                                             int64_t cap) {
  SANAD_RETURN_IF_ERROR(GoOn());
  return sqlite::Count(connection_, workspace_, stream, cap);
}

absl::Status SqliteWriting::Apply(std::span<const Change> changes) {
  SANAD_RETURN_IF_ERROR(GoOn());
  for (const Change& change : changes) {
    SANAD_RETURN_IF_ERROR(ChangesNothing(change)
                              ? Objection(connection_, workspace_, change)
                              : Make(change));
  }
  return absl::OkStatus();
}

absl::Status SqliteWriting::Make(const Change& change) {
  SANAD_ASSIGN_OR_RETURN(const Borrowed statement, BorrowFor(change));
  statement->Bind(workspace_);
  for (const record::Field* field : statement.meaning().bound) {
    statement->Bind(field->ops->store(field->In(change.row.get())));
  }
  const int code = statement->Step();
  if (IsCollision(code)) {
    SANAD_RETURN_IF_ERROR(Objection(connection_, workspace_, change));
  }
  if (code != SQLITE_DONE) return Failure(connection_.handle(), code);
  if (connection_.changed_rows() == 0) {
    return Refuse(kRowMissing, {{"table", change.table->name}});
  }
  return absl::OkStatus();
}

absl::StatusOr<Borrowed> SqliteWriting::BorrowFor(const Change& change) {
  const Table& table = *change.table;
  switch (change.kind) {
    case Change::Kind::kInsert:
      return connection_.Borrow(sql::ShapeOfInsert(table), [&] {
        return sql::InsertText(kDialect, table);
      });
    case Change::Kind::kUpdate:
      return connection_.Borrow(sql::ShapeOfUpdate(table, change.columns), [&] {
        return sql::UpdateText(kDialect, table, change.columns);
      });
    case Change::Kind::kDelete:
      break;
  }
  return connection_.Borrow(sql::ShapeOfDelete(table),
                            [&] { return sql::DeleteText(kDialect, table); });
}

absl::Status SqliteWriting::SetSavepoint() {
  SANAD_RETURN_IF_ERROR(GoOn());
  if (has_savepoint_) {
    SANAD_RETURN_IF_ERROR(connection_.Run(Command::kReleaseSavepoint));
  }
  has_savepoint_ = true;
  return connection_.Run(Command::kSetSavepoint);
}

absl::Status SqliteWriting::RollBackToSavepoint() {
  return connection_.Run(Command::kRollBackToSavepoint);
}

absl::Status SqliteWriting::Commit() {
  SANAD_RETURN_IF_ERROR(connection_.Run(Command::kCommit));
  watch_.Announce();
  return absl::OkStatus();
}

}  // namespace sanad::storage::sqlite
