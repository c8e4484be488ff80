// The rows of one stream, fetched some at a time: the next ones are asked
// for from where the last row stood, so that no cursor is open between.

#ifndef SANAD_SRC_STORAGE_POSTGRES_ROWS_H_
#define SANAD_SRC_STORAGE_POSTGRES_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "storage/postgres/connection.h"
#include "storage/scan.h"

namespace sanad::storage::postgres {

class StreamRows final : public Rows {
 public:
  StreamRows(Connection& connection, int64_t workspace, const Stream& stream,
             const Scan& scan)
      : connection_(connection),
        workspace_(workspace),
        stream_(stream),
        scan_(scan),
        left_(scan.limit) {}

  absl::StatusOr<bool> Next() override;
  void Load(void* record, void* followed) const override;
  Cell Order(size_t i) const override;

 private:
  absl::Status Fetch();
  void GoOnAfterLastRow();
  int64_t RowsToFetch() const;

  Connection& connection_;
  const int64_t workspace_;
  const Stream stream_;
  Scan scan_;  // `after` moves on
  std::vector<std::string> after_bytes_;
  int64_t left_;  // rows that may still come; 0 in the beginning: no limit

  StatementPtr statement_;
  std::optional<Result> result_;
  int64_t asked_ = 0;
  int row_ = -1;
  bool ended_ = false;
};

}  // namespace sanad::storage::postgres

#endif  // SANAD_SRC_STORAGE_POSTGRES_ROWS_H_
