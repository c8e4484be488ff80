#include "desk/verify/ranges.h"

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

// What a stored number is when it is none of its type: all filters of one
// of the lists hold.
std::vector<std::vector<Filter>> OutOfRange(const record::Field& field) {
  const auto is = [&](Filter::Op op, int64_t value) {
    return Filter{field.number, op, {Cell::Integer(value)}};
  };
  if (field.ops->schema == "bool") {
    return {{is(Filter::Op::kNotEqual, 0), is(Filter::Op::kNotEqual, 1)}};
  }
  if (field.ops->schema == "enum" || field.ops->schema == "int32") {
    using Limits = std::numeric_limits<int32_t>;
    return {{is(Filter::Op::kLess, Limits::min())},
            {is(Filter::Op::kMore, Limits::max())}};
  }
  return {};
}

}  // namespace

absl::Status VerifyRanges(storage::Reading& reading, Findings& findings) {
  for (const storage::Table* table : DeskSchema().tables) {
    for (const record::Field& field : table->type->fields()) {
      for (auto& filters : OutOfRange(field)) {
        SANAD_RETURN_IF_ERROR(ForEveryRow(
            reading, {.table = table, .filters = std::move(filters)},
            KeyColumns(*table), [&](const void* row) {
              findings.Add(ColumnName(RowName(*table, row), field.name),
                           "it is no value of its type");
            }));
      }
    }
  }
  return absl::OkStatus();
}

}  // namespace sanad
