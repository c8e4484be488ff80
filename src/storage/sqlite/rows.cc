#include "storage/sqlite/rows.h"

#include "base/refuse.h"

namespace sanad::storage::sqlite {

// A statement that is stepped past its end begins anew.
absl::StatusOr<bool> StatementRows::Next() {
  if (ended_) return false;
  SANAD_ASSIGN_OR_RETURN(const bool more, statement_->Next());
  ended_ = !more;
  return more;
}

void StatementRows::Load(void* record, void* followed) const {
  const sql::StatementText& meaning = statement_.meaning();
  statement_->Load(meaning.own, record);
  if (!followed || meaning.followed.empty()) return;
  const bool found = !statement_->IsNullAt(meaning.followed.front().column);
  if (found) statement_->Load(meaning.followed, followed);
}

Cell StatementRows::Order(size_t i) const {
  const record::Field& field = *statement_.meaning().order[i];
  return statement_->At(static_cast<int>(i), field.ops->cell);
}

}  // namespace sanad::storage::sqlite
