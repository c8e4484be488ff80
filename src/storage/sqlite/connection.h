// One connection to the file, and the statements it has prepared.
//
// Used by one thread at a time. Other processes are waited for until the
// deadline of the transaction.

#ifndef SANAD_SRC_STORAGE_SQLITE_CONNECTION_H_
#define SANAD_SRC_STORAGE_SQLITE_CONNECTION_H_

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/hash/hash.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/deadline.h"
#include "storage/sql/shape.h"
#include "storage/sql/statement_text.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/statement.h"

namespace sanad::storage::sqlite {

// How a file is opened.
struct Access {
  std::string path;
  bool read_only = false;  // the caller wishes it so
  bool create = false;
  // The directory cannot be written, so there can be no log beside the file
  // and nobody is expected to change it.
  bool immutable = false;
  Durability durability = Durability::kFull;
};

// Statements without values that every connection runs again and again.
enum class Command {
  kBegin,
  kBeginWriting,
  kTakeSnapshot,
  kCommit,
  kRollBack,
  kSetSavepoint,
  kReleaseSavepoint,
  kRollBackToSavepoint,
  kDataVersion,
};
inline constexpr size_t kCommands = 9;

// A statement of a shape, with what its values and columns mean.
struct ShapedStatement {
  std::unique_ptr<Statement> statement;
  sql::StatementText meaning;
  bool borrowed = false;
  int64_t last_used = 0;
};

// A statement for as long as it is used; resets and returns it.
class Borrowed {
 public:
  explicit Borrowed(ShapedStatement& shaped) : shaped_(&shaped) {
    shaped.borrowed = true;
  }
  Borrowed(Borrowed&& other) noexcept
      : shaped_(std::exchange(other.shaped_, nullptr)) {}
  Borrowed& operator=(Borrowed&&) = delete;
  ~Borrowed() {
    if (!shaped_) return;
    shaped_->statement->Reset();
    shaped_->borrowed = false;
  }

  Statement& operator*() const { return *shaped_->statement; }
  Statement* operator->() const { return shaped_->statement.get(); }
  const sql::StatementText& meaning() const { return shaped_->meaning; }

 private:
  ShapedStatement* shaped_;
};

class Connection {
 public:
  // Statements kept at most; beyond it the one unused longest goes.
  static constexpr size_t kMaxStatements = 256;

  static absl::StatusOr<std::unique_ptr<Connection>> Open(const Access& access,
                                                          Deadline deadline);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Until when other processes are waited for.
  void set_deadline(Deadline deadline) { deadline_ = deadline; }
  // Waits a moment for them; false once the deadline has passed.
  bool WaitForOthers() const;

  absl::Status Run(Command command);
  absl::StatusOr<int64_t> Ask(Command command);
  // Begins a transaction by this command, when the one before is over.
  absl::Status Begin(Command command);
  // Ends a transaction, if there is one. After a change of the schema that
  // takes memory; without it, the next Begin does.
  void RollBack() noexcept;

  // For opening and checking, where statements are not worth keeping.
  absl::Status Execute(const std::string& text);
  absl::StatusOr<std::unique_ptr<Statement>> Prepare(const std::string& text) {
    return Statement::Prepare(handle_.get(), text);
  }
  absl::StatusOr<int64_t> AskInteger(const std::string& text);

  // A statement of that shape that is not in use, prepared if need be.
  absl::StatusOr<Borrowed> Borrow(
      const sql::Shape& shape, absl::FunctionRef<sql::StatementText()> write);

  bool in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
  }
  bool is_read_only() const {
    return sqlite3_db_readonly(handle_.get(), "main") == 1;
  }
  int64_t changed_rows() const { return sqlite3_changes64(handle_.get()); }
  size_t kept_statements() const { return kept_; }
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  using Kept = std::vector<std::unique_ptr<ShapedStatement>>;

  explicit Connection(Deadline deadline) : deadline_(std::move(deadline)) {}

  absl::Status Configure(const Access& access);
  absl::StatusOr<Statement*> Prepared(Command command);
  absl::StatusOr<Borrowed> Add(const sql::Shape& shape,
                               sql::StatementText meaning);
  void DropOldest();

  std::unique_ptr<sqlite3, Close> handle_;
  Deadline deadline_;
  std::array<std::unique_ptr<Statement>, kCommands> commands_;
  std::unordered_map<sql::Shape, Kept, absl::Hash<sql::Shape>> shapes_;
  size_t kept_ = 0;
  int64_t uses_ = 0;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_CONNECTION_H_
