#include "storage/postgres/rows.h"

#include <algorithm>

#include "base/refuse.h"
#include "storage/postgres/dialect.h"
#include "storage/postgres/queries.h"
#include "storage/sql/query.h"
#include "storage/sql/shape.h"

namespace sanad::storage::postgres {
namespace {

// Of a scan without a limit; and at most, of one with.
constexpr int64_t kRowsAtATime = 500;

}  // namespace

int64_t StreamRows::RowsToFetch() const {
  return scan_.limit == 0 ? kRowsAtATime : std::min(left_, kRowsAtATime);
}

absl::StatusOr<bool> StreamRows::Next() {
  if (ended_) return false;
  if (result_ && row_ + 1 < result_->rows()) {
    ++row_;
    return true;
  }
  // Fewer than asked for: there are no more; one row of no order is alone.
  const bool last = result_ && (result_->rows() < asked_ ||
                                statement_->meaning.order.empty());
  ended_ = last || (scan_.limit != 0 && left_ == 0);
  if (ended_) return false;
  if (result_) GoOnAfterLastRow();
  SANAD_RETURN_IF_ERROR(Fetch());
  row_ = 0;
  ended_ = result_->rows() == 0;
  return !ended_;
}

absl::Status StreamRows::Fetch() {
  Values values;
  values.Add(workspace_).AddAll(stream_.prefix).AddAll(scan_.after);
  AddFilters(stream_, values);
  asked_ = RowsToFetch();
  values.Add(asked_);
  statement_ = connection_.Statement(sql::ShapeOfStream(stream_, scan_), [&] {
    return sql::StreamQuery(kDialect, stream_, scan_);
  });
  connection_.Send(statement_, values);
  SANAD_ASSIGN_OR_RETURN(result_, connection_.CollectOne());
  left_ -= result_->rows();
  return absl::OkStatus();
}

void StreamRows::GoOnAfterLastRow() {
  std::vector<Cell> after;
  after_bytes_.clear();
  after_bytes_.reserve(statement_->meaning.order.size());
  for (size_t i = 0; i < statement_->meaning.order.size(); ++i) {
    Cell cell = Order(i);
    cell.bytes = after_bytes_.emplace_back(cell.bytes);
    after.push_back(cell);
  }
  scan_.after = std::move(after);
}

void StreamRows::Load(void* record, void* followed) const {
  result_->Load(row_, statement_->meaning.own, record);
  if (!followed || statement_->meaning.followed.empty()) return;
  const bool found =
      !result_->IsNullAt(row_, statement_->meaning.followed.front().column);
  if (found) result_->Load(row_, statement_->meaning.followed, followed);
}

Cell StreamRows::Order(size_t i) const {
  return result_->At(row_, static_cast<int>(i),
                     statement_->meaning.order[i]->ops->cell);
}

}  // namespace sanad::storage::postgres
