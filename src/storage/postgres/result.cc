#include "storage/postgres/result.h"

#include <bit>
#include <cstdlib>
#include <string_view>

#include "storage/postgres/values.h"

namespace sanad::storage::postgres {

using record::Cell;
using record::CellKind;

bool Result::failed() const {
  const ExecStatusType code = status();
  return code != PGRES_COMMAND_OK && code != PGRES_TUPLES_OK;
}

int64_t Result::changed_rows() const {
  return std::strtoll(PQcmdTuples(result_.get()), nullptr, 10);
}

Cell Result::At(int row, int column, CellKind kind) const {
  const char* bytes = PQgetvalue(result_.get(), row, column);
  if (kind == CellKind::kInteger) {
    return Cell::Integer(static_cast<int64_t>(FromNetwork(bytes)));
  }
  if (kind == CellKind::kReal) {
    return Cell::Real(std::bit_cast<double>(FromNetwork(bytes)));
  }
  const auto size =
      static_cast<size_t>(PQgetlength(result_.get(), row, column));
  return {.kind = kind, .bytes = std::string_view(bytes, size)};
}

void Result::Load(int row, const std::vector<sql::Loaded>& columns,
                  void* record) const {
  for (const sql::Loaded& loaded : columns) {
    const record::TypeOps& ops = *loaded.field->ops;
    ops.load(loaded.field->In(record), At(row, loaded.column, ops.cell));
  }
}

std::string_view Result::Field(int code) const {
  const char* field = PQresultErrorField(result_.get(), code);
  return field ? field : "";
}

}  // namespace sanad::storage::postgres
