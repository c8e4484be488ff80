// One prepared statement: values in, cells out.
//
// Values are bound one after the other and only looked at, so they must
// live until the statement is reset.

#ifndef SANAD_SRC_STORAGE_SQLITE_STATEMENT_H_
#define SANAD_SRC_STORAGE_SQLITE_STATEMENT_H_

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "record/cell.h"
#include "record/record_type.h"
#include "storage/sql/statement_text.h"

namespace sanad::storage::sqlite {

class Statement {
 public:
  static absl::StatusOr<std::unique_ptr<Statement>> Prepare(
      sqlite3* database, const std::string& text);

  // A binding that fails is told by the next step.
  void Bind(int64_t integer) {
    Keep(sqlite3_bind_int64(handle_.get(), ++bound_, integer));
  }
  void Bind(const record::Cell& cell);
  void Bind(const std::vector<record::Cell>& members);

  // SQLite's code: SQLITE_ROW, SQLITE_DONE, or what went wrong.
  int Step() {
    return failed_ == SQLITE_OK ? sqlite3_step(handle_.get()) : failed_;
  }
  // To the next row; false when there is none.
  absl::StatusOr<bool> Next();
  // To the end of a statement without rows.
  absl::Status Run();

  // Of the row at which the statement stands; text lives until it moves.
  record::Cell At(int column, record::CellKind kind) const;
  int64_t IntegerAt(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
  }
  bool IsNullAt(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
  }
  void Load(const std::vector<sql::Loaded>& columns, void* record) const;

  // Ready to be bound anew; holds no lock.
  void Reset();

  sqlite3* database() const { return sqlite3_db_handle(handle_.get()); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };

  Statement() = default;
  void Keep(int code) {
    if (code != SQLITE_OK) failed_ = code;
  }

  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int bound_ = 0;
  int failed_ = SQLITE_OK;
  bool has_members_ = false;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_STATEMENT_H_
