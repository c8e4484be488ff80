// The rows of one stream, as its statement steps over them.

#ifndef SANAD_SRC_STORAGE_SQLITE_ROWS_H_
#define SANAD_SRC_STORAGE_SQLITE_ROWS_H_

#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "storage/scan.h"
#include "storage/sqlite/connection.h"

namespace sanad::storage::sqlite {

class StatementRows final : public Rows {
 public:
  explicit StatementRows(Borrowed statement)
      : statement_(std::move(statement)) {}

  absl::StatusOr<bool> Next() override;
  void Load(void* record, void* followed) const override;
  Cell Order(size_t i) const override;

 private:
  Borrowed statement_;
  bool ended_ = false;
};

}  // namespace sanad::storage::sqlite

#endif  // SANAD_SRC_STORAGE_SQLITE_ROWS_H_
