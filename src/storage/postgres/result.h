// What the server answered to one statement: rows of binary columns.

#ifndef SANAD_SRC_STORAGE_POSTGRES_RESULT_H_
#define SANAD_SRC_STORAGE_POSTGRES_RESULT_H_

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "record/cell.h"
#include "storage/sql/statement_text.h"

namespace sanad::storage::postgres {

class Result {
 public:
  explicit Result(PGresult* result) : result_(result) {}

  // Nothing: the answers to one statement have ended.
  bool is_end() const { return !result_; }
  ExecStatusType status() const { return PQresultStatus(result_.get()); }
  bool failed() const;
  int rows() const { return PQntuples(result_.get()); }
  int64_t changed_rows() const;

  // A cell looks into the result and lives no longer.
  record::Cell At(int row, int column, record::CellKind kind) const;
  int64_t IntegerAt(int row, int column) const {
    return At(row, column, record::CellKind::kInteger).integer;
  }
  std::string TextAt(int row, int column) const {
    return std::string(At(row, column, record::CellKind::kText).bytes);
  }
  bool IsNullAt(int row, int column) const {
    return PQgetisnull(result_.get(), row, column) == 1;
  }
  void Load(int row, const std::vector<sql::Loaded>& columns,
            void* record) const;

  // Of a failure.
  std::string_view sqlstate() const { return Field(PG_DIAG_SQLSTATE); }
  std::string_view constraint() const { return Field(PG_DIAG_CONSTRAINT_NAME); }
  // Names of tables and indexes at most; PostgreSQL puts values into details,
  // which are left out.
  std::string_view message() const { return Field(PG_DIAG_MESSAGE_PRIMARY); }

 private:
  std::string_view Field(int code) const;

  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_RESULT_H_
