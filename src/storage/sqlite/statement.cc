#include "storage/sqlite/statement.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sqlite/failure.h"
#include "storage/sqlite/membership.h"

namespace sanad::storage::sqlite {
namespace {

using record::Cell;
using record::CellKind;

// Empty text may have no address, which SQLite would take for null.
const char* Begin(std::string_view bytes) {
  return bytes.empty() ? "" : bytes.data();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Statement>> Statement::Prepare(
    sqlite3* database, const std::string& text) {
  std::unique_ptr<Statement> statement(new Statement);
  sqlite3_stmt* handle = nullptr;
  const int code =
      sqlite3_prepare_v3(database, text.c_str(), text.size() + 1,
                         SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  statement->handle_.reset(handle);
  if (code != SQLITE_OK) return Failure(database, code);
  return statement;
}

void Statement::Bind(const Cell& cell) {
  sqlite3_stmt* handle = handle_.get();
  const int parameter = ++bound_;
  switch (cell.kind) {
    case CellKind::kInteger:
      return Keep(sqlite3_bind_int64(handle, parameter, cell.integer));
    case CellKind::kReal:
      return Keep(sqlite3_bind_double(handle, parameter, cell.real));
    case CellKind::kText:
      return Keep(sqlite3_bind_text64(handle, parameter, Begin(cell.bytes),
                                      cell.bytes.size(), SQLITE_STATIC,
                                      SQLITE_UTF8));
    case CellKind::kBlob:
      return Keep(sqlite3_bind_blob64(handle, parameter, Begin(cell.bytes),
                                      cell.bytes.size(), SQLITE_STATIC));
    case CellKind::kNone:
      return Keep(SQLITE_MISUSE);
  }
}

void Statement::Bind(const std::vector<Cell>& members) {
  has_members_ = true;
  Keep(BindMembers(handle_.get(), ++bound_, members));
}

absl::StatusOr<bool> Statement::Next() {
  const int code = Step();
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return Failure(database(), code);
}

absl::Status Statement::Run() {
  const int code = Step();
  Reset();
  return code == SQLITE_DONE || code == SQLITE_ROW ? absl::OkStatus()
                                                   : Failure(database(), code);
}

Cell Statement::At(int column, CellKind kind) const {
  sqlite3_stmt* handle = handle_.get();
  if (kind == CellKind::kInteger) {
    return Cell::Integer(sqlite3_column_int64(handle, column));
  }
  if (kind == CellKind::kReal) {
    return Cell::Real(sqlite3_column_double(handle, column));
  }
  // As a blob, text is not copied to be ended by a zero.
  const auto* begin =
      static_cast<const char*>(sqlite3_column_blob(handle, column));
  const int size = sqlite3_column_bytes(handle, column);
  return {.kind = kind,
          .bytes = size == 0 ? "" : std::string_view(begin, size)};
}

void Statement::Load(const std::vector<sql::Loaded>& columns,
                     void* record) const {
  for (const sql::Loaded& loaded : columns) {
    const record::TypeOps& ops = *loaded.field->ops;
    void* const member = loaded.field->In(record);
    // Most columns are integers.
    if (ops.cell == CellKind::kInteger) {
      ops.load(member, Cell::Integer(IntegerAt(loaded.column)));
    } else {
      ops.load(member, At(loaded.column, ops.cell));
    }
  }
}

void Statement::Reset() {
  sqlite3_reset(handle_.get());
  if (has_members_) sqlite3_clear_bindings(handle_.get());
  bound_ = 0;
  failed_ = SQLITE_OK;
  has_members_ = false;
}

}  // namespace sanad::storage::sqlite
